"""`!!! booking` blocks in Markdown."""

from __future__ import annotations

import pytest

from plugins.core.booking import Action
from plugins.core.build import Build
from plugins.core.site import AnyPage
from tests.booking.conftest import LOCATION, URL, Read, said_of
from tests.building import front

ARTICLE = "content/articles/first-visit.md"


def _article(text: str) -> dict[str, str]:
    return {"articles/first-visit.md": front("A first visit", "created: 2026-11-01", text=text)}


def _page(build: Build) -> AnyPage:
    assert build.site is not None
    page = build.site.from_file(ARTICLE)
    assert page is not None
    return page


def test_a_block_stands_between_the_parts_of_the_text(read: Read) -> None:
    text = "Before.\n\n!!! booking\n    service: therapy\n    location: dublin\n\nAfter."
    build = read(_article(text))
    assert build.findings == []
    booking = build.bookings[ARTICLE]
    assert [one.action for one in booking.inline] == [
        Action(label="Book a first visit: Therapy, Dublin", url=URL)
    ]
    assert not booking.at_end
    assert _page(build).body.parts == ("<p>Before.</p>\n", "<p>After.</p>")
    assert _page(build).body.html == "<p>Before.</p>\n<p>After.</p>"


def test_a_block_without_options_offers_what_the_page_offers(read: Read) -> None:
    booking = read(_article("Before.\n\n!!! booking\n\nAfter.")).bookings[ARTICLE]
    assert booking.inline[0].action == booking.action


@pytest.mark.parametrize(
    "block",
    [
        "!!! booking\n    label: Visit us",
        "!!! booking\nlabel: Visit us",
        "!!! Booking:\n\tlabel:  “Visit us”",
        "!!!booking\n\n    label: 'Visit us'",
    ],
)
def test_a_block_may_be_typed_in_any_reasonable_way(read: Read, block: str) -> None:
    build = read(_article(f"Before.\n{block}\n\nAfter."))
    assert build.findings == []
    action = build.bookings[ARTICLE].inline[0].action
    assert action is not None
    assert action.label == "Visit us"
    assert _page(build).body.html == "<p>Before.</p>\n<p>After.</p>"


def test_a_place_with_its_own_address_is_booked_there(read: Read) -> None:
    own = "https://book.willow.example.com/dublin"
    dublin = front("Dublin", *LOCATION, "phone: 380-555-0199", "booking:", f"  url: {own}")
    files = {**_article("!!! booking\n    location: dublin"), "locations/dublin.md": dublin}
    inline = read(files).bookings[ARTICLE].inline[0]
    assert inline.action == Action(label="Book a first visit: Dublin", url=own)
    assert inline.phone is not None
    assert inline.phone.display == "(380) 555-0199"


def test_a_place_without_bookings_shows_its_phone(read: Read) -> None:
    dublin = front("Dublin", *LOCATION, "booking: phone")
    files = {**_article("!!! booking\n    location: dublin"), "locations/dublin.md": dublin}
    inline = read(files).bookings[ARTICLE].inline[0]
    assert inline.action is None
    assert inline.phone is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "!!! booking\n    servise: therapy",
            (
                ":8:5: BK006 'servise' is not an option of a '!!! booking' block; did you mean "
                "'service'?"
            ),
        ),
        (
            "!!! booking\n    service: therapie",
            (
                ":8:14: BK007 service: no published service page is called 'therapie'; did you "
                "mean "
                "'therapy'?"
            ),
        ),
        (
            "!!! booking\n    location: Cleveland",
            ":8:15: BK007 location: no published location page is called 'Cleveland'.",
        ),
        (
            "!!! booking\n    label: Book your cure",
            ":8:12: BK005 'cure' in 'Book your cure' promises how care will turn out.",
        ),
        (
            "!!! booking\n    label: Book a first visit with one of our kind people",
            (
                ":8:12: BK005 'Book a first visit with one of our kind people' has 46 "
                "characters, and "
                "there is room for 40."
            ),
        ),
        ("!!! booking\n    label:", ":8:5: BK006 'label' in the '!!! booking' block has no value."),
        (
            "!!! booking\n    label: One\n    label: Two",
            ":9:5: BK006 'label' stands twice in the '!!! booking' block.",
        ),
        (
            '!!! booking "Book a visit"',
            (
                ":7:13: BK006 '\"Book a visit\"' in the '!!! booking' block is not of the form "
                "'name: value'."
            ),
        ),
        (
            "!!! booking\nThe text goes on.",
            (
                ":8:1: BK006 'The text goes on.' in the '!!! booking' block is not of the form "
                "'name: value'."
            ),
        ),
        (
            "- A point.\n\n    !!! booking\n",
            ":9:5: BK009 The '!!! booking' block stands inside a list or another block.",
        ),
        (
            "!!! booking\n\nA.\n\n!!! booking\n\nB.\n\n!!! booking\n",
            ":15:1: BK008 A page has at most 2 calls to action, so this one is not shown.",
        ),
        (
            "!!! bokking\n",
            ":7:1: DT015 '!!! bokking' is not a block that we know; did you mean 'booking'?",
        ),
    ],
)
def test_a_mistake_in_a_block_is_found_at_its_line(read: Read, text: str, said: str) -> None:
    build = read(_article(text))
    assert said_of(build.findings) == [ARTICLE + said]
    assert "service:" not in _page(build).body.html
    assert chr(0xF0300) not in _page(build).body.html


def test_a_page_with_an_action_near_its_top_has_room_for_one_block(read: Read) -> None:
    text = "!!! booking\n\nA.\n\n!!! booking\n"
    build = read({"services/therapy.md": front("Therapy", text=text)})
    assert said_of(build.findings) == [
        (
            "content/services/therapy.md:10:1: BK008 A page has at most 2 calls to action, so "
            "this one "
            "is not shown."
        )
    ]
    booking = build.bookings["content/services/therapy.md"]
    assert (booking.at_top, booking.at_end, len(booking.inline)) == (True, False, 1)


@pytest.mark.parametrize("lines", [("purpose: crisis",), ("booking: none",)])
def test_a_block_on_a_page_that_must_offer_nothing_is_found(
    read: Read, lines: tuple[str, ...]
) -> None:
    build = read({"pages/crisis.md": front("Help", *lines, text="Call.\n\n!!! booking\n")})
    assert said_of(build.findings) == [
        (
            "content/pages/crisis.md:9:1: BK009 This page must not have a call to action, and here "
            "stands a '!!! booking' block."
        )
    ]
    assert "content/pages/crisis.md" not in build.bookings


def test_a_block_in_an_answer_is_found_and_not_printed(read: Read) -> None:
    lines = ("faq:", "  - question: How?", "    answer: |", "      So.", "", "      !!! booking")
    build = read({"services/therapy.md": front("Therapy", *lines)})
    assert [finding.code for finding in build.findings] == ["BK009"]
    assert build.site is not None
    page = build.site.from_file("content/services/therapy.md")
    assert page is not None
    assert page.answers[0].html == "<p>So.</p>\n"


def test_a_block_in_a_fence_is_code(read: Read) -> None:
    build = read(_article("```\n!!! booking\n```"))
    assert build.bookings[ARTICLE].inline == ()
    assert "!!! booking" in _page(build).body.html


def test_booking_links_in_a_text_are_made_private(read: Read) -> None:
    build = read(_article(f"You can [book a visit]({URL}). Not for emergencies."))
    link = f'<a href="{URL}" data-cta rel="noreferrer">book a visit</a>'
    assert link in _page(build).body.html
    assert link in _page(build).body.parts[0]
