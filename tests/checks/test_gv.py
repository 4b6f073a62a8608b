"""The rules on review, dates and what a page owes its readers, on days that are passed in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from plugins.checks.facts.review import months_later
from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from plugins.checks.rules import gv001_reviewer_cannot_stand_for_it as reviewer_rule
from tests.checks.judging import Judged, judged
from tests.checks.paragraphs import false_alarms, missed

RULES = [rule for rule in all_rules() if rule.family == "GV"]
SITE_WIDE = ("GV011", "GV013")
PAGE = """---
title: Starting an antidepressant
description: What to ask before a first antidepressant, and when to call us.
author: Mara Lind, LISW-S
created: 2026-11-01
modified: 2026-10-01
reviewed_by: mara-lind
reviewed_on: 2026-12-01
next_review: 2026-11-15
---

*Medically reviewed by Dr. Paula Stone, MD*

Last updated: March 3, 2024

Our HIPAA-certified practice carries the HONcode seal. This is a 12 minute read.

## What to know

As of March 2024, the rule on video visits says the following. Visits by video are free through
June 30, 2026. A rule covers controlled medication [@dea-2025-telehealth].
"""
BY_DATA = """---
title: Sleep and low mood
description: How sleep and low mood go together, and what helps at night.
created: 2026-10-01
modified: 2026-10-20
reviewed_by: mara-lind
reviewed_on: 2026-11-01
next_review: 2027-10-01
---

Many people sleep badly when they feel low. The guideline was updated in 2023, and it was written by
the American College of Physicians. As of November 21, 2026, it still holds. We follow the privacy
rules of HIPAA.

## What helps

Get up at the same time each day. Your plan is reviewed by you and your therapist every month, and
changed when it does not help. The study ran until March 2019. Read on below; a visit lasts 45
minutes.
"""
MARA = "---\ntitle: Mara Lind\nlicences:\n  - state: OH\n    type: LISW-S\n---\n\nShe listens."
FILES = {"clinicians/mara-lind.md": MARA}
BAD = {
    "*Fact-checked by: Jon Vale, PharmD*": "GV020",
    "Clinically reviewed by Ann O'Hara, PMHNP-BC": "GV020",
    "Author: nobody. Written by Sam Reed, BA": "GV020",
    "Edited by Sam Reed": "GV020",
    "Written by the team, and medically reviewed by Dr. Al Ruiz, MD.": "GV020",
    "Updated: 2025-01-31": "GV021",
    "Medical reviewer: Dr. Paula Stone": "GV020",
    "Medically reviewed by our clinical team.": "GV020",
    "This article has been medically reviewed by a licensed psychiatrist.": "GV020",
    "This page was reviewed for accuracy by Dr. Paula Stone.": "GV020",
    "Dr. Paula Stone, MD, reviewed this article.": "GV020",
    "Author: Ann Frost, PhD": "GV020",
    "[Updated March 2022]": "GV021",
    "Last Updated: 5 January 2024": "GV021",
    "Posted On May 3rd, 2021": "GV021",
    "Posted by admin on June 4, 2020": "GV021",
    "Page last reviewed: 12 May 2023": "GV021",
    "Next review due: 12 May 2026": "GV021",
    "Reviewed: 03/2024": "GV021",
    "This information was last reviewed in October 2023.": "GV021",
    "Posted on June 5, 2023": "GV021",
    "*Published 04/12/2022*": "GV021",
    "Estimated reading time: 9 minutes": "GV004",
    "(5-min read)": "GV004",
    "We are proud to be Google-verified.": "GV010",
    "Our FDA-registered facility is new.": "GV010",
    "Look for the HIPAA seal on our door.": "GV010",
    "The clinic is approved by the FDA.": "GV010",
    "The waiver is valid until September 30, 2026.": "GV015",
    "The offer runs through March 2026 for all.": "GV015",
    "This price expires on January 1, 2026.": "GV015",
    "As of January 2, 2025, three plans pay for it.": "GV015",
}
GOOD = [
    "Records are reviewed by a licensed psychiatrist when you ask for it.",
    "Each page is reviewed by a clinician once a year.",
    "Your medication is reviewed by a board-certified nurse practitioner at each visit.",
    "We opened on May 3, 2021.",
    "Claims are reviewed by your insurer.",
    "Orders approved by 5 pm are sent the same day.",
    "Author of your own story: that is what narrative therapy calls you.",
    "The bill was approved by the state board last year.",
    "Your notes are reviewed by your own therapist.",
    "This book was written by a nurse.",
    "A clinician has not reviewed this page yet.",
    "We updated our hours in March.",
    "The plan was edited by the two of you.",
    "The trial lasted until June 2019.",
    "The rule runs through December 31, 2026.",
    "From 2012 through 2015 the clinic was in Dublin.",
    "The option ended on July 17, 2025.",
    "As of November 2026, the line is free.",
    "Go through the list with us until you feel ready.",
    "The FDA approved the first of these in 1987.",
    "Our platform follows HIPAA.",
    "An honest code of conduct hangs on the wall.",
    "Google Maps shows the way.",
    "Read this in ten minutes, or skip it.",
]


def said(read: Judged, *, site: bool = False) -> list[str]:
    found = read.found_by(RULES)
    return [
        f"{one.place.line} {one.code} {one.severity} {one.message}"
        for one in found
        if (site or one.code not in SITE_WIDE) and one.path == read.page.path
    ]


def test_a_page_with_many_faults_has_each_of_them_at_its_line(tmp_path: Path) -> None:
    assert said(judged(tmp_path, PAGE, files=FILES)) == [
        (
            "6 GV002 error The page was changed on October 1, 2026, before it was written "
            "(November 1, 2026)."
        ),
        "7 GV001 error Mara Lind is the author of this page and its reviewer.",
        "8 GV002 error The page was reviewed on December 1, 2026, which is still to come.",
        (
            "9 GV002 error The page was to be reviewed again on November 15, 2026, before it was "
            "reviewed (December 1, 2026)."
        ),
        (
            "9 GV007 error The page says that its next review is due by November 15, 2026, and "
            "that day is past."
        ),
        "14 GV021 warning 'Last updated: March 3, 2024' is typed by hand.",
        "16 GV010 error 'HIPAA-certified' is a seal that has ended or was never there.",
        "16 GV010 error 'HONcode seal' is a seal that has ended or was never there.",
        "16 GV004 warning '12 minute read' is typed by hand, and the page takes about 1 minute.",
        "20 GV015 warning 'As of March 2024' is more than 18 months ago.",
        (
            "20 GV015 error 'through June 30, 2026' is past, and the text speaks of it as of "
            "something that holds."
        ),
        "21 GV014 advice The source 'dea-2025-telehealth' holds until December 31, 2026.",
    ]


def test_a_reviewed_page_in_order_has_none(tmp_path: Path) -> None:
    assert said(judged(tmp_path, BY_DATA, files=FILES), site=True) == []


def test_each_bad_sentence_is_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "GV") == {}


def test_no_careful_sentence_is_found(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "GV") == {}


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-10-01", []),
        ("2026-11-21", ["GV014 advice"]),
        ("2026-12-31", ["GV014 advice"]),
        ("2027-01-02", ["GV015 error"]),
    ],
)
def test_the_rule_on_video_visits_is_told_before_it_ends_and_after(
    tmp_path: Path, today: str, expected: list[str]
) -> None:
    """From the day after it ends the citation is an error of the evidence room, EV024."""
    text = "The rule ends after December 31, 2026 [@dea-2025-telehealth]."
    read = judged(tmp_path, text, today=today)
    found = [line for line in said(read) if "GV002" not in line]
    assert [" ".join(line.split()[1:3]) for line in found] == expected
    assert ("EV024" in {one.code for one in read.findings}) is (today > "2026-12-31")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-10-31", None),
        ("2026-11-01", "advice"),
        ("2026-12-01", "advice"),
        ("2026-12-02", "error"),
    ],
)
def test_a_local_fact_is_told_thirty_days_ahead(
    tmp_path: Path, today: str, expected: str | None
) -> None:
    page = (
        "---\ntitle: Dublin\ncity: Dublin\nstate: OH\nlocal_facts:\n  - fact: A bus goes there.\n"
        "    kind: travel\n    source: Bus lines\n    source_url: https://bus.ohio.gov/\n"
        "    checked: 2026-06-01\n    review_by: 2026-12-01\n---\n\nSome words."
    )
    found = judged(tmp_path, page, "locations/dublin.md", today=today).found_by(RULES)
    levels = [one.severity.value for one in found if one.code == "GV003"]
    assert levels == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("at", "title", "months"),
    [
        ("articles/a.md", "SSRIs", 12),
        ("articles/a.md", "Rest", 36),
        ("conditions/a.md", "Worry", 24),
        ("pages/a.md", "Privacy", 12),
    ],
)
def test_each_kind_of_page_has_its_own_time(
    tmp_path: Path, at: str, title: str, months: int
) -> None:
    more = "purpose: privacy\n" if title == "Privacy" else ""
    page = f"---\ntitle: {title}\ncreated: 2020-03-31\n{more}---\n\nWords."
    due = months_later(dt.date(2020, 3, 31), months)
    codes = []
    for day in (due, due + dt.timedelta(days=1)):
        found = judged(tmp_path / day.isoformat(), page, at, today=day.isoformat())
        codes.append([one.severity.value for one in found.found_by(RULES) if one.code == "GV007"])
    assert codes == [["advice"], ["warning"]]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2026, 1, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 28)),
        (dt.date(2026, 12, 5), 1, dt.date(2027, 1, 5)),
        (dt.date(2026, 11, 30), 24, dt.date(2028, 11, 30)),
    ],
)
def test_months_are_counted_as_people_do(day: dt.date, months: int, expected: dt.date) -> None:
    assert months_later(day, months) == expected


def test_one_finding_tells_of_a_site_without_a_reviewer(tmp_path: Path) -> None:
    found = judged(tmp_path, "Words.").found_by(RULES)
    assert [str(one) for one in found if one.code == "GV013"] == [
        "content/home.md:1:1: GV013 None of the 2 pages on treatment has a clinical reviewer."
    ]


def test_a_small_site_lacks_three_pages(tmp_path: Path) -> None:
    found = judged(tmp_path, "Words.").found_by(RULES)
    assert [one.message for one in found if one.code == "GV011"] == [
        "The site has no page on accessibility.",
        "The site has no page on cost and the good-faith estimate.",
        "The site has no page on privacy.",
    ]


def test_every_licence_is_data_that_can_be_read() -> None:
    path = Path(reviewer_rule.__file__).with_suffix(".yaml")
    for entry in yaml.safe_load(path.read_text("utf-8")):
        assert entry.keys() <= {"letters", "names", "prescribes"}
        assert entry["letters"]
        assert entry["names"]


@pytest.mark.parametrize(
    ("licence", "may"),
    [("LPCC-S", True), ("Professional Clinical Counselor", True), ("BS", False), ("M.D.", True)],
)
def test_a_licence_may_be_written_in_letters_or_in_words(
    tmp_path: Path, licence: str, may: bool
) -> None:
    mara = f"---\ntitle: Mara Lind\nlicences:\n  - state: OH\n    type: {licence}\n---\n\nWords."
    read = judged(tmp_path, BY_DATA, files={"clinicians/mara-lind.md": mara})
    assert ("GV001" not in {one.code for one in read.found_by(RULES)}) is may


def test_a_built_page_with_many_faults_has_each_of_them(tmp_path: Path) -> None:
    html = (
        "<html><body><main><h2>Sleep</h2><h4>Naps</h4><h2 id='faq'>More</h2><div id='faq'></div>"
        "<a href='/x/'></a><img src='/a.jpg'><button></button><select name='place'></select>"
        "</main></body></html>"
    )
    built = [rule for rule in RULES if rule.stage is Stage.BUILT]
    assert [
        f"{one.code} {one.message}" for one in judged(tmp_path, "Words.").found_by(built, html)
    ] == [
        (
            "GV005 The page does not show the line on what we gain and the line that it is no "
            "medical advice."
        ),
        "GV012 The heading 'Naps' is of level 4, and the one above it of level 2.",
        "GV012 The page has no first heading.",
        "GV016 A button has no name that can be read aloud.",
        "GV016 A field 'place' has no name that can be read aloud.",
        "GV016 A link to '/x/' has no name that can be read aloud.",
        "GV016 A picture '/a.jpg' has no words.",
        "GV017 The id 'faq' stands 2 times on the page.",
        "GV019 The page does not say which language it is in.",
    ]
