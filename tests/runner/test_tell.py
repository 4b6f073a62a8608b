"""What a person at the terminal gets: plain lines, and an exit code that can be relied on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.runner.tell import build_and_tell
from tests.building import GOOD, PROJECT, front
from tests.conftest import BuildSite

MENDED = "Next:     inv serve --settings conf.py (shows the site on this machine)"


def settings_file(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "conf.py"
    path.write_text(
        "\n".join(
            (
                "from pathlib import Path",
                f"exec(Path({str(PROJECT / 'pelicanconf.py')!r}).read_text())",
                "CACHE_PATH = 'cache'",
                f"PLUGIN_PATHS = [{str(PROJECT / 'plugins')!r}, {str(PROJECT)!r}]",
                f"THEME = {str(PROJECT / 'tests' / 'sites' / 'plain-theme')!r}",
                *lines,
            )
        )
    )
    return path


def test_a_good_build_ends_with_a_few_plain_lines(
    build_site: BuildSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site(GOOD)
    assert build_and_tell(settings_file(tmp_path), strict=False, today=None) == 0
    said = re.sub(r"\d+\.\d s, \d+ files", "0.0 s, 0 files", capsys.readouterr().out)
    assert said.splitlines() == [
        "Pages:    7 from 7 Markdown files",
        "Findings: 2 advice (see advice with: inv check --severity advice)",
        "Time:     0.0 s, 0 files changed",
        "Site:     output/index.html",
        MENDED,
    ]


def test_what_comes_next_is_said_for_the_settings_in_use_and_the_folder_by_its_whole_path(
    build_site: BuildSite,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    build_site(GOOD)
    elsewhere = tmp_path_factory.mktemp("other clinic")
    settings_file(tmp_path, f"OUTPUT_PATH = {str(elsewhere)!r}").rename(tmp_path / "other one.py")
    build_and_tell(tmp_path / "other one.py", strict=False, today=None)
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"Site:     {elsewhere}/index.html",
        "Next:     inv serve --settings 'other one.py' (shows the site on this machine)",
    ]
    (tmp_path / "other one.py").rename(tmp_path / "pelicanconf.py")
    build_and_tell(Path("pelicanconf.py"), strict=False, today=None)
    assert capsys.readouterr().out.endswith(
        "Next:     make serve (shows the site on this machine)\n"
    )
    public = settings_file(tmp_path, "HALCYON_PUBLIC = True")
    build_and_tell(public, strict=False, today=None)
    said = "Next:     look at output/, then: inv publish --settings conf.py (puts it online)\n"
    assert capsys.readouterr().out.endswith(said)


def test_drafts_are_counted(
    build_site: BuildSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site({"pages/new.md": front("New", "status: draft")})
    build_and_tell(settings_file(tmp_path), strict=False, today=None)
    assert "Pages:    5 from 5 Markdown files, 1 of them draft\n" in capsys.readouterr().out
    build_and_tell(settings_file(tmp_path, "HALCYON_PUBLIC = True"), strict=False, today=None)
    assert "Pages:    4 from 5 Markdown files, 1 draft left out\n" in capsys.readouterr().out


def test_a_page_that_a_mistake_keeps_offline_is_no_draft(
    build_site: BuildSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site({"pages/new.md": front("New", "titel: New")})
    for public, pages in ((False, 5), (True, 4)):
        settings = settings_file(tmp_path, f"HALCYON_PUBLIC = {public}")
        build_and_tell(settings, strict=False, today=None)
        told = f"Pages:    {pages} from 5 Markdown files, 1 kept offline by mistakes\n"
        assert told in capsys.readouterr().out


def test_an_error_gives_exit_code_1_and_stands_above_the_summary(
    build_site: BuildSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site({**GOOD, "services/talk.md": front("Therapy: now")})
    capsys.readouterr()
    assert build_and_tell(settings_file(tmp_path), strict=False, today=None) == 1
    said = capsys.readouterr()
    assert said.err.splitlines()[:2] == [
        (
            "content/services/talk.md:2:8: DT002 error: "
            "The value of 'title' contains a colon, so it must stand in quotes."
        ),
        '    help: Type it so: title: "Therapy: now"',
    ]
    assert "Findings: 1 error, 2 warnings, 4 advice (see" in said.out
    assert said.out.endswith("Next:     mend what is listed above, then build again\n")


WARN = """\
from pelican import signals
from plugins.core.build import build_of
from plugins.core.finding import Finding, Severity
from plugins.core.source import Place


def warn(generators):
    finding = Finding(
        code="XX001",
        severity=Severity.WARNING,
        path="content/home.md",
        place=Place(1),
        message="It could be better.",
        help="Make it better.",
    )
    build_of(generators[0].settings).findings.append(finding)


def register():
    signals.all_generators_finalized.connect(warn)
"""


def test_strict_lets_warnings_count(build_site: BuildSite, tmp_path: Path) -> None:
    build_site(GOOD)
    (tmp_path / "warner.py").write_text(WARN)
    settings_file(tmp_path, f"PLUGIN_PATHS += [{str(tmp_path)!r}]", "PLUGINS += ['warner']")
    for strict, code in ((False, 0), (True, 1)):
        program = (
            "import sys; from pathlib import Path; from plugins.runner.tell import build_and_tell;"
            f"sys.exit(build_and_tell(Path('conf.py'), strict={strict}, today=None))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
        assert "Findings: 1 warning, 2 advice (see" in done.stdout
        assert "content/home.md:1:1: XX001 warning: It could be better.\n" in done.stderr


def test_today_brings_a_page_of_the_future(build_site: BuildSite, tmp_path: Path) -> None:
    build_site({"services/later.md": front("Later", "created: 2027-01-02")})
    conf = settings_file(tmp_path, "HALCYON_PUBLIC = True")
    page = tmp_path / "output" / "services" / "later" / "index.html"
    build_and_tell(conf, strict=False, today="2027-01-01")
    assert not page.exists()
    build_and_tell(conf, strict=False, today="2027-01-02")
    assert page.exists()


def inv(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "No idea what 'biuld' is!"),
        (["build", "--stricter"], "No idea what '--stricter' is!"),
        (
            ["build", "--today", "tomorrow"],
            "--today takes a day such as 2027-01-02, not 'tomorrow'.",
        ),
        (["check", "--today", "2027-13-01"], "--today takes a day such as 2027-01-02"),
        (["check", "content/hom.md"], "did you mean 'content/home.md'?"),
        (["check", "--format"], "needed value and was not given one!"),
    ],
)
def test_wrong_use_of_a_task_exits_2_and_says_why(arguments: list[str], said: str) -> None:
    done = inv(*arguments)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr


def test_every_task_explains_itself() -> None:
    done = inv("--list")
    tasks = re.findall(r"^  ([a-z-]+) +\S", done.stdout, re.MULTILINE)
    assert {
        "build",
        "check",
        "explain",
        "report",
        "serve",
        "test",
        "lint",
        "golden",
        "docs",
    } <= set(tasks)
    assert done.returncode == 0
