"""What a page asks a browser to do, held against the strict policy that hosts send with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html as lxml_html
from lxml.html import HtmlElement

_DATA = {"application/ld+json", "application/json"}
"""Types of script that are no program."""
_LOADING_LINKS = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
}
_LOADING = {
    "src": (
        "img",
        "script",
        "iframe",
        "frame",
        "audio",
        "video",
        "source",
        "track",
        "embed",
        "input",
    ),
    "srcset": ("img", "source"),
    "poster": ("video",),
    "data": ("object",),
    "background": ("body", "table", "td"),
}
"""Attribute -> elements in which it makes the browser fetch something."""
_CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""", re.IGNORECASE)
_LOOSE = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", "data:", "*")
_MUST = ("default-src", "base-uri", "form-action", "frame-ancestors")


def refused_by_policy(root: HtmlElement) -> Iterator[str]:
    """Yield what the strict policy does not let run on a page: `<style>`, `onclick="..."`."""
    for element in root.iter(lxml_html.etree.Element):
        tag = str(element.tag)
        attributes = element.attrib
        if tag == "style":
            yield "<style>"
        if tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA:
            yield "<script> without a file"
        for name, value in attributes.items():
            if name == "style" or name.startswith("on"):
                yield f'{name}="{value}"'
            elif value.lstrip().lower().startswith("javascript:"):
                yield value.strip()


def asked_of_others(root: HtmlElement, own: str) -> Iterator[str]:
    """Yield the addresses on hosts other than `own` that a page makes the browser fetch."""
    for element in root.iter(lxml_html.etree.Element):
        tag = str(element.tag)
        wanted = [element.get(name) for name, tags in _LOADING.items() if tag in tags]
        if tag == "link" and _LOADING_LINKS & set(str(element.get("rel")).lower().split()):
            wanted += [element.get("href"), element.get("imagesrcset")]
        if tag == "form":
            wanted.append(element.get("action"))
        for value in filter(None, wanted):
            parts = value.split(",") if "," in value and "data:" not in value else [value]
            yield from (one.split()[0] for one in parts if one.split() and _is_other(one, own))


def asked_by_stylesheet(css: str, own: str) -> Iterator[str]:
    """Yield the addresses on other hosts that a stylesheet makes the browser fetch."""
    yield from (one for one in _CSS_ADDRESS.findall(css) if _is_other(one, own))


def _is_other(address: str, own: str) -> bool:
    try:
        parts = urlsplit(address.strip().partition(" ")[0])
    except ValueError:
        return True
    return bool(parts.netloc) and parts.hostname != own


def policies_in(text: str) -> list[str]:
    """Return the content security policies that a file of headers for a host tells."""
    return re.findall(r"(?im)content-security-policy:?\s+[\"']?([^\"\n;]+;[^\"\n]+)", text)


def looseness(policy: str) -> Iterator[str]:
    """Yield what makes a content security policy weak; `'wasm-unsafe-eval'` is not weak."""
    directives = [part.split() for part in policy.split(";") if part.split()]
    names = {words[0].lower() for words in directives}
    yield from (f"{name} is missing" for name in _MUST if name not in names)
    for name, *values in directives:
        yield from (f"{name} allows {value}" for value in values if value.lower() in _LOOSE)
