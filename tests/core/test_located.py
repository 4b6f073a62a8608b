"""YAML as staff type it: the right value, or one sentence on what to type."""

# ruff: noqa: RUF001 (curly quotes and dashes are the point)

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.core.located import Value, read_yaml
from plugins.core.source import Place

MEANT = {
    "title: No": {"title": "No"},
    "title: Yes": {"title": "Yes"},
    "title: null": {"title": "null"},
    "title: ~": {"title": "~"},
    "title: 1e3": {"title": "1e3"},
    "title: 010": {"title": "010"},
    "title: Don't": {"title": "Don't"},
    "title: “Sleep” and rest": {"title": "“Sleep” and rest"},
    "title: Rest and “sleep”": {"title": "Rest and “sleep”"},
    "title: “Sleep” and “rest”": {"title": "“Sleep” and “rest”"},
    "title: '“Sleep”'": {"title": "“Sleep”"},
    "title: Why “sleep": {"title": "Why “sleep"},
    'title: What is "CBT"': {"title": 'What is "CBT"'},
    'title: 6"': {"title": '6"'},
    "title: Of patients’": {"title": "Of patients’"},
    "title: a well\n  -known text": {"title": "a well -known text"},
    "\u200btitle: Sleep": {"title": "Sleep"},
    "order: -1": {"order": "-1"},
    "title: Sleep – and rest": {"title": "Sleep – and rest"},
    "closes: 21:30": {"closes": "21:30"},
    "phone: +1 614 555 0134": {"phone": "+1 614 555 0134"},
    "phone: (614) 555-0134": {"phone": "(614) 555-0134"},
    "created: 2026-11-21": {"created": "2026-11-21"},
    "title:\u00a0Sleep": {"title": "Sleep"},
    "title:\tSleep": {"title": "Sleep"},
    "\u00a0\u00a0title: Sleep": {"title": "Sleep"},
    'title: "Room #3"': {"title": "Room #3"},
    "title: Room # a note": {"title": "Room"},
    "title: Room#3": {"title": "Room#3"},
    "title: 'Ten: habits'": {"title": "Ten: habits"},
    "title: See https://example.com/": {"title": "See https://example.com/"},
    "title: a\r\nslug: b": {"title": "a", "slug": "b"},
    "title: a\rslug: b": {"title": "a", "slug": "b"},
    "title: pasted\u2028text": {"title": "pasted text"},
    "title: >-\n  Two: lines\n  of text": {"title": "Two: lines of text"},
    "services: [a, b]": {"services": ["a", "b"]},
    "services:\n- a\n- b": {"services": ["a", "b"]},
    "hours:\n  - opens: 9:00\n    days: [Monday]": {
        "hours": [{"opens": "9:00", "days": ["Monday"]}]
    },
    "title:": {},
    "": {},
    "# nothing but a note": {},
}


@pytest.mark.parametrize(("text", "values"), MEANT.items())
def test_what_can_be_meant_in_one_way_keeps_its_text(text: str, values: dict[str, Value]) -> None:
    located = read_yaml(text)
    assert located.values == values
    assert located.mistakes == []


SAID = [
    (
        "title: Sleep: ten habits",
        (2, 8),
        "The value of 'title' contains a colon, so it must stand in quotes.",
        'Type it so: title: "Sleep: ten habits"',
    ),
    (
        'title: "He said "stop""',
        (2, 8),
        "The value of 'title' has double quotes inside double quotes.",
        "Type it so: title: 'He said \"stop\"'",
    ),
    (
        "title: 'Don't'",
        (2, 8),
        "The value of 'title' has single quotes inside single quotes.",
        'Type it so: title: "Don\'t"',
    ),
    (
        'title: "Sleep" and you',
        (2, 8),
        "The value of 'title' goes on after its closing double quote.",
        "Type it so: title: '\"Sleep\" and you'",
    ),
    (
        'title: "Sleep" and "rest"',
        (2, 8),
        "The value of 'title' goes on after its closing double quote.",
        'Type it so: title: \'"Sleep" and "rest"\'',
    ),
    (
        'title: "never closed',
        (2, 8),
        "The double quote that opens the value of 'title' is never closed.",
        'Type it so: title: "never closed"',
    ),
    (
        'title: "a \\question"',
        (2, 8),
        "The backslash in the value of 'title' has a meaning of its own in double quotes.",
        "Type it so: title: 'a \\question'",
    ),
    (
        "title:Sleep",
        (2, 1),
        "There is no space after 'title:'.",
        "Type it so: title: Sleep",
    ),
    (
        "\ttitle: Sleep",
        (2, 1),
        "The line begins with a tab.",
        "Use spaces in place of the tab.",
    ),
    (
        "hours:\n\t- opens: 9:00",
        (3, 1),
        "The line begins with a tab.",
        "Use spaces in place of the tab.",
    ),
    (
        "title: Room #3",
        (2, 8),
        "The value is cut to 'Room', because ' #' begins a comment.",
        'Put the value in quotes: title: "Room #3"',
    ),
    (
        "title: One\ntitle: Two",
        (3, 1),
        "'title' stands here a second time; the first is on line 2.",
        "Keep one of the two lines and delete the other.",
    ),
    (
        "title: *Ten*",
        (2, 8),
        "The value of 'title' begins with '*', which has a meaning of its own here.",
        'Put the value in quotes: title: "*Ten*"',
    ),
    (
        "title: [New] Ten",
        (2, 8),
        "The value of 'title' begins with '[', which has a meaning of its own here.",
        'Put the value in quotes: title: "[New] Ten"',
    ),
    (
        "title: @ana",
        (2, 8),
        "The value of 'title' begins with '@', which has a meaning of its own here.",
        'Put the value in quotes: title: "@ana"',
    ),
    (
        "title: %50",
        (2, 8),
        "The value of 'title' begins with '%', which has a meaning of its own here.",
        'Put the value in quotes: title: "%50"',
    ),
    (
        "title: !important news",
        (2, 8),
        "The value of 'title' begins with '!', which has a meaning of its own here.",
        'Put the value in quotes: title: "!important news"',
    ),
    (
        "title: &co news",
        (2, 8),
        "The value of 'title' begins with '&', which has a meaning of its own here.",
        'Put the value in quotes: title: "&co news"',
    ),
    (
        "services: [a, b",
        (2, 11),
        "The '[' that opens the value of 'services' is never closed.",
        "End the list with ']'; or, if it is text, put it in quotes: services: \"[a, b\"",
    ),
    (
        "title: Sleep\n description: Well",
        (3, 13),
        (
            "The line begins with more spaces than its neighbors, so it counts as text of the line "
            "above, and such text cannot hold a colon."
        ),
        (
            "If it is a field of its own, begin it in the same column as the others; if not, "
            "put the whole text, from its first word to its last, in double quotes."
        ),
    ),
    (
        'faq:\n  - question: "Is it safe?"\n   answer: "It is."',
        (4, 4),
        "The line stands between the items of a list but does not begin with '- '.",
        "Begin it with '- ', or give it as many spaces as the text of the item above.",
    ),
    (
        'title: "Sleep"\n  description: "Well"',
        (3, 3),
        "The line does not begin in the same column as the lines that it belongs to.",
        "Give it as many spaces at its beginning as the lines of the same group.",
    ),
    (
        'title: Sleep and rest"',
        (2, 8),
        "The value of 'title' ends with a double quote that is never opened.",
        'Type it so: title: "Sleep and rest"',
    ),
    (
        "title: “Sleep”",
        (2, 8),
        "The value of 'title' stands in curly quotes, which do not count as quotes.",
        'Type it so: title: "Sleep"',
    ),
    (
        "title: ”Sleep”",
        (2, 8),
        "The value of 'title' stands in curly quotes, which do not count as quotes.",
        'Type it so: title: "Sleep"',
    ),
    (
        "title: “Sleep: ten habits”",
        (2, 8),
        "The value of 'title' stands in curly quotes, which do not count as quotes.",
        'Type it so: title: "Sleep: ten habits"',
    ),
    (
        "title: “The “good” sleep”",
        (2, 8),
        "The value of 'title' stands in curly quotes, which do not count as quotes.",
        'Type it so: title: "The “good” sleep"',
    ),
    (
        "title: ‘Don’t worry’",
        (2, 8),
        "The value of 'title' stands in curly quotes, which do not count as quotes.",
        'Type it so: title: "Don’t worry"',
    ),
    (
        "title: “Sleep",
        (2, 8),
        "The value of 'title' begins with a curly quote that is never closed.",
        'Type it so: title: "Sleep"',
    ),
    (
        "title: Sleep”",
        (2, 8),
        "The value of 'title' ends with a curly quote that is never opened.",
        'Type it so: title: "Sleep"',
    ),
    (
        'title: "Sleep”',
        (2, 8),
        "The double quote that opens the value of 'title' is never closed.",
        'Type it so: title: "Sleep"',
    ),
    (
        "key_takeaways:\n  - “Sleep”",
        (3, 5),
        "An item of 'key_takeaways' stands in curly quotes, which do not count as quotes.",
        'Type it so: - "Sleep"',
    ),
    (
        "services: [“a”, b]",
        (2, 12),
        "An item of 'services' stands in curly quotes, which do not count as quotes.",
        'Type it so: "a"',
    ),
    (
        "title: “Sleep: ten”\nfaq:\n  - question: ”Why?”\n    answer: “So.”\nslug: a",
        (2, 8),
        (
            "Curly quotes, which do not count as quotes, stand around the values on lines 2, 4 "
            "and 5."
        ),
        'Type straight quotes in their place. Type it so: title: "Sleep: ten"',
    ),
    (
        'key_takeaways:\n  - "One.\n  - "Two."',
        (3, 5),
        "The double quote that opens the item is never closed.",
        'Type it so: - "One."',
    ),
    (
        'key_takeaways:\n  - "One\n    goes on."\n  - "Two.\n  - "Three."',
        (5, 5),
        "The double quote that opens the item is never closed.",
        'Type it so: - "Two."',
    ),
    (
        'key_takeaways:\n  -"One."\n  -"Two."',
        (3, 3),
        "There is no space after the '-' that begins an item of the list.",
        "Type a space after each such '-': - \"One.\"",
    ),
    (
        'key_takeaways:\n  - "One."\n  -Two',
        (4, 3),
        "There is no space after the '-' that begins an item of the list.",
        "Type a space after each such '-': - Two",
    ),
    (
        "just some words",
        (2, 1),
        "'just some words' is not a line of the form 'name: value'.",
        "Write a name, a colon, a space and the value, such as 'title: Therapy'.",
    ),
    (
        "title: bell\x07",
        (2, 1),
        "The line holds a character that cannot stand here.",
        "Delete the line and type it anew; the character may be invisible.",
    ),
    (
        "title: " + "[" * 100_000,
        (2, 1),
        "Thirty lists or groups lie inside each other here.",
        "Put the value in quotes if the brackets are part of its text.",
    ),
]


@pytest.mark.parametrize(("text", "place", "message", "help_"), SAID)
def test_what_cannot_be_meant_is_one_sentence_at_its_place(
    text: str, place: tuple[int, int], message: str, help_: str
) -> None:
    located = read_yaml(text, first_line=2)
    assert [(m.place, m.message, m.help) for m in located.mistakes] == [
        (Place(*place), message, help_)
    ]


def test_a_suggested_line_can_be_typed_as_it_stands() -> None:
    for text, _, _, help_ in SAID:
        _, colon, suggestion = help_.partition(": ")
        if colon and suggestion.startswith(("title:", "services:")):
            assert read_yaml(suggestion).mistakes == [], text


def test_each_mistake_of_a_file_is_found_and_the_rest_is_read() -> None:
    located = read_yaml(
        "title: Sleep: ten\nslug: sleep\nsummary: 'Don't'\n"
        "hours:\n  - opens: 9:00\n    opens: 8:00\n",
        first_line=2,
    )
    assert [(m.place.line, m.message) for m in located.mistakes] == [
        (2, "The value of 'title' contains a colon, so it must stand in quotes."),
        (4, "The value of 'summary' has single quotes inside single quotes."),
        (7, "'opens' stands here a second time; the first is on line 6."),
    ]
    assert located.values == {
        "title": "Sleep: ten",
        "slug": "sleep",
        "summary": "Don't",
        "hours": [{"opens": "9:00"}],
    }
    assert located.unread == set()


def test_each_value_and_each_name_knows_its_place() -> None:
    located = read_yaml("title: Sleep\nhours:\n  - opens: 9:00\n", first_line=2)
    assert located.places["title",] == Place(2, 8)
    assert located.key_places["title",] == Place(2, 1)
    assert located.places["hours", 0, "opens"] == Place(4, 12)


_STAFF_TEXT = st.lists(
    st.sampled_from(
        [
            *"abc:-#'\"[]{}&*!|>%@`,?\\ \n\t\r\u00a0\u2028\x85\x00",
            *("title: ", "  - ", "\n", "\n  ", ": ", " #", "---", "...", "\ufeff", "no", "9:30"),
        ]
    ),
    max_size=40,
).map("".join)


@given(st.one_of(st.text(), _STAFF_TEXT), st.integers(1, 9))
@example("a: &x [*x]", 1)
@example("a: &x {b: *x}", 1)
@example("&r\na: *r", 1)
def test_any_text_is_read_without_a_crash_and_places_lie_in_it(text: str, first_line: int) -> None:
    located = read_yaml(text, first_line)
    last_line = first_line + len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1
    longest = max(map(len, text.split("\n")))
    assert _is_text_list_or_group(located.values)
    places = [m.place for m in located.mistakes]
    for place in (*places, *located.places.values(), *located.key_places.values()):
        assert first_line <= place.line <= last_line
        assert 1 <= place.column <= longest + 1
    for mistake in located.mistakes:
        assert mistake.message.endswith(".")
        assert mistake.help


def _is_text_list_or_group(value: Value) -> bool:
    if isinstance(value, dict):
        return all(map(_is_text_list_or_group, value.values()))
    if isinstance(value, list):
        return all(map(_is_text_list_or_group, value))
    return isinstance(value, str)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_printable_text_survives_in_single_quotes(text: str) -> None:
    typed = "'" + text.replace("'", "''") + "'"
    shown = text.translate({0x85: " ", 0x2028: " ", 0x2029: " "})
    located = read_yaml(f"title: {typed}")
    if not located.mistakes:
        assert located.values == {"title": shown}


def test_a_name_whose_value_cannot_be_read_is_known_to_be_there() -> None:
    text = "services: [a\nauthor: !x y\nsummary: a\n  slug: c\nkeyword\norder: 1\n"
    assert read_yaml(text).unread == {
        "services",
        "author",
        "summary",
        "slug",
        "keyword",
    }


MENDED: list[tuple[str, dict[str, Value]]] = [
    ("title: a: b\nslug: c", {"title": "a: b", "slug": "c"}),
    ("title:a\nslug: c", {"title": "a", "slug": "c"}),
    ('title:"a: b"', {"title": "a: b"}),
    ('title: a"', {"title": "a"}),
    ("title: “a: b”", {"title": "a: b"}),
    ("title: *z", {"title": "*z"}),
    ("summary: 'Don't'", {"summary": "Don't"}),
    ('services:\n  -"a"\n  -b', {"services": ["a", "b"]}),
    ('services:\n  - "a\n  - "b"', {"services": ["a", "b"]}),
    (
        "faq:\n  - question: Why: so?\n    answer: It is: so.",
        {"faq": [{"question": "Why: so?", "answer": "It is: so."}]},
    ),
]


@pytest.mark.parametrize(("text", "values"), MENDED)
def test_where_it_is_plain_what_was_meant_a_mistake_hides_nothing(
    text: str, values: dict[str, Value]
) -> None:
    located = read_yaml(text)
    assert located.mistakes
    assert located.values == values
    assert located.unread == set()


def test_a_line_that_goes_on_below_is_one_mistake() -> None:
    located = read_yaml("title: Sleep: ten\n  habits\nslug: a")
    assert [mistake.message for mistake in located.mistakes] == [
        "The value of 'title' contains a colon, so it must stand in quotes."
    ]
    assert located.unread == {"title"}
