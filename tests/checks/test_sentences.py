"""Sentences that a clinic must not write, and those that it must be able to write.

The kinds of the first two lists are those on which a widely used checker of inclusive language was
tried out: of 27 bad sentences it found 11, and it complained of 6 of 19 good ones. All sentences
are our own.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.checks.registry import rules_of
from plugins.checks.rule import Stage
from plugins.core.finding import Severity
from tests.checks.judging import FRONT_LINES, judged
from tests.checks.measuring import CORPUS

BAD = (
    "Her uncle committed suicide when she was nine.",
    "It was his second failed suicide.",
    "Men make up most of the successful suicides in our state.",
    "The mentally ill deserve better housing.",
    "Schizophrenics often stop going to work.",
    "She has been a schizophrenic since college.",
    "Borderlines need firm rules.",
    "An anorexic will hide her food.",
    "He is psychotic and cannot be reasoned with.",
    "My brother suffers from obsessive thoughts.",
    "Each year the clinic sees many victims of anxiety.",
    "She was stricken with depression in her forties.",
    "We run a group for substance abuse.",
    "Drug abusers are asked to come sober.",
    "Two clean tests in a row earn a pass.",
    "A dirty urine test ends the program.",
    "Addicts lie, and their families know it.",
    "Alcoholics are seen on Mondays.",
    "Non-compliant patients lose their place.",
    "He has refused to comply with his medication and is difficult.",
    "The ward is full of crazy people.",
    "You would have to be insane to skip your visit.",
    "Her psycho boss made it worse.",
    "The weather has been so bipolar this week.",
    "I am a little OCD about my desk.",
    "We cure depression in 30 days.",
    "Guaranteed results or your money back.",
)
GOOD = (
    "Bipolar depression is often treated with a mood stabilizer.",
    "Bipolar I and bipolar II differ in how high the mood goes.",
    "Manic and depressive phases can follow each other within days.",
    "Binge eating is common in teenagers of all sizes.",
    "Narcissistic traits are found in many people without any disorder.",
    "Paranoid schizophrenia is an older term for one form of the illness.",
    "He goes to Alcoholics Anonymous on Tuesdays.",
    "The address is kept by the Substance Abuse and Mental Health Services Administration.",
    "Her uncle died by suicide when she was nine.",
    "People with borderline personality disorder can and do get better.",
    "Psychotic symptoms can have a medical cause, such as a fever.",
    "A psychotic episode is frightening for everyone in the house.",
    "There is no cure for schizophrenia yet, and there is treatment.",
    "Nobody can guarantee that therapy will work.",
    "A normal blood test does not rule out an eating disorder.",
    "His work suffered for a year, and so did his marriage.",
    "Victims of violence can ask the court to keep their address private.",
    "Clean the nasal spray after each use and keep it dry.",
    "Some sleeping pills are addictive, so ask how long you will need them.",
)
AT_LEAST_FOUND = 26
A_PAGE = 25
"""Sentences on one page: fewer than make a long section."""
CRISIS = "In a crisis, call or text 988."
"""So that what is said of a page as a whole is not said here."""


def heard_on(sentences: tuple[str, ...], folder: Path) -> list[list[str]]:
    """Return what is said of each sentence, a paragraph of its own; advice is left out."""
    heard: list[list[str]] = []
    for start in range(0, len(sentences), A_PAGE):
        some = sentences[start : start + A_PAGE]
        read = judged(folder / str(start), "\n\n".join((*some, CRISIS)))
        heard += [[] for _ in some]
        for finding in (*read.findings, *read.found_by(rules_of(Stage.PAGE))):
            number, between = divmod(finding.place.line - FRONT_LINES - 1, 2)
            if finding.severity is not Severity.ADVICE and not between and 0 <= number < len(some):
                heard[start + number].append(f"{finding.code} {finding.message}")
    return heard


def test_of_27_sentences_that_hurt_or_promise_at_most_one_is_missed(tmp_path: Path) -> None:
    heard = heard_on(BAD, tmp_path)
    missed = [sentence for sentence, said in zip(BAD, heard, strict=True) if not said]
    sys.stdout.write(f"\nfound {len(BAD) - len(missed)} of {len(BAD)}; missed: {missed}\n")
    assert len(BAD) == 27
    assert len(BAD) - len(missed) >= AT_LEAST_FOUND


def test_none_of_19_right_sentences_is_complained_of(tmp_path: Path) -> None:
    heard = heard_on(GOOD, tmp_path)
    assert len(GOOD) == 19
    assert {sentence: said for sentence, said in zip(GOOD, heard, strict=True) if said} == {}


@pytest.mark.parametrize("sentence", GOOD)
def test_a_right_sentence_is_left_alone_in_a_list_too(sentence: str, tmp_path: Path) -> None:
    page = judged(tmp_path, f"What we say to families:\n\n- {sentence}\n- {CRISIS}\n")
    found = page.found_by(rules_of(Stage.PAGE))
    said = [
        str(one)
        for one in found
        if one.place.line == FRONT_LINES + 3 and one.severity is not Severity.ADVICE
    ]
    assert said == []


@cache
def listed() -> dict[str, Any]:
    """Return the sentences of `corpus/sentences.yaml`."""
    found: dict[str, Any] = yaml.safe_load((CORPUS / "sentences.yaml").read_text("utf-8"))
    return found


@pytest.mark.parametrize("family", sorted(listed()["bad"]))
def test_each_bad_sentence_of_the_list_is_found(family: str, tmp_path: Path) -> None:
    sentences = tuple(listed()["bad"][family])
    heard = heard_on(sentences, tmp_path)
    assert [sentence for sentence, said in zip(sentences, heard, strict=True) if not said] == []


def test_no_good_sentence_of_the_list_is_complained_of(tmp_path: Path) -> None:
    sentences = tuple(listed()["good"])
    heard = heard_on(sentences, tmp_path)
    wrong = {text: said for text, said in zip(sentences, heard, strict=True) if said}
    assert wrong == {}


def test_a_sentence_that_is_found_by_now_is_no_longer_listed_as_missed(tmp_path: Path) -> None:
    sentences = tuple(listed()["missed"])
    heard = heard_on(sentences, tmp_path)
    assert [sentence for sentence, said in zip(sentences, heard, strict=True) if said] == []
