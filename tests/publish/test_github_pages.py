"""The GitHub Pages target, with a bare repository on this machine in GitHub's place."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.publish.destination import PublishError
from plugins.publish.github_pages import GitHubPagesDestination
from plugins.publish.release import digests, release_of
from tests.publish.sites import NOON, published, write_site

GIT = shutil.which("git")
pytestmark = pytest.mark.skipif(
    GIT is None, reason="THERE IS NO GIT ON THIS MACHINE: PUBLISHING TO GITHUB PAGES IS NOT TESTED"
)


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [str(GIT), *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def destination(tmp_path: Path) -> GitHubPagesDestination:
    hub, project = tmp_path / "hub.git", tmp_path / "project"
    git(tmp_path, "init", "--quiet", "--bare", str(hub))
    git(tmp_path, "init", "--quiet", str(project))
    git(project, "config", "user.name", "An editor")
    git(project, "config", "user.email", "editor@clinic.example")
    git(project, "remote", "add", "origin", str(hub))
    return GitHubPagesDestination(project=project, domain="clinic.example")


def on_the_branch(destination: GitHubPagesDestination, name: str) -> str:
    hub = destination.project.parent / "hub.git"
    return git(hub, "show", f"{destination.branch}:{name}")


def test_a_release_is_one_commit_with_what_github_needs(
    destination: GitHubPagesDestination, tmp_path: Path
) -> None:
    assert destination.live() is None
    site = write_site(tmp_path / "1", 1)
    (site / "old").mkdir()
    refresh = '<meta http-equiv="refresh" content="0; url=/about/">'
    (site / "old/index.html").write_text(refresh)
    published(destination, site, 1)
    live = destination.live()
    assert live is not None
    assert live.files == digests(site)
    assert live.redirects == {"/old/": "/about/"}
    assert on_the_branch(destination, "CNAME") == "clinic.example"
    assert on_the_branch(destination, ".nojekyll") == ""
    published(destination, write_site(tmp_path / "2", 2), 2)
    hub = tmp_path / "hub.git"
    assert git(hub, "rev-list", "--count", destination.branch) == "2"
    assert "old/index.html" not in git(hub, "ls-tree", "-r", "--name-only", destination.branch)


def test_a_publish_that_ends_before_the_push_changes_nothing(
    destination: GitHubPagesDestination, tmp_path: Path
) -> None:
    published(destination, write_site(tmp_path / "1", 1), 1)
    site = write_site(tmp_path / "2", 2)
    live = destination.live()
    work = destination.publish(site, release_of(site, NOON, live=live), live)
    assert next(iter(work)).name == "copy"
    del work
    assert "version 1" in on_the_branch(destination, "index.html")
    published(destination, write_site(tmp_path / "3", 3), 3)
    assert "version 3" in on_the_branch(destination, "index.html")


def test_going_back_is_a_commit_too_and_goes_further_each_time(
    destination: GitHubPagesDestination, tmp_path: Path
) -> None:
    for version in range(1, 4):
        newest = published(destination, write_site(tmp_path / str(version), version), version)
    for version in (2, 1):
        back = destination.back()
        assert destination.differing(back) == []
        assert f"version {version}" in on_the_branch(destination, "index.html")
    with pytest.raises(PublishError, match=r"^There is no earlier release to go back to\.$"):
        destination.back()
    with pytest.raises(PublishError, match=r"^There is no release 'v9'\.$") as told:
        destination.back("v9")
    assert told.value.help.startswith(f"These are kept: {newest.name}, ")
    assert destination.back(newest.name).name == newest.name
    assert "version 3" in on_the_branch(destination, "index.html")


def test_a_remote_that_is_not_there_is_named(destination: GitHubPagesDestination) -> None:
    shutil.rmtree(destination.project.parent / "hub.git")
    with pytest.raises(PublishError, match=r"^Git could not publish to the branch gh-") as told:
        destination.live()
    assert told.value.help == "Try this by hand: git fetch origin."


def test_git_must_know_who_publishes(
    destination: GitHubPagesDestination, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    git(destination.project, "config", "--unset", "user.email")
    site = write_site(tmp_path / "1", 1)
    with pytest.raises(PublishError, match=r"^Git does not know your email, which") as told:
        list(destination.publish(site, release_of(site, NOON), None))
    assert told.value.help == 'Type: git config user.email "..."'
