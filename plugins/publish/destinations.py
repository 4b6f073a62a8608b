"""From a target of `publishconf.py` to the destination that does its work."""

from __future__ import annotations

from pathlib import Path

from plugins.publish.destination import Destination
from plugins.publish.folder import FolderDestination
from plugins.publish.github_pages import GitHubPagesDestination
from plugins.publish.just_folder import JustFolderDestination
from plugins.publish.rsync import RsyncDestination
from plugins.publish.s3 import S3Destination
from plugins.publish.targets import (
    FolderTarget,
    GitHubPagesTarget,
    JustFolderTarget,
    RsyncTarget,
    Target,
)


def destination_of(target: Target, project: Path, memory: Path) -> Destination:
    """Return the destination for a target.

    Relative paths begin in the project's folder; `memory` is a folder of this target's own.
    """
    if isinstance(target, FolderTarget):
        return FolderDestination(root=project / target.path, keep=target.keep)
    if isinstance(target, RsyncTarget):
        return RsyncDestination(
            machine=target.machine, folder=target.path, ssh=target.ssh, keep=target.keep
        )
    if isinstance(target, GitHubPagesTarget):
        return GitHubPagesDestination(
            project=project,
            remote=target.remote,
            branch=target.branch,
            domain=target.domain or "",
        )
    if isinstance(target, JustFolderTarget):
        return JustFolderDestination(folder=project / target.path)
    return S3Destination(
        bucket=target.bucket,
        prefix=target.prefix,
        region=target.region,
        endpoint=target.endpoint,
        profile=target.profile,
        cloudfront=target.cloudfront,
        memory=memory,
    )
