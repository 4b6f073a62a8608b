"""Where the text of a page links to on its own site."""

from __future__ import annotations

from plugins.checks.facts.reading import Reading, remembered


@remembered
def targets(reading: Reading) -> tuple[str, ...]:
    """Return the addresses on the site that a page's own text links to, each once, without `#…`."""
    found = (link.href.partition("#")[0] for block in reading.seen for link in block.links)
    return tuple(dict.fromkeys(href for href in found if href.startswith("/")))
