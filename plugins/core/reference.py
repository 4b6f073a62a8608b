"""The evidence library: references as in `content/references.json`, and what each of them found.

The names of bibliographic fields are those of CSL-JSON, which reading programs export; the other
fields are ours and say how far a reference carries a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Self
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from plugins.core.front_matter import Facts
from plugins.core.typed import Day, Text


class Verified(StrEnum):
    """How a person knows what stands here."""

    PAGE = "page"
    """Read on a page of the source or about it."""
    MEMORY = "memory"
    """Not looked up yet: its numbers must not be printed."""


class Strength(StrEnum):
    """The kind of evidence."""

    META_ANALYSIS = "meta-analysis"
    NETWORK_META_ANALYSIS = "network-meta-analysis"
    UMBRELLA_REVIEW = "umbrella-review"
    NARRATIVE_REVIEW = "narrative-review"
    RCT = "rct"
    CLUSTER_RCT = "cluster-rct"
    TRIAL_COHORT = "trial-cohort"
    REANALYSIS = "reanalysis"
    OBSERVATIONAL = "observational"
    COHORT_FOLLOW_UP = "cohort-follow-up"
    CROSS_SECTIONAL = "cross-sectional"
    GUIDELINE = "guideline"
    REGULATOR = "regulator"
    PROFESSIONAL_CODE = "professional-code"
    PATIENT_RESOURCE = "patient-resource"
    PLATFORM_POLICY = "platform-policy"
    STYLE_GUIDE = "style-guide"
    SECONDARY = "secondary"

    @property
    def shows_only_a_link(self) -> bool:
        """Whether nobody decided by lot who got which treatment, so that no cause is shown."""
        return self in _WITHOUT_A_LOT


_WITHOUT_A_LOT = frozenset(
    (
        Strength.TRIAL_COHORT,
        Strength.OBSERVATIONAL,
        Strength.COHORT_FOLLOW_UP,
        Strength.CROSS_SECTIONAL,
    )
)


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"https", "http"} or "." not in parts.netloc or re.search(r"\s", value):
        message = f"'{value}' is not a web address that starts with https://"
        raise ValueError(message)
    return value


def _doi(value: str) -> str:
    if not re.fullmatch(r"10\.\d{4,9}/\S+", value):
        message = f"'{value}' is not a DOI. Type it as it begins with '10.', without 'https'"
        raise ValueError(message)
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        message = f"'{value}' is not a regular expression ({error})"
        raise ValueError(message) from None
    return value


WebAddress = Annotated[Text, AfterValidator(_web_address)]
Doi = Annotated[Text, AfterValidator(_doi)]
Pattern = Annotated[Text, AfterValidator(_pattern)]
ReferenceId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][\w:.-]*$")]
"""What a citation mark names: `cuijpers-2020`."""
TextOrNumber = Annotated[str, Field(coerce_numbers_to_str=True)]


class Name(Facts):
    """An author: a person has a `family` name, a body its `literal` name."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None
    suffix: Text | None = None
    particle: Annotated[Text | None, Field(alias="non-dropping-particle")] = None
    dropping_particle: Annotated[Text | None, Field(alias="dropping-particle")] = None

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not (self.family or self.literal):
            message = "an author has no name. Give 'family' and 'given', or 'literal' for a body"
            raise ValueError(message)
        return self

    @property
    def shown(self) -> str:
        """The name as a list of sources prints it: the family's, or the body's."""
        return self.literal or " ".join(part for part in (self.particle, self.family) if part)


class CslDate(Facts):
    """A date of CSL-JSON: `date-parts` holds year, month and day as far as they are known."""

    parts: Annotated[tuple[tuple[int, ...], ...], Field(alias="date-parts")] = ()
    raw: Text | None = None
    literal: Text | None = None
    season: TextOrNumber | None = None
    circa: bool | TextOrNumber | None = None

    @property
    def year(self) -> int | None:
        """The year, if it is known."""
        if self.parts and self.parts[0]:
            return self.parts[0][0]
        found = re.search(r"\d{4}", self.raw or self.literal or "")
        return int(found[0]) if found else None


class StudyFinding(Facts):
    """A finding of a study: one thing that a reference says, and of whom.

    `figure` is the result as the source puts it (`RR 1.27 (95% CI 1.14-1.39)`); `derived` names
    what a figure of ours was worked out from. `same` for population or comparison means those of
    the finding above.
    """

    claim: Text
    figure: Text
    population: Text
    comparison: Text
    verified: Verified = Verified.MEMORY
    derived: Text | None = None


class Reference(Facts):
    """A source that pages may cite."""

    id: ReferenceId
    type: Text
    title: Text
    author: tuple[Name, ...] = ()
    issued: CslDate | None = None
    container_title: Annotated[Text | None, Field(alias="container-title")] = None
    publisher: Text | None = None
    volume: TextOrNumber | None = None
    issue: TextOrNumber | None = None
    page: TextOrNumber | None = None
    number: TextOrNumber | None = None
    doi: Annotated[Doi | None, Field(alias="DOI")] = None
    url: Annotated[WebAddress | None, Field(alias="URL")] = None
    pmid: Annotated[TextOrNumber | None, Field(alias="PMID")] = None
    pmcid: Annotated[TextOrNumber | None, Field(alias="PMCID")] = None
    authors_truncated: bool = False
    """Whether the source has more authors than are listed here."""
    verified: Verified = Verified.MEMORY
    verified_at: tuple[Text, ...] = ()
    """Where a person read what stands here, with a note if one is needed."""
    strength: Strength | None = None
    topics: tuple[Text, ...] = ()
    findings: tuple[StudyFinding, ...] = ()
    caveat: Text | None = None
    must_mention: tuple[Pattern, ...] = ()
    """Regular expressions, each of which the words around a citation must match."""
    citable: bool = False
    as_of: Day | None = None
    expires: Day | None = None
    """The last day on which the reference holds."""

    @model_validator(mode="before")
    @classmethod
    def _without_other_csl(cls, values: Any) -> Any:  # noqa: ANN401 (anything can stand in a file)
        if not isinstance(values, Mapping):
            return values
        return {name: value for name, value in values.items() if name not in OTHER_CSL_FIELDS}

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.doi is None and self.url is None:
            message = "the reference has neither 'DOI' nor 'URL'. Add one, so readers can find it"
            raise ValueError(message)
        if self.citable and self.strength is None:
            message = "a citable reference needs 'strength'. Say which kind of evidence it is"
            raise ValueError(message)
        above: StudyFinding | None = None
        findings = []
        for finding in self.findings:
            same = [name for name in ("population", "comparison") if getattr(finding, name) in SAME]
            if same and above is None:
                message = f"the first finding says 'same' for its {same[0]}. Write it out"
                raise ValueError(message)
            above = finding.model_copy(update={name: getattr(above, name) for name in same})
            findings.append(above)
        # A frozen model: pydantic's own way to set a field while validating.
        object.__setattr__(self, "findings", tuple(findings))
        return self

    @property
    def year(self) -> int | None:
        """The year of publication, if it is known."""
        return self.issued.year if self.issued else None

    @property
    def address(self) -> str:
        """Where readers find the source: its DOI as a link, or else its web address."""
        if self.doi:
            return f"https://doi.org/{quote(self.doi, safe='/():;._-')}"
        return self.url or ""


SAME = frozenset(("same",))
"""What stands for the population or the comparison of the finding above."""

_OTHER_CSL = """
    abstract accessed annote archive archive-place archive_collection archive_location authority
    available-date call-number categories chair chapter-number citation-key citation-label
    citation-number collection-editor collection-number collection-title compiler composer
    container-author container-title-short contributor curator custom dimensions director division
    edition editor editor-translator editorial-director event event-date event-place event-title
    executive-producer first-reference-note-number genre guest host illustrator interviewer ISBN
    ISSN journalAbbreviation jurisdiction keyword language locator medium narrator note
    number-of-pages number-of-volumes organizer original-author original-date original-publisher
    original-publisher-place original-title page-first part part-title performer printing producer
    publisher-place recipient references reviewed-author reviewed-genre reviewed-title scale
    script-writer section series-creator shortTitle source status submitted supplement title-short
    translator version volume-title volume-title-short year-suffix
"""
OTHER_CSL_FIELDS = frozenset(_OTHER_CSL.split())
"""Fields of CSL-JSON 1.0.2 that may stand in the library and that no page prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackLink:
    """The way from a source back to a spot that cites it: `label` is `a`, `b` … in that order."""

    anchor: str
    label: str
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source as a page's list prints it; `number` counts from 1 by first use on the page."""

    number: int
    anchor: str
    authors: str
    title: str
    body: str
    """Journal or publishing body; empty where the authors are that body."""
    year: str
    url: str
    evidence: str
    """The kind of evidence in a plain phrase: `Review of 101 trials`."""
    backs: tuple[BackLink, ...]
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The references by id, and the file as findings show it.

    `broken` holds the ids of entries that cannot be used. `is_known` is False when the file could
    not be read at all.
    """

    references: Mapping[str, Reference] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    path: str = "content/references.json"
    is_known: bool = True
