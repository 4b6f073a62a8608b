"""Whole builds: which files a site gets, and what stops it from losing an address."""

from __future__ import annotations

import pytest

from plugins.core.host import Host
from plugins.discovery import codes
from plugins.discovery.published import file_text, published
from tests.building import CLINIC, PROJECT, Built, build_folder, front, write_files
from tests.conftest import BuildSite
from tests.discovery.conftest import links

SNIPPETS = {
    ".server/headers.caddy",
    ".server/http.nginx.conf",
    ".server/server.nginx.conf",
    ".server/site.caddy",
}
LAST = CLINIC.count("\n")
"""Number of lines of the smallest clinic.yaml."""
ARTICLES = {
    "articles/index.md": front("Articles"),
    "articles/sleep.md": front("Sleep", "created: 2026-01-02", "services: [therapy]"),
}


def test_a_public_site_has_all_files_for_machines_and_a_second_build_changes_none(
    build_site: BuildSite,
) -> None:
    built = build_site(ARTICLES, public=True)
    assert built.said == []
    assert {name for name in built.files if not name.endswith(("index.html", ".css"))} == {
        *SNIPPETS,
        "_headers",
        "articles/feed.xml",
        "robots.txt",
        "services/therapy/feed.xml",
        "site.webmanifest",
        "sitemap.xml",
    }
    assert build_site(public=True).build.files_changed == 0


def test_a_preview_is_told_to_nobody(build_site: BuildSite) -> None:
    built = build_site(ARTICLES)
    assert built.text("robots.txt") == "User-agent: *\nDisallow: /\n"
    assert "sitemap.xml" not in built.files


def test_only_hosts_that_are_named_get_files(build_site: BuildSite) -> None:
    built = build_site({"pages/crisis.md": _crisis("aliases: [/help/]")}, HALCYON_HOSTS=("nginx",))
    assert built.build.hosts == (Host.NGINX,)
    assert "help/index.html" not in built.files
    assert "_redirects" not in built.files
    assert SNIPPETS & built.files == {name for name in SNIPPETS if "nginx" in name}


@pytest.mark.parametrize(
    ("hosts", "said"),
    [
        (
            ("ngnix",),
            "HALCYON_HOSTS names 'ngnix', which is no kind of host; did you mean 'nginx'?",
        ),
        (
            ["apache"],
            (
                "HALCYON_HOSTS names 'apache', which is no kind of host: it is one of netlify, "
                "nginx, caddy or pages."
            ),
        ),
        ("nginx", "the setting HALCYON_HOSTS cannot be 'nginx'; write ('nginx',)"),
    ],
)
def test_a_host_that_is_not_known_stops_the_build_with_the_nearest(
    build_site: BuildSite, hosts: object, said: str
) -> None:
    assert build_site(HALCYON_HOSTS=hosts).outcome.complaints == (said,)


def _crisis(*lines: str) -> str:
    return front("Help in a crisis", "purpose: crisis", *lines)


def test_an_old_address_leads_on_from_every_kind_of_host(build_site: BuildSite) -> None:
    files = {
        "pages/crisis.md": _crisis("aliases: [/help/]"),
        "redirects.yaml": "- {from: /closed/, gone: yes}\n- {from: /a.php, to: /services/}\n",
    }
    built = build_site(files, public=True)
    assert built.said == []
    assert built.build.redirects == {"/a.php": "/services/", "/closed/": None, "/help/": "/crisis/"}
    assert built.text("_redirects") == (
        "/a.php /services/ 301\n/help /crisis/ 301\n/help/ /crisis/ 301\n"
    )
    assert "    '/help' '/crisis/';\n" in built.text(".server/http.nginx.conf")
    assert 'error "/closed/" 410\n' in built.text(".server/site.caddy")
    assert built.soup("help/index.html").select_one("a[href='/crisis/']")
    assert "/help/" not in built.text("sitemap.xml")
    again = build_site({"pages/crisis.md": _crisis(), "redirects.yaml": None}, public=True)
    assert "help/index.html" not in again.files
    assert "_redirects" not in again.files


def test_what_a_host_of_files_cannot_forward_is_said_when_there_is_no_other(
    build_site: BuildSite,
) -> None:
    listed = {"redirects.yaml": "- from: /a.php\n  to: /services/\n"}
    built = build_site(listed, HALCYON_HOSTS=("pages",))
    assert built.said == [
        (
            "content/redirects.yaml:1:9: DS012 The old address '/a.php' is no page's, so a host "
            "that only serves files cannot forward it."
        )
    ]


@pytest.mark.parametrize("public", [True, False])
def test_an_address_that_disappears_stops_a_publish_until_somebody_says_where_it_went(
    build_site: BuildSite, *, public: bool
) -> None:
    first = build_site(public=public)
    assert first.build.site is not None
    known = {"published-addresses.txt": file_text(published(first.build.site))}
    assert build_site(known, public=public).said == []
    moved = {"services/therapy.md": None, "services/talking.md": front("Talking")}
    built = build_site(moved, public=public)
    assert built.said == [
        (
            "content/published-addresses.txt:6:1: DS010 '/services/therapy/' was published, and "
            "now neither a page nor a redirect answers there."
        )
    ]
    assert not built.outcome.is_good()
    gone = {"redirects.yaml": "- from: /services/therapy\n  gone: yes\n"}
    assert build_site(gone, public=public).said == []
    alias = {
        "redirects.yaml": None,
        "services/talking.md": front("Talking", "aliases: [/services/therapy/]"),
    }
    assert build_site(alias, public=public).said == []
    draft = {
        "services/talking.md": front("Talking", "status: draft", "aliases: [/services/therapy/]")
    }
    waits = build_site(draft, public=public)
    assert [(str(one), one.help) for one in waits.findings] == [
        (
            (
                "content/published-addresses.txt:6:1: DS010 '/services/therapy/' was published, "
                "and now neither a page nor a redirect answers there."
            ),
            (
                "Add '/services/therapy/' to 'aliases:' of the page that replaces it; if none "
                "does, add '- from: /services/therapy/' with 'gone: yes' to redirects.yaml."
            ),
        )
    ]


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize("line", ["status: draft", "created: 2026-12-01"])
def test_a_published_page_that_is_held_back_is_named(
    build_site: BuildSite, line: str, *, public: bool
) -> None:
    files = {
        "published-addresses.txt": "/services/therapy/\n",
        "services/therapy.md": front("Therapy", line),
        "services/other.md": front("Other"),
    }
    assert [(str(one), one.help) for one in build_site(files, public=public).findings] == [
        (
            (
                "content/published-addresses.txt:1:1: DS010 '/services/therapy/' was published, "
                "and its page content/services/therapy.md is a draft now or waits for its day."
            ),
            (
                "Publish it again (its 'status' and 'created'), or say in redirects.yaml where its "
                "readers go meanwhile."
            ),
        )
    ]


def test_a_list_that_cannot_be_read_is_one_finding_and_no_flood(build_site: BuildSite) -> None:
    files = {
        "redirects.yaml": "- from: /\u00fcber/\n  to: /\n".encode("latin-1"),
        "published-addresses.txt": "/\n/gone/\n",
    }
    built = build_site(files, public=True)
    assert built.said == [
        "content/redirects.yaml:1:1: DS008 redirects.yaml cannot be opened as UTF-8 text."
    ]


def test_files_for_models_and_researchers_are_there_when_the_clinic_asks(
    build_site: BuildSite,
) -> None:
    asked = CLINIC + (
        "discovery: {llms_txt: yes}\n"
        "security:\n  contact: it@willow.example.com\n  expires: 2027-06-01\n"
    )
    built = build_site({"clinic.yaml": asked})
    assert built.said == []
    assert built.text("llms.txt").startswith("# Willow Clinic\n")
    assert "Expires: 2027-06-01T00:00:00-04:00\n" in built.text(".well-known/security.txt")
    later = build_site(HALCYON_TODAY="2027-06-01")
    assert later.said == [
        (
            f"content/clinic.yaml:{LAST + 4}:12: DS020 The security contact held until 2027-06-01, "
            "so the site has no security.txt."
        )
    ]
    assert ".well-known/security.txt" not in later.files


@pytest.mark.parametrize("contact", ["call us", "http://willow.example.com/", "a@b"])
def test_a_security_contact_is_a_mail_or_web_address(build_site: BuildSite, contact: str) -> None:
    asked = f"{CLINIC}security: {{contact: '{contact}', expires: 2027-06-01}}\n"
    assert build_site({"clinic.yaml": asked}).said == [
        (
            f"content/clinic.yaml:{LAST + 1}:21: DT006 contact: '{contact}' is neither an e-mail "
            "address nor a web address that starts with https://."
        )
    ]


def test_the_head_of_each_page_leads_to_files_that_are_there(built: Built) -> None:
    for name in built.build.html:
        told = links(built, name, "manifest alternate icon apple-touch-icon")
        files = [address.removeprefix("/") for _, address in told]
        assert "site.webmanifest" in files, name
        assert [one for one in files if one not in built.build.assets] == [], name
    for name in ("index.html", "articles/index.html"):
        assert links(built, name, "alternate") == [("alternate", "/articles/feed.xml")]


def test_the_sites_that_are_shipped_have_no_address_that_leads_nowhere(built: Built) -> None:
    own = {code.code for code in codes.ALL}
    assert [str(one) for one in built.findings if one.code in own] == []


def test_the_page_for_unknown_addresses_is_where_hosts_look_for_it(built: Built) -> None:
    page = built.soup("404.html")
    assert page.select_one("meta[name=robots][content=noindex]")
    assert page.select_one("link[rel=canonical]") is None


def test_pages_of_a_long_list_tell_which_comes_before_and_after(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = build_site()
    days = {f"articles/a{n}.md": front(f"A{n}", f"created: 2026-01-{n:02}") for n in range(1, 26)}
    write_files(small.project / "content", {**days, "articles/index.md": front("Articles")})
    monkeypatch.chdir(small.project)
    built = build_folder(
        small.project,
        content=small.project / "content",
        theme=PROJECT / "theme",
        HALCYON_PUBLIC=True,
    )
    told = {
        name: links(built, f"{name}/index.html", "prev next")
        for name in ("articles", "articles/page/2", "articles/page/3", "services")
    }
    assert told == {
        "articles": [("next", "/articles/page/2/")],
        "articles/page/2": [("prev", "/articles/"), ("next", "/articles/page/3/")],
        "articles/page/3": [("prev", "/articles/page/2/")],
        "services": [],
    }
    for name in ("articles", "articles/page/2"):
        own = ("canonical", f"https://willow.example.com/{name}/")
        assert links(built, f"{name}/index.html", "canonical") == [own]
