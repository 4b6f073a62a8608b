"""All codes that a finding can have, each with what is known about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from plugins.checks.registry import all_rules
from plugins.checks.rule import Bad, Good, Rule
from plugins.checks.silence import OTHERS
from plugins.core.code import Code
from plugins.core.explanation import Example, Explanation, Reading
from plugins.runner.families import ROOM_FAMILIES, RULE_FAMILIES


@cache
def explanations() -> dict[str, Explanation]:
    """Return code -> explanation, in the order of codes."""
    found = {one.code: one for one in (*_of_rooms(), *map(_of_rule, all_rules()))}
    return {code: found[code] for code in sorted(found)}


def _of_rooms() -> Iterator[Explanation]:
    for room, about in ROOM_FAMILIES.items():
        codes: tuple[Code, ...] = import_module(f"plugins.{room}.codes").ALL
        for code in codes:
            yield Explanation(
                code=code.code,
                severity=code.severity,
                what=code.what,
                family=about,
                can_be_silenced=code.code in OTHERS,
            )


def _of_rule(rule: Rule) -> Explanation:
    return Explanation(
        code=rule.code,
        severity=rule.severity,
        what=rule.name,
        family=RULE_FAMILIES[rule.family],
        can_be_silenced=True,
        why=rule.why,
        when_not="\n\n".join(filter(None, (rule.when_not, _gives_way(rule)))),
        readings=tuple(
            Reading(title=source.title, url=source.url, read_on=source.read_on)
            for source in rule.sources
        ),
        good=tuple(map(_example, rule.good)),
        bad=tuple(map(_example, rule.bad)),
    )


def _gives_way(rule: Rule) -> str:
    *first, last = sorted(rule.gives_way_to) or [""]
    others = f"{', '.join(first)} or {last}" if first else last
    return f"Where {others} finds the same words, {rule.code} says nothing." if others else ""


def _example(given: Good | Bad) -> Example:
    return Example(
        text=given.page.strip(),
        says=given.says if isinstance(given, Bad) else "",
        others=tuple((name, text.strip()) for name, text in given.files),
    )
