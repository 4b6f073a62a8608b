"""The nodes of a page -> whether they are one graph: one page, and everything hangs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from plugins.schema import codes
from plugins.schema.validate import Mistake, Thing


def shape_mistakes(nodes: Sequence[Thing]) -> Iterator[Mistake]:
    """Yield what is wrong with a graph as a whole: one page, and everything connected with it."""
    pages = [
        index for index, node in enumerate(nodes) if str(node.get("@id", "")).endswith("#webpage")
    ]
    if len(pages) != 1:
        told = f"{len(pages)} nodes" if pages else "no node"
        yield Mistake(
            code=codes.SHAPE,
            node=pages[1] if pages else 0,
            property=(),
            message=f"The graph has {told} for the page itself.",
            help="Describe the page once.",
        )
        return
    links: dict[object, set[object]] = {node.get("@id"): set() for node in nodes}
    for node in nodes:
        for target in _references(node):
            if target in links:
                links[node.get("@id")].add(target)
                links[target].add(node.get("@id"))
    reached, queue = set(), [nodes[pages[0]].get("@id")]
    while queue:
        name = queue.pop()
        if name not in reached:
            reached.add(name)
            queue.extend(links[name])
    for index, node in enumerate(nodes):
        if node.get("@id") not in reached:
            yield Mistake(
                code=codes.SHAPE,
                node=index,
                property=(),
                message=f"'{node.get('@id')}' hangs together with nothing else on the page.",
                help="Refer to it from the page or from what the page is about.",
            )


def _references(value: Any) -> Iterator[str]:  # noqa: ANN401 (JSON)
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict):
            if len(one) == 1 and "@id" in one:
                yield one["@id"]
            else:
                yield from _references(one)
        elif isinstance(one, list):
            yield from _references(one)
