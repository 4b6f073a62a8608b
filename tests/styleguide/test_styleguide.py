from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building import PLAIN_THEME, PROJECT, SITES, Built, build_folder
from tests.conftest import BuildSite

MACRO = "{% macro greeting(name, day=None) %}\n<p>{{ name }}</p>\n{% endmacro %}\n"
EXAMPLES = """\
when: Now.
when_not: Later.
params:
  name: who
  day: when
examples:
  - name: one
    params: {name: Ana, day: 2026-11-21}
"""
STYLEGUIDE = (
    "{% for c in components %}{% for e in c.examples %}{{ e.html | safe }}{% endfor %}{% endfor %}"
)

BuildTheme = Callable[..., Built]


@pytest.fixture
def build_theme(build_site: BuildSite) -> BuildTheme:
    """Return a function that builds with a theme of one component, `greeting`."""

    def build(
        macro: str = MACRO, examples: str = EXAMPLES, guide: str = STYLEGUIDE, **settings: object
    ) -> Built:
        folder = "templates/components/greeting"
        return build_site(
            theme={
                f"{folder}/macro.html": macro,
                f"{folder}/examples.yaml": examples,
                "templates/styleguide.html": guide,
            },
            **settings,
        )

    return build


def test_the_preview_shows_each_example_and_no_list_or_count_has_the_page(
    build_theme: BuildTheme,
) -> None:
    built = build_theme()
    assert built.said == []
    assert "<p>Ana</p>" in built.text("styleguide/index.html")
    assert built.build.pages_written == built.build.sources
    assert built.build.site is not None
    assert "/styleguide/" not in {page.url for page in built.build.site.pages}
    assert "styleguide/index.html" not in built.build.html


def test_the_public_site_has_no_style_guide(build_theme: BuildTheme) -> None:
    assert "styleguide/index.html" not in build_theme(public=True).files


def test_a_theme_without_components_has_no_style_guide(build_site: BuildSite) -> None:
    assert not (PLAIN_THEME / "templates" / "components").exists()
    assert "styleguide/index.html" not in build_site().files


FOLDER = "theme/templates/components/greeting"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"examples": EXAMPLES.replace("{name: Ana", "{nane: Ana")},
            (
                f"{FOLDER}/examples.yaml:8:14: TH021 The macro has no parameter 'nane'; "
                "did you mean 'name'?"
            ),
        ),
        (
            {"examples": EXAMPLES.replace("  day: when", "  days: when")},
            (
                f"{FOLDER}/examples.yaml:3:1: TH021 The parameter 'day' of the macro is not "
                "explained under 'params'."
            ),
        ),
        (
            {"examples": EXAMPLES.replace("when_not", "whennot")},
            (
                f"{FOLDER}/examples.yaml:1:1: TH020 The examples cannot be used: when_not: field "
                "required."
            ),
        ),
        (
            {"examples": "when: [\n"},
            (
                f"{FOLDER}/examples.yaml:2:1: TH020 The examples cannot be used: expected the node "
                "content, but found '<stream end>'."
            ),
        ),
        (
            {"macro": MACRO.replace("{{ name }}", "{{ name.first }}")},
            (
                f"{FOLDER}/macro.html:2:1: TH022 The template cannot print 'one' of "
                f"{FOLDER}/examples.yaml:7: 'str object' has no attribute 'first'."
            ),
        ),
        (
            {"macro": MACRO.replace("greeting(", "hello(")},
            (
                f"{FOLDER}/macro.html:1:1: TH022 The template cannot print the component "
                "'greeting': there is no macro 'greeting'."
            ),
        ),
        (
            {"macro": MACRO.replace("{{ name }}", "{{ kwargs }}")},
            (
                f"{FOLDER}/macro.html:1:1: TH021 The macro of 'greeting' takes any parameter, so "
                "that nobody sees a typo."
            ),
        ),
    ],
)
def test_a_mistake_in_a_component_stops_the_build_at_its_file_and_line(
    build_theme: BuildTheme, given: dict[str, str], said: str
) -> None:
    built = build_theme(**given)
    assert said in built.said
    assert not built.outcome.is_good()


def test_a_component_without_examples_is_found(build_site: BuildSite) -> None:
    built = build_site(
        theme={
            f"{FOLDER.removeprefix('theme/')}/macro.html": MACRO,
            "templates/styleguide.html": "",
        }
    )
    assert built.said == [
        f"{FOLDER}/examples.yaml:1:1: TH020 The component 'greeting' has no examples."
    ]


def test_a_misspelt_parameter_in_a_page_template_stops_the_build_at_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(PROJECT / "theme", tmp_path / "theme")
    template = tmp_path / "theme" / "templates" / "home.html"
    text = template.read_text("utf-8").replace("heading_level=3", "heading_levle=3")
    line = next(n for n, one in enumerate(text.splitlines(), 1) if "heading_levle" in one)
    template.write_text(text, "utf-8")
    content = SITES / "harbor" / "content"
    built = build_folder(tmp_path, content=content, theme=tmp_path / "theme", HALCYON_PUBLIC=True)
    stopped = [one for one in built.said if "TH001" in one]
    assert len(stopped) == 1
    assert stopped[0].startswith(f"theme/templates/home.html:{line}:1: TH001 The template cannot")
    assert "heading_levle" in stopped[0]
    assert not built.outcome.is_good()
