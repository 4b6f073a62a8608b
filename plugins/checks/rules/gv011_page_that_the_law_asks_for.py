"""A page that the law asks for is missing, or not linked from every page.

## Why it matters
People who pay themselves have a right to a cost estimate in writing, everybody has one to know what
is done with their data and how to report a barrier. Those pages must exist, and the menu at the
bottom must lead to them from everywhere.

## When not to use it
Never. A short and honest page is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.clinic import Clinic
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.source import Place

_NEEDED = {
    Purpose.PRIVACY: "privacy",
    Purpose.ACCESSIBILITY: "accessibility",
    Purpose.FEES: "cost and the good-faith estimate",
}
_HOME = "---\ntitle: Welcome\n---\n\nSome words."


def _page(purpose: str, text: str = "Some words.") -> str:
    return f"---\ntitle: About {purpose}\npurpose: {purpose}\n---\n\n{text}"


def _menu(*paths: str) -> str:
    return (
        "name: Willow Clinic\ntagline: Care.\ntimezone: America/New_York\n"
        "site_url: https://willow.example.com\ncrisis:\n  emergency: '911'\n  lines:\n"
        "    - name: 988 Lifeline\n      call: '988'\n  page: crisis\nnavigation:\n  header: []\n"
        f"  footer:\n    - title: About\n      links: [{', '.join(paths)}]\n"
        "editorial:\n  author: Willow\n  interest: We sell care.\n  disclaimer: No advice.\n"
    )


def _files(*, without: str = "", unlinked: str = "", fees: str = "") -> tuple[tuple[str, str], ...]:
    text = fees or "You have a right to a good faith estimate."
    pages: Mapping[str, str] = {
        "privacy": _page("privacy"),
        "accessibility": _page("accessibility"),
        "fees": _page("fees", text),
    }
    names = [name for name in pages if name != without]
    linked = [f"pages/{name}" for name in names if name != unlinked]
    return (
        ("clinic.yaml", _menu(*linked)),
        *((f"pages/{name}.md", pages[name]) for name in names),
    )


@site_rule(
    code="GV011",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Good faith estimates for uninsured (or self-pay) individuals, 45 CFR 149.610",
            url="https://www.cms.gov/nosurprises",
        ),
        Source(
            title="Nondiscrimination on the Basis of Disability; Accessibility of Web Content and "
            "Mobile Applications, 91 FR 25496",
            url="https://www.govinfo.gov/content/pkg/FR-2026-05-11/html/2026-09266.htm",
        ),
    ],
    good=[Good(page=_HOME, at="home.md", files=_files())],
    bad=[
        Bad(
            page=_HOME,
            at="home.md",
            files=_files(without="privacy"),
            line=1,
            says="The site has no page on privacy.",
        ),
        Bad(
            page=_page("accessibility"),
            at="pages/accessibility.md",
            files=_files(unlinked="accessibility"),
            line=3,
            says="The page on accessibility is in no menu, so most pages do not lead to it.",
        ),
        Bad(
            page=_page("fees", "A visit costs $150."),
            at="pages/fees.md",
            files=_files(),
            line=3,
            says="The page on cost does not say that people who pay themselves have a right to a "
            "good faith estimate.",
        ),
    ],
)
def page_that_the_law_asks_for(site: SiteReading) -> Iterator[Hit]:
    """Yield each page that is missing or hard to find."""
    clinic = site.site.clinic
    in_menus = _in_menus(clinic)
    for purpose, name in _NEEDED.items():
        if purpose is Purpose.FEES and clinic.country != "US":
            continue
        found = [
            reading
            for reading in site.readings.values()
            if reading.page.kind is Kind.PAGE
            and reading.page.facts.purpose is purpose
            and reading.page.is_listed
        ]
        if not found:
            yield Hit(
                at=Place(1),
                page=site.site.home or site.site.pages[0],
                message=f"The site has no page on {name}.",
                help=f"Write one in content/pages/ with 'purpose: {purpose.value}', and list it in "
                "'navigation: footer' of clinic.yaml.",
            )
            continue
        page = found[0].page
        if not any(site.site.at(path) is page for path in in_menus):
            yield Hit(
                at=page.place_of("purpose"),
                page=page,
                message=f"The page on {name} is in no menu, so most pages do not lead to it.",
                help=f"Add 'pages/{page.id}' to 'navigation: footer' of clinic.yaml.",
            )
        estimate = ("good faith estimate", "good-faith estimate", "good\u2011faith estimate")
        if purpose is Purpose.FEES and not any(one in found[0].lower for one in estimate):
            yield Hit(
                at=page.place_of("purpose"),
                page=page,
                message="The page on cost does not say that people who pay themselves have a right "
                "to a good faith estimate.",
                help="Add 'If you pay yourself, you have a right to a written cost estimate, "
                "called a good faith estimate', and cite it.",
            )


def _in_menus(clinic: Clinic) -> tuple[str, ...]:
    menu = clinic.navigation
    return (*menu.header, *(path for group in menu.footer for path in group.links))
