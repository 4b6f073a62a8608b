"""Judging rendered pages: a room that breaks on one page is heard, and hides nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.core.built import BuiltPage
from plugins.core.code import Code
from plugins.core.finding import Finding, Severity
from plugins.core.source import Place
from plugins.writer import plugin
from tests.conftest import BuildSite

SEEN = Code("ZZ001", Severity.WARNING, "A page is seen.")


def test_a_room_that_breaks_on_a_page_is_a_finding_and_the_other_pages_are_judged(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(built: BuiltPage) -> Iterator[Finding]:
        if built.page.id == "therapy":
            message = "no such word"
            raise KeyError(message)
        yield SEEN.at(built.page.path, Place(1), f"{built.root.tag} is seen.", "Look away.")

    choose = plugin.choose_writer

    def with_judge(pelican: object) -> type[plugin.PageWriter]:
        plugin.build_of(pelican.settings).judges["moon"] = judge  # type: ignore[attr-defined]
        return choose(pelican)

    monkeypatch.setattr(plugin, "choose_writer", with_judge)
    built = build_site()
    seen = [finding for finding in built.findings if finding.code == "ZZ001"]
    assert len(seen) == 3
    assert seen[0].message == "html is seen."
    line = judge.__code__.co_firstlineno + 3
    said = (
        "content/services/therapy.md:1:1: OU002 The room 'moon' failed on this page: "
        f"KeyError: 'no such word' ({Path(__file__).resolve()}:{line})."
    )
    assert [one for one in built.said if "ZZ001" not in one] == [said]
    assert (built.output / "services" / "therapy" / "index.html").exists()
