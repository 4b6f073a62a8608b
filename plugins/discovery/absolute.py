"""HTML whose addresses are whole, so that it can be read away from its page."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urljoin

_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_ADDRESS = re.compile(
    r"""(?<=[\s"'])(?P<name>href|src|srcset|poster|cite|data|action|formaction|background)\s*=\s*"""
    r"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'<>`=]++))""",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(\s+[^,]+)?\s*(?:,|$)")
"""An address of a `srcset`, and its width or density."""


def absolute(html: str, base: str) -> str:
    """Return HTML with each relative address resolved against `base`; all else stays as it is."""

    def whole(found: re.Match[str]) -> str:
        typed = next(
            value for value in found.group("double", "single", "bare") if value is not None
        )
        value = unescape(typed)
        name = found["name"]
        told = _sources(value, base) if name.lower() == "srcset" else _joined(base, value)
        return f'{name}="{escape(told)}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(whole, tag[0]), html)


def _sources(value: str, base: str) -> str:
    """Return the value of a `srcset` with whole addresses."""
    found = _CANDIDATE.findall(value)
    return ", ".join(f"{_joined(base, url)} {size.strip()}".rstrip() for url, size in found)


def _joined(base: str, address: str) -> str:
    """Return a whole address; one that cannot be read stays as it is."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address
