"""Words on evidence: studies without a name, best cases, ideas that the evidence contradicts."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Stage
from tests.checks.paragraphs import false_alarms, missed, said_of, said_of_words

RULES = [rule for rule in all_rules() if rule.family == "EV" and rule.stage is Stage.PAGE]

BAD_PAGE = """\
---
title: Why combining therapy and medication boosts recovery
description: What we know of therapy and medication together.
created: 2026-11-01
---

For decades, research has shown that both work best.
According to studies by the National Institute of Mental Health, recovery improves by up to 60%.
A 2024 observational study reported fewer rehospitalizations.

## How it works

Medication corrects chemical imbalances in the brain.
That gives the brain time to absorb therapy.
Antidepressants also restore natural sleep.

## For whom

Combining therapy and medication leads to higher recovery for PTSD.
For OCD, both together outperform either one.
The APA agrees.
In children, 81% improved with both [@walkup-2008].
Combined care is the standard of care.

## Myths and facts

### Depression is a chemical imbalance

That is too simple.
Low serotonin does not explain depression by itself.
Does research show that everyone needs both? It does not.
"""
FOUND = [
    (
        2,
        "error",
        "EV048",
        "The page is about both treatments together and has no section on the limits.",
    ),
    (
        7,
        "error",
        "EV040",
        "'research has shown' speaks of studies that the sentence does not name.",
    ),
    (
        8,
        "error",
        "EV041",
        (
            "The 'National Institute of Mental Health' is given as the authority, and the "
            "sentence cites nothing of it."
        ),
    ),
    (8, "error", "EV043", "'up to 60%' gives the best case in place of what people can expect."),
    (
        9,
        "error",
        "EV044",
        "'A 2024 observational study reported' tells of a study that the sentence does not name.",
    ),
    (9, "warning", "EV049", "'fewer rehospitalizations' is not what studies found."),
    (
        13,
        "error",
        "EV045",
        (
            "'corrects chemical imbalances' repeats an idea about the brain that the "
            "evidence does not bear out."
        ),
    ),
    (14, "warning", "EV049", "'absorb therapy' is not what studies found."),
    (
        15,
        "error",
        "EV049",
        "'Antidepressants also restore natural sleep' is not what studies found.",
    ),
    (
        19,
        "error",
        "EV046",
        (
            "'Combining therapy and medication leads to higher recovery for PTSD' says "
            "that both together work better for PTSD."
        ),
    ),
    (20, "error", "EV049", "'OCD, both together outperform' is not what studies found."),
    (
        21,
        "warning",
        "EV042",
        "'APA' can be the American Psychological or the American Psychiatric Association.",
    ),
    (23, "error", "EV049", "'Combined care is the standard of care' is not what studies found."),
]
GOOD_PAGE = """\
---
title: Does therapy work better with medication?
description: What trials found about therapy and medication together and alone.
created: 2026-11-01
---

For some conditions both together help more than one, and for some they do not.

## What trials found

In a review of 101 trials, about a quarter more adults with depression
responded to both than to either one alone [@cuijpers-2020].
The American College of Physicians recommends either one alone [@acp-2023-depression].
After 12 weeks, 81% of children with anxiety had improved with both,
compared with 60% with therapy alone [@walkup-2008].

## When one treatment is enough

For PTSD, guidelines recommend trauma-focused therapy before medication [@vadod-2023-ptsd].
For adults with OCD, exposure therapy alone did as well as both [@foa-2005].
For mild depression, therapy alone is suggested first [@acp-2023-depression].

## What we don't know

Nobody knows fully how the two work together.
You may have heard that depression is a chemical imbalance.
Low serotonin alone does not explain depression [@moncrieff-2022].
What does research say about your own case? Less than you may hope: studies speak of groups.

## What to ask

- What do studies show for people of my age?
- What if one treatment does not help?
- When do we look back together?

Bring the questions to your first visit.
"""
BAD = {
    "Its value has been established in many rigorous trials.": "EV040",
    "There is a growing consensus among clinicians that walks help.": "EV040",
    "Leading psychologists recommend it.": "EV040",
    "Countless studies have been done on it.": "EV040",
    "Hypnosis is one of the most researched methods.": "EV040",
    "Research by the University of Northfield found that walks help.": "EV041",
    "Panic is due to a disturbance of the chemicals in your brain.": "EV045",
    "Your dopamine levels are too low.": "EV045",
    "People with OCD do not produce enough serotonin.": "EV045",
    "Trauma changes your brain chemistry.": "EV045",
    "Zinc increases the production of calming neurotransmitters.": "EV045",
    "Addiction rates have skyrocketed.": "EV052",
    "An increasing number of parents report it.": "EV052",
    "Overdose deaths have tripled in the last decade.": "EV052",
    "Burnout has reached epidemic levels worldwide.": "EV052",
    "Depression is the third most common illness.": "EV052",
    "A person has it two or three times in their life.": "EV052",
    "There is an epidemic of loneliness.": "EV052",
    "Clinical studies show that talking helps.": "EV040",
    "Decades of research have proven that both work best.": "EV040",
    "Most experts recommend a mix of both.": "EV040",
    "Meta-analytic and large-scale data support this.": "EV040",
    "According to research, sleep matters.": "EV040",
    "It is well established that exercise helps.": "EV040",
    (
        "According to studies by the National Institute of Mental Health (NIMH) and "
        "the American Psychological Association (APA), people recover faster."
    ): "EV041",
    "Research from Harvard suggests that yoga helps.": "EV041",
    "The CDC reports that most teens feel low at times.": "EV041",
    "Patients can see up to 60% more recovery.": "EV043",
    "Relapse fell by more than 40% with both.": "EV043",
    "A 2024 observational study found lower rates of rehospitalization.": "EV044",
    "One landmark trial in teens showed gains.": "EV044",
    "Another systematic review published last year concluded the same.": "EV044",
    "Medication corrects a chemical imbalance in the brain.": "EV045",
    "SSRIs help by restoring serotonin levels.": "EV045",
    "Antidepressants balance the chemicals in your brain.": "EV045",
    "A serotonin deficiency causes low mood.": "EV045",
    "Integrated treatment is superior for PTSD.": "EV046",
    "For anxiety, OCD and PTSD, combining therapy and medication gives better results.": "EV046",
    "After 12 weeks, 81% got much better [@walkup-2008].": "EV047",
    "For OCD, both together beat either one.": "EV049",
    "In obsessive-compulsive disorder, combined treatment works best.": "EV049",
    (
        "Both give lasting relief from panic: combining them helps panic disorder in the long term."
    ): "EV049",
    "Anti-anxiety medications restore natural sleep and energy.": "EV049",
    "Integrated care lowers hospital stays and cuts emergency visits.": "EV049",
    "Medication supports neuroplasticity.": "EV049",
    "Women and older patients respond better to both treatments.": "EV049",
    "Combination treatment is now the standard of care.": "EV049",
    "Using both treatments together gives stronger, longer-lasting improvement.": "EV050",
    "Therapy and medication are more effective than either one.": "EV050",
    "Medication works best if you also go to a support group.": "EV050",
    "Yoga has long been shown to lower stress.": "EV040",
    "Hypnosis is backed by decades of research.": "EV040",
    "Recent trials, among them a large one from abroad, show that walks lift the mood.": "EV040",
    "There is strong evidence that tapping calms.": "EV040",
    "EMDR is recognized as a treatment for trauma by the World Health Organization.": "EV041",
    "As noted by the Surgeon General, sleep matters.": "EV041",
    "SSRIs ease sadness by increasing the serotonin in your brain.": "EV045",
    "PTSD is an extreme form of anxiety.": "EV049",
    "Acupuncture relieves panic.": "EV051",
    "Talk therapy and exercise reduce stress and lift your mood.": "EV051",
    "In our program, mindfulness meditation quickly quiets the mind.": "EV051",
    "Ketamine provides relief from severe depression.": "EV051",
    "Ketamine will lift your depression.": "EV051",
    "Hypnotherapy leads to a marked reduction in cravings.": "EV051",
    "TMS is a very effective treatment for depression.": "EV051",
    "CBT for insomnia works.": "EV051",
    "Group therapy has great results.": "EV051",
    "Magnesium is known to promote restful sleep.": "EV051",
    "Lavender is loved for its scent and its ability to ease anxiety.": "EV051",
    "Massage is pleasant. It lowers cortisol, too.": "EV051",
    "We teach deep breathing. This simple technique regulates the nervous system.": "EV051",
    "**Rhodiola:** Boosts energy and focus.": "EV051",
    "| Herb | Use |\n| --- | --- |\n| Valerian | Promotes sleep |": "EV051",
    "Our benefits of yoga:\n\n- Reduced stress": "EV051",
}
"""A sentence -> the code that must be found in it."""
GOOD = [
    "There is no general consensus on how long to take it.",
    "Your doctors agree on a plan with you.",
    "It has not been well researched in teens.",
    "Some doctors are thinking of leaving the network.",
    "Too little sleep lowers your mood.",
    "What serotonin does in depression is not known.",
    "Therapy may change how your brain works, and nobody knows how.",
    "Our fees have risen since last year.",
    "If your stress has increased, tell us.",
    "The number of visits is growing shorter in your plan.",
    "You can bring more than one friend.",
    "Awareness has grown, and so has our waiting room.",
    "Your heart beats faster and your fear is rising.",
    "Anxiety grows when we avoid what we fear.",
    "In one review of 101 trials, more people responded to both [@cuijpers-2020].",
    "What do studies show?",
    "Nobody has studied this well.",
    "Ask your prescriber what research says about your age group.",
    "No study has shown that one is best for all.",
    "The sources are listed below.",
    "Experts in our clinic can answer questions.",
    "Reviews of the clinic show up in searches.",
    "Call the National Alliance on Mental Illness helpline.",
    "The FDA requires a warning on the box.",
    "The American Psychological Association (APA) and others have guidelines; the APA one is old.",
    "Appointments can take up to 90 minutes.",
    "Up to 20 people can join.",
    "You can read a study with your therapist.",
    "Depression is not simply a chemical imbalance.",
    "The idea of a chemical imbalance is outdated.",
    "**Myth:** Depression is just a chemical imbalance.",
    "Low serotonin does not explain depression by itself.",
    "Is it true that antidepressants fix a chemical imbalance?",
    "Serotonin syndrome is rare and serious.",
    "Thyroid hormones regulate body chemistry.",
    "For PTSD, trauma-focused therapy comes before medication [@vadod-2023-ptsd].",
    "We see people with PTSD, and both of our offices have a quiet room.",
    "Adding sertraline did not work better for PTSD than therapy alone.",
    (
        "After 12 weeks 81% of children improved with both, compared with 24% with "
        "placebo [@walkup-2008]."
    ),
    "For OCD in adults, ERP alone did as well as both together [@foa-2005].",
    "Does medication restore sleep?",
    "Therapy does not take the place of a mood stabilizer.",
    "The trial did not show fewer hospital stays.",
    "Ask which is the standard visit length.",
    "Combining the two may be more effective for chronic depression.",
    "Ask whether both together work better for you.",
    "It has not been shown to help children.",
    "What has been found to matter is written in your plan.",
    "There is little evidence that it calms.",
    "It is thought that antidepressants work by changing the level of serotonin.",
    "PTSD can look like an anxiety disorder.",
    "Therapy may reduce anxiety, and exercise can lift your mood.",
    "CBT helps people understand what keeps worry going.",
    "Therapy helps many people feel better.",
    "Our therapists treat anxiety with CBT.",
    "The aim of treatment is to reduce symptoms.",
    "Antidepressants are medications that relieve depression.",
    "How does exercise reduce stress?",
    "The therapist teaches you breathing exercises to settle the body.",
    "Counseling visits work well by telephone.",
    "Some medications increase anxiety at first, and alcohol reduces sleep.",
    "Washing reduces the fear for a moment. It eases anxiety, and exposure therapy waits.",
    "If the medication improves your sleep, tell us.",
    "Treatment works differently in each person.",
    "Therapy is effective only if you can be open.",
    "Mindfulness aims to help you:\n\n- Reduce stress",
    "What therapy may bring:\n\n- Improved sleep\n- Less worry",
    "Whether ketamine lifts depression for long is not known.",
    "Medication management visits reduce paperwork.",
    "Stress at work improves with a calmer boss.",
]


def test_all_findings_of_a_bad_page(tmp_path: Path) -> None:
    assert said_of(tmp_path, BAD_PAGE, RULES) == FOUND


def test_a_good_page_has_no_finding_of_any_word_rule(tmp_path: Path) -> None:
    assert said_of_words(tmp_path, GOOD_PAGE) == []


def test_bad_sentences_are_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "EV") == {}


def test_good_sentences_are_left_alone(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "EV") == {}
