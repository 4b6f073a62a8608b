"""A publish as a person sees it: what is said, what is asked, and how it ends."""

from __future__ import annotations

import logging
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pelican.log import LimitFilter  # noqa: TID251 (tests run whole builds)

from plugins.core.code import Code
from plugins.core.finding import Finding, Severity
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.publish.destination import Step
from plugins.publish.folder import FolderDestination
from plugins.runner.publishing.before import STAYS
from plugins.runner.publishing.flow import publish_and_tell, roll_back_and_tell
from plugins.runner.publishing.plan import Order
from tests.building import PLAIN_THEME, PROJECT, SMALL, TODAY, front, write_files

GIT = shutil.which("git")
YES = Order(is_agreed=True)


QUIET = """\
from pelican import signals
from plugins.checks.registry import all_rules
from plugins.core.build import build_of

CODES = {one.code for one in all_rules()}


def hush(path, context):
    if context.get("QUIET"):
        build = build_of(context)
        build.findings = [one for one in build.findings if one.code not in CODES]


def register():
    signals.content_written.connect(hush)
"""
"""Takes back what the checks say of the text, which is no matter of publishing.

What connects itself to Pelican stays for the other tests of the process: hence the setting.
"""


class Project:
    """A project of the smallest site, kept with git, that publishes to a folder."""

    def __init__(self, folder: Path, read: Callable[[], tuple[str, ...]]) -> None:
        self.folder = folder
        self._read = read
        self.settings = folder / "publishconf.py"
        self.www = FolderDestination(root=folder / "published")
        write_files(folder / "content", SMALL)
        write_files(folder, {".gitignore": "published/\n.cache/\npublic/\n", "quiet.py": QUIET})
        self.configure()
        if GIT:
            self.git("init", "--quiet")
            self.git("config", "user.name", "An editor")
            self.git("config", "user.email", "editor@clinic.example")

    def configure(self, *lines: str) -> None:
        self.settings.write_text(
            "\n".join(
                (
                    "from pathlib import Path",
                    f"exec(Path({str(PROJECT / 'publishconf.py')!r}).read_text())",
                    f"PLUGIN_PATHS = {[*map(str, (PROJECT / 'plugins', PROJECT, self.folder))]!r}",
                    "PLUGINS.insert(PLUGINS.index('plugins.writer'), 'quiet')",
                    "QUIET = True",
                    f"THEME = {str(PLAIN_THEME)!r}",
                    f"HALCYON_TODAY = {TODAY!r}",
                    *lines,
                )
            )
        )

    def git(self, *arguments: str) -> str:
        command = [str(GIT), *arguments]
        done = subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout

    def write(self, files: dict[str, str | bytes | None]) -> None:
        """Change the content and commit it."""
        write_files(self.folder / "content", files)
        self.commit()

    def commit(self) -> None:
        if GIT:
            self.git("add", "--all")
            self.git("commit", "--quiet", "--allow-empty", "--message", "Edit")

    def publish(self, order: Order = YES) -> tuple[int, list[str], str]:
        """Publish, and return the exit code, what was said, and what was said of errors."""
        LimitFilter._raised_messages.clear()  # noqa: SLF001 (Pelican's list of what it said before)
        logging.getLogger().handlers.clear()
        self._read()
        code = publish_and_tell(self.settings, order)
        out, err = self._read()
        out = re.sub(r"20\d{6}-\d{6}-[0-9a-f]{8}|\d+\.\d s|\b[0-9a-f]{7,40}\b", "~", out)
        out = re.sub(r"20\d\d-\d\d-\d\d \d\d:\d\d UTC", "~", out)
        return code, out.replace(str(self.folder), "").splitlines(), err

    def page(self, name: str) -> Path:
        return self.www.root / "current" / name / "index.html"

    def record(self) -> list[str]:
        lines = (self.folder / "content/published-addresses.txt").read_text().splitlines()
        return [line for line in lines if not line.startswith("#")]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the cache of a build of the smallest site: cards, icons, templates."""
    folder = tmp_path_factory.mktemp("warm")
    made = Project(folder, lambda: ("", ""))
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        made.commit()
        made.publish(Order(is_dry=True))
    return folder / ".cache"


@pytest.fixture
def project(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    cache: Path,
) -> Project:
    monkeypatch.chdir(tmp_path)
    if cache.exists():
        shutil.copytree(cache, tmp_path / ".cache")
    made = Project(tmp_path, lambda: tuple(capsys.readouterr()))
    made.commit()
    return made


needs_git = pytest.mark.skipif(GIT is None, reason="THERE IS NO GIT ON THIS MACHINE")


@needs_git
def test_a_publish_says_each_step_in_a_line(project: Project) -> None:
    code, said, errors = project.publish()
    assert errors == ""
    assert said == [
        "Target:   folder: the folder /published",
        "Tree:     clean, at ~",
        "Build:    4 pages from 4 Markdown files in ~: no findings",
        "Checked:  every file of the built site: no findings",
        "Changes:  4 pages, all new: nothing was published here before",
        "          new      /",
        "          new      /crisis/",
        "          new      /services/",
        "          new      /services/therapy/",
        said[9],
        "Recorded: 4 addresses in content/published-addresses.txt; commit this file",
        "Site:     https://willow.example.com",
        "Next:     the web server must show /published/current",
    ]
    assert re.fullmatch(r"Live:     release ~: \d+ files, read back and right", said[9])
    assert code == 0
    assert project.record() == ["/", "/crisis/", "/services/", "/services/therapy/"]


@needs_git
def test_a_second_publish_has_nothing_to_do_and_asks_nothing(project: Project) -> None:
    project.publish()
    releases = sorted((project.www.root / "releases").iterdir())
    code, said, errors = project.publish()
    assert (code, errors) == (0, "")
    assert said[4] == "Changes:  none"
    assert sorted((project.www.root / "releases").iterdir()) == releases


def test_a_page_that_moves_leads_on_from_its_old_address_and_comes_back(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.publish()
    project.write(
        {
            "services/therapy.md": None,
            "services/talks.md": front("Talks", "aliases: [/services/therapy/]"),
        }
    )
    code, said, errors = project.publish()
    assert (code, errors) == (0, "")
    changes = [line.strip() for line in said[5:9]]
    assert changes[0] == "new      /services/talks/"
    assert "moved    /services/therapy/ -> /services/talks/" in changes
    assert project.record() == [
        "/",
        "/crisis/",
        "/services/",
        "/services/talks/",
        "/services/therapy",
        "/services/therapy/",
    ] or project.record() == [
        "/",
        "/crisis/",
        "/services/",
        "/services/talks/",
        "/services/therapy/",
    ]
    assert project.page("services/talks").exists()
    assert roll_back_and_tell(project.settings) == 0
    told = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"Live:     release \S+ of \S+ \S+ UTC, read back and right", told[1])
    assert told[2] == (
        "Next:     undo the mistake in content/ too: the next publish shows what is there"
    )
    assert "We listen." in project.page("services/therapy").read_text()
    assert not project.page("services/talks").exists()


def test_an_address_that_would_be_gone_stops_a_publish(project: Project) -> None:
    project.publish()
    project.write({"services/therapy.md": None})
    code, said, errors = project.publish()
    assert code == 1
    assert "'/services/therapy/' was published, and now neither a page nor a redirect" in errors
    assert said[-2] == "Stopped:  Nothing was published. What was live is live still, whole."
    assert project.page("services/therapy").exists()


def test_so_does_one_that_only_the_live_site_knows_of(project: Project) -> None:
    project.publish()
    project.write({"services/therapy.md": None, "published-addresses.txt": None})
    code, _, errors = project.publish()
    assert code == 1
    assert errors.splitlines() == [
        (
            "content/published-addresses.txt:1:1: PB011 error: The address /services/therapy/ is "
            "live now and would be gone: no page and no redirect has it."
        ),
        (
            "    help: Add it to 'aliases:' of the page that takes its place, or say in "
            "content/redirects.yaml that it is gone for good."
        ),
    ]
    code, said, errors = project.publish(Order(is_dry=True))
    assert (code, said[-1]) == (0, "Dry run:  nothing was published")
    assert "PB011" in errors


@needs_git
def test_what_is_not_committed_stops_a_publish_and_a_dry_run_only_says_so(
    project: Project,
) -> None:
    write_files(project.folder / "content", {"services/new.md": front("New")})
    code, said, errors = project.publish()
    assert said == [
        "Target:   folder: the folder /published",
        "Tree:     1 file is not committed:",
        "          content/services/new.md",
    ]
    assert errors.splitlines() == [
        "error: What you see here is not what git keeps, so nobody could build it again.",
        "    help: Commit these files, or take the changes back; then publish again.",
        "Nothing was published. What was live is live still, whole.",
    ]
    assert code == 1
    code, said, errors = project.publish(Order(is_dry=True))
    assert (code, said[-1], errors) == (0, "Dry run:  nothing was published", "")
    assert "          new      /services/new/" in said
    assert not project.www.root.exists()


@needs_git
def test_the_record_that_a_publish_writes_does_not_stop_the_next_one(project: Project) -> None:
    project.publish()
    assert "published-addresses.txt" in project.git("status", "--porcelain")
    assert project.publish()[0] == 0


def test_an_error_in_the_content_stops_a_publish(project: Project) -> None:
    project.write({"services/therapy.md": front("Therapy: now")})
    code, said, errors = project.publish()
    assert code == 1
    assert "content/services/therapy.md:2:8: DT002 error:" in errors
    assert said[-3:] == [
        "Build:    3 pages from 4 Markdown files in ~: 1 error",
        "Stopped:  Nothing was published. What was live is live still, whole.",
        "Next:     mend the errors above, then: inv publish",
    ]
    assert not project.www.root.exists()


def test_a_secret_in_the_text_stops_a_publish_at_its_line(project: Project) -> None:
    project.write({"services/therapy.md": front("Therapy", text="Use AKIA" + "ABCDEFGHIJKLMNOP.")})
    code, said, errors = project.publish()
    assert code == 1
    assert errors.splitlines()[0] == (
        "content/services/therapy.md:6:5: PB004 error: The file services/therapy/index.html would "
        "show an access key of Amazon: 'AKIAAB...'."
    )
    assert said[-3] == "Checked:  every file of the built site: 1 error"


LINK = Code("LN001", Severity.ERROR, "A link leads nowhere.")


def test_more_checks_of_the_built_site_can_stop_a_publish(project: Project) -> None:
    def check(folder: Path, site: Site) -> Iterator[Finding]:
        assert site.home is not None
        assert (folder / "index.html").exists()
        yield LINK.at("content/home.md", Place(3), "A link leads nowhere.", "Mend it.")

    code, said, errors = project.publish(Order(is_agreed=True, checks=[check]))
    assert code == 1
    assert "content/home.md:3:1: LN001 error: A link leads nowhere." in errors
    assert said[-2].startswith("Stopped:")


def test_where_nobody_can_be_asked_nothing_is_done(project: Project) -> None:
    done = inv(project, "publish")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "error: There is no terminal here to ask on, so nothing was done.",
        (
            "    help: Add --yes to publish without being asked, or --dry-run to see what would "
            "change."
        ),
    ]


def test_a_target_that_is_not_there_is_wrong_use(project: Project) -> None:
    code, said, errors = project.publish(Order(target="fodler", is_agreed=True))
    assert (code, said) == (2, [])
    assert errors.splitlines() == [
        "error: There is no target 'fodler'; did you mean 'folder'?",
        "    help: publishconf.py has folder and upload.",
    ]


def test_a_place_that_cannot_be_written_to_is_told_in_plain_words(project: Project) -> None:
    (project.folder / "published").write_text("a file")
    code, _, errors = project.publish()
    assert code == 1
    where = project.folder / "published"
    assert errors.splitlines() == [
        (
            f"error: Nothing can be written to the folder {where}: there is a file where a folder "
            "must be."
        ),
        "    help: Correct 'path' of the target.",
        "Nothing was published. What was live is live still, whole.",
    ]


def test_a_trial_records_nothing(project: Project) -> None:
    target = {"kind": "folder", "path": "published", "is_public": False}
    targets = f"PUBLISH_TARGETS = {{'trial': {target}}}"
    project.configure(targets, "PUBLISH_DEFAULT = 'trial'", "PUBLISH_INDEXNOW = {'key': 'a' * 16}")
    project.commit()
    assert project.publish()[0] == 0
    assert not (project.folder / "content/published-addresses.txt").exists()
    assert not (project.folder / ".cache/publish/targets").exists()


def test_a_folder_for_upload_is_written_and_not_called_live(project: Project) -> None:
    project.configure("PUBLISH_INDEXNOW = {'key': 'a' * 16, 'endpoint': 'http://127.0.0.1:9/'}")
    project.commit()
    code, said, errors = project.publish(Order(target="upload", is_agreed=True))
    assert (code, errors) == (0, "")
    assert re.fullmatch(r"Written:  release ~: \d+ files, read back and right", said[9])
    assert said[10:] == [
        "Recorded: 4 addresses in content/published-addresses.txt; commit this file",
        "Next:     upload all of /public to your host; its dashboard takes the folder as it is",
    ]
    assert (project.folder / "public" / f"{'a' * 16}.txt").exists()


def test_search_engines_that_do_not_answer_are_only_a_warning(project: Project) -> None:
    project.configure(
        "PUBLISH_INDEXNOW = {'key': 'a' * 16, 'endpoint': 'http://127.0.0.1:9/indexnow'}"
    )
    project.commit()
    code, said, errors = project.publish()
    assert (code, errors) == (0, "")
    told = next(line for line in said if line.startswith("IndexNow"))
    assert told.startswith("IndexNow: warning: not told (")
    assert told.endswith("); the next publish tells it")
    assert (project.www.root / "current" / f"{'a' * 16}.txt").read_text() == "a" * 16


def test_the_site_is_looked_at_where_the_world_sees_it(
    project: Project, serve: Callable[[Path], str]
) -> None:
    project.publish()
    address = serve(project.www.root / "current")
    target = {"kind": "folder", "path": "published", "address": address}
    project.configure(f"PUBLISH_TARGETS = {{'folder': {target}}}")
    project.write({"home.md": front("Welcome, all")})
    _, said, _ = project.publish()
    assert f"Seen:     {address} shows it" in said
    target["address"] = "http://127.0.0.1:9"
    project.configure(f"PUBLISH_TARGETS = {{'folder': {target}}}")
    project.write({"home.md": front("Welcome")})
    code, said, _ = project.publish()
    assert code == 0
    at = said.index(
        "Not yet:  http://127.0.0.1:9 shows something else; what lies between may take minutes:"
    )
    assert said[at + 1].startswith("          / (")


KILLED = """
import os, signal, sys
from pathlib import Path
from plugins.runner.publishing.flow import publish_and_tell
from plugins.runner.publishing.plan import Order


def die(step):
    if step.name == sys.argv[1]:
        os.kill(os.getpid(), signal.SIGKILL)


publish_and_tell(Path("publishconf.py"), Order(is_agreed=True, observe=die))
"""


def test_a_publish_that_is_killed_is_ended_by_the_next_one(project: Project) -> None:
    project.publish()
    project.write({"services/art.md": front("Art")})
    done = subprocess.run(
        [sys.executable, "-c", KILLED, "switch"],
        cwd=project.folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    live = project.www.live()
    assert live is not None
    assert project.www.differing(live) == []
    assert project.page("services/art").exists()
    assert "/services/art/" not in project.record()
    assert project.publish()[0] == 0
    assert project.page("services/art").exists()
    assert "/services/art/" in project.record()
    assert not list(project.www.root.rglob("*.part"))


def test_steps_can_be_observed_and_their_names_are_known(project: Project) -> None:
    seen: list[Step] = []
    project.publish(Order(is_agreed=True, observe=seen.append))
    names = list(dict.fromkeys(step.name for step in seen))
    assert names == ["clear", "copy", "carry", "list", "whole", "switch"]


def inv(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(PROJECT / "tasks.py", project.folder / "tasks.py")
    (project.folder / "plugins").symlink_to(PROJECT / "plugins")
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=project.folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_person_at_a_terminal_is_asked_once_and_may_say_no(project: Project) -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from plugins.runner.publishing.flow import publish_and_tell;"
        "from plugins.runner.publishing.plan import Order;"
        "sys.exit(publish_and_tell(Path('publishconf.py'), Order()))"
    )
    ours, theirs = pty.openpty()
    os.write(ours, b"n\n")
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project.folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert done.stdout.count("[y/N]") == 1
    assert f"Publish this to the folder {project.www.root}? [y/N] " in done.stdout
    assert done.stdout.endswith(f"Stopped:  {STAYS}\n")
    assert done.returncode == 1, done.stderr
    assert project.www.live() is None
