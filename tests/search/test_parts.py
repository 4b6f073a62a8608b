"""The parts of the search, each by itself: words, letters, traits, documents, the shelf."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.kind import Kind
from plugins.core.site import Site
from plugins.search import pagefind, shelf
from plugins.search.alphabet import alphabet, order
from plugins.search.choices import Traits, kinds, pages_as_choices, searched, traits_of
from plugins.search.crisis_words import crisis_words
from plugins.search.document import document
from plugins.search.vocabulary import __file__ as vocabulary_file
from plugins.search.vocabulary import brand_names, everyday_words, vocabulary
from tests.building import Built

TRAITS = Traits(kind="article", places=("dayton",), conditions=("ocd", "worry"))


@pytest.fixture
def site(built: Built) -> Site:
    assert built.build.site is not None
    return built.build.site


def test_a_condition_stands_under_each_of_its_names(site: Site) -> None:
    lines = {entry.label: entry for letter in alphabet(site) for entry in letter.entries}
    assert lines["Low mood"].see == ""
    assert lines["The blues"].see == "Low mood"
    assert lines["The blues"].url == "/conditions/low-mood/"


def test_the_list_from_a_to_z_leaves_out_itself_and_what_is_hidden(site: Site) -> None:
    labels = [entry.label for letter in alphabet(site) for entry in letter.entries]
    assert "A to Z" not in labels
    assert "Unlisted" not in labels
    assert "A page that waits" not in labels


def test_each_letter_stands_once_and_all_is_in_order(site: Site) -> None:
    letters = alphabet(site)
    names = [letter.name for letter in letters]
    assert names == sorted(set(names))
    for letter in letters:
        sorted_by = [order(entry.label) for entry in letter.entries]
        assert sorted_by == sorted(sorted_by)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("The blues", "blues"),
        ("A plan for hard days", "plan for hard days"),
        ("Éating disorders", "eating disorders"),
        ("“Am I ill?”", "am i ill?”"),
        ("Theory", "theory"),
    ],
)
def test_accents_signs_and_articles_do_not_count(label: str, expected: str) -> None:
    assert order(label) == expected


def test_the_search_finds_no_hidden_page_no_draft_and_not_itself(site: Site) -> None:
    names = {page.path.rpartition("/")[2] for page in searched(site)}
    assert {"search.md", "a-z.md", "hidden.md", "draft.md", "not-found.md"} & names == set()
    assert {"insomnia.md", "home.md", "low-mood.md"} <= names


def test_a_page_has_the_traits_of_its_front_matter_and_its_own(site: Site) -> None:
    place, article = site.of_kind(Kind.LOCATION)[0], site.get(Kind.ARTICLE, "insomnia")
    assert article is not None
    assert traits_of(place).places[0] == place.id
    assert traits_of(article) == Traits(kind="article", places=(), conditions=("worry",))


def test_kinds_are_called_as_their_list_pages_are(site: Site) -> None:
    above = site.get(Kind.LIST, "locations")
    assert above is not None
    labels = {choice.value: choice.label for choice in kinds(site)}
    assert labels["location"] == above.short_title
    assert labels["page"] == "Other pages"


def test_a_filter_with_one_choice_is_none(site: Site) -> None:
    assert len(pages_as_choices(site, Kind.CONDITION)) == 2
    assert pages_as_choices(site, Kind.SERVICE) == ()


def test_the_words_of_conditions_come_first_and_each_word_once(site: Site) -> None:
    words = vocabulary(site)
    assert len(set(words)) == len(words)
    assert words.index("worry") < words.index("insomnia")
    assert "awake" in words


def test_everyday_words_lead_to_words_that_the_site_uses() -> None:
    told = everyday_words(("medication", "visit"))
    assert (told["meds"], told["appointment"]) == ("medication", "visit")
    assert set(told.values()) == {"medication", "visit"}


def test_a_document_holds_the_main_part_and_its_traits_alone() -> None:
    page = '<html><body><header>Menu</header><main id="main">Words <b>here</b></main></body></html>'
    assert document(page, TRAITS, "en-US") == (
        '<!DOCTYPE html><html lang="en-US"><body><main data-pagefind-body '
        'data-pagefind-meta="kind:article"><i data-pagefind-filter="kind:article"></i>'
        '<i data-pagefind-filter="place:dayton"></i><i data-pagefind-filter="condition:ocd"></i>'
        '<i data-pagefind-filter="condition:worry"></i>Words <b>here</b></main></body></html>'
    )


@given(st.text())
def test_a_page_of_any_text_makes_a_document(html: str) -> None:
    assert document(html, TRAITS, "en").endswith("</main></body></html>")


def test_every_crisis_phrase_can_be_typed() -> None:
    phrases = crisis_words()
    assert len(set(phrases)) == len(phrases)
    assert {"suicid*", "want to die", "988", "kill myself", "hurt* myself"} <= set(phrases)


def test_a_crisis_phrase_that_could_never_match_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text('one:\n  - "can\'t go on"\n')
    with pytest.raises(ValueError, match=r"words.yaml: 'can't go on' is not in small letters"):
        crisis_words(file)


FILES = {"pagefind/fragment/a.pf_fragment": b"one", "pagefind/pagefind.js": b"two"}


def test_what_lies_on_the_shelf_comes_back(tmp_path: Path) -> None:
    shelf.put(tmp_path, "key", FILES)
    found = shelf.find(tmp_path, "key")
    assert found is not None
    assert {name: path.read_bytes() for name, path in found.items()} == FILES
    assert shelf.find(tmp_path, "other") is None


@pytest.mark.parametrize("name", [*FILES, "card.json"])
@pytest.mark.parametrize("damage", [b"", b"xxx", None])
def test_a_damaged_shelf_counts_as_empty(tmp_path: Path, name: str, damage: bytes | None) -> None:
    shelf.put(tmp_path, "key", FILES)
    file = tmp_path / "key" / name
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
        os.utime(file, (2e9, 2e9))
    assert shelf.find(tmp_path, "key") is None
    shelf.put(tmp_path, "key", FILES)
    assert shelf.find(tmp_path, "key") is not None


def test_the_shelf_keeps_the_four_used_last(tmp_path: Path) -> None:
    for number in range(6):
        shelf.put(tmp_path, f"key{number}", FILES)
        os.utime(tmp_path / f"key{number}", (number, number))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key2", "key3", "key4", "key5"]


def test_another_word_another_selector_or_another_version_is_another_index() -> None:
    keys = {
        shelf.key_of({"a": "b"}, (), "1"),
        shelf.key_of({"a": "c"}, (), "1"),
        shelf.key_of({"a": "b"}, ("nav",), "1"),
        shelf.key_of({"a": "b"}, (), "2"),
        shelf.key_of({"ab": ""}, (), "1"),
    }
    assert len(keys) == 5


def test_the_same_documents_give_the_same_words_and_texts() -> None:
    documents = {"a/index.html": document("<main><h1>Rain</h1>It rains.</main>", TRAITS, "en")}
    one, other = pagefind.index(documents, ()), pagefind.index(documents, ())
    stable = (".pf_fragment", ".pf_index", ".js", ".pagefind")
    kept = {name for name in one if name.endswith(stable)}
    assert len(kept) >= 5
    assert {name: one[name] for name in kept} == {name: other[name] for name in kept}
    assert "pagefind/pagefind.js" in one
    assert not any("ui" in name or "highlight" in name for name in one)
    entry = json.loads(one["pagefind/pagefind-entry.json"])
    assert entry["languages"]["en"]["page_count"] == 1


def program(folder: Path, script: str) -> str:
    """Return a stand-in for the program that runs a shell script."""
    file = folder / "pagefind"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(file)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo 'no space left' >&2; exit 3", "ended with code 3: no space left"),
        ("exit 0", "wrote no index"),
        ("exec sleep 9", "took longer than 1 seconds"),
    ],
)
def test_a_program_that_fails_is_told_with_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program(tmp_path, script))
    with pytest.raises(pagefind.PagefindError) as caught:
        pagefind.index({"a.html": "<p>a"}, (), seconds=1)
    assert caught.value.reason == f"the program 'pagefind' {reason}"
    assert caught.value.cure.endswith(".")


def test_the_name_of_a_medication_leads_to_the_best_word_that_the_site_uses() -> None:
    told = brand_names(("antidepressants", "ssri", "adhd", "medication"))
    assert (told["zoloft"], told["sertraline"]) == ("SSRI", "SSRI")
    assert (told["effexor"], told["wellbutrin"]) == ("antidepressants", "antidepressants")
    assert (told["adderall"], told["strattera"]) == ("ADHD medication", "ADHD medication")
    assert told["xanax"] == "medication"
    assert brand_names(("sertraline", "ssri"))["zoloft"] == "sertraline"
    assert "sertraline" not in brand_names(("sertraline", "ssri"))


def test_a_name_that_would_find_nothing_is_left_out() -> None:
    assert brand_names(("therapy", "visit")) == {}


def test_each_name_of_a_medication_stands_once_in_small_letters() -> None:
    groups = yaml.safe_load(Path(vocabulary_file).with_name("brand_names.yaml").read_text("utf-8"))
    names = [
        name
        for group in groups
        for substance, brands in group["names"].items()
        for name in (substance, *brands)
    ]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z]+", name)] == []
    assert {group["words"][-1] for group in groups} == {"medication"}
