"""Where people write redirects: `aliases:` of a page, and the list in redirects.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.finding import Finding
from plugins.core.front_matter import Status
from plugins.core.located import Key, Located, read_yaml
from plugins.core.nearest import did_you_mean
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.core.typed import YES_NO
from plugins.discovery import codes
from plugins.discovery.redirect import Redirect, Refusal, encoded, refusal

FILE = "redirects.yaml"
_LIST = "redirects"
_FIELDS = ("from", "to", "gone")
_EXAMPLE = "Type '- from: /old/' and below it, in the same column as 'from', 'to: /new/'."


def aliases(site: Site, findings: list[Finding]) -> Iterator[Redirect]:
    """Yield the redirects of the pages that are published; of what cannot be one, a finding."""
    for page in site.pages:
        if page.number > 1:
            continue
        for index, typed in enumerate(page.facts.aliases):
            place = page.place_of("aliases", index)
            wrong = refusal(typed)
            if wrong:
                message, help_ = wrong.message, wrong.help
                findings.append(codes.BAD_OLD_ADDRESS.at(page.path, place, message, help_))
            elif page.status is not Status.DRAFT:
                yield Redirect(source=encoded(typed), target=page.url, path=page.path, place=place)


def listed_redirects(text: str, path: str, findings: list[Finding]) -> Iterator[Redirect]:
    """Yield the redirects of redirects.yaml; `path` is the file as findings show it."""
    located = _read(text)
    findings += [
        codes.UNREADABLE.at(path, mistake.place, mistake.message, mistake.help)
        for mistake in located.mistakes
    ]
    for name in located.values.keys() - {_LIST}:
        message = f"'{name}' stands where a redirect should begin."
        place = located.key_places[name,]
        findings.append(codes.BAD_ENTRY.at(path, place, message, _EXAMPLE))
    items = located.values.get(_LIST, [])
    if not isinstance(items, list):
        place = located.places.get((_LIST,), Place(1))
        message = "The redirects are not a list."
        findings.append(codes.BAD_ENTRY.at(path, place, message, _EXAMPLE))
        return
    for index, item in enumerate(items):
        found = _entry(item, (_LIST, index), located, path)
        if isinstance(found, Redirect):
            yield found
        else:
            findings.append(found)


def _read(text: str) -> Located:
    """Read the file; a list without a name above it is read as that of the redirects."""
    text = text.removeprefix("\ufeff")
    first = re.search(r"^[ \t]*([^\s#])", text, re.MULTILINE)
    if first and first[1] == "-":
        return read_yaml(f"{_LIST}:\n{text}", first_line=0)
    return read_yaml(text)


def _entry(item: object, key: Key, located: Located, path: str) -> Redirect | Finding:
    """Return the redirect of one entry, or what is wrong with it."""
    start = located.places.get(key, Place(1))
    if not isinstance(item, dict):
        message = f"'{item}' is no redirect." if item else "An entry of the list is empty."
        return codes.BAD_ENTRY.at(path, start, message, _EXAMPLE)
    for name, value in item.items():
        wrong = _strange(name, value)
        if wrong:
            place = located.key_places[*key, name]
            return codes.BAD_ENTRY.at(path, place, wrong.message, wrong.help)
    source, target, gone = (str(item.get(name, "")).strip() for name in _FIELDS)
    place = located.places.get((*key, "from"), start)
    wrong = refusal(source) if source else None
    if wrong:
        return codes.BAD_OLD_ADDRESS.at(path, place, wrong.message, wrong.help)
    wrong = _contradiction(source, target, gone) or _bad_target(source, target)
    if wrong:
        return codes.BAD_ENTRY.at(path, place, wrong.message, wrong.help)
    return Redirect(source=encoded(source), target=target or None, path=path, place=place)


def _strange(name: str, value: object) -> Refusal | None:
    """Return what is wrong with a line of an entry by itself."""
    if name not in _FIELDS:
        near = did_you_mean(name, _FIELDS) or "."
        return Refusal(
            message=f"'{name}' is not a field of a redirect{near}",
            help="The fields are from, to and gone.",
        )
    if not isinstance(value, str):
        return Refusal(
            message=f"'{name}' of a redirect is more than one value.",
            help="Write an entry for each address.",
        )
    return None


def _contradiction(source: str, target: str, gone: str) -> Refusal | None:
    """Return what is wrong with an entry that does not say plainly what is to happen."""
    if not source:
        return Refusal(message="A redirect does not say 'from' where.", help=_EXAMPLE)
    is_gone = YES_NO.get(gone.casefold() or "no")
    if is_gone is None:
        return Refusal(
            message=f"'gone' of '{source}' is '{gone}', neither yes nor no.",
            help="Type 'gone: yes', or delete the line.",
        )
    if is_gone and target:
        return Refusal(
            message=f"'{source}' is to lead to '{target}' and to be gone for good.",
            help="Keep 'to:' if a page replaces it, else keep 'gone: yes'; delete the other.",
        )
    if not is_gone and not target:
        return Refusal(
            message=f"'{source}' has no 'to:', so it leads nowhere.",
            help="Add 'to:' and the address that replaces it, or 'gone: yes' if none does.",
        )
    return None


def _bad_target(source: str, target: str) -> Refusal | None:
    """Return what is wrong with an address that a redirect is to lead to."""
    if target and not re.match(r"/(?!/)|https://[^/\s]+\.", target):
        return Refusal(
            message=f"'{source}' leads to '{target}', which begins neither with one '/' nor with "
            "https://.",
            help="Type the new address as it stands behind the website's name: /new/",
        )
    if re.search(r"[\s\"'{}$\\;<>]", target):
        return Refusal(
            message=f"'{source}' leads to '{target}', which holds a sign that no address has.",
            help="Copy the address from the browser.",
        )
    return None
