"""Claims of a clinic: promises, cures, praise, pressure, diagnoses handed out."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from tests.checks.paragraphs import false_alarms, missed, said_of, said_of_words

RULES = [rule for rule in all_rules() if rule.family == "CL" and rule.stage is Stage.PAGE]

BAD_PAGE = """\
---
title: The best depression treatment in Ohio
description: Guaranteed relief with our proven program, so act now before it is too late.
created: 2026-11-01
---

Are you ready for a change?
If you cry a lot, you have depression.
We cure depression, and **our results are guaranteed**.

## Why choose us

Unlike other clinics, we look at the root cause.
Our world-class team has helped thousands of patients heal.
You will feel better after only three sessions.

- Medication is completely safe and non-addictive.
- True stability requires both.
- The two work in synergy, for a life-changing result.

## Common worries

**Myth:** Medication is harmless.

Is there a cure for depression?
No treatment is guaranteed to work, and there is no cure that works for everyone.
The best treatment for you depends on your history.
We don't promise a cure, but we do promise results!

## How to start

Only two spots left this month, so hurry.
Our clients get better.
Reclaim your life today.
"""
FOUND = [
    (
        2,
        "warning",
        "CL003",
        "'The best depression treatment' calls a treatment the best and names no source.",
    ),
    (3, "error", "CL001", "'Guaranteed' promises what no treatment can keep."),
    (3, "warning", "CL004", "'proven' is a big word, and its sentence names no source."),
    (3, "error", "CL006", "'act now' presses readers to act at once."),
    (3, "error", "CL006", "'before it is too late' presses readers to act at once."),
    (8, "error", "CL008", "'you have depression' tells readers that they have an illness."),
    (9, "error", "CL002", "'cure' promises that an illness goes away for good."),
    (9, "error", "CL001", "'guaranteed' promises what no treatment can keep."),
    (13, "warning", "CL012", "'Unlike other clinics' sets the clinic above others."),
    (13, "warning", "CL010", "'the root cause' hints at a result that nobody can promise."),
    (14, "error", "CL003", "'Our world-class team' calls the clinic better than all others."),
    (14, "error", "CL011", "'has helped thousands of patients' tells of the clinic's own success."),
    (15, "error", "CL007", "'feel better after only three sessions' promises a result by a date."),
    (17, "error", "CL009", "'completely safe' says that a treatment can do no harm."),
    (17, "error", "CL009", "'non-addictive' says that a treatment can do no harm."),
    (18, "warning", "CL005", "'requires both' says that one way is right for all."),
    (19, "warning", "CL004", "'synergy' is a big word, and its sentence names no source."),
    (19, "warning", "CL004", "'life-changing' is a big word, and its sentence names no source."),
    (28, "error", "CL001", "'we do promise results' promises what no treatment can keep."),
    (32, "error", "CL006", "'Only two spots left' presses readers to act at once."),
    (32, "warning", "CL006", "'hurry' presses readers to act at once."),
    (33, "error", "CL011", "'Our clients get better' tells of the clinic's own success."),
    (34, "warning", "CL010", "'Reclaim your life' hints at a result that nobody can promise."),
]
GOOD_PAGE = """\
---
title: Depression treatment at our clinic
description: What happens at a first visit, and what nobody can promise you.
created: 2026-11-01
---

If you feel low most days, you may have depression.
A visit can find out.
Nobody can guarantee that a treatment works, and there is no cure that fits everyone.

## What you can choose

Some people do well with therapy alone, some with medication alone.
You may not need both.
In a review of 101 trials, about a quarter more people responded
to both than to either one alone [@cuijpers-2020].
Ask which treatment is best for you.

## What to expect

It may take six weeks or more before a medication works fully [@mayo-antidepressants].
No medication is free of side effects.
Tell your prescriber about yours, and do not stop on your own.

**Myth:** You will feel better after one visit.
A first visit is a talk, and most people feel tired after it.

## If it does not help

- Ask for a review after a few weeks.
- Ask what else there is.
- You can change your mind at any time.

Be careful with anyone who promises instant relief or a cure.
We do not publish success rates, because we could not compare them fairly.

## In a crisis

Call 911 now if you are in danger.
Call or text 988 at any time.
Keep medication in a safe place at home.
"""
BAD = {
    "Guaranteed results for the whole family.": "CL001",
    "Recovery is guaranteed when you follow the plan.": "CL001",
    "Our team promises you relief from the first day.": "CL001",
    "Combined care works 100 percent safe.": "CL001",
    "A fool-proof plan for panic.": "CL001",
    "With us you'll finally get better.": "CL001",
    "You'll never feel anxious again.": "CL001",
    "Enjoy immediate relief from stress.": "CL001",
    "These medications come without any side effects.": "CL001",
    "We don't just treat anxiety, we guarantee that you recover.": "CL001",
    "We cure depression in 30 days.": "CL002",
    "EMDR cured thousands of veterans of PTSD.": "CL002",
    "OCD can be completely cured with the right help.": "CL002",
    "A lasting cure for panic.": "CL002",
    "Say goodbye and eliminate depression for good.": "CL002",
    "Ketamine permanently erases trauma.": "CL002",
    "Looking for the best psychiatrist in Cleveland?": "CL003",
    "Top therapists in Columbus are waiting for you.": "CL003",
    "Ohio's premier mental health clinic.": "CL003",
    "Our award-winning, caring team of clinicians is here.": "CL003",
    "We provide state-of-the-art treatment in the most effective care setting.": "CL003",
    "Choosing both may be the most powerful act of self-care.": "CL003",
    "A clinically proven program.": "CL004",
    "Start a life-changing journey.": "CL004",
    "The two work in synergy.": "CL004",
    "A game-changing, revolutionary therapy.": "CL004",
    "We offer lasting results.": "CL004",
    "EMDR is the gold standard for trauma.": "CL004",
    "Everyone needs both medication and therapy.": "CL005",
    "The two work best when combined.": "CL005",
    "Therapy alone isn't enough.": "CL005",
    "Real healing requires both.": "CL005",
    "Medication by itself only masks symptoms.": "CL005",
    "Hurry, spots are filling fast.": "CL006",
    "Call today before it is too late.": "CL006",
    "Last chance for a discount.": "CL006",
    "Get your life back in 6 weeks.": "CL007",
    "Be symptom-free within 90 days.": "CL007",
    "Feel like yourself again after just five sessions.": "CL007",
    "You clearly have an anxiety disorder.": "CL008",
    "If you checked three boxes, you have ADHD.": "CL008",
    "It means you are clinically depressed.": "CL008",
    "SSRIs are perfectly safe.": "CL009",
    "The pills are non-habit-forming.": "CL009",
    "You won't get addicted.": "CL009",
    "Therapy is harmless.": "CL009",
    "Combined care gives higher recovery rates.": "CL010",
    "Live your best life with our help.": "CL010",
    "Start your journey to wellness.": "CL010",
    "Most of our patients get better within a year.": "CL011",
    "We have a 95% success rate.": "CL011",
    "We have successfully treated over 5,000 clients.": "CL011",
    "Unlike most therapists, we answer at night.": "CL012",
    "What makes us different is the care.": "CL012",
    "The plan will bring your son back to full health.": "CL001",
    "You will finally see results.": "CL001",
    "EMDR can eliminate painful memories.": "CL002",
    "The most effective way to end panic is at our door.": "CL003",
    "We are a leader in TMS.": "CL003",
    "Ketamine gives rapid relief.": "CL004",
    "It gives lasting symptom relief.": "CL004",
    "Kava can be miraculous.": "CL004",
    "Relief becomes self-sustaining.": "CL004",
    "DBT is a first-line treatment for everyone we see.": "CL004",
    "EMDR is an evidence-based therapy for trauma.": "CL004",
    "Ketamine is one of the safest drugs we know.": "CL009",
    "Herbs have fewer side effects than medication.": "CL009",
    "TMS comes with few side effects.": "CL009",
    "TMS does not cause weight gain.": "CL009",
    "There is no downtime.": "CL009",
    "TMS is a safe, drug-free option.": "CL009",
    "It does not slow the heart and is completely non-addictive.": "CL009",
    "You can heal and start over.": "CL010",
    "It allows you to confidently face OCD.": "CL010",
    "Get on the road to recovery.": "CL010",
    "Live a happier, healthier life.": "CL010",
    "An anxiety-free life is possible.": "CL010",
    "Most of our patients experience reduced symptoms.": "CL011",
    "In our experience, this works for teens.": "CL011",
    "We have seen amazing results.": "CL011",
}
"""A sentence -> the code that must be found in it."""
GOOD = [
    "No one can guarantee that a treatment will work.",
    "An approval by your insurer is not a guarantee of payment.",
    "The law guarantees your right to see your records.",
    "If a site promises instant relief, walk away.",
    "Many people have no side effects, and some have several.",
    "It is not certain that you will feel better at once.",
    "How long until you will feel better?",
    "There is no cure for ADHD, but treatment can help.",
    "Is there a cure for schizophrenia?",
    "Treatment can control symptoms, though it is not a cure.",
    "**Myth:** Therapy cures everything.",
    "Researchers hope to find a cure.",
    "The best time to take it is in the morning.",
    "Ask which treatment is best for you.",
    "Tell us when it suits you best.",
    "Do the best you can, and rest.",
    "Your therapist will do their best to help.",
    "CBT is often the first choice. The best option depends on your needs.",
    "Anxiety is the leading reason for visits.",
    "There is no proven way to prevent it.",
    "Breakthrough pain is treated in another way.",
    "Transformers are not covered here.",
    "This does not work for everyone.",
    "You may not need both.",
    "Do all people need both? No.",
    "If medication alone is not enough, therapy can be added.",
    "Call 911 now if you are in danger.",
    "Do not wait to get help in a crisis: call or text 988.",
    "Your refill can take two days.",
    "Most people notice a change in four to six weeks, and some need longer.",
    "We will check how you feel in two weeks.",
    "You may have depression if you feel low most days.",
    "Do you have panic attacks?",
    "If you have bipolar disorder, tell your prescriber.",
    "Some people worry that you have to be ill to come.",
    "Keep your medication in a safe place.",
    "Talk with someone you feel safe with.",
    "No drug is completely safe for all people.",
    "Stimulants can be habit-forming.",
    "We cannot promise better outcomes.",
    "We do not publish success rates.",
    "Ask other clinics about their fees as well.",
    "Some therapists only see adults.",
    "Recovery can take time, and setbacks are normal.",
    "The effort to eliminate negative thoughts can make them louder.",
    "The best way to reach us is by phone.",
    "Relief can be slow.",
    "Ask which medication has the fewest side effects for you.",
    "Some medications may have fewer side effects than others.",
    "Side effects are fewer at a low dose for some people.",
    "It is not safe to stop, and it is not safe to drive.",
    "The safest thing is to ask your prescriber.",
    "Lock it away in a safe, dry place.",
    "Can you heal from trauma?",
    "Telehealth allows you to meet from home.",
    "We see many people from the county.",
    "In our experience the parking lot fills up early.",
    "You will see results of the blood test in the portal.",
]


def test_all_findings_of_a_bad_page(tmp_path: Path) -> None:
    assert said_of(tmp_path, BAD_PAGE, RULES) == FOUND


def test_a_good_page_has_no_finding_of_any_word_rule(tmp_path: Path) -> None:
    assert said_of_words(tmp_path, GOOD_PAGE) == []


def test_bad_sentences_are_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "CL") == {}


def test_good_sentences_are_left_alone(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "CL") == {}
