"""A rule: what is wrong, why it matters, where that is known from, and examples that are tests.

A rule is one function in one file of `rules/`. The decorator says at what it looks: `page_rule` at
the reading of one page, `site_rule` at all of them, `built_rule` at a page as it was rendered.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import Any, TypeVar

from plugins.checks.facts.overview import Overview, overview_of
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.core.built import BuiltPage
from plugins.core.finding import Quote, Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place


class Stage(Enum):
    """What a rule looks at, and so when it runs."""

    PAGE = auto()
    SITE = auto()
    BUILT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where it is known from that a rule is right; `read_on` is the day somebody read it."""

    title: str
    url: str
    read_on: dt.date = dt.date(2026, 11, 21)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """A page that a rule finds once, at a line of `page`, with these words.

    `page` is the text of a Markdown file. Without front matter it is the text of an article with
    the title of the tests, and lines count from the text's first. `files` are other pages of the
    same site, by path below `content/`; `at` is the file of this page where that matters.
    """

    page: str
    line: int
    says: str
    at: str = ""
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A page that a rule leaves alone; the fields are those of `Bad`."""

    page: str
    at: str = ""
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule found: where, one sentence on it, and what an editor does about it.

    `at` is a span or a sentence of the page, or a place in its file. `new` is what could stand
    there in place of the span; `is_safe` says that the change is mechanical and leaves the meaning
    alone. Where `at` is a place, `old` is what stands there. `severity` is given where one hit
    weighs more or less than the rule as a whole. `page` is given by site rules: the finding is in
    its file. `quote` shows the words in question where `at` is a place.
    """

    at: Span | Sentence | Place
    message: str
    help: str
    severity: Severity | None = None
    new: str | None = None
    old: str | None = None
    is_safe: bool = False
    page: AnyPage | None = None
    quote: Quote | None = None


@dataclass(frozen=True, kw_only=True)
class SiteReading:
    """What site rules may ask: the site, and the reading of each page by its path.

    `lines` gives the lines of a file that findings name.
    """

    site: Site
    readings: dict[str, Reading]
    today: dt.date
    lines: Callable[[str], Sequence[str]]

    @cached_property
    def overview(self) -> Overview:
        """Which phrases the pages own and use, and which pages say the same."""
        return overview_of(self.readings, self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with all that people may want to know about it."""

    code: str
    name: str
    """What is wrong, as one statement."""
    severity: Severity
    stage: Stage
    kinds: frozenset[Kind]
    why: str
    when_not: str
    sources: tuple[Source, ...]
    good: tuple[Good, ...]
    bad: tuple[Bad, ...]
    judge: Callable[..., Iterable[Hit]] = field(compare=False)
    gives_way_to: frozenset[str] = frozenset()
    """Codes of page rules: where one of them has found the same words, this one says nothing."""
    module: str = ""

    @property
    def family(self) -> str:
        """The letters of the code: `KW`."""
        return self.code[:2]


PageJudge = Callable[[AnyPage, Reading], Iterator[Hit]]
SiteJudge = Callable[[SiteReading], Iterator[Hit]]
BuiltJudge = Callable[[BuiltPage, Reading], Iterator[Hit]]
Judge = TypeVar("Judge", bound=Callable[..., Iterable[Hit]])

EVERY_KIND = tuple(Kind)
RULE = "__rule__"
"""The attribute by which a judging function carries its rule."""


def page_rule(**about: Any) -> Callable[[PageJudge], PageJudge]:  # noqa: ANN401 (see `_rule`)
    """Make a function of a page and its reading a rule; `about` is what `_rule` takes."""
    return _rule(Stage.PAGE, **about)


def site_rule(**about: Any) -> Callable[[SiteJudge], SiteJudge]:  # noqa: ANN401
    """Make a function of the site's readings a rule; each hit names its page."""
    return _rule(Stage.SITE, **about)


def built_rule(**about: Any) -> Callable[[BuiltJudge], BuiltJudge]:  # noqa: ANN401
    """Make a function of a rendered page and its reading a rule."""
    return _rule(Stage.BUILT, **about)


def _rule(  # noqa: PLR0913 (all that a reader needs to judge a rule by)
    stage: Stage,
    *,
    code: str,
    severity: Severity,
    sources: Sequence[Source],
    good: Sequence[Good | str],
    bad: Sequence[Bad],
    applies_to: Sequence[Kind] = EVERY_KIND,
    gives_way_to: Sequence[str] = (),
) -> Callable[[Any], Any]:
    def mark(function: Judge) -> Judge:
        module = inspect.getmodule(function)
        name, sections = _told(inspect.getdoc(module) or "")
        rule = Rule(
            code=code,
            name=name,
            severity=severity,
            stage=stage,
            kinds=frozenset(applies_to),
            why=sections.get("Why it matters", ""),
            when_not=sections.get("When not to use it", ""),
            sources=tuple(sources),
            good=tuple(Good(page=one) if isinstance(one, str) else one for one in good),
            bad=tuple(bad),
            judge=function,
            gives_way_to=frozenset(gives_way_to),
            module=function.__module__,
        )
        setattr(function, RULE, rule)
        return function

    return mark


_SECTION = re.compile(r"^## (.+)\n", re.MULTILINE)


def _told(docstring: str) -> tuple[str, dict[str, str]]:
    """Return the first line of a docstring and its sections by heading."""
    first, _, rest = docstring.partition("\n")
    parts = _SECTION.split(rest)[1:]
    return first.strip(), dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))
