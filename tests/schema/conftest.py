"""The public sites of two clinics in the project's theme, each built once: ours and an invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import PROJECT, SITES, Built, build_folder

CONTENT = {"shipped": PROJECT / "content", "harbor": SITES / "harbor" / "content"}


def _build(clinic: str, folder: Path) -> Built:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(CONTENT[clinic].parent)
        return build_folder(
            folder, content=CONTENT[clinic], theme=PROJECT / "theme", HALCYON_PUBLIC=True
        )


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _build("shipped", tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _build("harbor", tmp_path_factory.mktemp("harbor"))


@pytest.fixture(scope="session", params=list(CONTENT))
def clinic_site(request: pytest.FixtureRequest) -> Built:
    built: Built = request.getfixturevalue(request.param)
    return built
