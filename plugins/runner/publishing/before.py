"""What must hold before anything is sent: a clean tree, a build without errors, a sound site."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.core.finding import Finding, Severity, count_by_severity
from plugins.core.front_matter import Status
from plugins.publish.destination import PublishError
from plugins.publish.inspected import Inspection
from plugins.publish.precompressed import precompress
from plugins.publish.targets import FolderTarget, RsyncTarget
from plugins.report.text import counted
from plugins.runner.publishing.plan import Plan
from plugins.runner.publishing.tree import tree_of
from plugins.runner.publishing.words import Progress, say, say_error, say_findings, say_list
from plugins.runner.run import Outcome, run

STAYS = "Nothing was published. What was live is live still, whole."
_CODE = ("plugins", "pelicanconf.py", "publishconf.py", "tasks.py", "requirements.lock")


class StoppedError(Exception):
    """Something stands against publishing, and it has been said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A built site that may be published."""

    folder: Path
    outcome: Outcome

    @property
    def site_url(self) -> str:
        """The public address, without a slash at the end."""
        return _site_url(self.outcome)


def made_ready(plan: Plan) -> Ready:
    """Build and check the public site; raise `StoppedError` when something stands against it."""
    _hold_tree(plan)
    ready = _built(plan)
    stop_at_errors(_findings(plan, ready))
    index_now = plan.index_now(ready.site_url)
    if index_now is not None:
        name, data = index_now.key_file
        (ready.folder / name).write_bytes(data)
    if isinstance(plan.target, FolderTarget | RsyncTarget) and plan.target.precompress:
        progress = Progress("Packing")
        for step in precompress(ready.folder, plan.work / "packed"):
            progress.show(step)
        progress.end()
    return ready


def stop_at_errors(findings: Iterable[Finding]) -> None:
    """Print findings; stop when one of them is an error."""
    findings = list(findings)
    say_findings(findings)
    say("Checked", f"every file of the built site: {counted(findings)}")
    if count_by_severity(findings)[Severity.ERROR]:
        say("Stopped", STAYS)
        say("Next", "mend the errors above, then: inv publish")
        raise StoppedError


def _hold_tree(plan: Plan) -> None:
    """Stop when what would be published is not what git keeps; a dry run only says so."""
    sources = [plan.project / name for name in _CODE]
    sources += [Path(plan.settings[name]) for name in ("PATH", "THEME")]
    tree = tree_of(plan.project, [*sources, plan.settings_file], plan.record)
    if tree is None:
        say("Tree", "not kept with git, so nobody can tell later what was published")
        return
    if not tree.uncommitted:
        say("Tree", f"clean, at {tree.commit}")
        return
    count = len(tree.uncommitted)
    say("Tree", f"{count} {'file is' if count == 1 else 'files are'} not committed:")
    say_list(tree.uncommitted)
    if not plan.order.is_dry:
        error = PublishError(
            "What you see here is not what git keeps, so nobody could build it again.",
            "Commit these files, or take the changes back; then publish again.",
        )
        say_error(error, STAYS)
        raise StoppedError


def _built(plan: Plan) -> Ready:
    """Build the public site into a fresh folder; stop when an error was found."""
    folder = plan.work / "site"
    shutil.rmtree(folder, ignore_errors=True)
    today = plan.order.today
    day = {} if today is None else {"HALCYON_TODAY": today}
    outcome = run(plan.settings_file, OUTPUT_PATH=str(folder), HALCYON_PUBLIC=True, **day)
    if not outcome.is_finished:
        say_findings(outcome.findings)
    for message in outcome.complaints:
        say("Pelican", message)
    build = outcome.build
    say(
        "Build",
        f"{build.pages_written} pages from {build.sources} Markdown files in "
        f"{outcome.seconds:.1f} s: {counted(outcome.findings)}",
    )
    if not outcome.is_good() or build.site is None:
        say("Stopped", STAYS)
        say("Next", "mend the errors above, then: inv publish")
        raise StoppedError
    return Ready(folder=folder, outcome=outcome)


def _findings(plan: Plan, ready: Ready) -> Iterable[Finding]:
    """Yield what stands against the built site when it is read as a stranger would."""
    build = ready.outcome.build
    pages = {page.output_path: page for page in build.site.pages} if build.site else {}
    inspection = Inspection(
        site_url=ready.site_url,
        known={*build.html, *build.assets, *build.files, *build.copies},
        not_public={
            name
            for name, page in pages.items()
            if page.status is Status.DRAFT or (page.facts.created or build.today) > build.today
        },
        machine=(str(plan.project.resolve()), str(Path.home())),
        source_of=lambda name: pages[name].path if name in pages else None,
    )
    yield from inspection.findings(ready.folder)
    if build.site is not None:
        for check in plan.order.checks:
            yield from check(ready.folder, build.site)


def _site_url(outcome: Outcome) -> str:
    site = outcome.build.site
    return site.clinic.site_url.rstrip("/") if site else ""
