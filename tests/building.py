"""Tiny sites made on the spot: a dictionary of files in, a finished build out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from pelican.log import LimitFilter  # noqa: TID251 (tests run whole builds)

from plugins.checks.registry import all_rules
from plugins.core.build import Build
from plugins.core.finding import Finding, in_reading_order
from plugins.runner.run import Outcome, run

PROJECT = Path(__file__).parent.parent
SITES = PROJECT / "tests" / "sites"
PLAIN_THEME = SITES / "plain-theme"
"""A theme of a few lines, so that these tests do not depend on the project's own."""
TODAY = "2026-11-21"

CLINIC = """\
name: Willow Clinic
tagline: Therapy and medication care.
timezone: America/New_York
site_url: https://willow.example.com
contact:
  phone: (614) 555-0134
  email: hello@willow.example.com
crisis:
  emergency: "911"
  lines:
    - name: 988 Suicide & Crisis Lifeline
      call: "988"
      text_to: "988"
  page: crisis
navigation:
  header: [pages/crisis]
  footer: []
editorial:
  author: Willow Clinic
  interest: We provide the services that this page describes.
  disclaimer: General information only.
"""


def front(title: str, *lines: str, text: str = "Some words.") -> str:
    """Return a Markdown file with a title, a description and more front matter lines."""
    facts = "\n".join((f"title: {title}", "description: What it says.", *lines))
    return f"---\n{facts}\n---\n\n{text}\n"


SMALL: dict[str, str | bytes | None] = {
    "clinic.yaml": CLINIC,
    "home.md": front("Welcome"),
    "services/index.md": front("Services"),
    "services/therapy.md": front("Therapy", text="We listen."),
    "pages/crisis.md": front("Help in a crisis", "purpose: crisis"),
}
"""The smallest content folder that builds without a mistake; careful editors want more."""


def _page(title: str, *lines: str, about: str, text: str) -> str:
    facts = "\n".join((f"title: {title}", f"description: {about}", *lines))
    return f"---\n{facts}\n---\n\n{text}\n"


GOOD: dict[str, str | bytes | None] = {
    "clinic.yaml": CLINIC.replace(
        "footer: []",
        "footer: [{title: About, links: [pages/privacy, pages/fees, pages/accessibility]}]",
    ),
    "home.md": _page(
        "Welcome",
        "allow:\n  GV013: This clinic was made up, and nobody reviews its pages.",
        about="Therapy and medication care in one place, what a first visit is like, and how to "
        "begin when you are ready.",
        text="Read about [therapy](services/therapy.md).",
    ),
    "services/index.md": _page(
        "Services",
        about="What we offer, one page for each service, with what happens at a first visit and "
        "whom it may suit.",
        text="One page for each service.",
    ),
    "services/therapy.md": _page(
        "Therapy",
        "keyword: therapy",
        about="What therapy is, what happens at a first session, and how often people come. Ask "
        "us whether it may suit you.",
        text="Therapy is a talk. If you need help now, see [help in a crisis](../pages/crisis.md).",
    ),
    "pages/crisis.md": _page(
        "Help in a crisis",
        "purpose: crisis",
        about="Whom to call or text in a crisis at any hour of the day, and when to call for an "
        "ambulance at once.",
        text="Call or text 988. In danger, call 911.",
    ),
    "pages/privacy.md": _page(
        "Privacy",
        "purpose: privacy",
        about="What this site keeps of your visit, which is nothing, and what to keep out of an "
        "e-mail to a clinic.",
        text="This site keeps nothing.",
    ),
    "pages/fees.md": _page(
        "Cost",
        "purpose: fees",
        about="How to learn what a visit costs before it begins, and your right to a written "
        "estimate in advance.",
        text="If you pay yourself, you have a right to a good faith estimate in writing.",
    ),
    "pages/accessibility.md": _page(
        "Accessibility",
        "purpose: accessibility",
        about="How this site is made, so that more people can use it, and what to do when a part "
        "does not work for you.",
        text="Tell us what does not work.",
    ),
}
"""A small content folder in which no rule finds more than advice."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """A finished build; `project` is the folder that paths in findings begin from."""

    outcome: Outcome
    project: Path

    @property
    def build(self) -> Build:
        return self.outcome.build

    @property
    def output(self) -> Path:
        return self.outcome.output

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What all rooms found, apart from the rules of `checks`, which judge what pages say."""
        judged = {rule.code for rule in all_rules()}
        return in_reading_order(one for one in self.outcome.findings if one.code not in judged)

    @property
    def checked(self) -> tuple[Finding, ...]:
        """What the rules of `checks` found."""
        judged = {rule.code for rule in all_rules()}
        return in_reading_order(one for one in self.outcome.findings if one.code in judged)

    @property
    def said(self) -> list[str]:
        """Each finding as `path:line:column: CODE message`."""
        return [str(finding) for finding in self.findings]

    @property
    def files(self) -> set[str]:
        return set(read_folder(self.output))

    def text(self, name: str) -> str:
        return (self.output / name).read_text("utf-8")

    def soup(self, name: str) -> BeautifulSoup:
        return BeautifulSoup(self.text(name), "lxml")


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by their path relative to it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_files(folder: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write files below a folder; None removes one."""
    for name, data in files.items():
        path = folder / name
        if data is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


def build_folder(
    project: Path,
    *,
    content: Path,
    theme: Path = PLAIN_THEME,
    **settings: Any,  # noqa: ANN401 (Pelican's settings)
) -> Built:
    """Build a content folder into `project/output`; the caller has made `project` the cwd."""
    LimitFilter._raised_messages.clear()  # noqa: SLF001 (Pelican's list of what it said before)
    logging.getLogger().handlers.clear()
    outcome = run(
        PROJECT / "pelicanconf.py",
        **{
            "PATH": str(content),
            "OUTPUT_PATH": str(project / "output"),
            "CACHE_PATH": str(project / "cache"),
            "THEME": str(theme),
            "HALCYON_TODAY": TODAY,
            **settings,
        },
    )
    return Built(outcome=outcome, project=project)
