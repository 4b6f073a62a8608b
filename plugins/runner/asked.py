"""What a clinic is asked for, and why it matters: fields first, then what only words can say."""

from __future__ import annotations

from plugins.core.front_matter import Purpose

CLINIC = {
    "contact: phone": ("A telephone number", "Many people call before they book."),
    "contact: email": ("An e-mail address", "Some people cannot or do not want to call."),
    "booking: url": ("The address of the booking page", "Without it, pages offer the phone."),
    "insurance": (
        "The insurance plans that are taken",
        "It decides whether people can come; a wrong answer costs them money.",
    ),
    "fees": (
        "What visits cost people who pay themselves",
        "People compare before they call, and have a right to an estimate.",
    ),
    "legal_name": (
        "The name on the license or the tax papers, also if it is the same",
        "Patients and insurers need it; the site shows it only if it differs.",
    ),
    "roles": ("The kinds of provider on staff", "Pages may name no other kind."),
    "specialties": (
        "Which fields of medicine are practiced, such as psychiatry",
        "Search engines are told only what the clinic says.",
    ),
    "same_as": (
        "The clinic's own pages elsewhere, such as a state register",
        "Search engines then know that these are one clinic.",
    ),
}
"""Field of `clinic.yaml` -> what it holds, and why it matters."""

PAGES = {
    Purpose.FEES: (
        "A page on cost and the good faith estimate",
        "Federal law asks for it where people pay themselves (45 CFR 149.610).",
    ),
    Purpose.PRIVACY: ("A page on privacy", "People who read about health want to know who sees."),
    Purpose.ACCESSIBILITY: (
        "A page on accessibility",
        "It tells people with disabilities how to reach the clinic.",
    ),
    Purpose.EDITORIAL: (
        "A page on how the text is written and reviewed",
        "Readers judge health text by who stands behind it.",
    ),
}
"""Purpose -> the page that a clinic's site needs, and why."""

PERSON = {
    "credentials": ("the letters behind the name", "They say what training stands behind care."),
    "licences": ("licenses, a state each", "A patient can look each one up."),
    "languages": ("the languages of visits", "People look for care in their own language."),
    "accepting_patients": ("whether there is room for new patients", "It saves calls in vain."),
}
"""Field of a clinician -> what it holds, and why it matters."""

PLACE = {
    "presence": (
        "Whether there is an office, and whether its street is public",
        "Until then the page claims no office, and people must ask where to go.",
    ),
    "address": ("The street address", "People must find the door."),
    "coordinates": ("Where the entrance is on a map", "Maps find the door and not the block."),
    "hours": ("Visit hours", "People plan work and rides around them."),
    "parking": ("Parking, bus and a way in without steps", "Some people cannot come without."),
    "telehealth": (
        "Whether people there can be seen by video",
        "It decides for many whether they can come at all.",
    ),
    "accepting_patients": (
        "Whether there is room for new patients",
        "It saves people a call in vain.",
    ),
    "clinicians": ("Who sees people there", "People choose a person, not only a place."),
}
"""Field of a location -> what it holds, and why it matters."""

QUESTIONS = {
    Purpose.CONTACT: (
        "When is the phone answered? How long does a refill take? "
        "How does a patient ask for records?"
    ),
    Purpose.ABOUT: "Which ages are seen? In which languages? Who owns and leads the clinic?",
    Purpose.FEES: "What does a missed visit cost? Are there lower rates or payment plans?",
    Purpose.PRIVACY: (
        "Where is the Notice of Privacy Practices? Who hosts the site, and how long is a log kept?"
    ),
    Purpose.ACCESSIBILITY: "Are there interpreters? Which offices have a way in without steps?",
    Purpose.CRISIS: (
        "What should a patient in care do after hours? Has a second person checked each line?"
    ),
    Purpose.EDITORIAL: "Who is the editorial team, and who answers for the text?",
}
"""Purpose -> what no field holds and the page has to say."""
