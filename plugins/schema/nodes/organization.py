"""Organization: the clinic's editors, where they and no single person are the author."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_clinic
from plugins.schema.subject import Subject

SPEC = Spec(type="Organization", required={"name": of_clinic("editorial", "author")})


def editors(subject: Subject, parent: Node) -> Node:
    """Return the editors that `clinic.yaml` names."""
    name = subject.common.site.clinic.editorial.author
    told = {"name": name, "parentOrganization": parent}
    return SPEC.node(subject.page, f"{subject.common.root}#editors", told)
