"""A reference -> the words that a list of sources prints for it."""

from __future__ import annotations

import dataclasses
import re

from plugins.core.reference import BackLink, Library, Reference, SourceEntry, Strength

NAMED_AUTHORS = 3
"""How many authors are named before `et al.`"""

_KINDS = {
    Strength.META_ANALYSIS: "Review of trials",
    Strength.NETWORK_META_ANALYSIS: "Review of trials",
    Strength.UMBRELLA_REVIEW: "Review of reviews",
    Strength.NARRATIVE_REVIEW: "Overview by experts",
    Strength.RCT: "One trial",
    Strength.CLUSTER_RCT: "One trial",
    Strength.TRIAL_COHORT: "Study that watched people over time",
    Strength.REANALYSIS: "New look at the data of one study",
    Strength.OBSERVATIONAL: "Study that watched people over time",
    Strength.COHORT_FOLLOW_UP: "Study that watched people over time",
    Strength.CROSS_SECTIONAL: "Study at one point in time",
    Strength.GUIDELINE: "Guideline",
    Strength.REGULATOR: "Regulator",
    Strength.PROFESSIONAL_CODE: "Professional code",
    Strength.PATIENT_RESOURCE: "Patient resource",
    Strength.PLATFORM_POLICY: "Rules of a web platform",
    Strength.STYLE_GUIDE: "Style guide",
    Strength.SECONDARY: "Secondary source",
}
"""Kind of evidence -> what a patient reads."""
_COUNTED = {
    Strength.META_ANALYSIS: (r"(?:randomi[sz]ed )?(?:controlled )?(?:trials|studies)", "trials"),
    Strength.NETWORK_META_ANALYSIS: (
        r"(?:randomi[sz]ed )?(?:controlled )?(?:trials|studies)",
        "trials",
    ),
    Strength.UMBRELLA_REVIEW: (r"reviews", "reviews"),
}
"""Kind of review -> how its findings name what it joins, and the word for it."""


def entry(number: int, reference: Reference, backs: tuple[BackLink, ...]) -> SourceEntry:
    """Return a source as it is printed under a number."""
    authors = authors_of(reference)
    body = reference.container_title or reference.publisher or ""
    return SourceEntry(
        number=number,
        anchor=f"source-{number}",
        authors=authors,
        title=reference.title,
        body="" if body == authors else body,
        year=str(reference.year or ""),
        url=reference.address,
        evidence=evidence_of(reference),
        backs=backs,
        reference=reference,
    )


class Printer:
    """Makes the entries of many pages; what does not change from page to page is made once."""

    def __init__(self, library: Library) -> None:
        self.references = library.references
        self._made: dict[str, SourceEntry] = {}

    def entry(
        self, number: int, reference: Reference, backs: tuple[BackLink, ...] = ()
    ) -> SourceEntry:
        """Return a source as it is printed under a number."""
        made = self._made.get(reference.id)
        if made is None:
            made = self._made[reference.id] = entry(number, reference, backs)
        return dataclasses.replace(made, number=number, anchor=f"source-{number}", backs=backs)


def authors_of(reference: Reference) -> str:
    """Return the family names, or the bodies; `et al.` stands for all after three."""
    names = [name.shown for name in reference.author]
    shown = ", ".join(names[:NAMED_AUTHORS])
    if len(names) > NAMED_AUTHORS or (names and reference.authors_truncated):
        return f"{shown}, et al."
    return shown


def evidence_of(reference: Reference) -> str:
    """Return the kind of evidence in a plain phrase: `Review of 101 trials`, `One trial`."""
    if reference.strength is None:
        return ""
    if reference.strength in _COUNTED:
        pattern, word = _COUNTED[reference.strength]
        for finding in reference.findings:
            found = re.search(
                rf"\b(\d[\d,]*) {pattern}\b", f"{finding.figure}; {finding.population}"
            )
            if found:
                return f"Review of {found[1]} {word}"
    return _KINDS[reference.strength]
