"""The rules on crisis help: a page with many faults, a page with none, and single sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checks.registry import all_rules
from tests.checks.judging import judged
from tests.checks.paragraphs import codes_by_paragraph, false_alarms, missed

RULES = [rule for rule in all_rules() if rule.family == "CR"]
PAGE = """---
title: When dark thoughts come
description: What to do when thoughts of suicide come, and whom to call in a crisis.
created: 2026-11-01
---

The suicide epidemic among teens touches every school. Last spring a student in our county died by
suicide by hanging, and many families asked us what to do.

## If you are in a crisis

If you are in crisis, please call our office and leave a message.

You can also call the National Suicide Prevention Lifeline at 1-800-273-8255.
Young LGBTQ+ people can call 988 and press 3.

- SAMHSA National Helpline: day and night
- Crisis Text Line: call 741741
- The crisis line for all: call or text 998

## After a hard night

Feeling suicidal after a visit? Book an appointment for the next week.
More on [the old chat](https://suicidepreventionlifeline.org/chat/) is here.
"""
SAID = [
    "7 CR010 warning 'suicide epidemic' makes suicide sound usual, simple or past helping.",
    "7 CR006 error The text tells how: 'died by suicide by hanging'.",
    "12 CR009 error 'in crisis, please call our office' sends people in a crisis to the clinic.",
    (
        "14 CR002 error 'National Suicide Prevention Lifeline' is out of date: the line is called "
        "988 now."
    ),
    "14 CR002 error '1-800-273-8255' is out of date: the line is called 988 now.",
    "15 CR007 error 'press 3' is an option of 988 that ended on July 17, 2025.",
    (
        "17 CR005 warning 'SAMHSA National Helpline' is given for a crisis, and it is a line for "
        "finding care."
    ),
    "18 CR008 error 'call 741741' does not work: that line takes texts alone.",
    "19 CR008 error 'call or text 998' is not the number of the crisis line.",
    "23 CR009 error 'Book an appointment' sends people in a crisis to the clinic.",
    (
        "24 CR002 error The link 'the old chat' leads to suicidepreventionlifeline.org, the "
        "line's old address."
    ),
]
GOOD_PAGE = """---
title: When dark thoughts come
description: What to do when thoughts of suicide come, and whom to call in a crisis.
created: 2026-11-01
---

Thoughts of suicide can come to anybody, and they can pass. You do not have to be sure that it is a
crisis to ask for help.

!!! urgent "Call or text 988 now if:"
    - you think about suicide or about hurting yourself
    - you cannot keep somebody else safe

!!! emergency "Call 911 now if:"
    - you have hurt yourself, or are about to

## Whom you reach

The 988 Suicide & Crisis Lifeline answers day and night. When you call, press 1 if you are a veteran
or press 2 for Spanish. You can also text HOME to 741741. The 988 line was formerly called the
National Suicide Prevention Lifeline.

## What helps at home

Lock up medication and firearms while somebody at home is at risk. Stay with the person, listen, and
ask plainly about suicide; asking does not put the thought there.

## Afterward

Our phone is not for emergencies. When things are calmer, call our office for a first visit. To find
care near you, SAMHSA's National Helpline gives out names of local services and does no counseling.
People who lost someone who died by suicide need time, too.
"""
BAD = {
    "Dial 1 (800) 273 8255 for help.": "CR002",
    "The National Suicide Hotline is free.": "CR002",
    "Phone the Suicide Prevention Hotline tonight.": "CR002",
    "In an emergency counseling is at 800-662-HELP.": "CR005",
    "If you feel suicidal, SAMHSA's Helpline is there.": "CR005",
    "Her uncle hanged himself in the barn.": "CR006",
    "He ended his life by jumping.": "CR006",
    "She tried again and attempted suicide by swallowing pills.": "CR006",
    "If your teen talks about suicide, schedule an appointment with us.": "CR009",
    "You can text 988 to 741741.": "CR008",
    "Teen suicide has become an epidemic.": "CR010",
    "Suicide is the easy way out.": "CR010",
    "A girl in the story slit her wrists.": "CR006",
    "She jumped off a bridge that night.": "CR006",
    "Teens can dial 988 and choose option 3.": "CR007",
    "Text Q to 988 for the LGBTQ+ line.": "CR007",
    "The 998 Lifeline is open at night.": "CR008",
    "Calling 741741 connects you with a person.": "CR008",
    "In crisis, text HELP to 74174.": "CR008",
    "Having thoughts of self-harm? Call us at once.": "CR009",
    "Message us whenever you are in a mental health crisis.": "CR009",
    "If a mental health crisis arises, contact our team.": "CR009",
    "When you are suicidal, reach out to your therapist or schedule a session.": "CR009",
    "Suicides have soared among veterans.": "CR010",
    "We live through an explosion of suicides.": "CR010",
    "In case of emergency, please page your therapist.": "CR009",
    "If you are experiencing a psychiatric emergency, leave a message at our office.": "CR009",
    "For after-hours emergencies, call our answering service.": "CR009",
    "Signs of a risk of suicide are stockpiling pills and giving things away.": "CR006",
    "Somebody at risk may be searching online or buying a firearm.": "CR006",
    "If your life is at risk, dial 999 at once.": "CR012",
    "Talk to Lifeline on 13 11 14.": "CR012",
    "You can go to your nearest A&E.": "CR012",
}
GOOD = [
    "In a crisis, call or text 988.",
    "988 was called the National Suicide Prevention Lifeline until 2022.",
    "September is suicide prevention month.",
    "Press 3 to hear our hours.",
    "The 'press 3' choice of 988 is no longer there.",
    "Room 998 is on the ninth floor.",
    "The crisis team sits at 989 Main Street.",
    "Text HOME to 741741, day or night.",
    "We ask about thoughts of suicide in a calm way, and you can answer plainly.",
    "Call our office if you have a question that can wait.",
    "In a crisis, call 988, then tell your therapist at the next visit.",
    "Please do not e-mail us in an emergency.",
    "A crisis can be a time to book a hotel for relatives.",
    "Overdose deaths from opioids have risen.",
    "She died by suicide at 30, and her mother speaks of it openly.",
    "He shot a short film about grief.",
    "The number of suicides is rising among older men.",
    "Families can help prevent suicide by listening.",
    "Is there an epidemic of loneliness?",
    "To find treatment, call SAMHSA's National Helpline at 1-800-662-4357.",
    "If you are in crisis, our office is not the place to call: dial 988.",
    "In case of an emergency, call 911 or go to an emergency room.",
    "Bring an emergency contact to your first visit and call us with it.",
    "Looking for a way to die is a warning sign of suicide.",
    "Lock up firearms and pills if somebody at home is at risk of suicide.",
    "In Britain, call Samaritans on 116 123.",
    "Of 999 people, 112 came back.",
    "Our line for bookings is open around the clock; for a crisis there is 988.",
    "In danger call 911, and in a mental health emergency call 988.",
]


def test_a_page_with_many_faults_has_each_of_them_at_its_line(tmp_path: Path) -> None:
    found = judged(tmp_path, PAGE).found_by(RULES)
    assert [f"{one.place.line} {one.code} {one.severity} {one.message}" for one in found] == SAID


def test_a_careful_page_on_suicide_has_none(tmp_path: Path) -> None:
    assert judged(tmp_path, GOOD_PAGE).found_by(RULES) == ()


def test_each_bad_sentence_is_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "CR") == {}


def test_no_careful_sentence_is_found(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "CR") == {}


def test_a_page_on_suicide_without_a_line_is_an_error_and_a_passing_word_a_warning(
    tmp_path: Path,
) -> None:
    passing = judged(tmp_path / "a", "Grief raises the risk of suicide.").found_by(RULES)
    topic = judged(tmp_path / "b", "---\ntitle: Suicide in families\n---\n\nIt happens.")
    assert [(one.code, one.severity) for one in passing] == [("CR003", "warning")]
    assert [(one.code, one.severity) for one in topic.found_by(RULES)] == [("CR003", "error")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Our addiction helpline is open 24/7.", "CR005"),
        ("Call the 24-hour recovery hotline.", "CR005"),
        ("We are here around the clock on our treatment line.", "CR005"),
        ("SAMHSA's National Helpline gives free support at any time.", "CR005"),
        ("For a medical or psychiatric emergency, dial 988.", "CR011"),
        ("If you are in immediate danger, call or text 988.", "CR011"),
        ("Call 988 for an overdose.", "CR011"),
        ("In case of an emergency, contact 988.", "CR011"),
    ],
)
def test_a_page_without_a_better_number_has_it(tmp_path: Path, text: str, code: str) -> None:
    assert [one.code for one in judged(tmp_path, text).found_by(RULES)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The referral helpline is open 24/7 and gives out names of services.",
        "The National Sexual Assault Hotline is open 24 hours a day.",
        "The helpline is open from nine to five.",
        "Our helpline is open 24/7. In a crisis, call or text 988.",
        "In a mental health emergency, call 988.",
        "A medical emergency is no matter for 988.",
        "In a medical emergency call 9-1-1. In a crisis call 988.",
    ],
)
def test_a_page_with_the_right_numbers_has_nothing(tmp_path: Path, text: str) -> None:
    assert judged(tmp_path, text).found_by(RULES) == ()


def test_a_crisis_line_of_another_country_is_a_line_but_not_one_for_here(tmp_path: Path) -> None:
    found = codes_by_paragraph(
        tmp_path, ["Thoughts of suicide can pass. Call Samaritans on 116 123."], "CR"
    )
    assert list(found.values()) == [{"CR012"}]


def test_a_built_crisis_page_shows_every_line_with_all_its_ways(tmp_path: Path) -> None:
    read = judged(tmp_path, "---\ntitle: Help\npurpose: crisis\n---\n\nCall 988.", "pages/help.md")
    bar = '<a href="tel:911">Call 911</a><a href="tel:988">Call 988</a>'
    html = f"<html><body>{bar}<p hidden><a href='sms:988'>Text 988</a></p></body></html>"
    assert [one.message for one in read.found_by(RULES, html)] == [
        "The page does not show how to text 988."
    ]
