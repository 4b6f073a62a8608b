"""A page with pictures as typed -> the page with pictures as readers get them."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict, deque
from collections.abc import Iterable
from html import escape
from posixpath import normpath
from urllib.parse import unquote

from plugins.core.finding import Finding
from plugins.core.page import Link
from plugins.core.picture import Picture
from plugins.core.site import AnyPage
from plugins.core.source import Place
from plugins.media import codes
from plugins.media.gallery import Gallery, Print, is_picture
from plugins.media.markup import picture_html
from plugins.media.recipe import COLUMN, WIDTHS
from plugins.media.tags import DECORATIVE, LINKS, PICTURES, Tag, content_file, read_tag
from plugins.media.wording import said

_LINE = 'data-line="'
_LONGEST_NAME = 100
_ON_ONE_COMPUTER = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\")
"""Such an address is found among the links, as one that leads nowhere."""
"""Letters of an address in a message; one that begins with `data:` has no end."""


class Hanger:
    """Hangs the pictures of a gallery in pages. What is wrong with a file is found once."""

    def __init__(self, gallery: Gallery, known: Iterable[Finding]) -> None:
        self._gallery = gallery
        self._known = tuple(known)
        self._judged: set[str] = set()
        self.findings: list[Finding] = []

    def page(self, page: AnyPage) -> AnyPage:
        """Return a page with its pictures; a page without any is returned as it is."""
        if not _may_hold_pictures(page):
            return page
        findings: list[Finding] = []
        wall = _Wall(self._gallery, page, self._known, findings)
        lead = self._lead(page, wall)
        is_first = lead is None
        takeaways = tuple(
            dataclasses.replace(item, html=wall.printed(item.html, item.line))
            for item in page.takeaways
        )
        marked_html = wall.printed(page.body.marked_html, 1, is_first=is_first)
        answers = tuple(
            dataclasses.replace(item, html=wall.printed(item.html, item.line))
            for item in page.answers
        )
        if page.number == 1:
            self.findings += findings
            for file, place, name in wall.used:
                self._judge(page, file, place, name)
        # The same text once more, without the marks of lines: nothing new can be found in it.
        again = _Wall(self._gallery, page, self._known, [])
        body = dataclasses.replace(
            page.body,
            html=again.printed(page.body.html, 1, is_first=is_first),
            marked_html=marked_html,
        )
        return dataclasses.replace(
            page,
            body=body,
            takeaways=takeaways,
            answers=answers,
            picture=lead,
            pictures=tuple({picture.file: picture for picture in wall.hung}.values()),
        )

    def _lead(self, page: AnyPage, wall: _Wall) -> Picture | None:
        """Return the picture that the front matter names, if it can be shown."""
        named = page.facts.image
        if named is None:
            return None
        file = normpath(unquote(named.file).lstrip("/"))
        print_ = self._gallery.prints.get(file)
        if print_ is None:
            return None
        place = page.place_of("image", "file")
        wall.used.append((file, place, named.file))
        if print_.picture is None:
            return None
        if print_.width and print_.width < COLUMN:
            wall.too_small(place, named.file, print_, COLUMN)
        alt = "" if named.alt.strip().casefold() == DECORATIVE else named.alt.strip()
        return dataclasses.replace(print_.picture, alt=alt)

    def _judge(self, page: AnyPage, file: str, place: Place, name: str) -> None:
        """Find what is wrong with a file, where it is used first."""
        if file in self._judged:
            return
        self._judged.add(file)
        for flaw in self._gallery.prints[file].flaws:
            code, message, help_ = said(flaw, name)
            self.findings.append(code.at(page.path, place, message, help_))


class _Wall:
    """The pictures of one page, from top to bottom."""

    def __init__(
        self, gallery: Gallery, page: AnyPage, known: tuple[Finding, ...], findings: list[Finding]
    ) -> None:
        self._prints = gallery.prints
        self._page = page
        self._known = known
        self._findings = findings
        self._links: dict[tuple[str, bool], deque[Link]] = defaultdict(deque)
        for link in page.body.links:
            self._links[link.file or link.target, link.is_image].append(link)
        self._is_first = False
        self.hung: list[Picture] = []
        self.used: list[tuple[str, Place, str]] = []

    def printed(self, html: str, line: int, *, is_first: bool = False) -> str:
        """Return HTML with its pictures; `line` is where it begins in its file.

        `is_first` tells whether its first picture is the first of the page.
        """
        self._is_first = is_first

        def picture(found: re.Match[str]) -> str:
            typed = found["tag"] or found["inner"]
            if typed is None:
                return found[0]
            start = html.rfind(_LINE, 0, found.start())
            near = re.match(r"\d+", html[start + len(_LINE) :]) if start >= 0 else None
            return self._picture(read_tag(typed), int(near[0]) if near else line)

        def link(found: re.Match[str]) -> str:
            file = content_file(found["target"])
            print_ = self._prints.get(file)
            if print_ is None:
                return found[0]
            place, name = self._place(file, line, is_image=False)
            self.used.append((file, place, name))
            return found["before"] + escape(print_.largest or found["target"])

        if _holds_picture(html):
            html = PICTURES.sub(picture, html)
        return LINKS.sub(link, html) if self._prints else html

    def _picture(self, tag: Tag, line: int) -> str:
        """Return what is printed for a picture; its words if there is nothing to show."""
        file = tag.file
        print_ = self._prints.get(file)
        is_known = bool(self._links[file, True])
        place, name = self._place(file if is_known else tag.target, line, is_image=True)
        if tag.words is None:
            self._find(
                codes.NO_WORDS.at(
                    self._page.path,
                    place,
                    f"The picture '{name}' has no words for people who cannot see it.",
                    f"Say between the brackets what matters in it: ![Two chairs by a window]"
                    f"({name}). For mere decoration type ![{DECORATIVE}]({name}).",
                )
            )
        if print_ is None:
            self._elsewhere(tag, place, name, is_file=is_known)
            return escape(tag.words or "")
        self.used.append((file, place, name))
        if print_.picture is None:
            return escape(tag.words or "")
        picture = dataclasses.replace(print_.picture, alt=tag.words or "")
        width = tag.width or picture.width
        if print_.width and width > print_.width:
            self.too_small(place, name, print_, width)
            width = picture.width
        self.hung.append(picture)
        is_first, self._is_first = self._is_first, False
        return picture_html(picture, width=width, is_first=is_first, attributes=tag.others)

    def too_small(self, place: Place, name: str, print_: Print, needed: int) -> None:
        """Find a picture that has fewer pixels than its place."""
        sharp = min(2 * needed, WIDTHS[-1])
        self._find(
            codes.TOO_SMALL.at(
                self._page.path,
                place,
                f"The picture '{name}' is {print_.width} pixels wide, and its place is {needed}.",
                f"Use the picture as it came from the camera, at least {sharp} pixels wide. "
                "It is never blown up.",
            )
        )

    def _elsewhere(self, tag: Tag, place: Place, name: str, *, is_file: bool) -> None:
        """Find a picture that is none of ours, unless the reader of links found it before."""
        path = self._page.path
        if any(one.path == path and f"'{name}'" in one.message for one in self._known):
            return
        if _ON_ONE_COMPUTER.match(name):
            return
        if is_file:
            message = f"The file '{name}' is no picture that a page can show."
            help_ = f"Link to it: [what it is]({name}), or save it as JPEG, PNG, WebP or SVG."
            self._find(codes.UNKNOWN_FORMAT.at(path, place, message, help_))
            return
        if re.match(r"https?:|//", tag.target):
            message = f"The picture '{name}' comes from another website."
            help_ = "Put a copy that you may use into content/images/ and name that file."
        elif tag.target.startswith("data:"):
            message = "A picture is written into the text as 'data:'."
            help_ = "Save it as a file in content/images/ and name that file."
        else:
            message = f"The picture '{name}' leads to no file of the content folder."
            help_ = (
                "Type it as ![A room](../images/room.jpg), or in HTML with src in double quotes."
            )
        self._find(codes.ELSEWHERE.at(path, place, message, help_))

    def _find(self, finding: Finding) -> None:
        if finding not in self._findings:
            self._findings.append(finding)

    def _place(self, target: str, line: int, *, is_image: bool) -> tuple[Place, str]:
        """Return where a picture stands, and how its writer typed its address."""
        links = self._links[target, is_image]
        if not links:
            return Place(line), target[:_LONGEST_NAME]
        link = links.popleft() if len(links) > 1 else links[0]
        return Place(link.line, link.column), link.target[:_LONGEST_NAME]


def _holds_picture(html: str) -> bool:
    return "<img" in html.lower()


def _may_hold_pictures(page: AnyPage) -> bool:
    texts = [page.body.html, *(one.html for one in page.takeaways)]
    texts += [one.html for one in page.answers]
    return (
        page.facts.image is not None
        or any(map(_holds_picture, texts))
        or any(is_picture(link.file) for link in page.body.links)
    )
