"""The kinds of page a clinic's site has, and the folder and address of each."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a page is about; it decides address, template, front matter and checks."""

    HOME = "home"
    SERVICE = "service"
    CONDITION = "condition"
    LOCATION = "location"
    CLINICIAN = "clinician"
    ARTICLE = "article"
    PAGE = "page"
    """A plain page, such as the privacy notice."""
    LIST = "list"
    """The page that lists all pages of one folder: its `index.md`."""

    @property
    def label(self) -> str:
        """The kind as a person says it, with its article: `a service page`."""
        return _LABELS[self]


_LABELS = {
    Kind.HOME: "the home page",
    Kind.SERVICE: "a service page",
    Kind.CONDITION: "a condition page",
    Kind.LOCATION: "a location page",
    Kind.CLINICIAN: "a clinician page",
    Kind.ARTICLE: "an article",
    Kind.PAGE: "a plain page",
    Kind.LIST: "a list page",
}

FOLDERS = {
    "services": Kind.SERVICE,
    "conditions": Kind.CONDITION,
    "locations": Kind.LOCATION,
    "clinicians": Kind.CLINICIAN,
    "articles": Kind.ARTICLE,
    "pages": Kind.PAGE,
}
"""Folder of `content/` -> the kind of the pages in it. `content/home.md` is the home page."""

LINK_FIELDS = {
    "services": Kind.SERVICE,
    "conditions": Kind.CONDITION,
    "locations": Kind.LOCATION,
    "clinicians": Kind.CLINICIAN,
}
"""Front matter field that names pages by id -> the kind those pages have."""
