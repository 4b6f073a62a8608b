"""The tasks as people run them, in a project of their own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import GOOD, PLAIN_THEME, PROJECT, front, write_files


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a small site, whose code is the project's own."""
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, tmp_path / name)
    (tmp_path / "plugins").symlink_to(PROJECT / "plugins")
    (tmp_path / "theme").symlink_to(PLAIN_THEME)
    write_files(tmp_path / "content", GOOD)
    return tmp_path


def inv(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_build_makes_the_preview_and_a_public_build_the_public_site(project: Path) -> None:
    new = front("New", "status: draft", text="[Back](index.md).")
    write_files(project / "content", {"services/new.md": new})
    done = inv(project, "build")
    assert done.returncode == 0, done.stderr
    assert (project / "output" / "services" / "new" / "index.html").exists()
    done = inv(project, "build", "--public")
    assert done.returncode == 0, done.stderr
    assert (project / "public" / "services" / "therapy" / "index.html").exists()
    assert not (project / "public" / "services" / "new").exists()
    inv(project, "clean")
    assert not (project / "output").exists()
    assert not (project / "public").exists()


def test_build_and_check_exit_1_with_all_findings_and_the_good_pages_built(project: Path) -> None:
    write_files(
        project / "content",
        {"services/therapy.md": front("Therapy: now"), "services/art.md": "no front matter"},
    )
    for task in ("build", "check"):
        done = inv(project, task)
        told = done.stdout if task == "check" else done.stderr
        assert done.returncode == 1
        assert "content/services/therapy.md:2:8: DT002 error:" in told
        assert "content/services/art.md:1:1: DT003 error:" in told
        assert "Traceback" not in done.stderr
    assert (project / "output" / "crisis" / "index.html").exists()


def test_a_rebuild_clears_what_does_not_belong(project: Path) -> None:
    inv(project, "build")
    (project / "output" / "old.html").write_text("old")
    assert inv(project, "build").returncode == 1
    assert inv(project, "rebuild").returncode == 0
    assert not (project / "output" / "old.html").exists()


def test_a_check_takes_files_as_they_are_typed(project: Path) -> None:
    write_files(project / "content", {"services/art.md": "no front matter"})
    words = ["--select", "DT", "content/home.md", "services/art", "--format", "json", "--strict"]
    done = inv(project, "check", *words)
    assert done.returncode == 1, done.stderr
    assert [one["code"] for one in json.loads(done.stdout)["findings"]] == ["DT003"]
    assert inv(project, "check", "--select=DT", "content/home.md").returncode == 0


def test_a_baseline_has_a_name_unless_one_is_given(project: Path) -> None:
    write_files(project / "content", {"services/art.md": "no front matter"})
    done = inv(project, "check", "--write-baseline")
    assert done.returncode == 0, done.stderr
    assert (project / "baseline.json").exists()
    assert inv(project, "check", "--baseline").returncode == 0
    assert inv(project, "check", "--baseline", "baseline.json", "services/art").returncode == 0
    assert inv(project, "check", "--baseline", "services/art").returncode == 0


def test_a_report_is_one_file_that_names_no_machine(project: Path) -> None:
    done = inv(project, "report", "--today", "2026-11-21")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "Report:   report/index.html (open it in a browser)"
    assert [path.name for path in (project / "report").iterdir()] == ["index.html"]
    page = (project / "report" / "index.html").read_text("utf-8")
    assert "Willow Clinic" in page
    assert str(project) not in page
    assert str(PROJECT) not in page
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("--help references list", 0, "Usage: inv[oke] [--core-opts] references.list [--options]"),
        ("references list --help", 0, "Usage: inv[oke] [--core-opts] references.list [--options]"),
        (
            "--help references",
            2,
            "'references' needs one more word: inv references import or inv references list\n",
        ),
        (
            "references",
            2,
            "'references' needs one more word: inv references import or inv references list\n",
        ),
        ("--help claim", 2, "There is no task 'claim'.\nSee the tasks with: inv --list\n"),
        ("--help check", 0, "Usage: inv[oke] [--core-opts] check [--options]"),
    ],
)
def test_each_task_that_the_docs_name_is_explained_by_the_name_they_give(
    project: Path, words: str, code: int, said: str
) -> None:
    done = inv(project, *words.split())
    assert done.returncode == code
    assert (done.stdout + done.stderr).startswith(said)


@pytest.mark.parametrize(
    "words",
    ["--list", "build", "check --severity advice", "claims all", "explain", "graph home", "report"],
)
def test_a_task_whose_output_nobody_reads_ends_without_a_traceback(
    project: Path, words: str
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "invoke", *words.split()],
        cwd=project,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert done.returncode in {0, -signal.SIGPIPE}


def test_a_publish_whose_output_nobody_reads_is_carried_to_its_end(project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "publish", "--yes", "--target", "folder"],
        cwd=project,
        stdout=writing,
        stderr=writing,
        check=False,
    )
    os.close(writing)
    assert done.returncode == 0
    assert (project / "published" / "current" / "index.html").exists()
