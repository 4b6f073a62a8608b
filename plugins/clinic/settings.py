"""What `pelicanconf.py` may say to this system, checked before anything is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from plugins.core.host import Host
from plugins.core.nearest import did_you_mean, listed

PREFIX = "HALCYON_"
ROOMS = (
    "plugins.clinic",
    "plugins.evidence",
    "plugins.media",
    "plugins.booking",
    "plugins.schema",
    "plugins.stylesheet",
    "plugins.styleguide",
    "plugins.discovery",
    "plugins.checks",
    "plugins.search",
    "plugins.writer",
    "plugins.report",
)
"""The rooms that a build needs, in the order in which they learn from each other."""


class SettingsError(ValueError):
    """A setting in `pelicanconf.py` that cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings that begin with `HALCYON_`."""

    public: bool = False
    """Whether this is the public site (no drafts, no future pages) or the preview."""
    quiet: bool = False
    """Whether the caller tells the findings, so that a build prints none as it ends."""
    today: str | None = None
    """The day to build for, as 2026-03-01; without it the day it is at the clinic."""
    hosts: tuple[Host, ...] = tuple(Host)
    """The web hosts that files are made for; `core.host.Host` says what each of them is."""

    @property
    def day(self) -> dt.date | None:
        """The day to build for, or None for today."""
        if self.today is None:
            return None
        try:
            return dt.date.fromisoformat(self.today)
        except ValueError:
            message = f"HALCYON_TODAY is '{self.today}', not a day such as 2026-03-01"
            raise SettingsError(message) from None


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Return the typed settings; raise `SettingsError` for one that cannot be used."""
    known = {f"{PREFIX}{field.name.upper()}": field for field in fields(Settings)}
    switches = {f"{PREFIX}PUBLIC", f"{PREFIX}QUIET"}
    given = {
        name: value
        for name, value in settings.items()
        if name.startswith(PREFIX) and name != f"{PREFIX}RUN"
    }
    for name, value in given.items():
        if name not in known:
            message = f"the setting {name} is not known{did_you_mean(name, known) or '.'}"
            raise SettingsError(message)
        if name == f"{PREFIX}HOSTS":
            given[name] = _hosts(value)
        elif not isinstance(value, bool if name in switches else str | None):
            message = f"the setting {name} cannot be {value!r}"
            raise SettingsError(message)
    return Settings(**{known[name].name: value for name, value in given.items()})


def _hosts(value: object) -> tuple[Host, ...]:
    """Return the hosts that a setting names; a name that is not known is an error."""
    if not isinstance(value, (tuple, list)):
        message = f"the setting {PREFIX}HOSTS cannot be {value!r}; write ({str(Host.NGINX)!r},)"
        raise SettingsError(message)
    for name in value:
        if name not in tuple(Host):
            near = did_you_mean(str(name), Host)
            known = near or f": it is one of {listed(Host)}."
            message = f"{PREFIX}HOSTS names '{name}', which is no kind of host{known}"
            raise SettingsError(message)
    return tuple(host for host in Host if host in value)
