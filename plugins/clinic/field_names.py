"""Names of fields that nobody knows: what was meant by them, and one finding for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from plugins.clinic import codes
from plugins.core.finding import Finding
from plugins.core.located import Key, Located, Value
from plugins.core.nearest import did_you_mean, listed, nearest
from plugins.core.source import Place
from plugins.core.typed import YES_NO

HABITS = {
    "a": "answer",
    "by": "author",
    "cover": "image",
    "date": "created",
    "excerpt": "summary",
    "h1": "heading",
    "hero": "image",
    "keywords": "keyword",
    "lastmod": "modified",
    "meta_description": "description",
    "permalink": "slug",
    "photo": "image",
    "picture": "image",
    "published": "created",
    "published_on": "created",
    "q": "question",
    "questions": "faq",
    "redirect_from": "aliases",
    "reviewer": "reviewed_by",
    "takeaways": "key_takeaways",
    "updated": "modified",
    "url": "slug",
}
"""Names of fields in other systems, or in a hurry -> ours."""
_TOPICS = ("categories", "category", "tag", "tags", "topic", "topics")
_SWITCHES = ("draft", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misnamed:
    """A field with a name that is not known; `meant` is the field that its value was read as."""

    key: Key
    meant: str

    @property
    def read_as(self) -> Key:
        """The field that the value was read as."""
        return (*self.key[:-1], self.meant)


def renamed(model: type[BaseModel], located: Located) -> list[Misnamed]:
    """Read values under the names that were meant, where that is plain; return those.

    A field that stands there under its own name already is not replaced.
    """
    return list(_renamed(model, located, located.values, ()))


def _renamed(
    model: type[BaseModel], located: Located, values: dict[str, Value], key: Key
) -> Iterator[Misnamed]:
    for name in [name for name in values if name not in model.model_fields]:
        meant = _meant(model, name, values)
        if meant is not None:
            values[meant] = "draft" if name == "draft" else values[name]
            del values[name]
            for places in (located.places, located.key_places):
                _move(places, (*key, name), (*key, meant))
            yield Misnamed(key=(*key, name), meant=meant)
    yield from _renamed_within(model, located, values, key)


def _renamed_within(
    model: type[BaseModel], located: Located, values: dict[str, Value], key: Key
) -> Iterator[Misnamed]:
    for name, value in values.items():
        inner = model_of(model, name)
        if inner is None:
            continue
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield from _renamed(inner, located, item, (*key, name, index))
        if isinstance(value, dict):
            yield from _renamed(inner, located, value, (*key, name))


def _meant(model: type[BaseModel], name: str, values: Mapping[str, Value]) -> str | None:
    free = model.model_fields.keys() - values.keys()
    if name in _SWITCHES:
        switch = YES_NO.get(str(values[name]).casefold())
        if switch is not None:
            is_draft = name == "draft" and switch and "status" in free
            return "status" if is_draft else None
    if name.casefold() in _TOPICS:
        return None
    habit = HABITS.get(name.casefold())
    if habit in model.model_fields:
        return habit if habit in free else None
    return nearest(name, free)


def _move(places: dict[Key, Place], old: Key, new: Key) -> None:
    for key in [key for key in places if key[: len(old)] == old]:
        places[*new, *key[len(old) :]] = places.pop(key)


def misnamed_findings(
    misnamed: list[Misnamed], located: Located, path: str, owner: str
) -> Iterator[Finding]:
    """Yield a finding for each name that is not known; in the entries of a list it is one."""
    groups: dict[tuple[tuple[str, ...], str], list[Misnamed]] = {}
    for one in misnamed:
        names = tuple(part for part in one.key if isinstance(part, str))
        groups.setdefault((names, one.meant), []).append(one)
    for (names, meant), group in groups.items():
        first = group[0]
        place = located.key_places.get(first.read_as, Place(1))
        yield codes.UNKNOWN_FIELD.at(
            path,
            place,
            f"'{names[-1]}' is not a field of {_within(first.key, owner)}; did you mean '{meant}'?",
            _retype(names[-1], meant, len(group)),
        )


def _retype(name: str, meant: str, count: int) -> str:
    if name == "draft":
        return "Type 'status: draft' in its place."
    times = f", in all {count} entries" if count > 1 else ""
    return f"Type '{meant}:' in place of '{name}:'{times}."


def unknown_field(
    model: type[BaseModel], located: Located, key: Key, path: str, owner: str
) -> Finding:
    """Return the finding for a name of which nobody knows what was meant."""
    name = str(key[-1])
    known = sorted(model.model_fields)
    near = HABITS.get(name.casefold())
    near = near if near in known else nearest(name, known)
    said = ""
    if name in _SWITCHES and near is None:
        help_ = "Delete the line: a page without 'status: draft' is published."
    elif name.casefold() in _TOPICS:
        help_ = "Delete the line: pages are sorted by 'conditions', 'services' and 'locations'."
        help_ = help_ if "conditions" in known else "Delete the line."
    elif near is not None:
        said = did_you_mean(near, [near])
        help_ = f"Delete the line, or one of the two: '{near}:' stands there already."
    else:
        help_ = f"Delete the line, or use a field that is known: {listed(known)}."
    return codes.UNKNOWN_FIELD.at(
        path,
        located.key_places.get(key, Place(1)),
        f"'{name}' is not a field of {_within(key, owner)}{said or '.'}",
        help_,
    )


def _within(key: Key, owner: str) -> str:
    parent = ".".join(str(part) for part in key[:-1] if isinstance(part, str))
    return f"an entry of '{parent}'" if parent else owner


def model_of(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """Return the model of the group, or of each entry, that a field holds."""
    field = model.model_fields.get(name)
    return next(_models_in(field.annotation), None) if field else None


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 (typing's own objects)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
