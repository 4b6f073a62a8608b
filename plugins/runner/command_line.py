"""The command line as people type it: `references list`, `check a.md`, `--help references list`."""

from __future__ import annotations

from invoke.exceptions import Exit, ParseError
from invoke.program import Program

from plugins.runner.pipe import outlive_readers

WRONG_USE = 2
"""Exit code for a task that is not used as it can be; 1 means that something was found."""
_TAKING_VALUES = (
    "--format",
    "--select",
    "--ignore",
    "--severity",
    "--file",
    "--today",
    "--settings",
)
_parse_tasks = Program.parse_tasks


def take_as_people_type() -> None:
    """Let invoke read its command line as below; call it once, before it reads its tasks."""
    Program.parse_tasks = _parse_as_people_type  # type: ignore[method-assign,assignment]


def _parse_as_people_type(program: Program) -> None:
    """Take words that belong together as one, and exit with 2 when a task is misspelt.

    Invoke itself knows the dotted name only, and would exit with 1, which means findings here.
    """
    outlive_readers()
    words = program.core.unparsed
    groups = program.collection.collections
    _join_group(program, words)
    if words[:1] == ["check"]:
        words[1:] = _with_files(words[1:], {*program.collection.task_names, *groups})
    if words[:1] == ["explain"] and len(words) > 1 and not words[1].startswith("-"):
        words[1] = f"--code={words[1]}"
    try:
        _parse_tasks(program)
        _know_what_to_explain(program)
    except ParseError as error:
        message = f"{error}\nSee the tasks with: inv --list"
        raise Exit(message, code=WRONG_USE) from error


def _join_group(program: Program, words: list[str]) -> None:
    """Make one dotted name of a group of tasks and a task of it, also behind `--help`."""
    asked = program.args.help
    if asked.value in program.collection.collections and words and not words[0].startswith("-"):
        asked.set_value(f"{asked.value}.{words.pop(0)}", cast=False)
    is_group = bool(words) and words[0] in program.collection.collections
    if is_group and len(words) > 1 and not words[1].startswith("-"):
        words[:2] = [".".join(words[:2])]
    elif is_group:
        _say_group(program, words[0])


def _know_what_to_explain(program: Program) -> None:
    name = program.args.help.value
    if name in program.collection.collections:
        _say_group(program, name)
    if isinstance(name, str) and name not in program.parser.contexts:
        message = f"There is no task '{name.replace('.', ' ')}'."
        raise ParseError(message)


def _say_group(program: Program, name: str) -> None:
    """End with the tasks of a group, for somebody who named the group alone."""
    tasks = sorted(program.collection.collections[name].task_names)
    told = " or ".join(f"inv {name} {task}" for task in tasks)
    message = f"'{name}' needs one more word: {told}"
    raise Exit(message, code=WRONG_USE)


def _with_files(words: list[str], tasks: set[str]) -> list[str]:
    """Return the words behind `check` with each bare one as a file: `a.md` -> `--file=a.md`.

    The name of a task ends them, so that `inv check lint` still does one after the other.
    """
    made: list[str] = []
    for number, word in enumerate(words):
        before = words[number - 1] if number else ""
        if word in tasks and before not in _TAKING_VALUES:
            return made + words[number:]
        is_value = before in _TAKING_VALUES or (
            before in {"--baseline", "--write-baseline"} and word.endswith(".json")
        )
        made.append(word if word.startswith("-") or is_value else f"--file={word}")
    return made
