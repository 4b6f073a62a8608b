"""What publishconf.py says is checked before anything runs, and told in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.publish.destination import PublishError
from plugins.publish.destinations import destination_of
from plugins.publish.folder import FolderDestination
from plugins.publish.github_pages import GitHubPagesDestination
from plugins.publish.just_folder import JustFolderDestination
from plugins.publish.rsync import RsyncDestination
from plugins.publish.s3 import S3Destination
from plugins.publish.targets import FolderTarget, read_index_now, read_target

FOLDER = {"kind": "folder", "path": "published"}
HELP = "Correct it in publishconf.py; docs/publishing.md shows every kind of target."


def test_the_default_is_taken_or_else_the_first() -> None:
    targets = {"a": FOLDER, "b": {**FOLDER, "path": "other", "keep": 9}}
    assert read_target({"PUBLISH_TARGETS": targets}, "")[0] == "a"
    chosen = read_target({"PUBLISH_TARGETS": targets, "PUBLISH_DEFAULT": "b"}, "")
    assert chosen == ("b", FolderTarget(kind="folder", path=Path("other"), keep=9))
    assert read_target({"PUBLISH_TARGETS": targets, "PUBLISH_DEFAULT": "b"}, "a")[0] == "a"


@pytest.mark.parametrize(
    ("targets", "name", "said"),
    [
        ({}, "", "PUBLISH_TARGETS in publishconf.py names no target."),
        ({"live": FOLDER}, "lvie", "There is no target 'lvie'; did you mean 'live'?"),
        ({"live": FOLDER}, "other", "There is no target 'other'."),
        (
            {"live": {"kind": "fodler"}},
            "",
            (
                "PUBLISH_TARGETS in publishconf.py: 'live': there is no kind 'fodler'; "
                "did you mean 'folder'?"
            ),
        ),
        (
            {"live": {"path": "x"}},
            "",
            (
                "PUBLISH_TARGETS in publishconf.py: 'live': it needs a kind: folder, rsync, "
                "github-pages, s3 or just-folder."
            ),
        ),
        (
            {"live": {"kind": "folder"}},
            "",
            "PUBLISH_TARGETS in publishconf.py: 'path' of 'live': it is needed and not there.",
        ),
        (
            {"live": {**FOLDER, "pth": "x"}},
            "",
            "PUBLISH_TARGETS in publishconf.py: 'pth' of 'live': nothing of that name is known.",
        ),
        (
            {"live": {**FOLDER, "keep": 1}},
            "",
            (
                "PUBLISH_TARGETS in publishconf.py: 'keep' of 'live': 1 cannot be used (input "
                "should be greater than or equal to 2)."
            ),
        ),
    ],
)
def test_what_cannot_be_used_is_told(targets: object, name: str, said: str) -> None:
    with pytest.raises(PublishError) as told:
        read_target({"PUBLISH_TARGETS": targets}, name)
    assert str(told.value) == said


@pytest.mark.parametrize("machine", ["-oProxyCommand=x", "a b", "web;rm"])
def test_a_machine_cannot_be_an_option_or_a_command(machine: str) -> None:
    target = {"kind": "rsync", "machine": machine, "path": "/srv/www"}
    with pytest.raises(PublishError, match="'machine' of 'live'"):
        read_target({"PUBLISH_TARGETS": {"live": target}}, "")


def test_each_kind_of_target_has_a_destination(tmp_path: Path) -> None:
    kinds = {
        FolderDestination: FOLDER,
        RsyncDestination: {"kind": "rsync", "machine": "deploy@web.example", "path": "/srv/www"},
        GitHubPagesDestination: {"kind": "github-pages", "domain": "clinic.example"},
        S3Destination: {"kind": "s3", "bucket": "clinic-site"},
        JustFolderDestination: {"kind": "just-folder"},
    }
    for kind, given in kinds.items():
        _, target = read_target({"PUBLISH_TARGETS": {"one": given}}, "")
        assert isinstance(destination_of(target, tmp_path, tmp_path / "memory"), kind)


def test_search_engines_are_told_only_with_a_key() -> None:
    assert read_index_now({}) is None
    chosen = read_index_now({"PUBLISH_INDEXNOW": {"key": "0123456789abcdef"}})
    assert chosen is not None
    assert chosen.endpoint == "https://api.indexnow.org/indexnow"
    with pytest.raises(PublishError, match=r"^PUBLISH_INDEXNOW in publishconf.py: 'key': 'short'"):
        read_index_now({"PUBLISH_INDEXNOW": {"key": "short"}})
