"""Words that hurt or blame, British spelling and slips of typing."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from tests.checks.paragraphs import false_alarms, missed, said_of, said_of_words

RULES = [rule for rule in all_rules() if rule.family == "LG" and rule.stage is Stage.PAGE]

BAD_PAGE = """\
---
title: Help for the mentally ill and their families
description: How we help people who suffer from depression, and programmes for addicts.
created: 2026-11-01
---

Every year people commit suicide because nobody asked.
Schizophrenics and borderlines deserve care too.
My brother is bipolar, and he is no psycho.

## Who we see

- Anxiety sufferers and victims of depression
- Drug abusers who want to get clean
- Non-compliant patients whom other clinics refused

Normal people do not know how crazy it gets.
We specialise in eating disorders, and nobody has to look anorexic to come.
Obese patients are welcome.

## How to start

Ask your your doctor for a perscription.
Bring a clean drug test !
After a failed suicide attempt, call the same day.

## What is fine

Bipolar disorder and binge eating can be treated.
Alcoholics Anonymous is free.
You are not crazy for asking.
"""
FOUND = [
    (2, "warning", "LG002", "'the mentally ill' names people after what they have."),
    (3, "warning", "LG004", "'suffer from' tells an illness as a fate."),
    (3, "advice", "LG009", "'programmes' is British; Americans write 'programs'."),
    (3, "warning", "LG002", "'addicts' names people after what they have."),
    (7, "error", "LG001", "'commit suicide' speaks of suicide as of a crime or a success."),
    (8, "warning", "LG002", "'Schizophrenics' names people after what they have."),
    (8, "warning", "LG002", "'borderlines' names people after what they have."),
    (9, "warning", "LG002", "'brother is bipolar' names people after what they have."),
    (9, "error", "LG003", "'psycho' is an insult to people with an illness."),
    (13, "warning", "LG004", "'Anxiety sufferers' tells an illness as a fate."),
    (13, "warning", "LG004", "'victims of depression' tells an illness as a fate."),
    (14, "warning", "LG002", "'Drug abusers' names people after what they have."),
    (14, "warning", "LG005", "'get clean' blames people for substance use."),
    (15, "warning", "LG006", "'Non-compliant' blames the patient."),
    (
        17,
        "warning",
        "LG007",
        (
            "'Normal people' uses a word of illness for something else, or sets people "
            "apart as normal."
        ),
    ),
    (
        17,
        "warning",
        "LG007",
        "'crazy' uses a word of illness for something else, or sets people apart as normal.",
    ),
    (18, "advice", "LG009", "'specialise' is British; Americans write 'specialize'."),
    (18, "warning", "LG008", "'look anorexic' is a word on weight, food or looks that can hurt."),
    (19, "advice", "LG008", "'Obese patients' is a word on weight, food or looks that can hurt."),
    (23, "advice", "LG012", "' !' is a stray mark after 'test'."),
    (23, "warning", "LG010", "'your your' is one word typed twice."),
    (23, "warning", "LG011", "'perscription' is misspelt; it is 'prescription'."),
    (24, "warning", "LG005", "'clean drug test' blames people for substance use."),
    (
        25,
        "error",
        "LG001",
        "'failed suicide attempt' speaks of suicide as of a crime or a success.",
    ),
]
GOOD_PAGE = """\
---
title: Help for people with a mental illness
description: How our clinic helps people with a mental illness and their families.
created: 2026-11-01
---

Some people think of suicide. Ask them, and stay with them.
People with schizophrenia and people with borderline personality disorder are welcome.
Bipolar I and bipolar II differ in how high the mood goes.

## Who we see

- People with anxiety or depression
- People with a substance use disorder
- People whom a treatment has not helped enough

Manic and depressive phases can last for weeks.
Binge eating is common in teens, and narcissistic traits are no diagnosis.
Paranoid schizophrenia is an older term.
You cannot tell by looks who has anorexia.

## Who else can help

Alcoholics Anonymous has free meetings.
The Substance Abuse and Mental Health Services Administration runs a helpline.
The National Institute on Drug Abuse explains which words help.
We say 'died by suicide' rather than 'committed suicide', for the older term blames.

## What you may fear

During a panic attack, many people fear that they are going crazy.
You are not crazy, and you are not weak.
Your grades may suffer from lack of sleep.
You have the right to refuse any treatment.
Self-harm is not attention-seeking.

## How to start

Ask your doctor about a prescription.
Tell us about your behavior, your sleep and what you hope for.
Call before 5 p.m., please.
"""
BAD = {
    "No addict is beyond help.": "LG002",
    "From weekend user to addict: how it starts": "LG002",
    "A sober alcoholic told us how.": "LG002",
    "Stimulants have a potential for abuse.": "LG005",
    "The difference between abuse and addiction": "LG005",
    "Klonopin abuse is rising.": "LG005",
    "It is among the most abused drugs.": "LG005",
    "Living with manic depression": "LG013",
    "He has multiple personality disorder.": "LG013",
    "She succeeded in taking her own life.": "LG001",
    "He successfully killed himself.": "LG001",
    "Three unsuccessful suicide attempts were reported.": "LG001",
    "The town saw a suicide epidemic.": "LG001",
    "She made a suicidal gesture.": "LG001",
    "People who commit suicide often told someone.": "LG001",
    "Housing for the severely mentally ill is scarce.": "LG002",
    "A schizophrenic needs calm.": "LG002",
    "My dad is an alcoholic.": "LG002",
    "Her son is bipolar and does well.": "LG002",
    "Recovering addicts meet here on Mondays.": "LG002",
    "Groups for bulimics and anorexics.": "LG002",
    "Substance abusers can call at night.": "LG002",
    "A former user of drugs, he is an addict no more; another addict said so.": "LG002",
    "Nobody wants to be called psycho.": "LG003",
    "It is no loony bin.": "LG003",
    "He was a pothead in school.": "LG003",
    "Teens who suffer with social anxiety stay home.": "LG004",
    "Anxiety sufferers avoid crowds.": "LG004",
    "Families stricken by addiction can call.": "LG004",
    "Are you battling inner demons?": "LG004",
    "He became a victim of major depression.": "LG004",
    "Programs for alcohol and drug abuse.": "LG005",
    "She abused prescription pills.": "LG005",
    "Submit a clean urine each week.": "LG005",
    "Stay clean and sober with our help.": "LG005",
    "A non-compliant client will be discharged.": "LG006",
    "Clients who refused medication were seen again.": "LG006",
    "She has failed multiple antidepressants.": "LG006",
    "Difficult patients get a firm hand.": "LG006",
    "The holidays make everyone crazy.": "LG007",
    "I am so OCD about email.": "LG007",
    "Normal people sleep at night.": "LG007",
    "Fat people are welcome.": "LG008",
    "Drop those pounds fast.": "LG008",
    "We specialise in behavioural health.": "LG009",
    "The programme has three parts.": "LG009",
    "Call your your doctor.": "LG010",
    "Book an apointment.": "LG011",
    "Are you ready ? Call us.": "LG012",
    "Teens come to consider suicide as an option for their pain.": "LG001",
    "Mentally-ill adults live here.": "LG002",
    "Addicted individuals get a bed here.": "LG002",
    "Those who suffer from this illness lose friends.": "LG004",
    "It wears out the person suffering and the family.": "LG004",
    "Ask an alcohol or drug abuse counselor.": "LG005",
    "Substance abuse professionals answer the phone.": "LG005",
    "People with BPD can be very manipulative.": "LG006",
    "The illness makes people irrational and needy.": "LG006",
    "They are often manipulative with staff.": "LG006",
}
"""A sentence -> the code that must be found in it."""
GOOD = [
    "Bipolar disorder was once called manic depression.",
    "Schizophrenia is not a split personality.",
    "The word addict hurts.",
    "Choose non-alcoholic beer.",
    "Past abuse and dependence on a partner are often linked.",
    "Survivors of abuse and addiction meet on Mondays.",
    "Manic and depressive episodes can alternate.",
    "He died by suicide in 2019.",
    "She attempted suicide and lived.",
    "We are committed to preventing suicide.",
    "Write 'died by suicide' in place of 'committed suicide', for the older term blames.",
    "Bipolar disorder can start in the teens.",
    "Bipolar II brings hypomania.",
    "Bipolar depression is treated with care.",
    "Binge eating is common in teens.",
    "Alcoholics Anonymous and Narcotics Anonymous are free.",
    "Manic and depressive phases can alternate.",
    "Paranoid schizophrenia is an older term.",
    "Narcissistic traits are not rare.",
    "People with schizophrenia work, study and raise families.",
    "Borderline personality disorder (BPD) responds to therapy.",
    "Antipsychotics are one kind of medication.",
    "Nicotine is addictive.",
    "Avoid alcoholic drinks with this medication.",
    "Schizoaffective disorder is a separate diagnosis.",
    "Psychosocial support and psychoeducation are part of care.",
    "Long-suffering families can join a group.",
    "We help victims of domestic violence.",
    "Ask about child abuse without blame.",
    "The National Institute on Alcohol Abuse and Alcoholism has a guide.",
    "SAMHSA is the Substance Abuse and Mental Health Services Administration.",
    "Licensed Substance Abuse Counselor is the title of a license.",
    "Wash your hands and keep the cut clean.",
    "You have the right to refuse any treatment.",
    "Compliance with HIPAA is required by law.",
    "Treatment-resistant depression has more than one meaning.",
    "You are not crazy, and you are not weak.",
    "People often fear that they are going crazy during a panic attack.",
    "It is normal to be nervous.",
    "Normal sleep differs from person to person.",
    "Some people gain weight on this medication.",
    "Exercise and advice are spelt alike in both countries.",
    "The Royal College of Psychiatrists has a Centre for Quality.",
    "They had had enough by then.",
    "Call at 5 p.m., or later.",
    "Wait... then breathe out.",
    "She is a certified alcohol and drug abuse counselor.",
    "Domestic abuse and elder abuse must be reported.",
    "The Journal of Substance Abuse Treatment has the paper.",
    "The cake was insanely good.",
    "People with BPD are not manipulative or dangerous.",
    "Her mood is unstable in the mornings.",
    "Some people see suicide as the only option; it is not, and help works.",
    "Addiction is compulsive drug-seeking despite harm.",
    "A relationship can be toxic, and stress too.",
    "**Light** Light comes first.",
]


def test_all_findings_of_a_bad_page(tmp_path: Path) -> None:
    assert said_of(tmp_path, BAD_PAGE, RULES) == FOUND


def test_a_good_page_has_no_finding_of_any_word_rule(tmp_path: Path) -> None:
    assert said_of_words(tmp_path, GOOD_PAGE) == []


def test_bad_sentences_are_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "LG") == {}


def test_good_sentences_are_left_alone(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "LG") == {}
