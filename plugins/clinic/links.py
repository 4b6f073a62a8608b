"""Links in rendered text: files become addresses, mistakes become findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import quote, unquote, urlsplit

from plugins.clinic import codes
from plugins.core.finding import Finding
from plugins.core.nearest import nearest
from plugins.core.page import Link
from plugins.core.source import Place

_PELICAN_PREFIX = re.compile(r"^[{|](?P<what>filename|static|attach)[}|]")
_ATTRIBUTE = re.compile(
    r'<(?P<tag>img|[a-z][a-z0-9]*)(?P<before>(?:\s[^<>]*?)?)\s(?P<name>href|src|poster)="(?P<target>[^"]*)"'
    r'|data-line="(?P<line>\d+)"'
)
_LEFT_OVER = re.compile(
    r"""<[a-z][^<>]*?=\s*(["']?)(?P<target>[{|](?:filename|static|attach)[}|].*?)(?:\1)[\s>]""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a Markdown file is published; a draft or a page of the future is not."""

    url: str
    is_published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What links can lead to.

    `pages` maps a Markdown file, relative to the content folder, to its address; `addresses` are
    all addresses of the site; `files` are all other files that text may lead to.
    """

    pages: Mapping[str, Target]
    addresses: frozenset[str]
    files: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Resolved:
    """Rendered text with addresses in place of file names, and what was found on the way."""

    html: str = ""
    links: list[Link] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


class Resolver:
    """Resolves the links of one page, which lies in `folder` of the content folder.

    `is_draft` lets the page link to pages that are not published.
    """

    def __init__(
        self,
        library: Library,
        path: str,
        folder: PurePosixPath,
        source: list[str],
        *,
        is_draft: bool = False,
    ) -> None:
        self._library = library
        self._path = path
        self._folder = folder
        self._source = source
        self._line = 1
        self._is_draft = is_draft
        self.resolved = Resolved()

    def resolve(self, html: str, first_line: int) -> str:
        """Return HTML with all its links resolved; its first line is `first_line` of the file."""
        self._line = first_line
        html = _ATTRIBUTE.sub(self._replace, html)
        if "{" in html or "|" in html:
            self._find_left_over(html)
        return html

    def _find_left_over(self, html: str) -> None:
        """Find links to files in HTML that writers typed in a form that is not resolved."""
        known = {link.target for link in self.resolved.links}
        for found in _LEFT_OVER.finditer(html):
            target = unescape(found["target"])
            if target not in known:
                self.resolved.findings.append(
                    codes.BROKEN_LINK.at(
                        self._path,
                        self._place_of(target),
                        f"The link '{target}' stands where links to files are not followed.",
                        'Write it as a Markdown link, or in HTML as href="…" or src="…".',
                    )
                )

    def file(self, target: str, place: Place) -> str | None:
        """Return the address of a picture that front matter names, or None with a finding."""
        self._line = place.line
        found = self._in_content(unquote(target), target, place, relative=False)
        return None if found is None else self._file_url(found, target, place)

    def _replace(self, found: re.Match[str]) -> str:
        if found["line"]:
            self._line = int(found["line"])
            return found[0]
        target = unescape(found["target"])
        place = self._place_of(target)
        url, file = self._url(target, place)
        self.resolved.links.append(
            Link(
                target=target,
                line=place.line,
                column=place.column,
                is_image=found["tag"] == "img",
                file=file or "",
            )
        )
        return f'<{found["tag"]}{found["before"]} {found["name"]}="{escape(url)}"'

    def _place_of(self, target: str) -> Place:
        """Return where a target stands in the source, at or soon after the current block."""
        start = max(self._line - 1, 0)
        for index in range(start, min(start + 60, len(self._source))):
            column = self._source[index].find(target)
            if column >= 0:
                return Place(index + 1, column + 1)
        return Place(self._line)

    def _url(self, target: str, place: Place) -> tuple[str, str | None]:
        """Return the address for a link target, and the content file that it leads to, if any."""
        prefix = _PELICAN_PREFIX.match(target)
        bare = target[prefix.end() :] if prefix else target
        try:
            parts = urlsplit(bare)
        except ValueError:
            self.resolved.findings.append(
                codes.BROKEN_LINK.at(
                    self._path,
                    place,
                    f"The link '{target}' is not a web address.",
                    "Copy the address from the browser once more; brackets have no place in it.",
                )
            )
            return target, None
        if not prefix and (parts.scheme or parts.netloc or not parts.path):
            return target, None
        path = unquote(parts.path)
        is_page = PurePosixPath(path).suffix.lower() == ".md"
        if not prefix and path in self._library.addresses:
            return target, None
        found = self._in_content(path, target, place, relative=not path.startswith("/"))
        if found is None:
            return target, None
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        if is_page:
            return self._page_url(found, target, place, fragment), None
        url = self._file_url(found, target, place)
        return (target, None) if url is None else (url + fragment, found)

    def _in_content(self, path: str, target: str, place: Place, *, relative: bool) -> str | None:
        """Return a path relative to the content folder, or None when it leaves that folder."""
        parts: list[str] = list(self._folder.parts) if relative else []
        for part in PurePosixPath(path.lstrip("/")).parts:
            if part == ".." and not parts:
                self.resolved.findings.append(
                    codes.LINK_OUTSIDE.at(
                        self._path,
                        place,
                        f"The link '{target}' leads out of the content folder.",
                        "Put the file into the content folder and link to it there.",
                    )
                )
                return None
            if part == "..":
                parts.pop()
            elif part != ".":
                parts.append(part)
        return "/".join(parts)

    def _page_url(self, found: str, target: str, place: Place, fragment: str) -> str:
        page = self._library.pages.get(found)
        if page is None:
            self._broken(target, place, found, self._library.pages)
            return target
        if not page.is_published and not self._is_draft:
            self.resolved.findings.append(
                codes.LINK_TO_UNPUBLISHED.at(
                    self._path,
                    place,
                    f"The link '{target}' leads to a page that is not published yet.",
                    "Publish that page first (its 'status' and 'created'), or take the link out.",
                )
            )
        return page.url + fragment

    def _file_url(self, found: str, target: str, place: Place) -> str | None:
        if found not in self._library.files:
            self._broken(target, place, found, {*self._library.files, *self._library.pages})
            return None
        self.resolved.files.add(found)
        return "/" + quote(found)

    def _broken(self, target: str, place: Place, found: str, names: Iterable[str]) -> None:
        outside = _outside(target)
        if outside is not None:
            message, help_ = outside
            self.resolved.findings.append(codes.BROKEN_LINK.at(self._path, place, message, help_))
            return
        names = frozenset(names)
        # Most often the way up to the content folder is missing: `conditions/anxiety.md`.
        typed = unquote(target).partition("#")[0].lstrip("/")
        best = typed if typed in names else nearest(found, names)
        near = f"; did you mean '{self._typed(best, target)}'?" if best else ""
        self.resolved.findings.append(
            codes.BROKEN_LINK.at(
                self._path,
                place,
                f"The link '{target}' leads to '{found}', which is not there{near or '.'}",
                "Correct the path; it is read from the folder of this page, or from the content "
                "folder if it begins with '/'.",
            )
        )

    def _typed(self, found: str, target: str) -> str:
        """Return how this page names a file of the content folder, in the form of `target`."""
        if target.startswith("/"):
            return f"/{found}"
        return relpath(found, self._folder)


_WEB_ADDRESS = re.compile(
    r"(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|health|info|net|org|us))(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_MAIL_ADDRESS = re.compile(r"[^\s@/]+@[^\s@/]+\.[A-Za-z]{2,}")
_PHONE_NUMBER = re.compile(r"\+?[\d(][\d ().-]{5,}\d")


def _outside(target: str) -> tuple[str, str] | None:
    """Return message and help for a link that lacks what its kind of address begins with."""
    plain = unquote(target).strip()
    for pattern, what, prefix in (
        (_WEB_ADDRESS, "a web address", "https://"),
        (_MAIL_ADDRESS, "an e-mail address", "mailto:"),
        (_PHONE_NUMBER, "a phone number", "tel:"),
    ):
        if pattern.fullmatch(plain):
            better = re.sub(r"[^+\d]+", "-", plain).strip("-") if prefix == "tel:" else plain
            return (
                f"The link '{target}' leads to {what} and does not begin with '{prefix}'.",
                f"Type it so: {prefix}{better}",
            )
    return None
