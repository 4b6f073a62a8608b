"""Just the folder: whole at every moment, and what to do with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.publish.destination import PublishError
from plugins.publish.just_folder import JustFolderDestination
from plugins.publish.release import digests, release_of
from tests.publish.sites import NOON, published, write_site


@pytest.fixture
def destination(tmp_path: Path) -> JustFolderDestination:
    return JustFolderDestination(folder=tmp_path / "public")


def test_the_folder_holds_the_site_and_nothing_of_the_one_before(
    destination: JustFolderDestination, tmp_path: Path
) -> None:
    assert destination.live() is None
    published(destination, write_site(tmp_path / "1", 1, ("", "gone/")), 1)
    published(destination, write_site(tmp_path / "2", 2), 2)
    assert digests(destination.folder) == digests(tmp_path / "2")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "public"]
    assert destination.next == (
        f"upload all of {destination.folder} to your host; its dashboard takes the folder as it is"
    )


@pytest.mark.parametrize("steps", range(1, 6))
def test_a_run_that_ends_between_two_steps_leaves_a_whole_folder_for_the_next(
    destination: JustFolderDestination, tmp_path: Path, steps: int
) -> None:
    published(destination, write_site(tmp_path / "1", 1), 1)
    site = write_site(tmp_path / "2", 2)
    live = destination.live()
    work = destination.publish(site, release_of(site, NOON, live=live), live)
    done = [step.name for _, step in zip(range(steps), work, strict=False)]
    del work
    assert destination.folder.exists() == (done[-1] != "aside")
    again = destination.publish(site, live, live) if live else iter(())
    next(iter(again))
    expected = "2" if "switch" in done else "1"
    assert digests(destination.folder) == digests(tmp_path / expected)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "public"]


def test_going_back_is_up_to_the_host(destination: JustFolderDestination) -> None:
    with pytest.raises(PublishError, match="keeps no earlier releases") as told:
        destination.back()
    assert told.value.help == (
        "Take the last upload back on your host: Netlify and Cloudflare keep every one."
    )
