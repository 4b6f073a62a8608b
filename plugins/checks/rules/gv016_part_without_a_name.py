"""A link, button, field, frame or picture of a built page has no name that can be read aloud.

## Why it matters
A screen reader says 'link' or 'button' and no more. Whoever relies on it cannot know what it does.

## When not to use it
Never. A picture that is mere decoration has empty words on purpose, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, built_rule
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.source import Place

_FIELDS = ("input", "select", "textarea")
_SAID = {
    "a": "A link",
    "button": "A button",
    "iframe": "A frame",
    "img": "A picture",
    "input": "A field",
    "select": "A field",
    "textarea": "A field",
}
_UNNAMED_INPUTS = ("hidden", "submit", "reset", "button")


@built_rule(
    code="GV016",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 4.1.2 Name, Role, Value",
            url="https://www.w3.org/TR/WCAG21/#name-role-value",
        )
    ],
    good=[
        '<a href="/x/">Rest</a><button aria-label="Close"></button><img src="/x.svg" alt="">',
        '<label for="q">Search</label><input id="q"><label>Name <input></label>',
        '<a href="/"><svg aria-hidden="true"></svg><img src="/logo.svg" alt="Willow Clinic"></a>',
    ],
    bad=[
        Bad(
            page='<a href="/x/"><svg aria-hidden="true"></svg></a>',
            line=1,
            says="A link to '/x/' has no name that can be read aloud.",
        ),
        Bad(page='<img src="/x.jpg">', line=1, says="A picture '/x.jpg' has no words."),
        Bad(
            page='<input type="search" name="q">',
            line=1,
            says="A field 'q' has no name that can be read aloud.",
        ),
        Bad(
            page='<iframe src="https://maps.example.org/"></iframe>',
            line=1,
            says="A frame 'https://maps.example.org/' has no name that can be read aloud.",
        ),
    ],
)
def part_without_a_name(built: BuiltPage, _: Reading) -> Iterator[Hit]:
    """Yield each part once, at the line of the text where its address stands."""
    labelled: set[str] | None = None
    for element in built.root.iter(*_SAID):
        if _has_name(element):
            continue
        if element.tag in _FIELDS:
            if element.get("type") in _UNNAMED_INPUTS:
                continue
            if labelled is None:
                labelled = {one.get("for") or "" for one in built.root.iter("label")}
            if element.get("id") in labelled or any(
                one.tag == "label" for one in element.iterancestors()
            ):
                continue
        target = element.get("href") or element.get("src") or element.get("name") or ""
        what = _SAID[element.tag] + (" to" if element.tag == "a" and target else "")
        what += f" '{target}'" if target else ""
        tells = "no words" if element.tag == "img" else "no name that can be read aloud"
        yield Hit(
            at=_place(built, target),
            message=f"{what} has {tells}.",
            help="Give it words: text between the tags, or 'alt' for a picture.",
        )


def _has_name(element: HtmlElement) -> bool:
    if element.tag == "img":
        return element.get("alt") is not None
    if element.tag in {"a", "button"} and (element.text or "").strip():
        return True
    names = [element.get(name) or "" for name in ("aria-label", "aria-labelledby", "title")]
    if element.tag in {"a", "button"}:
        names.append(element.text_content())
        names += [one.get("alt") or "" for one in element.iter("img")]
        names += [one.get("aria-label") or "" for one in element.iter("svg")]
    is_anchor = element.tag == "a" and element.get("href") is None
    return is_anchor or any(name.strip() for name in names)


def _place(built: BuiltPage, target: str) -> Place:
    for link in built.page.body.links:
        if target and link.target == target:
            return Place(link.line, link.column)
    return Place(1)
