"""A file that somebody takes for a page, and that is none, is never passed over in silence."""

from __future__ import annotations

import pytest

from tests.building import front
from tests.conftest import BuildSite

NOTE = "or begin its name with '_' to keep it as a note."
STRAYS = [
    (
        "services/sleep.txt",
        "DT023 No page is made of 'sleep.txt', because its name does not end in '.md'.",
        f"Rename it to 'sleep.md', {NOTE}",
    ),
    (
        "services/sleep.md.txt",
        "DT023 No page is made of 'sleep.md.txt', because its name does not end in '.md'.",
        (
            f"Rename it to 'sleep.md', {NOTE} If your computer hides endings, let it show file "
            "name extensions first."
        ),
    ),
    (
        "services/sleep.docx",
        "DT023 No page is made of 'sleep.docx', because its name does not end in '.md'.",
        f"Copy its text into a new file 'sleep.md', {NOTE}",
    ),
    (
        "services/sleep.html",
        "DT023 No page is made of 'sleep.html', because its name does not end in '.md'.",
        f"Copy its text into a new file 'sleep.md', {NOTE}",
    ),
    (
        "services/sleep.MD",
        "DT010 'sleep.MD' does not end in '.md', so no page is made of it.",
        f"Rename it to 'sleep.md', {NOTE}",
    ),
    (
        "services/sleep.markdown",
        "DT010 'sleep.markdown' does not end in '.md', so no page is made of it.",
        f"Rename it to 'sleep.md', {NOTE}",
    ),
    (
        "notes.md",
        "DT010 'notes.md' lies beside the folders of pages, so no page is made of it.",
        (
            "Move it into one of services, conditions, locations, clinicians, articles, pages, "
            f"{NOTE}"
        ),
    ),
]


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(("name", "said", "help_"), STRAYS)
def test_a_file_that_is_meant_to_be_a_page_is_found(
    build_site: BuildSite, name: str, said: str, help_: str, *, public: bool
) -> None:
    known = {"published-addresses.txt": "/services/sleep/\n"} if "sleep" in name else {}
    built = build_site({name: front("Sleep"), **known}, public=public)
    assert [(str(one), one.help) for one in built.findings] == [
        (f"content/{name}:1:1: {said}", help_)
    ]
    assert built.outcome.complaints == ()
    assert "services/sleep/index.html" not in built.files


def test_files_that_pages_link_to_notes_and_copies_of_a_page_are_left_alone(
    build_site: BuildSite,
) -> None:
    files = {
        "services/therapy.md": front("Therapy", text="Fill in [the form](form.docx)."),
        "services/form.docx": b"PK",
        "services/therapy.docx": b"PK",
        "services/_ideas.txt": "Ideas.",
        "files/list.txt": "A list.",
        "notes.txt": "Notes.",
    }
    assert build_site(files).said == []


def test_the_file_that_asks_for_an_address_of_another_is_the_one_that_is_found(
    build_site: BuildSite,
) -> None:
    built = build_site({"services/a.md": front("A", "slug: therapy")})
    assert [(str(one), one.help) for one in built.findings] == [
        (
            (
                "content/services/a.md:4:7: DT008 The address /services/therapy/ already belongs "
                "to content/services/therapy.md."
            ),
            "Write another 'slug', or delete that line: the name of the file counts then.",
        )
    ]
    assert "We listen." in built.text("services/therapy/index.html")


def test_a_year_that_is_mistyped_is_found(build_site: BuildSite) -> None:
    page = "services/therapy.md"
    assert build_site({page: front("Therapy", "created: 2027-11-22")}).said == []
    built = build_site({page: front("Therapy", "created: 2062-11-20")})
    assert [(str(one), one.help, one.severity.value) for one in built.findings] == [
        (
            (
                "content/services/therapy.md:4:10: DT024 The page goes online on November 20, "
                "2062, and not before."
            ),
            "Correct the year of 'created'.",
            "warning",
        )
    ]
    assert build_site({page: front("Therapy", "created: 2062-11-20", "status: draft")}).said == []
