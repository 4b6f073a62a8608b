"""Words of messages: lists and counts as people write them."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = " and ") -> str:
    """Return quoted words as a list: `'therapy', 'anxiety' and 'teens'`."""
    quoted = [f"'{word}'" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])}{last}{quoted[-1]}"


_NUMBERS = ("no", "once", "twice")


def times(count: int) -> str:
    """Return how often something is said: `once`, `twice`, `3 times`."""
    return _NUMBERS[count] if 0 < count < len(_NUMBERS) else f"{count} times"
