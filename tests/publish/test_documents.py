"""What docs/publishing.md tells people to write can be written so."""

from __future__ import annotations

import ast
import re

import pytest
import yaml

from plugins.publish.targets import read_index_now, read_target
from tests.building import PROJECT

TEXT = (PROJECT / "docs" / "publishing.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("block", blocks("python"))
def test_each_setting_can_be_read(block: str) -> None:
    settings = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in ast.parse(block).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    read_index_now(settings)
    for name in settings.get("PUBLISH_TARGETS", {}):
        assert read_target(settings, name)[0] == name


@pytest.mark.parametrize("block", blocks("yaml"))
def test_each_workflow_is_good_yaml_and_publishes_without_a_question(block: str) -> None:
    assert yaml.safe_load(block)
    assert ".venv/bin/inv publish --yes --target live" in block


def test_every_kind_of_target_is_shown() -> None:
    shown = set(re.findall(r'"kind": "([a-z0-9-]+)"', TEXT))
    assert shown == {"folder", "rsync", "s3", "github-pages", "just-folder"}
