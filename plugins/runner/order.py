"""What somebody asks of `inv check`, understood before anything is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pelican.settings import read_settings

from plugins.core.build import project_path
from plugins.core.finding import Severity
from plugins.core.nearest import did_you_mean
from plugins.report.choice import Choice, ChoiceError, codes_of, one_of
from plugins.report.formats import FORMATS
from plugins.runner.changed import GitError, changed_files
from plugins.runner.explanations import explanations

HUMAN = "human"


class WrongUseError(ValueError):
    """An order that cannot be carried out; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The words of a command line, as typed; an empty one was not given."""

    settings: Path
    files: Sequence[str] = ()
    changed: bool = False
    form: str = HUMAN
    select: str = ""
    ignore: str = ""
    severity: str = ""
    fix: bool = False
    diff: bool = False
    baseline: str = ""
    write_baseline: str = ""
    strict: bool = False
    today: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A check that can be made. `choice` says of what; people are shown `shown` of it at least.

    `content` is the content folder, as findings name it.
    """

    asked: Asked
    content: str
    choice: Choice
    shown: Severity
    form: str


def order_of(asked: Asked) -> Order:
    """Return the order that a command line means; raise `WrongUseError` for one that cannot be."""
    content = _content_folder(asked.settings)
    label = project_path(content, Path.cwd())
    try:
        known = explanations()
        form = one_of(asked.form, (HUMAN, *FORMATS), "format")
        least = Severity(one_of(asked.severity or Severity.ADVICE, Severity, "severity"))
        choice = Choice(
            paths=_paths(asked, content, label),
            select=codes_of(asked.select, known),
            ignore=codes_of(asked.ignore, known),
            least=least,
        )
    except (ChoiceError, GitError) as error:
        raise WrongUseError(str(error)) from None
    if asked.write_baseline and (asked.baseline or asked.fix or asked.diff):
        message = "--write-baseline goes without --baseline, --fix and --diff."
        raise WrongUseError(message)
    is_whole = choice.paths is None and not choice.select and not choice.ignore
    if asked.write_baseline and not (is_whole and not asked.severity):
        message = (
            "A baseline is of the whole site: --write-baseline goes without files and choices."
        )
        raise WrongUseError(message)
    # People choose advice when they have the time; programs get all there is.
    hides_advice = form == HUMAN and not asked.severity
    return Order(
        asked=asked,
        content=label,
        choice=choice,
        shown=Severity.WARNING if hides_advice else least,
        form=form,
    )


def _content_folder(settings: Path) -> Path:
    try:
        return Path(read_settings(str(settings))["PATH"])
    except ValueError as error:
        raise WrongUseError(str(error)) from None


def _paths(asked: Asked, content: Path, label: str) -> frozenset[str] | None:
    """Return the files asked for, as findings name them, or None for all."""
    if not asked.files and not asked.changed:
        return None
    paths: set[str] = set()
    for name in asked.files:
        paths |= _files_at(name, content, label)
    if asked.changed:
        paths |= {project_path(path, Path.cwd()) for path in changed_files(content)}
    return frozenset(paths)


def _files_at(name: str, content: Path, label: str) -> set[str]:
    """Return the files that a name means: one file, or all files of a folder.

    `services/therapy` means `content/services/therapy.md`, as it does for other tasks.
    """
    typed = Path(name)
    for path in (typed, content / name, content / f"{name}.md"):
        if not path.exists():
            continue
        if not path.resolve().is_relative_to(content.resolve()):
            message = f"'{name}' is not in {label}/, and only files of it are checked."
            raise WrongUseError(message)
        found = path.rglob("*") if path.is_dir() else [path]
        return {project_path(one, Path.cwd()) for one in found if one.is_file()}
    known = {project_path(one, Path.cwd()) for one in content.rglob("*") if one.is_file()}
    message = f"There is no file '{name}'{did_you_mean(name, known) or '.'}"
    raise WrongUseError(message)
