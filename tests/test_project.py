"""The project speaks of no one clinic, and its documents say what the code says."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.clinic import codes
from plugins.runner.docs import fields_page, messages_page
from plugins.runner.rules_page import rules_page
from tasks import namespace
from tests.building import PROJECT, build_folder

CLINICS_NAME = "ascension"
MAY_NAME_IT = {"README.md", "LICENSE", "CONTENT-LICENSE.md", "CHANGELOG.md"}
"""Files outside `content/` that name the clinic whose content is shipped."""


def files_of_the_checkout() -> list[str]:
    """Return the files that are or would be committed."""
    git = shutil.which("git")
    if git is None or not (PROJECT / ".git").exists():
        pytest.skip("this is no checkout")
    command = [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return sorted(name for name in done.stdout.split("\0") if (PROJECT / name).is_file())


def test_nothing_outside_content_is_about_one_clinic() -> None:
    named = [
        name
        for name in files_of_the_checkout()
        if not name.startswith("content/")
        and name not in MAY_NAME_IT
        and name != Path(__file__).relative_to(PROJECT).as_posix()
        and CLINICS_NAME in (PROJECT / name).read_bytes().decode("utf-8", "replace").lower()
    ]
    assert named == []


def test_the_invented_clinic_is_clearly_invented() -> None:
    folder = PROJECT / "tests" / "sites"
    for path in sorted(folder.rglob("*")):
        if path.suffix not in {".md", ".yaml"}:
            continue
        text = path.read_text("utf-8", errors="replace")
        for number in re.findall(r"\(?\d{3}\)?[ -]\d{3}-\d{4}", text):
            assert re.search(r"555-01\d\d$", number), (path, number)
        for host in re.findall(r"https?://([^/\s\"')]+)", text):
            assert host.endswith(("example.com", "988lifeline.org")), (path, host)


def test_the_shipped_content_builds_without_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT)
    for public in (False, True):
        built = build_folder(
            tmp_path / str(public),
            content=PROJECT / "content",
            theme=PROJECT / "theme",
            HALCYON_PUBLIC=public,
        )
        assert built.outcome.complaints == ()
        assert [str(f) for f in built.findings if f.severity.value == "error"] == []
        assert built.build.site is not None
        more_of_a_list = sum(page.number > 1 for page in built.build.site.pages)
        written = built.build.pages_written - more_of_a_list
        assert written + built.build.drafts_left_out == built.build.sources


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("fields.md", fields_page()),
        ("messages.md", messages_page()),
        ("rules.md", rules_page()),
    ],
)
def test_a_generated_document_is_not_stale(name: str, text: str) -> None:
    assert (PROJECT / "docs" / name).read_text("utf-8") == text, "run: inv docs"


def test_each_code_of_a_finding_stands_once_and_is_explained() -> None:
    names = [code.code for code in codes.ALL]
    assert sorted(set(names)) == sorted(names)
    assert all(code.what.endswith(".") for code in codes.ALL)


def test_the_tasks_that_the_documents_name_exist() -> None:
    named = set()
    for path in (PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))):
        if path.exists():
            named |= set(re.findall(r"\binv ([a-z]+)", path.read_text("utf-8")))
    assert named <= {*namespace.task_names, *namespace.collections}


def test_the_pinned_packages_have_hashes_and_no_address() -> None:
    lock = (PROJECT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^([\w.\[\]-]+)==", lock, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[\w.\[\]-]+==[^\n]+\\\n +--hash=", lock, re.MULTILINE))
    assert {"pelican", "pydantic", "pyyaml"} <= set(pinned)
