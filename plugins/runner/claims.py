"""Shows each sentence that cites a source, and the figures that it can rest on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from plugins.core.claim import Claim
from plugins.core.nearest import nearest
from plugins.core.site import Site
from plugins.runner.run import run

_WIDTH = 96


def show_claims(settings: Path, scratch: Path, name: str) -> int:
    """Print the claims of a page, or of all pages for the name `all`, and return the exit code.

    `name` is a file of `content/` without `.md`; the code is 2 for a page that is not there
    or makes no claim.
    """
    outcome = run(settings, OUTPUT_PATH=str(scratch / "output"), CACHE_PATH=str(scratch / "cache"))
    if outcome.build.site is None:
        return 1
    claims = {path: made for path, made in outcome.build.claims.items() if made}
    if name != "all":
        asked = name.removeprefix("content/").removesuffix(".md").removesuffix("/index")
        page = outcome.build.site.at(asked)
        if page is None:
            print(_no_page(asked, outcome.build.site))
            return 2
        if page.path not in claims:
            print(f"No sentence of '{asked}' cites a source.")
            return 2
        claims = {page.path: claims[page.path]}
    for made in claims.values():
        for claim in made:
            print("\n".join(_told(claim)))
    return 0


def _no_page(name: str, site: Site) -> str:
    """Say that there is no such page, and the one that was most likely meant."""
    known = {page.path.partition("/")[2].removesuffix(".md") for page in site.pages}
    folder, slash, own = name.rpartition("/")
    beside = {one.removeprefix(f"{folder}/") for one in known if one.startswith(f"{folder}/")}
    near = nearest(own, beside) if slash and beside else None
    best = f"{folder}/{near}" if near else nearest(own, {one.rpartition("/")[2] for one in known})
    if best and not near:
        best = next(one for one in sorted(known) if one.rpartition("/")[2] == best)
    meant = f"; did you mean '{best}'?" if best else "."
    return f"There is no page '{name}'{meant} All sentences with a source: inv claims all"


def _told(claim: Claim) -> Iterator[str]:
    where = f"{claim.path}:{claim.place.line}:{claim.place.column}"
    yield f"{where}:"
    yield fill(claim.sentence, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for support in claim.supports:
        reference = support.cited.reference  # the id, as editors type it
        spot = f", {support.cited.locator}" if support.cited.locator else ""
        if not support.findings:
            yield f"    {reference}{spot}: no number of this sentence rests on it"
        many = len(support.findings)
        if many > 1:
            said = f"the sentence does not say on which of these {many} figures it rests:"
            yield f"    {reference}{spot}: {said}"
        for finding in support.findings:
            studied = f"{finding.population}; {finding.comparison}"
            one = f"{finding.figure} ({studied})"
            text = f"  - {one}" if many > 1 else f"{reference}{spot}: {one}"
            indent = "        " if many > 1 else "      "
            yield fill(text, _WIDTH, initial_indent="    ", subsequent_indent=indent)
    yield ""
