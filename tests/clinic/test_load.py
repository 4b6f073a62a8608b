"""A content folder as a whole: pages, reading time, places of findings."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.load import load
from plugins.core.kind import Kind
from tests.building import CLINIC, SMALL, front, write_files
from tests.clinic.test_lines import documents, wild_texts
from tests.conftest import BuildSite


def test_reading_time_is_computed_from_the_words(build_site: BuildSite) -> None:
    built = build_site({"services/long.md": front("Long", text="word " * 660)})
    site = built.build.site
    assert site is not None
    long, short = site.get("service", "long"), site.get("service", "therapy")
    assert long is not None
    assert short is not None
    assert (long.reading_minutes, short.reading_minutes) == (3, 1)


def test_the_slug_is_the_files_name_unless_front_matter_says_otherwise(
    build_site: BuildSite,
) -> None:
    built = build_site({"services/cbt.md": front("A long and changing title")})
    assert "services/cbt/index.html" in built.files
    built = build_site({"services/cbt.md": front("Another", "slug: talking")})
    assert "services/talking/index.html" in built.files
    assert "services/cbt/index.html" not in built.files


def test_a_slug_does_not_change_the_id_that_other_pages_use(build_site: BuildSite) -> None:
    built = build_site(
        {
            "services/therapy.md": front("Therapy", "slug: talking"),
            "services/more.md": front("More", "services: [therapy]"),
        }
    )
    assert built.said == []


def test_signs_that_only_some_programs_take_for_a_line_end_do_not_move_places(
    build_site: BuildSite,
) -> None:
    text = "One\u2028two\x0b and \x85 three.\n\n[x](nowhere.md)"
    assert build_site({"services/therapy.md": front("Therapy", text=text)}).said == [
        (
            "content/services/therapy.md:8:5: DT012 The link 'nowhere.md' leads to "
            "'services/nowhere.md', which is not there; did you mean 'therapy.md'?"
        )
    ]


def test_windows_line_ends_give_the_same_page(build_site: BuildSite) -> None:
    text = front(
        "Therapy", "key_takeaways: [One]", text="## A\n\n- b\n    - c\n\n| d |\n| - |\n| e |"
    )
    unix = build_site({"services/therapy.md": text}).text("services/therapy/index.html")
    windows = build_site({"services/therapy.md": "\ufeff" + text.replace("\n", "\r\n")})
    assert windows.said == []
    assert windows.text("services/therapy/index.html") == unix


@pytest.mark.parametrize("mark", ["[@one 2020]", "[@one-2020, @two-2021]"])
def test_a_citation_mark_that_cannot_be_read_is_found_at_its_place(
    mark: str, build_site: BuildSite
) -> None:
    text = f"A claim.{mark}"
    assert (
        f"content/services/therapy.md:6:9: DT016 The citation mark '{mark}' cannot be read."
    ) in build_site({"services/therapy.md": front("Therapy", text=text)}).said


def test_two_versions_that_a_merge_left_are_one_finding(build_site: BuildSite) -> None:
    text = "Some words.\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n"
    for page in (front("Therapy", text=text), f"---\n{text[13:]}title: Therapy\n---\n\nHello."):
        built = build_site({"services/therapy.md": page})
        (said,) = [one for one in built.said if "therapy.md" in one]
        assert said.endswith(
            "DT025 A merge left two versions of a passage in the file, one below the other."
        )


@pytest.fixture
def zone() -> Iterator[None]:
    """Put the machine on the other side of the date line for a test."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Pacific/Kiritimati"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_today_is_the_day_at_the_clinic_not_at_the_machine(build_site: BuildSite) -> None:
    for name in ("Pacific/Pago_Pago", "Pacific/Kiritimati"):
        clinic = CLINIC.replace("America/New_York", name)
        before = dt.datetime.now(dt.UTC)
        built = build_site({"clinic.yaml": clinic}, HALCYON_TODAY=None)
        offset = dt.timedelta(hours=-11 if name.endswith("Pago") else 14)
        assert built.build.today in {
            (before + offset).date(),
            (dt.datetime.now(dt.UTC) + offset).date(),
        }


def test_an_empty_clinic_lists_what_it_needs(build_site: BuildSite) -> None:
    built = build_site({"clinic.yaml": ""})
    needed = ("name", "tagline", "timezone", "site_url", "crisis", "navigation", "editorial")
    assert built.said == [
        f"content/clinic.yaml:1:1: DT004 clinic.yaml needs '{name}', and it is not here."
        for name in sorted(needed)
    ]
    assert built.files == set()


_FIELDS = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(
            [
                *("title", "description", "status", "created", "services", "image", "faq"),
                *("  - question", "    answer", "  file", "  alt", "order", "slug", "aliases"),
                *("key_takeaways", "modalities", "  - name", "author", "reviewed_by", "x"),
            ]
        ),
        st.sampled_from([": ", ":", ": [", ": {", ": '", ': "', ":\t", " "]),
        st.sampled_from(
            [
                *(
                    "",
                    "a",
                    "therapy",
                    "2026-01-01",
                    "2026-13-01",
                    "draft",
                    "No",
                    "10",
                    "a: b",
                    "#b",
                ),
                *(
                    "[a]",
                    "{a: b}",
                    "a]",
                    "a}",
                    "a'",
                    'a"',
                    "*a",
                    "&a b",
                    "!a b",
                    "\u2028",
                    "\x00",
                    "|",
                ),
                *(
                    "[x](../y.png)",
                    "[@one-2020]",
                    "**a**",
                    "{static}/../x",
                    "/a/",
                    "\ud7ff",
                    "\ufffd",
                ),
            ]
        ),
    ),
    max_size=8,
).map("\n".join)
_TEXT_FILE = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["---\n", "", "\ufeff---\r\n", "\n---\n", "--- \n", "----\n"]),
    _FIELDS,
    st.sampled_from(["\n---\n", "\n...\n", "\n\n", ""]),
    st.one_of(documents().map(repr), wild_texts()),
)


@given(st.one_of(_TEXT_FILE.map(str.encode), st.binary(max_size=80)))
def test_whatever_a_file_holds_all_other_pages_are_there(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    content = tmp_path_factory.getbasetemp() / "any-file"
    write_files(content, {**SMALL, "services/any.md": data})
    build = load(content, "content", lambda _: dt.date(2026, 11, 21), is_public=False)
    assert build.site is not None
    assert build.sources == 5
    ids = {page.id for page in build.site.pages if page.kind is Kind.SERVICE}
    assert ids == {"therapy", "any"} or "DT008" in {finding.code for finding in build.findings}
    last_line = data.count(b"\n") + data.count(b"\r") + 1
    for finding in build.findings:
        assert finding.path.startswith("content/services/")
        assert 1 <= finding.place.line <= last_line
        assert "pydantic" not in f"{finding.message}{finding.help}"
        assert finding.help.endswith((".", "'", '"', "]", ")")) or ": " in finding.help
