"""The numbers in a sentence that say something about treatment, and those that a finding holds.

Rather silent than wrong: years, ages, telephone numbers, prices of a visit, list numbers and counts
of everyday things (`two treatments`) are no quantities. A percentage, a share of people, a ratio, a
named statistic, a sum of dollars, and a count of trials, people, sessions or stretches of time are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from string import ascii_uppercase

from plugins.evidence.number_patterns import (
    ABOUT,
    COUNT,
    CRISIS,
    DASH,
    DIGITS,
    DOLLARS,
    IN,
    INTERVAL,
    MILLIONS,
    NOT_A_COUNT,
    NUMBER,
    PART,
    PARTS,
    PEOPLE,
    PERCENT,
    PERCENT_SIGN,
    RATIO,
    RATIOS,
    STATISTIC,
    WEEK,
    WORD,
    WORDS,
    YEARS,
)


class Measure(StrEnum):
    """What a number counts."""

    PERCENT = "percent"
    """Also a share in words: a quarter is 25, one in five is 20."""
    RATIO = "ratio"
    """How many times as much: twice, 1.5 times, RR 1.25."""
    STATISTIC = "statistic"
    """A named one: NNT 4, g = 0.43."""
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a text, from `start` to `end`; `typed` is what stands there.

    `decimals` says how exactly it is given. `tolerance` is how far a share in words may lie from
    the number it stands for, in percentage points. `unit` is the noun behind a count, in the
    singular. `one_in` is N of `one in N`.
    """

    measure: Measure
    value: float
    typed: str
    start: int
    end: int
    decimals: int = 0
    tolerance: float = 0
    is_about: bool = False
    unit: str = ""
    one_in: float | None = None


# Apart, each of these patterns lets Python skip ahead; as one pattern they would not.
_HINTS = (
    re.compile(
        r"%|per ?cent|illion|hal[fv]|third|quarter|fourth|fifth|tenth|twice|doubl|tripl|times|fold"
        r"|effect size"
    ),
    re.compile(
        r"(?:in|of)\s(?:every\s)?"
        r"(?:\d|one|t(?:wo|hree|en|we|hi)|f(?:our|ive|if|or)|s(?:ix|ev)|eig|nin|ele)"
    ),
)
_NAME_HINT = re.compile(r"RR|OR\b|HR|NN[TH]|SMD| = |\u2248")


_SMALL = {ord(letter): letter.lower() for letter in ascii_uppercase}


def _small(text: str) -> str:
    """Return text in small letters, each in its place; some letters of the world's would grow."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.translate(_SMALL)


def hints(text: str) -> list[int]:
    """Return where a text may hold a statistic, in order: a quick look before the exact one."""
    small = _small(text)
    found = [each.start() for pattern in _HINTS for each in pattern.finditer(small)]
    found += [each.start() for each in _NAME_HINT.finditer(text)]
    return sorted(found)


_PART_HINT = re.compile(
    rf"hal[fv]|third|quarter|fourth|fifth|tenth|(?:in|of)\s+(?:every\s+)?(?:\d|{WORD})"
)
_RATIO_HINT = re.compile(r"twice|doubl|tripl|halv|times|fold|\dx")
_STATISTIC_HINT = re.compile(r"RR|OR|HR|NN|SMD|[=\u2248]|effect size")
_COUNT_HINT = re.compile(r"\d|illion|week|month|year|day|hour|minute|session")


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text, from left to right; none lies within another."""
    lowered = text.lower()
    found: list[Quantity] = []
    if "%" in text or "cent" in lowered:
        _add(found, _percents(text))
    if _PART_HINT.search(lowered):
        _add(found, _shares(text))
    if _RATIO_HINT.search(lowered):
        _add(found, _ratios(text))
    if _STATISTIC_HINT.search(text):
        _add(found, _statistics(text))
    if _COUNT_HINT.search(lowered):
        _add(found, _counts(text))
    return sorted(found, key=lambda quantity: quantity.start)


def _add(found: list[Quantity], more: Iterator[Quantity]) -> None:
    for quantity in more:
        if not any(q.start < quantity.end and quantity.start < q.end for q in found):
            found.append(quantity)


_ABOUT_HEALTH = re.compile(
    rf"\b{PEOPLE}\b"
    r"|\b(?:as (?:likely|many|much)|more|fewer|less|respon|recover|improv|relaps|better)",
    re.IGNORECASE,
)


_EVERYDAY = re.compile(
    r"\s*(?:zoom|off\b|discount|deposit|of\s+(?:the|your|our|its)\s+(?:price|fees?|bill|costs?|size))",
    re.IGNORECASE,
)
_WHOLLY = re.compile(
    r"\s*(?:natural|organic|effective|safe|risk|sure|certain|free|confidential|private|online)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^,.;:?!]{0,40}")
_CHANGED = re.compile(
    r"\b(?:relaps\w+|risks?|odds|chances?|rates?|episodes?|drop-?outs?)\b"
    r"[^.;,]{0,30}\bby\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MANY = 10_000
"""People, counted: the figure is of a country, and not of a trial or a town."""
_OF_PEOPLE = re.compile(PEOPLE)
_OWN_WORK = re.compile(
    r"\b(?:helped|treated|served|supported|seen|reached|cared\s+for)\b[^.;,]{0,30}$", re.IGNORECASE
)
"""A boast, which CL011 reports."""
_NEAR = 60
"""Letters before a share in which what it changed may stand."""


def is_statistic(quantity: Quantity, text: str) -> bool:
    """Return whether a quantity of a text needs a source.

    Counts do not, but for `40 million adults` and `48,000 people`; nor do `half the visit`,
    `20% off` and `100% natural`, which is a figure of speech.
    """
    if quantity.measure is Measure.COUNT:
        return quantity.typed.endswith("illion") or (
            quantity.value >= _MANY
            and _OF_PEOPLE.fullmatch(quantity.unit) is not None
            and not _OWN_WORK.search(text, max(0, quantity.start - _NEAR), quantity.start)
        )
    if quantity.tolerance and quantity.one_in is None:
        after = _CLAUSE.match(text, quantity.end)
        return bool(after and _ABOUT_HEALTH.search(after[0])) or bool(
            _CHANGED.search(text, max(0, quantity.start - _NEAR), quantity.start)
        )
    if quantity.measure is Measure.PERCENT and _EVERYDAY.match(text, quantity.end):
        return False
    return quantity.value != _ALL or not _WHOLLY.match(text, quantity.end)


_ALL = 100.0
"""Percent."""


_TO = re.compile(rf"\s*(?:[{DASH}]|to\b|or\b)\s*", re.IGNORECASE)


def ranges(found: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, ...]]:
    """Yield the quantities of a text, those of one range together: `40` and `80%` of `40-80%`."""
    run: list[Quantity] = []
    for quantity in found:
        if run:
            last = run[-1]
            if last.measure is not quantity.measure or not _TO.fullmatch(
                text, last.end, quantity.start
            ):
                yield tuple(run)
                run = []
        run.append(quantity)
    if run:
        yield tuple(run)


def number(text: str) -> float:
    """Return what digits or a number word say."""
    folded = text.casefold()
    return float(WORDS[folded]) if folded in WORDS else float(text.replace(",", ""))


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])


def _is_about(text: str, start: int) -> bool:
    return bool(ABOUT.search(text, max(0, start - 24), start))


def _percents(text: str) -> Iterator[Quantity]:
    for found in PERCENT.finditer(text):
        typed = found["number"] or found["high"]
        if INTERVAL.match(text, found.start()):
            continue
        sign = re.compile(PERCENT_SIGN, re.IGNORECASE).match(text, found.end())
        yield Quantity(
            measure=Measure.PERCENT,
            value=number(typed),
            typed=typed + (sign[0] if sign else ""),
            start=found.start(),
            end=sign.end() if sign else found.end(),
            decimals=_decimals(typed),
            is_about=_is_about(text, found.start()),
        )


_EXACT, _LOOSE = 1.5, 4.0
"""Percentage points: `a third` is 33.3 and may stand for 32 to 34, `about a third` for 30 to 37."""


def _shares(text: str) -> Iterator[Quantity]:
    for found in IN.finditer(text):
        few, many = number(found["few"]), number(found["many"])
        if few < many and many not in YEARS and few not in CRISIS:
            share = _share(text, found, few / many, one_in=many / few)
            if not found["more"]:
                yield share
                continue
            more, at = number(found["more"]), found.start("more")
            end = found.end("few")
            yield replace(share, typed=text[share.start : end], end=end)
            yield replace(
                share,
                value=100 * more / many,
                one_in=many / more,
                typed=text[at : share.end],
                start=at,
            )
    for found in PART.finditer(text):
        part = next(found[name] for name in ("part", "of", "about", "half") if found[name])
        size = PARTS[part.casefold().removesuffix("s").replace("halve", "half")]
        yield _share(text, found, number(found["count"] or "one") / size)


def _share(text: str, found: re.Match[str], share: float, one_in: float | None = None) -> Quantity:
    is_about = bool(found.groupdict().get("hedge")) or _is_about(text, found.start())
    return Quantity(
        measure=Measure.PERCENT,
        value=100 * share,
        typed=found[0],
        start=found.start(),
        end=found.end(),
        tolerance=_LOOSE if is_about else _EXACT,
        is_about=is_about,
        one_in=one_in,
    )


def _ratios(text: str) -> Iterator[Quantity]:
    for found in RATIO.finditer(text):
        word = (found["named"] or found["verb"] or "").casefold()
        value = RATIOS[word] if word else number(found["times"])
        yield Quantity(
            measure=Measure.RATIO,
            value=value,
            typed=found[0],
            start=found.start(),
            end=found.end(),
            decimals=_decimals(found["times"] or ""),
            is_about=_is_about(text, found.start()),
        )


def _statistics(text: str) -> Iterator[Quantity]:
    for found in STATISTIC.finditer(text):
        typed = found["number"] or found["effect"] or found["size"]
        is_ratio = (found["name"] or "").rstrip("s") in {"RR", "OR", "HR"}
        yield Quantity(
            measure=Measure.RATIO if is_ratio else Measure.STATISTIC,
            value=number(typed),
            typed=found[0],
            start=found.start(),
            end=found.end(),
            decimals=_decimals(typed),
            unit=found["name"] or "effect size",
        )


def _counts(text: str) -> Iterator[Quantity]:
    for found in DOLLARS.finditer(text):
        yield _count(text, found, found["number"], "dollar")
    for found in MILLIONS.finditer(text):
        yield _count(text, found, found["many"], found["unit"].casefold().removesuffix("s"))
    for found in WEEK.finditer(text):
        yield _count(text, found, found["number"], found["time"].casefold())
    for found in COUNT.finditer(text):
        if NOT_A_COUNT.search(text, max(0, found.start() - 24), found.start()):
            continue
        unit = (found["unit"] or found["time"]).casefold()
        countable = bool(found["time"]) or unit.startswith("session")
        numbers = [typed for typed in (found["number"], found["high"]) if typed]
        for typed in numbers:
            in_words = typed.casefold() in WORDS
            # "One week" and "two trials" are ordinary speech; "six weeks" is a figure.
            if in_words and (not countable or (typed.casefold() == "one" and len(numbers) == 1)):
                continue
            value = number(typed)
            if value in CRISIS or ("," not in typed and value in YEARS):
                continue
            yield _count(text, found, typed, unit.removesuffix("s"))


def _count(text: str, found: re.Match[str], typed: str, unit: str) -> Quantity:
    start = found.start() + found[0].index(typed)
    return Quantity(
        measure=Measure.COUNT,
        value=number(typed.partition(" ")[0]),
        typed=typed,
        start=start,
        end=start + len(typed),
        decimals=_decimals(typed),
        is_about=_is_about(text, found.start()),
        unit=unit,
    )


_ANY_NUMBER = re.compile(NUMBER, re.IGNORECASE)


def plain_numbers(text: str) -> frozenset[float]:
    """Return every number of a text, in digits or words, whatever it counts."""
    text = INTERVAL.sub(" ", re.sub(rf"(?<=\d)[{DASH}](?=[\d.])", " to ", text))
    loose = re.findall(rf"(?<![\d.,]){DIGITS}", text)
    return frozenset(number(found) for found in [*_ANY_NUMBER.findall(text), *loose])
