"""Writes the parts of docs/ that say what the code says, so that they stay true."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from enum import EnumType
from importlib import import_module
from inspect import getsource
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from plugins.clinic.load import load
from plugins.core.clinic import Clinic
from plugins.core.front_matter import MODELS, PageFacts
from plugins.core.site import Site
from plugins.runner.families import ROOM_FAMILIES
from plugins.runner.rules_page import rules_page
from plugins.runner.supply import supply_page

SUPPLY = "what-the-clinic-must-supply.md"
"""The page on facts that the clinic has not told yet."""


def write_docs(folder: Path) -> list[Path]:
    """Write all generated pages and return their paths."""
    pages = {
        "fields.md": fields_page(),
        "messages.md": messages_page(),
        "rules.md": rules_page(),
        SUPPLY: supply_page(site_of(folder.parent / "content")),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in pages]


def site_of(content: Path) -> Site:
    """Return the site of a content folder as it will be when all its pages are out.

    Raises ValueError when `clinic.yaml` cannot be read.
    """
    site = load(content, content.name, lambda _: dt.date.max, is_public=True).site
    if site is None:
        message = f"{content.name}/clinic.yaml cannot be read; run 'inv check'"
        raise ValueError(message)
    return site


def messages_page() -> str:
    """Return the page on all findings, a table a room."""
    parts = [
        "# Messages\n",
        "<!-- Written by `inv docs`; edit the codes.py of the room instead. -->\n",
        (
            "An error stops a publish; the preview is built all the same. Each message names\n"
            "file, line and column, says what is wrong, and on the line below it what to do.\n"
        ),
    ]
    for room, about in ROOM_FAMILIES.items():
        module = import_module(f"plugins.{room}.codes")
        rows = [f"| {c.code} | {c.severity.value} | {c.what} |" for c in module.ALL]
        head = ["| Code | Severity | What it finds |", "| --- | --- | --- |"]
        parts.append("\n".join([f"## {about}\n", *head, *rows]) + "\n")
    return "\n".join(parts)


def fields_page() -> str:
    """Return the page on all fields of front matter and of `clinic.yaml`."""
    parts = [
        "# All fields\n",
        "<!-- Written by `inv docs`; edit plugins/core/front_matter.py or clinic.py instead. -->\n",
        (
            "Fields of the front matter of each kind of page, and of `content/clinic.yaml`. "
            "A field that is not **needed** can be left out.\n"
        ),
        "## Every page\n",
        *_table(PageFacts, own_only=False),
    ]
    for kind, model in MODELS.items():
        own = list(_table(model, own_only=True))
        if own:
            parts += [f"## {kind.label.partition(' ')[2].capitalize()}\n", *own]
    parts += ["## clinic.yaml\n", *_table(Clinic, own_only=False)]
    parts += ["## Groups\n", "Fields that hold fields of their own.\n"]
    for group in _groups((PageFacts, *MODELS.values(), Clinic)):
        parts += [f"### {_words(group)}\n", _first_paragraph(group), *_table(group, own_only=False)]
    return "\n".join(parts)


def _table(model: type[BaseModel], *, own_only: bool) -> Iterator[str]:
    inherited = PageFacts.model_fields if own_only else {}
    notes = _notes(model)
    rows = []
    for name, field in model.model_fields.items():
        if name in inherited and field.is_required() == inherited[name].is_required():
            continue
        need = "**needed**" if field.is_required() else ""
        note = notes.get(name) or _notes(PageFacts).get(name, "")
        rows.append(f"| `{name}` | {_type_words(field.annotation)} | {need} | {note} |")
    if rows:
        yield "\n".join(["| Field | Value | | Note |", "| --- | --- | --- | --- |", *rows]) + "\n"


def _notes(model: type[BaseModel]) -> dict[str, str]:
    """Return the docstring below each field of a model, by field."""
    found = re.findall(
        r'^    (\w+): [^\n]+\n    """(.+?)"""', getsource(model), re.MULTILINE | re.DOTALL
    )
    return {name: " ".join(text.split()) for name, text in found}


def _type_words(annotation: Any) -> str:  # noqa: ANN401 (typing's own objects)
    if isinstance(annotation, EnumType):
        members: list[Any] = list(annotation)
        return " or ".join(f"`{member.value}`" for member in members)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"group: [{_words(annotation)}](#{_words(annotation).lower().replace(' ', '-')})"
    arguments = [part for part in get_args(annotation) if part is not type(None)]
    origin = get_origin(annotation)
    if origin is tuple:
        return f"list of {_type_words(arguments[0])}"
    if origin is dict:
        return "names and texts"
    if origin is UnionType or arguments:
        return _type_words(arguments[0])
    return {"date": "date", "str": "text", "int": "number", "float": "number"}.get(
        annotation.__name__, "text"
    )


def _groups(models: tuple[type[BaseModel], ...]) -> list[type[BaseModel]]:
    """Return the models that fields of these models hold, each once, in order."""
    found: list[type[BaseModel]] = []

    def visit(annotation: Any) -> None:  # noqa: ANN401 (typing's own objects)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in found:
                found.append(annotation)
                for field in annotation.model_fields.values():
                    visit(field.annotation)
            return
        for part in get_args(annotation):
            visit(part)

    for model in models:
        for field in model.model_fields.values():
            visit(field.annotation)
    return found


def _words(model: type[BaseModel]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__)


def _first_paragraph(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip() + "\n"
