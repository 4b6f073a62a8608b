"""The links of a page's own text: their words, where they lead, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from plugins.checks.facts.blocks import Block
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Span


@dataclass(frozen=True, kw_only=True)
class WordLink:
    """A link as readers see it: a run of words that leads somewhere."""

    block: Block
    span: Span
    href: str

    @property
    def words(self) -> str:
        """The words of the link as shown."""
        return self.span.text

    @cached_property
    def plain(self) -> str:
        """The words in small letters without signs, to compare them."""
        return " ".join(re.findall(r"[\w'\u2019]+", self.words.lower()))

    @property
    def is_own(self) -> bool:
        """Whether it leads to a page or a file of the site."""
        return self.href.startswith("/") and not self.href.startswith("//")

    @property
    def is_web(self) -> bool:
        """Whether it leads to a page at all, and not to a phone or an e-mail."""
        return self.is_own or self.href.lower().startswith(("http://", "https://", "//"))

    @property
    def target(self) -> str:
        """The address without what stands behind `#`."""
        return self.href.partition("#")[0]


@measure
def text_links(reading: Reading) -> tuple[WordLink, ...]:
    """Return the links of the text that readers see, from top to bottom."""
    return tuple(
        WordLink(
            block=block,
            span=Span(block=block, start=link.start, end=link.end),
            href=link.href,
        )
        for block in reading.seen
        for link in block.links
    )


def host_of(address: str) -> str:
    """Return the host of a web address in small letters; empty if it has none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
