"""A build as one page of HTML, with its styles and its script inside."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from plugins.core.build import Build
from plugins.core.explanation import Explanation
from plugins.core.finding import Severity, count_by_severity
from plugins.report.overview.data import data_of
from plugins.report.overview.groups import groups_of
from plugins.report.overview.review_dates import Due, review_dates, unreviewed
from plugins.report.overview.rows import keywords_of, rows_of
from plugins.report.overview.snippet import WidthOf
from plugins.report.overview.told import told_of
from plugins.report.text import by_gravity

_TEMPLATES = Path(__file__).parent / "templates"
MOST_FINDINGS, MOST_LINKS, MOST_PAIRS, MOST_USES = 5000, 500, 60, 12
"""What a browser shows at ease; how much is left out is said."""
_INDENTATION = re.compile(r"\n +")


def report_page(
    build: Build,
    explanations: Mapping[str, Explanation],
    width_of: WidthOf,
    pictures: Mapping[str, str] | None = None,
) -> str:
    """Return the report on a finished build.

    `explanations` are all codes; `width_of` gives the width in em of a line in search results;
    `pictures` are social cards as data addresses by page path, as many as there is room for.
    """
    found = by_gravity(build.findings)
    findings = found[:MOST_FINDINGS]
    site = build.site
    pages = {page.path: page for page in site.pages if page.number == 1} if site else {}
    told = told_of(build.graphs)
    rows = rows_of(build, site, findings, told, width_of, pictures or {}) if site else ()
    dates = review_dates(build)
    codes = {one.code for one in chain(findings, (pair[0] for pair in build.silenced))}
    values: dict[str, Any] = {
        "host": site.clinic.site_url.partition("://")[2].strip("/") if site else "",
        "clinic": site.clinic.name if site else "",
        "language": site.clinic.language if site else "en",
        "is_read": site is not None,
        "today": build.today,
        "counts": count_by_severity(findings),
        "total": len(findings),
        "left_out": len(found) - len(findings),
        "severities": tuple(Severity),
        "groups": groups_of(findings, pages),
        "families": sorted({(one.code[:2], _family(one.code, explanations)) for one in findings}),
        "rows": rows,
        "titles": {path: page.short_title for path, page in pages.items()},
        "addresses": {page.url: page.short_title for page in pages.values()},
        "anchors": {row.page.path: f"p{number}" for number, row in enumerate(rows)},
        "alike": told.alike,
        "keywords": keywords_of(build, site) if site else (),
        "has_uses": bool(build.keyword_map),
        "claims": {path: made for path, made in sorted(build.claims.items()) if made},
        "dates": dates,
        "due": {due: sum(one.due is due for one in dates) for due in Due},
        "unreviewed": unreviewed(site) if site else (),
        "suggestions": build.link_suggestions,
        "duplicates": build.near_duplicates,
        "most_links": MOST_LINKS,
        "most_pairs": MOST_PAIRS,
        "silenced": sorted(build.silenced, key=lambda pair: (pair[0].path, pair[0].code)),
        "explained": [explanations[code] for code in sorted(codes) if code in explanations],
    }
    environment = _environment(values["language"])
    values["data"] = data_of(
        rows, values["claims"], values["keywords"], MOST_USES, environment.filters["day"]
    )
    template = environment.get_template("report.html")
    # Every attribute of the template stands in double quotes, so that apostrophes harm nobody.
    return _INDENTATION.sub("\n", template.render(values)).replace("&#39;", "'")


def _family(code: str, explanations: Mapping[str, Explanation]) -> str:
    known = explanations.get(code)
    return known.family if known else code[:2]


@cache
def _environment(language: str) -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    locale = language.replace("-", "_")

    @cache
    def day(value: dt.date | None) -> str:
        return format_date(value, "long", locale=locale) if value else ""

    made.filters["day"] = day
    made.filters["steps"] = steps
    made.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}
    made.globals["style"] = _inside("report.css")
    made.globals["script"] = _inside("report.js")
    return made


def steps(path: str) -> Markup:
    """Return a path that a browser may break after each slash."""
    return Markup("/<wbr>").join(escape(path).split("/"))


def _inside(name: str) -> Markup:
    """Return a file of ours as it stands; nobody else's words are in it."""
    return Markup((_TEMPLATES / name).read_text("utf-8"))  # noqa: S704 (as the docstring says)
