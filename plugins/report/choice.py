"""Which findings somebody asked for: of some files, families and codes, and how grave at least."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.finding import Finding, Severity
from plugins.core.nearest import did_you_mean

_GRAVITY = tuple(Severity)


class ChoiceError(ValueError):
    """A choice that names what does not exist; the message says what is near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What to show. `paths` is None for every file; `select` and `ignore` are codes or letters."""

    paths: frozenset[str] | None = None
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    least: Severity = Severity.ADVICE

    def takes(self, finding: Finding) -> bool:
        """Return whether a finding is chosen."""
        return self.is_about(finding.code, finding.path) and _GRAVITY.index(
            finding.severity
        ) <= _GRAVITY.index(self.least)

    def is_about(self, code: str, path: str) -> bool:
        """Return whether findings of a code in a file are chosen, however grave they are."""
        names = {code, code[:2]}
        return (
            (self.paths is None or path in self.paths)
            and (not self.select or not names.isdisjoint(self.select))
            and names.isdisjoint(self.ignore)
        )


def codes_of(text: str, known: Iterable[str]) -> frozenset[str]:
    """Return the codes and letters of `KW,RX001`; raise `ChoiceError` for one not known."""
    codes = set(known)
    families = {code[:2] for code in codes}
    named = frozenset(part.strip().upper() for part in text.split(",") if part.strip())
    for name in sorted(named):
        if name not in codes | families:
            near = did_you_mean(name, codes if name[-1:].isdigit() else families)
            message = f"There is no code or family '{name}'{near or '.'}"
            raise ChoiceError(message)
    return named


def one_of(name: str, known: Iterable[str], what: str) -> str:
    """Return `name` if it is known; raise `ChoiceError` with the nearest if it is not."""
    names = tuple(known)
    if name not in names:
        near = did_you_mean(name, names) or f". It is one of {', '.join(names)}."
        message = f"There is no {what} '{name}'{near}"
        raise ChoiceError(message)
    return name
