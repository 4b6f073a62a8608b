"""What messages say of a source: what it found, and which words it wants to be near."""

from __future__ import annotations

import re

from plugins.core.nearest import listed
from plugins.core.reference import Reference, StudyFinding
from plugins.evidence.figures import Figures
from plugins.evidence.quantities import Measure, Quantity

_SHOWN = 3
"""How many figures of a source a message quotes."""


def quoted_figures(figures: tuple[Figures, ...], quantity: Quantity) -> str:
    """Return the figures of a source as a message quotes them, those of the same kind first."""
    percent = quantity.measure is Measure.PERCENT
    told = [each for each in figures if re.search(r"\d", each.finding.figure)]
    told.sort(key=lambda each: not (each.percents if percent else each.numbers))
    quoted = list(dict.fromkeys(f"'{each.finding.figure}'" for each in told))
    return listed(quoted[:_SHOWN], "and")


def told_by(finding: StudyFinding) -> str:
    """Return a finding in a clause: what it is, of whom, compared with what."""
    people = "" if finding.population == "n/a" else f" in {finding.population}"
    compared = "" if finding.comparison == "n/a" else f" ({finding.comparison})"
    return f"'{finding.claim}: {finding.figure}'{people}{compared}"


def best_finding(
    reference: Reference, figures: tuple[Figures, ...], quantities: tuple[Quantity, ...]
) -> StudyFinding | None:
    """Return the finding that a sentence most likely speaks of.

    That is one with its number, or else the first.
    """
    for each in figures:
        if any(each.hold(quantity) for quantity in quantities):
            return each.finding
    return reference.findings[0] if reference.findings else None


def spoken(pattern: str) -> str:
    r"""Return a pattern as the words that match it.

    `heart|cardiac` gives `'heart' or 'cardiac'`. Groups that may be missing are left out, and of a
    choice of letters the first is taken, so that `c[ao]me back` gives `'came back'`.
    """
    plain = re.sub(r"\(\?:[^()]*\)\?", "", pattern)
    plain = re.sub(r"\[([^\]^])[^\]]*\]", r"\1", plain).replace("\\b", "").replace("\\", "")
    return listed([f"'{word}'" for word in plain.split("|")])
