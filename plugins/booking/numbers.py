"""Texts that give a telephone number which nobody can dial, or which no data has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby

from plugins.booking import codes
from plugins.booking.broken_numbers import Dialable, dialables, wrong_with
from plugins.booking.contact import phone_of
from plugins.booking.known import Known
from plugins.booking.texts import Text, plain, texts
from plugins.booking.typed import Lines, place_of_number
from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.site import AnyPage
from plugins.core.telephone import dialed

_TELEPHONE_LINK = re.compile(r'<a\b[^>]*href="(?:tel|sms):[^>]*>.*?</a>', re.DOTALL)
"""Links are judged when the page is built, with what they dial."""
_ALIKE = 0.8


def number_findings(known: Known, lines: Lines) -> Iterator[Finding]:
    """Yield each number in the texts of a site that is mistyped, once a page and number."""
    for page in known.site.pages:
        if page.number == 1:
            found = {number.digits: (text, number) for text, number in _numbers(page, known)}
            for text, number in found.values():
                yield from _judged(page, text, number, known, lines)


def _numbers(page: AnyPage, known: Known) -> Iterator[tuple[Text, Dialable]]:
    """Yield what can be dialed in a page's texts; the cells of a row are one text."""
    for _, group in groupby(texts(page), key=lambda text: (text.place, text.is_title)):
        row = list(group)
        words = " ".join(plain(_TELEPHONE_LINK.sub(" ", text.html)) for text in row)
        for number in dialables(words, known.site.clinic.country):
            yield row[0], number


def _judged(
    page: AnyPage, text: Text, number: Dialable, known: Known, lines: Lines
) -> Iterator[Finding]:
    country = known.site.clinic.country
    wrong = wrong_with(number, country)
    code: Code
    if wrong is not None:
        code, message, help_ = codes.BROKEN_PHONE, wrong, _help(number, known)
    elif number.is_bare and dialed(number.digits, country) not in known.phones:
        code = codes.OTHER_PHONE
        message = (
            f"The page shows the number '{number.typed}', which the clinic's data does not have."
        )
        help_ = codes.USE_KNOWN_PHONE
    else:
        return
    place = place_of_number(number.typed, lines(page.path), text.place.line) or text.place
    yield code.at(page.path, place, message, help_)


def _help(number: Dialable, known: Known) -> str:
    """Return what to type: the number of the data that is most like it, or how any is typed."""
    shown = {}
    for one in sorted(known.phones):
        phone = phone_of(one, known.site.clinic)
        if phone is not None:
            shown[one.removeprefix("+1")] = phone.display
    ending = [one for one in shown if one.endswith(number.digits)]
    near = ending or get_close_matches(number.digits, shown, n=1, cutoff=_ALIKE)
    if near:
        return (
            f"Type {shown[near[0]]}, if that is the number you mean: ten digits with the area code."
        )
    return "Type all ten digits with the area code, such as (614) 555-0134."
