"""Telephone numbers, e-mail addresses and booking addresses: what can be used."""

from __future__ import annotations

import pytest

from plugins.booking.contact import (
    booking_url,
    email_problem,
    parameter_problem,
    phone_of,
    phone_problem,
)
from plugins.core.booking import Phone
from plugins.core.telephone import dialed
from tests.booking.conftest import URL, Read, clinic, said_of


@pytest.mark.parametrize(
    ("typed", "display", "uri"),
    [
        ("(800) 555-0199", "(800) 555-0199", "tel:+18005550199"),
        ("800.555.0199", "(800) 555-0199", "tel:+18005550199"),
        ("614-555-0134", "(614) 555-0134", "tel:+16145550134"),
        ("555-555-0134", "(555) 555-0134", "tel:+15555550134"),
        ("+44 20 7946 0958", "+44 20 7946 0958", "tel:+442079460958"),
        ("(614) 555-0134 ext. 5", "(614) 555-0134 ext. 5", "tel:+16145550134;ext=5"),
    ],
)
def test_a_number_is_shown_as_people_write_it_and_dialed_in_full(
    read: Read, typed: str, display: str, uri: str
) -> None:
    site = read().site
    assert site is not None
    assert phone_of(typed, site.clinic) == Phone(display=display, uri=uri)


@pytest.mark.parametrize("typed", ["(800) 555-019", "123-456-7890", "call us", "(000) 254-3278"])
def test_a_number_that_does_not_exist_is_none(typed: str) -> None:
    problem = phone_problem(typed, "US")
    assert problem is not None
    assert problem[0] == f"'{typed}' is not a telephone number that exists."


def test_a_short_number_is_one_only_where_short_numbers_belong() -> None:
    assert phone_problem("988", "US", may_be_short=True) is None
    assert phone_problem("988", "US") is not None
    assert dialed("988", "US") == "988"


@pytest.mark.parametrize("address", ["hello@willow.example.com", "in.take+a@clinic.org"])
def test_an_address_that_can_be_one_is_left_alone(address: str) -> None:
    assert email_problem(address) is None


@pytest.mark.parametrize("address", ["hello", "hello@willow", "a b@clinic.org", "a@@clinic.org"])
def test_an_address_that_cannot_be_one_is_found(address: str) -> None:
    problem = email_problem(address)
    assert problem is not None
    assert problem[0].startswith(f"'{address}' is not an e-mail address: ")


@pytest.mark.parametrize(
    "parameter", ["utm_source=site", "from=anxiety", "campaign=spring", "from", "a=b&c=d", "x=é"]
)
def test_a_parameter_that_tells_something_is_found(parameter: str) -> None:
    assert parameter_problem(parameter, frozenset(("anxiety", "dublin"))) is not None


def test_the_one_neutral_parameter_is_added_to_every_address(read: Read) -> None:
    booking = (
        "booking:\n"
        f"  url: {URL}\n"
        "  allowed_hosts: [book.willow.example.com]\n"
        "  parameter: from=website\n"
    )
    build = read({"clinic.yaml": clinic(booking=booking)})
    assert build.findings == []
    urls = {booking.action.url for booking in build.bookings.values() if booking.action}
    assert urls == {f"{URL}?from=website"}


def test_a_bad_address_is_never_linked(read: Read) -> None:
    site = read().site
    assert site is not None
    for url in (
        "http://book.willow.example.com/new",
        "https://elsewhere.example.com/",
        f"{URL}?a=b",
    ):
        assert booking_url(url, site.clinic) is None


def test_bad_contact_data_is_found_at_its_line(read: Read) -> None:
    files = {"clinic.yaml": clinic(phone="(800) 555-019", email="hello@willow")}
    assert said_of(read(files).findings) == [
        "content/clinic.yaml:6:10: BK001 '(800) 555-019' is not a telephone number that exists.",
        (
            "content/clinic.yaml:7:10: BK002 'hello@willow' is not an e-mail address: the part "
            "after "
            "the @-sign is not valid. It should have a period."
        ),
    ]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "http://book.willow.example.com/new",
            (
                "BK003 The booking address 'http://book.willow.example.com/new' does not start "
                "with "
                "https://"
            ),
        ),
        (
            "https://boook.willow.example.com/new",
            (
                "BK003 The host 'boook.willow.example.com' of the booking address is not an "
                "allowed "
                "host; did you mean 'book.willow.example.com'?"
            ),
        ),
        (
            f"{URL}?utm_campaign=anxiety",
            (
                "BK004 The booking address ends in '?utm_campaign=anxiety', which can tell where a "
                "person came from."
            ),
        ),
    ],
)
def test_a_bad_booking_address_is_found_at_its_line(read: Read, url: str, said: str) -> None:
    booking = f"booking:\n  url: {url}\n  allowed_hosts: [book.willow.example.com]\n"
    build = read({"clinic.yaml": clinic(booking=booking)})
    assert said_of(build.findings) == [f"content/clinic.yaml:23:8: {said}"]
    assert all(booking.action is None for booking in build.bookings.values())


def test_a_bad_number_of_a_location_is_found_at_its_line(read: Read) -> None:
    page = (
        "---\ntitle: Dublin\ndescription: It.\ncity: Dublin\nstate: OH\n"
        "phone: 614-555\nbooking:\n  email: nobody\n---\n\nWords.\n"
    )
    assert said_of(read({"locations/dublin.md": page}).findings) == [
        "content/locations/dublin.md:6:8: BK001 '614-555' is not a telephone number that exists.",
        (
            "content/locations/dublin.md:8:10: BK002 'nobody' is not an e-mail address: an email "
            "address must have an @-sign."
        ),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "  parameter: from=anxiety",
            "content/clinic.yaml:25:14: BK004 The parameter 'from=anxiety' tells about 'anxiety'.",
        ),
        (
            "  label: Feel better today",
            (
                "content/clinic.yaml:25:10: BK005 'today' in 'Feel better today' presses people to "
                "hurry."
            ),
        ),
        (
            "other_phones:\n  Helpline: 1-800-662-435",
            (
                "content/clinic.yaml:26:13: BK001 '1-800-662-435' is not a telephone number that "
                "exists."
            ),
        ),
    ],
)
def test_other_bad_booking_data_is_found_at_its_line(read: Read, line: str, said: str) -> None:
    booking = f"booking:\n  url: {URL}\n  allowed_hosts: [book.willow.example.com]\n{line}\n"
    assert said_of(read({"clinic.yaml": clinic(booking=booking)}).findings) == [said]


def test_a_crisis_number_that_does_not_exist_is_found_at_its_line(read: Read) -> None:
    text = clinic().replace('call: "988"', 'call: "98"')
    assert said_of(read({"clinic.yaml": text}).findings) == [
        "content/clinic.yaml:12:13: BK001 '98' is not a telephone number that exists."
    ]
