"""Writes docs/rules.md: all rules by family, each with its reasons, examples and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.explanation import Example, Explanation
from plugins.runner.explanations import explanations
from plugins.runner.families import RULE_FAMILIES

_ABOUT = """\
The rules read every page as a careful editor would. **Error** means unsafe, untrue or broken, and
stops a publish. **Warning** means that it should be mended. **Advice** is your choice. No rule asks
for a phrase to be repeated, and nothing is scored.

A page may have what a rule finds if its front matter says why:

```yaml
allow:
  KW005: The page lists addresses only and has no subheadings.
```

`inv explain KW005` shows a rule in the terminal. What the other parts of the system find stands in
[Messages](messages.md).
"""
_FENCE = re.compile(r"`{3,}")


def rules_page() -> str:
    """Return the page on all rules: a table of families, then each rule under its code."""
    rules = [one for one in explanations().values() if one.why]
    families = [
        (letters, about, [one for one in rules if one.letters == letters])
        for letters, about in RULE_FAMILIES.items()
    ]
    rows = [
        f"| [{letters}](#{_anchor(letters, about)}) | {about} | {len(own)} | "
        f"{', '.join(f'[{one.code}](#{one.code.lower()})' for one in own)} |"
        for letters, about, own in families
        if own
    ]
    parts = [
        "# Rules\n",
        "<!-- Written by `inv docs`; edit the rule's file in plugins/checks/rules/ instead. -->\n",
        _ABOUT,
        "\n".join(["| Family | About | Rules | |", "| --- | --- | --- | --- |", *rows]) + "\n",
    ]
    for letters, about, own in families:
        if own:
            parts.append(f"## {letters}: {about}\n")
            parts += ["\n".join(_rule(one)) for one in own]
    return "\n".join(parts)


def _anchor(letters: str, about: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", f"{letters} {about}".lower()).replace(" ", "-")


def _rule(one: Explanation) -> Iterator[str]:
    yield from (f"### {one.code}\n", f"**{one.what}** ({one.severity.value.capitalize()})\n")
    yield from ("#### Why it matters\n", one.why + "\n")
    if one.when_not:
        yield from ("#### When not to use it\n", one.when_not + "\n")
    yield from _examples("Wrong", one.bad)
    yield from _examples("Right", one.good)
    read = [
        f"- [{source.title}]({source.url}), read on {source.read_on}" for source in one.readings
    ]
    yield from ("Known from:\n", "\n".join(read) + "\n")


def _examples(heading: str, examples: tuple[Example, ...]) -> Iterator[str]:
    """Yield a list of what fits a line, then what does not, each as it is typed."""
    short = [one for one in examples if _is_short(one)]
    long = [one for one in examples if not _is_short(one)]
    if short:
        items = [
            f"- {_code(one.text)}" + (f"  \n  {_plain(one.says)}" if one.says else "")
            for one in short
        ]
        yield from (f"{heading}:\n", "\n".join(items) + "\n")
    for one in long[:_MOST_LONG]:
        yield from (f"{heading}:\n", *_shown(one.text))
        for name, text in one.others:
            yield from (f"together with `content/{name}`:\n", *_shown(text))
        if one.says:
            yield f"> {_plain(one.says)}\n"


_MOST_LONG = 2
_MOST_LINES = 24
_SHORT = 160
"""Letters of an example that stands in a list."""


def _is_short(one: Example) -> bool:
    return "\n" not in one.text and len(one.text) <= _SHORT and not one.others


def _code(text: str) -> str:
    longest = max((len(found) for found in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _plain(text: str) -> str:
    """Return a message as Markdown that reads like it."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)


def _shown(text: str) -> Iterator[str]:
    lines = text.split("\n")
    shown = text if len(lines) <= _MOST_LINES else "\n".join([*lines[:_MOST_LINES], "\u2026"])
    longest = max((len(found) for found in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    yield f"{fence}markdown\n{shown}\n{fence}\n"
