"""MedicalAudience: pages on treatment are written for patients."""

from __future__ import annotations

from plugins.schema.node import Properties

PATIENTS: Properties = {"@type": "MedicalAudience", "audienceType": "Patients"}
"""schema.org has no member for patients; `https://schema.org/Patient` is another thing."""
