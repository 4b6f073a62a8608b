"""A baseline: the findings that an old site had when somebody began to check it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from plugins.core.finding import Finding, in_reading_order


class BaselineError(ValueError):
    """A file that is no baseline; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """What stays the same when lines move: the words in question, or else the message."""

    path: str
    code: str
    words: str

    @property
    def digest(self) -> str:
        """A short name for machines, the same on every machine."""
        text = f"{self.path}\n{self.code}\n{self.words}"
        return hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Findings held against a baseline: what is new, how many it knows, what is no more."""

    new: tuple[Finding, ...]
    known: int
    gone: tuple[Fingerprint, ...]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    path: str
    code: str
    words: str
    count: int = Field(default=1, ge=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    version: int
    findings: list[_Entry]


def fingerprint(finding: Finding) -> Fingerprint:
    """Return what a finding is known by from one check to the next."""
    words = finding.quote.words if finding.quote else finding.message
    return Fingerprint(finding.path, finding.code, " ".join(words.split()))


def baseline_text(findings: Iterable[Finding]) -> str:
    """Return a baseline as JSON that a person can read, one entry a line or two."""
    counts = Counter(map(fingerprint, set(findings)))
    entries = [
        {"path": one.path, "code": one.code, "words": one.words}
        | ({"count": counts[one]} if counts[one] > 1 else {})
        for one in sorted(counts)
    ]
    return json.dumps({"version": 1, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(text: str, name: str) -> Counter[Fingerprint]:
    """Return how often each finding stands in a baseline; raise `BaselineError` for another file.

    `name` is the file as messages name it.
    """
    try:
        read = _File.model_validate_json(text)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        message = (
            f"'{name}' is no baseline: {f'{where}: ' if where else ''}{error.errors()[0]['msg']}."
        )
        raise BaselineError(message) from None
    if read.version != 1:
        message = f"'{name}' is a baseline of version {read.version}; this program knows version 1."
        raise BaselineError(message)
    known: Counter[Fingerprint] = Counter()
    for entry in read.findings:
        known[Fingerprint(entry.path, entry.code, entry.words)] += entry.count
    return known


def compared(
    findings: Iterable[Finding],
    known: Counter[Fingerprint],
    is_about: Callable[[str, str], bool],
) -> Compared:
    """Hold findings against a baseline; of several alike, the first ones are the known ones.

    `is_about(code, path)` tells whether the check looked for such a finding at all.
    """
    left = Counter(known)
    new = []
    seen = 0
    for finding in in_reading_order(findings):
        mark = fingerprint(finding)
        if left[mark]:
            left[mark] -= 1
            seen += 1
        else:
            new.append(finding)
    gone = [one for one in sorted(+left) if is_about(one.code, one.path)]
    return Compared(new=tuple(new), known=seen, gone=tuple(gone))
