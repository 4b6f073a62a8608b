"""Built pages, held against the data."""

from __future__ import annotations

import pytest

from tests.booking.conftest import NOTE, URL, Judge, clinic
from tests.building import front

ACTION = f'<a href="{URL}" rel="noreferrer" data-cta>Book a first visit</a>'
BLOCK = f"<div>{ACTION} <p>{NOTE}</p></div>"
PHONE = '<a href="tel:+16145550134">(614) 555-0134</a>'
MAIL = '<a href="mailto:hello@willow.example.com">hello@willow.example.com</a>'
PAGE = "content/services/therapy.md:1:1: "


def _main(*parts: str) -> str:
    return f"<main>{''.join(parts)}</main>"


def test_a_page_that_shows_what_the_data_says_is_left_alone(judge: Judge) -> None:
    data = (
        '{"@type": "MedicalClinic", "telephone": "+16145550134", "email": '
        '"hello@willow.example.com", "potentialAction": {"@type": "ReserveAction", "target": '
        f'{{"urlTemplate": "{URL}"}}}}}}'
    )
    html = _main(
        BLOCK,
        f"<div>{PHONE} {MAIL} <p>{NOTE}</p></div>",
        f'<script type="application/ld+json">{data}</script>',
        "<p>988, 911, 2026-11-21, 44113-1234, 10.1001/jama.2020.12345678</p>",
    )
    assert judge(html) == []


@pytest.mark.parametrize(
    "page",
    [
        "content/home.md",
        "content/services/therapy.md",
        "content/locations/dublin.md",
        "content/conditions/anxiety.md",
        "content/articles/first-visit.md",
    ],
)
def test_a_page_that_must_have_an_action_and_has_none_is_found(judge: Judge, page: str) -> None:
    said = judge(_main("<p>Words.</p>"), page=page)
    assert len(said) == 1
    assert said[0].startswith(f"{page}:1:1: BK010 The page shows no way to begin, which ")


def test_a_page_without_a_duty_or_marked_none_may_have_no_action(judge: Judge) -> None:
    assert judge(_main("<p>Words.</p>"), page="content/pages/contact.md") == []
    none = {"services/therapy.md": front("Therapy", "booking: none")}
    assert judge(_main("<p>Words.</p>"), files=none) == []


def test_where_nobody_can_book_online_the_phone_is_the_way(judge: Judge) -> None:
    files = {"services/therapy.md": front("Therapy", "booking: phone")}
    assert judge(_main(f"<div>{PHONE} {NOTE}</div>"), files=files) == []
    assert judge(_main("<p>Words.</p>"), files=files) == [
        f"{PAGE}BK010 The page shows no way to begin, which a service page must have."
    ]


def test_an_action_on_a_crisis_page_is_found(judge: Judge) -> None:
    assert judge(_main(BLOCK), page="content/pages/crisis.md") == [
        (
            "content/pages/crisis.md:1:1: BK011 The page must not offer booking, and 'Book a first "
            "visit' does."
        )
    ]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (
            f'<div><a href="tel:+16145550135">Call</a> {NOTE}</div>',
            "BK012 The link dials '+16145550135', a number that the clinic's data does not have.",
        ),
        (
            f'<div><a href="tel:+16145550134">(614) 555-0135</a> {NOTE}</div>',
            "BK012 The link says '(614) 555-0135' and dials '+16145550134'.",
        ),
        (
            "<p>Call 614-555-0135.</p>",
            (
                "BK012 The page shows the number '614-555-0135', which the clinic's data does not "
                "have."
            ),
        ),
        (
            f'<div><a href="mailto:hallo@willow.example.com">Write</a> {NOTE}</div>',
            (
                "BK013 The link writes to 'hallo@willow.example.com', an address that the "
                "clinic's data "
                "does not have."
            ),
        ),
        (
            "<p>Write to hallo@willow.example.com.</p>",
            (
                "BK013 The page shows the address 'hallo@willow.example.com', which the "
                "clinic's data "
                "does not have."
            ),
        ),
        (
            '<script type="application/ld+json">{"telephone": "(614) 555-0135"}</script>',
            (
                "BK012 The structured data says 'telephone: (614) 555-0135', which the clinic's "
                "data "
                "does not."
            ),
        ),
        (
            '<script type="application/ld+json">[{"email": "a@b.org"}]</script>',
            "BK013 The structured data says 'email: a@b.org', which the clinic's data does not.",
        ),
        (
            f'<script type="application/ld+json">{{"urlTemplate": "{URL}?x=1"}}</script>',
            (
                f"BK014 The structured data says 'urlTemplate: {URL}?x=1', which the clinic's "
                "data does "
                "not."
            ),
        ),
        (
            (
                f'<div><a href="{URL.removesuffix("new")}old" rel="noreferrer" data-cta>Old</a> '
                f"{NOTE}</div>"
            ),
            (
                "BK014 The link leads to 'https://book.willow.example.com/old', which is none "
                "of the "
                "clinic's booking addresses."
            ),
        ),
        (
            (
                f'<div><a href="{URL}?utm_campaign=anxiety" rel="noreferrer" data-cta>Go</a> '
                f"{NOTE}</div>"
            ),
            (
                f"BK004 The link leads to '{URL}?utm_campaign=anxiety', which is none of the "
                "clinic's "
                "booking addresses."
            ),
        ),
        (
            (
                '<div><a href="mailto:hello@willow.example.com?subject=Anxiety">Write</a> '
                f"{NOTE}</div>"
            ),
            "BK004 The e-mail link carries '?subject=Anxiety', which can tell what a person read.",
        ),
        (
            '<p><a href="https://other.example.com/new">Book an appointment</a></p>',
            (
                "BK014 The link 'Book an appointment' leads to 'https://other.example.com/new', "
                "which is none of the clinic's booking addresses."
            ),
        ),
        (
            "<p>Book at https://book.willow.example.com/old.</p>",
            (
                "BK014 The page shows 'https://book.willow.example.com/old', which is none of the "
                "clinic's booking addresses."
            ),
        ),
        (
            f'<div><a href="{URL}" target="_blank">Go</a> {NOTE}</div>',
            "BK016 The booking link 'Go' lacks rel=noreferrer, the same tab, data-cta.",
        ),
    ],
)
def test_what_differs_from_the_data_is_found(judge: Judge, html: str, said: str) -> None:
    assert judge(_main(BLOCK, html)) == [PAGE + said]


def test_a_number_of_somebody_else_is_data_too(judge: Judge) -> None:
    html = _main(BLOCK, '<p><a href="tel:+18006624357">1-800-662-4357</a></p>')
    text = clinic("other_phones:", "  National Helpline: 1-800-662-4357")
    assert len(judge(html)) == 1
    assert judge(html, files={"clinic.yaml": text}) == []


def test_a_wrong_number_in_the_data_is_not_said_again_on_every_page(judge: Judge) -> None:
    files = {"clinic.yaml": clinic(phone='"(614) 555-01"')}
    html = _main(BLOCK, f'<p><a href="tel:+16145550134">(614) 555-0134</a> {NOTE}</p>')
    assert judge(html) == []
    assert judge(html.replace("+16145550134", "+12125550100"), files=files) == []


def test_two_links_that_say_the_same_and_lead_elsewhere_are_found(judge: Judge) -> None:
    own = "https://book.willow.example.com/dublin"
    lines = ("city: Dublin", "state: OH", "booking:", f"  url: {own}")
    other = ACTION.replace(URL, own)
    assert judge(
        _main(BLOCK, f"<div>{other} {NOTE}</div>"),
        files={"locations/dublin.md": front("Dublin", *lines)},
    ) == [f"{PAGE}BK017 'book a first visit' leads to 2 different booking addresses on this page."]


@pytest.mark.parametrize(
    ("link", "what"),
    [
        (ACTION, "the booking link 'Book a first visit'"),
        (PHONE, "the phone link '(614) 555-0134'"),
        (MAIL, "the e-mail link 'hello@willow.example.com'"),
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        "<section><div>{}</div></section>",
        "<section><div>{}</div><p>Not for emergencies.</p></section>",
        "<div data-article-body><h2>A</h2><p>Not for emergencies.</p><h2>B</h2><p>{}</p></div>",
    ],
)
def test_a_link_without_the_note_on_emergencies_is_found(
    judge: Judge, around: str, link: str, what: str
) -> None:
    assert judge(_main(BLOCK, around.format(link))) == [
        f"{PAGE}BK015 Nothing beside {what} says that it is not for emergencies."
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<section><div>{}</div><p>" + NOTE + "</p></section>",
        "<div data-article-body><h2>A</h2><p>{}</p><p>These are not for emergencies.</p></div>",
    ],
)
def test_a_link_beside_the_note_is_left_alone(judge: Judge, around: str) -> None:
    for link in (ACTION, PHONE, MAIL):
        assert judge(_main(BLOCK, around.format(link))) == []


def test_a_finding_on_a_link_in_the_text_points_at_its_line(judge: Judge) -> None:
    text = "One.\n\nTwo [call](tel:+16145550135).\n"
    html = _main(BLOCK, '<div data-article-body><p><a href="tel:+16145550135">call</a></p></div>')
    assert judge(html, files={"services/therapy.md": front("Therapy", text=text)}) == [
        (
            "content/services/therapy.md:8:1: BK012 The link dials '+16145550135', a number "
            "that the "
            "clinic's data does not have."
        )
    ]
