"""Texts that say whom we have and what we offer, held against the data.

Only a claim counts: `our psychiatrist`, `see a psychiatrist here`, `we offer TMS`. A sentence that
explains a profession, cites a guideline, asks or denies is left alone; so a claim in other words
can pass, and a person must still read the page. Sources: APA ethics code 5.01, Ohio rule 4757-5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from plugins.booking import codes
from plugins.booking.texts import Text, texts
from plugins.booking.trades import ROLES, SERVICES
from plugins.booking.typed import Lines, no_lines, place_of_words
from plugins.core.finding import Finding
from plugins.core.front_matter import YesNoUnknown
from plugins.core.kind import Kind
from plugins.core.nearest import listed
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place

_ROLE = "|".join(f"(?:{pattern})" for pattern in ROLES.values())
_SERVICE = "|".join(f"(?:{pattern})" for pattern in SERVICES.values())
_ELSEWHERE = r"(?:your|their|my|his|her|another|other|outside|own|any|every)"
_MODIFIER = (
    r"(?:(?!(?:to|on|about|with|from|for|than|as|of|page|pages|list|the|and|or|guide|word"
    rf"|{_ELSEWHERE})\b)[\w-]+ ){{0,2}}"
)
_OF_OTHERS = re.compile(rf"\b{_ELSEWHERE} (?:[\w-]+ ){{0,2}}$", re.IGNORECASE)
_NO_LIST = (
    r"(?:for|to|about|on|of|from|after|before|who|that|which|than|if|when|while|until|unless"
    r"|information|advice|referrals?)"
)
"""A word after which a sentence no longer lists what is offered."""
_LIST = rf"{_MODIFIER}(?:{_ROLE})(?:(?:, and |, or |, | and | or ){_MODIFIER}(?:{_ROLE}))*"
_NEGATED = re.compile(
    r"\b(?:no|not|never|without|neither|nor|none|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?")


def claim_findings(site: Site, lines: Lines = no_lines) -> Iterator[Finding]:
    """Yield a finding for each role and service that a page claims and no data has."""
    judge = _Judge(site, lines)
    for page in site.pages:
        if page.number == 1:
            yield from judge.findings(page)


class _Judge:
    """Knows what a site's data has, and the sentences that claim more."""

    def __init__(self, site: Site, lines: Lines) -> None:
        self._lines = lines
        told = _told_roles(site)
        self._told_roles = listed(sorted(site.clinic.roles) or sorted(set(told)), "and")
        self._roles = {name for name, pattern in ROLES.items() if _matches(pattern, told)}
        if _matches("psychiatrist", told):
            self._roles.add("physician")
        self._judges_roles = bool(told)
        self._services = {
            name for name, pattern in SERVICES.items() if _matches(pattern, _told_services(site))
        }
        if any(page.facts.telehealth is YesNoUnknown.YES for page in site.of_kind(Kind.LOCATION)):
            self._services.add("video visits")
        untold = {**ROLES, **SERVICES}
        for known in self._roles | self._services:
            del untold[known]
        self._untold = re.compile(rf"\b(?:{'|'.join(untold.values())})\b", re.IGNORECASE)
        name = re.escape(site.clinic.name)
        here = (
            r"(?:here(?! in\b)|on (?:our )?(?:staff|team)"
            rf"|(?:at|in) (?:our (?:clinic|office|practice|team)|{name}))"
        )
        team = rf"(?:our (?:team|staff|clinic|practice|group|providers)|{name})"
        has = r"(?:is|are|has|have|includes?|employs?|consists? of|is made up of)"
        cities = "|".join(re.escape(page.facts.city) for page in site.of_kind(Kind.LOCATION))
        self._may_claim = re.compile(rf"\b(?:we|our|here|staff|team|{name})\b", re.IGNORECASE)
        """A word that each of the claims below holds, those in titles apart."""
        self._role_claims = [
            re.compile(rf"\bour (?P<list>{_LIST})\b", re.IGNORECASE),
            re.compile(rf"\bwe (?:have|employ|are) (?P<list>{_LIST})\b", re.IGNORECASE),
            re.compile(rf"\b{team} {has} (?P<list>{_LIST})\b", re.IGNORECASE),
            re.compile(rf"\b(?P<list>{_LIST}) {here}", re.IGNORECASE),
        ]
        self._title_claim = (
            re.compile(rf"\b(?P<list>{_LIST}) (?:in|near|of) (?:{cities})\b", re.IGNORECASE)
            if cities
            else None
        )
        self._service_claims = [
            re.compile(
                rf"\bwe (?:also )?(?:offer|provide|run)\b(?P<list>(?:(?!\b{_NO_LIST}\b)[^.!?;:])*)",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\bour (?P<list>{_MODIFIER}(?:{_SERVICE}))\b"
                r"(?! (?:page|article|guide|section|list|question))",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\b(?P<list>{_SERVICE}) (?:is|are) (?:available|offered) {here}", re.IGNORECASE
            ),
        ]

    def findings(self, page: AnyPage) -> Iterator[Finding]:
        for text in texts(page):
            words = text.words
            if not (text.is_title or self._may_claim.search(words)):
                continue
            if not self._untold.search(words):
                continue
            for sentence in _SENTENCE.findall(words):
                if sentence.rstrip().endswith("?") or _NEGATED.search(sentence):
                    continue
                yield from self._of_roles(page, text, sentence)
                yield from self._of_services(page, text, sentence)

    def _of_roles(self, page: AnyPage, text: Text, sentence: str) -> Iterator[Finding]:
        claims = list(self._role_claims) if self._judges_roles else []
        if text.is_title and self._judges_roles and self._title_claim:
            claims.append(self._title_claim)
        for name, words in _claimed(claims, sentence, ROLES).items():
            if name in self._roles:
                continue
            yield codes.OTHER_ROLE.at(
                page.path,
                self._place(page, text, words),
                f"'{_short(sentence)}' says that we have a {name}, and the clinic's data has none.",
                f"Name a kind of provider who works here ({self._told_roles}), or add the role to "
                "'roles' in clinic.yaml when such a person does.",
            )

    def _of_services(self, page: AnyPage, text: Text, sentence: str) -> Iterator[Finding]:
        for name, words in _claimed(self._service_claims, sentence, SERVICES).items():
            if name in self._services:
                continue
            yield codes.OTHER_SERVICE.at(
                page.path,
                self._place(page, text, words),
                f"'{_short(sentence)}' says that we offer {name}, and no data of ours does.",
                "Take it out, or add a service page for it, a modality to a service page, or "
                "'telehealth: yes' to a location, when it is true.",
            )

    def _place(self, page: AnyPage, text: Text, words: str) -> Place:
        """Return where the words of a claim are typed; a title is found by its field."""
        if text.is_title:
            return text.place
        return place_of_words(words, self._lines(page.path), text.place.line) or text.place


def _claimed(
    claims: Iterable[re.Pattern[str]], sentence: str, names: dict[str, str]
) -> dict[str, str]:
    """Return what a sentence claims: the name of each thing -> the words that claim it."""
    found = [
        claim
        for pattern in claims
        for claim in pattern.finditer(sentence)
        if not _OF_OTHERS.search(sentence[: claim.start("list")])
    ]
    claimed: dict[str, str] = {}
    for claim in found:
        for name, pattern in names.items():
            named = _word(pattern).search(claim["list"])
            if named and name not in claimed:
                claimed[name] = claim["list"][named.start() :]
    return claimed


def _matches(pattern: str, texts: Iterable[str]) -> bool:
    word = _word(pattern)
    return any(word.search(text) for text in texts)


@cache
def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def _told_roles(site: Site) -> list[str]:
    told = [*site.clinic.roles, *site.clinic.credentials.values()]
    for page in site.of_kind(Kind.CLINICIAN):
        told += [page.facts.role, *(licence.type for licence in page.facts.licences)]
    return told


def _told_services(site: Site) -> list[str]:
    told: list[str] = []
    for page in site.of_kind(Kind.SERVICE):
        facts = page.facts
        told += [facts.title, page.heading, page.short_title, facts.description, page.summary]
        told += [*facts.synonyms, facts.keyword or ""]
        for modality in facts.modalities:
            told += [modality.name, modality.abbreviation or "", modality.about or ""]
    return told


def _short(sentence: str, limit: int = 70) -> str:
    text = sentence.strip()
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
