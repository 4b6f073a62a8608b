"""An address that was public once never ends in nothing unnoticed."""

from __future__ import annotations

import pytest

from plugins.discovery.published import (
    Lost,
    file_text,
    lost,
    lost_findings,
    published,
    read_addresses,
    remembered,
)
from tests.building import front
from tests.discovery.conftest import SiteOf

PATH = "content/published-addresses.txt"


def test_the_public_addresses_are_those_of_pages_that_visitors_can_open(site_of: SiteOf) -> None:
    files = {
        "pages/hidden.md": front("Hidden", "status: hidden"),
        "pages/draft.md": front("Draft", "status: draft"),
        "pages/lost.md": front("Not found", "purpose: not-found"),
    }
    for public in (True, False):
        assert published(site_of(files, public=public)) == (
            "/",
            "/crisis/",
            "/hidden/",
            "/services/",
            "/services/therapy/",
        )


def test_an_address_is_lost_when_neither_page_nor_redirect_serves_it() -> None:
    old = ["/", "/b/", "/services/talk-therapy/", "/Moved", "/gone/", "/zzz/"]
    new = ["/", "/services/therapy/"]
    assert lost(old, new, {"/moved/": "/", "/gone/": None}) == (
        Lost(address="/b/", near=None),
        Lost(address="/services/talk-therapy/", near="/services/therapy/"),
        Lost(address="/zzz/", near=None),
    )


NEAR = {
    "/services/talk-therapy/": "/services/therapy/",
    "/services/thereapy/": "/services/therapy/",
    "/perfectionism/": "/articles/perfectionism/",
    "/articles/perfectionism-and-sleep/": "/articles/perfectionism/",
    "/articles/therapy-and-medication-for-adhd/": None,
    "/articles/talking/": None,
    "/conditions/therapy-and-pills/": None,
    "/zzz/": None,
}


@pytest.mark.parametrize(("address", "near"), NEAR.items())
def test_only_a_page_named_alike_is_called_near(address: str, near: str | None) -> None:
    pages = [
        "/",
        "/articles/perfectionism/",
        "/articles/therapy-and-medication-for-ocd/",
        "/services/",
        "/services/therapy/",
    ]
    assert lost([address], pages, {}) == (Lost(address=address, near=near),)


def test_the_names_of_a_page_that_was_renamed_and_removed_are_one_finding() -> None:
    text = "/articles/perfectionism/\n/articles/high-standards/\n/services/\n/old/\n"
    pages = ["/services/", "/articles/therapy-and-medication-for-ocd/"]
    assert [(str(one), one.help) for one in lost_findings(text, PATH, pages, {})] == [
        (
            (
                f"{PATH}:1:1: DS010 '/articles/high-standards/' and '/articles/perfectionism/' "
                "were published, and now neither a page nor a redirect answers there."
            ),
            (
                "Add each to 'aliases:' of the page that replaces it; where none does, add its "
                "'- from:' with 'gone: yes' to redirects.yaml."
            ),
        ),
        (
            (
                f"{PATH}:4:1: DS010 '/old/' was published, and now neither a page nor a redirect "
                "answers there."
            ),
            (
                "Add '/old/' to 'aliases:' of the page that replaces it; if none does, add "
                "'- from: /old/' with 'gone: yes' to redirects.yaml."
            ),
        ),
    ]


def test_a_list_may_grow_shorter() -> None:
    old = ["/articles/", "/articles/page/2/", "/notes/page/2/"]
    assert [one.address for one in lost(old, ["/articles/"], {})] == ["/notes/page/2/"]


def test_old_addresses_are_remembered_until_they_are_gone_for_good() -> None:
    kept = remembered(["/a/", "/b/"], ["/", "/c/"], {"/a/": "/c/", "/older/": "/c/", "/b": None})
    assert kept == ("/", "/a/", "/c/", "/older/")
    text = file_text(kept)
    assert list(read_addresses(text)) == list(kept)
    assert file_text(read_addresses(text)) == text


def test_what_is_lost_is_found_at_its_line_with_the_nearest_page() -> None:
    text = "\ufeff# Notes\r\n/\r\n/services/talk-therapy/\r\n\r\nservices\r\n<<<<<<< HEAD\r\n"
    found = list(lost_findings(text, PATH, ["/", "/services/therapy/"], {}))
    assert [str(one) for one in found] == [
        f"{PATH}:5:1: DS011 'services' is not an address of this site.",
        f"{PATH}:6:1: DS011 '<<<<<<< HEAD' is not an address of this site.",
        (
            f"{PATH}:3:1: DS010 '/services/talk-therapy/' was published, and now neither a page "
            "nor a redirect answers there; the nearest page is '/services/therapy/'."
        ),
    ]
    assert found[0].help == (
        "Delete the line if it was not meant to be here. "
        "Type it as it stood behind the website's name: /services"
    )
    assert found[2].help == (
        "Add '/services/talk-therapy/' to 'aliases:' of the page that replaces it; if none does, "
        "add '- from: /services/talk-therapy/' with 'gone: yes' to redirects.yaml."
    )
    assert {one.severity.value for one in found} == {"error"}
