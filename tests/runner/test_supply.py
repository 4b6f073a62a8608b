"""The list of facts that a clinic has to supply: true for any clinic, and gone once supplied."""

from __future__ import annotations

import shutil
from pathlib import Path

from plugins.core.site import Site
from plugins.runner.docs import SUPPLY, site_of
from plugins.runner.supply import Missing, missing_facts, supply_page
from tests.building import PROJECT, SITES, SMALL, front, write_files

HARBOR = SITES / "harbor" / "content"


def missing(site: Site) -> dict[str, str]:
    """Return what is missing -> where it is typed."""
    return {fact.what: fact.where for part in missing_facts(site) for fact in part.facts}


def harbor_with(folder: Path, changes: dict[str, tuple[str, str]]) -> Site:
    """Return the invented clinic's site after texts in its files were replaced."""
    content = folder / "content"
    shutil.copytree(HARBOR, content)
    for name, (old, new) in changes.items():
        text = (content / name).read_text("utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new), "utf-8")
    return site_of(content)


def test_the_list_of_the_shipped_clinic_is_not_stale() -> None:
    text = supply_page(site_of(PROJECT / "content"))
    assert (PROJECT / "docs" / SUPPLY).read_text("utf-8") == text, "run: inv docs"


def test_a_clinic_that_told_much_lacks_only_the_rest() -> None:
    assert missing(site_of(HARBOR)) == {
        "The insurance plans that are taken": "`insurance` in `clinic.yaml`",
        "What visits cost people who pay themselves": "`fees` in `clinic.yaml`",
        "Which fields of medicine are practiced, such as psychiatry": (
            "`specialties` in `clinic.yaml`"
        ),
        "The clinic's own pages elsewhere, such as a state register": "`same_as` in `clinic.yaml`",
        "A page on how the text is written and reviewed": (
            "a new page in `pages/` with `purpose: editorial`"
        ),
        "Lee Park: licenses, a state each": "`licences` in `content/clinicians/lee-park.md`",
        "Lee Park: whether there is room for new patients": (
            "`accepting_patients` in `content/clinicians/lee-park.md`"
        ),
        "A licensed clinician who reads the pages on treatment: some have been read": (
            "`reviewed_by`, `reviewed_on` and `next_review` of each service, condition "
            "and article that was read as a whole"
        ),
        "Visit hours": "`hours` in `content/locations/gull-bay.md`",
        "Parking, bus and a way in without steps": "`parking` in `content/locations/gull-bay.md`",
        "Whether people there can be seen by video": (
            "`telehealth` in `content/locations/gull-bay.md`"
        ),
        "Whether there is room for new patients": (
            "`accepting_patients` in `content/locations/gull-bay.md`"
        ),
    }


def test_a_fact_that_the_clinic_supplies_is_gone_from_the_list(tmp_path: Path) -> None:
    before = missing(site_of(HARBOR))
    after = missing(
        harbor_with(
            tmp_path,
            {
                "locations/gull-bay.md": ("telehealth: unknown", "telehealth: no"),
                "clinic.yaml": (
                    "roles:",
                    'fees:\n  - {visit: First visit, price: "$90"}\ninsurance: [Plan A]\nroles:',
                ),
                "pages/privacy.md": ("purpose: privacy", "purpose: other"),
                "clinicians/lee-park.md": (
                    "created:",
                    "accepting_patients: no\nlicences:\n  - {state: WA, type: nurse}\ncreated:",
                ),
            },
        )
    )
    assert set(before) - set(after) == {
        "The insurance plans that are taken",
        "What visits cost people who pay themselves",
        "Whether people there can be seen by video",
        "Lee Park: licenses, a state each",
        "Lee Park: whether there is room for new patients",
    }
    assert set(after) - set(before) == {"A page on privacy"}


def test_a_state_in_which_nobody_is_licensed_is_named(tmp_path: Path) -> None:
    site = harbor_with(tmp_path, {"locations/gull-bay.md": ("state: WA", "state: OR")})
    assert missing(site)["Who holds a license in OR, and of which kind"] == (
        "`licences` in the person's file in `clinicians/`"
    )


def test_a_place_whose_people_are_seen_by_video_only_lacks_no_office(tmp_path: Path) -> None:
    facts = ("city: Elm", "state: OR", "telehealth: {}", "created: 2026-01-01")
    for telehealth, lacks_office in (("unknown", True), ("no", True), ("yes", False)):
        content = tmp_path / telehealth
        town = front("Elm", *(fact.format(telehealth) for fact in facts))
        write_files(
            content, {**SMALL, "locations/index.md": front("Places"), "locations/elm.md": town}
        )
        what = "Whether there is an office, and whether its street is public"
        assert (what in missing(site_of(content))) is lacks_office, telehealth


def test_drafts_and_articles_do_not_count_among_the_pages_that_say_so(tmp_path: Path) -> None:
    text = "We have not published our fees."
    write_files(
        tmp_path,
        {
            **SMALL,
            "pages/cost.md": front("Cost", "purpose: fees", text=text),
            "pages/later.md": front("Later", "status: draft", text=text),
            "articles/index.md": front("Articles"),
            "articles/news.md": front("News", "created: 2026-01-01", text=text),
        },
    )
    page = supply_page(site_of(tmp_path))
    _, _, said = page.partition("## Pages that say that a fact is missing")
    assert said.count("`") == 2
    assert "/pages/cost.md`" in said


def test_the_page_asks_what_no_field_holds() -> None:
    page = supply_page(site_of(HARBOR))
    assert "| `content/pages/privacy.md` | Where is the Notice of Privacy Practices?" in page
    assert "| Visit hours | People plan work and rides around them. | `hours` in " in page


def test_each_missing_fact_says_what_why_and_where() -> None:
    facts: list[Missing] = [
        fact for part in missing_facts(site_of(PROJECT / "content")) for fact in part.facts
    ]
    assert all(fact.what and fact.why.endswith(".") and "`" in fact.where for fact in facts)
    assert len({fact.what for fact in facts}) == len(facts)
