"""What machines are told on each page; what many pages tell alike is shown once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.core.graph import Graph

_MANY = 4
"""A thing that so many pages tell in the same words is shown once for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing with what is told of it, as lines of a tree without its own name."""

    name: str
    lines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The things of each page by output path; `alike` are those that many pages tell, by name."""

    own: Mapping[str, tuple[Thing, ...]]
    shared: Mapping[str, tuple[str, ...]]
    alike: tuple[Thing, ...]


def told_of(graphs: Mapping[str, Graph]) -> Told:
    """Return what graphs tell, page by page and once for all."""
    things = {path: tuple(_things(graph.tree())) for path, graph in graphs.items()}
    counts = Counter(thing for own in things.values() for thing in own)
    alike = {thing for thing, count in counts.items() if count >= _MANY}
    return Told(
        own={
            path: tuple(thing for thing in own if thing not in alike)
            for path, own in things.items()
        },
        shared={
            path: tuple(thing.name for thing in own if thing in alike)
            for path, own in things.items()
        },
        alike=tuple(sorted(alike, key=lambda thing: (thing.name, thing.lines))),
    )


def _things(lines: Iterable[str]) -> list[Thing]:
    """Return the things of a tree: each begins on a line that is not indented."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith(" "):
            found[-1][1].append(line[2:])
        else:
            found.append((line, []))
    return [Thing(name=name, lines="\n".join(below)) for name, below in found]
