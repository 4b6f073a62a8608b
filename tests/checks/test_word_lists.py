"""The word lists of rules: each entry finds its own bad examples, and no good one is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checks import rules
from plugins.checks.facts.word_list import Entry, WordList, word_list
from plugins.checks.registry import all_rules
from plugins.checks.rules.lg011_misspelt_word import right_words
from tests.checks.judging import judged

FOLDER = Path(rules.__file__).parent
LISTS = [path for path in sorted(FOLDER.glob("*.yaml")) if "entries:" in path.read_text("utf-8")]


def found_in(words: WordList, sentences: tuple[str, ...], folder: Path) -> dict[str, list[Entry]]:
    """Return what a list finds in each sentence, each of them a paragraph of its own."""
    page = judged(folder, "\n\n".join(sentences))
    found: dict[str, list[Entry]] = {
        block.text: [] for block in page.reading.body if block.tag == "p"
    }
    for entry, sentence, _ in words.find(page.reading):
        found[sentence.block.text].append(entry)
    return found


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_entry_finds_its_bad_examples(path: Path, tmp_path: Path) -> None:
    words = word_list(path)
    bad = tuple(one for entry in words.entries for one in entry.bad)
    found = found_in(words, bad, tmp_path)
    assert len(found) == len(bad)
    by_sentence = dict(zip(bad, found.values(), strict=True))
    missed = {
        one: [other.pattern.regex.pattern[:40] for other in by_sentence[one]]
        for entry in words.entries
        for one in entry.bad
        if entry not in by_sentence[one]
    }
    assert missed == {}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_good_example_is_found(path: Path, tmp_path: Path) -> None:
    words = word_list(path)
    good = tuple(one for entry in words.entries for one in entry.good)
    found = found_in(words, good, tmp_path)
    assert len(found) == len(good)
    assert [sentence for sentence, entries in found.items() if entries] == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_entry_has_examples_and_a_better_wording(path: Path) -> None:
    for entry in word_list(path).entries:
        assert entry.bad
        assert entry.good
        assert entry.say
        assert not entry.say.endswith(".")


def test_each_misspelt_word_is_found_and_no_right_one(tmp_path: Path) -> None:
    rules = [rule for rule in all_rules() if rule.code == "LG011"]
    right = right_words()
    page = judged(tmp_path / "wrong", "\n\n".join(f"See {word} here." for word in right))
    assert [one.quote.words for one in page.found_by(rules) if one.quote] == list(right)
    assert right.keys().isdisjoint(word.lower() for word in right.values())
    page = judged(tmp_path / "right", "\n\n".join(f"See {word} here." for word in right.values()))
    assert page.found_by(rules) == ()
