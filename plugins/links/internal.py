"""All links within the built site, fragments included, as findings at the line that holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.links import codes
from plugins.links.checker import Answer, CheckerError, Manner, answers
from plugins.links.loopback import bare_site
from plugins.links.page_links import PageLinks, links_of_pages
from plugins.links.places import places_in_page

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A page's link that is wrong, as the page writes it."""

    page: PageLinks
    written: str


@dataclass(slots=True, kw_only=True)
class Wrong:
    """A target within the site that is wrong, and who leads there."""

    code: Code
    target: str
    more: str = ""
    """Where it leads on to, or what was meant: the end of the message."""
    mentions: list[Mention] = field(default_factory=list)


def internal_findings(
    folder: Path,
    site: Site,
    *,
    read: Callable[[str], str] = lambda path: Path(path).read_text("utf-8"),
    tell: Tell = lambda _: None,
) -> tuple[Finding, ...]:
    """Return what is wrong with the links within a built site that lies in `folder`.

    `read` gives a source file by its path as findings show it. It starts a server on 127.0.0.1 and
    the program LinkChecker; what keeps them from working is a finding too.
    """
    pages = links_of_pages(folder, site.clinic.site_url)
    try:
        return tuple(_found(folder, site, pages, read, tell))
    except CheckerError as error:
        message = f"The links within the site could not be checked: {error}."
        help_ = (
            "Install LinkChecker with: .venv/bin/python -m pip install --require-hashes "
            "-r requirements.lock. If it is there, run 'inv links' again."
        )
        return (codes.NOT_RUN.at(site.clinic.name, Place(1), message, help_),)


def _found(
    folder: Path,
    site: Site,
    pages: tuple[PageLinks, ...],
    read: Callable[[str], str],
    tell: Tell,
) -> Iterator[Finding]:
    targets = {target for page in pages for target in page.own}
    asked = {*(page.address for page in pages), *targets} - set(_within_pages(pages))
    tell(f"{len(pages)} pages, {len(targets)} links within the site")
    with bare_site(folder, pages) as server:
        said = answers((server + target for target in sorted(asked)), Manner())
    by_target = {address.removeprefix(server): answer for address, answer in said.items()}
    for wrong in _wrong(pages, by_target, server):
        yield from _findings(wrong, site, read)


def _within_pages(pages: Iterable[PageLinks]) -> Iterator[str]:
    """Yield the links from a page to a part of itself; the page alone tells whether it is there."""
    for page in pages:
        for target in page.own:
            if target.startswith(f"{page.address}#"):
                yield target


def _wrong(
    pages: Iterable[PageLinks], said: Mapping[str, Answer], server: str
) -> tuple[Wrong, ...]:
    """Return each wrong target once, with all pages that lead there."""
    wrong: dict[str, Wrong] = {}
    known = {page.address: page for page in pages}
    for page in pages:
        for target, written in page.own.items():
            if target not in wrong:
                found = _judged(target, known, said.get(target), server)
                if found is None:
                    continue
                wrong[target] = found
            wrong[target].mentions.append(Mention(page=page, written=written))
    return tuple(wrong.values())


def _judged(
    target: str, pages: Mapping[str, PageLinks], answer: Answer | None, server: str
) -> Wrong | None:
    """Return what is wrong with a target; `answer` is None for a part of the page itself."""
    path, _, part = target.partition("#")
    if answer is None or answer.lacks_part:
        ids = pages[path].ids if path in pages else frozenset()
        if answer is None and (not part or unquote(part) in ids):
            return None
        near = did_you_mean(unquote(part), ids)
        return Wrong(code=codes.NO_PLACE, target=target, more=near)
    if answer.status is None or answer.status >= 400:  # noqa: PLR2004 (RFC 9110: from 400 on errors)
        near = did_you_mean(urlsplit(target).path, pages)
        return Wrong(code=codes.BROKEN, target=target, more=near)
    if answer.moved_to:
        return Wrong(code=codes.DETOUR, target=target, more=answer.moved_to.removeprefix(server))
    return None


def _findings(wrong: Wrong, site: Site, read: Callable[[str], str]) -> Iterator[Finding]:
    """Yield a finding for each place in a text, and one for all that comes from the theme."""
    in_theme: dict[str, list[str]] = defaultdict(list)
    for mention in wrong.mentions:
        page = site.written_to(mention.page.file)
        path = page.path if page else mention.page.file
        places = places_in_page(page, mention.written, _text(read, path)) if page else ()
        for place in places:
            yield wrong.code.at(path, place, _message(wrong, mention.written), _help(wrong))
        if not places:
            in_theme[mention.written].append(path)
    for written, paths in in_theme.items():
        count = f" {len(paths)} pages have it." if len(paths) > 1 else ""
        message = _message(wrong, written, "that stands around the text")
        help_ = (
            "It comes from a menu in clinic.yaml, from a field of the front matter, or from the "
            f"theme.{count}"
        )
        yield wrong.code.at(paths[0], Place(1), message, help_)


def _text(read: Callable[[str], str], path: str) -> str:
    try:
        return read(path)
    except (OSError, UnicodeDecodeError):
        return ""


def _message(wrong: Wrong, written: str, where: str = "") -> str:
    link = f"The link '{written}'{f' {where}' if where else ''}"
    if wrong.code is codes.DETOUR:
        return f"{link} only leads on to '{wrong.more}'."
    if wrong.code is codes.NO_PLACE:
        path, _, part = wrong.target.partition("#")
        return f"{link} leads to '#{part}', which the page {path} does not have{_end(wrong.more)}"
    return f"{link} leads to '{wrong.target}', which is not there{_end(wrong.more)}"


def _end(near: str) -> str:
    return near or "."


def _help(wrong: Wrong) -> str:
    if wrong.code is codes.DETOUR:
        return f"Write '{wrong.more}' in its place."
    if wrong.code is codes.NO_PLACE:
        return (
            "A part is named after its heading: small letters, with hyphens for spaces. Look up "
            "the heading on that page, or take away what stands behind the '#'."
        )
    return "Correct the address. To link to a page of ours, write the path of its Markdown file."
