"""The report for marketing staff: whole, safe, self-contained, and quick on a large site."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, replace
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.core.build import Build
from plugins.core.finding import Finding, Quote, Severity
from plugins.core.keyword import Keyword, KeywordUse
from plugins.core.overview import LinkSuggestion, NearDuplicate, Passage
from plugins.core.source import Place
from plugins.report.overview.page import MOST_FINDINGS, report_page
from plugins.report.overview.snippet import snippet_of
from tests.building import SMALL, build_folder, front, write_files
from tests.report.findings import EXPLAINED, QUOTED, SAFE, SILENCED, WARNING, finding

LIMIT = 5_000_000
"""Bytes of a report on 1,000 pages with 3,000 findings."""


def width(text: str) -> float:
    return len(text) / 2


@dataclass(frozen=True)
class Report:
    """A report as text, as a tree, and the data for its script."""

    text: str

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.text, "lxml")

    @property
    def data(self) -> dict[str, Any]:
        script = self.soup.select_one("#data")
        assert script is not None
        data: dict[str, Any] = json.loads(script.get_text())
        return data

    def words(self, selector: str) -> list[str]:
        return [" ".join(one.get_text(" ").split()) for one in self.soup.select(selector)]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the build of the smallest site, without what was found on it."""
    folder = tmp_path_factory.mktemp("report")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(folder)
        files = {
            **SMALL,
            "services/therapy.md": front(
                "Therapy",
                "keyword: talk therapy",
                "next_review: 2026-11-20",
                "reviewed_on: 2025-11-20",
            ),
            "services/new.md": front("New", "keyword: new care", "next_review: 2027-01-02"),
        }
        write_files(folder / "content", files)
        return build_folder(folder, content=folder / "content").build


def report(build: Build, *findings: Finding, **more: object) -> Report:
    """Return the report on a build with these findings and more of what it holds."""
    made = replace(
        build,
        **{
            "findings": list(findings),
            "silenced": (),
            "keyword_map": (),
            "link_suggestions": (),
            "near_duplicates": (),
            **more,
        },  # type: ignore[arg-type]
    )
    return Report(report_page(made, {"LG001": EXPLAINED}, width))


THERAPY = "content/services/therapy.md"
NEW = "content/services/new.md"


def test_what_stops_a_publish_stands_first(small: Build) -> None:
    made = report(small, SAFE, finding(THERAPY, 3), WARNING, finding(NEW, severity=Severity.ADVICE))
    assert made.words(".lead") == ["1 thing stops a publish. Begin with it: it stands first below."]
    assert made.words(".group h3") == ["Therapy", "content/a.md", "New"]
    assert made.words(".tile a") == ["1 error", "1 warning", "2 advice", "5 pages"]
    assert made.words(".group:nth-of-type(2) .word") == ["warning", "advice"]
    assert "of 100" not in made.text


def test_a_report_without_a_finding_says_so(small: Build) -> None:
    made = report(small)
    assert made.words(".lead") == ["Nothing was found. All pages are in order."]
    assert made.words("#fix .none") == ["Nothing was found."]


def test_the_words_in_question_are_marked_and_the_code_leads_to_its_reasons(small: Build) -> None:
    made = report(small, QUOTED)
    assert made.words("#fix blockquote") == ["Her brother committed suicide ."]
    assert made.words("#fix mark") == ["committed suicide"]
    link = made.soup.select_one("#fix .to-code")
    assert link is not None
    assert made.words(str(link["href"]) + " p")[1] == "Words of blame hurt those who grieve."


def test_every_link_leads_to_a_part_of_the_report(small: Build) -> None:
    made = report(small, QUOTED, silenced=(SILENCED,))
    ids = {str(one["id"]) for one in made.soup.select("[id]")}
    missing = {
        str(link["href"])
        for link in made.soup.select("a[href]")
        if str(link["href"]).removeprefix("#") not in ids
    }
    assert missing <= {"#KW005"}, "only a code that nobody explains has no place"


def test_no_words_of_an_editor_become_markup_or_end_the_script(small: Build) -> None:
    attack = '</script><script>alert(1)</script><img src=x onerror=alert(1)> it\'s "so" &#39;'
    quote = Quote(before=attack, words=attack, after=attack)
    use = KeywordUse(path=attack, place=Place(1), sentence=quote)
    made = report(
        small,
        finding(attack, message=attack, quote=quote),
        silenced=((finding(message=attack), attack),),
        keyword_map=(Keyword(phrase=attack, owners=(THERAPY, attack), uses=(use,)),),
        link_suggestions=(
            LinkSuggestion(
                path=THERAPY, url_to=attack, phrase=attack, place=Place(1), sentence=quote
            ),
        ),
        near_duplicates=(
            NearDuplicate(
                first=attack,
                second=NEW,
                share=0.5,
                passages=(Passage(first=attack, second=attack),),
            ),
        ),
    )
    assert len(made.soup.select("script")) == 2
    assert made.soup.select("[onerror]") == []
    assert made.soup.select("main img") == []
    assert made.words("#fix .what") == [f"error {attack}"]
    [[[path, *use]]] = made.data["uses"]
    assert use == [1, attack, attack, attack]
    assert made.data["texts"][path] == attack


def test_a_report_loads_nothing_and_names_no_machine(small: Build, tmp_path: object) -> None:
    made = report(small, QUOTED)
    for one in made.soup.select("link, iframe, object, [srcset], script[src], img[src]"):
        pytest.fail(f"it loads {one}")
    assert "@import" not in made.text
    assert "url(" not in made.text
    policy = made.soup.select_one("meta[http-equiv]")
    assert policy is not None
    assert str(policy["content"]).startswith("default-src 'none'; ")
    assert str(tmp_path).rsplit("/", 1)[0] not in made.text
    assert "/tmp/" not in made.text  # noqa: S108 (where the tests build)


def test_dates_come_overdue_first_and_say_how_near_they_are(small: Build) -> None:
    made = report(small)
    assert made.words("#dates tbody tr") == [
        (
            "November 20, 2026 Overdue Review the page “Therapy” last reviewed on "
            "November 20, 2025 content/ services/ therapy.md , line 5"
        ),
        (
            "January 2, 2027 Soon Review the page “New” no review on record "
            "content/ services/ new.md , line 5"
        ),
    ]


def test_a_phrase_of_two_pages_is_said_to_compete(small: Build) -> None:
    sentence = Quote(before="Some ", words="talk therapy", after=" helps.")
    use = KeywordUse(path=NEW, place=Place(6), sentence=sentence)
    made = report(
        small, keyword_map=(Keyword(phrase="talk therapy", owners=(THERAPY, NEW), uses=(use,)),)
    )
    assert made.words("#phrases tbody tr") == [
        (
            "talk therapy 2 pages compete Therapy content/ services/ therapy.md "
            "New content/ services/ new.md 1 place with talk therapy"
        )
    ]
    [[[path, *shown]]] = made.data["uses"]
    assert made.data["texts"][path] == NEW
    assert shown == [6, "Some ", "talk therapy", " helps."]


def test_without_a_map_the_phrases_of_the_pages_are_shown(small: Build) -> None:
    assert report(small).words("#phrases tbody th") == ["new care", "talk therapy"]


def test_links_to_add_and_pages_alike_show_the_sentences(small: Build) -> None:
    made = report(
        small,
        link_suggestions=(
            LinkSuggestion(
                path=NEW,
                url_to="/services/therapy/",
                phrase="talk therapy",
                place=Place(6, 3),
                sentence=Quote(before="Some ", words="talk therapy", after=" helps."),
            ),
        ),
        near_duplicates=(
            NearDuplicate(
                first=NEW,
                second=THERAPY,
                share=0.618,
                passages=(Passage(first="We listen.", second="We hear."),),
            ),
        ),
    )
    assert made.words("#links tbody tr") == [
        "Some talk therapy helps. content/ services/ new.md , line 6 Therapy /services/therapy/"
    ]
    assert made.words("#alike h3") == ["New and Therapy: 62% alike"]
    assert made.words("#alike .sides:last-child p") == ["We listen.", "We hear."]


def test_what_is_silenced_is_shown_with_its_reason(small: Build) -> None:
    made = report(small, silenced=(SILENCED,))
    assert made.words("#silenced tbody tr") == [
        "KW005 It is so. content/ a.md , line 9 It is a list of addresses."
    ]


def test_a_site_that_cannot_be_read_has_a_report_as_well() -> None:
    build = Build(site=None, today=dt.date(2026, 11, 21), is_public=False, findings=[finding()])
    made = Report(report_page(build, {}, width))
    assert made.words("h1") == ["The site cannot be read"]
    assert made.words(".finding .what") == ["error It is so."]


def test_a_title_that_is_too_wide_is_cut_between_words(small: Build) -> None:
    assert small.site is not None
    page = small.site.from_file(THERAPY)
    assert page is not None
    title = "What talk therapy can do for you, and what it cannot do for anybody"
    facts = page.facts.model_copy(update={"title": title, "description": "d " * 90})
    snippet = snippet_of(replace(page, facts=facts), width)
    assert snippet.title == "What talk therapy can do for you, and what it cannot do …"
    assert snippet.title_bar.verdict == "Title: too long by 12%: it is cut off"
    assert snippet.description_bar.verdict == "Description: too long by 20 letters: it is cut off"
    assert len(snippet.description) <= 162
    short = snippet_of(page, width)
    assert short.title_bar.verdict == "Title: fits (12% of the room)"
    assert short.description_bar.verdict == ("Description: short (13 letters; 70 to 160 are shown)")


def test_a_large_site_has_a_report_that_a_browser_can_hold(small: Build) -> None:
    assert small.site is not None
    page = small.site.from_file(THERAPY)
    assert page is not None
    (graph,) = [one for path, one in small.graphs.items() if path == page.output_path]
    pages = tuple(
        replace(page, path=f"content/services/s{number}.md", output_path=f"s{number}/index.html")
        for number in range(1000)
    )
    quote = Quote(before="Some words stand before ", words="the words in question", after=" here.")
    findings = [
        finding(pages[number % 1000].path, number // 9, message=f"It is so {number}.", quote=quote)
        for number in range(3000)
    ]
    made = report(
        small,
        *findings,
        site=replace(small.site, pages=pages),
        graphs={one.output_path: graph for one in pages},
    )
    assert len(made.text.encode()) < LIMIT
    assert len(made.data["pages"]) == 1000


def test_what_is_left_out_of_a_long_list_is_said(small: Build) -> None:
    advice = [
        finding(line=number, severity=Severity.ADVICE, code="LG010")
        for number in range(1, MOST_FINDINGS + 3)
    ]
    made = report(small, *advice, finding(THERAPY))
    assert made.words(".lead")[0].startswith("1 thing stops a publish.")
    assert made.words("#fix .none")[0] == (
        "3 more findings are not listed here; mend these first, or list all with "
        "inv check --severity advice ."
    )
    assert len(re.findall('class="finding ', made.text)) == MOST_FINDINGS
