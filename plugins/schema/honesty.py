"""Nodes -> what they lack, and what no clinic may claim, whatever the vocabulary allows.

The reasons are Google's policies and guides on structured data, as read on 2026-11-21 under
developers.google.com/search/docs/appearance/structured-data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.core.code import Code
from plugins.core.nearest import listed
from plugins.schema import codes
from plugins.schema.shape import shape_mistakes
from plugins.schema.validate import Mistake, Thing, types_of
from plugins.schema.values import is_date
from plugins.schema.vocabulary import supertypes

_BANNED_TYPES = {
    "Review": "a clinic cannot review itself",
    "Rating": "a clinic cannot rate itself",
    "SearchAction": "Google retired it, and there may be no search",
    "HowTo": "Google retired it",
    "QAPage": "readers cannot answer here",
    "Physician": "it is a business and no person",
    "Psychiatric": "it is a business and no field of medicine",
    "PsychologicalTreatment": "no condition can name it as a treatment; MedicalTherapy can be",
    "SpeakableSpecification": "it is for news",
    "PriceSpecification": "prices belong on the page on cost",
}
"""Type -> why none is told, nor one of the types below it."""
_BANNED_PROPERTIES = {
    "aggregateRating": "a clinic cannot rate itself",
    "review": "a clinic cannot review itself",
    "starRating": "a clinic cannot rate itself",
    "price": "prices belong on the page on cost",
    "priceRange": "prices belong on the page on cost",
    "priceSpecification": "prices belong on the page on cost",
    "priceCurrency": "prices belong on the page on cost",
    "speakable": "it is for news",
    "dateCreated": "the page does not show it",
    "sdDatePublished": "it would be the day of the build",
}
"""Property -> why it is never told."""
_NEEDED = {
    "WebPage": ("url", "name", "isPartOf"),
    "WebSite": ("name", "url"),
    "Organization": ("name",),
    "LocalBusiness": ("name", "address"),
    "Service": ("name", "provider"),
    "Person": ("name", "url"),
    "Article": ("headline",),
    "MedicalEntity": ("name",),
    "ProfilePage": ("mainEntity",),
    "Question": ("name", "acceptedAnswer"),
    "Answer": ("text",),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name"),
    "PostalAddress": ("addressLocality", "addressCountry"),
    "GeoCoordinates": ("latitude", "longitude"),
    "OpeningHoursSpecification": ("dayOfWeek", "opens", "closes"),
    "ReserveAction": ("target",),
    "EntryPoint": ("urlTemplate",),
    "Offer": ("itemOffered",),
    "ServiceChannel": ("serviceUrl",),
    "ContactPoint": ("contactType",),
    "PropertyValue": ("propertyID", "value"),
    "AdministrativeArea": ("name",),
}
"""Type -> what it needs, and what those below it need."""
_NEEDS_LESS = {"FAQPage": ("url", "name"), "PostalAddress": ("contactType",)}
"""Type -> what it does not need, though a type above it does."""
_DAYS = frozenset(("datePublished", "dateModified", "lastReviewed"))
_PHONES = frozenset(("telephone", "faxNumber"))
_WATCHED = frozenset(_BANNED_PROPERTIES) | _DAYS | _PHONES
_TITLED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof)\.? .*|.*, [A-Z][\w-]*[A-Z].*")
_E164 = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
_LEAST_DECIMALS = 4
_FEWEST_CRUMBS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the rules hold values against: the clinic's day, and numbers that are not its own."""

    today: str
    other_numbers: frozenset[str] = frozenset()


def false_claims(nodes: Sequence[Thing], limits: Limits) -> Iterator[Mistake]:
    """Yield what the nodes of one page lack, and what they must not claim."""
    for index, node in enumerate(nodes):
        yield from _Judge(index, limits).thing(node, (), is_inner=False)
    yield from shape_mistakes(nodes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Profile:
    """What holds for all things of certain types: whether they may be told, and what they need."""

    banned: tuple[str, ...]
    needed: tuple[str, ...]
    judges: tuple[str, ...]


@cache
def _profile(types: tuple[str, ...], *, is_inner: bool) -> _Profile:
    above = frozenset[str]().union(*(supertypes(name) for name in types))
    # A source that is cited is named and no more; a node that others refer to is whole.
    is_source = is_inner and "CreativeWork" in above and not above & {"Question", "Answer"}
    kinds = () if is_source else [kind for kind in _NEEDED if kind in above]
    needed = dict.fromkeys(name for kind in kinds for name in _NEEDED[kind])
    for kind in above & _NEEDS_LESS.keys():
        needed = {name: None for name in needed if name not in _NEEDS_LESS[kind]}
    return _Profile(
        banned=tuple(reason for name, reason in _BANNED_TYPES.items() if name in above),
        needed=tuple(needed),
        judges=tuple(kind for kind in _JUDGES if kind in above),
    )


class _Judge:
    """Judges one node and what is inside it."""

    def __init__(self, index: int, limits: Limits) -> None:
        self._index = index
        self._limits = limits

    def thing(self, thing: Thing, path: tuple[str, ...], *, is_inner: bool) -> Iterator[Mistake]:
        """Judge a thing and all things inside it."""
        types = types_of(thing)
        profile = _profile(types, is_inner=is_inner)
        if profile.banned or any(name not in thing for name in profile.needed):
            yield from self._profiled(thing, types, profile, path)
        for kind in profile.judges:
            yield from _JUDGES[kind](self, thing, path)
        if not _WATCHED.isdisjoint(thing):
            yield from self._watched(thing, path)
        for name, value in thing.items():
            if isinstance(value, dict | list):
                for one in value if isinstance(value, list) else (value,):
                    if isinstance(one, dict) and "@type" in one:
                        yield from self.thing(one, (*path, name), is_inner=True)

    def _profiled(
        self, thing: Thing, types: tuple[str, ...], profile: _Profile, path: tuple[str, ...]
    ) -> Iterator[Mistake]:
        for reason in profile.banned:
            yield self._mistake(
                codes.NOT_HONEST,
                path,
                f"{listed(types, 'and')} must not be told: {reason}.",
                "Leave it out.",
            )
        for name in profile.needed:
            if name not in thing:
                yield self._mistake(
                    codes.SHAPE,
                    path,
                    f"{listed(types, 'and')} needs '{name}'.",
                    "Give it the property, or leave the whole thing out.",
                )

    def _watched(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        if "lastReviewed" in thing and "reviewedBy" not in thing:
            yield self._mistake(
                codes.NOT_HONEST,
                (*path, "lastReviewed"),
                "'lastReviewed' stands without 'reviewedBy'.",
                "Tell of a review only with the person who made it.",
            )
        for name, value in thing.items():
            here = (*path, name)
            if name in _BANNED_PROPERTIES:
                yield self._mistake(
                    codes.NOT_HONEST,
                    here,
                    f"'{name}' must not be told: {_BANNED_PROPERTIES[name]}.",
                    "Leave it out.",
                )
            if isinstance(value, str):
                yield from self._text(name, value, here)

    def place(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        """Judge what is told of where a place is."""
        address = thing.get("address")
        if isinstance(address, dict) and "streetAddress" in address:
            return
        for name in ("geo", "hasMap", "openingHoursSpecification", "latitude", "longitude"):
            if name in thing:
                yield self._mistake(
                    codes.NOT_HONEST,
                    (*path, name),
                    f"'{name}' stands without a street address.",
                    "Tell it only of an office whose street is public.",
                )
        if isinstance(address, dict) and "postalCode" in address:
            yield self._mistake(
                codes.NOT_HONEST,
                (*path, "address", "postalCode"),
                "'postalCode' stands without a street address.",
                "Tell it only of an office whose street is public.",
            )

    def crumbs(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        """Judge the steps of the way to a page."""
        here = (*path, "itemListElement")
        items = thing.get("itemListElement", ())
        items = [one for one in items if isinstance(one, dict)]
        if len(items) < _FEWEST_CRUMBS:
            yield self._mistake(
                codes.SHAPE, here, "Breadcrumbs need two steps or more.", "Leave them out."
            )
        positions = [one.get("position") for one in items]
        if positions != list(range(1, len(items) + 1)):
            told = listed([str(one) for one in positions], "and")
            yield self._mistake(
                codes.SHAPE,
                here,
                f"The positions of the breadcrumbs are {told}.",
                "Count them from 1, without a gap.",
            )
        for one in items[:-1]:
            if "item" not in one:
                yield self._mistake(
                    codes.SHAPE,
                    here,
                    f"The breadcrumb '{one.get('name')}' leads nowhere.",
                    "Give it the address of its page; only the last may lack one.",
                )

    def spot(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        """Judge how exact coordinates are."""
        for name in ("latitude", "longitude"):
            number = thing.get(name)
            if number is not None and len(str(number).partition(".")[2]) < _LEAST_DECIMALS:
                yield self._mistake(
                    codes.NOT_HONEST,
                    (*path, name),
                    f"'{name}' is {number}, which is a district and no entrance.",
                    "Give at least five decimals, or leave the coordinates out.",
                )

    def person(self, thing: Thing, path: tuple[str, ...]) -> Iterator[Mistake]:
        """Judge the name of a person."""
        name, suffix = str(thing.get("name", "")), thing.get("honorificSuffix")
        if _TITLED.fullmatch(name) or (suffix and name.endswith(f" {suffix}")):
            yield self._mistake(
                codes.NOT_HONEST,
                (*path, "name"),
                f"The name '{name}' has a title or letters with it.",
                "Write the bare name; letters go into 'credentials'.",
            )

    def _text(self, name: str, value: str, path: tuple[str, ...]) -> Iterator[Mistake]:
        if name in _DAYS and is_date(value[:10]) and value[:10] > self._limits.today:
            yield self._mistake(
                codes.NOT_HONEST,
                path,
                f"'{name}' is {value[:10]}, a day of the future.",
                "Tell only what has happened.",
            )
        if name not in _PHONES:
            return
        if value in self._limits.other_numbers:
            reason = "a line for emergencies or of others"
        elif not _E164.fullmatch(value):
            reason = "which cannot be dialed from another country"
        else:
            return
        yield self._mistake(
            codes.NOT_HONEST,
            path,
            f"'{name}' is {value}, {reason}.",
            "Tell only the clinic's own number, such as +18332543278.",
        )

    def _mistake(self, code: Code, path: tuple[str, ...], message: str, help_: str) -> Mistake:
        return Mistake(code=code, node=self._index, property=path, message=message, help=help_)


_JUDGES: dict[str, Callable[[_Judge, Thing, tuple[str, ...]], Iterator[Mistake]]] = {
    "Place": _Judge.place,
    "BreadcrumbList": _Judge.crumbs,
    "GeoCoordinates": _Judge.spot,
    "Person": _Judge.person,
}
"""Type -> what is judged of it besides what it needs."""
