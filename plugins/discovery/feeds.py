"""Atom feeds (RFC 4287): the newest articles, all or of one topic, each with its full text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.core.kind import Kind
from plugins.core.picture import Picture
from plugins.core.reference import SourceEntry
from plugins.core.site import AnyPage, Site
from plugins.core.telephone import dialed
from plugins.discovery.absolute import absolute
from plugins.discovery.xml import document, empty, group, leaf

NEWEST = 20
"""How many articles a feed holds."""
FILE = "feed.xml"
"""A feed's own part of its address; the rest is the address of the page that it belongs to."""
_TOPICS = (Kind.CONDITION, Kind.SERVICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What is new on one subject; `page` lists the same articles for people."""

    title: str
    address: str
    page: AnyPage
    articles: tuple[AnyPage, ...]


def feeds_of(site: Site) -> tuple[Feed, ...]:
    """Return the feed of all articles, then one for each topic that articles name."""
    lists = site.get(Kind.LIST, "articles")
    everything = site.of_kind(Kind.ARTICLE)
    if lists is None or not everything:
        return ()
    topics = (
        (page, site.linking(page, Kind.ARTICLE)) for kind in _TOPICS for page in site.of_kind(kind)
    )
    return (
        _feed(site.clinic.name, lists, everything),
        *(
            _feed(f"{site.clinic.name}: {page.short_title}", page, articles)
            for page, articles in topics
            if articles
        ),
    )


def _feed(title: str, page: AnyPage, articles: tuple[AnyPage, ...]) -> Feed:
    newest = articles[:NEWEST]
    return Feed(title=title, address=f"{page.url}{FILE}", page=page, articles=newest)


def feed_by_page(site: Site, feeds: Sequence[Feed]) -> dict[str, str]:
    """Return the address of the feed that each page tells of, by page path."""
    if not feeds:
        return {}
    told = {feed.page.path: feed.address for feed in feeds}
    readers = [page for page in (site.home, *site.of_kind(Kind.ARTICLE)) if page is not None]
    return told | {page.path: feeds[0].address for page in readers}


def feed_files(site: Site, feeds: Sequence[Feed], icon: str = "") -> dict[str, bytes]:
    """Return the feeds by output path; `icon` is the address of a square picture."""
    articles = {page.path: page for feed in feeds for page in feed.articles}
    printed = {path: _entry(site, page) for path, page in articles.items()}
    return {feed.address.lstrip("/"): _document(site, feed, icon, printed) for feed in feeds}


def _document(site: Site, feed: Feed, icon: str, printed: Mapping[str, str]) -> bytes:
    """Return a feed; `printed` are the articles by path, each made once for all its feeds."""
    clinic = site.clinic
    parts = [
        leaf("title", feed.title),
        leaf("subtitle", clinic.tagline),
        leaf("id", site.absolute(feed.address)),
        leaf("updated", _moment(site, max(_changed(page) for page in feed.articles))),
        _link(site, "self", feed.address, "application/atom+xml"),
        _link(site, "alternate", feed.page.url, "text/html"),
        group("author", leaf("name", clinic.name)),
        leaf("icon", site.absolute(icon)) if icon else "",
        *(printed[page.path] for page in feed.articles),
    ]
    told = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": clinic.language}
    return document(group("feed", *parts, attributes=told))


def _entry(site: Site, page: AnyPage) -> str:
    topics = (topic for kind in _TOPICS for topic in site.linked(page, kind))
    return group(
        "entry",
        leaf("title", page.heading),
        leaf("id", permanent_id(site, page)),
        _link(site, "alternate", page.url, "text/html"),
        leaf("published", _moment(site, page.facts.created)),
        leaf("updated", _moment(site, _changed(page))),
        group("author", leaf("name", page.facts.author or site.clinic.editorial.author)),
        *(
            empty("category", term=f"{topic.folder}/{topic.id}", label=topic.short_title)
            for topic in topics
        ),
        leaf("summary", page.summary),
        leaf("content", full_text(site, page), type="html"),
    )


def _link(site: Site, rel: str, url: str, kind: str) -> str:
    return empty("link", rel=rel, type=kind, href=site.absolute(url))


def _moment(site: Site, day: dt.date) -> str:
    """Return the beginning of a day at the clinic, as RFC 3339 writes it."""
    return dt.datetime.combine(day, dt.time(), ZoneInfo(site.clinic.timezone)).isoformat()


def permanent_id(site: Site, page: AnyPage) -> str:
    """Return an id that stays when the article's address changes: a tag URI (RFC 4151)."""
    host = urlsplit(site.clinic.site_url).hostname
    return f"tag:{host},{page.facts.created}:{page.folder}/{page.id}"


def _changed(page: AnyPage) -> dt.date:
    day: dt.date = page.facts.modified or page.facts.created
    return day


def full_text(site: Site, page: AnyPage) -> str:
    """Return all that an article says, with whole addresses, and where to turn in a crisis."""
    return absolute("\n".join(_parts(site, page)), site.absolute(page.url))


def _parts(site: Site, page: AnyPage) -> Iterator[str]:
    if page.picture:
        yield _picture(page.picture)
    if page.takeaways:
        yield "<h2>Key takeaways</h2>"
        yield f"<ul>{''.join(f'<li>{takeaway.html}</li>' for takeaway in page.takeaways)}</ul>"
    yield from page.body.parts or (page.body.html,)
    if page.answers:
        yield "<h2>Common questions</h2>"
        for answer in page.answers:
            yield f"<h3>{escape(answer.question)}</h3>\n{answer.html}"
    if page.sources:
        yield "<h2>Sources</h2>"
        yield f"<ol>{''.join(_source(source) for source in page.sources)}</ol>"
    yield from _notes(site)


def _picture(picture: Picture) -> str:
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<p><img src="{escape(picture.url)}" alt="{escape(picture.alt)}" {size}></p>'


def _source(source: SourceEntry) -> str:
    title = escape(source.title)
    named = f'<a href="{escape(source.url)}">{title}</a>' if source.url else title
    about = ", ".join(escape(str(part)) for part in (source.body, source.year) if part)
    told = (escape(source.authors).rstrip("."), named.rstrip("."), about)
    return f"<li>{'. '.join(part for part in told if part)}.</li>"


def _notes(site: Site) -> Iterator[str]:
    """Yield what stands on every page of the site, and what a feed reader would not show."""
    clinic = site.clinic
    yield f"<p>{escape(clinic.editorial.interest)} {escape(clinic.editorial.disclaimer)}</p>"
    page = site.get(Kind.PAGE, clinic.crisis.page)
    number = clinic.crisis.emergency
    call = f'<a href="tel:{dialed(number, clinic.country) or number}">{escape(number)}</a>'
    more = f' <a href="{page.url}">{escape(page.short_title)}</a>' if page else ""
    yield f"<p>In danger, call {call}.{more}</p>"
