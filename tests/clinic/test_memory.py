"""Remembered renderings: quicker, and never different."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic import memory
from plugins.clinic.markdown import Renderer
from plugins.clinic.memory import RenderMemory
from tests.building import front, read_folder
from tests.conftest import BuildSite

TEXTS = ["One.", "## Two\n\n[@three-2020]", '!!! note "A"\n    B']


def remembered(file: Path) -> RenderMemory:
    """Return a memory that has seen all texts and is stored."""
    one = RenderMemory(file)
    for text in TEXTS:
        one.render(text, 1)
    one.keep()
    return RenderMemory(file)


def test_a_remembered_text_is_what_the_parser_would_give(tmp_path: Path) -> None:
    known = remembered(tmp_path / "texts")
    for text in TEXTS:
        assert known.render(text, 1) == Renderer().render(text, 1)


def test_the_same_text_on_another_line_is_another_text(tmp_path: Path) -> None:
    known = remembered(tmp_path / "texts")
    assert 'data-line="9"' in known.render("One.", 9).html


def test_a_text_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "texts"
    known = remembered(file)
    known.render(TEXTS[0], 1)
    known.keep()
    _, kept = pickle.loads(file.read_bytes())  # noqa: S301 (just written)
    assert len(kept) == 1


def test_changed_code_forgets_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "texts"
    remembered(file)
    monkeypatch.setattr(memory, "_fingerprint", lambda: "other code")
    assert RenderMemory(file)._known == {}  # noqa: SLF001 (what it holds is the point)


def test_the_code_that_decides_a_rendering_is_in_the_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = memory._fingerprint()  # noqa: SLF001 (the function under test)
    (tmp_path / "plugins" / "clinic").mkdir(parents=True)
    monkeypatch.setattr(memory, "_ROOM", tmp_path / "plugins" / "clinic")
    assert memory._fingerprint() != before  # noqa: SLF001
    core = tmp_path / "plugins" / "core"
    core.mkdir()
    between = memory._fingerprint()  # noqa: SLF001
    (core / "page.py").write_text("")
    assert memory._fingerprint() != between  # noqa: SLF001


@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_damaged_file_is_as_good_as_none(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "damaged"
    remembered(file)
    whole = file.read_bytes()
    for data in (junk, whole[:at], whole[: at % len(whole)] + junk):
        file.write_bytes(data)
        assert RenderMemory(file).render("One.", 1) == Renderer().render("One.", 1)


def test_a_build_from_memory_is_the_same_as_a_fresh_one(build_site: BuildSite) -> None:
    files = {"services/therapy.md": front("Therapy", text="\n\n".join(TEXTS))}
    fresh = read_folder(build_site(files).output)
    again = build_site(
        {"services/therapy.md": front("Therapy", "order: 1", text="\n\n".join(TEXTS))}
    )
    assert read_folder(again.output) == fresh
