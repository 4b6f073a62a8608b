"""Prices and plans on the page about cost: shown when the clinic has told them, and only then."""

from __future__ import annotations

from tests.building import CLINIC, PROJECT, front
from tests.conftest import BuildSite

TOLD = """\
insurance: [Plan A, "Plan B & Sons"]
fees:
  - visit: First therapy visit
    price: "$150"
"""


def test_the_page_about_cost_shows_prices_and_plans_that_the_clinic_told(
    build_site: BuildSite,
) -> None:
    cost = front("What a visit costs", "purpose: fees", text="Ask us first.")
    built = build_site({"pages/cost.md": cost}, THEME=str(PROJECT / "theme"))
    assert built.soup("cost/index.html").select(".c-summary-list") == []
    built = build_site({"clinic.yaml": CLINIC + TOLD}, THEME=str(PROJECT / "theme"))
    rows = built.soup("cost/index.html").select(".c-summary-list__row")
    assert [[one.get_text() for one in row.select("dt, dd")] for row in rows] == [
        ["First therapy visit", "$150"],
        ["Insurance we take", "Plan A, Plan B & Sons"],
    ]
    assert built.soup("crisis/index.html").select(".c-summary-list") == []


def test_a_price_without_a_visit_is_found_at_its_line(build_site: BuildSite) -> None:
    built = build_site({"clinic.yaml": CLINIC + "fees:\n  - price: $150\n"})
    line = CLINIC.count("\n") + 2
    assert [said for said in built.said if "visit" in said] == [
        f"content/clinic.yaml:{line}:5: DT004 An entry of 'fees' needs 'visit', and it is not here."
    ]
