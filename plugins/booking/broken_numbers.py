"""Telephone numbers in a text that nobody can dial: with too few digits, or none that exists.

A mistyped number must be found, and a house number, a year, a ZIP code, a range or a figure must
not. So only what has the shape of a number of the North American plan counts, near a word such as
`call`; numbers of other plans are left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from plugins.core.telephone import parsed

_WHOLE, _LOCAL = 10, 7
"""Digits of a number of the North American plan, with and without its area code."""
_GROUPS = 3
"""Area code, exchange and line."""
_LONGEST = 5
"""Digits of a group, one too many among them."""
_NORTH_AMERICA = 1
_SIGN = r"\) ?|\)[-.]| ?\(|[-.\u2011\u2013\u00a0 ]"
_RUN = re.compile(
    rf"(?<![\w.,@/$#\-\u2011\u2013+])(?>\+?\(?\d+(?:(?:{_SIGN})\d+)*\)?)(?![\w%@/$]|[.,:]\d)"
)
_PARTS = re.compile(rf"(?P<sign>{_SIGN})?(?P<digits>\d+)")
_CUE = re.compile(
    r"\b(?:call(?:s|ing)?|text(?:s|ing)?|(?:tele)?phones?|fax|dial(?:ing)?|ring|tel|voicemail)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters between such a word and a number, at most."""
_CUE_BEHIND = re.compile(r"\s*\((?:call|text|phone|fax|tel)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_LEADING = re.compile(
    r"(?:\b(?:call(?:ing)?|text(?:ing)?|(?:tele)?phone|tel|fax|dial|ring|voicemail|at|on|to|us|is"
    r"|or|and|number|line|office|desk|reception|clinic)\.?:?|[:(])\s*$",
    re.IGNORECASE,
)
"""What stands right before a number that is to be dialed."""
_FIGURE = re.compile(
    r"\s(?!(?:for|to|or|and|any|if|when|at|in|on|between|from|during|with|ext|extension|x|then"
    r"|now|about|as|while|before|after|by|day|daily|weekdays|today|instead|so|but)\b)[a-z]"
)
"""What stands behind a figure: the things that it counts."""
_SHORT = re.compile(r"[2-9]11|988")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialable:
    """What is typed as a number to dial; `digits` come without the country's own."""

    typed: str
    digits: str
    is_bare: bool
    """Whether nothing but digits is typed."""


def wrong_with(number: Dialable, country: str) -> str | None:
    """Return what is wrong with a number, in a sentence; None for one that exists."""
    count = len(number.digits)
    if count == _LOCAL:
        return f"The telephone number '{number.typed}' has no area code."
    if count != _WHOLE:
        return f"The telephone number '{number.typed}' has {count} digits, and it needs {_WHOLE}."
    if parsed(number.digits, country) is None:
        return f"The telephone number '{number.typed}' cannot exist."
    return None


def dialables(text: str, country: str) -> Iterator[Dialable]:
    """Yield what a text of one paragraph gives as numbers to dial, right ones too."""
    if phonenumbers.country_code_for_region(country) != _NORTH_AMERICA:
        return
    if not _CUE.search(text):
        return
    for run in _RUN.finditer(text):
        found = _dialable(run, text)
        if found is not None:
            yield found


def dialable_in(words: str) -> Dialable | None:
    """Return the first number that the words of a telephone link give."""
    found = (_dialable(run, f"Call {words}") for run in _RUN.finditer(f"Call {words}"))
    return next(filter(None, found), None)


def _dialable(run: re.Match[str], text: str) -> Dialable | None:
    groups, end, has_space = _groups(run[0])
    before = _SENTENCE_END.split(text[: run.start()])[-1][-_NEAR:]
    after = text[run.start() + end :]
    if not _CUE.search(before) and not _CUE_BEHIND.match(after):
        return None
    is_loose = len(groups) == 1 or (
        [len(one) for one in groups] == [3, 4] and not run[0].startswith(("(", "+"))
    )
    if is_loose and (not _LEADING.search(before) or _FIGURE.match(after)):
        return None
    if not _has_shape(groups) or (has_space and _SHORT.fullmatch(groups[0])):
        return None
    typed = run[0][:end] if ")" in run[0][:end] else run[0][:end].lstrip("(")
    return Dialable(typed=typed, digits="".join(groups), is_bare=typed.isdigit())


def _groups(run: str) -> tuple[list[str], int, bool]:
    """Return the groups of digits of one number, where it ends, and if spaces alone part them.

    What follows a number that is complete, or written with other signs, is not part of it:
    `833-254-3278 24 hours a day`.
    """
    groups: list[str] = []
    signs: set[str] = set()
    end = 0
    is_foreign = run.startswith("+") and not re.match(r"\+\(?1\b", run)
    for part in _PARTS.finditer(run):
        sign, digits = part["sign"] or "", part["digits"]
        is_whole = sum(map(len, groups)) >= _WHOLE or len(groups) == _GROUPS
        if is_whole or (sign.strip() == "" and sign and signs & {"-", ".", "\u2011", "\u2013"}):
            break
        end = part.end()
        if not groups and digits == "1" and end < len(run):
            continue
        if groups:
            signs.add(sign)
        groups.append(digits)
    if len(groups) == 1 and len(groups[0]) == _WHOLE + 1 and groups[0].startswith("1"):
        groups = [groups[0][1:]]
    return ([] if is_foreign else groups), end, signs == {" "}


def _has_shape(groups: list[str]) -> bool:
    """Tell whether groups of digits can be meant as a telephone number."""
    sizes = [len(one) for one in groups]
    total = sum(sizes)
    is_counted = _LOCAL <= total <= _WHOLE + 1
    match sizes:
        case [_] | [3, _]:
            return is_counted
        case [2 | 3 | 4, _, _]:
            return is_counted and total > _LOCAL and max(sizes) <= _LONGEST and not _is_date(sizes)
    return False


def _is_date(sizes: list[int]) -> bool:
    match sizes:
        case [4, 2, 2] | [1 | 2, 1 | 2, 2 | 4]:
            return True
    return False
