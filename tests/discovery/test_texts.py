"""Crawlers, models, researchers and phones read what is meant for them."""

from __future__ import annotations

import datetime as dt
import json
from urllib.robotparser import RobotFileParser

import pytest

from plugins.core.clinic import Security
from plugins.core.icon import Icon, IconPurpose
from plugins.core.source import Place
from plugins.discovery.llms import llms_txt
from plugins.discovery.manifest import manifest
from plugins.discovery.robots import robots_txt
from plugins.discovery.security import expiry_findings, has_run_out, security_txt
from tests.building import TODAY, front
from tests.discovery.conftest import SiteOf

ROOT = "https://willow.example.com"
DAY = dt.date.fromisoformat(TODAY)


@pytest.mark.parametrize("public", [True, False])
def test_crawlers_may_read_all_of_the_public_site_and_nothing_of_the_preview(
    site_of: SiteOf, *, public: bool
) -> None:
    parser = RobotFileParser()
    parser.parse(robots_txt(site_of({}), is_public=public).splitlines())
    assert parser.can_fetch("AnyBot", f"{ROOT}/services/therapy/") is public
    assert parser.site_maps() == ([f"{ROOT}/sitemap.xml"] if public else None)


def test_models_get_a_list_of_the_pages_that_searchers_get(site_of: SiteOf) -> None:
    site = site_of(
        {
            "services/therapy.md": front("Therapy [for\n  all]", "heading: 'Talk [for] all'"),
            "pages/hidden.md": front("Hidden", "status: hidden"),
        }
    )
    assert llms_txt(site) == (
        "# Willow Clinic\n"
        "\n"
        "> Therapy and medication care.\n"
        "\n"
        "General information only.\n"
        "\n"
        "## Services\n"
        "\n"
        f"- [Talk \\[for\\] all]({ROOT}/services/therapy/): What it says.\n"
        "\n"
        "## More about us\n"
        "\n"
        f"- [Help in a crisis]({ROOT}/crisis/): What it says.\n"
    )


def test_researchers_learn_where_to_report_a_weakness(site_of: SiteOf) -> None:
    """The fields of RFC 9116: Contact and Expires once each are needed; dates as in RFC 3339."""
    clinic = site_of({}).clinic
    security = Security.model_validate(
        {"contact": "it@willow.example.com", "expires": "2027-06-01", "policy": f"{ROOT}/report/"}
    )
    assert security_txt(clinic, security) == (
        "Contact: mailto:it@willow.example.com\n"
        "Expires: 2027-06-01T00:00:00-04:00\n"
        "Preferred-Languages: en\n"
        f"Canonical: {ROOT}/.well-known/security.txt\n"
        f"Policy: {ROOT}/report/\n"
    )
    page = Security.model_validate({"contact": f"{ROOT}/report/", "expires": "2027-06-01"})
    assert security_txt(clinic, page).startswith(f"Contact: {ROOT}/report/\nExpires: ")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (
            "2026-11-21",
            "DS020 The security contact held until 2026-11-21, so the site has no security.txt.",
        ),
        ("2026-12-21", "DS021 The security contact holds only until 2026-12-21."),
        ("2026-12-22", ""),
        ("2027-11-22", ""),
        (
            "2027-11-23",
            "DS022 The security contact is to hold until 2027-11-23, longer than a year.",
        ),
    ],
)
def test_a_security_contact_that_runs_out_is_said(day: str, said: str) -> None:
    security = Security.model_validate({"contact": "it@willow.example.com", "expires": day})
    places: dict[tuple[str | int, ...], Place] = {("security", "expires"): Place(40, 12)}
    found = [str(one) for one in expiry_findings(security, DAY, "content/clinic.yaml", places)]
    assert found == ([f"content/clinic.yaml:40:12: {said}"] if said else [])
    assert has_run_out(security, DAY) is (day == TODAY)


def test_a_phone_gets_name_colors_and_icons_from_the_data(site_of: SiteOf) -> None:
    icons = [
        Icon(url=f"/{purpose}.png", sizes="9x9", type="image/png", purpose=purpose)
        for purpose in IconPurpose
    ]
    told = json.loads(manifest(site_of({}), icons, ":root {\n  --deep: #003440;\n}"))
    assert told == {
        "id": "/",
        "name": "Willow Clinic",
        "description": "Therapy and medication care.",
        "lang": "en-US",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "theme_color": "#003440",
        "icons": [
            {"src": "/any.png", "sizes": "9x9", "type": "image/png", "purpose": "any"},
            {"src": "/maskable.png", "sizes": "9x9", "type": "image/png", "purpose": "maskable"},
        ],
    }
    assert "icons" not in json.loads(manifest(site_of({}), [], ""))
