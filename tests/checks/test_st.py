"""The ST rules on whole pages, and on many ways to write the good and the bad thing."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.examples import example
from plugins.checks.facts.grade import grade
from plugins.checks.facts.outline import bold_paragraphs, sections
from plugins.checks.facts.title_width import cut, ems
from plugins.checks.registry import all_rules
from plugins.core.sentences import sentence_ends
from tests.checks.judging import DEFAULT_AT, judged

RULES = [rule for rule in all_rules() if rule.family == "ST"]
CODES = [rule.code for rule in RULES]

SENTENCE = "We listen first, and then we tell you what may help."
HUNDRED = " ".join([SENTENCE] * 9)
FULL = (
    "What to expect in the first weeks of care with us, what may help, and what to ask about at a "
    "visit."
)

DENSE = (
    "Longitudinal monitoring facilitates individualized intervention, and comprehensive evaluation "
    "precedes every decision that we make together with you and your family. "
)
MESSY = f"""\
---
title: WHY COMBINING THERAPY AND MEDICATION BOOSTS RECOVERY RATES FOR ALL OUR PATIENTS
description: Why both.
created: 2026-11-01
---

# Why combining works

Psychopharmacological interventions administered concurrently with evidence-based psychotherapeutic
modalities demonstrate considerable superiority regarding symptomatic improvement, functional
rehabilitation, interpersonal relationships, occupational productivity and psychological resilience
across heterogeneous populations experiencing debilitating psychiatric comorbidities worldwide, and
the results can be seen in every single one of our offices.

**The benefits**

Integrated multidisciplinary collaboration facilitates individualized pharmacological optimization.
CBT addresses maladaptive cognitive distortions underlying persistent emotional dysregulation.
Psychoeducational initiatives facilitate medication adherence. Neurobiological vulnerability
necessitates pharmacological stabilization. Interdisciplinary communication minimizes fragmentation.
Longitudinal monitoring facilitates individualized intervention. Comprehensive evaluation precedes
treatment initiation.

#### How it works

{DENSE * 7}

## What research says

## Our approach

{DENSE * 5}

{DENSE * 5}

{DENSE * 5}

{DENSE * 5}
"""

ALL_THAT_IS_WRONG = """\
2 ST001 warning The title is too wide for a search result, which ends after 'WHY COMBINING THERAPY \
AND MEDICATION BOOSTS'.
2 ST002 warning The title shouts: 'WHY COMBINING THERAPY AND MEDICATION BOOSTS RECOVERY RATES FOR \
ALL OUR PATIENTS' is in capitals.
3 ST003 warning The description has 9 letters; search results show 70 to 160.
7 ST006 warning 'Why combining works' is a second first heading; the title is the first.
9 ST011 error The text reads at grade 24.6; patients need grade 8 or lower.
9 ST010 warning A sentence has 44 words: 'Psychopharmacological interventions administered \
concurrently with evidence-based\u2026'.
15 ST014 warning 'The benefits' is typed in bold where a heading belongs.
18 ST013 warning 'CBT' stands for 'cognitive behavioral therapy', and the page does not say so \
before.
24 ST007 warning The heading 'How it works' is of the fourth level, and the one above is the title.
26 ST009 warning A paragraph has 140 words: 'Longitudinal monitoring facilitates individualized \
intervention, and\u2026'.
28 ST012 warning Nothing stands below the heading 'What research says'.
30 ST008 warning The section 'Our approach' has 400 words and no subheading.
""".splitlines()

GOOD = f"""\
---
title: Therapy and medication together, in plain words
description: {FULL}
created: 2026-11-01
key_takeaways:
  - Both together help some people more than one alone.
---

Some people do well with therapy. Others do well with a medication. Some need both for a while.

## What therapy is

You talk with a therapist about what you want to change. You try small steps between the visits.
Cognitive behavioral therapy (CBT) is one kind. In CBT you look at thoughts and actions.

### How long it takes

Many people notice a change after six to eight visits. Tell your therapist if you do not.

**Call 911 if you are in danger.**

## What a medication can do

A medication can ease symptoms. It may take six weeks or more. Ask your prescriber about:

- how to take it
- what you may notice
- whom to call

## What to do next

!!! booking
    label: Book a first visit

## If one is enough

{HUNDRED}
"""


def found_on(folder: Path, text: str) -> list[str]:
    page = judged(folder, text)
    return [
        f"{one.place.line} {one.code} {one.severity} {one.message}"
        for one in page.found_by(RULES)
        if one.path == page.page.path
    ]


def test_a_messy_page_is_told_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    assert found_on(tmp_path, MESSY) == ALL_THAT_IS_WRONG


def test_a_plain_page_is_left_alone(tmp_path: Path) -> None:
    assert found_on(tmp_path, GOOD) == []


LONG = (
    "When you come to us for the first time we ask what you have tried before, what helped you and "
    "what did not, who is at home with you, how you sleep and eat, and what you would like to do "
    "again when you feel better."
)
RATHER = (
    "If you want to change the day of your visit you can call us or write to us, and we will find "
    "another day that suits both you and the therapist."
)
OTHERS = {
    "articles/a-other.md": example(
        title="When worry stays", description="The very same words, and enough of them to be shown."
    )
}
OTHER_TITLE = "When worry stays"

BAD = [
    ("ST001", example(title="Psychiatric medication and talk therapy: what helps whom, and when")),
    ("ST001", example(title="WHAT WE MEAN WHEN WE SAY THERAPY AND MEDICATION WORK")),
    ("ST002", example(title="Feel better, starting today!")),
    ("ST002", example(title="THERAPY THAT WORKS")),
    ("ST002", example(title="Get help NOW with WORRY and SLEEP")),
    ("ST002", example(title="Anxiety")),
    ("ST003", example(description="Too short.")),
    ("ST003", example(description=f"{FULL} {FULL}")),
    ("ST004", example(description="The very same words, and enough of them to be shown")),
    ("ST005", example(title=OTHER_TITLE)),
    ("ST006", "Text.\n\n# One\n\nText."),
    ("ST006", "Text\n====\n\nText."),
    ("ST006", "Text.\n\n<h1>One</h1>\n\nText."),
    ("ST007", "### Straight to the third\n\nText."),
    ("ST007", "## One\n\nText.\n\n##### Five\n\nText."),
    ("ST008", f"{HUNDRED}\n\n" * 4),
    ("ST008", f"Text.\n\n## One\n\n{HUNDRED}\n\n- {HUNDRED}\n\n{HUNDRED}\n\n{HUNDRED}"),
    ("ST009", f"{HUNDRED} {HUNDRED}"),
    ("ST009", f"- {HUNDRED} {HUNDRED}\n- Two"),
    ("ST010", LONG),
    ("ST010", f"- One\n- {LONG}"),
    ("ST010", f"{SENTENCE} {RATHER} " * 8),
    ("ST011", "Psychiatric comorbidity necessitates multidisciplinary evaluation. " * 9),
    ("ST011", f"{RATHER} Integrated treatment requires continuous communication. " * 5),
    ("ST012", "## One\n\n## Two\n\nText."),
    ("ST012", "Text.\n\n## Last"),
    ("ST012", "## One\n\nText.\n\n### Two\n\n## Three\n\nText."),
    ("ST013", "DBT helps many people."),
    ("ST013", "Some take an SNRI."),
    ("ST013", "MDD, GAD and PTSD are common."),
    ("ST013", "Text.\n\n## ERP\n\nERP helps."),
    ("ST014", "**Why it helps**\n\nText."),
    ("ST014", "Text.\n\n**What we offer:**\n\n- One"),
    ("ST015", "Ask these:\n- What helps?\n- What does it cost?"),
    ("ST015", "Bring:\n1) your card"),
    ("ST015", "Words on a line\n* one\n* two"),
    ("ST015", "\u2022 Sleep\n\u2022 Food"),
    ("ST015", "| Day | Mood |\n| Monday | low |"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "page"), BAD)
def test_a_bad_page_is_found(code: str, page: str, tmp_path: Path) -> None:
    found = judged(tmp_path, page, files=OTHERS).found_by(RULES)
    assert code in {one.code for one in found}


NATURAL = [
    ("ST001", example(title="Does therapy work better with medication? What we know")),
    ("ST001", example(title="Therapy and medication together, in plain words | Willow Clinic")),
    ("ST002", example(title="What EMDR, CBT and OCD stand for")),
    ("ST002", example(title="COVID and your mood")),
    ("ST002", example(title="OCD: what helps")),
    ("ST003", example(description=FULL)),
    ("ST004", example(description="Other words than those of the other page, and enough.")),
    ("ST005", example(title="When worry stays too long")),
    ("ST006", "## One\n\nText."),
    ("ST006", "```\n# not a heading\n```\n\nText."),
    ("ST007", "## One\n\nText.\n\n### Two\n\nText.\n\n## Three\n\nText."),
    ("ST007", 'Text.\n\n!!! note "A note"\n    Words.\n\n## One\n\nText.'),
    ("ST008", f"{HUNDRED}\n\n{HUNDRED}"),
    ("ST009", HUNDRED),
    ("ST010", "Bring your list, your insurance card, and the name of your doctor. Ask anything."),
    ("ST010", f"{RATHER} " + f"{SENTENCE} " * 8),
    ("ST011", f"{SENTENCE} " * 10),
    ("ST011", "Psychiatric comorbidity necessitates multidisciplinary evaluation."),
    ("ST011", f"{SENTENCE} It was led by Cuijpers at Vrije Universiteit. " * 8),
    ("ST011", f"{SENTENCE} " * 9 + "\n\n- sertraline\n- escitalopram\n- psychopharmacology"),
    ("ST012", "## One\n\n### Two\n\nText."),
    ("ST012", "## One\n\n![A chair](a.png)\n\n## Two\n\nText."),
    ("ST012", "## One\n\n!!! booking\n    label: Book a visit\n\n## Two\n\nText."),
    ("ST013", "The FDA and the CDC say so. Call 911. Have your ID and ZIP code ready."),
    ("ST013", "Dialectical behavior therapy (DBT) helps. DBT takes time."),
    ("ST013", "Generalized anxiety disorder, or GAD, is common."),
    ("ST013", "Exposure work (ERP) is what we do."),
    ("ST013", "Mara Lind, LCSW, and Tom Berg, PMHNP, lead the group."),
    ("ST013", "Attention-deficit/hyperactivity disorder begins early. ADHD may stay."),
    ("ST014", "**If you think of suicide, call or text 988.**"),
    ("ST015", "Ask these:\n\n- What helps?\n- What does it cost?"),
    ("ST015", "Visits take 50 minutes\n- or longer, if you need it."),
    ("ST015", "We opened in\n2019. Since then we have grown."),
    ("ST015", "One \u2022 two \u2022 three, in one line."),
    ("ST015", "```\na:\n- b\n- c\n```"),
    ("ST015", "- One\n- Two:\n    - three\n    - four"),
    ("ST014", "**Bring:** your insurance card."),
    ("ST014", "- **One**\n- **Two**"),
    ("ST014", "1. **First**\n\n    Text.\n\n2. **Second**\n\n    Text."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "page"), NATURAL)
def test_a_natural_page_is_no_false_alarm(code: str, page: str, tmp_path: Path) -> None:
    found = judged(tmp_path, page, files=OTHERS).found_by(RULES)
    at = f"content/{DEFAULT_AT}"
    assert [str(one) for one in found if one.code == code and one.path == at] == []


def test_every_rule_has_a_bad_and_a_natural_page_here() -> None:
    assert {code for code, _ in BAD} == set(CODES)
    assert {code for code, _ in NATURAL} == set(CODES)


def test_a_text_over_grade_ten_is_an_error(tmp_path: Path) -> None:
    hard = "Psychiatric comorbidity necessitates multidisciplinary evaluation. " * 9
    (found,) = [one for one in judged(tmp_path, hard).found_by(RULES) if one.code == "ST011"]
    assert found.severity == "error"
    assert found.quote is not None
    assert found.help.endswith(
        "'Psychiatric comorbidity necessitates multidisciplinary evaluation.\u2026'."
    )


def test_the_grade_leaves_names_numbers_and_headings_out(tmp_path: Path) -> None:
    plain = f"{SENTENCE} " * 9
    named = (
        "We listen first, Bartholomew Constantinopolis, 2500, and then we tell you what may help. "
    )
    one = grade(judged(tmp_path / "a", plain).reading)
    other = grade(judged(tmp_path / "b", f"## Psychopharmacological\n\n{named * 9}").reading)
    assert one is not None
    assert other is not None
    assert one.value == pytest.approx(other.value)
    assert (one.sentences, one.words) == (9, 99)
    assert one.value == pytest.approx(0.39 * 11 + 11.8 * 12 / 11 - 15.59)


def test_the_grade_spares_the_words_that_a_page_cannot_do_without(tmp_path: Path) -> None:
    text = f"Obsessive-compulsive disorder can stay for some years. {SENTENCE} " * 5
    free = grade(judged(tmp_path / "a", example(text)).reading)
    owner = grade(judged(tmp_path / "b", example(text, keyword="OCD")).reading)
    assert free is not None
    assert owner is not None
    assert owner.value < free.value - 1


def test_a_short_text_has_no_grade(tmp_path: Path) -> None:
    assert grade(judged(tmp_path, SENTENCE).reading) is None


def test_sections_know_their_lines_words_and_what_is_empty(tmp_path: Path) -> None:
    text = "Two words.\n\n## One *two*\n\n### Three\n\n![a](b.png)\n\n##\n\nFour five six."
    read = judged(tmp_path, text).reading
    first = read.body[0].place.line
    assert [
        (one.level, one.heading, one.place.line - first, one.words, one.is_empty)
        for one in sections(read)
    ] == [
        (0, "", 1 - first, 2, False),
        (2, "One two", 2, 0, True),
        (3, "Three", 4, 0, False),
        (2, "", 6, 3, False),
    ]


def test_bold_paragraphs_have_nothing_else_in_them(tmp_path: Path) -> None:
    text = "**All of it**\n\n**Part** of it\n\n**One** **two**\n\n- **Item**\n\n__Also:__"
    assert [words for _, words in bold_paragraphs(judged(tmp_path, text).reading)] == [
        "All of it",
        "Also:",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("W" * 10, 9.438), ("iiii", 0.889), ("Therapie", 3.947), ("\u00e9", 0.556)],
)
def test_the_width_of_a_title_is_that_of_arial(text: str, width: float) -> None:
    assert ems(text) == pytest.approx(width, abs=0.01)


@given(st.text(max_size=80))
def test_a_cut_title_fits_and_is_its_beginning(text: str) -> None:
    short = cut(text, 10)
    assert " ".join(text.split()).startswith(short)
    assert ems(short) <= 10 or len(short.split()) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Lind sees teens. She is kind.", 2),
        ("Use tools, e.g. a diary. CBT vs. DBT is asked often.", 2),
        ("Come at 9 a.m. on Monday.", 1),
        ("Come at 9 a.m. Bring a list.", 2),
        ("At 9 a.m. Dr. Lind calls.", 1),
        ("The U.S. Department of Health agrees.", 1),
        ("It is common in the U.S. Many ask.", 2),
        ("She has a Ph.D. in psychology.", 1),
        ("She has a Ph.D. Her office is here.", 2),
        ("See No. 5 on the list. Take 3.5 mg a day.", 2),
        ("On Jan. 5 we open. Call first.", 2),
        ("Wait... then breathe. Wait... Then breathe.", 3),
        ('She said, "It helps." He agreed.', 2),
        ('"Does it help?" she asked.', 1),
        ("Great! \U0001f600 Now breathe.", 2),
        ("1. Breathe. 2. Rest.", 2),
        ("Lt. Col. Smith came. J. K. Rowling wrote.", 2),
        ("Plan B. Call us.", 2),
        ("It was 98.6. Then it fell.", 2),
    ],
)
def test_a_text_has_as_many_sentences_as_a_reader_counts(text: str, count: int) -> None:
    ends = [0, *sentence_ends(text), len(text)]
    assert sum(1 for one, other in pairwise(ends) if text[one:other].strip()) == count


@pytest.mark.parametrize(
    "text",
    [
        "Exposure response prevention, or ERP for short, takes weeks. ERP is a therapy.",
        "- SNRIs (Serotonin and noradrenaline reuptake inhibitors)",
        "## Exposure Response Prevention (ERP)\n\nERP takes weeks.",
    ],
)
def test_an_abbreviation_is_told_in_the_writers_own_way(tmp_path: Path, text: str) -> None:
    found = judged(tmp_path, text).found_by(RULES)
    assert [one.message for one in found if one.code == "ST013"] == []


def test_or_does_not_tell_what_letters_stand_for(tmp_path: Path) -> None:
    found = judged(tmp_path, "Some people have depression or OCD and sleep badly.").found_by(RULES)
    assert [one.code for one in found if one.code == "ST013"] == ["ST013"]
