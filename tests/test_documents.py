"""The examples of README and docs, built: each gives what the text beside it says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from plugins.core.finding import Severity
from plugins.core.located import read_yaml
from tests.building import PROJECT, Built, build_folder, write_files
from tests.conftest import BuildSite

EXAMPLE = re.compile(r"`content/([\w./-]+)`:\n\n```(?:yaml|markdown)\n(.*?)```", re.DOTALL)
FINDING = re.compile(
    r"^(content/(\S+?):\d+:\d+: [A-Z]{2}\d{3} \w+: .+)\n    help: (.+)$", re.MULTILINE
)
FOOTER = '        - "pages/contact"\n'
MENU = "".join(
    f'        - "pages/{name}"\n' for name in ("contact", "cost", "before-a-visit", "questions")
)


def text_of(name: str) -> str:
    return (PROJECT / name).read_text("utf-8")


def examples(name: str) -> dict[str, str | bytes | None]:
    """Return the files that a document shows, by their path in the content folder."""
    return dict(EXAMPLE.findall(text_of(name)))


def built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str | bytes | None]
) -> Built:
    """Build the invented clinic of the docs, with the project's theme, as the preview."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "content", files)
    return build_folder(tmp_path, content=tmp_path / "content", theme=PROJECT / "theme")


def graver_than_advice(one: Built, names: Iterable[str]) -> list[str]:
    return sorted(
        f"{finding.path.removeprefix('content/')}: {finding.code} {finding.message}"
        for finding in one.outcome.findings
        if finding.severity is not Severity.ADVICE
        and finding.path.removeprefix("content/") in set(names)
    )


def test_the_examples_for_writers_have_no_error_and_the_one_warning_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = examples("docs/another-clinic.md")
    assert isinstance(clinic["clinic.yaml"], str)
    pages = examples("docs/writing.md")
    menu = {"clinic.yaml": clinic["clinic.yaml"].replace(FOOTER, MENU)}
    one = built(tmp_path, monkeypatch, {**clinic, **pages, **menu})
    assert graver_than_advice(one, pages) == [
        (
            "locations/alder-falls.md: SE003 The page on Alder Falls has 35 words of its own; "
            "pages that only lead on to booking have fewer than 150."
        )
    ]
    assert "it warns of one: a location page needs 150 words" in text_of("docs/writing.md").lower()


def test_the_first_four_files_build_and_lack_the_three_pages_that_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = examples("docs/another-clinic.md")
    assert len(files) == 4
    one = built(tmp_path, monkeypatch, files)
    errors = [one for one in one.outcome.findings if one.severity is Severity.ERROR]
    assert sorted(finding.message for finding in errors) == [
        "The site has no page on accessibility.",
        "The site has no page on cost and the good-faith estimate.",
        "The site has no page on privacy.",
    ]
    assert one.files >= {"index.html", "help-in-a-crisis/index.html", "contact/index.html"}


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("README.md", "articles/getting-ready.md"),
        ("docs/writing.md", "articles/getting-ready-for-a-first-visit.md"),
    ],
)
def test_a_first_page_typed_into_the_shipped_site_has_neither_error_nor_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: str, name: str
) -> None:
    text = text_of(document)
    shown = re.search(rf"content/{name}`:\n\n```markdown\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    copy_of_content(tmp_path)
    one = built(tmp_path, monkeypatch, {name: shown[1]})
    assert graver_than_advice(one, [name]) == []
    assert (one.output / name.removesuffix(".md") / "index.html").exists()


def copy_of_content(project: Path) -> None:
    """Copy what the shipped site is made of."""
    for path in (PROJECT / "content").rglob("*"):
        if path.is_file():
            write_files(
                project / "content",
                {path.relative_to(PROJECT / "content").as_posix(): path.read_bytes()},
            )


def test_the_first_minute_ends_as_the_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_of_content(tmp_path)
    one = built(tmp_path, monkeypatch, {})
    pages = f"Pages:    {one.build.pages_written} from {one.build.sources} Markdown files\n"
    counts = [one.severity for one in one.outcome.findings]
    advice = counts.count(Severity.ADVICE)
    assert len(counts) == advice
    assert text_of("README.md").count(pages) == 2
    assert text_of("README.md").count(f"Findings: {advice} advice (see") == 2


MISTAKES = {
    "articles/getting-ready.md": "---\ntitle: Getting ready: a first visit\n---\n",
    "articles/sleep-and-worry.md": "---\ntitle: Sleep: what helps\n---\n",
    "articles/grief.md": (
        "---\ntitle: Grief\ndescription: What helps.\ncreated: 2026-03-02\n---\n"
        + "\n" * 8
        + "Her committed suicide was a shock.\n"
    ),
}
"""Files that give the findings which README.md and docs show."""


@pytest.mark.parametrize("document", ["README.md", "docs/writing.md", "docs/checks.md"])
def test_a_finding_that_is_shown_is_what_is_said(build_site: BuildSite, document: str) -> None:
    shown = FINDING.findall(text_of(document))
    assert shown
    for line, name, help_ in shown:
        one = build_site({"articles/index.md": "---\ntitle: A\n---\n", name: MISTAKES[name]})
        said = {
            f"{finding.path}:{finding.place.line}:{finding.place.column}: {finding.code} "
            f"{finding.severity.value}: {finding.message}": finding.help
            for finding in one.outcome.findings
        }
        assert said.get(line) == help_


PLAIN = '---\ntitle: "A"\ndescription: "What it says."\ncreated: 2026-03-02\n{}\n---\n\n{}\n'
COMMON = [
    ('title: "A"', "title: Room: 3", "articles/a.md"),
    ('title: "A"', 'title: "A "good" day"', "articles/a.md"),
    ('title: "A"', 'title:"A"', "articles/a.md"),
    ('title: "A"', "title: Room #3", "articles/a.md"),
    ("2026-03-02", "3/2/2026", "articles/a.md"),
    ('description: "What it says."\n', "", "articles/a.md"),
    ("{}", 'keywrod: "x"', "articles/a.md"),
    ("{}", "conditions: [anxeity]", "articles/a.md"),
    ("\n\n{}", "\n\n[Therapy](../services/therpy.md)", "articles/a.md"),
    ("{}", "", "articles/My Page.md"),
]
"""What is replaced in a plain page, by what, and the page's name: a mistake a line of the table."""


def test_the_ten_that_come_up_most_are_said_in_the_words_of_the_table(
    build_site: BuildSite,
) -> None:
    table = text_of("docs/writing.md").partition("The ten that come up most:")[2]
    rows = re.findall(r"^\| (.+?) \| .+ \|$", table, re.MULTILINE)[2:12]
    assert len(rows) == len(COMMON) == 10
    others = {
        "articles/index.md": "---\ntitle: A\ndescription: B.\n---\n",
        "conditions/index.md": "---\ntitle: A\ndescription: B.\n---\n",
        "conditions/anxiety.md": "---\ntitle: A\ndescription: B.\nname: a\n---\n",
    }
    for row, (old, new, name) in zip(rows, COMMON, strict=True):
        text = PLAIN.replace(old, new, 1).replace("\n{}", "").replace("{}", "Words.")
        one = build_site({**others, name: text})
        assert row in {finding.message for finding in one.outcome.findings}, text
        write_files(Path("content"), {name: None})


def test_what_waits_in_the_clinics_file_can_be_used_once_its_sign_is_taken_away() -> None:
    waiting = re.compile(r"^#(?=[a-z]|  )", re.MULTILINE)
    text = text_of("content/clinic.yaml")
    assert len(waiting.findall(text)) > 10
    located = read_yaml(waiting.sub("", text))
    assert located.mistakes == []
    assert {"legal_name", "credentials", "insurance", "fees", "same_as"} <= located.values.keys()
    assert {("brand", "drawing"), ("brand", "colors", "accent")} <= located.key_places.keys()
