"""Choosing among findings, and what is said of a choice that does not exist."""

from __future__ import annotations

import pytest

from plugins.core.finding import Severity
from plugins.report.choice import Choice, ChoiceError, codes_of, one_of
from tests.report.findings import SAFE, WARNING, finding

KNOWN = ("KW001", "KW002", "RX001")


def test_codes_and_families_are_read_in_any_case() -> None:
    assert codes_of(" kw, RX001,", KNOWN) == {"KW", "RX001"}
    assert codes_of("", KNOWN) == frozenset()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("KW003", "There is no code or family 'KW003'; did you mean 'KW002'?"),
        ("KX", "There is no code or family 'KX'."),
        ("RXX", "There is no code or family 'RXX'; did you mean 'RX'?"),
    ],
)
def test_a_code_that_does_not_exist_is_said_with_the_nearest(text: str, said: str) -> None:
    with pytest.raises(ChoiceError) as error:
        codes_of(text, KNOWN)
    assert str(error.value) == said


def test_a_format_that_does_not_exist_is_said_with_the_nearest_or_with_all() -> None:
    with pytest.raises(ChoiceError, match=r"^There is no format 'sari'; did you mean 'sarif'\?$"):
        one_of("sari", ("json", "sarif"), "format")
    with pytest.raises(ChoiceError, match=r"^There is no format 'x'. It is one of json, sarif\.$"):
        one_of("x", ("json", "sarif"), "format")


def test_a_choice_takes_by_file_code_family_and_severity() -> None:
    one = finding("content/a.md", code="KW001", severity=Severity.WARNING)
    assert Choice().takes(one)
    assert Choice(paths=frozenset(("content/a.md",)), select=frozenset(("KW",))).takes(one)
    assert not Choice(paths=frozenset(("content/b.md",))).takes(one)
    assert not Choice(select=frozenset(("RX",))).takes(one)
    assert not Choice(select=frozenset(("KW",)), ignore=frozenset(("KW001",))).takes(one)
    assert not Choice(least=Severity.ERROR).takes(WARNING)
    assert not Choice(least=Severity.WARNING).takes(SAFE)
