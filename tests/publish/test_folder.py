"""The folder target: what visitors see is one whole release, whatever happens to a publish."""

from __future__ import annotations

import errno
import http.client
import itertools
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import pytest

from plugins.publish.destination import PublishError, Step
from plugins.publish.folder import FolderDestination
from plugins.publish.release import digests, release_of
from tests.building import PROJECT
from tests.publish.sites import NOON, published, version_of, write_site


@pytest.fixture
def destination(tmp_path: Path) -> FolderDestination:
    return FolderDestination(root=tmp_path / "www")


def names(destination: FolderDestination) -> set[str]:
    return {path.name for path in (destination.root / "releases").iterdir()}


def steps_of(destination: FolderDestination, site: Path, second: int) -> list[Step]:
    live = destination.live()
    release = release_of(site, NOON.replace(second=second), live=live)
    return list(destination.publish(site, release, live))


def test_the_first_publish_makes_a_release_its_list_and_the_link(
    destination: FolderDestination, tmp_path: Path
) -> None:
    assert destination.live() is None
    release = published(destination, write_site(tmp_path / "site", 1), 1)
    current = destination.root / "current"
    assert current.readlink() == Path("releases", release.name)
    assert digests(current) == digests(tmp_path / "site")
    assert names(destination) == {release.name, f"{release.name}.json"}
    assert destination.live() == release


def test_everybody_may_read_what_is_published_whatever_the_account_allows(
    destination: FolderDestination, tmp_path: Path
) -> None:
    before = os.umask(0o077)
    try:
        published(destination, write_site(tmp_path / "site", 1), 1)
    finally:
        os.umask(before)
    for path in [*destination.root.rglob("current/**/*"), (destination.root / "current").resolve()]:
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_unchanged_files_take_no_room_twice(destination: FolderDestination, tmp_path: Path) -> None:
    first = published(destination, write_site(tmp_path / "site", 1), 1)
    second = published(destination, write_site(tmp_path / "site", 2), 2)
    icons = [
        destination.root / "releases" / one.name / "static/icon.svg" for one in (first, second)
    ]
    pages = [destination.root / "releases" / one.name / "index.html" for one in (first, second)]
    assert icons[0].samefile(icons[1])
    assert not pages[0].samefile(pages[1])


def test_a_file_that_went_bad_on_the_disk_is_written_anew(
    destination: FolderDestination, tmp_path: Path
) -> None:
    published(destination, write_site(tmp_path / "site", 1), 1)
    (destination.root / "current/static/icon.svg").write_bytes(b"<svg>bad")
    published(destination, write_site(tmp_path / "site", 2), 2)
    assert (destination.root / "current/static/icon.svg").read_bytes() == b"<svg/>"


def test_styles_of_earlier_releases_stay_and_pictures_and_pages_go(
    destination: FolderDestination, tmp_path: Path
) -> None:
    first = write_site(tmp_path / "1", 1, ("", "gone/"))
    (first / "static/face.0123456789.jpg").write_bytes(b"a face")
    style = next(first.glob("static/*.css")).relative_to(first)
    published(destination, first, 1)
    for version in range(2, 8):
        release = published(destination, write_site(tmp_path / str(version), version), version)
        current = destination.root / "current"
        assert not (current / "gone").exists()
        assert not (current / "static/face.0123456789.jpg").exists()
        assert (current / style).exists() == (version <= 6), version
    assert sorted(release.carried.values()) == [1, 2, 3, 4, 5]


def test_five_releases_are_kept_and_the_one_that_was_live_before(
    destination: FolderDestination, tmp_path: Path
) -> None:
    made = [published(destination, write_site(tmp_path / "site", n), n).name for n in range(8)]
    assert names(destination) == {*made[-5:], *(f"{name}.json" for name in made[-5:])}
    destination.back(made[-5])
    last = published(destination, write_site(tmp_path / "site", 9), 9)
    assert last.before == made[-5]
    assert made[-5] in names(destination)


def test_going_back_shows_what_was_live_before_and_again_what_was_before_that(
    destination: FolderDestination, tmp_path: Path
) -> None:
    made = [published(destination, write_site(tmp_path / str(n), n), n) for n in range(4)]
    assert destination.back().name == made[2].name
    assert destination.back().name == made[1].name
    again = published(destination, write_site(tmp_path / "9", 9), 9)
    assert destination.back(made[3].name).name == made[3].name
    live = destination.live()
    assert live is not None
    style = next((tmp_path / "9").glob("static/*.css")).relative_to(tmp_path / "9").as_posix()
    assert style in live.carried, "a page of the release that was taken back still finds its style"
    assert destination.differing(live) == []
    assert again.before == made[1].name


def test_the_link_is_never_away_not_even_for_a_moment(
    destination: FolderDestination, tmp_path: Path
) -> None:
    made = [published(destination, write_site(tmp_path / str(n), n), n).name for n in range(2)]
    page, end = destination.root / "current/index.html", threading.Event()
    was_there: list[bool] = []

    def look() -> None:
        while not end.is_set():
            was_there.append(page.exists())

    thread = threading.Thread(target=look)
    thread.start()
    for turn in range(200):
        destination.back(made[turn % 2])
    end.set()
    thread.join()
    assert was_there.count(False) == 0
    assert len(was_there) > 200


def test_there_must_be_a_release_to_go_back_to(
    destination: FolderDestination, tmp_path: Path
) -> None:
    with pytest.raises(PublishError, match=r"^There is no earlier release to go back to\.$"):
        destination.back()
    only = published(destination, write_site(tmp_path / "site", 1), 1)
    with pytest.raises(PublishError, match=r"^There is no release 'old'\.$") as caught:
        destination.back("old")
    assert caught.value.help == f"These are kept: {only.name}."
    with pytest.raises(PublishError, match="is live already"):
        destination.back(only.name)


def test_two_publishes_cannot_run_at_once(destination: FolderDestination) -> None:
    other = FolderDestination(root=destination.root)
    with (
        destination.held(),
        pytest.raises(PublishError, match=r"^Another publish to the folder .* is under way"),
        other.held(),
    ):
        pass
    with other.held():
        pass


def test_a_lost_list_is_made_anew_from_the_files(
    destination: FolderDestination, tmp_path: Path
) -> None:
    release = published(destination, write_site(tmp_path / "site", 1), 1)
    for damaged in ("", "{", '{"name": 1, "other": 2}'):
        (destination.root / f"releases/{release.name}.json").write_text(damaged)
        live = destination.live()
        assert live is not None
        assert (live.name, dict(live.files)) == (release.name, dict(release.files))
    published(destination, write_site(tmp_path / "site", 2), 2)


def test_a_folder_in_the_place_of_the_link_is_left_alone(
    destination: FolderDestination, tmp_path: Path
) -> None:
    (destination.root / "current").mkdir(parents=True)
    (destination.root / "current/index.html").write_text("by hand")
    site = write_site(tmp_path / "site", 1)
    with pytest.raises(OSError, match="current") as caught, destination.held():
        steps_of(destination, site, 1)
    assert caught.value.errno == errno.EISDIR
    assert (destination.root / "current/index.html").read_text() == "by hand"


def whole(destination: FolderDestination) -> str:
    """Return the version that is live, after making sure that every byte of it is there."""
    live = destination.live()
    assert live is not None
    assert destination.differing(live) == []
    return version_of((destination.root / "current/index.html").read_bytes())


@pytest.mark.parametrize("failing", ["copyfile", "symlink_to", "rename", "write_text"])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_locked_disk_leaves_what_was_live_and_the_next_run_goes_on(
    destination: FolderDestination,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    reason: int,
) -> None:
    published(destination, write_site(tmp_path / "1", 1), 1)
    site = write_site(tmp_path / "2", 2)
    place = shutil if failing == "copyfile" else Path
    real: Callable[..., object] = getattr(place, failing)
    reasons: list[int | None] = []
    for allowed in range(9):
        left = itertools.count(allowed, -1)

        def fail(*arguments: object, left: itertools.count[int] = left, **named: object) -> object:
            if next(left) <= 0:
                raise OSError(reason, os.strerror(reason))
            return real(*arguments, **named)

        with monkeypatch.context() as patched:
            patched.setattr(place, failing, fail)
            try:
                steps_of(destination, site, 2)
            except OSError as error:
                reasons.append(error.errno)
            else:
                break
        assert whole(destination) == "1"
    assert set(reasons) == {reason}
    with destination.held():
        steps_of(destination, site, 3)
    assert whole(destination) == "2"
    assert not [name for name in names(destination) if name.endswith(".part")]


LIMITED = """
import resource, signal, sys
from tests.publish.sites import publish_and_die
from pathlib import Path
from typing import Self
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60, 60))
publish_and_die(Path(sys.argv[1]), Path(sys.argv[2]), 2, -1)
"""


def test_a_file_that_the_system_cuts_off_in_the_middle_is_never_live(
    destination: FolderDestination, tmp_path: Path
) -> None:
    assert resource.RLIMIT_FSIZE
    published(destination, write_site(tmp_path / "1", 1), 1)
    site = write_site(tmp_path / "2", 2)
    command = [sys.executable, "-c", LIMITED, str(destination.root), str(site)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert "File too large" in done.stderr
    assert whole(destination) == "1"
    published(destination, site, 3)
    assert whole(destination) == "2"


class Visitors:
    """Threads that read pages and the styles these ask for, as fast as they can."""

    def __init__(self, address: str, threads: int = 3, most: int = 4000) -> None:
        self._host = urlsplit(address).netloc
        self._most = most
        self._end = threading.Event()
        self._lock = threading.Lock()
        self.seen: Counter[str] = Counter()
        self.failed: list[str] = []
        self._threads = [threading.Thread(target=self._read) for _ in range(threads)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        for thread in self._threads:
            thread.join()

    @property
    def requests(self) -> int:
        return sum(self.seen.values())

    def _get(self, path: str) -> bytes:
        connection = http.client.HTTPConnection(self._host, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            data = answer.read()
        except OSError as error:
            self.failed.append(f"{path}: {error}")
            return b""
        finally:
            connection.close()
        if answer.status != 200:
            self.failed.append(f"{path}: {answer.status}")
        return data

    def _read(self) -> None:
        for path in itertools.cycle(("/", "/about/")):
            if self._end.is_set() or self.requests >= self._most:
                return
            page = self._get(path)
            style = page.partition(b'href="')[2].partition(b'"')[0].decode()
            css = self._get(style)
            with self._lock:
                self.seen[version_of(page)] += 2
            if not page.endswith(version_of(css).encode()):
                self.failed.append(f"{path} and its style are of two releases")


def test_visitors_never_meet_a_failure_while_publishes_are_killed_at_every_step(
    destination: FolderDestination, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    for second in range(1, 6):
        published(destination, write_site(tmp_path / "0", second), second)
    versions = [whole(destination)]
    killed_after: list[str] = []
    with Visitors(serve(destination.root / "current")) as visitors:
        for steps in itertools.count(10):
            site = write_site(tmp_path / str(steps), steps)
            arguments = (destination.root, site, 2 * steps, steps - 9)
            command = [sys.executable, "-m", "tests.publish.sites", *map(str, arguments)]
            done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
            assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
            killed_after += done.stdout.decode().split()
            assert whole(destination) in {versions[-1], str(steps)}
            versions.append(whole(destination))
            if done.returncode == 0:
                break
            if steps % 3 == 0:
                continue  # the next publish, too, begins with what a killed one left
            published(destination, site, 2 * steps + 1)
            versions.append(whole(destination))
            assert versions[-1] == str(steps)
            assert not [name for name in names(destination) if name.endswith(".part")]
        while visitors.requests < 2000 and not visitors.failed:
            time.sleep(0.01)
    assert visitors.failed == []
    assert visitors.requests >= 2000
    assert len(visitors.seen) > len(killed_after) / 2
    steps_of_a_publish = {"clear", "copy", "carry", "list", "whole", "switch", "part", "remove"}
    assert set(killed_after) == steps_of_a_publish
