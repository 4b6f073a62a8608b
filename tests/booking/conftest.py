"""A clinic that takes bookings, in small: read without Pelican, judged without a browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from plugins.booking.known import Known
from plugins.booking.output import output_findings
from plugins.booking.plugin import add_bookings, typed_lines
from plugins.clinic.load import load
from plugins.core.build import Build
from plugins.core.built import BuiltPage
from plugins.core.finding import Finding, in_reading_order
from tests.building import CLINIC, SMALL, front, write_files

BOOKING = """\
booking:
  url: https://book.willow.example.com/new
  allowed_hosts: [book.willow.example.com]
roles: [therapists, psychiatric nurse practitioners]
"""
URL = "https://book.willow.example.com/new"
LOCATION = ("city: Dublin", "state: OH")
FILES: dict[str, str | bytes | None] = {
    **SMALL,
    "clinic.yaml": CLINIC + BOOKING,
    "locations/index.md": front("Locations"),
    "locations/dublin.md": front("Dublin", *LOCATION),
    "conditions/index.md": front("Conditions"),
    "conditions/anxiety.md": front("Anxiety", "name: anxiety"),
    "clinicians/index.md": front("Clinicians"),
    "clinicians/mara-lind.md": front("Mara Lind", "name: Mara Lind", "role: therapist"),
    "articles/index.md": front("Articles"),
    "articles/first-visit.md": front("A first visit", "created: 2026-11-01"),
    "pages/contact.md": front("Contact", "purpose: contact"),
    "pages/not-found.md": front("Not found", "purpose: not-found"),
}
NOTE = 'Not for emergencies: <a href="tel:911">911</a>, <a href="tel:988">988</a>.'

Read = Callable[..., Build]
Judge = Callable[..., list[str]]


def clinic(*lines: str, booking: str = BOOKING, **replaced: str) -> str:
    """Return a clinic.yaml; `replaced` are `phone` or `email`, `lines` come after all others."""
    text = CLINIC + booking + "".join(f"{line}\n" for line in lines)
    for name, value in replaced.items():
        old = next(line for line in CLINIC.splitlines() if line.startswith(f"  {name}:"))
        text = text.replace(old, f"  {name}: {value}")
    return text


@pytest.fixture
def typed(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let findings point at what is typed: make the files readable by the names in findings."""
    project = tmp_path_factory.mktemp("project")
    (project / "content").symlink_to(tmp_path)
    monkeypatch.chdir(project)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return a function that reads the clinic with some files replaced, and adds bookings."""

    def read_with(files: Mapping[str, str | bytes | None] | None = None) -> Build:
        write_files(tmp_path, {**FILES, **(files or {})})
        build = load(tmp_path, "content", lambda _: dt.date(2026, 11, 21), is_public=True)
        add_bookings(build)
        return build

    return read_with


@pytest.fixture
def judge(read: Read) -> Judge:
    """Return a function that judges a built page made of some HTML, and says what was found."""

    def judge_html(
        html: str,
        *,
        page: str = "content/services/therapy.md",
        files: Mapping[str, str | bytes | None] | None = None,
    ) -> list[str]:
        build = read(files)
        assert build.site is not None
        found = build.site.from_file(page)
        assert found is not None
        whole = f"<!DOCTYPE html><html><head></head><body>{html}</body></html>"
        return said_of(
            output_findings(
                build, Known(site=build.site), BuiltPage(page=found, html=whole), typed_lines
            )
        )

    return judge_html


def said_of(findings: Iterable[Finding]) -> list[str]:
    """Return each finding as `path:line:column: CODE message`, in reading order."""
    return [str(finding) for finding in in_reading_order(findings)]
