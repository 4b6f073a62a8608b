"""Readers of feeds get whole articles whose links work wherever they are read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.site import Site
from plugins.discovery.absolute import absolute
from plugins.discovery.feeds import NEWEST, feed_by_page, feed_files, feeds_of, permanent_id
from tests.building import Built, front
from tests.discovery.conftest import Files, SiteOf, texts, violations

ROOT = "https://willow.example.com"
SLEEP: Files = {
    "articles/index.md": front("Articles"),
    "conditions/index.md": front("Conditions"),
    "conditions/worry.md": front("Worry", "name: worry"),
    "conditions/grief.md": front("Grief", "name: grief"),
    "articles/sleep.md": front(
        "Sleep & <worry>",
        "created: 2026-03-08",
        "modified: 2026-07-01",
        "author: Ana O'Neill",
        "conditions: [worry]",
        "services: [therapy]",
        "key_takeaways: ['See [the page](../conditions/worry.md).']",
        "faq: [{question: 'Is 1 < 2?', answer: 'See [below](#more).'}]",
        text="## More\n\nRead [on](../services/therapy.md#x). Call [988](tel:988).",
    ),
    "articles/rest.md": front("Rest", "created: 2026-05-01", "conditions: [worry]"),
}


def feeds(site: Site) -> dict[str, bytes]:
    return feed_files(site, feeds_of(site))


def test_there_is_a_feed_of_all_articles_and_one_for_each_topic_that_has_some(
    site_of: SiteOf,
) -> None:
    files = feeds(site_of(SLEEP))
    assert {name: texts(data, "title")[1:] for name, data in files.items()} == {
        "articles/feed.xml": ["Rest", "Sleep & <worry>"],
        "conditions/worry/feed.xml": ["Rest", "Sleep & <worry>"],
        "services/therapy/feed.xml": ["Sleep & <worry>"],
    }
    assert {name: texts(data, "title")[0] for name, data in files.items()} == {
        "articles/feed.xml": "Willow Clinic",
        "conditions/worry/feed.xml": "Willow Clinic: Worry",
        "services/therapy/feed.xml": "Willow Clinic: Therapy",
    }


def test_a_site_without_articles_has_no_feed(site_of: SiteOf) -> None:
    site = site_of({})
    assert feeds_of(site) == ()
    assert feed_by_page(site, ()) == {}


def test_each_page_tells_of_the_feed_that_concerns_it(site_of: SiteOf) -> None:
    site = site_of(SLEEP)
    assert feed_by_page(site, feeds_of(site)) == {
        "content/home.md": "/articles/feed.xml",
        "content/articles/index.md": "/articles/feed.xml",
        "content/articles/sleep.md": "/articles/feed.xml",
        "content/articles/rest.md": "/articles/feed.xml",
        "content/conditions/worry.md": "/conditions/worry/feed.xml",
        "content/services/therapy.md": "/services/therapy/feed.xml",
    }


def test_a_feed_reader_gets_the_whole_article(site_of: SiteOf) -> None:
    data = feeds(site_of(SLEEP))["articles/feed.xml"]
    assert violations("atom", data) == []
    read = feedparser.parse(data)
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.updated == "2026-07-01T00:00:00-04:00"
    rest, sleep = read.entries
    assert (sleep.link, sleep.author) == (f"{ROOT}/articles/sleep/", "Ana O'Neill")
    assert (sleep.published, sleep.updated) == (
        "2026-03-08T00:00:00-05:00",
        "2026-07-01T00:00:00-04:00",
    )
    assert rest.updated == rest.published == "2026-05-01T00:00:00-04:00"
    assert rest.author == "Willow Clinic"
    assert [(tag.term, tag.label) for tag in sleep.tags] == [
        ("conditions/worry", "Worry"),
        ("services/therapy", "Therapy"),
    ]
    assert texts(data, "content")[1] == (
        "<h2>Key takeaways</h2>\n"
        f'<ul><li>See <a href="{ROOT}/conditions/worry/">the page</a>.</li></ul>\n'
        '<h2 id="more">More</h2>\n'
        f'<p>Read <a href="{ROOT}/services/therapy/#x">on</a>. '
        'Call <a href="tel:988">988</a>.</p>\n'
        "<h2>Common questions</h2>\n"
        "<h3>Is 1 &lt; 2?</h3>\n"
        f'<p>See <a href="{ROOT}/articles/sleep/#more">below</a>.</p>\n'
        "<p>We provide the services that this page describes. General information only.</p>\n"
        f'<p>In danger, call <a href="tel:911">911</a>. '
        f'<a href="{ROOT}/crisis/">Help in a crisis</a></p>'
    )


def test_an_article_keeps_its_id_when_its_address_changes(site_of: SiteOf) -> None:
    article = {**SLEEP, "articles/rest.md": front("Rest", "created: 2026-05-01", "slug: resting")}
    for files in (SLEEP, article):
        site = site_of(files)
        page = site.get("article", "rest")
        assert page is not None
        assert permanent_id(site, page) == "tag:willow.example.com,2026-05-01:articles/rest"


def test_a_feed_holds_the_newest_articles(site_of: SiteOf) -> None:
    many = {
        f"articles/a{n}.md": front(f"A{n}", f"created: 2026-01-{n + 1:02}")
        for n in range(NEWEST + 1)
    }
    data = feeds(site_of({**many, "articles/index.md": front("Articles")}))["articles/feed.xml"]
    assert texts(data, "title")[1:] == [f"A{n}" for n in range(NEWEST, 0, -1)]


def test_signs_that_xml_forbids_do_not_break_a_feed(site_of: SiteOf) -> None:
    text = "One\x0btwo\x0c ]]> <!-- three --> \ufffe four\U0001f600 five"
    data = feeds(
        site_of(
            {
                "articles/index.md": front("Articles"),
                "articles/a.md": front("A", "created: 2026-01-01", text=text),
            }
        )
    )["articles/feed.xml"]
    assert violations("atom", data) == []
    assert texts(data, "content")[0].startswith(
        "<p>Onetwo ]]&gt; <!-- three -->  four\U0001f600 five</p>"
    )


class _Addresses(HTMLParser):
    """Collects every address of a text, as a browser's parser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src", "poster", "cite"}:
                self.found.append(value or "")
            if name == "srcset":
                self.found += [part.split()[0] for part in (value or "").split(", ")]


def addresses(html: str) -> list[str]:
    parser = _Addresses()
    parser.feed(html)
    return parser.found


def test_no_address_in_the_feeds_of_a_site_depends_on_where_it_is_read(built: Built) -> None:
    feeds_made = [name for name in built.build.assets if name.endswith("feed.xml")]
    assert "articles/feed.xml" in feeds_made
    for name in feeds_made:
        data = built.build.assets[name]
        assert violations("atom", data) == [], name
        assert not feedparser.parse(data).bozo, name
    told = {text for name in feeds_made for text in texts(built.build.assets[name], "content")}
    assert told
    for text in told:
        assert [one for one in addresses(text) if not urlsplit(one).scheme] == []


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<a href='x'>", '<a href="https://e.com/a/x">'),
        ("<a class=b href=../x>", '<a class=b href="https://e.com/x">'),
        ('<A HREF = "#y">', '<A HREF="https://e.com/a/#y">'),
        ('<img src="/x.png?a=1&amp;b=2">', '<img src="https://e.com/x.png?a=1&amp;b=2">'),
        ('<a title="a > b" href="/x">', '<a title="a > b" href="https://e.com/x">'),
        ('<a href="">', '<a href="https://e.com/a/">'),
        ('<a href="mailto:a@e.com">', '<a href="mailto:a@e.com">'),
        ('<a href="//f.com/x">', '<a href="https://f.com/x">'),
        ('<a href="http://[x">', '<a href="http://[x">'),
        (
            '<source srcset="/a.avif 480w, /b,c.avif 960w,/d.avif 2x">',
            (
                '<source srcset="https://e.com/a.avif 480w, https://e.com/b,c.avif 960w, '
                'https://e.com/d.avif 2x">'
            ),
        ),
        ('<img srcset="a.png">', '<img srcset="https://e.com/a/a.png">'),
        ('<a data-href="/x">', '<a data-href="/x">'),
        ('href="/x" <b>', 'href="/x" <b>'),
    ],
)
def test_an_address_becomes_whole_however_it_is_written(html: str, whole: str) -> None:
    assert absolute(html, "https://e.com/a/") == whole


_PARTS = st.sampled_from(
    [*"<>\"'= \n/&#;?", "a", "href", "src", "srcset", "data-", "&quot;", "480w", ",", "<a ", "]]>"]
)


@given(st.lists(_PARTS, max_size=30).map("".join))
def test_whatever_the_html_its_addresses_become_whole_and_its_words_stay(html: str) -> None:
    whole = absolute(html, "https://e.com/a/")
    assert absolute(whole, "https://e.com/a/") == whole
    assert re.sub("<.*>", "", whole, flags=re.DOTALL) == re.sub("<.*>", "", html, flags=re.DOTALL)
