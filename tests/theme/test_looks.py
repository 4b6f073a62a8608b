"""What a clinic looks like: what its data name, and otherwise something of its own."""

from __future__ import annotations

from tests.building import CLINIC, PROJECT
from tests.conftest import BuildSite

THEME = str(PROJECT / "theme")
KINGFISHER = CLINIC + "brand:\n  drawing: kingfisher\n"


def test_a_clinic_that_chose_nothing_has_its_letter_and_never_the_bird(
    build_site: BuildSite,
) -> None:
    built = build_site({"clinic.yaml": CLINIC}, THEME=THEME)
    soup = built.soup("index.html")
    assert [one.get_text() for one in soup.select(".c-header__home text")] == ["W"]
    assert len(soup.select(".c-horizon")) == 1
    assert soup.select(".c-kingfisher") == []
    (icon,) = (one for one in built.build.icons if one.purpose == "svg")
    assert ">W</text>" in built.text(icon.url.removeprefix("/"))


def test_the_mark_has_the_color_of_the_clinic(build_site: BuildSite) -> None:
    colors = 'brand:\n  colors: {accent: "#1d5c8a", accent_dark: "#9cc9ee"}\n'
    built = build_site({"clinic.yaml": CLINIC + colors}, THEME=THEME)
    (icon,) = (one for one in built.build.icons if one.purpose == "svg")
    assert 'fill="#1d5c8a"' in built.text(icon.url.removeprefix("/"))


def test_the_bird_comes_where_the_clinic_names_it(build_site: BuildSite) -> None:
    built = build_site({"clinic.yaml": KINGFISHER}, THEME=THEME)
    soup = built.soup("index.html")
    assert len(soup.select(".c-kingfisher")) == 1
    assert soup.select(".c-horizon, .c-header__home text") == []
    (icon,) = (one for one in built.build.icons if one.purpose == "svg")
    drawing = (PROJECT / "theme" / "drawings" / "kingfisher.svg").read_text("utf-8")
    assert built.text(icon.url.removeprefix("/")) == drawing


def test_a_name_that_is_no_letter_of_markup_stays_text(build_site: BuildSite) -> None:
    named = CLINIC.replace("name: Willow Clinic", 'name: "<Willow> Clinic"')
    built = build_site({"clinic.yaml": named}, THEME=THEME)
    (icon,) = (one for one in built.build.icons if one.purpose == "svg")
    assert ">&lt;</text>" in built.text(icon.url.removeprefix("/"))


def test_a_drawing_that_the_theme_lacks_is_found_at_its_line(build_site: BuildSite) -> None:
    built = build_site({"clinic.yaml": KINGFISHER.replace("fisher", "fischer")}, THEME=THEME)
    (found,) = (one for one in built.findings if one.code == "MD014")
    line = CLINIC.count("\n") + 2
    assert str(found) == (
        f"content/clinic.yaml:{line}:12: MD014 The theme has no drawing 'kingfischer'; did you "
        "mean 'kingfisher'?"
    )
    assert found.help == (
        "Type kingfisher, or take the line out: the first letter of the clinic's name is the mark "
        "then."
    )
