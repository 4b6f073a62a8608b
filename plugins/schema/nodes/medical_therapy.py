"""MedicalTherapy: a way of treating that a service names, such as cognitive behavioral therapy."""

from __future__ import annotations

import re

from plugins.core.front_matter import Modality
from plugins.core.graph import Node
from plugins.core.site import AnyPage
from plugins.schema.node import Spec, of_page
from plugins.schema.subject import Subject

SPEC = Spec(
    type="MedicalTherapy",
    required={"name": of_page("modalities")},
    sources={"alternateName": of_page("modalities")},
)


def therapies(subject: Subject, service: AnyPage) -> list[Node]:
    """Return the ways of treating of a service that the page names."""
    own = service.path == subject.page.path
    return [
        _therapy(subject, service, modality)
        for modality in _distinct(service)
        if own or subject.says(modality.name)
    ]


def _distinct(service: AnyPage) -> list[Modality]:
    modalities: tuple[Modality, ...] = service.facts.modalities
    return list({_fragment(one): one for one in reversed(modalities)}.values())[::-1]


def _therapy(subject: Subject, service: AnyPage, modality: Modality) -> Node:
    url = subject.common.url(service)
    told: dict[str, object] = {"name": modality.name}
    if service.path == subject.page.path:
        told |= {"alternateName": modality.abbreviation, "description": modality.about}
    return SPEC.node(service, f"{url}#{_fragment(modality)}", told)


def _fragment(modality: Modality) -> str:
    """Return the end of the `@id`: `cbt`. Words of other scripts give their numbers."""
    words = (modality.abbreviation or modality.name).casefold()
    plain = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    return f"therapy-{plain or '-'.join(f'{ord(sign):x}' for sign in words)}"
