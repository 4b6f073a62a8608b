"""A whole build: findings on structured data stand at the lines of the facts that caused them."""

from __future__ import annotations

from pathlib import Path

from tests.building import PLAIN_THEME, PROJECT, SMALL, build_folder, front, write_files
from tests.conftest import BuildSite
from tests.media.samples import photo, saved

_PLAIN = (PLAIN_THEME / "templates" / "base.html").read_text("utf-8")
TELLING = {
    "templates/base.html": _PLAIN.replace(
        "</head>",
        '<script type="application/ld+json">{{ structured_data | safe }}</script>\n</head>',
    )
}
"""A theme that tells machines all, and shows readers little."""


def _on_data(said: list[str]) -> list[str]:
    return [line for line in said if " SD" in line]


def test_a_theme_that_prints_no_structured_data_makes_no_claims(build_site: BuildSite) -> None:
    assert _on_data(build_site().said) == []


def test_what_readers_do_not_see_is_an_error_at_the_line_of_the_fact(
    build_site: BuildSite,
) -> None:
    page = front("Dayton", "city: Dayton", "state: OH", "presence: city-office", text="Hello.")
    built = build_site(
        {"locations/index.md": front("Locations"), "locations/dayton.md": page}, theme=TELLING
    )
    assert (
        "content/clinic.yaml:2:10: SD013 Machines are told 'description: Therapy and medication "
        "care.' on https://willow.example.com/, and the page does not show it."
    ) in built.said
    assert not built.outcome.is_good()


def test_a_review_without_a_license_is_said_at_its_line(build_site: BuildSite) -> None:
    built = build_site(
        {
            "services/therapy.md": front("Therapy", "reviewed_by: ana"),
            "clinicians/index.md": front("Team"),
            "clinicians/ana.md": front("Ana", "name: Ana Reyes", "role: counselor"),
        }
    )
    assert _on_data(built.said) == [
        (
            "content/services/therapy.md:4:14: SD012 The reviewer 'ana' has no page that shows a "
            "license, so machines are not told of the review."
        )
    ]


def test_a_page_that_lacks_a_name_is_told_once_and_nothing_follows_from_it(
    build_site: BuildSite,
) -> None:
    built = build_site(
        {
            "clinicians/index.md": front("Team"),
            "clinicians/ana.md": front("Ana", "role: counselor"),
        }
    )
    assert built.said == [
        "content/clinicians/ana.md:1:1: DT004 A clinician page needs 'name', and it is not here."
    ]
    types = [
        node.properties["@type"] for node in built.build.graphs["clinicians/ana/index.html"].nodes
    ]
    assert "Person" not in types


def test_a_name_with_letters_is_an_error_at_its_line(build_site: BuildSite) -> None:
    built = build_site(
        {
            "clinicians/index.md": front("Team"),
            "clinicians/ana.md": front("Ana", 'name: "Dr. Ana Reyes"', "role: counselor"),
        }
    )
    assert _on_data(built.said) == [
        (
            "content/clinicians/ana.md:4:7: SD010 The name 'Dr. Ana Reyes' has a title or letters "
            "with it."
        )
    ]


def test_machines_are_told_of_the_pictures_that_readers_see(tmp_path: Path) -> None:
    image = "image: {file: images/desk.jpg, alt: A desk by a window}"
    pages = {
        "articles/index.md": front("Articles"),
        "articles/rest.md": front("Rest", "created: 2026-11-01", image),
        "clinicians/index.md": front("Team"),
        "clinicians/ana.md": front("Ana Reyes", "name: Ana Reyes", "role: counselor", image),
    }
    content = tmp_path / "content"
    write_files(content, {**SMALL, **pages, "images/desk.jpg": saved(photo())})
    built = build_folder(tmp_path, content=content, theme=PROJECT / "theme")
    assert _on_data(built.said) == []
    for path, owner in (("articles/rest", "Article"), ("clinicians/ana", "Person")):
        nodes = built.build.graphs[f"{path}/index.html"].data["@graph"]
        picture = next(node for node in nodes if node["@type"] == "ImageObject")
        page = next(node for node in nodes if "primaryImageOfPage" in node)
        thing = next(node for node in nodes if node["@type"] == owner)
        assert picture["encodingFormat"] == "image/jpeg"
        assert picture["contentUrl"] == picture["@id"]
        assert page["primaryImageOfPage"] == thing["image"] == {"@id": picture["@id"]}
        shown = {image["src"] for image in built.soup(f"{path}/index.html").select("img")}
        assert picture["@id"].removeprefix("https://willow.example.com") in shown
