"""Ids and paths by which pages and `clinic.yaml` name pages that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.clinic import codes
from plugins.clinic.drafts import Draft
from plugins.clinic.files import LIST
from plugins.core.finding import Finding
from plugins.core.front_matter import Status
from plugins.core.kind import FOLDERS, LINK_FIELDS, Kind
from plugins.core.located import Located
from plugins.core.nearest import did_you_mean
from plugins.core.site import Site
from plugins.core.source import Place


def unknown_ids(site: Site, drafts: list[Draft]) -> Iterator[Finding]:
    """Yield a finding for each id in front matter that no page has."""
    ids: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for draft in drafts:
        ids[draft.kind].add(draft.id)
    for page in site.pages:
        if page.number > 1:
            continue
        named: list[tuple[Kind, str, tuple[str | int, ...]]] = [
            (kind, page_id, (field, index))
            for field, kind in LINK_FIELDS.items()
            for index, page_id in enumerate(getattr(page.facts, field))
        ]
        if page.facts.reviewed_by:
            named.append((Kind.CLINICIAN, page.facts.reviewed_by, ("reviewed_by",)))
        for kind, page_id, field_key in named:
            if page_id not in ids[kind]:
                near = did_you_mean(page_id, ids[kind])
                folder = next(name for name, value in FOLDERS.items() if value is kind)
                yield codes.UNKNOWN_PAGE.at(
                    page.path,
                    page.place_of(*field_key),
                    f"{field_key[0]}: no page in '{folder}' is called '{page_id}'{near or '.'}",
                    f"Write the name of a file in '{folder}', without '.md'.",
                )


def unknown_paths(
    site: Site, drafts: list[Draft], located: Located, file: str
) -> Iterator[Finding]:
    """Yield a finding for each path in `clinic.yaml` that no file has, or that no visitor sees."""
    clinic = site.clinic
    known = {_menu_name(draft) for draft in drafts}
    held_back = {_menu_name(draft) for draft in drafts if _is_listed_once_mended(draft)}
    held_back |= {name.partition("/")[0] for name in held_back}
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (name, ("navigation", "header", index))
        for index, name in enumerate(clinic.navigation.header)
    ]
    for group_index, group in enumerate(clinic.navigation.footer):
        named += [
            (name, ("navigation", "footer", group_index, "links", index))
            for index, name in enumerate(group.links)
        ]
    named.append((f"pages/{clinic.crisis.page}", ("crisis", "page")))
    if clinic.editorial.policy_page:
        named.append((f"pages/{clinic.editorial.policy_page}", ("editorial", "policy_page")))
    for name, key in named:
        target = site.at(name)
        if key[0] == "navigation" and name in (*known, *FOLDERS):
            is_there = name in held_back or (target is not None and target.is_listed)
            if not is_there:
                yield codes.LEFT_OUT_OF_MENU.at(
                    file,
                    located.places.get(key, Place(1)),
                    f"The menu leaves out '{name}': visitors do not see that page.",
                    "Publish the page (or a page of that folder), or take the line out.",
                )
        elif name not in known:
            near = did_you_mean(name, known)
            yield codes.UNKNOWN_PAGE.at(
                file,
                located.places.get(key, Place(1)),
                f"No page is called '{name}'{near or '.'}",
                "Write a path below the content folder without '.md', such as pages/contact.",
            )


def _menu_name(draft: Draft) -> str:
    return str(draft.file.with_suffix("")).removesuffix(f"/{LIST}")


def _is_listed_once_mended(draft: Draft) -> bool:
    """Return whether lists and menus show a page as soon as its mistakes are mended."""
    return draft.is_held_back and draft.facts.status is Status.PUBLISHED
