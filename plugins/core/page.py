"""A page: its facts, its text, and where each of them stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.core.booking import BookingMark
from plugins.core.citation import CitationMark
from plugins.core.front_matter import PageFacts, Status
from plugins.core.kind import Kind
from plugins.core.picture import Picture
from plugins.core.reference import SourceEntry
from plugins.core.source import Place

_SECTION_LEVEL = 2
"""Level of a section's heading; the page's own is the first."""

Facts_co = TypeVar("Facts_co", bound=PageFacts, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or picture in the text: `target` as the writer typed it, and where it stands.

    `file` is the file below `content/` that it leads to, if it leads to one that is no page.
    """

    target: str
    line: int
    is_image: bool = False
    column: int = 1
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the text; `in_block` tells the heading of a note or a card from a section's."""

    level: int
    text: str
    id: str
    line: int
    in_block: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a page.

    `html` is what readers get. `marked_html` is the same with `data-line` on each block element,
    so that a finding on the built page can point at the Markdown line. Until the evidence room has
    seen the page, both hold a placeholder for each of `marks`; until the booking room has, for each
    of `bookings` too. Then `parts` are `html`, cut where a call to action stands in the text.
    """

    html: str
    marked_html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    marks: tuple[CitationMark, ...] = ()
    bookings: tuple[BookingMark, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def sections(self) -> tuple[Heading, ...]:
        """The headings of the text's own sections, for a list of contents."""
        return tuple(
            one for one in self.headings if one.level == _SECTION_LEVEL and not one.in_block
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question of the page's `faq` with its answer as HTML."""

    question: str
    html: str
    line: int
    marks: tuple[CitationMark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaway:
    """A key takeaway as inline HTML."""

    html: str
    line: int
    marks: tuple[CitationMark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Facts_co]):
    """One page of the site.

    `path` is the source file relative to the project's folder; `url` begins and ends with a slash
    (the page for unknown addresses apart); `output_path` is relative to the output folder.
    """

    kind: Kind
    id: str
    path: str
    url: str
    output_path: str
    status: Status
    facts: Facts_co
    body: Body
    answers: tuple[Answer, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    """What the page cites, by first use; the evidence room fills it."""
    picture: Picture | None = None
    """The picture of the front matter; the media room makes it."""
    pictures: tuple[Picture, ...] = ()
    """The pictures of the text, from top to bottom, each file once; the media room makes them."""
    places: Mapping[tuple[str | int, ...], Place]
    """Front matter field, as a path of keys and list positions -> where it stands."""
    reading_minutes: int = 1
    folder: str = ""
    """Folder of `content/` that holds the page, or that a list page lists."""
    number: int = 1
    """Which page of a list that runs over several pages."""
    count: int = 1

    @property
    def heading(self) -> str:
        """The first heading on the page."""
        return self.facts.heading or self.facts.title

    @property
    def short_title(self) -> str:
        """The name in menus, breadcrumbs and cards."""
        return self.facts.short_title or self.heading

    @property
    def summary(self) -> str:
        """One or two sentences on the page, for cards."""
        return self.facts.summary or self.facts.description

    @property
    def is_listed(self) -> bool:
        """Whether lists, menus and the sitemap show the page."""
        return self.status is Status.PUBLISHED

    def place_of(self, *field: str | int) -> Place:
        """Return where a front matter field stands, or else the nearest thing that holds it."""
        while field and field not in self.places:
            field = field[:-1]
        return self.places.get(field, Place(1))
