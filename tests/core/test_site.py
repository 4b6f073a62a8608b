"""How pages of a site find each other."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.kind import Kind
from plugins.core.site import ARTICLES_PER_PAGE, Site
from tests.building import front
from tests.conftest import BuildSite


def article(number: int, *lines: str) -> str:
    day = dt.date(2026, 1, 1) + dt.timedelta(days=number)
    return front(f"Article {number}", f"created: {day}", *lines)


def site_of(build_site: BuildSite, files: dict[str, str]) -> Site:
    built = build_site(files)
    assert built.said == []
    assert built.build.site is not None
    return built.build.site


ARTICLES = {
    "articles/index.md": front("Articles"),
    **{f"articles/a{number}.md": article(number) for number in range(ARTICLES_PER_PAGE + 1)},
}


def test_a_long_list_of_articles_goes_on_over_several_pages(build_site: BuildSite) -> None:
    site = site_of(build_site, ARTICLES)
    first = site.get(Kind.LIST, "articles")
    assert first is not None
    second = site.list_page(first, 2)
    assert second is not None
    assert (first.url, second.url) == ("/articles/", "/articles/page/2/")
    assert (first.number, first.count, second.number) == (1, 2, 2)
    assert [page.id for page in site.listed_on(second)] == ["a0"]
    assert site.listed_on(first)[0].id == f"a{ARTICLES_PER_PAGE}"
    assert site.list_page(first, 3) is None


def test_no_article_stands_on_two_pages_of_a_list_or_on_none(build_site: BuildSite) -> None:
    site = site_of(build_site, ARTICLES)
    lists = [page for page in site.pages if page.kind is Kind.LIST and page.folder == "articles"]
    shown = [page.id for one in lists for page in site.listed_on(one)]
    assert sorted(shown) == sorted(page.id for page in site.of_kind(Kind.ARTICLE))


def test_pages_are_listed_by_their_order_and_then_by_title(build_site: BuildSite) -> None:
    site = site_of(
        build_site,
        {
            "services/b.md": front("B"),
            "services/a.md": front("a"),
            "services/last.md": front("Aardvark", "order: 2000"),
            "services/first.md": front("Zebra", "order: 1"),
        },
    )
    assert [page.id for page in site.of_kind("service")] == ["first", "a", "b", "therapy", "last"]


def test_links_by_id_go_both_ways_and_leave_out_what_is_not_listed(build_site: BuildSite) -> None:
    site = site_of(
        build_site,
        {
            "conditions/index.md": front("Conditions"),
            "conditions/worry.md": front("Worry", "name: worry", "services: [therapy, quiet]"),
            "services/quiet.md": front("Quiet", "status: hidden"),
        },
    )
    worry, therapy = site.get("condition", "worry"), site.get("service", "therapy")
    assert worry is not None
    assert therapy is not None
    assert site.linked(worry, "service") == (therapy,)
    assert site.linking(therapy, "condition") == (worry,)
    assert site.linking(therapy, "article") == ()


def test_articles_on_little_else_come_first(build_site: BuildSite) -> None:
    conditions = {
        f"conditions/{name}.md": front(name, f"name: {name}") for name in ("sleep", "worry")
    }
    articles = {
        "articles/of-all.md": front("All", "created: 2026-11-20", "conditions: [sleep, worry]"),
        "articles/of-worry.md": front("Worry", "created: 2026-11-01", "conditions: [worry]"),
    }
    lists = {f"{name}/index.md": front(name) for name in ("conditions", "articles")}
    site = site_of(build_site, conditions | articles | lists)
    worry = site.get("condition", "worry")
    assert worry is not None
    assert [page.id for page in site.linking(worry, "article")] == ["of-all", "of-worry"]
    assert [page.id for page in site.closest(worry, "article")] == ["of-worry", "of-all"]


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("home", "/"),
        ("services", "/services/"),
        ("services/therapy", "/services/therapy/"),
        ("/services/therapy/", "/services/therapy/"),
        ("pages/crisis", "/crisis/"),
        ("pages", None),
        ("nowhere", None),
        ("nowhere/page", None),
        ("", None),
    ],
)
def test_a_path_in_the_content_folder_finds_its_page(
    build_site: BuildSite, path: str, url: str | None
) -> None:
    page = site_of(build_site, {}).at(path)
    assert (page.url if page else None) == url


def test_breadcrumbs_lead_from_the_home_page_to_the_list_above(build_site: BuildSite) -> None:
    site = site_of(build_site, {"home.md": front("Welcome", "short_title: Home")})
    urls = {page.url: [crumb.url for crumb in site.breadcrumbs(page)] for page in site.pages}
    assert urls == {
        "/": [],
        "/services/": ["/"],
        "/services/therapy/": ["/", "/services/"],
        "/crisis/": ["/"],
    }


def test_a_public_address_has_one_slash_between_its_parts(build_site: BuildSite) -> None:
    assert site_of(build_site, {}).absolute("/crisis/") == "https://willow.example.com/crisis/"
