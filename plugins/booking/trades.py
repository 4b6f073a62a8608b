"""Kinds of provider and of service that clinics advertise, and how texts name them."""

from __future__ import annotations

ROLES = {
    "psychiatrist": r"psychiatrists?",
    "psychologist": r"psychologists?",
    "nurse practitioner": r"(?:psychiatric |mental health )*nurse practitioners?|PMHNPs?",
    "physician": r"physicians?(?! assistant)|doctors?|MDs",
    "physician assistant": r"physician (?:assistant|associate)s?",
    "neurologist": r"neurologists?",
    "social worker": r"(?:clinical )?social workers?",
    "counselor": r"counsell?ors?",
    "therapist": r"(?:psycho)?therapists?",
    "dietitian": r"dieti[tc]ians?|nutritionists?",
    "pharmacist": r"pharmacists?",
    "case manager": r"(?:case|care) managers?",
    "peer supporter": r"peer (?:support(?:ers?| specialists?)|specialists?)",
}
"""Kind of provider -> how texts name it."""

SERVICES = {
    "transcranial magnetic stimulation": r"TMS|transcranial magnetic stimulation",
    "ketamine treatment": r"(?:es)?ketamine|spravato",
    "electroconvulsive therapy": r"ECT|electroconvulsive therapy",
    "neurofeedback": r"neurofeedback",
    "EMDR": r"EMDR|eye movement desensiti[sz]ation",
    "intensive outpatient care": r"intensive outpatient|IOP",
    "partial hospitalization": r"partial hospitali[sz]ation|PHP",
    "inpatient care": r"inpatient|residential (?:care|treatment)",
    "detox": r"detox(?:ification)?",
    "psychological testing": r"(?:neuro)?psychological (?:testing|evaluations?)",
    "group therapy": r"group therapy|therapy groups?",
    "couples therapy": r"(?:couples?|marriage|marital) (?:therapy|counsell?ing)",
    "family therapy": r"family (?:therapy|counsell?ing)",
    "medication management": r"medication management",
    "video visits": (
        r"telehealth|telemedicine"
        r"|(?:video|online|virtual) (?:visits?|appointments?|therapy|care|sessions?)"
    ),
}
"""Service that clinics advertise -> how texts name it."""
