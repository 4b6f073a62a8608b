"""Straight quotes, hyphens and dots as a typesetter would set them, in rendered HTML.

Python-Markdown's own `smarty` tries fourteen patterns on every piece of text, which takes almost as
long as all other Markdown together; one pass over the finished HTML sees the same characters, and
sees them across bold and links as well.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+|<", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_VERBATIM = frozenset(("code", "pre", "kbd", "samp", "script", "style", "textarea", "math", "svg"))
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "cite-mark",
        "del",
        "em",
        "i",
        "ins",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    ]
)
_STRAIGHT = re.compile(r"\"|'|&quot;|&#39;|---?|\.\.\.")
_OPENING_AFTER = frozenset(" \t\n\u00a0([{\u2014\u2013-/\u201c\u2018")


def typeset(html: str) -> str:
    """Return HTML with curly quotes, dashes for `--` and `---`, and `…`; code stays as it is."""
    if not _STRAIGHT.search(_TAGS.sub("", html)):
        return html
    parts: list[str] = []
    before = " "
    verbatim = 0
    for token in _TOKEN.findall(html):
        if token[0] == "<" and len(token) > 1:
            name = _TAG_NAME.match(token)
            tag = name[1].lower() if name else ""
            if tag in _VERBATIM:
                verbatim = max(0, verbatim + (-1 if token[1] == "/" else 1))
                before = "x"
            elif tag not in _INLINE:
                before = " "
            parts.append(token)
        elif verbatim or not _STRAIGHT.search(token):
            parts.append(token)
            before = token[-1]
        else:
            text = _set(token, before)
            parts.append(text)
            before = text[-1]
    return "".join(parts)


def _set(text: str, before: str) -> str:
    last_end, last_sign = 0, before

    def replace(found: re.Match[str]) -> str:
        nonlocal last_end, last_sign
        last_sign = _sign(found)
        last_end = found.end()
        return last_sign

    def _sign(found: re.Match[str]) -> str:
        sign = found[0]
        if sign == "...":
            return "\u2026"
        if sign[0] == "-":
            return "\u2014" if len(sign) == len("---") else "\u2013"
        start, end = found.span()
        previous = last_sign if start == last_end else text[start - 1]
        following = text[end : end + 1]
        double = sign in {'"', "&quot;"}
        opens = previous in _OPENING_AFTER
        if not double and opens and _is_elision(text, end):
            opens = False
        if opens and (not following or not following.isspace()):
            return "\u201c" if double else "\u2018"
        return "\u201d" if double else "\u2019"

    return _STRAIGHT.sub(replace, text)


_ELISION = re.compile(r"(\d0s|tis|twas|til|em|cause)\b", re.IGNORECASE)


def _is_elision(text: str, end: int) -> bool:
    """Return whether an apostrophe stands for left-out letters: 'tis, the '90s."""
    return bool(_ELISION.match(text, end))
