"""The name that somebody most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the one of `names` that is spelled most like `name`, or None when none is close."""
    by_folded = {known.casefold(): known for known in sorted(names, reverse=True)}
    matches = get_close_matches(name.casefold(), sorted(by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest of `names`, or an empty string."""
    best = nearest(name, names)
    return f"; did you mean '{best}'?" if best else ""


def listed(names: Iterable[str], last: str = "or") -> str:
    """Return names as a person lists them: `a, b or c`."""
    names = list(names)
    if len(names) < 2:  # noqa: PLR2004 (a list of one needs no joining word)
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
