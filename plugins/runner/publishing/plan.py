"""What a publish is asked to do, and what the settings say of where and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.core.finding import Finding
from plugins.core.site import Site
from plugins.discovery.published import FILE
from plugins.publish.destination import Destination, PublishError, Step
from plugins.publish.destinations import destination_of
from plugins.publish.index_now import IndexNow
from plugins.publish.targets import IndexNowSettings, Target, read_index_now, read_target

Check = Callable[[Path, Site], Iterable[Finding]]
"""Looks at the folder of a built site and says what stands against publishing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a person asks for."""

    target: str = ""
    """Name of a target of `publishconf.py`; without it the default."""
    is_dry: bool = False
    """Show what would change, and change nothing."""
    is_agreed: bool = False
    """Do not ask."""
    today: str | None = None
    checks: Sequence[Check] = ()
    """Look at the built site, after the checks of our own."""
    observe: Callable[[Step], None] | None = None
    """Called after each step of the switch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An order, with all that the settings say of it."""

    order: Order
    settings_file: Path
    settings: dict[str, Any]
    project: Path
    name: str
    """Name of the target."""
    target: Target
    index_now_settings: IndexNowSettings | None

    @property
    def work(self) -> Path:
        """A folder for what is made on the way."""
        return Path(self.settings["CACHE_PATH"], "publish")

    @property
    def memory(self) -> Path:
        """A folder for what the next publish to this target must know."""
        return self.work / "targets" / self.name

    @property
    def record(self) -> Path:
        """The file with every address that the world has been given."""
        return Path(self.settings["PATH"], FILE)

    @property
    def destination(self) -> Destination:
        """Where the site goes."""
        return destination_of(self.target, self.project, self.memory)

    def index_now(self, site_url: str) -> IndexNow | None:
        """Return whom to tell of changes; None when nobody is told."""
        chosen = self.index_now_settings
        if chosen is None or not self.target.is_public:
            return None
        return IndexNow(
            key=chosen.key,
            endpoint=chosen.endpoint,
            site_url=site_url,
            memory=self.memory / "to-tell.json",
        )


def plan_of(settings_file: Path, order: Order) -> Plan:
    """Read the settings; raise `PublishError` for what cannot be used."""
    try:
        settings: dict[str, Any] = read_settings(str(settings_file))
    except ValueError as error:
        raise PublishError(f"{settings_file.name}: {error}.", "Correct the settings.") from error
    name, target = read_target(settings, order.target)
    return Plan(
        order=order,
        settings_file=settings_file,
        settings=settings,
        project=Path.cwd(),
        name=name,
        target=target,
        index_now_settings=read_index_now(settings),
    )
