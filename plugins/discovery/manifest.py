"""The web app manifest: name, colors and icons for a phone's home screen."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from plugins.core.icon import Icon, IconPurpose
from plugins.core.site import Site

FILE = "site.webmanifest"
_SHOWN = (IconPurpose.ANY, IconPurpose.MASKABLE)
_TOKENS = {"theme_color": "deep", "background_color": "paper"}
"""Member of the manifest -> the token of the theme's light colors."""


def manifest(site: Site, icons: Sequence[Icon], tokens: str) -> str:
    """Return the manifest as JSON; `tokens` is the text of the theme's tokens.css."""
    told: dict[str, object] = {
        "id": "/",
        "name": site.clinic.name,
        "description": site.clinic.tagline,
        "lang": site.clinic.language,
        "start_url": "/",
        "scope": "/",
        "display": "browser",
    }
    for member, token in _TOKENS.items():
        color = re.search(rf"--{token}:\s*(#[0-9a-fA-F]{{6}})\b", tokens)
        if color:
            told[member] = color[1]
    shown = [icon for icon in icons if icon.purpose in _SHOWN]
    if shown:
        told["icons"] = [
            {"src": icon.url, "sizes": icon.sizes, "type": icon.type, "purpose": icon.purpose.value}
            for icon in shown
        ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
