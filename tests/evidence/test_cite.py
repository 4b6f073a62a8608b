"""Marks become numbered links, and the links lead to a list of sources and back."""

from __future__ import annotations

import re
from pathlib import Path

from tests.evidence.pages import library_of, read_site, read_text, reference

KNOWN = library_of(reference("a-2020"), reference("b-2021"), reference("c-2022"))


def _numbers(html: str) -> list[str]:
    """Return what each mark shows, in order."""
    return [re.sub(r"<[^>]+>", "", mark) for mark in re.findall(r"<sup.*?</sup>", html)]


def test_a_mark_becomes_a_small_numbered_link(tmp_path: Path) -> None:
    page = read_text(tmp_path, "It helps [@a-2020].", KNOWN).page
    assert page.body.html == (
        '<p>It helps<sup class="c-citation"><a href="#source-1" id="cite-1-1" '
        'aria-label="Source 1">1</a></sup>.</p>'
    )


def test_both_forms_of_the_text_hold_the_same_marks(tmp_path: Path) -> None:
    page = read_text(tmp_path, "It helps [@a-2020]. And [@b-2021; @a-2020].", KNOWN).page
    assert re.sub(r' data-line="\d+"', "", page.body.marked_html) == page.body.html


def test_sources_are_numbered_by_first_use_and_each_once(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "One [@b-2021]. Two [@a-2020; @b-2021].",
        KNOWN,
        "key_takeaways:",
        '  - "Three [@c-2022]"',
        "faq:",
        "  - question: Four?",
        "    answer: Five [@a-2020].",
    )
    page = read.page
    assert _numbers(page.takeaways[0].html) == ["1"]
    assert _numbers(page.body.html) == ["2", "3, 2"]
    assert _numbers(page.answers[0].html) == ["3"]
    assert [(source.number, source.reference.id) for source in page.sources] == [
        (1, "c-2022"),
        (2, "b-2021"),
        (3, "a-2020"),
    ]


def test_each_place_has_its_way_back(tmp_path: Path) -> None:
    page = read_text(tmp_path, "One [@a-2020]. Two [@a-2020, p. 12].", KNOWN).page
    backs = [(back.anchor, back.label, back.locator) for back in page.sources[0].backs]
    assert backs == [("cite-1-1", "a", None), ("cite-1-2", "b", "p. 12")]
    assert all(f'id="{anchor}"' in page.body.html for anchor, _, _ in backs)


def test_the_spot_in_a_source_is_shown_and_spoken(tmp_path: Path) -> None:
    page = read_text(tmp_path, 'One [@a-2020, p. 12 "<b>"].', KNOWN).page
    assert (
        'aria-label="Source 1, p. 12 &quot;&lt;b&gt;&quot;">1, p. 12 &quot;&lt;b&gt;&quot;</a>'
    ) in page.body.html


def test_marks_that_touch_do_not_run_together(tmp_path: Path) -> None:
    page = read_text(tmp_path, "One [@a-2020][@b-2021] [@c-2022].", KNOWN).page
    assert _numbers(page.body.html) == ["1, 2, 3"]


def test_a_mark_inside_a_link_stands_behind_it(tmp_path: Path) -> None:
    page = read_text(tmp_path, "[One [@a-2020] two](https://example.org) end.", KNOWN).page
    assert page.body.html.startswith('<p><a href="https://example.org">One two</a><sup')


def test_a_mark_in_a_heading_is_in_no_list_of_contents(tmp_path: Path) -> None:
    page = read_text(tmp_path, "[TOC]\n\n## Head [@a-2020]\n\nText.", KNOWN).page
    assert '<li><a href="#head">Head</a></li>' in page.body.html
    assert page.body.headings[0].text == "Head"
    assert _numbers(page.body.html) == ["1"]


def test_an_unknown_source_and_an_unreadable_mark_leave_nothing(tmp_path: Path) -> None:
    read = read_text(tmp_path, "One [@nobody-1999]. Two [@a-2020; b]. Three [@a-2020].", KNOWN)
    assert re.sub(r"<sup.*?</sup>", "^", read.page.body.html) == "<p>One. Two. Three^.</p>"
    assert [found.code for found in read.reading] == ["DT016"]


def test_a_mark_in_a_pictures_words_is_no_mark(tmp_path: Path) -> None:
    read = read_text(tmp_path, '[x](https://example.org "[@a-2020]") and [@b-2021].', KNOWN)
    assert [str(found).partition("post.md:")[2] for found in read.reading] == [
        "7:26: DT016 The citation mark '[@a-2020]' cannot be read."
    ]
    assert [source.reference.id for source in read.page.sources] == ["b-2021"]


def test_home_and_list_pages_list_their_sources_too(tmp_path: Path) -> None:
    front = "---\ntitle: T\ndescription: D\nkey_takeaways: ['Hidden [@b-2021]']\n---\n"
    files = {"home.md": f"{front}One [@a-2020].", "services/index.md": f"{front}One [@a-2020]."}
    site = read_site(tmp_path, files, KNOWN).cited.site
    for page in (site.at("home"), site.at("services")):
        assert page is not None
        # Their templates show no takeaways, so those have no numbers.
        assert [source.reference.id for source in page.sources] == ["a-2020"]
        assert page.takeaways[0].html == "Hidden"


def test_the_second_page_of_a_list_lists_no_source_that_it_does_not_show(tmp_path: Path) -> None:
    text = "---\ntitle: {}\ndescription: D\ncreated: 2026-01-01\n---\nWords.\n"
    files = {f"articles/a{n}.md": text.format(n) for n in range(14)}
    files["articles/index.md"] = "---\ntitle: A\ndescription: D\n---\nOne [@a-2020]."
    pages = read_site(tmp_path, files, KNOWN).cited.site.pages
    lists = [page for page in pages if page.folder == "articles" and page.kind == "list"]
    assert [len(page.sources) for page in lists] == [1, 0]


def test_the_sources_of_a_site_are_grouped_by_topic_with_the_pages_that_cite_them(
    tmp_path: Path,
) -> None:
    known = library_of(
        reference("a-2020", topics=["ptsd", "youth"]), reference("b-2021", topics=["ocd"])
    )
    front = "---\ntitle: {}\ndescription: D\n{}---\nOne [@a-2020]. Two [@b-2021]."
    files = {
        "home.md": front.format("Home", ""),
        "services/therapy.md": front.format("Therapy", "status: hidden\n"),
        "pages/sources.md": front.format("Sources", "purpose: sources\n"),
    }
    groups = read_site(tmp_path, files, known).cited.groups
    assert [
        (group.topic, source.entry.reference.id, [page.url for page in source.pages])
        for group in groups
        for source in group.sources
    ] == [("OCD", "b-2021", ["/"]), ("PTSD", "a-2020", ["/"])]


def test_a_claim_names_its_source_and_the_figure_it_rests_on(tmp_path: Path) -> None:
    read = read_text(tmp_path, "It was 63% of them [@a-2020]. It helps [@b-2021].", KNOWN)
    (claims,) = read.cited.claims.values()
    assert [
        (claim.sentence, claim.place.column, [each.figure for each in claim.supports[0].findings])
        for claim in claims
    ] == [("It was 63% of them.", 20, ["62.5% vs 40%"]), ("It helps.", 40, [])]
