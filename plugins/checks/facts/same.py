"""Pages that have the same words in a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from plugins.core.site import AnyPage

_WORD = re.compile(r"[^\W_]+")


def shared_with(
    pages: Iterable[AnyPage], words: Callable[[AnyPage], str]
) -> Iterator[tuple[AnyPage, AnyPage]]:
    """Yield each page whose words an earlier one has, with that one; pages go by their path.

    Capitals, spaces and punctuation make no difference.
    """
    first: dict[tuple[str, ...], AnyPage] = {}
    for page in sorted(pages, key=lambda page: page.path):
        key = tuple(_WORD.findall(words(page).casefold()))
        if not key:
            continue
        other = first.setdefault(key, page)
        if other is not page:
            yield page, other
