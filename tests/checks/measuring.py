"""Whole sites of the corpus are built with the real theme, and what is said of them is measured.

`corpus/good/` holds sites that good clinics, a public health service and a careful blogger might
have; `corpus/bad/` those of clinics whose pages hold the mistakes that clinics' pages hold, and
`planted.yaml` says where. `good.said.txt` and `bad.also.txt` are lists that a person has looked
through: what else is said, a line each, with `!` in front where it should not have been said.
`python -m tests.checks.measuring` prints the table and brings both lists up to date; look through
the lines it adds.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import chdir
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import yaml

from plugins.core.finding import Finding, Severity
from tests.building import PROJECT, build_folder

CORPUS = Path(__file__).parent / "corpus"
GOOD, BAD = (
    tuple(sorted(f"{kind}/{folder.name}" for folder in (CORPUS / kind).iterdir()))
    for kind in ("good", "bad")
)
SAID = CORPUS / "good.said.txt"
ALSO = CORPUS / "bad.also.txt"
WHOLE_PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A planted mistake: any of `codes` may find it. `line` is None for the page as a whole.

    `path` begins with the name of the site.
    """

    path: str
    line: int | None
    codes: tuple[str, ...]
    words: str

    @property
    def family(self) -> str:
        return self.codes[0][:2]

    def __str__(self) -> str:
        """Return the mark in one line."""
        return f"{self.path}:{self.line or 1} {'/'.join(self.codes)} {self.words}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was found of what was planted, and what else was said and should not have been."""

    planted: Counter[str]
    found: Counter[str]
    missed: tuple[Mark, ...]
    also: tuple[Finding, ...]
    """Findings that meet no mark, advice left out."""


@cache
def said_of(site: str) -> tuple[Finding, ...]:
    """Return what all rooms say of a site of the corpus, built with the project's theme.

    Paths of findings begin with `content/`.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(CORPUS / site, folder / "content")
        shutil.copy(PROJECT / "content" / "references.json", folder / "content")
        with chdir(folder):
            built = build_folder(folder, content=folder / "content", theme=PROJECT / "theme")
        return tuple(built.outcome.findings)


def pages_of(site: str) -> tuple[str, ...]:
    """Return the pages of a site by their paths below `content/`."""
    folder = CORPUS / site
    return tuple(path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.md")))


def marks() -> tuple[Mark, ...]:
    """Return all planted mistakes; raise `ValueError` for one whose words are not in its line."""
    found = []
    whole = yaml.safe_load((CORPUS / "planted.yaml").read_text("utf-8"))
    for path, entries in whole.items():
        lines = (CORPUS / "bad" / path).read_text("utf-8").splitlines()
        for entry in entries:
            where, codes, *rest = entry.split(" ", 2)
            words = rest[0] if rest else ""
            line = None if where == WHOLE_PAGE else int(where)
            if line is not None and (not words or words not in lines[line - 1]):
                message = f"planted.yaml: line {line} of {path} does not say '{words}'"
                raise ValueError(message)
            found.append(Mark(path=path, line=line, codes=tuple(codes.split("/")), words=words))
    return tuple(found)


def score(planted: Iterable[Mark]) -> Score:
    """Hold what is said of the bad sites against what was planted."""
    findings = tuple(
        replace(finding, path=_below(finding.path, site))
        for site in BAD
        for finding in said_of(site)
    )
    met: set[int] = set()
    counts: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for mark in planted:
        counts[mark.family] += 1
        hits = [
            number
            for number, finding in enumerate(findings)
            if _meets(finding, mark) and not (mark.line is None and number in met)
        ]
        if mark.line is None:
            hits = hits[:1]
        if hits:
            found[mark.family] += 1
            met.update(hits)
        else:
            missed.append(mark)
    also = tuple(
        finding
        for number, finding in enumerate(findings)
        if number not in met and finding.severity is not Severity.ADVICE
    )
    return Score(planted=counts, found=found, missed=tuple(missed), also=also)


def _meets(finding: Finding, mark: Mark) -> bool:
    if finding.path != mark.path or finding.code not in mark.codes:
        return False
    if mark.line is None:
        return True
    if finding.place.line != mark.line:
        return False
    if finding.quote is None:
        return True
    return _overlap(finding.quote.words, mark.words)


def _overlap(one: str, other: str) -> bool:
    """Return whether two texts share a run of letters, at least half of the shorter text."""
    pair = [re.sub(r"[\W_]", "", text).casefold() or text for text in (one, other)]
    same = SequenceMatcher(None, pair[0], pair[1], autojunk=False).find_longest_match()
    return 2 * same.size >= min(len(text) for text in pair)


def line_of(finding: Finding) -> str:
    """Return a finding as a line of a list: the page, the line, the code and the quoted words.

    A message is no part of it: to say a finding better is not to find something else.
    """
    words = finding.quote.words.split() if finding.quote else []
    return " ".join([f"{finding.path}:{finding.place.line}", finding.code, *words])


def _below(path: str, site: str) -> str:
    return f"{site.partition('/')[2]}/{path.removeprefix('content/')}"


def said_of_good(severity: Severity) -> tuple[str, ...]:
    """Return what is said of all good sites, with this severity, as lines."""
    return tuple(
        line_of(replace(finding, path=_below(finding.path, site)))
        for site in GOOD
        for finding in said_of(site)
        if finding.severity is severity
    )


def reviewed(path: Path) -> dict[str, bool]:
    """Return the lines of a reviewed list, and whether each was found to be wrong."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {line.removeprefix("! "): line.startswith("! ") for line in lines if line}


def table(result: Score, wrong: Mapping[str, bool], wrong_on_good: Mapping[str, bool]) -> str:
    """Return the measures as a Markdown table, a family a row."""
    rows = [
        "| family | planted | found | missed | false alarms on bad pages | on good pages |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    bad, good = _families(wrong), _families(wrong_on_good)
    for family in sorted({*result.planted, *bad, *good}):
        planted, found = result.planted[family], result.found[family]
        rows.append(
            f"| {family} | {planted} | {found} | {planted - found} "
            f"| {bad[family]} | {good[family]} |"
        )
    planted, found = result.planted.total(), result.found.total()
    rows.append(
        f"| all | {planted} | {found} | {planted - found} | {bad.total()} | {good.total()} |"
    )
    return "\n".join(rows)


def _families(lines: Mapping[str, bool]) -> Counter[str]:
    found = (re.search(r" ([A-Z]{2})\d{3}\b", line) for line, is_wrong in lines.items() if is_wrong)
    return Counter(match[1] for match in found if match)


def _renew(path: Path, lines: Iterable[str]) -> None:
    known = reviewed(path)
    new = [f"! {line}" if known.get(line) else line for line in dict.fromkeys(lines)]
    for line in new:
        if line.removeprefix("! ") not in known:
            sys.stdout.write(f"new: {line}\n")
    path.write_text("\n".join(new) + "\n", "utf-8")


def main() -> None:
    """Print the measures and bring the reviewed lists up to date."""
    result = score(marks())
    _renew(ALSO, map(line_of, result.also))
    _renew(SAID, said_of_good(Severity.WARNING))
    told = [f"error on a good page: {line}" for line in said_of_good(Severity.ERROR)]
    told += [f"missed: {mark}" for mark in result.missed]
    told.append(table(result, reviewed(ALSO), reviewed(SAID)))
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main()
