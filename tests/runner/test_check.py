"""`inv check` as people and programs use it: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.runner.check import check_and_tell
from plugins.runner.order import Asked
from tests.building import PLAIN_THEME, PROJECT, SMALL, front, write_files

TYPED_TWICE = front("Diary", text="You can keep the the diary at home.\n\nWrite in in it.")
SUICIDE = front("Grief", text="Her brother committed suicide.")


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Return an order for the smallest site, in which the working folder is."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "content", SMALL)
    (tmp_path / "theme").symlink_to(PLAIN_THEME)
    (tmp_path / "plugins").symlink_to(PROJECT / "plugins")
    shutil.copy(PROJECT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    return Asked(settings=tmp_path / "pelicanconf.py", today="2026-11-21", select="LG001,LG010,DT")


@pytest.fixture
def check(asked: Asked, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that checks with other words and gives code, output and errors."""

    def run(**words: object) -> tuple[int, str, str]:
        code = check_and_tell(replace(asked, **words))  # type: ignore[arg-type]
        said = capsys.readouterr()
        return code, re.sub(r"in \d+\.\d s", "in 0.0 s", said.out), said.err

    return run


Check = Callable[..., tuple[int, str, str]]


def write(name: str, text: str) -> Path:
    write_files(Path("content"), {name: text})
    return Path("content", name)


def test_a_good_site_is_told_in_a_line(check: Check) -> None:
    assert check() == (0, "Checked 4 Markdown files in 0.0 s: no findings.\n", "")
    assert not Path("output").exists()


def test_an_error_is_listed_with_its_cure_and_where_to_read_on(check: Check) -> None:
    write("pages/new.md", front("Therapy: now"))
    assert check() == (
        1,
        (
            "content/pages/new.md:2:8: DT002 error: "
            "The value of 'title' contains a colon, so it must stand in quotes.\n"
            '    help: Type it so: title: "Therapy: now"\n'
            "Checked 5 Markdown files in 0.0 s: 1 error.\n"
            "Next:     inv explain DT002 (why it matters), inv report (all on one page)\n"
        ),
        "",
    )


def test_files_limit_what_is_shown_and_what_counts(check: Check) -> None:
    write("pages/grief.md", SUICIDE)
    write("pages/other.md", front("Other", "colour: red"))
    for names in (["content/home.md"], ["content/services"], ["services/therapy"]):
        code, out, _ = check(files=names)
        assert code == 0
        assert out.endswith("of a site of 6 pages in 0.0 s: no findings.\n")
    code, out, _ = check(files=["content/pages/grief.md", "home"])
    assert code == 1
    assert "LG001" in out
    assert "DT005" not in out
    assert "Checked 2 files of a site of 6 pages in 0.0 s: 1 error.\n" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            {"files": ["content/hom.md"]},
            "There is no file 'content/hom.md'; did you mean 'content/home.md'?\n",
        ),
        (
            {"files": ["pelicanconf.py"]},
            "'pelicanconf.py' is not in content/, and only files of it are checked.\n",
        ),
        ({"select": "DT1008"}, "There is no code or family 'DT1008'; did you mean 'DT008'?\n"),
        ({"ignore": "QQ"}, "There is no code or family 'QQ'.\n"),
        ({"form": "sari"}, "There is no format 'sari'; did you mean 'sarif'?\n"),
        ({"severity": "warnings"}, "There is no severity 'warnings'; did you mean 'warning'?\n"),
        (
            {"baseline": "old.json"},
            "The baseline 'old.json' cannot be read; make one: inv check --write-baseline\n",
        ),
        (
            {"write_baseline": "b.json", "files": ["home"]},
            "A baseline is of the whole site: --write-baseline goes without files and choices.\n",
        ),
        (
            {"write_baseline": "b.json", "fix": True},
            "--write-baseline goes without --baseline, --fix and --diff.\n",
        ),
    ],
)
def test_wrong_use_is_said_with_what_is_near_and_exits_2(
    check: Check, words: dict[str, object], said: str
) -> None:
    assert check(**words) == (2, "", said)


def test_a_site_that_cannot_be_read_is_never_good_whatever_was_asked_for(check: Check) -> None:
    write("clinic.yaml", "name: [")
    code, out, _ = check(files=["home"], select="LG")
    assert code == 1
    assert out.startswith("content/clinic.yaml:1:")


def test_a_format_is_alone_on_the_output(check: Check) -> None:
    write("pages/grief.md", SUICIDE)
    code, out, errors = check(form="json")
    assert code == 1
    data = json.loads(out)
    assert [one["code"] for one in data["findings"]] == ["LG001"]
    assert data["findings"][0]["quote"]["words"] == "committed suicide"
    assert re.fullmatch(r"Checked 5 Markdown files in \d+\.\d s: 1 error\.\n", errors)


def test_advice_is_counted_and_listed_on_demand(check: Check) -> None:
    write("services/therapy.md", front("Therapy", "keyword: talk therapy", text="We listen."))
    listed = check(select="KW", severity="advice")[1]
    advice = len(re.findall(r"^\S+ KW\d+ advice: ", listed, re.MULTILINE))
    assert advice
    code, out, _ = check(select="KW")
    assert code == 0
    assert " advice: " not in out
    assert f"Advice:   {advice} not listed; see it with: inv check --severity advice\n" in out


def test_silenced_findings_are_counted(check: Check) -> None:
    write("pages/grief.md", SUICIDE.replace("---\n\n", "allow:\n  LG001: A law's name.\n---\n\n"))
    assert check() == (
        0,
        "Checked 5 Markdown files in 0.0 s: no findings, 1 silenced.\n",
        "",
    )


def test_a_difference_is_shown_and_nothing_is_changed(check: Check) -> None:
    path = write("pages/diary.md", TYPED_TWICE)
    code, out, errors = check(diff=True)
    assert code == 1
    assert "-You can keep the the diary at home.\n+You can keep the diary at home.\n" in out
    assert errors == "2 fixes would be made in 1 file.\n"
    assert path.read_text("utf-8") == TYPED_TWICE


def test_a_fix_is_made_told_and_found_no_more(check: Check) -> None:
    path = write("pages/diary.md", TYPED_TWICE)
    path.chmod(0o640)
    code, out, _ = check(fix=True)
    assert code == 0
    assert out == (
        "content/pages/diary.md:6:14: LG010 'the the' is now 'the'\n"
        "content/pages/diary.md:8:7: LG010 'in in' is now 'in'\n"
        "2 fixes made in 1 file.\n"
        "Checked 5 Markdown files in 0.0 s: no findings.\n"
    )
    mended = TYPED_TWICE.replace("the the", "the").replace("in in", "in")
    assert path.read_text("utf-8") == mended
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(path.parent.iterdir()) == [Path("content/pages/crisis.md"), path]


def test_what_was_not_asked_for_is_not_fixed(check: Check) -> None:
    path = write("pages/diary.md", TYPED_TWICE)
    check(fix=True, files=["home"])
    check(fix=True, ignore="LG")
    assert path.read_text("utf-8") == TYPED_TWICE


def test_a_baseline_leaves_only_what_is_new(check: Check) -> None:
    path = write("pages/grief.md", SUICIDE)
    code, out, _ = check(select="", write_baseline="old/b.json")
    assert code == 0
    assert re.match(r"Wrote old/b\.json: \d+ errors?.* left out with: ", out)
    assert check(baseline="old/b.json")[:2] == (
        0,
        "Checked 5 Markdown files in 0.0 s: no findings, 1 in the baseline.\n",
    )
    path.write_text(SUICIDE.replace("\n\nHer", "\n\nMore.\n\nHer") + "\nHe committed suicide.\n")
    code, out, _ = check(baseline="old/b.json")
    assert code == 1
    assert out.startswith("content/pages/grief.md:10:4: LG001 error:")
    path.write_text(SUICIDE.replace("committed", "died by"))
    code, out, _ = check(baseline="old/b.json")
    assert code == 0
    assert (
        "1 entry of old/b.json no longer occurs:\n"
        "    content/pages/grief.md: LG001 committed suicide\n"
        "    help: Delete them: inv check --write-baseline old/b.json\n"
    ) in out


def git(*words: str) -> None:
    program = shutil.which("git")
    if program is None:
        pytest.skip("no git on this machine")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com")
    subprocess.run([program, *who, *words], check=True, capture_output=True, env=clean)


def test_changed_files_are_those_that_git_does_not_have(check: Check) -> None:
    code, out, errors = check(changed=True)
    assert (code, out) == (2, "")
    assert errors.startswith("--changed asks git, and git says: ")
    write("pages/grief.md", SUICIDE)
    git("init", "--quiet")
    git("add", "content")
    git("commit", "--quiet", "--message=first")
    assert check(changed=True)[:2] == (
        0,
        "Checked 0 files of a site of 5 pages in 0.0 s: no findings.\n",
    )
    write("größe 2.txt", "A note.")
    write("pages/grief.md", SUICIDE.replace("Grief", "On grief"))
    code, out, _ = check(changed=True)
    assert code == 1
    assert "LG001" in out
    assert "Checked 2 files of a site of 5 pages" in out


def test_a_file_that_takes_the_address_of_another_is_told_of_it(check: Check) -> None:
    write("services/a.md", front("A", "slug: talking"))
    write("services/b.md", front("B", "slug: talking"))
    said = (
        "content/services/b.md:4:7: DT008 error: The address /services/talking/ already belongs to "
        "content/services/a.md.\n"
        "    help: Write another 'slug', or delete that line: the name of the file counts then.\n"
        "Checked 1 file of a site of 6 pages in 0.0 s: 1 error.\n"
        "Next:     inv explain DT008 (why it matters), inv report (all on one page)\n"
    )
    assert check(files=["content/services/a.md"]) == (1, said, "")
    assert check(files=["content/services/b.md"]) == (1, said, "")
    assert check(files=["content/services/therapy.md"])[0] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("created: 2026-12-01", "Later:    {} goes online on December 1, 2026 ('created').\n"),
        ("status: draft", "Draft:    {} is not published ('status: draft').\n"),
        ("created: 2026-11-21", ""),
    ],
)
def test_a_page_that_is_asked_for_and_not_online_says_why(
    check: Check, line: str, said: str
) -> None:
    path = "content/services/later.md"
    write("services/later.md", front("Later", line))
    summary = "Checked 1 file of a site of 5 pages in 0.0 s: no findings.\n"
    assert check(files=[path]) == (0, summary + said.format(path), "")
    assert check() == (0, "Checked 5 Markdown files in 0.0 s: no findings.\n", "")


def test_a_document_of_a_word_processor_is_not_passed_over(check: Check) -> None:
    write("services/sleep.docx", "PK")
    code, said, _ = check(files=["content/services/sleep.docx"])
    assert code == 1
    assert said.startswith(
        "content/services/sleep.docx:1:1: DT023 error: No page is made of 'sleep.docx', because "
        "its name does not end in '.md'.\n"
    )
