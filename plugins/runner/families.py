"""What the letters of a code stand for: each room's own messages, and the families of rules."""

from __future__ import annotations

ROOM_FAMILIES = {
    "clinic": "The clinic's files",
    "evidence": "Sources",
    "media": "Pictures, social cards and icons",
    "booking": "Booking, phone and e-mail",
    "schema": "Structured data",
    "discovery": "Files for search engines and hosts",
    "checks": "The checks themselves",
    "search": "Search",
    "writer": "Templates and the output folder",
    "stylesheet": "Stylesheets, colors and logo",
    "styleguide": "The style guide",
    "links": "Links of the built site",
    "publish": "Publishing",
}
"""Room with a `codes.py` -> what its messages are about."""

RULE_FAMILIES = {
    "KW": "Search phrases",
    "ST": "Structure and reading ease",
    "LK": "Links",
    "IM": "Pictures in the text",
    "EV": "Evidence",
    "CL": "Claims and promises",
    "RX": "Medication",
    "CR": "Help in a crisis",
    "GV": "Review and responsibility",
    "PV": "Privacy",
    "AI": "Left-over notes and tokens",
    "LG": "Words",
    "SE": "The site as a whole",
}
"""Letters of a rule's code -> what the rules of the family are about."""
