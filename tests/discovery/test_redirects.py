"""Old addresses lead to one place that is there, or the person who wrote them hears why not."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.load import load
from plugins.core.finding import Finding
from plugins.core.site import Site
from plugins.discovery.redirect import Redirect, encoded, page_file, refusal, sameness, spellings
from plugins.discovery.redirect_lines import aliases, listed_redirects
from plugins.discovery.redirects import LIMIT, Addresses, judged, too_many
from tests.building import PROJECT, SMALL, front, write_files
from tests.discovery.conftest import SiteOf

PATH = "content/redirects.yaml"
FILES = ("guide.pdf", "static/site.0123456789.css")


def read(site: Site, text: str = "") -> tuple[dict[str, str | None], list[str]]:
    """Return the redirects that are written, and what is said of the others."""
    redirects, findings = judge(site, text)
    return {one.source: one.target for one in redirects}, [str(one) for one in findings]


def judge(site: Site, text: str) -> tuple[tuple[Redirect, ...], list[Finding]]:
    findings: list[Finding] = []
    found = [*aliases(site, findings), *listed_redirects(text, PATH, findings)]
    return judged(found, Addresses.of(site, FILES), findings), findings


def test_a_page_and_the_list_say_where_old_addresses_lead(site_of: SiteOf) -> None:
    text = """\
# Notes stay notes.
- from: /couples/
  to: /services/therapy#how
- from: /old-guide.pdf
  to: /guide.pdf
- {from: /portal, to: "https://portal.example.org/in?x=1"}
- from: /closed/
  gone: yes
- from: /kept/
  to: /crisis/
  gone: no
"""
    site = site_of({"services/therapy.md": front("Therapy", "aliases: [/talk/, /%C3%BCber.html]")})
    assert read(site, text) == (
        {
            "/%C3%BCber.html": "/services/therapy/",
            "/closed/": None,
            "/couples/": "/services/therapy/#how",
            "/kept/": "/crisis/",
            "/old-guide.pdf": "/guide.pdf",
            "/portal": "https://portal.example.org/in?x=1",
            "/talk/": "/services/therapy/",
        },
        [],
    )


def test_the_list_may_stand_below_its_name_or_be_empty(site_of: SiteOf) -> None:
    named = "redirects:\n  - from: /a/\n    to: /crisis/\n"
    assert read(site_of({}), named) == ({"/a/": "/crisis/"}, [])
    for empty in ("", "# Nothing yet.\n", "redirects:\n", "\ufeff\n"):
        assert read(site_of({}), empty) == ({}, [])


@pytest.mark.parametrize(
    ("address", "message", "help_"),
    [
        (
            "old/",
            "The old address 'old/' does not begin with one slash.",
            "Type it as it stood behind the website's name: /old/",
        ),
        (
            "//other.example/old/",
            "The old address '//other.example/old/' does not begin with one slash.",
            "Type it as it stood behind the website's name: /other.example/old/",
        ),
        (
            "https://willow.example.com/old/",
            (
                "The old address 'https://willow.example.com/old/' is more than the part behind "
                "the website's name."
            ),
            "Type only that part: /old/",
        ),
        (
            "/old/?page=2",
            (
                "The old address '/old/?page=2' has a question mark, and hosts forward only what "
                "stands before it."
            ),
            "Delete it and what follows: /old/",
        ),
        (
            "/old/#top",
            "The old address '/old/#top' has a '#', and hosts forward only what stands before it.",
            "Delete it and what follows: /old/",
        ),
        (
            "/blog/*",
            "The old address '/blog/*' holds '*', which no host takes as it is.",
            "Copy the address from the browser, and list each address by itself.",
        ),
        (
            "/a b/",
            "The old address '/a b/' holds a space, which no host takes as it is.",
            "Copy the address from the browser, and list each address by itself.",
        ),
        (
            "/a%0Ab/",
            (
                "The old address '/a%0Ab/' holds a sign that cannot be seen, which no host takes "
                "as it is."
            ),
            "Copy the address from the browser, and list each address by itself.",
        ),
        (
            "/a/../b/",
            "The old address '/a/../b/' has an empty step or '..' in it.",
            "Type the address that the browser shows once the page has opened.",
        ),
    ],
)
def test_what_cannot_be_an_address_is_found_at_its_line(
    site_of: SiteOf, address: str, message: str, help_: str
) -> None:
    site = site_of({"services/therapy.md": front("Therapy", "aliases:", f'  - "{address}"')})
    redirects, findings = judge(site, f'- to: /crisis/\n  from: "{address}"\n')
    assert redirects == ()
    assert [str(one) for one in findings] == [
        f"content/services/therapy.md:5:5: DS001 {message}",
        f"{PATH}:2:9: DS001 {message}",
    ]
    assert {one.help for one in findings} == {help_}


def test_one_old_address_cannot_lead_to_two_places(site_of: SiteOf) -> None:
    site = site_of(
        {
            "services/therapy.md": front("Therapy", "aliases: [/old/]"),
            "pages/crisis.md": front("Help", "purpose: crisis", "aliases: [/OLD]"),
        }
    )
    assert read(site, "- from: /old/index.html\n  to: /\n") == (
        {"/old/": "/services/therapy/"},
        [
            (
                "content/pages/crisis.md:5:11: DS002 The old address '/OLD' stands in "
                "content/services/therapy.md:4 already."
            ),
            (
                f"{PATH}:1:9: DS002 The old address '/old/index.html' stands in "
                "content/services/therapy.md:4 already."
            ),
        ],
    )


def test_a_redirect_never_hides_what_is_there(site_of: SiteOf) -> None:
    site = site_of(
        {"services/therapy.md": front("Therapy", "aliases: [/services/therapy, /Crisis/]")}
    )
    text = "- {from: /guide.pdf, to: /}\n- {from: /, to: /crisis/}\n- {from: /crisis/, gone: yes}\n"
    assert read(site, text) == (
        {},
        [
            (
                "content/services/therapy.md:4:11: DS003 The old address '/services/therapy' is "
                "the one that this page has now."
            ),
            (
                "content/services/therapy.md:4:30: DS003 The old address '/Crisis/' is that of "
                "content/pages/crisis.md."
            ),
            f"{PATH}:1:10: DS003 The old address '/guide.pdf' is that of a file of the site.",
            f"{PATH}:2:10: DS003 The old address '/' is that of content/home.md.",
            f"{PATH}:3:10: DS003 The old address '/crisis/' is that of content/pages/crisis.md.",
        ],
    )


def test_circles_are_found_for_each_address_that_leads_into_one(site_of: SiteOf) -> None:
    text = (
        "- {from: /a/, to: /b/}\n- {from: /b/, to: /c}\n- {from: /c/, to: /b/#x}\n"
        "- {from: /d/, to: /d/}\n"
    )
    assert read(site_of({}), text) == (
        {},
        [
            f"{PATH}:1:10: DS004 The old address '/a/' leads in a circle: /a/ → /b/ → /c/ → /b/.",
            f"{PATH}:2:10: DS004 The old address '/b/' leads in a circle: /b/ → /c/ → /b/.",
            f"{PATH}:3:10: DS004 The old address '/c/' leads in a circle: /c/ → /b/ → /c/.",
            f"{PATH}:4:10: DS004 The old address '/d/' leads in a circle: /d/ → /d/.",
        ],
    )


def test_a_chain_is_written_straight_and_said(site_of: SiteOf) -> None:
    site = site_of({"services/therapy.md": front("Therapy", "aliases: [/talk/]")})
    text = "- {from: /a/, to: /b/#x}\n- {from: /b/, to: /talk/}\n- {from: /c/, to: /d/}\n"
    text += "- {from: /d/, to: 'https://other.example.org/'}\n"
    redirects, findings = judge(site, text)
    assert {one.source: one.target for one in redirects} == {
        "/a/": "/services/therapy/#x",
        "/b/": "/services/therapy/",
        "/c/": "https://other.example.org/",
        "/d/": "https://other.example.org/",
        "/talk/": "/services/therapy/",
    }
    assert [str(one) for one in findings] == [
        f"{PATH}:1:10: DS005 The old address '/a/' leads to '/b/#x', an old address too.",
        f"{PATH}:2:10: DS005 The old address '/b/' leads to '/talk/', an old address too.",
        f"{PATH}:3:10: DS005 The old address '/c/' leads to '/d/', an old address too.",
    ]
    assert findings[0].help == "Let it lead straight to the end: /services/therapy/#x"
    assert {one.severity.value for one in findings} == {"warning"}


def test_a_redirect_to_nowhere_names_the_nearest_page(site_of: SiteOf) -> None:
    site = site_of(
        {"pages/soon.md": front("Soon", "status: draft", "aliases: [/x/]")}, public=False
    )
    text = (
        "- {from: /a/, to: /services/therpy/}\n- {from: /b/, to: /zzzz/}\n"
        "- {from: /c/, to: /soon/}\n- {from: /d/, to: /e/}\n- {from: /e/, gone: yes}\n"
        "- {from: /f/, to: /404.html}\n- {from: /g/, to: /x/}\n"
    )
    assert read(site, text) == (
        {"/e/": None},
        [
            (
                f"{PATH}:1:10: DS006 The old address '/a/' leads to '/services/therpy/', and "
                "nothing is there; did you mean '/services/therapy/'?"
            ),
            f"{PATH}:2:10: DS006 The old address '/b/' leads to '/zzzz/', and nothing is there.",
            (
                f"{PATH}:3:10: DS006 The old address '/c/' leads to '/soon/': "
                "content/pages/soon.md is not published yet."
            ),
            f"{PATH}:4:10: DS006 The old address '/d/' leads to '/e/', which is gone for good.",
            f"{PATH}:6:10: DS006 The old address '/f/' leads to '/404.html', and nothing is there.",
            f"{PATH}:7:10: DS006 The old address '/g/' leads to '/x/', and nothing is there.",
        ],
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- /old/\n", "1:3: DS007 '/old/' is no redirect."),
        ("- from: /a/\n  to: /\n-\n", "3:2: DS007 An entry of the list is empty."),
        (
            "- from: /a/\n  too: /\n",
            "2:3: DS007 'too' is not a field of a redirect; did you mean 'to'?",
        ),
        ("- to: /\n", "1:3: DS007 A redirect does not say 'from' where."),
        (
            "- from: [/a/, /b/]\n  to: /\n",
            "1:3: DS007 'from' of a redirect is more than one value.",
        ),
        ("- from: /a/\n", "1:9: DS007 '/a/' has no 'to:', so it leads nowhere."),
        ("- from: /a/\n  gone: No\n", "1:9: DS007 '/a/' has no 'to:', so it leads nowhere."),
        (
            "- from: /a/\n  gone: soon\n",
            "1:9: DS007 'gone' of '/a/' is 'soon', neither yes nor no.",
        ),
        (
            "- {from: /a/, to: /, gone: yes}\n",
            "1:10: DS007 '/a/' is to lead to '/' and to be gone for good.",
        ),
        (
            "- {from: /a/, to: services/therapy}\n",
            (
                "1:10: DS007 '/a/' leads to 'services/therapy', which begins neither with one '/' "
                "nor with https://."
            ),
        ),
        (
            "- {from: /a/, to: 'http://example.org/'}\n",
            (
                "1:10: DS007 '/a/' leads to 'http://example.org/', which begins neither with one "
                "'/' nor with https://."
            ),
        ),
        (
            "- {from: /a/, to: '/b c/'}\n",
            "1:10: DS007 '/a/' leads to '/b c/', which holds a sign that no address has.",
        ),
        ("/a/: /b/\n", "1:1: DS007 '/a/' stands where a redirect should begin."),
        ("redirects: /a/\n", "1:12: DS007 The redirects are not a list."),
        (
            "# Note\n- from: /a/\n   to: /b/\n",
            (
                "3:6: DS008 The line begins with more spaces than its neighbors, so it counts as "
                "text of the line above, and such text cannot hold a colon."
            ),
        ),
    ],
)
def test_an_entry_that_cannot_be_used_is_found_at_its_line(
    site_of: SiteOf, text: str, said: str
) -> None:
    _, findings = judge(site_of({}), text)
    assert [str(one) for one in findings] == [f"{PATH}:{said}"]
    assert findings[0].help.endswith((".", "/new/"))


def test_more_redirects_than_cloudflare_reads_are_said_at_the_last(site_of: SiteOf) -> None:
    text = "".join(f"- {{from: /old-{n:04}/, to: /}}\n" for n in range(LIMIT // 2 + 1))
    redirects, findings = judge(site_of({}), text)
    assert findings == []
    assert list(too_many(redirects, LIMIT)) == []
    assert [str(one) for one in too_many(redirects, LIMIT + 2)] == [
        (
            f"{PATH}:1001:10: DS009 The redirects take 2002 lines, and Cloudflare Pages reads the "
            "first 2000."
        )
    ]


def test_one_file_has_one_address_in_all_its_spellings() -> None:
    for spelled in ("/old", "/old/", "/OLD/index.html", "/%6Fld/"):
        assert sameness(spelled) == "/old/"
    assert sameness("/") == sameness("/index.html") == "/"
    assert spellings("/old/") == spellings("/old") == ("/old", "/old/")
    assert spellings("/old.html") == ("/old.html",)
    assert spellings("/v1.2/") == ("/v1.2", "/v1.2/")
    assert [page_file(one) for one in ("/old", "/old/", "/a/old.html", "/v1.2/", "/old.php")] == [
        "old/index.html",
        "old/index.html",
        "a/old.html",
        "v1.2/index.html",
        None,
    ]


@given(st.text(st.sampled_from("/ab.%20AF?#*\"'\\{}$;: \n\té"), max_size=12).map("/".__add__))
def test_an_address_that_is_taken_is_safe_in_every_file_that_hosts_read(address: str) -> None:
    if refusal(address) is None:
        told = encoded(address)
        assert told.isascii()
        assert not set(told) & set(" \"'\\{}$;<>*:\n\t?#")
        assert refusal(told) is None
        assert sameness(told) == sameness(address)
        assert encoded(told) == told
        file = page_file(told)
        assert file is None or not {"..", ""} & set(file.split("/"))


_ADDRESSES = st.sampled_from(["/", "/crisis/", "/a/", "/b", "/C/", "/d/#x", "/404.html"])
_TARGETS = st.one_of(_ADDRESSES, st.none(), st.just("https://other.example.org/"))


@given(st.lists(st.tuples(_ADDRESSES, _TARGETS), max_size=8))
def test_whatever_is_listed_what_is_written_leads_straight_to_what_is_there(
    tmp_path_factory: pytest.TempPathFactory, listed: list[tuple[str, str | None]]
) -> None:
    site = _small(tmp_path_factory.getbasetemp() / "any-redirects")
    text = "".join(
        f"- {{from: '{source}', {f'to: {chr(39)}{target}{chr(39)}' if target else 'gone: yes'}}}\n"
        for source, target in listed
    )
    redirects, findings = judge(site, text)
    sources = [sameness(one.source) for one in redirects]
    assert len(set(sources)) == len(sources)
    assert not {"/", "/crisis/"} & set(sources)
    for one in redirects:
        assert one.target in {None, "/", "/crisis/", "https://other.example.org/"}
    # Each line is written or has a finding that keeps it from being written; chains are written.
    refused = {one.place.line for one in findings if one.code != "DS005"}
    assert refused.isdisjoint({one.place.line for one in redirects})
    assert refused | {one.place.line for one in redirects} == set(range(1, len(listed) + 1))


@cache
def _small(folder: Path) -> Site:
    write_files(folder, SMALL)
    site = load(folder, "content", lambda _: dt.date(2026, 11, 21), is_public=True).site
    assert site is not None
    return site


@pytest.mark.parametrize("path", ["docs/found.md", "content/redirects.yaml"])
def test_the_examples_that_people_copy_can_be_read(path: str) -> None:
    text = (PROJECT / path).read_text("utf-8")
    blocks = re.findall(r"```yaml\n(- from.*?)```", text, re.DOTALL)
    if path.endswith(".yaml"):
        blocks = [text, re.sub(r"^# ?(?=-|  )", "", text, flags=re.MULTILINE)]
    assert len(blocks) == 2
    findings: list[Finding] = []
    read_ = [redirect for block in blocks for redirect in listed_redirects(block, PATH, findings)]
    assert findings == []
    assert len(read_) >= 2
