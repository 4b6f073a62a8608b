"""Nodes -> what is wrong with them by schema.org's vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.core.code import Code
from plugins.core.nearest import did_you_mean, listed
from plugins.schema import codes
from plugins.schema.values import CHECKS, is_address
from plugins.schema.vocabulary import (
    IRI,
    Expected,
    are_known,
    belongs,
    expected,
    has_members,
    is_a,
    is_data,
    is_free_text,
    is_member,
    members_of,
    takes,
    vocabulary,
)

Thing = Mapping[str, Any]
"""A node, or a thing inside one, as in JSON-LD."""

_KEYWORDS = frozenset(("@type", "@id"))
_FEW = 8
"""So many members of an enumeration are listed in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Something wrong: in which node, counted from 0, and at which property, by its path."""

    code: Code
    node: int
    property: tuple[str, ...]
    message: str
    help: str


def mistakes(nodes: Sequence[Thing]) -> Iterator[Mistake]:
    """Yield all that is wrong with the nodes of one page."""
    types = {node.get("@id"): types_of(node) for node in nodes}
    seen: dict[str, Thing] = {}
    for index, node in enumerate(nodes):
        checker = _Checker(index, types)
        yield from checker.identity(node, seen)
        yield from checker.thing(node, ())


def types_of(thing: Thing) -> tuple[str, ...]:
    """Return the types that a thing says it has."""
    told = thing.get("@type", ())
    return (told,) if isinstance(told, str) else tuple(told)


class _Checker:
    """Judges one node; `types` are those of all nodes of the page, by `@id`."""

    def __init__(self, index: int, types: Mapping[str | None, tuple[str, ...]]) -> None:
        self._index = index
        self._types = types

    def identity(self, node: Thing, seen: dict[str, Thing]) -> Iterator[Mistake]:
        """Judge the `@id` of a node against those `seen` before it."""
        name = node.get("@id")
        if not isinstance(name, str) or not name:
            yield self._mistake(codes.MALFORMED, (), "A node has no '@id'.", "Give it one.")
            return
        if not is_address(name):
            yield self._mistake(
                codes.MALFORMED,
                (),
                f"The '@id' '{name}' is not a whole web address.",
                "Begin it with the address of the page that the thing belongs to.",
            )
        if name in seen:
            different = [key for key in node if seen[name].get(key) != node[key]]
            told = f" with a different {listed(different, 'and')}" if different else ""
            yield self._mistake(
                codes.TWICE,
                (),
                f"'{name}' is described twice{told}.",
                "Describe each thing once, and refer to it by its '@id'.",
            )
        seen.setdefault(name, node)

    def thing(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        """Judge a thing and all things inside it."""
        types = types_of(thing)
        if not are_known(types):
            yield from self._wrong_types(types, path)
            types = tuple(name for name in types if name in vocabulary().types)
        for name, value in thing.items():
            if name in _KEYWORDS:
                continue
            wanted = takes(name, types)
            if wanted is None:
                yield from self._wrong_property(name, types, (*path, name))
                wanted = expected(name)
            if wanted is not None and not (
                type(value) is str
                and is_free_text(name)
                and value.strip()
                and not value.startswith(IRI)
            ):
                yield from self._value(value, wanted, (*path, name))

    def _wrong_property(
        self, name: str, types: tuple[str, ...], path: tuple[str, ...]
    ) -> Iterator[Mistake]:
        told = vocabulary().properties.get(name)
        if name.startswith("@"):
            yield self._mistake(
                codes.MALFORMED,
                path,
                f"'{name}' is not a keyword that we use.",
                "Use '@type' and '@id' only.",
            )
        elif told is None:
            near = did_you_mean(name, vocabulary().properties)
            yield self._mistake(
                codes.UNKNOWN_PROPERTY,
                path,
                f"'{name}' is not a property of schema.org{near or '.'}",
                "Use a property that the vocabulary has.",
            )
        else:
            if types and not belongs(name, types):
                yield self._mistake(
                    codes.FOREIGN_PROPERTY,
                    path,
                    f"{listed(types, 'and')} does not have the property '{name}'.",
                    f"It is a property of {listed(told.get('domain', ()))}.",
                )
            if "superseded_by" in told:
                newer = told["superseded_by"]
                yield self._mistake(
                    codes.SUPERSEDED,
                    path,
                    f"The property '{name}' has been replaced by '{newer}'.",
                    f"Use '{newer}'.",
                )

    def _wrong_types(self, types: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Mistake]:
        if not types:
            yield self._mistake(
                codes.MALFORMED, path, "A thing has no '@type'.", "Say what it is a kind of."
            )
        for name in types:
            told = vocabulary().types.get(name)
            if told is None:
                near = did_you_mean(name, vocabulary().types)
                yield self._mistake(
                    codes.UNKNOWN_TYPE,
                    path,
                    f"'{name}' is not a type of schema.org{near or '.'}",
                    "Use a type that the vocabulary has.",
                )
            elif "superseded_by" in told:
                yield self._mistake(
                    codes.SUPERSEDED,
                    path,
                    f"The type '{name}' has been replaced by '{told['superseded_by']}'.",
                    f"Use '{told['superseded_by']}'.",
                )
            elif is_data(name):
                yield self._mistake(
                    codes.MALFORMED,
                    path,
                    f"'{name}' is a kind of value, and no thing can have it as '@type'.",
                    "Write the value itself.",
                )

    def _value(self, value: Any, wanted: Expected, path: tuple[str, ...]) -> Iterator[Mistake]:  # noqa: ANN401 (JSON)
        if isinstance(value, str) and value.strip():
            yield from self._text(value, wanted, path)
        elif isinstance(value, bool):
            if "Boolean" not in wanted.data:
                yield self._wrong(f"the truth value {str(value).lower()}", wanted, path)
        elif isinstance(value, int | float):
            whole = isinstance(value, int)
            if "Number" not in wanted.data and not (whole and "Integer" in wanted.data):
                yield self._wrong(f"the number {value}", wanted, path)
        elif isinstance(value, list | tuple) and value:
            for one in value:
                if isinstance(one, list | tuple):
                    yield self._mistake(
                        codes.MALFORMED,
                        path,
                        f"'{path[-1]}' holds a list inside a list.",
                        "Put all values into one list.",
                    )
                else:
                    yield from self._value(one, wanted, path)
        elif isinstance(value, dict) and value:
            yield from self._inner(value, wanted, path)
        else:
            yield self._mistake(
                codes.MALFORMED, path, f"'{path[-1]}' is empty.", "Leave the property out."
            )

    def _text(self, text: str, wanted: Expected, path: tuple[str, ...]) -> Iterator[Mistake]:
        if text.startswith(IRI) and (has_members(path[-1]) or not wanted.data):
            member = text.removeprefix(IRI)
            if not is_member(member, wanted.classes):
                yield self._no_member(member, wanted, path)
            return
        if is_free_text(path[-1]):
            return
        checks = [CHECKS[kind] for kind in wanted.data if kind in CHECKS]
        if any(check(text) for check, _ in checks):
            return
        if text in members_of(wanted.classes):
            yield self._mistake(
                codes.WRONG_VALUE,
                path,
                f"'{path[-1]}' holds the bare name '{text}'.",
                f"Write the whole address: {IRI}{text}",
            )
        elif checks:
            words = listed(sorted(words for _, words in checks))
            yield self._mistake(
                codes.WRONG_VALUE,
                path,
                f"'{path[-1]}' holds '{text}', which is not {words}.",
                f"It takes {wanted.words}.",
            )
        else:
            yield self._wrong(f"the text '{text}'", wanted, path)

    def _no_member(self, member: str, wanted: Expected, path: tuple[str, ...]) -> Mistake:
        known = members_of(wanted.classes)
        told = vocabulary().members.get(member, {})
        newer = told.get("superseded_by")
        if newer:
            return self._mistake(
                codes.SUPERSEDED,
                path,
                f"The value '{member}' has been replaced by '{newer}'.",
                f"Use {IRI}{newer}",
            )
        near = did_you_mean(member, known)
        some = listed(known) if len(known) <= _FEW else f"one of its {len(known)} members"
        return self._mistake(
            codes.WRONG_VALUE,
            path,
            f"'{member}' is not a member of {wanted.words}{near or '.'}",
            f"Use {some}." if known else f"'{path[-1]}' takes {wanted.words}.",
        )

    def _inner(self, thing: Thing, wanted: Expected, path: tuple[str, ...]) -> Iterator[Mistake]:
        if len(thing) == 1 and "@id" in thing:
            types = self._types.get(thing["@id"])
            if types is None:
                yield self._mistake(
                    codes.NOWHERE,
                    path,
                    f"'{path[-1]}' refers to '{thing['@id']}', which is not on the page.",
                    "Describe the thing on this page as well, or leave the reference out.",
                )
                return
        else:
            if "@id" in thing:
                yield self._mistake(
                    codes.MALFORMED,
                    path,
                    f"'{path[-1]}' holds a thing with an '@id' of its own inside another.",
                    "Describe it by itself, and refer to it here.",
                )
            yield from self.thing(thing, path)
            types = types_of(thing)
        known = tuple(name for name in types if name in vocabulary().types)
        if known and not is_a(known, wanted.classes):
            kind = listed(types, "and")
            article = "an" if kind[0] in "AEIOU" else "a"
            yield self._wrong(f"{article} {kind}", wanted, path)

    def _wrong(self, what: str, wanted: Expected, path: tuple[str, ...]) -> Mistake:
        return self._mistake(
            codes.WRONG_VALUE,
            path,
            f"'{path[-1]}' holds {what}, and it takes {wanted.words}.",
            "Give it what it takes, or leave it out.",
        )

    def _mistake(self, code: Code, path: tuple[str, ...], message: str, help_: str) -> Mistake:
        return Mistake(code=code, node=self._index, property=path, message=message, help=help_)
