"""British spelling -> American spelling, for words that differ in nothing else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).with_name("spelling.yaml")


@cache
def american(word: str) -> str:
    """Return a word, given in small letters, as Americans spell it: `behaviour` -> `behavior`."""
    whole, parts, verbs = _pairs()
    if word in whole:
        return whole[word]
    found = verbs.fullmatch(word)
    if found:
        return f"{found[1]}iz{found[2]}"
    hit = parts[0].search(word)
    if not hit:
        return word
    number = hit.lastindex or 1
    return word[: hit.start()] + parts[1][number - 1] + word[hit.end() :]


def is_british(word: str) -> bool:
    """Return whether a word, given in small letters, is spelt in the British way only."""
    return american(word) != word


@cache
def _pairs() -> tuple[dict[str, str], tuple[re.Pattern[str], tuple[str, ...]], re.Pattern[str]]:
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    parts: dict[str, str] = data["parts"]
    either = "|".join(f"({part})" for part in parts)
    verbs = "|".join(data["ise"])
    ends = r"(e|ed|es|er|ers|ing|ation|ations|able)"
    return (
        data["words"],
        (re.compile(either), tuple(parts.values())),
        re.compile(rf"((?:de|re|un|over|dis)?(?:{verbs}))is{ends}"),
    )
