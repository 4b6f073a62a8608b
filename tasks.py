"""One word a habit: `inv --list` shows the tasks, `inv --help TASK` explains one."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit, ParseError
from invoke.program import Program
from invoke.tasks import task

HERE = Path(__file__).parent
PREVIEW = HERE / "pelicanconf.py"
PUBLIC = HERE / "publishconf.py"
WRONG_USE = 2
"""Exit code for a task that is not used as it can be; 1 means that something was found."""


def _parse_as_people_type(program: Program) -> None:
    """Take `references list` for `references.list`, and exit with 2 when a task is misspelt.

    Invoke itself knows the dotted name only, and would exit with 1, which means findings here.
    """
    words = program.core.unparsed
    if words[:1] == ["references"] and len(words) > 1:
        words[:2] = [".".join(words[:2])]
    try:
        _parse_tasks(program)
    except ParseError as error:
        message = f"{error}\nSee the tasks with: inv --list"
        raise Exit(message, code=WRONG_USE) from error


_parse_tasks = Program.parse_tasks
Program.parse_tasks = _parse_as_people_type  # type: ignore[method-assign,assignment]


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
    help={
        "strict": "let warnings count as errors",
        "today": "check for this day, such as 2027-01-02",
        "settings": "a settings file of your own, for another clinic",
    }
)
def check(_: Context, strict: bool = False, today: str = "", settings: str = "") -> None:
    """List all that is wrong in content/ and theme/, and leave output/ as it is."""
    from plugins.runner.tell import check_and_tell  # noqa: PLC0415 (--list stays quick)

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        file = _settings(settings)
        _leave(check_and_tell(file, scratch, strict=strict, today=_day(today)))


@task(
    help={"only": "run the tests whose names hold these words", "browser": "fail without Chromium"}
)
def test(context: Context, only: str = "", browser: bool = False) -> None:
    """Run all tests; those in a browser need Chromium and are skipped, loudly, without it."""
    command = [sys.executable, "-m", "pytest", "-n", "2"]
    if only:
        command += ["-k", f"'{only}'"]
    environment = {"HALCYON_BROWSER": "required"} if browser else {}
    context.run(" ".join(command), pty=sys.stdout.isatty(), env=environment)


@task
def lint(context: Context) -> None:
    """Check style (ruff) and types (mypy --strict)."""
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
    """Write the generated parts of docs/ anew: the fields of each kind of page, the messages."""
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
    build, rebuild, clean, serve, check, test, lint, golden, bench, audit, lock, docs, graph, claims
)
namespace.add_collection(Collection("references", import_, list_))
