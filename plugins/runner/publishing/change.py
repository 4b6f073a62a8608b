"""The change itself: what it means for the world, the question, the switch, a look at it live."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from plugins.core.addresses import addresses
from plugins.core.build import project_path
from plugins.core.source import Place
from plugins.discovery.published import FILE, file_text, read_addresses, remembered
from plugins.discovery.redirect import spellings
from plugins.publish import codes
from plugins.publish.changes import Changes, changes_of, counted, lines
from plugins.publish.destination import Destination, PublishError, told
from plugins.publish.index_now import IndexNow
from plugins.publish.release import Release, release_of
from plugins.publish.seen import unseen
from plugins.runner.publishing.before import STAYS, Ready, StoppedError
from plugins.runner.publishing.plan import Plan
from plugins.runner.publishing.words import (
    Progress,
    agreed,
    say,
    say_error,
    say_findings,
    say_list,
)


def change(plan: Plan, destination: Destination, ready: Ready) -> int:
    """Publish a site that is ready, unless somebody says no; return the exit code."""
    live = destination.live()
    now = dt.datetime.now(dt.UTC)
    release = release_of(ready.folder, now, live=live, redirects=_redirects(ready))
    if live is not None and dict(live.files) == dict(release.files):
        release = live
    changes = changes_of(release, live)
    say("Changes", "none" if release is live else counted(changes, live))
    say_list(lines(changes), most=None)
    _hold_addresses(plan, changes)
    if plan.order.is_dry:
        say("Dry run", "nothing was published")
        return 0
    question = f"Publish this to {destination.where}?"
    if release is not live and not plan.order.is_agreed and not agreed(question):
        say("Stopped", STAYS)
        return 1
    index_now = plan.index_now(ready.site_url) if destination.is_shown else None
    if index_now is not None:
        index_now.remember(set(changes.pages) - _unlisted(ready))
    if not _switched(plan, destination, ready.folder, release, live):
        return 1
    is_right = _is_live(plan, destination, release, changes)
    if plan.target.is_public:
        _record(plan, ready, release)
    if index_now is not None:
        _tell(index_now)
    if is_right and plan.target.is_public and destination.is_shown:
        say("Site", plan.target.address or ready.site_url)
    if destination.next:
        say("Next", destination.next)
    return 0 if is_right else 1


def _hold_addresses(plan: Plan, changes: Changes) -> None:
    """Stop when an address that is live would be gone, and nothing leads on from it."""
    if not (plan.target.is_public and changes.lost):
        return
    path = project_path(plan.record, Path.cwd())
    say_findings(
        codes.LOST.at(
            path,
            Place(1),
            f"The address {one} is live now and would be gone: no page and no redirect has it.",
            "Add it to 'aliases:' of the page that takes its place, or say in "
            "content/redirects.yaml that it is gone for good.",
        )
        for one in changes.lost
    )
    if not plan.order.is_dry:
        say("Stopped", STAYS)
        raise StoppedError


def _switched(
    plan: Plan, destination: Destination, folder: Path, release: Release, live: Release | None
) -> bool:
    """Put the release in place of what is live; say how things stand when that fails."""
    progress = Progress("Sending")
    outcome = STAYS
    try:
        for step in destination.publish(folder, release, live):
            if step.name == "switch":
                outcome = "The new release is live, whole. The next publish clears up behind it."
            progress.show(step)
            if plan.order.observe is not None:
                plan.order.observe(step)
    except PublishError as error:
        progress.end()
        say_error(error, outcome)
    except OSError as error:
        progress.end()
        say_error(told(error, destination.where), outcome)
    except KeyboardInterrupt:
        progress.end()
        say("Stopped", f"by you. {outcome}")
    else:
        progress.end()
        return True
    return False


def _is_live(plan: Plan, destination: Destination, release: Release, changes: Changes) -> bool:
    """Read back what is live and say whether it is the release."""
    try:
        wrong = destination.differing(release)
    except (PublishError, OSError) as error:
        reason = error if isinstance(error, PublishError) else told(error, destination.where)
        say_error(reason, "The new release is live, but it could not be read back. Look at it.")
        return False
    if wrong:
        say("Wrong", f"{len(wrong)} files are live that are not as they were built:")
        say_list(wrong)
        say("Next", "go back with 'inv rollback', then publish again")
        return False
    word = "Live" if destination.is_shown else "Written"
    say(word, f"release {release.name}: {len(release.files)} files, read back and right")
    where = plan.target.address
    differing = list(unseen(where, release, (*changes.new, *changes.changed))) if where else []
    if differing:
        say("Not yet", f"{where} shows something else; what lies between may take minutes:")
        say_list(differing)
    elif where:
        say("Seen", f"{where} shows it")
    return True


def _redirects(ready: Ready) -> dict[str, str | None]:
    """Return each former address, in every spelling that hosts tell apart -> where it leads."""
    told = ready.outcome.build.redirects.items()
    return {one: target for source, target in told for one in spellings(source)}


def _unlisted(ready: Ready) -> set[str]:
    """Return the addresses of pages that search engines are asked not to show."""
    site = ready.outcome.build.site
    return {page.url for page in site.pages if not page.is_listed} if site else set()


def _record(plan: Plan, ready: Ready, release: Release) -> None:
    """Write down every address that the world has now, so that none is lost later."""
    old = plan.record.read_text("utf-8") if plan.record.is_file() else ""
    new = set(addresses(release.files)) - release.redirects.keys()
    known = remembered(read_addresses(old), new, ready.outcome.build.redirects)
    data = file_text(known).encode()
    if plan.record.is_file() and plan.record.read_bytes() == data:
        return
    path = project_path(plan.record, Path.cwd())
    partial = plan.record.with_name(f".{FILE}.part")
    try:
        partial.write_bytes(data)
        partial.replace(plan.record)
    except OSError as error:
        say("Recorded", f"warning: {path} cannot be written ({error.strerror})")
        return
    say("Recorded", f"{len(known)} addresses in {path}; commit this file")


def _tell(index_now: IndexNow) -> None:
    """Tell search engines what changed; that they cannot be told is no failure."""
    try:
        count = index_now.tell()
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        say("IndexNow", f"warning: not told ({reason}); the next publish tells it")
        return
    if count:
        say("IndexNow", f"told of {count} {'address' if count == 1 else 'addresses'}")
