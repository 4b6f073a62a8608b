"""Shows each sentence that cites a source, and the figure that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from plugins.core.claim import Claim
from plugins.core.nearest import did_you_mean
from plugins.runner.run import run

_WIDTH = 96


def show_claims(settings: Path, scratch: Path, name: str) -> int:
    """Print the claims of a page, or of all pages for the name `all`, and return the exit code.

    `name` is a file of `content/` without `.md`; the code is 2 for a page that makes no claim.
    """
    outcome = run(settings, OUTPUT_PATH=str(scratch / "output"), CACHE_PATH=str(scratch / "cache"))
    if outcome.build.site is None:
        return 1
    claims = {path: made for path, made in outcome.build.claims.items() if made}
    if name != "all":
        page = outcome.build.site.at(name.removeprefix("content/").removesuffix(".md"))
        if page is None or page.path not in claims:
            known = {path.partition("/")[2].removesuffix(".md") for path in claims}
            print(f"No sentence of '{name}' cites a source{did_you_mean(name, known) or '.'}")
            return 2
        claims = {page.path: claims[page.path]}
    for made in claims.values():
        for claim in made:
            print("\n".join(_told(claim)))
    return 0


def _told(claim: Claim) -> Iterator[str]:
    where = f"{claim.path}:{claim.place.line}:{claim.place.column}"
    yield f"{where}:"
    yield fill(claim.sentence, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for support in claim.supports:
        reference = support.cited.reference  # the id, as editors type it
        spot = f", {support.cited.locator}" if support.cited.locator else ""
        if not support.findings:
            yield f"    {reference}{spot}: no number of this sentence rests on it"
        for finding in support.findings:
            studied = f"{finding.population}; {finding.comparison}"
            text = f"{reference}{spot}: {finding.figure} ({studied})"
            yield fill(text, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    yield ""
