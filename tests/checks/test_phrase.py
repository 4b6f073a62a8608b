"""Search phrases: lenient in form, strict in meaning."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.checks.facts.known import Known
from plugins.checks.facts.lemma import FORMS, lemma, lemmas_of
from plugins.checks.facts.phrase import (
    Phrase,
    PhraseIndex,
    hits_in,
    may_say,
    own_phrases,
    owned_phrase,
    phrase_hits,
    phrase_of,
    says,
)
from plugins.checks.facts.spelling import american, is_british
from plugins.checks.facts.terms import SMALL_WORDS, names_of, page_terms, term_set
from tests.checks.judging import judged


@cache
def known() -> Known:
    # Nothing but the abbreviations is asked for here.
    return Known(
        clinic=None,  # type: ignore[arg-type]
        today=None,  # type: ignore[arg-type]
        is_public=False,
        abbreviations={"ocd": "obsessive-compulsive disorder"},
        places=(),
    )


def hits(phrase: str, text: str, *, is_close: bool = False) -> list[str]:
    terms = names_of(known()).terms_of(text)
    found = hits_in(terms, phrase_of(phrase, known()), is_close=is_close)
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        # what others miss
        (
            "anxiety medication",
            "Our team reviews medications for anxiety often.",
            ["medications for anxiety"],
        ),
        ("therapist", "Our therapists can help.", ["therapists"]),
        ("OCD", "O.C.D. is treatable.", ["O.C.D."]),
        ("post-traumatic stress", "Posttraumatic stress is common.", ["Posttraumatic stress"]),
        ("posttraumatic stress", "Post traumatic stress is common.", ["Post traumatic stress"]),
        ("medication", "Ask your psychiatrist about medicines.", ["medicines"]),
        ("counselling", "Counseling is available.", ["Counseling"]),
        ("counseling", "Counselling is available.", ["Counselling"]),
        # what is done, and the doing of it
        ("OCD treatment", "How we treat OCD", ["treat OCD"]),
        ("ADHD assessment", "Being assessed for ADHD", ["assessed for ADHD"]),
        ("anxiety management", "Managing your anxiety", ["Managing your anxiety"]),
        ("combined treatment", "A combination of treatments", ["combination of treatments"]),
        ("drug rehab", "drug rehabilitation", ["drug rehabilitation"]),
        ("suicidal thoughts", "Thoughts of suicide", ["Thoughts of suicide"]),
        ("anxiety medication", "Anti-anxiety medicine", ["Anti-anxiety medicine"]),
        ("AUD", "Alcohol use disorder is common.", ["Alcohol use disorder"]),
        ("CPTSD", "C-PTSD and complex PTSD", ["C-PTSD", "complex PTSD"]),
        ("bipolar 2", "Bipolar II disorder", ["Bipolar II"]),
        ("therapist in Akron Ohio", "Therapist in Akron, OH", ["Therapist in Akron, OH"]),
        # forms
        ("panic attack", "Attacks of panic pass.", ["Attacks of panic"]),
        ("women's anxiety", "Anxiety in women", ["Anxiety in women"]),
        ("therapy for couples", "A couple\u2019s therapy", ["couple\u2019s therapy"]),
        ("behavioral therapy", "behavioural therapies", ["behavioural therapies"]),
        ("SSRI", "SSRIs and an SSRI\u2019s effect", ["SSRIs", "SSRI\u2019s"]),
        ("mental health care", "mental healthcare for all", ["mental healthcare"]),
        ("telehealth", "tele-health, tele health", ["tele-health", "tele health"]),
        ("antidepressants", "An anti-depressant helps.", ["anti-depressant"]),
        ("naive", "a na\u00efve question", ["na\u00efve"]),
        ("diagnosis", "Two diagnoses", ["diagnoses"]),
        ("crisis", "in crises", ["crises"]),
        ("trauma-focused therapy", "trauma focused therapies", ["trauma focused therapies"]),
        ("Dayton teens", "teenagers in Dayton", ["teenagers in Dayton"]),
        # abbreviations and names
        (
            "OCD treatment",
            "Treatment for obsessive\u2011compulsive disorder works.",
            ["Treatment for obsessive\u2011compulsive disorder"],
        ),
        ("obsessive-compulsive disorder", "What OCD is", ["OCD"]),
        ("PTSD", "Posttraumatic stress disorder", ["Posttraumatic stress disorder"]),
        ("CBT for teens", "cognitive behaviour therapy in teens", [
            "cognitive behaviour therapy in teens"
        ]),
        # two hits that do not overlap
        (
            "talk therapy",
            "Talk therapy is talk, and therapy is talk.",
            ["Talk therapy", "talk, and therapy"],
        ),
    ],
)  # fmt: skip
def test_a_phrase_is_found_in_any_form(phrase: str, text: str, found: list[str]) -> None:
    assert hits(phrase, text) == found


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("anxiety medication", "Medical care for anxiety is available."),
        ("anxiety medication", "He felt anxious and medicated himself."),
        ("therapist", "Therapy helps."),
        ("addiction", "An addictive drug."),
        ("psychiatrist", "A psychologist listens."),
        ("psychiatrist", "A psychiatric nurse listens."),
        ("medication", "She is a doctor of internal medicine."),
        ("health", "Telehealth visits."),
        ("stress", "Distress grows."),
        ("body", "An antibody test."),
        ("eating disorder", "Disordered eating is common."),
        ("couples therapy", "Therapy lasts a couple of months."),
        ("depression", "She was depressed."),
        ("prescriber", "A prescription is needed."),
        ("OCD", "The OCDE report."),
        ("ACT", "How to act in a crisis."),
        (
            "anxiety medication",
            "Anxiety may return when you leave us for good, some say, and then medication helps.",
        ),
    ],
)
def test_other_words_are_no_hit(phrase: str, text: str) -> None:
    assert hits(phrase, text) == []


def test_words_in_two_sentences_are_no_hit(tmp_path: Path) -> None:
    read = judged(tmp_path, "Panic is loud. Attacks end.\n\nA panic\nattack ends.").reading
    phrase = phrase_of("panic attacks", read.known)
    assert [(span.text, span.block.place.line) for span in phrase_hits(read, phrase)] == [
        ("panic attack", 9)
    ]


def test_a_close_hit_has_small_words_alone_between() -> None:
    text = "Medication for your anxiety, or anxiety that needs a medication."
    assert hits("anxiety medication", text) == [
        "Medication for your anxiety",
        "anxiety that needs a medication",
    ]
    assert hits("anxiety medication", text, is_close=True) == ["Medication for your anxiety"]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("anxiety therapy", "therapies for anxiety", True),
        ("OCD treatment", "treatment of obsessive-compulsive disorder", True),
        ("PTSD help", "help with posttraumatic stress disorder", True),
        ("behavioural therapy", "behavioral therapy", True),
        ("anxiety meds", "anxiety medication", True),
        ("anxiety therapy", "anxiety therapist", False),
        ("therapy vs medication", "therapy and medication", False),
        ("therapy or medication", "medication versus therapy", True),
        ("therapy in Dayton", "therapy in Dublin", False),
        ("OCD without medication", "OCD medication", False),
    ],
)
def test_phrases_that_mean_one_page_have_one_key(one: str, other: str, is_same: bool) -> None:
    keys = phrase_of(one, known()).key, phrase_of(other, known()).key
    assert (keys[0] == keys[1]) is is_same


def test_a_page_says_its_phrase_or_a_synonym(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Talk\nkeyword: psychotherapy\nsynonyms: [talk therapy, of the]\n---\n\n"
        "Therapy is talk.\n"
    )
    read = judged(tmp_path, text).reading
    assert [phrase.text for phrase in own_phrases(read)] == ["psychotherapy", "talk therapy"]
    owned = owned_phrase(read)
    assert owned is not None
    assert not may_say(read, owned)
    assert [span.text for span in phrase_hits(read, own_phrases(read)[1])] == ["Therapy is talk"]


def test_a_page_without_a_phrase_owns_none(tmp_path: Path) -> None:
    assert owned_phrase(judged(tmp_path, "Words.").reading) is None


def test_a_location_may_leave_its_state_out(tmp_path: Path) -> None:
    front = "---\ntitle: T\nkeyword: therapy in Dublin Ohio\n---\n\nTherapy in Dublin.\n"
    read = judged(tmp_path, front, at="locations/dublin.md").reading
    owned = owned_phrase(read)
    assert owned is not None
    assert says("Therapy in Dublin", owned, read.known)
    assert "ohio" in owned.key


def test_an_index_finds_what_each_page_says(tmp_path: Path) -> None:
    read = judged(tmp_path, "Medications for anxiety.\n\nOCD and therapy.").reading
    texts = ("anxiety medication", "OCD therapy", "panic", "medication", "of the")
    index = PhraseIndex((phrase_of(text, read.known), number) for number, text in enumerate(texts))
    found = {(number, tuple(span.text for span in spans)) for number, _, spans in index.hits(read)}
    assert found == {
        (0, ("Medications for anxiety",)),
        (1, ("OCD and therapy",)),
        (3, ("Medications",)),
    }


def test_each_main_word_is_found_in_its_sentences(tmp_path: Path) -> None:
    read = judged(tmp_path, "One walk. Two walks.\n\nObsessive-compulsive disorder.").reading
    terms = page_terms(read)
    body = [number for number, one in enumerate(read.sentences) if one.block in read.body]
    assert terms.where["walk"] == body[:2]
    assert terms.where["ocd"] == body[2:]
    assert terms.sentences_with(["walk", "two"]) == [body[1]]
    assert terms.sentences_with(["walk", "three"]) == []
    assert {"walk", "ocd", "disorder"} <= term_set(read)


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("Medications", "medication"),
        ("meds", "medication"),
        ("OCDs", "ocd"),
        ("children\u2019s", "child"),
        ("parents'", "parent"),
        ("worst", "bad"),
        ("parenting", "parenting"),
        ("25", "25"),
        ("US", "US"),
        ("slept", "sleep"),
    ],
)
def test_the_plain_form_of_a_word(word: str, plain: str) -> None:
    assert lemma(word) == plain


@pytest.mark.parametrize(
    ("british", "here"),
    [
        ("behavioural", "behavioral"),
        ("counsellors", "counselors"),
        ("organisation", "organization"),
        ("stigmatising", "stigmatizing"),
        ("centres", "centers"),
        ("paediatric", "pediatric"),
        ("practise", "practice"),
        ("programme", "program"),
        ("analysed", "analyzed"),
        ("haemorrhage", "hemorrhage"),
        ("oestrogen", "estrogen"),
    ],
)
def test_british_words_have_an_american_spelling(british: str, here: str) -> None:
    assert american(british) == here
    assert is_british(british)
    assert not is_british(here)


AMERICAN = """
advise exercise promise rise otherwise expertise surprise four hour tour our analysis analyses wise
parameter diameter counsel excellent cancellation fibrosis premise raise practice wellness sense
rational theory ration colony poet foe shoe
"""


@pytest.mark.parametrize("word", AMERICAN.split())
def test_american_words_are_left_alone(word: str) -> None:
    assert american(word) == word


TYPED = """
anxiety anxious therapy therapies medication medicines OCD post-traumatic for the of teens women's
depression anti depressant tele health medicine sleep obsessive-compulsive disorder
"""
WORDS = st.sampled_from(TYPED.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_text_says_itself_whatever_the_order(text: str) -> None:
    phrase = phrase_of(text, known())
    if not phrase.terms or len(phrase.terms) > 8:
        return
    assert hits(text, text) or len(text.split()) > phrase.window
    turned = " ".join(sorted(text.split()))
    if "anti" not in text and "tele" not in text and "medicine" not in text and "ob" not in text:
        assert phrase_of(turned, known()).key == phrase.key


@given(TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_hits_are_in_order_hold_all_words_and_do_not_overlap(one: str, text: str) -> None:
    phrase = phrase_of(one, known())
    names = names_of(known())
    if not phrase.needed:
        return
    last = 0
    for start, end in hits_in(names.terms_of(text), phrase):
        assert last <= start < end <= len(text)
        assert phrase.needed <= names.terms_of(text[start:end]).all | {"medication", "medicine"}
        last = start


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_has_plain_forms_at_places_that_it_has(text: str) -> None:
    forms, spots = lemmas_of(text)
    assert len(forms) == len(spots)
    assert all(0 <= start < end <= len(text) for start, end in spots)
    assert all(form == form.strip() for form in forms)
    assert spots == sorted(spots)


def test_small_words_are_plain_forms_of_themselves_or_small() -> None:
    assert "without" not in SMALL_WORDS
    assert isinstance(phrase_of("of the", known()), Phrase)
    assert phrase_of("of the", known()).needed == frozenset()
    assert FORMS["\n"] == ("\n",)
