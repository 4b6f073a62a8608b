"""What a page says is held against what its sources say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.core.finding import Quote, Severity
from tests.building import PROJECT
from tests.evidence.pages import library, library_of, read_site, read_text, reference


def test_a_quarter_more_is_what_the_review_says(tmp_path: Path) -> None:
    text = "In depression, about a quarter more people responded [@cuijpers-2020]."
    assert read_text(tmp_path, text).said == []


def test_a_number_that_the_source_does_not_say_is_found_at_its_place(tmp_path: Path) -> None:
    text = "People respond with\na 60% higher recovery [@cuijpers-2020]."
    assert read_text(tmp_path, text).said == [
        (
            "8:3: EV002 '60%' is not among the findings of 'cuijpers-2020': it says 'RR 1.27 "
            "(95% CI "
            "1.14-1.39)', 'about 25% to 27% more responders, relative' and 'RR 1.25 (95% CI "
            "1.14-1.37)'."
        )
    ]


def test_a_finding_on_a_number_quotes_it_with_what_stands_around_it(tmp_path: Path) -> None:
    text = "It has been tried. After that, 5-6 out of 10 people feel **better**. It was 40% then."
    findings = read_text(tmp_path, text).cited.findings
    assert [(one.code, one.place.column, one.message) for one in findings] == [
        ("EV001", 32, "'5-6 out of 10' is a statistic, and its sentence names no source."),
        ("EV001", 77, "'40%' is a statistic, and its sentence names no source."),
    ]
    assert [one.quote for one in findings] == [
        Quote(
            before="It has been tried. After that, ",
            words="5-6 out of 10",
            after=" people feel better. It was 40% then.",
        ),
        Quote(
            before="It has been tried. After that, 5-6 out of 10 people feel better. It was ",
            words="40%",
            after=" then.",
        ),
    ]


def test_a_study_of_heart_patients_says_nothing_about_depression_care(tmp_path: Path) -> None:
    text = "There were 75% fewer readmissions for depression [@carmin-2024]."
    assert read_text(tmp_path, text).said == [
        (
            "7:51: EV022 'carmin-2024' is cited where nothing says 'heart', 'cardiac' or "
            "'coronary' "
            "and nothing says 'no treatment', 'neither' or 'untreated': it says 'Both "
            "psychotherapy "
            "and antidepressants were associated with fewer hospital readmissions: 68% to 75% "
            "lower "
            "risk; HR 0.30 (95% CI 0.24-0.38) in one model' in 1,563 Ohio Medicaid patients "
            "aged 21-64 "
            "hospitalized for coronary artery disease or heart failure with anxiety or depression "
            "(2009-2012) (both treatments vs NO mental health treatment)."
        )
    ]


def test_what_a_source_is_about_may_stand_in_paragraph_heading_or_title(tmp_path: Path) -> None:
    known = library_of(reference(must_mention=["heart|cardiac"]))
    assert read_text(tmp_path, "In cardiac care. It was 40% [@doe-2020].", known).said == []
    assert read_text(tmp_path, "## Heart\n\nIt was 40% [@doe-2020].", known).said == []
    assert read_text(tmp_path, "# Heart\n\n## Lung\n\nIt was 40% [@doe-2020].", known).said == [
        (
            "11:13: EV022 'doe-2020' is cited where nothing says 'heart' or 'cardiac': it says "
            "'More "
            "people felt better: 62.5% vs 40%' in 90 adults (both vs one)."
        )
    ]


def test_a_watched_link_is_no_cause(tmp_path: Path) -> None:
    heart = "In heart patients, against no treatment, both"
    text = f"{heart} cut readmissions [@carmin-2024]."
    assert read_text(tmp_path, text).said == [
        (
            "7:47: EV006 'cut' says that one thing caused the other, but 'carmin-2024' is a "
            "study that "
            "watched people over time and can only show a link."
        )
    ]
    text = f"{heart} were linked to fewer readmissions [@carmin-2024]."
    assert read_text(tmp_path, text).said == []


def test_a_trial_may_say_cause(tmp_path: Path) -> None:
    known = library_of(reference())
    assert read_text(tmp_path, "It lowered the risk [@doe-2020].", known).said == []


@pytest.mark.parametrize(
    "says",
    [
        "62.5%", "63%", "63 percent", "40% and 62.5%", "90 adults", "about 90 adults", "63 in 100",
        "about three fifths", "40 per cent", "2 in 5",
    ],
)  # fmt: skip
def test_a_number_that_the_source_says_or_rounds_to_is_left_alone(
    tmp_path: Path, says: str
) -> None:
    known = library_of(reference())
    assert read_text(tmp_path, f"It was {says} [@doe-2020].", known).said == []


@pytest.mark.parametrize(
    "says",
    [
        "62%", "60%", "a third", "about a half", "91 adults", "twice as likely", "1 in 5",
        "NNT 7", "12 weeks", "six sessions", "$400", "sixty percent",
    ],
)  # fmt: skip
def test_a_number_that_the_source_does_not_say_is_found(tmp_path: Path, says: str) -> None:
    known = library_of(reference())
    said = read_text(tmp_path, f"It was {says} [@doe-2020].", known).said
    assert [line.split(" ")[1] for line in said] == ["EV002"]


@pytest.mark.parametrize(
    "text",
    [
        "Call 988 to reach people, or 1-800-662-4357",
        "In 2019 people tried two treatments",
        "People under 25 and people over 64",
        "Children aged 7 to 17 took part",
        "Press 1 for veterans, or press 2",
        "One trial in two states had three arms",
        "Ask a third person, or take half an hour, or half a day",
        "In one week you may feel worse",
        "Do not double the dose",
        "It is open 24/7",
        "Step 2 comes after step 1",
        "See form 45, part 149.610",
    ],
)
def test_numbers_that_claim_nothing_are_left_alone(tmp_path: Path, text: str) -> None:
    known = library_of(reference(findings=[]))
    assert read_text(tmp_path, f"{text} [@doe-2020].\n\n{text}.", known).said == []


def test_a_count_in_another_unit_of_time_is_the_same(tmp_path: Path) -> None:
    finding = {**reference()["findings"][0], "figure": "24 months"}
    known = library_of(reference(findings=[finding]))
    assert read_text(tmp_path, "It lasted two years [@doe-2020].", known).said == []


def test_one_in_four_may_rest_on_a_number_needed_to_treat(tmp_path: Path) -> None:
    text = "Adding therapy helped about 1 extra person in 4 [@cuijpers-2014]."
    assert read_text(tmp_path, text).said == []


def test_an_unknown_source_is_found_with_the_nearest_one(tmp_path: Path) -> None:
    assert read_text(tmp_path, "Words [@cuijpers-2020, p. 3; @cuijpers-2002] respond.").said == [
        (
            "7:30: EV020 The evidence library has no source 'cuijpers-2002'; did you mean "
            "'cuijpers-2020'?"
        )
    ]


def test_a_source_that_is_not_citable_is_found(tmp_path: Path) -> None:
    assert read_text(tmp_path, "Words [@hon-2022].").said == [
        "7:8: EV021 'hon-2022' is marked as not citable."
    ]


def test_a_source_is_found_from_the_day_after_its_last(tmp_path: Path) -> None:
    known = library_of(reference(expires="2026-12-31"))
    last, after = dt.date(2026, 12, 31), dt.date(2027, 1, 1)
    assert read_text(tmp_path, "Words [@doe-2020].", known, today=last).said == []
    assert read_text(tmp_path, "Words [@doe-2020].", known, today=after).said == [
        "7:8: EV024 'doe-2020' held until 2026-12-31 and holds no longer."
    ]


def test_a_number_from_memory_warns_and_stops_the_public_site(tmp_path: Path) -> None:
    text = "In recurrent depression it was 41% [@bockting-2018]."
    read = read_text(tmp_path, text)
    assert read.said == [
        (
            "7:32: EV023 '41%' rests on a finding of 'bockting-2018' that nobody has looked up "
            "yet: "
            "'Adding preventive cognitive therapy to antidepressants lowered relapse: 41% relative "
            "risk reduction (HR 0.59, 95% CI 0.38-0.94)'."
        )
    ]
    assert read.cited.findings[0].severity is Severity.WARNING
    public = read_text(tmp_path, text, is_public=True)
    assert public.cited.findings[0].severity is Severity.ERROR


def test_a_statistic_without_a_source_is_found(tmp_path: Path) -> None:
    text = (
        "One in four people recover. So do 30% of\nteens.\n\n- And 60% of men\n  and 60% of "
        "women.\n"
    )
    assert read_text(tmp_path, text).said == [
        "7:1: EV001 'One in four' is a statistic, and its sentence names no source.",
        "7:35: EV001 '30%' is a statistic, and its sentence names no source.",
        "10:7: EV001 '60%' is a statistic, and its sentence names no source.",
        "11:7: EV001 '60%' is a statistic, and its sentence names no source.",
    ]


def test_a_mark_behind_the_full_stop_belongs_to_its_sentence(tmp_path: Path) -> None:
    known = library_of(reference())
    text = "It was 40%. [@doe-2020] Then it was 50%."
    assert read_text(tmp_path, text, known).said == [
        "7:37: EV001 '50%' is a statistic, and its sentence names no source."
    ]


def test_a_row_of_a_table_is_one_sentence(tmp_path: Path) -> None:
    known = library_of(reference())
    table = (
        "| Who | How many | Source |\n| - | - | - |\n| A | 40% | [@doe-2020] |\n| B | 41% | none |"
    )
    assert read_text(tmp_path, table, known).said == [
        "10:7: EV001 '41%' is a statistic, and its sentence names no source."
    ]


def test_takeaways_and_answers_are_judged_at_their_lines(tmp_path: Path) -> None:
    known = library_of(reference())
    read = read_text(
        tmp_path,
        "Words.",
        known,
        "key_takeaways:",
        '  - "It was 41% [@doe-2020]."',
        "faq:",
        "  - question: How many?",
        "    answer: >-",
        "      It was 40% [@doe-2020].",
        "      Then 42% [@doe-2020].",
    )
    assert [line.split(":")[:2] for line in read.said] == [["6", "13"], ["11", "12"]]


def test_a_statistic_in_the_title_must_be_cited_in_the_text(tmp_path: Path) -> None:
    known = library_of(reference())
    text = "It was 40% [@doe-2020]."
    assert read_text(tmp_path, text, known, "summary: It helps 40% of people").said == []
    assert read_text(tmp_path, text, known, "summary: It helps 50% of people").said == [
        "5:10: EV001 summary: '50%' is a statistic that no sentence of the page cites."
    ]


def test_a_mark_in_html_is_found(tmp_path: Path) -> None:
    assert read_text(tmp_path, "<div>Words [@doe-2020].</div>\n\n`[@doe-2020]`").said == [
        "7:12: EV025 '[@doe-2020]' is printed as it is typed, because marks in HTML are not read."
    ]


def test_the_same_number_twice_in_a_paragraph_is_found_where_it_is_wrong(tmp_path: Path) -> None:
    known = library_of(reference())
    text = "It was 40% [@doe-2020]. Then 41% [@doe-2020], and 41% again [@doe-2020]."
    assert [line[:5] for line in read_text(tmp_path, text, known).said] == ["7:30:", "7:51:"]


def test_nothing_is_found_in_the_pages_that_ship(tmp_path: Path) -> None:
    content = PROJECT / "content"
    files = {
        file.relative_to(content).as_posix(): file.read_text("utf-8")
        for pattern in ("*.md", "*.yaml")
        for file in content.rglob(pattern)
    }
    read = read_site(tmp_path, files, library())
    assert [str(finding) for finding in read.cited.findings] == []
    assert sum(map(len, read.cited.claims.values())) > 200
