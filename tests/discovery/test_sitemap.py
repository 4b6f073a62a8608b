"""Search engines learn of each page that they may show, and of no other."""

from __future__ import annotations

import dataclasses

from lxml import etree

from plugins.core.picture import Picture
from plugins.discovery.sitemap import sitemap_files
from tests.building import Built, front
from tests.discovery.conftest import SiteOf, links, texts, violations

ROOT = "https://willow.example.com"


def test_pages_that_nobody_should_find_are_not_in_it(site_of: SiteOf) -> None:
    files = {
        "pages/hidden.md": front("Hidden", "status: hidden"),
        "pages/draft.md": front("Draft", "status: draft"),
        "pages/soon.md": front("Soon", "created: 2026-11-22"),
        "pages/lost.md": front("Not found", "purpose: not-found"),
    }
    for public in (True, False):
        sitemap = sitemap_files(site_of(files, public=public))["sitemap.xml"]
        assert texts(sitemap, "loc") == [
            f"{ROOT}/",
            f"{ROOT}/services/therapy/",
            f"{ROOT}/crisis/",
            f"{ROOT}/services/",
        ]


def test_the_day_of_a_page_is_the_one_that_its_writer_gives(site_of: SiteOf) -> None:
    site = site_of(
        {
            "home.md": front("Welcome", "created: 2026-01-02"),
            "services/index.md": front("Services", "created: 2026-01-02"),
            "services/therapy.md": front("Therapy", "created: 2026-01-02", "modified: 2026-03-04"),
        }
    )
    root = etree.fromstring(sitemap_files(site)["sitemap.xml"])
    days = {url[0].text: [day.text for day in url.iterfind("{*}lastmod")] for url in root}
    assert days == {
        f"{ROOT}/": ["2026-01-02"],
        f"{ROOT}/services/therapy/": ["2026-03-04"],
        f"{ROOT}/crisis/": [],
        f"{ROOT}/services/": [],
    }


def test_pictures_of_the_site_are_told_once_and_others_never(site_of: SiteOf) -> None:
    text = (
        '<img src="/a%20b.webp" alt="One"><img alt="Two" src="/c.png?x=1&amp;y=2">'
        '<img src="/a%20b.webp" alt="One"><img src="//other.example.org/d.png" alt="Three">'
    )
    own = Picture(file="e.jpg", alt="", url="/e.jpg", type="image/jpeg", width=9, height=9)
    site = site_of({})
    pages = [
        dataclasses.replace(
            page, picture=own, body=dataclasses.replace(page.body, html=text), answers=()
        )
        for page in site.pages[:1]
    ]
    sitemap = sitemap_files(dataclasses.replace(site, pages=tuple(pages)))["sitemap.xml"]
    image = "{http://www.google.com/schemas/sitemap-image/1.1}loc"
    assert [one.text for one in etree.fromstring(sitemap).iter(image)] == [
        f"{ROOT}/e.jpg",
        f"{ROOT}/a%20b.webp",
        f"{ROOT}/c.png?x=1&y=2",
    ]
    assert violations("sitemap", sitemap) == []


def test_more_addresses_than_a_file_takes_go_on_in_parts(site_of: SiteOf) -> None:
    days = {f"pages/p{n}.md": front(f"P{n}", f"created: 2026-01-0{n}") for n in range(1, 4)}
    site = site_of(days)
    files = sitemap_files(site, limit=3)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [violations("sitemap", data) for data in files.values()] == [[]] * 4
    assert texts(files["sitemap.xml"], "loc") == [f"{ROOT}/sitemap-{n}.xml" for n in (1, 2, 3)]
    assert texts(files["sitemap.xml"], "lastmod") == ["2026-01-03"]
    parts = [texts(files[f"sitemap-{n}.xml"], "loc") for n in (1, 2, 3)]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert [one for part in parts for one in part] == texts(
        sitemap_files(site)["sitemap.xml"], "loc"
    )
    assert list(sitemap_files(site, limit=7)) == ["sitemap.xml"]


def test_the_schema_finds_what_the_format_forbids() -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    for wrong in (
        f"<urlset {space}/>",
        f"<urlset {space}><url/></urlset>",
        f"<urlset {space}><url><loc>/therapy/</loc></url></urlset>",
        f"<urlset {space}><url><loc>{ROOT}/</loc><lastmod>May</lastmod></url></urlset>",
    ):
        assert violations("sitemap", wrong.encode())


def test_the_sitemap_and_the_pages_say_the_same(built: Built) -> None:
    """A page is in it when it invites search engines and names the address as its own."""
    sitemap = built.build.assets["sitemap.xml"]
    assert violations("sitemap", sitemap) == []
    inviting = []
    for name, page in built.build.html.items():
        own = links(built, name, "canonical")
        if own and '<meta name="robots"' not in page:
            inviting.append(own[0][1])
    assert sorted(texts(sitemap, "loc")) == sorted(inviting)
