"""MedicalSpecialty: the clinic's fields of medicine, where a page names them."""

from __future__ import annotations

from plugins.schema.subject import Subject
from plugins.schema.vocabulary import IRI, members_of

KNOWN = frozenset(members_of(("MedicalSpecialty",)))
"""Names that schema.org has; there is none for psychology or psychotherapy."""


def specialties(subject: Subject) -> list[str]:
    """Return the specialties of `clinic.yaml` that the page's words hold."""
    return [
        f"{IRI}{name}"
        for name in dict.fromkeys(subject.common.site.clinic.specialties)
        if name in KNOWN and subject.says(name)
    ]
