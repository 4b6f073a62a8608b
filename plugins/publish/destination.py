"""What every place that a site is published to can do, and how it says that it could not."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from plugins.publish.release import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step that is done: what it did, and how far its kind has come."""

    name: str
    """One word, such as `copy`; with `switch`, visitors see the new release."""
    done: int = 1
    total: int = 1


class PublishError(Exception):
    """A destination that did not do what was asked; the message is one sentence for people."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.help = help_


class Destination(Protocol):
    """A place that shows a site.

    Every method may raise `PublishError` or `OSError`. Visitors see what was live before until the
    step `switch` is done, and the new release from then on. A publish that ends in between leaves
    nothing that the next one does not clear away.
    """

    @property
    def where(self) -> str:
        """The place as people name it."""

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release as soon as it is published."""

    @property
    def next(self) -> str:
        """What a person does after a publish, or nothing."""

    def held(self) -> AbstractContextManager[None]:
        """Keep every other publish out for as long as the context lasts."""

    def live(self) -> Release | None:
        """Return what visitors see now, or None when there is nothing yet."""

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Put the files of a folder in place of what is live, yielding each step when it is done.

        With a release that is live already it only clears away what an earlier run left.
        """

    def differing(self, release: Release) -> list[str]:
        """Read back what is live; return the paths that are not as the release has them."""

    def back(self, name: str = "") -> Release:
        """Show an earlier release again: the named one, or the one that was live before."""


_REASONS = {
    errno.ENOSPC: ("its disk is full", "Make room there, then publish again."),
    errno.EDQUOT: ("its share of the disk is used up", "Make room there, then publish again."),
    errno.EROFS: ("it can only be read", "Ask whoever runs the server to let you write there."),
    errno.EACCES: ("you may not write there", "Ask whoever runs the server to let you write."),
    errno.EPERM: ("you may not write there", "Ask whoever runs the server to let you write."),
    errno.ENOTDIR: ("there is a file where a folder must be", "Correct 'path' of the target."),
    errno.EISDIR: (
        "'current' is a folder there, not a link",
        "Rename that folder; the next publish makes the link.",
    ),
}


def told(error: OSError, where: str) -> PublishError:
    """Return the sentence for an error of the system, such as a full disk."""
    if error.errno in _REASONS:
        reason, help_ = _REASONS[error.errno]
        return PublishError(f"Nothing can be written to {where}: {reason}.", help_)
    reason = error.strerror or str(error)
    return PublishError(
        f"Something went wrong with {where}: {reason}.", "Correct that, then publish again."
    )


BUSY = "Wait until it has ended, then publish again."
"""What to do when another publish is under way."""


def busy(where: str) -> PublishError:
    """Return the error for a destination that another publish holds."""
    return PublishError(f"Another publish to {where} is under way.", BUSY)


def no_release(name: str, names: list[str]) -> PublishError:
    """Return the error for a release that is not kept, or when there is none to go back to."""
    if not name:
        return PublishError(
            "There is no earlier release to go back to.",
            "Check out an earlier state of the content with git, then publish it.",
        )
    kept = ", ".join(names) if names else "none"
    return PublishError(f"There is no release '{name}'.", f"These are kept: {kept}.")
