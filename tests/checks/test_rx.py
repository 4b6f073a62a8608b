"""The rules on medication: a page with many faults, a page with none, and single sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checks.facts.medicine import medicines
from plugins.checks.registry import all_rules
from tests.checks.judging import judged
from tests.checks.paragraphs import false_alarms, missed

RULES = [rule for rule in all_rules() if rule.family == "RX"]
SERVICE = """---
title: Medication without the wait
description: What a first visit with us is like, and which medication we prescribe.
booking:
  label: Ask for Zoloft
---

## Medication, made easy

We treat low mood and worry with Lexapro, and attention problems with Adderall.
Most adults begin with 50 mg a day, and we raise the dose every two weeks.
Get ADHD medication online, without leaving your home.
Same-day prescriptions are our strength, and medication without an evaluation is possible.

## What you will feel

Antidepressants work within a few days.
They are safe during pregnancy, and it is fine to drink wine while on an antidepressant.
Xanax can calm the symptoms of PTSD.
There are now medications that treat borderline personality disorder.

## Coming off

Once you feel better, stop taking your pills.
Many of our patients taper off medication after half a year.
Our herbal program is a natural alternative to antidepressants.
You can replace your medication with light and sleep.
For bipolar disorder we offer talk therapy instead of mood stabilizers.
"""
SAID = [
    (
        "1 RX001 error The page is about medication and does not say that nobody should stop or "
        "change one alone, nor whom to ask."
    ),
    (
        "1 RX003 warning The text speaks of antidepressants and does not tell of the risk of "
        "suicidal thoughts under 25."
    ),
    "5 RX002 error The words on the call to action name a medication: 'Zoloft'.",
    "10 RX002 error 'Lexapro' is the name of a medication, on a page that offers care.",
    "10 RX002 error 'Adderall' is the name of a medication, on a page that offers care.",
    "11 RX006 error '50 mg' is a dose, and no clinician has reviewed this page.",
    (
        "11 RX006 error 'raise the dose every two weeks' is a plan for a dose, and no clinician "
        "has reviewed this page."
    ),
    (
        "12 RX005 error 'ADHD medication online' offers controlled medication and gives no date "
        "for it."
    ),
    (
        "13 RX011 warning 'Same-day prescriptions' sounds as if the prescription were sure before "
        "the visit."
    ),
    ("13 RX011 error 'medication without an evaluation' promises a prescription before a visit."),
    (
        "17 RX012 warning 'Antidepressants work within a few days' promises too much: they may "
        "take six weeks or more."
    ),
    "18 RX013 error 'They are safe during pregnancy' cannot be said for everybody.",
    (
        "18 RX013 error 'fine to drink wine while on an antidepressant' cannot be said for "
        "everybody."
    ),
    "19 RX002 error 'Xanax' is the name of a medication, on a page that offers care.",
    (
        "19 RX008 error The text says that benzodiazepines help with PTSD; guidelines recommend "
        "against them."
    ),
    (
        "20 RX004 error 'medications that treat borderline personality disorder' is not so: no "
        "medication is approved for this disorder."
    ),
    (
        "24 RX007 error 'stop taking your pills' tells readers to change a medication and names "
        "nobody to ask."
    ),
    (
        "25 RX007 warning 'taper off medication' tells that people change a medication and not "
        "that a prescriber plans it."
    ),
    (
        "26 RX014 warning 'natural alternative to antidepressants' speaks of medication as of "
        "something that can be left out."
    ),
    "27 RX014 error 'replace your medication' tells readers that they can do without a medication.",
    (
        "28 RX014 error 'instead of mood stabilizers' tells readers that they can do without a "
        "medication."
    ),
]
ARTICLE = """---
title: How antidepressants are chosen
description: How a prescriber and you choose an antidepressant, and what to watch for.
created: 2026-11-01
---

Choosing an antidepressant takes a talk, not a test. Tell the nurse practitioner what you took
before, what helped, and what you would rather not have again. Side effects differ from one
medication to the next, and so do the reasons to pick one.

## What to expect

An antidepressant may take six weeks or more. In the first weeks some people sleep badly or feel
restless. Most of that passes. If it does not, tell your prescriber; another medication may suit
you better, and there is no prize for holding out.

Fluoxetine (Prozac) and sertraline are two that have been used for many years. Neither is best for
everybody. No medication is approved for borderline personality disorder, and guidelines advise
against benzodiazepines for PTSD.

## Safety first

Antidepressants carry a boxed warning. In some people under 25 they can raise suicidal thoughts,
mostly in the first weeks or after a change of dose. Call or text 988 if that happens, or 911 in
danger.

Do not stop or change a medication on your own. If you stop suddenly, you may feel dizzy or ill.
Ask your prescriber for a plan before you lower your dose. Tell them if you are pregnant or drink
alcohol; ask which medications are safe while breastfeeding.

## Therapy, too

For mild depression, therapy instead of medication is a usual first step. Can therapy replace
medication later? For some people it can, with a slow plan made with the psychiatrist. We do not
prescribe stimulants by video, and nobody here gets medication without a visit.
"""
BAD = {
    "When you wean off, break the tablets into quarters.": "RX007",
    "To taper, open the capsule and count the beads.": "RX007",
    "The first step is cutting down the dose, slowly.": "RX007",
    "You might have to taper your medication, so you will wean more slowly.": "RX007",
    "You stopped your antidepressant: do not look back.": "RX007",
    "Some people can reduce the use of benzodiazepines at home.": "RX007",
    "Members on our diet throw out their antidepressants.": "RX007",
    "Fish oil helps when you come off an SSRI.": "RX017",
    "Kratom makes benzo withdrawal painless.": "RX017",
    "Parents swear by fish oil so that a child can come off Adderall.": "RX017",
    "How to taper off antidepressants with herbs": "RX017",
    "Acupuncture has no real side effects.": "RX013",
    "Ketamine is remarkably safe.": "RX013",
    "Ritalin does not lead to psychosis, addiction or dependence.": "RX013",
    "Withdrawal from an SSRI can be unpleasant, but it's not dangerous.": "RX013",
    "Live a happy, medication-free life.": "RX014",
    "Overcome panic without a lifetime of pills.": "RX014",
    "Many drug-free Lexapro alternatives exist.": "RX014",
    "Our diet works as well as, or even better than, Prozac.": "RX014",
    "Why choose natural alternatives to antipsychotic medications?": "RX014",
    "Which drugs are FDA-approved to treat BPD? Two drugs are approved to treat BPD.": "RX004",
    "Our psychiatrist knows the right medication for BPD.": "RX004",
    "Stimulants can be prescribed over video in all states.": "RX005",
    "With our app you can get Vyvanse from your couch.": "RX005",
    "Virtual visits for Xanax refills.": "RX005",
    "Start low: 12.5 mg at bedtime.": "RX006",
    "Week 2: skip every second day.": "RX006",
    "From May on take half of your dose.": "RX006",
    "You can quit Paxil (paroxetine) cold turkey if you sleep enough.": "RX007",
    "Many of our clients simply stopped their Prozac (fluoxetine).": "RX007",
    "Just stop taking it and come to us.": "RX007",
    "You can safely drink alcohol while you take them.": "RX013",
    "Zoloft (sertraline) is safe while breastfeeding.": "RX013",
    "Walk away with a prescription the same day.": "RX011",
    "Halve your tablets every other day for a month.": "RX006",
    "Lower the dose by a quarter each month until you are off it.": "RX006",
    "The label says 0.5-mg pills.": "RX006",
    "If side effects bother you, simply skip a dose.": "RX007",
    "You can gradually wean yourself off your antidepressants with our tea.": "RX007",
    "Our program helps you get off your meds.": "RX007",
    "After six months you'll be able to quit your SSRI.": "RX007",
    "Quit your benzos cold with this plan, and double your dose of magnesium pills.": "RX007",
    "For PTSD we often prescribe Klonopin, which works fast.": "RX008",
    "Ativan is an effective option in post traumatic stress disorder.": "RX008",
    "Walk out with a prescription in under 20 minutes.": "RX011",
    "No evaluation needed: your ADHD medication ships tomorrow.": "RX011",
    "Your refill, guaranteed, with no questions asked: refills with no questions asked.": "RX011",
    "SSRIs will make you feel better in just 3 days.": "RX012",
    "Many say antidepressants kick in right away.": "RX012",
    "SSRIs are perfectly safe while breastfeeding.": "RX013",
    "It's okay to have a drink while taking antidepressants.": "RX013",
    "Meditation eliminates the need for medication.": "RX014",
    "This supplement works better than antidepressants.": "RX014",
    "Live free of antipsychotics with our method.": "RX014",
    "SSRIs should be tapered over four to six weeks.": "RX007",
    "Your tablets can be phased out within a few months.": "RX007",
    "Give yourself three months to come off your medication.": "RX007",
    "The dose of an SSRI can be lowered over two weeks.": "RX007",
    "Three days after you stop your antidepressant, begin the herbal drops.": "RX007",
    "Stopping an antidepressant suddenly is usually harmless.": "RX007",
    "SSRIs can be stopped at any time.": "RX007",
    "Most people can quit an SSRI with no withdrawal at all.": "RX007",
    "Ten tips for getting off your meds": "RX007",
    "Coming off medication naturally": "RX007",
    "Before you stop your medication, speak to your GP if possible.": "RX007",
    "Neurofeedback cuts the number of medications people take.": "RX014",
    "Most people need less medication after our retreat.": "RX014",
    "You can lower your reliance on antidepressants here.": "RX014",
    "Add St. John's wort on top of your antidepressant.": "RX015",
    "Try SAM-e and 5-HTP together with an SSRI.": "RX015",
    "Once diagnosed, you must stay on medication for life.": "RX016",
    "Antidepressants are lifelong.": "RX016",
    "ADHD means that you will need to take stimulants forever.": "RX016",
    "You'll be off your meds by spring.": "RX016",
    "You only need to take medication for six months.": "RX016",
}
GOOD = [
    "Magnesium is in many foods, and so is zinc.",
    "Tell the nurse which herbs you take before you taper off your medication.",
    "The withdrawal of a medication is planned with your prescriber.",
    "Some tablets can be split; ask your pharmacist.",
    "You made the right decision to ask for help.",
    "Do not give up if the first medication does not help; tell your prescriber.",
    "We support you if you want to come off your medication, with a plan of your psychiatrist.",
    "Your data is very safe, also when you write of your medication.",
    "The risks of a treatment are never zero.",
    "Most people do not need to stay in the hospital.",
    "You do not have to take medication to be seen here.",
    "Never double up on doses; call your pharmacist if you miss one.",
    "You should not stop taking an antidepressant all at once.",
    "What happens if I stop my medication?",
    "People often stop taking their medication because of side effects.",
    "Stopping lithium suddenly can make an episode come back.",
    "Your prescriber may lower your dose by small steps.",
    "You can come off antidepressants slowly, if your doctor agrees.",
    "Do not drink alcohol with this medication.",
    "Talk about safe ways to cut back on alcohol.",
    "Is fluoxetine (Prozac) approved for BPD? No drug is.",
    "Medication for one symptom may be tried along with DBT in borderline personality disorder.",
    "Benzodiazepines should be avoided in PTSD.",
    "We do not offer ketamine at home.",
    "Beware of sites that sell Adderall (amphetamine) online.",
    "Ask whether the state allows stimulants to be prescribed by video.",
    "Online support groups can help people who take stimulants feel less alone, says one law.",
    "One can of cola has about 35 mg of caffeine.",
    "An MRI at 3 tesla takes 20 minutes.",
    "It can take weeks before antidepressants work, so ask your prescriber right away if unsure.",
    "We cannot guarantee a prescription.",
    "A prescription is decided on at the visit, in 50 minutes of talk.",
    "Therapy and medication work about as well as each other, one review found [@cuijpers-2020].",
    "Myth: you will never need medication again.",
    "Keep medication in a locked box, and flush nothing down the drain.",
    "Lower the light in the room an hour before bed every night.",
    "We reduce paperwork by half with one form.",
    "Antidepressants should be reduced slowly, and your prescriber plans how.",
    "Your doctor will suggest that the dose is tapered over several weeks.",
    "Symptoms should ease over four to eight weeks.",
    "No antidepressant can be stopped suddenly without risk.",
    "It is never safe to stop benzodiazepines at once.",
    "How do I come off my medication?",
    "A guide to visits for medication.",
    "You can stop therapy at any time, with no problem.",
    "If possible, bring your pill bottles for the doctor to see.",
    "Therapy does not reduce the amount of medication that people need.",
    "We need fewer forms and less medication talk at the desk.",
    "Never add St. John's wort to an antidepressant.",
    "Tell your pharmacist if you take St. John's wort, 5-HTP or SAMe beside an antidepressant.",
    "Turkey and eggs are foods with tryptophan.",
    "Some people take a mood stabilizer for life.",
    "Taking medication does not mean that you will take it forever.",
    "You may need medication for years, or for life.",
]


def test_a_page_with_many_faults_has_each_of_them_at_its_line(tmp_path: Path) -> None:
    found = judged(tmp_path, SERVICE, "services/therapy.md").found_by(RULES)
    assert [f"{one.place.line} {one.code} {one.severity} {one.message}" for one in found] == SAID


def test_a_careful_page_on_antidepressants_has_none(tmp_path: Path) -> None:
    assert judged(tmp_path, ARTICLE).found_by(RULES) == ()


def test_each_bad_sentence_is_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "RX") == {}


def test_no_careful_sentence_is_found(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "RX") == {}


@pytest.mark.parametrize("name", sorted({one.name for one in medicines().values()}))
def test_a_name_of_a_medication_is_one_word(name: str) -> None:
    assert name.isalpha()


def test_a_boxed_warning_may_be_told_in_other_words(tmp_path: Path) -> None:
    text = (
        "---\ntitle: SSRIs\n---\n\nYoung adults may have thoughts of harming themselves at first. "
        "Keep taking the medicine unless your GP tells you to stop."
    )
    assert judged(tmp_path, text).found_by(RULES) == ()
