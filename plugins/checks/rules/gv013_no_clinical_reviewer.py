"""Pages on treatment have no clinical reviewer.

## Why it matters
Readers trust a page on treatment if a person with a license has read it. A clinic without a
reviewer may publish, and its pages say so; but it should look for one.

## When not to use it
While no clinician is named yet: silence it once, in home.md, with that as the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.medicine import is_on_medication
from plugins.checks.rule import Bad, Good, Hit, SiteReading, site_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.source import Place

_TREATMENT = (Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE)
_MARA = "---\ntitle: Mara Lind\nlicences:\n  - state: OH\n    type: LISW-S\n---\n\nWords."
_REST = "---\ntitle: Rest\nreviewed_by: mara-lind\nreviewed_on: 2026-11-10\n---\n\nWords."
_THERAPY = (
    "---\ntitle: Therapy\ndescription: What it says.\nreviewed_by: mara-lind\n"
    "reviewed_on: 2026-11-10\n---\n\nWe listen."
)


@site_rule(
    code="GV013",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=[
        Good(page=_REST, files=(("clinicians/mara-lind.md", _MARA),)),
        "The finding on a whole site without a reviewer stands in home.md alone.",
    ],
    bad=[
        Bad(
            page="---\ntitle: Welcome\n---\n\nSome words.",
            at="home.md",
            files=(("articles/rest.md", "---\ntitle: Rest\n---\n\nWords."),),
            line=1,
            says="None of the 2 pages on treatment has a clinical reviewer.",
        ),
        Bad(
            page="---\ntitle: Antidepressants\n---\n\nWords.",
            files=(
                ("clinicians/mara-lind.md", _MARA),
                ("articles/rest.md", _REST),
                ("services/therapy.md", _THERAPY),
            ),
            line=1,
            says="'Antidepressants' is about medication and has no clinical reviewer, as other "
            "pages have.",
        ),
    ],
)
def no_clinical_reviewer(site: SiteReading) -> Iterator[Hit]:
    """Yield one finding for a site without a reviewer, else one for each page that has none."""
    pages = {
        reading.page.path: reading
        for reading in site.readings.values()
        if reading.page.kind in _TREATMENT and reading.page.is_listed
    }
    bare = [one for one in pages.values() if not one.page.facts.reviewed_by]
    home = site.site.home
    if pages and len(bare) == len(pages):
        if home is not None:
            count = f"None of the {len(bare)} pages" if len(bare) > 1 else "No page"
            yield Hit(
                at=Place(1),
                page=home,
                message=f"{count} on treatment has a clinical reviewer.",
                help="Ask a licensed clinician to read them, and set 'reviewed_by' and "
                "'reviewed_on'. Until then give the reason in home.md under 'allow'.",
            )
        return
    for reading in bare:
        page = reading.page
        on_medication = is_on_medication(reading)
        about = "is about medication and has" if on_medication else "has"
        yield Hit(
            at=Place(1),
            page=page,
            severity=None if on_medication else Severity.ADVICE,
            message=f"'{page.short_title}' {about} no clinical reviewer, as other pages have.",
            help="Ask a licensed clinician to read it, and set 'reviewed_by' and 'reviewed_on'.",
        )
