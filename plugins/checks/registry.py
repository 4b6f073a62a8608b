"""All rules, in the order of their codes: each file of `rules/` holds exactly one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from plugins.checks import rules
from plugins.checks.rule import RULE, Rule, Stage


class RuleError(ValueError):
    """A file of `rules/` that does not hold exactly one rule of its own name."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return all rules by code; raise `RuleError` for a file that is not one rule."""
    found: dict[str, Rule] = {}
    for info in sorted(iter_modules(rules.__path__), key=lambda info: info.name):
        rule = _only_rule(info.name)
        if rule.code in found:
            message = f"{info.name} has the code {rule.code}, which another rule has already"
            raise RuleError(message)
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def rules_of(stage: Stage) -> tuple[Rule, ...]:
    """Return the rules that run at a stage."""
    return tuple(rule for rule in all_rules() if rule.stage is stage)


def _only_rule(name: str) -> Rule:
    module = import_module(f"{rules.__name__}.{name}")
    own = [
        vars(value)[RULE]
        for value in vars(module).values()
        if callable(value) and RULE in getattr(value, "__dict__", {})
    ]
    if len(own) != 1:
        message = f"{name} holds {len(own)} rules in place of one"
        raise RuleError(message)
    rule: Rule = own[0]
    if not name.startswith(f"{rule.code.lower()}_"):
        message = f"{name} must begin with the code of its rule, {rule.code.lower()}_"
        raise RuleError(message)
    return rule
