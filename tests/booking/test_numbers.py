"""Telephone numbers in texts: mistyped ones are found where they stand, other figures are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.booking.broken_numbers import dialables, wrong_with
from plugins.booking.texts import plain
from tests.booking.conftest import Judge, Read, said_of
from tests.building import front

PAGE = "content/services/therapy.md"
OWN = "Type (614) 555-0134, if that is the number you mean: ten digits with the area code."
ANY = "Type all ten digits with the area code, such as (614) 555-0134."


def _therapy(text: str, *lines: str) -> dict[str, str | bytes | None]:
    return {"services/therapy.md": front("Therapy", *lines, text=text)}


def _wrong(text: str) -> list[str]:
    found = (wrong_with(number, "US") for number in dialables(text, "US"))
    return [one for one in found if one]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call us at 833-254-327.", "'833-254-327' has 9 digits, and it needs 10."),
        ("Call us at (833) 254-327.", "'(833) 254-327' has 9 digits, and it needs 10."),
        ("Call 1-833-254-327 to begin.", "'1-833-254-327' has 9 digits, and it needs 10."),
        ("Text 833.254.32.", "'833.254.32' has 8 digits, and it needs 10."),
        ("Fax: 833 254 327", "'833 254 327' has 9 digits, and it needs 10."),
        ("Phone: 833-25-3278.", "'833-25-3278' has 9 digits, and it needs 10."),
        ("Call 833-254-32788.", "'833-254-32788' has 11 digits, and it needs 10."),
        ("Call 833-254-327 24 hours a day.", "'833-254-327' has 9 digits, and it needs 10."),
        ("Call 833254327.", "'833254327' has 9 digits, and it needs 10."),
        ("Call us at 254-3278.", "'254-3278' has no area code."),
        ("Call or text 254-3278 for an appointment.", "'254-3278' has no area code."),
        ("Fax 254.3278, or write.", "'254.3278' has no area code."),
        ("Our phone (254-3278) is answered by day.", "'254-3278' has no area code."),
        ("Call 988 in a crisis, or our office at 254-3278.", "'254-3278' has no area code."),
        ("833-254-327 (call or text)", "'833-254-327' has 9 digits, and it needs 10."),
        ("Call (833) 154-3278.", "'(833) 154-3278' cannot exist."),
        ("Call (133) 254-3278.", "'(133) 254-3278' cannot exist."),
        (
            "You can call 1 (833) 254-327 any time.",
            "'1 (833) 254-327' has 9 digits, and it needs 10.",
        ),
    ],
)
def test_a_number_that_nobody_can_dial_is_found(text: str, said: str) -> None:
    assert _wrong(text) == [f"The telephone number {said}"]


@pytest.mark.parametrize(
    "text",
    [
        "Call (833) 254-3278.",
        "Call 833-254-3278 24 hours a day, 7 days a week.",
        "Call 1-800-662-4357 or text HOME to 741741.",
        "Call or text 988. In danger, call 911. For other help, call 211.",
        "Call 988 24 hours a day.",
        "Call 911 2 times if nobody answers.",
        "Text 741741. 2026 was hard.",
        "Call us, or come to 2540 3278 West Street.",
        "Call us, or write to 120 Main Street, Springfield, OH 45502-1234.",
        "Call before you come to 12345 Elm Street, 45402.",
        "Phone visits were studied in 2019-2024 and in 2021.",
        "A phone survey of 254-3278 people gave 100-200 calls.",
        "Calls cost 100-1500 dollars elsewhere.",
        "We take 300-1000 calls a year.",
        "Text messages reached 1 234 567 people, or 1,234,567.",
        "Call by 2026-11-21, by 11-21-2026 or by 11/21/2026.",
        "Call between 8:30-17:30, or 9-5.",
        "In a phone study (10.1001/jama.2020.12345678), 50.5% got better.",
        "Text therapy was tried in trial NCT01234567 with 1200-3400 adults.",
        "One call, 45 to 60 minutes, $150-1200.",
        "The record 833-254-327 has no word beside it.",
        "Call is said at the start of this, and long after that, at its end, stands 833-254-327.",
        "Call it a day. Visit 833-254-327 has notes.",
        "Call +44 20 7946 0958.",
    ],
)
def test_a_right_number_or_another_figure_is_left_alone(text: str) -> None:
    assert _wrong(text) == []


@given(st.text(alphabet="callx 0123456789()-.+:,$\u2013", max_size=40))
def test_no_text_breaks_the_search(text: str) -> None:
    for number in dialables(f"Call {text}", "US"):
        assert number.digits == "".join(re.findall(r"\d", number.digits))
        assert number.typed in f"Call {text}"


@given(st.integers(2_000_000_000, 9_999_999_999), st.sampled_from(["-", ".", " "]))
def test_leaving_out_one_digit_of_any_number_is_found(number: int, sign: str) -> None:
    digits = str(number)
    parts = [digits[:3], digits[3:6], digits[6:9]]
    assert _wrong(f"Call {sign.join(parts)}.") == [
        f"The telephone number '{sign.join(parts)}' has 9 digits, and it needs 10."
    ]


def test_the_number_of_a_source_is_no_digit_of_a_telephone_number() -> None:
    cited = '741741<sup class="c-citation"><a href="#source-2">2</a></sup>.'
    assert list(dialables(plain(f"Text HOME to {cited}"), "US")) == []


def test_other_plans_than_that_of_north_america_are_left_to_a_person() -> None:
    assert list(dialables("Call 020 7946 095.", "GB")) == []


@pytest.mark.usefixtures("typed")
def test_a_mistyped_number_is_said_once_where_it_is_typed_with_the_number_meant(read: Read) -> None:
    text = "Come in.\n\nWe are here by day.\nCall us at 614-555-013.\nCall 614-555-013 again."
    findings = read(_therapy(text)).findings
    assert said_of(findings) == [
        f"{PAGE}:9:12: BK020 The telephone number '614-555-013' has 9 digits, and it needs 10."
    ]
    assert findings[0].help == OWN


@pytest.mark.parametrize(("text", "help_"), [("Call 555-0134.", OWN), ("Call 212-736-500.", ANY)])
def test_the_help_names_the_number_of_the_data_that_is_most_like_it(
    read: Read, text: str, help_: str
) -> None:
    assert [finding.help for finding in read(_therapy(text)).findings] == [help_]


@pytest.mark.usefixtures("typed")
@pytest.mark.parametrize(
    ("lines", "text", "place"),
    [
        (("key_takeaways: [Call 614-555-013.]",), "Words.", "4:22"),
        ((), "| Phone | 614-555-013 |\n| --- | --- |\n| Fax | one |", "6:11"),
        ((), "- Come in.\n- Phone: 614-555-013", "7:10"),
        (('summary: "Call 614-555-013."',), "Words.", "4:16"),
    ],
)
def test_fields_lists_and_tables_are_read_too(
    read: Read, lines: tuple[str, ...], text: str, place: str
) -> None:
    assert [one.partition(": ")[0] for one in said_of(read(_therapy(text, *lines)).findings)] == [
        f"{PAGE}:{place}"
    ]


def test_ten_digits_without_signs_are_held_against_the_data(read: Read) -> None:
    assert said_of(read(_therapy("Call 6145550134.")).findings) == []
    said = "The page shows the number '6145550135', which the clinic's data does not have."
    assert said_of(read(_therapy("Call 6145550135.")).findings) == [f"{PAGE}:6:1: BK012 {said}"]


def test_a_link_whose_words_lack_a_digit_is_found_as_a_link(judge: Judge, read: Read) -> None:
    text = "Call [614-555-013](tel:+16145550134)."
    assert read(_therapy(text)).findings == []
    note = 'Not for emergencies: <a href="tel:911">911</a>, <a href="tel:988">988</a>.'
    html = f'<main><p><a href="tel:+16145550134">555-0134</a> {note}</p></main>'
    assert judge(html, page="content/pages/contact.md") == [
        "content/pages/contact.md:1:1: BK012 The link says '555-0134' and dials '+16145550134'."
    ]


@pytest.mark.usefixtures("typed")
def test_an_unknown_number_or_address_is_said_at_its_line(judge: Judge) -> None:
    text = "A.\n\nCall 212-736-5001,\nor write to `Ann@willow.example.com`."
    files = {"pages/contact.md": front("Contact", "purpose: contact", text=text)}
    html = "<main><p>Call 212-736-5001, or write to Ann@willow.example.com.</p></main>"
    assert judge(html, page="content/pages/contact.md", files=files) == [
        (
            "content/pages/contact.md:9:6: BK012 The page shows the number '212-736-5001', which "
            "the clinic's data does not have."
        ),
        (
            "content/pages/contact.md:10:14: BK013 The page shows the address "
            "'Ann@willow.example.com', which the clinic's data does not have."
        ),
    ]


@pytest.mark.usefixtures("typed")
def test_what_the_summary_of_another_page_says_is_not_said_again_on_a_list(judge: Judge) -> None:
    files = {"services/therapy.md": front("Therapy", 'summary: "Call 212-736-5001."')}
    html = "<main><p>Call 212-736-5001.</p></main>"
    assert judge(html, page="content/services/index.md", files=files) == []
    assert judge(
        html, page="content/pages/contact.md", files={"services/therapy.md": front("A")}
    ) == [
        (
            "content/pages/contact.md:1:1: BK012 The page shows the number '212-736-5001', which "
            "the clinic's data does not have."
        )
    ]
