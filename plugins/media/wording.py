"""The sentences of messages on the files of pictures, and what an editor does about each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.media import codes
from plugins.media.flaw import Flaw, Wrong

_AGAIN = "Save it again as JPEG, PNG, WebP or SVG and put it in its place."
_SMALLER = "Make it smaller with any picture program: 2400 pixels wide are enough."


def said(flaw: Flaw, name: str) -> tuple[Code, str, str]:
    """Return code, message and help for a flaw of the picture that a writer typed as `name`."""
    code, message, help_ = _SAID[flaw.wrong]
    detail = f"{int(flaw.detail) // 1000} KB" if flaw.wrong is Wrong.HEAVY else flaw.detail
    more = f" ({detail})" if detail else ""
    return code, message.format(name=name, detail=detail, more=more), help_


_SAID = {
    Wrong.UNREADABLE: (
        codes.UNREADABLE,
        "The picture '{name}' cannot be opened{more}.",
        _AGAIN,
    ),
    Wrong.UNKNOWN_FORMAT: (
        codes.UNKNOWN_FORMAT,
        "The picture '{name}' has a format that browsers do not show.",
        "Save it as JPEG (photos), PNG or SVG (drawings) and name that file.",
    ),
    Wrong.TOO_MANY_PIXELS: (
        codes.TOO_LARGE,
        "The picture '{name}' has more than 50 million pixels{more}.",
        _SMALLER,
    ),
    Wrong.TOO_MANY_BYTES: (
        codes.TOO_LARGE,
        "The file of the picture '{name}' is larger than 50 MB.",
        _SMALLER,
    ),
    Wrong.UNSAFE: (
        codes.UNSAFE_DRAWING,
        "The drawing '{name}' cannot be published: {detail}.",
        "Save it as plain SVG without scripts, photos or links. A photo belongs into a JPEG file.",
    ),
    Wrong.MOVES: (
        codes.MOVES,
        (
            "The picture '{name}' moves ({detail} frames); readers see its first frame, "
            "which stands still."
        ),
        (
            "Use a picture that stands still, or tell in words or several pictures what it shows: "
            "moving pictures keep many people from reading."
        ),
    ),
    Wrong.HEAVY: (
        codes.HEAVY,
        "The picture '{name}' weighs {detail} even after it was made small.",
        (
            "Cut it to the part that matters, or use a calmer picture; save a drawing of many "
            "parts as PNG."
        ),
    ),
    Wrong.HEAVY_FILE: (
        codes.HEAVY_FILE,
        "The file of the picture '{name}' is larger than 10 MB, and no page needs that much.",
        _SMALLER,
    ),
    Wrong.PRINT_COLORS: (
        codes.PRINT_COLORS,
        (
            "The picture '{name}' has colors that are made for print (CMYK), which look different "
            "on screens."
        ),
        "Look at it in the preview. If its colors are wrong, save it again with RGB colors.",
    ),
}
