"""Shows what a code means: what is wrong, why it matters, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill, indent

from plugins.core.explanation import Example, Explanation
from plugins.core.nearest import did_you_mean
from plugins.runner.explanations import explanations
from plugins.runner.families import RULE_FAMILIES

_WIDTH = 88
_MOST_EXAMPLES = 3
_MOST_LINES = 20


def explain(code: str) -> int:
    """Print the page of a code, a list of a family's codes, or all families for an empty name.

    Return the exit code: 2 for a code that does not exist.
    """
    known = explanations()
    name = code.strip().upper()
    if not name:
        lines = list(_families(known))
    elif name in known:
        lines = list(_page(known[name]))
    elif any(one.letters == name for one in known.values()):
        lines = list(_family(name, known))
    else:
        families = {one.letters for one in known.values()}
        near = did_you_mean(name, known if name[-1:].isdigit() else families)
        print(f"There is no code '{code}'{near or '.'} All families: inv explain")
        return 2
    print("\n".join(lines))
    return 0


def _families(known: dict[str, Explanation]) -> Iterator[str]:
    letters = sorted({one.letters for one in known.values()})
    for family in letters:
        codes = [one for one in known.values() if one.letters == family]
        about = RULE_FAMILIES.get(family, codes[0].family)
        count = f"{len(codes)} {'code' if len(codes) == 1 else 'codes'}"
        yield f"{family}  {about:<38} {count:>8}, {codes[0].code} to {codes[-1].code}"
    yield ""
    yield "The codes of a family: inv explain KW. A code with its reasons: inv explain KW001."


def _family(letters: str, known: dict[str, Explanation]) -> Iterator[str]:
    for one in known.values():
        if one.letters == letters:
            yield f"{one.code}  {one.severity.value:<8} {one.what}"


def _page(one: Explanation) -> Iterator[str]:
    yield f"{one.code}  {one.family}, {one.severity.value}"
    yield ""
    yield from _paragraphs(one.what)
    for heading, text in (("Why it matters", one.why), ("When not to use it", one.when_not)):
        if text:
            yield from ("", heading, *_paragraphs(text))
    yield from _examples("So it is wrong", one.bad)
    yield from _examples("So it is right", one.good)
    if one.readings:
        yield from ("", "Known from")
        for reading in one.readings:
            yield fill(
                f"{reading.title} (read on {reading.read_on.isoformat()})",
                _WIDTH,
                initial_indent="  ",
                subsequent_indent="  ",
            )
            yield f"  {reading.url}"
    yield from ("", "How to silence it", *_paragraphs(silencing(one)))


def silencing(one: Explanation) -> str:
    """Return how a page may have what a code finds, in a sentence or two."""
    if not one.can_be_silenced:
        return "It cannot be silenced: what it finds must be mended."
    return (
        "Write why the page may have it into its front matter: "
        f"allow: {{{one.code}: your reason}}. Reports show the reason. Once nothing is found there "
        "any more, a warning asks you to delete the line."
    )


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        words = " ".join(paragraph.split())
        yield fill(words, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _examples(heading: str, examples: tuple[Example, ...]) -> Iterator[str]:
    for number, example in enumerate(examples[:_MOST_EXAMPLES]):
        yield from ("", heading) if not number else ("",)
        yield _quoted(example.text)
        for name, text in example.others:
            yield from (f"  together with content/{name}", _quoted(text))
        if example.says:
            yield fill(example.says, _WIDTH, initial_indent="  -> ", subsequent_indent="     ")


def _quoted(text: str) -> str:
    wrapped = "\n".join(
        fill(line, _WIDTH - 4, drop_whitespace=False) if line.strip() else ""
        for line in text.split("\n")[:_MOST_LINES]
    )
    return indent(wrapped, "  | ", lambda _: True)
