"""`!!!` blocks: drawn as the theme draws them, and found when they cannot be meant."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from plugins.clinic.blocks import STYLES
from plugins.clinic.markdown import Renderer
from tests.building import front
from tests.conftest import BuildSite

RENDERER = Renderer()


def block(text: str) -> BeautifulSoup:
    return BeautifulSoup(RENDERER.render(text).html, "html.parser")


@pytest.mark.parametrize("name", STYLES)
def test_each_block_keeps_its_heading_and_its_text(name: str) -> None:
    page = block(f'!!! {name} "Call us if:"\n    - you **cannot** sleep\n\nAfter.')
    box = page.select_one(f".{STYLES[name].block}")
    assert box is not None
    assert "Call us if:" in box.get_text()
    assert box.strong is not None
    assert "After." not in box.get_text()
    assert "admonition" not in str(page)
    assert "!!!" not in str(page)


def test_what_a_block_means_is_also_said_to_those_who_do_not_see_it() -> None:
    box = block('!!! urgent "Call us"\n    Now.')
    hidden = box.select_one(".u-visually-hidden")
    assert hidden is not None
    assert hidden.get_text() == "Urgent advice: "


def test_the_heading_of_a_block_lies_one_level_below_the_heading_above() -> None:
    box = block('## Part\n\n!!! note "One"\n    Words.\n\n### Sub\n\n!!! note "Two"\n    Words.')
    levels = {tag.get_text(): tag.name for tag in box.find_all(["h2", "h3", "h4"])}
    assert levels == {
        "Part": "h2",
        "Information: One": "h3",
        "Sub": "h3",
        "Information: Two": "h4",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '!!! warnin "Careful"\n    Words.',
            "DT015 '!!! warnin' is not a block that we know; did you mean 'warning'?",
        ),
        (
            "!!! note Careful\n    Words.",
            "DT020 The heading of the '!!! note' block does not stand in straight double quotes.",
        ),
        ('!!! note "Careful"\nWords.', "DT020 The '!!! note' block has no text."),
    ],
)
def test_a_block_that_cannot_be_meant_is_found(build_site: BuildSite, text: str, said: str) -> None:
    built = build_site({"services/therapy.md": front("Therapy", text=text)})
    assert built.said == [f"content/services/therapy.md:6:1: {said}"]


def test_a_block_in_code_is_only_an_example(build_site: BuildSite) -> None:
    text = "```\n!!! nothing\n```"
    assert build_site({"services/therapy.md": front("Therapy", text=text)}).said == []
