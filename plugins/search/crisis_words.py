"""The words that call for the crisis lines before any result: a list of the room's own."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("crisis_words.yaml")
_PHRASE = re.compile(r"[a-z0-9]+\*?(?: [a-z0-9]+\*?)*")


def crisis_words(file: Path = FILE) -> tuple[str, ...]:
    """Return all phrases of a list, in its order; raise `ValueError` for one that never matches."""
    groups: dict[str, list[str]] = yaml.safe_load(file.read_text("utf-8"))
    phrases = tuple(phrase for group in groups.values() for phrase in group)
    for phrase in phrases:
        if not _PHRASE.fullmatch(phrase):
            message = f"{file.name}: '{phrase}' is not in small letters without apostrophes"
            raise ValueError(message)
    return phrases
