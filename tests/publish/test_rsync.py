"""The rsync target, over a stand-in for ssh that runs the command on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.publish.destination import PublishError
from plugins.publish.release import digests, release_of
from plugins.publish.rsync import RsyncDestination
from tests.publish.sites import NOON, published, write_site

pytestmark = pytest.mark.skipif(
    shutil.which("rsync") is None or shutil.which("flock") is None,
    reason="RSYNC OR FLOCK IS NOT ON THIS MACHINE: PUBLISHING WITH RSYNC IS NOT TESTED "
    "(Debian and Ubuntu: apt install rsync util-linux)",
)

SSH = """\
#!/bin/sh
# Stands in for ssh: drops user and machine, and runs the command here.
[ "$1" = -l ] && shift 2
shift
exec sh -c "$*"
"""


@pytest.fixture
def destination(tmp_path: Path) -> RsyncDestination:
    ssh = tmp_path / "ssh"
    ssh.write_text(SSH)
    ssh.chmod(0o755)
    return RsyncDestination(
        machine="deploy@web.example", folder=str(tmp_path / "www"), ssh=(str(ssh),)
    )


def names(destination: RsyncDestination) -> set[str]:
    return {path.name for path in Path(destination.folder, "releases").iterdir()}


def test_a_release_is_sent_whole_and_the_link_turned(
    destination: RsyncDestination, tmp_path: Path
) -> None:
    assert destination.live() is None
    first = published(destination, write_site(tmp_path / "1", 1), 1)
    assert destination.live() == first
    second = published(destination, write_site(tmp_path / "2", 2), 2)
    current = Path(destination.folder, "current")
    assert current.readlink() == Path("releases", second.name)
    seen = digests(current)
    assert {name: seen[name] for name in second.files} == second.files
    assert set(seen) - set(second.files) == set(second.carried)
    assert len(second.carried) == 1
    icons = [
        Path(destination.folder, "releases", one.name, "static/icon.svg") for one in (first, second)
    ]
    assert icons[0].samefile(icons[1]), "what did not change is not sent and takes no room"


@pytest.mark.parametrize("steps", [0, 1, 2, 4, 5, 6])
def test_a_publish_that_ends_between_two_steps_changes_nothing_or_all(
    destination: RsyncDestination, tmp_path: Path, steps: int
) -> None:
    first = published(destination, write_site(tmp_path / "1", 1), 1)
    site = write_site(tmp_path / "2", 2)
    second = release_of(site, NOON.replace(second=2), live=first)
    with destination.held():
        work = destination.publish(site, second, first)
        done = [step.name for _, step in zip(range(steps), work, strict=False)]
        del work
    live = destination.live()
    assert live == (second if "switch" in done else first)
    assert destination.differing(live) == []
    third = published(destination, write_site(tmp_path / "3", 3), 3)
    assert not [name for name in names(destination) if name.endswith(".part")]
    assert third.before == live.name


def test_five_releases_are_kept_and_any_of_them_comes_back(
    destination: RsyncDestination, tmp_path: Path
) -> None:
    made = [published(destination, write_site(tmp_path / str(n), n), n).name for n in range(7)]
    assert names(destination) == {*made[-5:], *(f"{name}.json" for name in made[-5:])}
    back = destination.back()
    assert back.name == made[-2]
    assert destination.differing(back) == []
    assert destination.back(made[2]).name == made[2]
    with pytest.raises(PublishError, match=r"^There is no release 'old'\.$"):
        destination.back("old")
    with pytest.raises(PublishError, match="is live already"):
        destination.back(made[2])


def test_two_publishes_cannot_run_at_once(destination: RsyncDestination) -> None:
    with (
        destination.held(),
        pytest.raises(
            PublishError, match=r"^Another publish to deploy@web.example:.* is under way"
        ),
        destination.held(),
    ):
        pass
    with destination.held():
        pass


def test_a_file_that_changes_on_the_server_is_named(
    destination: RsyncDestination, tmp_path: Path
) -> None:
    release = published(destination, write_site(tmp_path / "site", 1), 1)
    page = Path(destination.folder, "current/about/index.html")
    page.write_text("somebody else's")
    assert destination.differing(release) == ["about/index.html"]
    page.unlink()
    assert destination.differing(release) == ["about/index.html"]


def test_a_machine_that_cannot_be_reached_is_named_with_a_command_to_try(tmp_path: Path) -> None:
    ssh = tmp_path / "ssh"
    ssh.write_text("#!/bin/sh\necho 'Could not resolve hostname web.example' >&2\nexit 255\n")
    ssh.chmod(0o755)
    destination = RsyncDestination(machine="web.example", folder="/srv/www", ssh=(str(ssh),))
    with pytest.raises(PublishError) as caught:
        destination.live()
    assert str(caught.value) == (
        "web.example:/srv/www did not do what was asked: Could not resolve hostname web.example."
    )
    assert caught.value.help == f"Try this by hand: {ssh} web.example true."
    with pytest.raises(PublishError, match="Could not resolve hostname"), destination.held():
        pass
