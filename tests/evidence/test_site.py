"""A built site prints its sources, and says what is wrong with them."""

from __future__ import annotations

import json

from plugins.evidence import codes
from plugins.evidence.library import read_library
from tests.building import PROJECT, front
from tests.conftest import BuildSite
from tests.evidence.pages import reference

THEME = str(PROJECT / "theme")
CITING = {
    "references.json": json.dumps([reference("a-2020", topics=["ocd"])], indent=1),
    "services/therapy.md": front("Therapy", text="It was 63% [@a-2020]. And again [@a-2020]."),
    "pages/sources.md": front("Our sources", "purpose: sources"),
}


def test_a_page_ends_with_its_sources_and_every_link_arrives(build_site: BuildSite) -> None:
    built = build_site(CITING, THEME=THEME)
    assert built.said == []
    soup = built.soup("services/therapy/index.html")
    (item,) = soup.select("#source-1")
    assert item.find("a", href="https://example.org/trial") is not None
    assert "One trial" in item.get_text()
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    inner = [str(tag["href"]) for tag in soup.select('sup a, a[href^="#cite"]')]
    assert inner == ["#source-1", "#source-1", "#cite-1-1", "#cite-1-2"]
    assert {address[1:] for address in inner} <= set(map(str, ids))


def test_the_page_of_all_sources_says_where_each_is_cited(build_site: BuildSite) -> None:
    built = build_site(CITING, THEME=THEME)
    soup = built.soup("sources/index.html")
    (section,) = soup.select("section[aria-labelledby=topic-ocd]")
    assert section.h2 is not None
    assert section.h2.get_text() == "OCD"
    assert section.find("a", href="/services/therapy/") is not None


def test_the_build_keeps_library_and_claims_for_the_report(build_site: BuildSite) -> None:
    build = build_site(CITING).build
    assert list(build.library.references) == ["a-2020"]
    ((path, claims),) = build.claims.items()
    assert path.endswith("services/therapy.md")
    assert [claim.sentence for claim in claims] == ["It was 63%.", "And again."]


def test_pages_that_cite_need_a_library(build_site: BuildSite) -> None:
    built = build_site({"services/therapy.md": CITING["services/therapy.md"]})
    assert built.said == [
        (
            "content/references.json:1:1: EV030 There is no evidence library, but "
            "content/services/therapy.md cites a source."
        )
    ]


def test_a_site_that_cites_nothing_needs_none(build_site: BuildSite) -> None:
    assert build_site().said == []


def test_a_library_that_is_no_text_is_found(build_site: BuildSite) -> None:
    built = build_site({"references.json": b"\xff\xfe"})
    assert built.said == [
        "content/references.json:1:1: EV030 The evidence library cannot be opened as UTF-8 text."
    ]


def test_a_mistake_in_the_library_does_not_blame_the_pages(build_site: BuildSite) -> None:
    entry = reference("a-2020", strength="rtc")
    built = build_site({**CITING, "references.json": json.dumps([entry])})
    assert [finding.code for finding in built.findings] == ["EV031"]


def test_the_docs_name_every_message_of_this_room() -> None:
    docs = (PROJECT / "docs" / "evidence.md").read_text("utf-8")
    for code in codes.ALL:
        assert f"| {code.code} | {code.severity.value} | {code.what} |" in docs


def test_the_example_in_the_docs_is_a_library_without_a_mistake() -> None:
    docs = (PROJECT / "docs" / "evidence.md").read_text("utf-8")
    example = docs.partition("```json\n")[2].partition("```")[0]
    assert read_library(f"[{example}]", "references.json")[1] == []
