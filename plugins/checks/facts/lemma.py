"""The plain form of a word: `medications` -> `medication`, `behavioural` -> `behavioral`.

What a word means stays apart: `medical` is not `medication`, and `therapist` is not `therapy`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.checks.facts.spelling import american

_PATTERN = r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\u2019\-\u2010\u2011][^\W_]+)*"
TOKEN = re.compile(_PATTERN)
"""A word or number as typed, with hyphens and apostrophes inside, or letters with full stops."""
BREAK = "\n"
LINES = re.compile(rf"{_PATTERN}|{BREAK}")
"""The same, and what ends a line."""
_HYPHEN = re.compile("[-\u2010\u2011]")
_PLURAL = re.compile(r"[A-Z]{2,}s")
_ACCENT = re.compile("[\u0300-\u036f]")
_DATA = Path(__file__).with_name("lemma.yaml")


class Words(NamedTuple):
    """What `lemma.yaml` says; there each part is explained."""

    forms: dict[str, str]
    fields: frozenset[str]
    capitals: frozenset[str]
    joined: frozenset[str]
    never_alone: frozenset[str]
    closed: dict[tuple[str, str], str]
    open: dict[str, tuple[str, ...]]


@cache
def words() -> Words:
    """Return the project's own list of plain forms."""
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    return Words(
        forms=data["forms"],
        fields=frozenset(data["fields"]),
        capitals=frozenset(data["capitals"]),
        joined=frozenset(data["joined"]),
        never_alone=frozenset(data["never_alone"]),
        closed={(pair.split()[0], pair.split()[1]): one for pair, one in data["closed"].items()},
        open={one: tuple(pair.split()) for one, pair in data["open"].items()},
    )


@cache
def lemma(word: str) -> str:
    """Return the plain form of one word as typed, without hyphens, in small letters."""
    own = words()
    if word in own.capitals:
        return word
    if _PLURAL.fullmatch(word):
        word = word[:-1]
    bare = word.lower().replace("\u2019", "'").replace(".", "")
    if not bare.isascii():
        bare = _ACCENT.sub("", unicodedata.normalize("NFKD", bare))
    bare = bare.removesuffix("'s").removesuffix("s'") + ("s" if bare.endswith("s'") else "")
    if bare.isdigit():
        return bare
    return _known(american(bare))


class _Forms(dict[str, tuple[str, ...]]):
    """Token as typed -> its plain forms, one or more; each is worked out once a process."""

    def __missing__(self, token: str) -> tuple[str, ...]:
        self[token] = found = (token,) if token == BREAK else tuple(_parts(token))
        return found


FORMS = _Forms()


def lemmas_of(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the plain forms of a text in their order, and where each begins and ends in it.

    Parts of a word with hyphens are forms of their own: `trauma-focused` gives two.
    """
    found: list[str] = []
    spans: list[tuple[int, int]] = []
    for token in TOKEN.finditer(text):
        forms = FORMS[token[0]]
        span = token.span()
        found += forms
        spans += (span,) * len(forms)
    return merged(found, spans) if needs_merging(found) else (found, spans)


def _parts(token: str) -> Iterable[str]:
    own = words()
    parts = _HYPHEN.split(token)
    if len(parts) > 1 and parts[0].lower() in own.joined:
        parts[:2] = [parts[0] + parts[1]]
    for part in parts:
        yield from own.open.get(part.lower(), (lemma(part),))


@cache
def _known(word: str) -> str:
    own = words().forms.get(word)
    if own is not None:
        return own
    from simplemma import lemmatize  # noqa: PLC0415 (its dictionary takes a fifth of a second)

    return lemmatize(word, lang="en").lower()


@cache
def _triggers() -> frozenset[str]:
    own = words()
    return own.never_alone | {first for first, _ in own.closed} | {"medicine"}


def needs_merging(found: Iterable[str]) -> bool:
    """Return whether plain forms hold one that means something else beside its neighbors."""
    return not _triggers().isdisjoint(found)


def merged(
    found: Sequence[str], spans: Sequence[tuple[int, int]] = ()
) -> tuple[list[str], list[tuple[int, int]]]:
    """Join what is one word (`post traumatic`, `tele health`); tell medicines from the field.

    `spans` say where each form stands; without them none come back.
    """
    own = words()
    new: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(found):
        first, word = at, found[at]
        after = found[at + 1] if at + 1 < len(found) else BREAK
        one = own.closed.get((word, after))
        if one is None and word in own.never_alone and after != BREAK:
            one = lemma(word + after)
        if one is not None:
            word = one
            at += 1
        elif word == "medicine" and not (new and new[-1] in own.fields):
            word = "medication"
        new.append(word)
        if spans:
            places.append((spans[first][0], spans[at][1]))
        at += 1
    return new, places
