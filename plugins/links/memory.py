"""What other websites answered in the last days, so that nobody is asked without need."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from plugins.links.verdict import Standing, Verdict

GOOD_DAYS, BAD_DAYS = 14, 1
"""How long an answer counts; after it the address is asked again."""
_LASTING = (Standing.GOOD, Standing.MOVED)


class Memory:
    """Verdicts in a file, each with the day it was made. A damaged file counts as empty."""

    def __init__(self, file: Path, today: dt.date) -> None:
        self._file, self._today = file, today
        self._known: dict[str, tuple[dt.date, Verdict]] = dict(_read(file))

    def verdict(self, address: str) -> Verdict | None:
        """Return what is known of an address and still counts."""
        day, verdict = self._known.get(address, (None, None))
        if day is None or verdict is None:
            return None
        days = GOOD_DAYS if verdict.standing in _LASTING else BAD_DAYS
        return verdict if 0 <= (self._today - day).days < days else None

    def keep(self, verdicts: Iterable[Verdict]) -> None:
        """Store verdicts made today; forget what counts no more."""
        self._known |= {verdict.address: (self._today, verdict) for verdict in verdicts}
        kept = {
            address: [day.isoformat(), verdict.standing.value, verdict.detail]
            for address, (day, verdict) in sorted(self._known.items())
            if self.verdict(address)
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=self._file.parent, prefix=".part-")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(kept, stream, ensure_ascii=False, indent=0)
        Path(partial).replace(self._file)


def _read(file: Path) -> Iterable[tuple[str, tuple[dt.date, Verdict]]]:
    try:
        known = json.loads(file.read_bytes())
        return [
            (
                address,
                (
                    dt.date.fromisoformat(day),
                    Verdict(address=address, standing=Standing(standing), detail=str(detail)),
                ),
            )
            for address, (day, standing, detail) in known.items()
        ]
    except (OSError, ValueError, TypeError, AttributeError):
        return []
