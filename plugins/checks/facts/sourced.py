"""How well a sentence names its source, beyond the citations that the evidence room reads."""

from __future__ import annotations

from enum import Enum, auto
from urllib.parse import urlsplit

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence


class Sourced(Enum):
    """The nearest source of a sentence."""

    CITED = auto()
    """The sentence cites one."""
    LINKED = auto()
    """The sentence links to a page of others."""
    NEARBY = auto()
    """Another sentence of the paragraph cites one."""
    NOWHERE = auto()


def sourced(reading: Reading, sentence: Sentence) -> Sourced:
    """Return how a sentence of a page names its source."""
    if sentence.cites:
        return Sourced.CITED
    block = sentence.block
    start, end = sentence.start, sentence.start + len(sentence.text)
    own = urlsplit(str(reading.known.clinic.site_url)).netloc
    for link in block.links:
        if start <= link.start < end and link.href.startswith(("https://", "http://")):
            host = urlsplit(link.href).netloc
            if host and host != own:
                return Sourced.LINKED
    return Sourced.NEARBY if block.cites else Sourced.NOWHERE
