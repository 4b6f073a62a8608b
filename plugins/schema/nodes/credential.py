"""EducationalOccupationalCredential: a licence to practice in one state."""

from __future__ import annotations

from plugins.core.front_matter import Licence
from plugins.schema.node import Properties, thing


def credential(licence: Licence) -> Properties | None:
    """Return a licence as the clinician's page shows it."""
    return thing(
        "EducationalOccupationalCredential",
        {
            "name": licence.type,
            "credentialCategory": "license",
            "identifier": licence.number,
            "validIn": thing("AdministrativeArea", {"name": licence.state}),
        },
    )
