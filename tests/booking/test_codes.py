"""The findings of the room."""

from __future__ import annotations

from plugins.booking import codes


def test_each_code_is_given_once() -> None:
    assert len({code.code for code in codes.ALL}) == len(codes.ALL) == 20
