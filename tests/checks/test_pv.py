"""Privacy: patients told of, data in the open, code that tracks."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from tests.checks.paragraphs import false_alarms, missed, said_of, said_of_words

RULES = [rule for rule in all_rules() if rule.family == "PV" and rule.stage is Stage.PAGE]

BAD_PAGE = """\
---
title: What our patients say
description: How people who came to us found the way back to work and to sleep.
created: 2026-11-01
---

Our client Sarah beat depression.
A 34-year-old patient slept again.

> "They gave me my life back, and my children have a father again." - Mark D.

\u2605\u2605\u2605\u2605\u2605 from Columbus.

## Get in touch

Email us your symptoms, and somebody will answer.

<form action="https://docs.google.com/forms/d/1"><input name="diagnosis"></form>

[Book a visit](https://x.mytheranest.com/appointments/new?utm_campaign=depression)

<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>

Take Maria: she called in May, DOB 04/12/1988.

## What stays here

We do not publish client reviews elsewhere.
Your date of birth stays in your record.
"""
FOUND = [
    (
        2,
        "error",
        "PV002",
        "'What our patients say' tells of a patient or praises by a patient's word.",
    ),
    (7, "error", "PV002", "'Our client Sarah' tells of a patient or praises by a patient's word."),
    (
        8,
        "error",
        "PV002",
        "'34-year-old patient' tells of a patient or praises by a patient's word.",
    ),
    (
        10,
        "error",
        "PV002",
        "'gave me my life back' tells of a patient or praises by a patient's word.",
    ),
    (
        12,
        "error",
        "PV002",
        "'\u2605\u2605\u2605\u2605\u2605' tells of a patient or praises by a patient's word.",
    ),
    (
        16,
        "warning",
        "PV007",
        "'Email us your symptoms' invites people to send health details in the open.",
    ),
    (18, "error", "PV003", "A form sends what visitors type to 'docs.google.com'."),
    (
        20,
        "warning",
        "PV004",
        (
            "The address of 'Book a visit' tells which illness its reader looked at: "
            "'utm_campaign=depression'."
        ),
    ),
    (22, "error", "PV001", "'googletagmanager.com' reports visitors to another company."),
    (24, "error", "PV002", "'Take Maria:' tells of a patient or praises by a patient's word."),
    (24, "error", "PV006", "'DOB 04/12/1988' looks like the data of a person."),
]
GOOD_PAGE = """\
---
title: How we keep your visit private
description: What this site does not collect, and what to leave out of an e-mail.
created: 2026-11-01
---

This site uses no cookies, and no code that tracks visitors.
Nobody learns which page you read.

## When you write to us

Leave your symptoms and your diagnosis out of e-mails.
Call, or [book a visit](https://x.mytheranest.com/appointments/new).
Bring your date of birth and your insurance card.

## What we do not publish

We do not publish client reviews or testimonials.
There are no patient stories here.
In one trial, patients were 18 to 65 years old, and one patient in ten stopped early.

## Who may see your record

- You, and anyone you name
- The people who treat you
- A court, in few cases

Meet Mara Lind, a therapist, to ask what she writes down.
Our Patient Rights page lists what you can ask for.
One client in five asks for a copy.

## On other sites

The booking page belongs to another company.
NIMH has a page on [depression](https://www.nimh.nih.gov/health/topics/depression).
Text 988 at any time in a crisis: the call is private as well.
"""
BAD = {
    "My patient Anna got well.": "PV002",
    "A client named Robert could not sleep.": "PV002",
    "Read our glowing reviews on Google.": "PV002",
    "Our client testimonials speak for themselves.": "PV002",
    "A 52-year-old client came after a loss.": "PV002",
    '"They saved my life and my marriage in one year." - Karen T.': "PV002",
    "Five-star care since 2010.": "PV002",
    "Names have been changed in this story.": "PV002",
    "Meet Jason, who lost his job.": "PV002",
    "Noah struggled with panic for years before he found help.": "PV002",
    "Lena, a nurse and mother, was diagnosed with OCD. She began exposure in May.": "PV002",
    "Omar (not his real name) came to see me in March.": "PV002",
    "Ruth is a patient who had TMS. She had struggled with low moods.": "PV002",
    "Client: Nora, a 41-year-old baker": "PV002",
    "A 33-year-old teacher came to us after a loss.": "PV002",
    "At 52, Walter had lost hope. Then he was prescribed an antidepressant.": "PV002",
    "I once worked with a woman who had not left her house in a year.": "PV002",
    "One of our clients told us that she sleeps again.": "PV002",
    "As one client put it: I got my mornings back.": "PV002",
    "Identifying details were altered to protect privacy.": "PV002",
    '"The staff listened to me on my worst day." - J.R.': "PV002",
    '"They are kind, and I would go again." \u2013 A grateful dad': "PV002",
    "> I was unsure, but after six sessions I finally feel like myself again.": "PV002",
    "Don't just take our word for it.": "PV002",
    "## Case study: Nora": "PV002",
    "## Panic recovery story (Nora)": "PV002",
    "Our clients tell us that they feel safe here.": "PV008",
    "Most patients describe the experience as calm and hopeful.": "PV008",
    "Clients often describe our sessions as life-changing.": "PV008",
    "Patients rave about our team.": "PV008",
    "Patient success stories are below.": "PV002",
    '<input type="text" name="symptoms">': "PV003",
    '<form action="https://formspree.io/f/1"><input name="email"></form>': "PV003",
    "[Book](https://x.mytheranest.com/new?utm_content=adhd-page)": "PV004",
    "[Book](https://x.example.org/new?reason=panic)": "PV004",
    "DOB: 1988-04-12 and more.": "PV006",
    "MRN 00448812 is hers.": "PV006",
    "Her SSN 123-45-6789 was shown.": "PV006",
    "Text us your symptoms any time.": "PV007",
    "Email your therapist about your medication concerns.": "PV007",
    '<script src="https://connect.facebook.net/en_US/fbevents.js"></script>': "PV001",
    "<script>gtag('config', 'G-1');</script>": "PV001",
}
"""A sentence -> the code that must be found in it."""
GOOD = [
    "We do not ask for testimonials.",
    "This site has no patient stories.",
    "In one trial, patients were 25 years old on average.",
    "Some clients see only a therapist.",
    "A patient may bring a friend.",
    "Our Patient Rights page lists them.",
    "One client in five asks for evening hours.",
    "Meet Mara Lind, a therapist who works with teens.",
    "Before and after the visit, write down how you feel.",
    "A review of 101 trials looked at both [@cuijpers-2020].",
    "How we write and review these pages",
    "Consider this: a first visit is a talk.",
    "On Mondays you wake early.",
    "[Book](https://x.mytheranest.com/appointments/new)",
    "[Depression](https://www.nimh.nih.gov/health/topics/depression)",
    "Bring your date of birth and your card.",
    "Call 833-254-3278.",
    "Some people describe panic as a wave that rises and falls.",
    "Patients often describe depression as a heavy weight.",
    "Many patients describe the treatment as a light tapping on the scalp.",
    "Clients tell us which days work for them.",
    "Abraham Lincoln suffered from low moods, and he wrote of them to friends.",
    "Sigmund Freud treated patients in Vienna. Freud felt that dreams had meaning, and he said so.",
    "Aaron Beck noticed that his patients had such thoughts. Beck tried a new therapy with them.",
    "Ohio struggled with opioids for years, and its clinics grew.",
    "This is a made-up example: Ali worries each night. He felt anxious for years.",
    "Sam is a composite, not a real person. Sam struggled with panic, and he avoided shops.",
    "Zoloft was approved in 1991. It began as a brand of Pfizer.",
    "If a client told us of a plan to hurt someone, we would have to act.",
    '"I cannot do this" is a common thought. Write it down.',
    "You might say: I feel sad when you cancel.",
    "For a 34-year-old with a first episode, the guideline names both.",
    "You can tell your recovery story in our group.",
    "Dr. Lind noticed that many teens sleep too little. She began a group for them.",
    "Leave your symptoms out of e-mails.",
    "Write down your symptoms before the visit.",
    "Text 988 at any time.",
    "We use no cookies and no tracking.",
]


def test_all_findings_of_a_bad_page(tmp_path: Path) -> None:
    assert said_of(tmp_path, BAD_PAGE, RULES) == FOUND


def test_a_good_page_has_no_finding_of_any_word_rule(tmp_path: Path) -> None:
    assert said_of_words(tmp_path, GOOD_PAGE) == []


def test_bad_sentences_are_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "PV") == {}


def test_good_sentences_are_left_alone(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "PV") == {}
