"""One mistake in a page's file is one finding, whatever follows from it elsewhere."""

from __future__ import annotations

import pytest

from plugins.core.finding import Severity
from tests.building import CLINIC, GOOD, Built, front
from tests.conftest import BuildSite

PAGE = "services/therapy.md"
TEXT = "Therapy is a talk. See [help in a crisis](../pages/crisis.md)."
FRONT = {
    "title": "title: Therapy",
    "description": "description: What therapy is, what happens at a first session, and how often "
    "people come. Ask us whether it may suit you.",
    "keyword": "keyword: therapy",
    "aliases": "aliases: [/talking/]",
}


def page(**lines: str) -> str:
    facts = "\n".join(line for line in {**FRONT, **lines}.values() if line)
    return f"---\n{facts}\n---\n\n{TEXT}\n"


SITE = {
    **GOOD,
    "clinic.yaml": str(GOOD["clinic.yaml"]).replace(
        "header: [pages/crisis]", "header: [services, services/therapy]"
    ),
    "published-addresses.txt": "/\n/services/therapy/\n/talking/\n/older/\n",
    "redirects.yaml": "- from: /older/\n  to: /talking/\n",
}
REDIRECTED = {**SITE, "redirects.yaml": "- from: /older/\n  to: /services/therapy/\n"}


def all_said(built: Built) -> list[str]:
    """Return what any room found, but for advice."""
    found = (*built.findings, *built.checked)
    return [str(one) for one in found if one.severity is not Severity.ADVICE]


def test_a_good_page_has_no_finding_that_could_pass_for_a_consequence(
    build_site: BuildSite,
) -> None:
    assert all_said(build_site({**REDIRECTED, PAGE: page()})) == []


MISTAKES = {
    page(description=FRONT["description"].replace("description", "descripton")): (
        "3:1: DT005 'descripton' is not a field of a service page; did you mean 'description'?"
    ),
    page(title="Title: Therapy"): (
        "2:1: DT005 'Title' is not a field of a service page; did you mean 'title'?"
    ),
    page(title='title: "Therapy'): (
        "2:8: DT002 The double quote that opens the value of 'title' is never closed."
    ),
    page(title="title: Therapy: a talk"): (
        "2:8: DT002 The value of 'title' contains a colon, so it must stand in quotes."
    ),
    page(title="title:Therapy"): "2:1: DT002 There is no space after 'title:'.",
    page(title='title "Therapy"'): "2:1: DT002 There is no colon after 'title'.",
    page(title=""): "1:1: DT004 A service page needs 'title', and it is not here.",
    page(description='description: ""'): "3:14: DT006 description: the text is empty.",
    page(description="description:"): (
        "3:1: DT004 A service page needs 'description', and it is empty."
    ),
    page(keyword="keyword: [therapy"): (
        "4:10: DT002 The '[' that opens the value of 'keyword' is never closed."
    ),
    page(aliases="aliases: /talking/"): "5:10: DT006 aliases: '/talking/' is not a list.",
    page(keyword="slug: Talk therapy"): (
        "4:7: DT006 slug: 'Talk therapy' may hold only small letters, digits and single hyphens."
    ),
    page().replace("---\n", "--\n"): "1:1: DT003 The file does not begin with front matter.",
    TEXT: "1:1: DT003 The file does not begin with front matter.",
    "": "1:1: DT003 The file is empty.",
    page(title="title: Th\u00e9rapy").encode("latin-1"): (
        "2:1: DT001 The file is not stored as UTF-8 text."
    ),
    page().encode("utf-16"): "1:1: DT001 The file is not stored as UTF-8 text.",
}


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(("text", "said"), MISTAKES.items())
def test_a_mistake_in_a_published_page_takes_nothing_else_with_it(
    build_site: BuildSite, text: str | bytes, said: str, *, public: bool
) -> None:
    built = build_site({**SITE, PAGE: text}, public=public)
    assert all_said(built) == [f"content/{PAGE}:{said}"]


def test_reasons_that_cannot_be_read_let_nothing_speak_up_that_they_silence(
    build_site: BuildSite,
) -> None:
    short = "allow: {ST003: The page is short.}"
    good = page(allow=short, description="description: Talk.")
    assert all_said(build_site({**SITE, "redirects.yaml": "", PAGE: good})) == [
        (
            "content/published-addresses.txt:4:1: DS010 '/older/' was published, and now neither a "
            "page nor a redirect answers there."
        )
    ]
    broken = good.replace(short, "allow: {ST003: The page is short.")
    assert all_said(build_site({**SITE, PAGE: broken})) == [
        f"content/{PAGE}:6:8: DT002 The '{{' that opens the value of 'allow' is never closed."
    ]


def test_a_mistake_in_the_text_is_found_beside_one_in_the_front_matter(
    build_site: BuildSite,
) -> None:
    text = page(title="").replace("../pages/crisis.md", "nowhere.md")
    assert all_said(build_site({**SITE, PAGE: text})) == [
        f"content/{PAGE}:1:1: DT004 A service page needs 'title', and it is not here.",
        (
            f"content/{PAGE}:7:43: DT012 The link 'nowhere.md' leads to 'services/nowhere.md', "
            "which is not there; did you mean 'therapy.md'?"
        ),
    ]


def test_a_draft_with_a_mistake_is_still_one_that_menus_leave_out(build_site: BuildSite) -> None:
    menu = {"clinic.yaml": CLINIC.replace("[pages/crisis]", "[services/therapy]")}
    text = front("Therapy", "status: draft", "create: 2026-01-02")
    assert build_site({**menu, PAGE: text}).said == [
        (
            "content/clinic.yaml:16:12: DT021 The menu leaves out 'services/therapy': visitors do "
            "not see that page."
        ),
        (
            f"content/{PAGE}:5:1: DT005 'create' is not a field of a service page; did you mean "
            "'created'?"
        ),
    ]


def test_a_page_is_held_back_by_its_mistakes_or_by_its_writer(build_site: BuildSite) -> None:
    files = {
        "services/a.md": front("A", "titel: A"),
        "services/b.md": front("B", "titel: B", "status: draft"),
        "services/c.md": front("C", "status: draft"),
        "services/d.md.txt": front("D"),
    }
    build = build_site(files, public=True).build
    assert {path: flaw.is_held_back for path, flaw in build.flawed.items()} == {
        "content/services/a.md": True,
        "content/services/b.md": False,
        "content/services/d.md.txt": True,
    }
    assert build.flawed["content/services/d.md.txt"].url == "/services/d/"
    assert build.drafts_left_out == 2
    assert build.waiting == {
        "/services/b/": "content/services/b.md",
        "/services/c/": "content/services/c.md",
    }
