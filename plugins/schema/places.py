"""Where the value of a property stands: in a page's front matter or in `clinic.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.core.graph import Node, Source
from plugins.core.site import Site
from plugins.core.source import Place

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The files that facts come from."""

    site: Site
    clinic_path: str
    clinic_places: Mapping[Key, Place]

    def of(self, node: Node, properties: Sequence[str]) -> tuple[str, Place]:
        """Return file and place of a property; `properties` lead to it from the node's own."""
        names = list(properties)
        while names:
            source = node.sources.get(".".join(names))
            if source is not None:
                return self.of_source(node.path, source)
            names.pop()
        return self.of_source(node.path, Source())

    def of_source(self, path: str, source: Source) -> tuple[str, Place]:
        """Return file and place of a field; `path` is the page that it may belong to."""
        if source.of_clinic:
            return self.clinic_path, self.of_clinic(*source.field)
        page = self.site.from_file(path)
        return path, page.place_of(*source.field) if page else Place(1)

    def of_clinic(self, *field: str | int) -> Place:
        """Return where a field of `clinic.yaml` stands, or else what holds it."""
        while field and field not in self.clinic_places:
            field = field[:-1]
        return self.clinic_places.get(field, Place(1))
