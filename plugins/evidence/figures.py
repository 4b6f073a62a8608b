"""The numbers that findings hold, and whether a number of a sentence is one of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import isclose

from plugins.core.reference import Library, Reference, StudyFinding
from plugins.evidence.quantities import Measure, Quantity, plain_numbers, quantities

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The numbers of one finding."""

    finding: StudyFinding
    percents: tuple[float, ...]
    ratios: tuple[float, ...]
    needed_to_treat: tuple[float, ...]
    numbers: frozenset[float]

    def hold(self, quantity: Quantity) -> bool:
        """Return whether the finding says a number, or one that it rounds to (half goes up)."""
        if quantity.measure is Measure.PERCENT:
            return self._hold_percent(quantity)
        if quantity.measure is Measure.RATIO:
            return any(_rounds_to(ratio, quantity) for ratio in self.ratios)
        if any(_rounds_to(number, quantity) for number in self.numbers):
            return True
        if quantity.unit == "year":
            return quantity.value * _MONTHS_A_YEAR in self.numbers
        if quantity.unit == "month":
            return quantity.value / _MONTHS_A_YEAR in self.numbers - {1.0}
        return False

    def _hold_percent(self, quantity: Quantity) -> bool:
        if quantity.one_in is not None and any(
            isclose(_rounded(number, 0), quantity.one_in) for number in self.needed_to_treat
        ):
            return True
        if quantity.tolerance:
            return any(
                abs(percent - quantity.value) <= quantity.tolerance for percent in self.percents
            )
        return any(_rounds_to(percent, quantity) for percent in self.percents)


def _rounds_to(number: float, quantity: Quantity) -> bool:
    if isclose(_rounded(number, quantity.decimals), quantity.value):
        return True
    return quantity.is_about and _is_round_for(number, quantity.value)


def _is_round_for(number: float, round_number: float) -> bool:
    """Return whether `about 1,600` may stand for 1,563: the zeros at its end are not exact."""
    text = str(int(round_number))
    zeros = len(text) - len(text.rstrip("0"))
    if zeros < 2:  # noqa: PLR2004 (up to 99 a number is given exactly)
        return False
    return isclose(_rounded(number, -zeros), round_number)


def _rounded(number: float, decimals: int) -> float:
    step = Decimal(1).scaleb(-decimals)
    return float((Decimal(str(number)) / step).quantize(Decimal(1), ROUND_HALF_UP) * step)


def figures_of(finding: StudyFinding) -> Figures:
    """Return the numbers of a finding: of its claim, its figure, its people and its comparison."""
    text = f"{finding.claim}; {finding.figure}; {finding.population}; {finding.comparison}"
    found = quantities(text)
    return Figures(
        finding=finding,
        percents=tuple(q.value for q in found if q.measure is Measure.PERCENT),
        ratios=tuple(q.value for q in found if q.measure is Measure.RATIO),
        needed_to_treat=tuple(q.value for q in found if q.unit == "NNT"),
        numbers=plain_numbers(text),
    )


class FigureIndex:
    """The figures of a library, worked out for a reference when it is first asked for."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._figures: dict[str, tuple[Figures, ...]] = {}

    def of(self, reference: Reference) -> tuple[Figures, ...]:
        """Return the figures of each finding of a reference."""
        if reference.id not in self._figures:
            self._figures[reference.id] = tuple(map(figures_of, reference.findings))
        return self._figures[reference.id]
