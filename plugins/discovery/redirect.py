"""An old address and the one that replaces it, and what an old address may look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from plugins.core.source import Place

_REFUSED = frozenset("*:<>\"'{}|\\^`[]$;")
"""Signs that mean something of their own in a file that some host reads."""
_INDEX = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An old address, and where it leads; `target` is None for a page that is gone for good.

    `path` and `place` are those of the line that says so.
    """

    source: str
    target: str | None
    path: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a text cannot be an old address, and what to do."""

    message: str
    help: str


def encoded(address: str) -> str:
    """Return an address as browsers send it: other than plain letters as `%` and two digits."""
    return quote(unquote(address), safe="/!&()+,=@~")


def sameness(address: str) -> str:
    """Return what is the same for all spellings of an address that one file answers to.

    Capitals make no difference on some hosts, the last slash on most.
    """
    plain = unquote(address).casefold().removesuffix(f"/{_INDEX}").rstrip("/")
    return f"{plain}/"


def spellings(address: str) -> tuple[str, ...]:
    """Return an address with and without its last slash; that of a file has one spelling."""
    if "." in PurePosixPath(address).name and not address.endswith("/"):
        return (address,)
    bare = address.rstrip("/")
    return bare, f"{bare}/"


def page_file(address: str) -> str | None:
    """Return the file that answers to an address on any host; None if no page can."""
    name = unquote(address).strip("/")
    if address.endswith("/") or not PurePosixPath(name).suffix:
        return f"{name}/{_INDEX}".lstrip("/")
    return name if name.endswith((".html", ".htm")) else None


def refusal(address: str) -> Refusal | None:
    """Return why a text cannot be an old address of this site, or None when it can."""
    if re.match(r"https?://", address):
        rest = "/" + address.split("//", 1)[1].partition("/")[2]
        return Refusal(
            message=f"The old address '{address}' is more than the part behind the website's name.",
            help=f"Type only that part: {rest}",
        )
    if not address.startswith("/") or address.startswith("//"):
        return Refusal(
            message=f"The old address '{address}' does not begin with one slash.",
            help=f"Type it as it stood behind the website's name: /{address.lstrip('/')}",
        )
    for sign, name in (("?", "a question mark"), ("#", "a '#'")):
        if sign in address:
            return Refusal(
                message=f"The old address '{address}' has {name}, and hosts forward only what "
                "stands before it.",
                help=f"Delete it and what follows: {address.partition(sign)[0]}",
            )
    plain = unquote(address)
    signs = [one for one in address if one in _REFUSED or one.isspace()]
    signs += [one for one in plain if one in _REFUSED or not one.isprintable()]
    if signs:
        seen = f"'{signs[0]}'" if signs[0].isprintable() else "a sign that cannot be seen"
        return Refusal(
            message=f"The old address '{address}' holds {'a space' if signs[0] == ' ' else seen}, "
            "which no host takes as it is.",
            help="Copy the address from the browser, and list each address by itself.",
        )
    if ".." in PurePosixPath(plain).parts or "//" in plain:
        return Refusal(
            message=f"The old address '{address}' has an empty step or '..' in it.",
            help="Type the address that the browser shows once the page has opened.",
        )
    return None
