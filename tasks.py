"""One word a habit: `inv --list` shows the tasks, `inv --help TASK` explains one."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from plugins.runner.command_line import WRONG_USE, take_as_people_type
from plugins.runner.pipe import end_with_reader

HERE = Path(__file__).parent
PREVIEW = HERE / "pelicanconf.py"
PUBLIC = HERE / "publishconf.py"
take_as_people_type()


@task(
    help={
        "public": "build the public site into public/: no drafts, no pages of the future",
        "strict": "let warnings count as errors",
        "today": "build for this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
        "brief": "do not say what comes next",
    }
)
def build(
    _: Context,
    public: bool = False,
    strict: bool = False,
    today: str = "",
    settings: str = "",
    brief: bool = False,
) -> None:
    """Build content/ into output/, write only what changed, and list all that was found.

    Exit code 1 when an error was found (with --strict also a warning), 2 for wrong use.
    """
    from plugins.runner.tell import build_and_tell  # noqa: PLC0415 (--list stays quick)

    file = _settings(settings, public=public)
    _leave(build_and_tell(file, strict=strict, today=_day(today), is_brief=brief))


@task(help={"public": "the public site in public/ in place of the preview in output/"})
def rebuild(context: Context, public: bool = False, strict: bool = False) -> None:
    """Clear the output folder, then build."""
    clean(context)
    build(context, public=public, strict=strict)


@task
def clean(_: Context) -> None:
    """Remove what builds made: output/, public/ and .cache/."""
    for name in ("output", "public", ".cache"):
        shutil.rmtree(HERE / name, ignore_errors=True)


@task(
    help={
        "port": "the port on 127.0.0.1",
        "once": "do not watch for changes",
        "settings": "a settings file of your own, for another clinic",
    }
)
def serve(_: Context, port: int = 8000, once: bool = False, settings: str = "") -> None:
    """Build the preview, show it on 127.0.0.1, and build again after each change."""
    from plugins.runner.serve import serve_site  # noqa: PLC0415 (--list stays quick)

    _leave(serve_site(_settings(settings), port, watch=not once))


@task(
    auto_shortflags=False,
    iterable=["file"],
    optional=["baseline", "write_baseline"],
    help={
        "file": "a file or folder of content/; 'inv check FILE FILE' does the same",
        "changed": "only files that differ from the last commit",
        "format": "human, json, github, sarif or junit",
        "select": "only these families and codes, such as KW,RX001",
        "ignore": "all but these families and codes",
        "severity": "the least grave to list: error, warning or advice",
        "fix": "make the mechanical fixes, then check again",
        "diff": "show what --fix would change, and change nothing",
        "baseline": "leave out what this file knows; without a name baseline.json",
        "write-baseline": "write all that is found now into such a file",
        "strict": "let warnings count as errors",
        "today": "check for this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
    },
)
def check(  # noqa: PLR0913, PLR0917 (each is a word of the command line)
    _: Context,
    file: list[str],
    changed: bool = False,
    format: str = "human",  # noqa: A002 (as above)
    select: str = "",
    ignore: str = "",
    severity: str = "",
    fix: bool = False,
    diff: bool = False,
    baseline: str = "",
    write_baseline: str = "",
    strict: bool = False,
    today: str = "",
    settings: str = "",
) -> None:
    """List all that is wrong in content/ and theme/, and leave output/ as it is.

    Exit code 1 when an error was found (with --strict also a warning), 2 for wrong use.
    """
    from plugins.runner.check import check_and_tell  # noqa: PLC0415 (--list stays quick)
    from plugins.runner.order import Asked  # noqa: PLC0415 (as above)

    end_with_reader()
    asked = Asked(
        settings=_settings(settings),
        files=file,
        changed=changed,
        form=format,
        select=select,
        ignore=ignore,
        severity=severity,
        fix=fix,
        diff=diff,
        baseline=_named(baseline),
        write_baseline=_named(write_baseline),
        strict=strict,
        today=_day(today),
    )
    _leave(check_and_tell(asked))


BASELINE = "baseline.json"


def _named(value: str | bool) -> str:
    """Return the file of an option that may come without one; invoke then gives True."""
    return BASELINE if value is True else str(value or "")


@task(
    help={"code": "a code or its letters, such as KW001 or KW; 'inv explain KW001' does the same"}
)
def explain(_: Context, code: str = "") -> None:
    """Show what a code means: what is wrong, why it matters, what to do, how to silence it."""
    from plugins.runner.explain import explain as explain_code  # noqa: PLC0415 (--list stays quick)

    end_with_reader()
    _leave(explain_code(code))


@task(
    help={
        "today": "report for this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
    }
)
def report(_: Context, today: str = "", settings: str = "") -> None:
    """Write report/index.html: all findings and plans on one page that opens in a browser."""
    from plugins.runner.report import report_and_tell  # noqa: PLC0415 (--list stays quick)

    _leave(report_and_tell(_settings(settings), HERE / "report", today=_day(today)))


@task(
    help={
        "external": "ask other websites too whether what we link to is still there",
        "today": "reckon from this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
    }
)
def links(_: Context, external: bool = False, today: str = "", settings: str = "") -> None:
    """Follow every link of the public site; with --external those to other websites too.

    Exit code 0 when all lead somewhere, 1 when an error was found, 2 for wrong use.
    """
    from plugins.runner.links import links_and_tell  # noqa: PLC0415 (--list stays quick)

    file = _settings(settings or str(PUBLIC))
    _leave(links_and_tell(file, today=_day(today), is_external=external))


@task(
    help={
        "dry-run": "show what would change, and change nothing",
        "yes": "do not ask; needed where no terminal is",
        "target": "a target of publishconf.py; without it PUBLISH_DEFAULT",
        "today": "build for this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
    }
)
def publish(
    _: Context,
    dry_run: bool = False,
    yes: bool = False,
    target: str = "",
    today: str = "",
    settings: str = "",
) -> None:
    """Build the public site, check it, show what changes, ask, and put it online.

    Exit code 0 when it is published, 1 when something stands against it, 2 for wrong use.
    """
    from plugins.links.internal import internal_findings  # noqa: PLC0415 (--list stays quick)
    from plugins.runner.publishing.flow import publish_and_tell  # noqa: PLC0415 (as above)
    from plugins.runner.publishing.plan import Order  # noqa: PLC0415 (as above)

    order = Order(
        target=target,
        is_dry=dry_run,
        is_agreed=yes,
        today=_day(today),
        checks=[internal_findings],
    )
    _leave(publish_and_tell(_settings(settings or str(PUBLIC)), order))


@task(
    help={
        "target": "a target of publishconf.py; without it PUBLISH_DEFAULT",
        "to": "the release to show; without it the one that was live before",
        "settings": "a settings file of your own, for another clinic",
    }
)
def rollback(_: Context, target: str = "", to: str = "", settings: str = "") -> None:
    """Show the release again that was live before the last publish."""
    from plugins.runner.publishing.flow import roll_back_and_tell  # noqa: PLC0415 (--list stays quick)

    _leave(roll_back_and_tell(_settings(settings or str(PUBLIC)), target=target, to=to))


@task(
    help={"only": "run the tests whose names hold these words", "browser": "fail without Chromium"}
)
def test(context: Context, only: str = "", browser: bool = False) -> None:
    """Run all tests; those in a browser need Chromium and are skipped, loudly, without it."""
    end_with_reader()
    command = [sys.executable, "-m", "pytest", "-n", "2"]
    if only:
        command += ["-k", f"'{only}'"]
    environment = {"HALCYON_BROWSER": "required"} if browser else {}
    context.run(" ".join(command), pty=sys.stdout.isatty(), env=environment)


@task
def lint(context: Context) -> None:
    """Check style (ruff) and types (mypy --strict)."""
    end_with_reader()
    for command in ("ruff check .", "ruff format --check .", "mypy"):
        context.run(f"{sys.executable} -m {command}", pty=sys.stdout.isatty())


@task
def golden(context: Context) -> None:
    """Write the expected files of the golden sites anew; read the difference before you commit."""
    context.run(
        f"{sys.executable} -m pytest tests/test_golden.py tests/schema/test_golden.py -q",
        env={"HALCYON_GOLDEN": "write"},
    )


@task(help={"pages": "how many pages to make", "runs": "how often to repeat"})
def bench(_: Context, pages: int = 1000, runs: int = 3) -> None:
    """Measure a cold build and a rebuild against plain Pelican, in CPU seconds."""
    from plugins.runner.bench import bench_and_tell  # noqa: PLC0415 (--list stays quick)

    bench_and_tell(pages, runs)


@task(help={"quick": "leave out Lighthouse"})
def audit(_: Context, quick: bool = False) -> None:
    """Measure each page of the public site: barriers, HTML, bytes, privacy, speed."""
    from plugins.runner.audit import audit_and_tell  # noqa: PLC0415 (--list stays quick)

    _leave(audit_and_tell(PUBLIC, with_lighthouse=not quick))


@task
def lock(context: Context) -> None:
    """Write requirements.lock anew from pyproject.toml: versions and hashes, no addresses."""
    context.run(
        f"{sys.executable} -m uv pip compile pyproject.toml --group dev --upgrade --universal "
        "--python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header "
        "--quiet --output-file requirements.lock"
    )


@task
def docs(_: Context) -> None:
    """Write the generated parts of docs/ anew: fields, messages, what the clinic must supply."""
    from plugins.runner.docs import write_docs  # noqa: PLC0415 (--list stays quick)

    for path in write_docs(HERE / "docs"):
        print(f"wrote {path.relative_to(HERE)}")


@task(name="import", help={"file": "a CSL-JSON file, as Zotero exports it"})
def import_(_: Context, file: str) -> None:
    """Add or update entries of content/references.json from a reading program's export."""
    from plugins.evidence.library_commands import import_references  # noqa: PLC0415

    _leave(import_references(HERE, Path(file)))


@task(
    name="list",
    help={
        "unused": "only those that no page cites",
        "expiring": "only those whose last day is near or past",
        "today": "the day to reckon from, such as 2027-01-02",
    },
)
def list_(_: Context, unused: bool = False, expiring: bool = False, today: str = "") -> None:
    """Show the references of content/references.json as a table."""
    import datetime as dt  # noqa: PLC0415 (--list stays quick)

    from plugins.evidence.library_commands import list_references  # noqa: PLC0415

    end_with_reader()
    day = dt.date.fromisoformat(_day(today) or dt.datetime.now().astimezone().date().isoformat())
    _leave(list_references(HERE, unused=unused, expiring=expiring, today=day))


def _settings(name: str, *, public: bool = False) -> Path:
    """Return the settings file to use; one that is not there is wrong use."""
    if not name:
        return PUBLIC if public else PREVIEW
    path = Path(name)
    if public:
        raise Exit("Use --public or --settings, not both.", code=WRONG_USE)
    if not path.is_file():
        message = f"There is no settings file '{name}'."
        raise Exit(message, code=WRONG_USE)
    return path


@task(
    positional=["page"],
    help={
        "page": "a file of content/ without .md, such as services/therapy",
        "as-json": "the JSON in place of a tree",
    },
)
def graph(_: Context, page: str, as_json: bool = False) -> None:
    """Show what machines are told on a page: its structured data as a tree, or as the JSON."""
    from plugins.runner.graphs import show_graph  # noqa: PLC0415 (--list stays quick)

    with tempfile.TemporaryDirectory() as folder:
        _leave(show_graph(PREVIEW, Path(folder), page, as_json=as_json))


@task(
    positional=["page"],
    help={"page": "a file of content/ without .md, such as conditions/depression; or 'all'"},
)
def claims(_: Context, page: str) -> None:
    """Show each sentence that cites a source, with the source and the figure it rests on."""
    from plugins.runner.claims import show_claims  # noqa: PLC0415 (--list stays quick)

    with tempfile.TemporaryDirectory() as folder:
        _leave(show_claims(PREVIEW, Path(folder), page))


def _day(text: str) -> str | None:
    import datetime as dt  # noqa: PLC0415 (--list stays quick)

    if not text:
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"--today takes a day such as 2027-01-02, not '{text}'."
        raise Exit(message, code=WRONG_USE) from None


def _leave(code: int) -> None:
    if code:
        raise Exit(code=code)


namespace = Collection(
    build,
    rebuild,
    clean,
    serve,
    check,
    explain,
    report,
    links,
    publish,
    rollback,
    test,
    lint,
    golden,
    bench,
    audit,
    lock,
    docs,
    graph,
    claims,
)
namespace.add_collection(Collection("references", import_, list_))
