"""What programs and staff leave behind in a text."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from tests.checks.paragraphs import false_alarms, missed, said_of, said_of_words

RULES = [rule for rule in all_rules() if rule.family == "AI" and rule.stage is Stage.PAGE]

BAD_PAGE = """\
---
title: Anxiety care in plain words
description: "Meta description: how to book a visit with [clinic name] in your city."
created: 2026-11-01
---

Certainly! Here is a revised version of your article.

Meta title: Anxiety care

Therapy helps many people turn0search0. It also helps at work :contentReference[oaicite:1]{index=1}.

## What we do

Use marketing copy to highlight the evidence.
Call [insert phone] or write to {{ clinic_email }}.
See [the page on anxiety](https://www.nimh.nih.gov/x?utm_source=chatgpt.com).

<!-- Ask Dr. Lind for the fee -->

- Itâ\u20ac\u2122s free to ask.
- We listen ** first.
- TODO: add hours

## A list of questions

Here is a list of questions to bring.
Let us know if you need an interpreter.
Name: ______
"""
FOUND = [
    (3, "warning", "AI009", "'Meta description:' is the label of a draft, not a part of the text."),
    (3, "error", "AI006", "'[clinic name]' is a gap that nobody has filled."),
    (
        7,
        "error",
        "AI005",
        "'Here is a revised version of your' is what a chat program says to its user.",
    ),
    (9, "warning", "AI009", "'Meta title:' is the label of a draft, not a part of the text."),
    (11, "error", "AI001", "'turn0search0' is a mark that a chat program leaves in a text."),
    (
        11,
        "error",
        "AI001",
        "':contentReference[oaicite:1]{index=1}' is a mark that a chat program leaves in a text.",
    ),
    (15, "warning", "AI007", "'marketing copy' is a note for staff, and patients read it."),
    (16, "error", "AI006", "'[insert phone]' is a gap that nobody has filled."),
    (16, "error", "AI006", "'{{ clinic_email }}' is a gap that nobody has filled."),
    (
        17,
        "error",
        "AI004",
        (
            "The address of 'the page on anxiety' carries the name of a chat program: "
            "'utm_source=chatgpt.com'."
        ),
    ),
    (19, "warning", "AI008", "The comment 'Ask Dr. Lind for the fee' is published with the page."),
    (21, "error", "AI003", "'â\u20ac\u2122' is what damaged characters look like."),
    (22, "warning", "AI002", "'**' is Markdown that readers see as it is typed."),
    (23, "error", "AI006", "'TODO' is a gap that nobody has filled."),
]
GOOD_PAGE = """\
---
title: Anxiety care in plain words
description: How we treat anxiety, what happens at a first visit and what to ask.
created: 2026-11-01
---

Here is a list of what to bring to a first visit.
It is your turn to ask, so take your time.

## What to bring

1. A list of **all** medications
2. Your questions
3. A friend, if you like

See [our services](../services/index.md), or a page
[of NIMH](https://www.nimh.nih.gov/health/topics/anxiety-disorders?tab=2).

## What we do

Certainly, you may take notes.
Conversion disorder has another name today, and we see people who have it.
Pain at many points of the body can be a sign of worry.
Type a word into the search box to find a page.

| What to note | Mine |
| --- | --- |
| Name | ______ |
| Fees & insurance | ______ |

## What it costs

Ask for a written estimate: it is your right.
A résumé is not needed, and a château neither.
Call (833) 254-3278, and note the name of whoever answers.

- To do this week: rest
- To do next week: call
"""
BAD = {
    "A review citeturn0search3 found it.": "AI001",
    "Both help \ue200cite\ue202turn1view0\ue201 a lot.": "AI001",
    "Sleep matters :contentReference[oaicite:12]{index=12}.": "AI001",
    "It helps [oai_citation:3\u2021nih.gov].": "AI001",
    "It helps \u30107\u2020L1-L9\u3011 many.": "AI001",
    "Ask <strong&gt;now</strong&gt; ** about it.": "AI002",
    "Read ](https://example.org now.": "AI002",
    "Sleep, food &amp;amp; rest.": "AI002",
    "Weâ\u20ac\u2122re here.": "AI003",
    "SeÃ±or MuÃ±oz": "AI003",
    "[A page](https://www.nimh.nih.gov/?utm_source=chatgpt.com&x=1)": "AI004",
    "[A page](https://www.nimh.nih.gov/?a=2&utm_source=perplexity.ai)": "AI004",
    "As a large language model I do not have feelings.": "AI005",
    "Sure! Here's a polished version of your article.": "AI005",
    "If you want, I can also write a shorter version.": "AI005",
    "Let me know if you'd like any changes.": "AI005",
    "My knowledge cutoff is 2023.": "AI005",
    "Write to [your email here] with questions.": "AI006",
    "Dear {{ first_name }}, welcome.": "AI006",
    "Open [insert hours], closed Sundays.": "AI006",
    "Dr. TK sees adults.": "AI006",
    "Call (216) 555-0123 now.": "AI006",
    "Price: XXX dollars": "AI006",
    "Add internal links to the anxiety page.": "AI007",
    "This paragraph targets the primary keyword.": "AI007",
    "Include a CTA to book a visit.": "AI007",
    "Internal use only: ask legal.": "AI007",
    "These pages bring search traffic.": "AI007",
    "The options are many. Here's a concise overview:": "AI005",
    "Here is a structured breakdown of the choices.": "AI005",
    "Certainly! Below is an article on panic.": "AI005",
    "I've structured this article for easy reading.": "AI005",
    "Let me know if you'd like a shorter version.": "AI005",
    "Let me know if you need any further edits.": "AI005",
    "Exposure is well tested for OCD3, they say.": "AI010",
    "Two in three slept better.4 Some did not.": "AI010",
    "Relapse was rarer [1, 2] with both.": "AI010",
    "Worry fell\u00b9 in both.": "AI010",
    "Panic is common (NIMH+2).": "AI001",
    "It is well tested ([nimh.nih.gov][1]).": "AI001",
    "[vc_column_text]Welcome.[/vc_column_text]": "AI002",
    "Warning: Undefined variable $id in /www/page.php on line 12": "AI002",
    "**Introduction:**": "AI009",
    "## Conclusion:": "AI009",
    "## Call to action": "AI009",
    "Suggested tags: worry, sleep": "AI009",
    "(Approx. 900 words)": "AI009",
    "Focus keyword: anxiety therapy Cleveland": "AI009",
    "SEO title: The best care": "AI009",
    "CTA: Book now": "AI009",
}
"""A sentence -> the code that must be found in it."""
GOOD = [
    "It is your turn, so search your feelings.",
    "A review found gains [@cuijpers-2020].",
    "Take 1 of 2 forms; the [first one](../services/index.md) is short.",
    "Use 2 * 2 boxes.",
    "Fees & insurance",
    "A naïve question, a résumé and a château are fine.",
    "[NIMH](https://www.nimh.nih.gov/health?tab=1) has a page.",
    "Here is a list of questions.",
    "Certainly, you may bring a friend.",
    "We hope this page helps you choose.",
    "Let us know if you need an interpreter.",
    "Name: ______ Date: ______",
    "Your to-do list can wait.",
    "Call (833) 254-3278.",
    "A keyword search finds pages on this site.",
    "Conversion disorder has another name today.",
    "Note: the office is closed on holidays.",
    "Pain is felt at many points of the body.",
    "Tone: speak calmly.",
    "Title and license of each person are listed.",
    "XL is no Roman number we use.",
    "Here's a quick overview of your first visit:",
    "Can I bring a friend? Of course! Here's how.",
    "Absolutely. Here is what to expect.",
    "Here is a detailed breakdown of our fees.",
    "The PHQ9, the GAD7 and the DSM5",
    "Vitamin B12, omega3 and COVID19",
    "Ask at Room12 for Form3.",
    "The index is in kg/m\u00b2.",
    "The dose was 3.5 mg, and care is of level 2.1.",
    "The enzyme is CYP2D6, and the receptor 5HT2A.",
    "## Introduction",
    "## Conclusion",
    "## Body image",
    "In today's fast-paced world, sleep is short.",
    "Those aged 65+ and LGBTQ+ youth are welcome.",
    "Rule 42CFR2 is about records.",
    "[ADHD] in brackets is fine.",
]


def test_all_findings_of_a_bad_page(tmp_path: Path) -> None:
    assert said_of(tmp_path, BAD_PAGE, RULES) == FOUND


def test_a_good_page_has_no_finding_of_any_word_rule(tmp_path: Path) -> None:
    assert said_of_words(tmp_path, GOOD_PAGE) == []


def test_bad_sentences_are_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "AI") == {}


def test_good_sentences_are_left_alone(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "AI") == {}
