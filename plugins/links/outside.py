"""All addresses of other websites that the site leads to, each asked once, as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.source import Place
from plugins.links import codes
from plugins.links.checker import Answer, Manner, answers
from plugins.links.memory import Memory
from plugins.links.page_links import PageLinks
from plugins.links.places import places_in_files
from plugins.links.verdict import Standing, Verdict, verdict_of

POLITE = Manner(threads=8, per_second=1, parts=False, seconds=6 * 60 * 60)
"""At most one request a second and host; LinkChecker takes up to six seconds between two."""
Tell = Callable[[str], None]
_ENOUGH = 8
"""So many silent addresses, and no other, mean that the machine is not online."""
_EVERY = 10
"""Progress is told every so many answers."""


class OfflineError(RuntimeError):
    """Of several addresses not one answered: the machine has no way to the web."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Verdicts on all outside addresses, and how many of them were known from days before."""

    verdicts: tuple[Verdict, ...]
    remembered: int


def outside_addresses(pages: Iterable[PageLinks]) -> dict[str, tuple[str, ...]]:
    """Return each outside address without its fragment -> the files of the site that lead there."""
    found: dict[str, dict[str, None]] = {}
    for page in pages:
        for address in sorted(page.outside):
            found.setdefault(address.partition("#")[0], {})[page.file] = None
    return {address: tuple(files) for address, files in sorted(found.items())}


def asked(
    addresses: Iterable[str], memory: Memory, tell: Tell = lambda _: None, manner: Manner = POLITE
) -> Asked:
    """Return the verdict on each address, from memory where it still counts.

    Raises `CheckerError`, and `OfflineError` when nobody answers at all.
    """
    wanted = list(addresses)
    known = [verdict for one in wanted if (verdict := memory.verdict(one))]
    new = sorted(set(wanted) - {verdict.address for verdict in known})
    hosts = len({urlsplit(address).netloc for address in new})
    tell(
        f"{len(wanted)} addresses of other websites, {len(known)} known from the last days; asking "
        f"{len(new)} on {hosts} {'host' if hosts == 1 else 'hosts'}"
    )

    made: list[Verdict] = []

    def told(answer: Answer) -> None:
        made.append(verdict_of(answer))
        is_silent = all(verdict.standing is Standing.SILENT for verdict in made)
        if is_silent and len(made) == min(len(new), _ENOUGH) > 1:
            raise OfflineError
        if len(made) % _EVERY == 0 and len(made) < len(new):
            tell(f"{len(made)} of {len(new)} have answered")

    try:
        answers(new, manner, told)
    finally:
        # What was asked before somebody ended it is not asked again.
        if any(verdict.standing is not Standing.SILENT for verdict in made):
            memory.keep(made)
    verdicts = sorted((*known, *made), key=lambda verdict: verdict.address)
    return Asked(verdicts=tuple(verdicts), remembered=len(known))


_CODES: Mapping[Standing, Code] = {
    Standing.GONE: codes.GONE,
    Standing.MOVED: codes.MOVED,
    Standing.UNCLEAR: codes.UNCLEAR,
    Standing.SILENT: codes.UNCLEAR,
}


def outside_findings(
    verdicts: Iterable[Verdict],
    texts: Mapping[str, str],
    files: Mapping[str, tuple[str, ...]],
    source_of: Callable[[str], str] = lambda file: file,
) -> Iterator[Finding]:
    """Yield a finding for each place that names an address with which something is the matter.

    `texts` are the files that editors write, by path; `files` are the built pages that lead to an
    address, for one that no text names.
    """
    for verdict in verdicts:
        if verdict.standing is Standing.GOOD:
            continue
        places = list(places_in_files(verdict.address, texts)) or [
            (source_of(files[verdict.address][0]), Place(1))
        ]
        message, help_ = _words(verdict)
        for path, place in places:
            yield _CODES[verdict.standing].at(path, place, message, help_)


def _words(verdict: Verdict) -> tuple[str, str]:
    address = verdict.address
    if verdict.standing is Standing.GONE:
        help_ = (
            "Look for its new address on that website, or take the link out. If a claim rests on "
            "it, find another source."
        )
        return f"The page '{address}' is gone: {verdict.detail}.", help_
    if verdict.standing is Standing.MOVED:
        return (
            f"The page '{address}' has moved for good to '{verdict.detail}'.",
            "Look whether the new page says the same, then write the new address.",
        )
    return (
        f"Whether '{address}' is there could not be told: {verdict.detail}.",
        "Open it in a browser. If it is there, nothing needs to be done.",
    )


def texts_of(content: Path, label: str) -> dict[str, str]:
    """Return the files below a content folder that can name addresses, by path in findings."""
    return {
        f"{label}/{file.relative_to(content).as_posix()}": file.read_text("utf-8", "replace")
        for file in sorted(content.rglob("*"))
        if file.suffix in {".md", ".yaml", ".yml", ".json"} and file.is_file()
    }
