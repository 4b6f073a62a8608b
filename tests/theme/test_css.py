"""The stylesheets as files: one home for colors, nothing that a browser drops."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import ImageColor

from plugins.stylesheet.contrast import contrast
from tests.theme.conftest import THEME, OpenPage, Served

CSS = THEME / "static" / "css"
TEMPLATES = THEME / "templates"
MAY_HOLD_COLORS = {"theme-color.html"}
"""A `meta` element cannot read a token; a test holds it against the token."""
SEARCH = '<script type="module" src="{{ build.search.script }}">'
"""The one program of the theme, on the page for searching."""
_LITERAL = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|"
    rf"\b(?:{'|'.join(sorted(ImageColor.colormap))})\b"
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_VALUE = re.compile(r":([^:;{}]+)(?=[;}])")


def tokens(scheme: str) -> dict[str, str]:
    """Return the color tokens of a scheme."""
    text = "".join((CSS / name).read_text("utf-8") for name in ("tokens.css", "tokens-home.css"))
    parts = re.split(r"@media screen and \(prefers-color-scheme: dark\) \{", text)
    pattern = re.compile(r"--([\w-]+): (#\w{6});")
    light = {name: value for part in parts for name, value in pattern.findall(_light(part, parts))}
    dark = {
        name: value
        for part in parts[1:]
        for name, value in pattern.findall(part.partition("\n}\n")[0])
    }
    return light if scheme == "light" else {**light, **dark}


def _light(part: str, parts: list[str]) -> str:
    return part if part is parts[0] else part.partition("\n}\n")[2]


@pytest.mark.parametrize(
    "path", sorted(CSS.rglob("*.css")), ids=lambda path: path.relative_to(CSS).as_posix()
)
def test_only_token_files_hold_color_literals(path: Path) -> None:
    if path.name.startswith("tokens"):
        return
    css = _COMMENT.sub("", path.read_text("utf-8"))
    values = [value for value in _VALUE.findall(css) if _LITERAL.search(value)]
    assert [value.strip() for value in values if "color-mix(" not in value] == []


def test_a_color_literal_would_be_found() -> None:
    found = [bool(_LITERAL.search(text)) for text in ("#fff", "rgb(0 0 0)", "white", "var(--ink)")]
    assert found == [True, True, True, False]


def test_templates_hold_no_colors_styles_scripts_or_data_addresses() -> None:
    wrong = []
    for path in sorted(TEMPLATES.rglob("*.html")):
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        if path.name not in MAY_HOLD_COLORS and re.search(r"[\"'=]#[0-9a-fA-F]{3,8}\b[\"']", text):
            wrong.append(f"{path.name}: a color")
        wrong += [
            f"{path.name}: {found}"
            for found in re.findall(r"\sstyle=|<style|\son[a-z]+=|data:|<!--", text)
        ]
        wrong += [
            f"{path.name}: {found}"
            for found in re.findall(r"<script[^>]*>", text)
            if "application/ld+json" not in found and found != SEARCH
        ]
    assert wrong == []


def test_the_color_of_the_browser_frame_is_the_token() -> None:
    html = (TEMPLATES / "theme-color.html").read_text("utf-8")
    found = re.findall(r'content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"', html)
    assert {scheme: color for color, scheme in found} == {
        scheme: tokens(scheme)["deep"] for scheme in ("light", "dark")
    }


TEXT_ON_GROUND = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-soft", "link", "brand")
        for ground in ("paper", "mist")
    ),
    *((ink, "surface") for ink in ("ink", "ink-soft", "link", "brand", "good", "bad")),
    *(("on-level", level) for level in ("calm", "urgent", "grave")),
    *(("on-deep", "deep"), ("on-deep-link", "deep"), ("accent-ink", "accent"), ("on-warn", "warn")),
]
EDGES = [("line-strong", "surface"), ("line-strong", "paper"), ("focus-ink", "focus")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_seven_to_one_and_edges_three_to_one(scheme: str) -> None:
    colors = tokens(scheme)
    weak = {
        (one, other): round(contrast(colors[one], colors[other]), 2)
        for pairs, least in ((TEXT_ON_GROUND, 7), (EDGES, 3))
        for one, other in pairs
        if contrast(colors[one], colors[other]) < least
    }
    assert weak == {}


def test_chromium_understands_every_declaration(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address)
    build = site.built.build
    css = "".join(site.built.text(name.lstrip("/")) for name in (build.stylesheet, *_sheets(site)))
    css = re.sub(r'"[^"]*"', '""', css)
    declared = sorted(set(re.findall(r"(?<=[{;])\s*([a-z-]+):([^;{}]+)(?=[;}])", css)))
    real = [(name, value) for name, value in declared if not name.startswith("--")]
    assert len(real) > 300
    dropped = page.evaluate(
        "all => all.filter(([name, value]) => !CSS.supports(name, value))", real
    )
    assert dropped == []


def test_chromium_understands_every_selector_and_query(site: Served, open_page: OpenPage) -> None:
    """The browser keeps as many rules as the file has; `:` lets none of them go unseen."""
    page = open_page(site.address)
    for name in (site.built.build.stylesheet, *_sheets(site)):
        css = re.sub(r'"[^"]*"', '""', site.built.text(name.lstrip("/")))
        rules = css.count("{") - len(re.findall(r"\{[^{}]*&", css))
        kept = page.evaluate(
            "async address => { const sheet = new CSSStyleSheet();"
            " sheet.replaceSync(await (await fetch(address)).text());"
            " const count = rules => [...rules].reduce("
            "(sum, rule) => sum + 1 + (rule.cssRules ? count(rule.cssRules) : 0), 0);"
            " return count(sheet.cssRules) }",
            name,
        )
        assert kept >= rules, name


def _sheets(site: Served) -> list[str]:
    return list(site.built.build.sheets.values())
