"""An SVG as somebody saved it -> the drawing alone, or the reason why it cannot be shown.

Inside `<img>` a browser runs no script of a drawing and loads nothing for it. Opened by its own
address it would do both, and drawing programs leave names and paths of whoever drew in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from plugins.media.flaw import UnusableError, Wrong

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_DROPPED = frozenset(("metadata", "title", "desc"))
_PROGRAMS = frozenset(("script", "handler", "foreignobject", "iframe", "embed", "object"))
_MEDIA = frozenset(("audio", "video", "image", "feimage"))
_OUTSIDE = re.compile(r"url\((?!\s*[\"']?\s*#)|@import|script:|\\", re.IGNORECASE)
"""What loads something, or hides that it does: a backslash writes a letter by its number."""
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_BOX = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")


def cleaned(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return a drawing without anything but itself, and its width and height in CSS pixels.

    Raises `UnusableError` if it is no SVG, has no size, or holds what a drawing must not hold.
    """
    root = _root(data)
    for reason in _dangers(root):
        raise UnusableError(Wrong.UNSAFE, reason)
    size = _size(root)
    if size is None:
        reason = "it says neither its size nor its 'viewBox'"
        raise UnusableError(Wrong.UNREADABLE, reason)
    _strip(root)
    return etree.tostring(root), size


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise UnusableError(Wrong.UNREADABLE, f"line {line} is no XML") from None
    if etree.QName(root).localname != "svg":
        raise UnusableError(Wrong.UNREADABLE, "it is XML, but no SVG")
    if root.nsmap.get(root.prefix) != _SVG:
        raise UnusableError(Wrong.UNREADABLE, f"its 'svg' lacks xmlns=\"{_SVG}\"")
    if root.getroottree().docinfo.internalDTD is not None and any(
        root.getroottree().docinfo.internalDTD.iterentities()
    ):
        raise UnusableError(Wrong.UNSAFE, "it declares entities")
    return root


def _dangers(root: etree._Element) -> Iterator[str]:
    """Yield what makes a drawing more than a drawing."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield "it holds an entity"
            continue
        name = etree.QName(element).localname.casefold()
        if name in _PROGRAMS:
            yield f"it holds <{etree.QName(element).localname}>"
        if name in _MEDIA:
            yield "it holds a photo or film"
        if name == "style" and _OUTSIDE.search(element.text or ""):
            yield "its styles refer to something outside it"
        for key, value in element.attrib.items():
            yield from _danger(etree.QName(key).localname.casefold(), value.strip())


def _danger(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f"it holds the program '{name}'"
    elif name in {"href", "src"} and not value.startswith("#"):
        yield f"it refers to '{value[:60]}'"
    elif name == "attributename" and value.casefold().endswith("href"):
        yield "it changes a reference while it is shown"
    elif _OUTSIDE.search(value):
        yield f"its '{name}' refers to something outside it"


def _size(root: etree._Element) -> tuple[int, int] | None:
    typed = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = _BOX.fullmatch(root.get("viewBox", ""))
    sides = [float(one[1]) for one in typed if one]
    if len(sides) != len(typed):
        sides = [float(box[1]), float(box[2])] if box else []
    if not sides or min(sides) <= 0:
        return None
    return max(1, round(sides[0])), max(1, round(sides[1]))


def _strip(root: etree._Element) -> None:
    """Take out what describes the file, and what only a drawing program reads."""
    for element in list(root.iter()):
        parent = element.getparent()
        tag = etree.QName(element)
        if parent is not None and (tag.namespace != _SVG or tag.localname in _DROPPED):
            parent.remove(element)
            continue
        for key in list(element.attrib):
            name = etree.QName(key)
            is_own = name.namespace in {None, _XLINK}
            is_space = name.namespace == _XML and name.localname in {"space", "lang"}
            if not (is_own or is_space) or name.localname.startswith("data-"):
                del element.attrib[key]
    etree.cleanup_namespaces(root)
