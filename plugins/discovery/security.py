"""/.well-known/security.txt (RFC 9116): where people report a weakness of the website."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from plugins.core.clinic import Clinic, Security
from plugins.core.finding import Finding
from plugins.core.source import Place
from plugins.discovery import codes

FILE = ".well-known/security.txt"
_SOON = dt.timedelta(days=30)
_YEAR = dt.timedelta(days=366)


def security_txt(clinic: Clinic, security: Security) -> str:
    """Return the file; the contact holds until the clinic's midnight at the begin of `expires`."""
    contact = security.contact
    expires = dt.datetime.combine(security.expires, dt.time(), ZoneInfo(clinic.timezone))
    lines = [
        f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
        f"Expires: {expires.isoformat()}",
        f"Preferred-Languages: {clinic.language.partition('-')[0]}",
        f"Canonical: {clinic.site_url.rstrip('/')}/{FILE}",
    ]
    if security.policy:
        lines.append(f"Policy: {security.policy}")
    return "".join(f"{line}\n" for line in lines)


def has_run_out(security: Security, today: dt.date) -> bool:
    """Return whether a contact no longer holds; RFC 9116 forbids to use it then."""
    return security.expires <= today


def expiry_findings(
    security: Security,
    today: dt.date,
    path: str,
    places: Mapping[tuple[str | int, ...], Place],
) -> Iterator[Finding]:
    """Yield what is wrong with the last day of a contact; `path` is that of clinic.yaml."""
    place = places.get(("security", "expires"), Place(1))
    day = security.expires.isoformat()
    again = "Make sure that somebody still reads what comes in, then type a day within a year."
    if has_run_out(security, today):
        message = f"The security contact held until {day}, so the site has no security.txt."
        yield codes.CONTACT_EXPIRED.at(path, place, message, again)
    elif security.expires <= today + _SOON:
        message = f"The security contact holds only until {day}."
        yield codes.CONTACT_EXPIRES_SOON.at(path, place, message, again)
    elif security.expires > today + _YEAR:
        message = f"The security contact is to hold until {day}, longer than a year."
        yield codes.CONTACT_TOO_LONG.at(path, place, message, again)
