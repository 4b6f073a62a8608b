"""The KW rules on whole pages, and on many ways to write the good and the bad thing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.checks.examples import example
from plugins.checks.registry import all_rules
from tests.checks.judging import DEFAULT_AT, judged

RULES = [rule for rule in all_rules() if rule.family == "KW"]
CODES = [rule.code for rule in RULES]

STUFFED = """\
---
title: Anxiety therapy Columbus | Anxiety therapy near me
heading: Feel better today
description: Anxiety therapy for teens, anxiety therapy for adults and anxiety therapy online.
keyword: anxiety therapy
created: 2026-11-01
slug: page-7
---

You have come to the right place. Our team has helped people for many years, and we would be glad
to meet you. We know how hard it is to make the first call, and how long it can take to find
somebody who listens. Maybe a friend has told you about us, or you have looked at a few websites
and are not sure what to do. You do not have to know. Tell us what your days are like, and what
you would like to be different. We will tell you what we can do, and what we cannot. A first talk
takes about an hour.

## Anxiety therapy for teens

Anxiety therapy helps teens. Anxiety therapy builds skills. Anxiety therapy at our office is warm.
Ask us about anxiety therapy today. We also offer online visits, and parents can join for a part.

## Anxiety therapy for adults

Adults come to us for anxiety therapy too. Work, family and money can all be too much at times.

![Anxiety therapy office](a.png)

![Anxiety therapy session](b.png)

![Anxiety therapy for teens](c.png)

## Anxiety therapy costs

Anxiety therapy costs less than you think. Serving Columbus, Cleveland, Dayton, Cincinnati and
Toledo. Call us.
"""

GOOD = """\
---
title: Therapy for anxiety, and what to expect
description: How therapies for anxiety work, what a first visit is like, and what to ask us.
keyword: anxiety therapy
synonyms: [CBT for anxiety]
created: 2026-11-01
slug: anxiety-therapy
faq:
  - question: How long does it take?
    answer: Many people notice a change after six to eight visits.
---

Anxiety is part of life, and for some people it takes over. Therapy for anxiety helps you to test
your fears step by step, at a pace that you choose. Most people learn one skill at a time.

## What anxiety is

Worry that stays, a fast heart, poor sleep: the body joins in. It helps to know that fear rises,
peaks and falls again, even if you do nothing. Anxious thoughts feel true, and they are guesses.

## How therapy works

In cognitive behavioral therapy you look at what you think and do when fear comes. Together you
plan small steps. Some are done at home, some with the therapist. You decide which comes first.

![Two chairs by a window](a.png)

## What it costs

Ask us for a written estimate before the first visit. Some plans pay for a part of it. If you live
in Columbus or Dayton, you can choose between a visit at the office and one by video.
"""

ALL_THAT_IS_WRONG = """\
2 KW008 warning The title says 'anxiety therapy' twice.
2 KW012 warning 'Anxiety therapy near me' is how people search, and not how you speak to a reader.
3 KW002 advice The first heading does not say the page's phrase 'anxiety therapy'.
4 KW008 warning The description says 'anxiety therapy' 3 times.
7 KW006 advice The address '/articles/page-7/' has no word of the page's phrase 'anxiety therapy'.
10 KW004 warning The opening does not say the page's phrase 'anxiety therapy'.
19 KW007 error The text says 'anxiety therapy' 6 times in 176 words.
26 KW010 warning 3 of 3 pictures say 'anxiety therapy' in their alt text.
32 KW009 warning 3 of 3 subheadings say 'anxiety therapy'.
34 KW011 warning One sentence lists 5 places: 'Columbus', 'Cleveland', 'Dayton' and 2 more.
""".splitlines()


def said(
    folder: Path, text: str, at: str = DEFAULT_AT, files: Mapping[str, str] | None = None
) -> list[str]:
    found = judged(folder, text, at, files).found_by(RULES)
    return [f"{one.place.line} {one.code} {one.severity} {one.message}" for one in found]


def test_a_stuffed_page_is_told_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    assert said(tmp_path, STUFFED) == ALL_THAT_IS_WRONG


def test_a_page_that_speaks_naturally_is_left_alone(tmp_path: Path) -> None:
    assert said(tmp_path, GOOD) == []


FILLER = "We listen first, and then we tell you what may help. You choose what to try."
THEIRS = {"articles/b-other.md": example(title="B", keyword="treatment of panic disorder")}

BAD = [
    ("KW001", example(title="All about anxiety", keyword="anxiety medication")),
    ("KW001", example(title="Depressed? Here is help", keyword="help for depression")),
    ("KW001", example(title="Therapy that helps teens", keyword="therapist for teens")),
    ("KW001", example(title="Panic: a guide", keyword="panic attack")),
    ("KW001", example(title="ERP for teens", keyword="OCD therapy for teens")),
    ("KW002", example(title="OCD treatment", heading="Welcome", keyword="OCD treatment")),
    ("KW003", example(keyword="OCD treatment", description="OCD and what helps.")),
    ("KW003", example(keyword="grief counseling", description="When somebody has died.")),
    ("KW004", example(f"{FILLER * 9}\n\nGrief counseling helps.", keyword="grief counseling")),
    ("KW005", example(f"## Who\n\n{FILLER * 20}\n\n## When\n\nNow.", keyword="grief counseling")),
    ("KW006", example(keyword="grief counseling", slug="new-page")),
    ("KW007", example("Grief counseling works. " * 3, keyword="grief counseling")),
    ("KW007", example("- Grief counseling\n" * 3 + "\nText.", keyword="grief counseling")),
    ("KW007", example(f"Sad. {FILLER} Counselling for grief. " * 7, keyword="grief counseling")),
    ("KW007", example("Depression hurts, and depression ends. " * 7, keyword="depression")),
    ("KW007", example(f"{FILLER} Try Lindner ketamine therapy Dayton. " * 7)),
    ("KW008", example(title="Grief counseling, counseling in grief", keyword="grief counseling")),
    ("KW008", example(title="OCD, OCD help and OCD care", keyword="OCD")),
    ("KW008", example(title="Therapists, therapist and a therapist")),
    ("KW009", example("## Grief counseling\n\nA.\n\n" * 3, keyword="grief counselling")),
    ("KW009", example("## OCD and you\n\nA.\n\n" * 5, keyword="obsessive-compulsive disorder")),
    ("KW010", example("![OCD care](a.png)\n\n" * 3, keyword="care for OCD")),
    ("KW011", example("Serving Akron, Canton, Medina, Solon, and all of Northeast Ohio.")),
    (
        "KW011",
        example("Therapy in Akron | Therapy in Canton | Therapy in Parma | Therapy in Solon"),
    ),
    ("KW011", example("Akron • Canton • Parma • Westlake • Lakewood")),
    ("KW011", example("Our psychiatrists see you in Miami, Tampa, Orlando or Naples.")),
    ("KW011", example(description="Therapy in Akron, Canton, Parma and Lorain.")),
    ("KW011", example("Care in Lakewood, Rocky River, Fairview Park, Bay Village and Avon.")),
    ("KW011", example("(833) 555-0101, (833) 555-0102, (833) 555-0103, (833) 555-0104")),
    ("KW012", example("The best therapist near me is at our clinic.")),
    ("KW012", example(description="Medication management near me in Dayton.")),
    ("KW012", example("## Therapy near me\n\nText.")),
    ("KW012", example("Are you searching for counseling close to me? Call.")),
    ("KW013", example(title="P", keyword="panic disorder treatments")),
    ("KW014", example(title="Welcome", keyword="grief counseling")),
    ("KW014", example(title="We are here", heading="Call us", keyword="grief counseling")),
    ("KW015", example(title="A page without a phrase")),
    ("KW016", example("Grief is hard. Counseling helps.", keyword="grief counseling")),
    ("KW016", example("Medical care of anxiety.", keyword="anxiety medication")),
    ("KW016", example("## Teens\n\nThoughts pass. Teens rest.", keyword="teen suicidal thoughts")),
    ("KW017", example(keyword="what to do about it")),
    ("KW017", example(keyword="therapist near me in Dayton")),
]


@pytest.mark.parametrize(("code", "page"), BAD)
def test_a_bad_page_is_found(code: str, page: str, tmp_path: Path) -> None:
    files = THEIRS if code == "KW013" else None
    found = judged(tmp_path, page, files=files).found_by(RULES)
    assert code in {one.code for one in found}


NATURAL = [
    ("KW001", example(title="Is it panic? How attacks begin and end", keyword="panic attack")),
    ("KW001", example(title="Obsessive-compulsive disorder treatment", keyword="OCD treatment")),
    ("KW001", example(title="Medicines for ADHD in adults", keyword="adult ADHD medication")),
    ("KW002", example(heading="What helps when you worry", keyword="worry help")),
    ("KW003", example(keyword="PTSD", description="Post-traumatic stress disorder explained.")),
    ("KW004", example("## OCD\n\nOCD is common.", keyword="OCD")),
    ("KW005", example(f"{FILLER * 30}", keyword="grief counseling")),
    ("KW006", example(keyword="OCD treatment", slug="obsessive-compulsive-disorder")),
    ("KW007", example("OCD is common. OCD is treatable. OCD is not rare.", keyword="OCD")),
    ("KW007", example("Grief lasts. Counseling helps. Grief ends.", keyword="grief counseling")),
    ("KW007", example(f"{FILLER} Cognitive behavioral therapy helps. " * 6)),
    ("KW007", example("Call or text 988. " * 4)),
    ("KW008", example(title="Worry and worries: what is what?")),
    ("KW008", example(title="OCD: what is OCD?", keyword="OCD")),
    ("KW009", example("## What OCD is\n\nA.\n\n## How OCD feels\n\nB.", keyword="OCD")),
    ("KW010", example("![A chair](a.png)\n\n![OCD poster](b.png)", keyword="OCD")),
    ("KW011", example("The study followed people in Akron, Boston, Denver and Tampa.")),
    ("KW011", example("Our therapists are licensed in Ohio, Indiana, Michigan and Kentucky.")),
    ("KW011", example("In Dayton we are open on Monday, Tuesday, Thursday and Friday.")),
    ("KW011", example("Offices in Chelsea (New York City) and Miami.")),
    ("KW011", example("If you live in Ohio, Michigan or North Carolina, book online.")),
    ("KW011", example("She moved from Dayton to Columbus.")),
    ("KW011", example("Anna, Ben, Carla and Dayton Smith wrote this.")),
    ("KW011", example("Monday, Tuesday, Wednesday and Thursday we are open.")),
    ("KW011", example("[Akron](a.md), [Canton](b.md), [Parma](c.md) and [Solon](d.md)")),
    ("KW011", example("Call 988, text 988, call 911 or (614) 555-0134, and tell us your name.")),
    ("KW012", example("I feel safe with people near me.")),
    ("KW012", example("My family lives close to me.")),
    ("KW012", example("Some type \u2018therapist near me\u2019 and take the first name.")),
    ("KW012", example("Is there an office near you?")),
    ("KW013", example(title="P", keyword="panic disorder medication")),
    ("KW014", example(title="Panic and its end", keyword="panic attack treatment")),
    ("KW016", example("Medications for anxiety.", keyword="anxiety medication")),
    (
        "KW016",
        example(
            "FBT is a first treatment with a family for someone who lives with anorexia.",
            keyword="FBT for anorexia",
        ),
    ),
    (
        "KW016",
        example(
            "## Signs\n\nSuicidal thoughts pass. Your teen needs you.",
            keyword="suicidal thoughts in teens",
        ),
    ),
    ("KW001", example(title="How we treat OCD", keyword="OCD treatment")),
    ("KW001", example(title="Drug rehabilitation that works", keyword="drug rehab")),
    ("KW016", example("- Treatment\n- Panic attacks pass", keyword="panic attack")),
    ("KW017", example(keyword="when one treatment is enough")),
]


@pytest.mark.parametrize(("code", "page"), NATURAL)
def test_a_natural_page_is_no_false_alarm(code: str, page: str, tmp_path: Path) -> None:
    files = THEIRS if code == "KW013" else None
    found = judged(tmp_path, page, files=files).found_by(RULES)
    assert code not in {one.code for one in found}


def test_stuffing_is_an_error_and_often_is_a_warning(tmp_path: Path) -> None:
    often = example(f"{FILLER * 2} Grief counseling helps. " * 6, keyword="grief counseling")
    stuffed = example("We offer grief counseling. We listen well. " * 8, keyword="grief counseling")
    pages = {"often": often, "stuffed": stuffed}
    found = {
        name: [
            str(one.severity)
            for one in judged(tmp_path / name, page).found_by(RULES)
            if one.code == "KW007"
        ]
        for name, page in pages.items()
    }
    assert found == {"often": ["warning"], "stuffed": ["error"]}


def test_every_rule_has_a_bad_and_a_natural_page_here() -> None:
    assert {code for code, _ in BAD} == set(CODES)
    assert len(BAD) >= 15
    assert len(NATURAL) >= 15
