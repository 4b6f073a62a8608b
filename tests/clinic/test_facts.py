"""Names and values that a field does not take: one sentence each, and what to type."""

from __future__ import annotations

import pytest

from tests.building import CLINIC, front
from tests.conftest import BuildSite

PAGE = "services/therapy.md"
KNOWN = (
    "aliases, allow, author, booking, clinicians, conditions, created, description, faq, heading, "
    "image, key_takeaways, keyword, locations, modalities, modified, next_review, order, "
    "reviewed_by, reviewed_on, services, short_title, slug, status, summary, synonyms or title"
)
SAID = [
    (
        "date: 2026-11-20",
        "4:1: DT005 'date' is not a field of a service page; did you mean 'created'?",
        "Type 'created:' in place of 'date:'.",
    ),
    (
        "draft: true",
        "4:1: DT005 'draft' is not a field of a service page; did you mean 'status'?",
        "Type 'status: draft' in its place.",
    ),
    (
        "draft: no",
        "4:1: DT005 'draft' is not a field of a service page.",
        "Delete the line: a page without 'status: draft' is published.",
    ),
    (
        "tags: [a, b]",
        "4:1: DT005 'tags' is not a field of a service page.",
        "Delete the line: pages are sorted by 'conditions', 'services' and 'locations'.",
    ),
    (
        "Category: Therapy",
        "4:1: DT005 'Category' is not a field of a service page.",
        "Delete the line: pages are sorted by 'conditions', 'services' and 'locations'.",
    ),
    (
        "titel: Therapy",
        "4:1: DT005 'titel' is not a field of a service page; did you mean 'title'?",
        "Delete the line, or one of the two: 'title:' stands there already.",
    ),
    (
        "xyz: 1",
        "4:1: DT005 'xyz' is not a field of a service page.",
        f"Delete the line, or use a field that is known: {KNOWN}.",
    ),
    (
        "images: room.jpg",
        "4:1: DT005 'images' is not a field of a service page; did you mean 'image'?",
        "Type 'image:' in place of 'images:'.",
    ),
    (
        "faq:\n  - q: Why?\n    answer: So.\n  - q: How?\n    answer: So.",
        "5:5: DT005 'q' is not a field of an entry of 'faq'; did you mean 'question'?",
        "Type 'question:' in place of 'q:', in all 2 entries.",
    ),
    (
        "image: images/desk.jpg",
        (
            "4:8: DT006 image: 'images/desk.jpg' stands where a group of 'name: value' lines is "
            "expected."
        ),
        (
            "Type 'file: images/desk.jpg' and 'alt: …' in its place, each on a line of its own, "
            "indented."
        ),
    ),
    (
        "faq:\n  - Is it safe?",
        "5:5: DT006 faq: 'Is it safe?' stands where a group of 'name: value' lines is expected.",
        (
            "Type 'question: Is it safe?' and 'answer: …' in its place, each on a line of its own, "
            "with '- ' before the first."
        ),
    ),
    (
        'reviewed_by: "Dr. Jane Doe"',
        "4:14: DT006 reviewed_by: 'Dr. Jane Doe' is not the name of a page.",
        "Type the name of a file in 'clinicians' without '.md', such as dr-jane-doe.",
    ),
    (
        "services: [therapy medication-management]",
        (
            "4:12: DT006 services: 'therapy medication-management' has a space in it, and no page "
            "has such a name."
        ),
        (
            "Put a comma between two pages: [therapy, medication-management]. Of one page, type "
            "the name of its file: therapy-medication-management."
        ),
    ),
    (
        "key_takeaways:\n  - Therapy: works on rules",
        (
            "5:5: DT006 key_takeaways: 'Therapy: works on rules' contains a colon, so it must "
            "stand in quotes."
        ),
        'Type it so: - "Therapy: works on rules"',
    ),
    (
        "key_takeaways: It helps, often. Ask.",
        "4:16: DT006 key_takeaways: 'It helps, often. Ask.' is not a list.",
        (
            "Type each item on a line of its own below 'key_takeaways:', such as - \"It helps, "
            'often. Ask."'
        ),
    ),
    (
        "slug: Talk. Now",
        "4:7: DT006 slug: 'Talk. Now' may hold only small letters, digits and single hyphens.",
        "Type talk-now in its place.",
    ),
]


@pytest.mark.parametrize(("line", "said", "help_"), SAID)
def test_what_a_field_does_not_take_is_one_finding_with_what_to_type(
    build_site: BuildSite, line: str, said: str, help_: str
) -> None:
    findings = build_site({PAGE: front("Therapy", line)}).findings
    assert [(str(one), one.help) for one in findings] == [(f"content/{PAGE}:{said}", help_)]


def test_a_value_under_a_wrong_name_is_read_as_what_was_meant(build_site: BuildSite) -> None:
    lines = ("keywords: talk therapy", "faq:", "  - q: Why?", "    a: So.")
    build = build_site({PAGE: front("Therapy", *lines)}).build
    assert build.site is not None
    page = build.site.at("services/therapy")
    assert page is not None
    assert page.facts.keyword == "talk therapy"
    assert [(one.question, one.answer) for one in page.facts.faq] == [("Why?", "So.")]
    assert page.place_of("keyword").line == 4


def test_a_price_that_nobody_has_filled_in_is_never_shown(build_site: BuildSite) -> None:
    fees = 'fees:\n  - {visit: First visit, price: "$000"}\n  - {visit: Call, price: free}\n'
    built = build_site({"clinic.yaml": f"{CLINIC}{fees}"})
    (finding,) = [one for one in built.findings if "price" in one.message]
    assert finding.message == "price: '$000' does not have the form it needs."
    assert finding.help == "Type what a visit costs, such as $150, or leave it out."
    assert not built.outcome.is_good()
