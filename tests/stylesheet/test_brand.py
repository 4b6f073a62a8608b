from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.core.clinic import Brand, Colors
from plugins.core.finding import Severity
from plugins.core.source import Place
from plugins.stylesheet.brand import Grounds, brand_css, color_findings, grounds_of, logo_problem
from tests.building import CLINIC, PROJECT
from tests.conftest import BuildSite

TOKENS = (PROJECT / "theme" / "static" / "css" / "tokens.css").read_text("utf-8")
HELP = "Put the file below content/images/ and name it here, such as images/logo.svg."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def colors(light: str, dark: str) -> Colors:
    return Colors(accent=light, accent_dark=dark)


def test_colors_come_last_in_the_layer_of_tokens_with_the_ink_that_reads_best() -> None:
    assert brand_css(Brand(colors=colors("#f99f5d", "#8fd3cd"))) == (
        "@layer tokens{:root{--accent:#f99f5d;--accent-ink:#000000}"
        "@media screen and (prefers-color-scheme:dark)"
        "{:root{--accent:#8fd3cd;--accent-ink:#000000}}}"
    )
    assert brand_css(Brand()) == ""


def test_the_edge_of_a_dark_button_is_darker_in_light_and_lighter_in_dark() -> None:
    assert brand_css(Brand(colors=colors("#1f5f5b", "#8fd3cd"))) == (
        "@layer tokens{:root{--accent:#1f5f5b;--accent-ink:#ffffff"
        ";--accent-edge:color-mix(in oklab,var(--accent),#000000 35%)}"
        "@media screen and (prefers-color-scheme:dark){:root{--accent:#8fd3cd;--accent-ink:#000000"
        ";--accent-edge:color-mix(in oklab,var(--accent),var(--accent-ink) 45%)}}}"
    )


def test_the_grounds_are_read_from_the_tokens_of_the_theme() -> None:
    assert grounds_of(TOKENS) == Grounds(light="#fffdf9", dark="#10242a")
    assert grounds_of("") == Grounds(light="#ffffff", dark="#000000")


def test_good_colors_are_left_alone() -> None:
    for light, dark in (("#f99f5d", "#f99f5d"), ("#1f5f5b", "#8fd3cd"), ("#1d5c8a", "#9cc9ee")):
        assert list(color_findings(colors(light, dark), grounds_of(TOKENS), "c.yaml", {})) == []


def test_faint_colors_are_found_at_their_lines_in_both_schemes(build_site: BuildSite) -> None:
    yaml = CLINIC + 'brand:\n  colors:\n    accent: "#d1495b"\n    accent_dark: "#101010"\n'
    built = build_site({"clinic.yaml": yaml})
    line = yaml.splitlines().index('    accent: "#d1495b"') + 1
    assert built.said == [
        (
            f"content/clinic.yaml:{line}:13: TH010 Even black words on the color '#d1495b' have a "
            "contrast of 4.8 to 1, and 7 to 1 is easy to read."
        ),
        (
            f"content/clinic.yaml:{line + 1}:18: TH011 The color '#101010' can hardly be told from "
            "'#000000', the ground of the other buttons in the dark scheme: 1.1 to 1."
        ),
    ]
    assert built.findings[0].help.startswith("The nearest shade that does is '#")
    assert [finding.severity for finding in built.findings] == [Severity.WARNING] * 2


def test_a_finding_without_a_place_stands_at_the_nearest_field_that_has_one() -> None:
    found = list(
        color_findings(colors("#ffffff", "#8fd3cd"), Grounds(), "c.yaml", {("brand",): Place(7, 1)})
    )
    assert [str(one) for one in found] == [
        (
            "c.yaml:7:1: TH011 The color '#ffffff' can hardly be told from '#ffffff', the ground "
            "of the other buttons in the light scheme: 1.0 to 1."
        )
    ]


def test_a_good_logo_is_published(build_site: BuildSite) -> None:
    yaml = f"{CLINIC}brand:\n  logo: images/mark.svg\n"
    built = build_site({"clinic.yaml": yaml, "images/mark.svg": SVG})
    assert built.said == []
    assert built.text("images/mark.svg") == SVG


@pytest.mark.parametrize(
    ("logo", "message", "help_"),
    [
        (
            "images/no.svg",
            "There is no file 'images/no.svg' for the logo in the content folder.",
            HELP,
        ),
        ("../mark.svg", "The logo '../mark.svg' lies outside the content folder.", HELP),
        (
            "images/mark.pdf",
            "The logo 'images/mark.pdf' is not a picture.",
            "Use one of: .svg, .png, .webp, .jpg, .jpeg.",
        ),
    ],
)
def test_a_logo_that_is_not_there_or_no_picture_is_found(
    build_site: BuildSite, logo: str, message: str, help_: str
) -> None:
    yaml = f"{CLINIC}brand:\n  logo: {logo}\n"
    built = build_site({"clinic.yaml": yaml, "images/mark.pdf": b"%PDF"})
    line = len(yaml.splitlines())
    assert built.said == [f"content/clinic.yaml:{line}:9: TH012 {message}"]
    assert built.findings[0].help == help_
    assert not built.outcome.is_good()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("torn.svg", b"<svg", "line 1 is no XML"),
        ("page.svg", b"<html/>", "it is XML, but no SVG"),
        ("torn.png", b"\x89PNG", "it is damaged"),
    ],
)
def test_a_damaged_logo_is_found(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    problem = logo_problem(name, tmp_path)
    assert problem is not None
    assert problem[0] == f"The logo '{name}' cannot be shown: {reason}."


def test_a_logo_may_be_a_bitmap(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "mark.png")
    assert logo_problem("mark.png", tmp_path) is None
