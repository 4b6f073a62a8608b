"""The arrows between rooms: everybody knows `core`, nobody knows a neighbor."""

from __future__ import annotations

import ast
import runpy
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from plugins.clinic.settings import ROOMS
from tests.building import PROJECT

PLUGINS = PROJECT / "plugins"
FOLDERS = sorted(path.parent for path in PLUGINS.glob("*/__init__.py"))
MODULES = sorted(PLUGINS.glob("*/**/*.py"))
FREE = {"runner"}
"""Rooms that put the others to work and so may know them all."""


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, wherever it does so."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PLUGINS).as_posix())
def test_a_room_knows_core_and_itself_alone(path: Path) -> None:
    room = path.relative_to(PLUGINS).parts[0]
    known = {"core", room}
    for name in imports(path):
        assert not name.startswith("."), f"{path}: write the whole name in place of '{name}'"
        if name.startswith("plugins.") and room not in FREE:
            assert name.split(".")[1] in known, f"{path} must not know {name}"
        if room not in FREE:
            assert name.split(".")[0] not in {"tests", "tasks", "pelicanconf"}, path


def test_core_knows_no_machine() -> None:
    """`core` is pure: no Pelican, no templates, no clock of its own, no subprocess."""
    banned = {"pelican", "jinja2", "markdown", "time", "os", "subprocess", "socket", "random"}
    for path in sorted((PLUGINS / "core").glob("*.py")):
        assert not banned & {name.split(".")[0] for name in imports(path)}, path


def test_pelican_stays_at_the_edge() -> None:
    for path in MODULES:
        room, *_, name = path.relative_to(PLUGINS).parts
        if name in {"plugin.py", "reader.py"} or room in FREE:
            continue
        assert "pelican" not in {module.split(".")[0] for module in imports(path)}, path


def test_a_folder_of_the_project_is_not_taken_for_the_room_of_that_name() -> None:
    """Pelican looks a plugin up by its last word; the folder of the rooms must be seen first."""
    found = PathFinder.find_spec("plugins.report", [str(PROJECT / "plugins"), str(PROJECT)])
    assert found is not None
    assert found.origin == str(PLUGINS / "report" / "__init__.py")
    assert runpy.run_path(str(PROJECT / "pelicanconf.py"))["PLUGIN_PATHS"][0] == "plugins"


def test_each_room_of_the_build_connects_itself_to_pelican() -> None:
    for room in ROOMS:
        folder = PROJECT / room.replace(".", "/")
        assert (folder / "plugin.py").exists(), folder
        assert "register" in (folder / "__init__.py").read_text("utf-8"), folder


def test_each_room_says_in_one_sentence_what_it_is() -> None:
    for path in MODULES:
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert docstring, path
        assert docstring.partition("\n\n")[0].rstrip().endswith((".", ":")), path


def test_every_room_stands_on_the_map_and_has_a_readme() -> None:
    rooms = {path.parent.name for path in PLUGINS.glob("*/__init__.py")}
    told = (PLUGINS / "README.md").read_text("utf-8")
    assert {room for room in rooms if f"[{room}]({room}/README.md)" not in told} == set()
    assert {room for room in rooms if not (PLUGINS / room / "README.md").exists()} == set()
