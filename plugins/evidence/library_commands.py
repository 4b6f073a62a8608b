"""What `inv references` does: takes references from reading programs, and lists those we have."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import shorten

from pydantic import ValidationError

from plugins.core.build import project_path
from plugins.core.finding import Finding
from plugins.core.reference import Library, Reference
from plugins.evidence.entries import authors_of, evidence_of
from plugins.evidence.json_places import json_places
from plugins.evidence.library import LIBRARY_FILE, entries_of, parsed, read_library
from plugins.evidence.library_mistakes import entry_findings
from plugins.evidence.zotero import imported

SOON = dt.timedelta(days=90)
"""How long before its last day a reference counts as expiring."""
_MARK = re.compile(r"\[\s*@[^\[\]]*\]")
_NAME = re.compile(r"@([A-Za-z0-9][\w:.-]*)")
_WRONG_USE = 2


def import_references(project: Path, file: Path) -> int:
    """Add the references of a CSL-JSON file to the library of a project, and print what changed.

    Return 0, or 1 when something is wrong with the file or the library, which then stays as it is,
    or 2 when there is no such file.
    """
    library_file = project / "content" / LIBRARY_FILE
    path, shown = project_path(library_file, project), project_path(file, project)
    if not file.is_file():
        _say(f"There is no file {shown}.")
        return _WRONG_USE
    text = library_file.read_text("utf-8") if library_file.exists() else "[]\n"
    _, findings = read_library(text, path)
    if findings:
        _say_findings(findings)
        _say("Nothing was imported. Correct the library first.")
        return 1
    try:
        items = parsed(file.read_text("utf-8").removeprefix("\ufeff"), strict=False)
    except (json.JSONDecodeError, UnicodeDecodeError):
        items = None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        _say(f"{shown} is not CSL-JSON. In Zotero choose 'Export Items…' and the format CSL JSON.")
        return 1
    result = imported(entries_of(text), items)
    new_text = json.dumps(result.entries, indent=1, ensure_ascii=False) + "\n"
    news = {*result.added, *result.changed}
    wrong = list(_mistakes(new_text, path, news))
    if wrong:
        _say_findings(wrong)
        _say("Nothing was imported. The places are those that the library would have had.")
        return 1
    if news:
        _write(library_file, new_text)
    for name in result.added:
        _say(f"added    {name} (not citable until its kind of evidence and findings are filled in)")
    for name in result.changed:
        _say(f"updated  {name}")
    _say(f"{len(result.added)} added, {len(result.changed)} updated, {len(items)} read.")
    return 0


def _mistakes(text: str, path: str, names: set[str]) -> Iterator[Finding]:
    """Yield what is wrong with the entries of the given ids."""
    places = json_places(text)
    for index, entry in enumerate(entries_of(text)):
        if entry["id"] in names:
            try:
                Reference.model_validate(entry)
            except ValidationError as error:
                yield from entry_findings(error, entry, path, places, (index,))


def _write(file: Path, text: str) -> None:
    """Replace a file in one step, so that a broken run leaves the old one."""
    partial = file.with_name(f".{file.name}.part")
    partial.write_text(text, "utf-8")
    partial.replace(file)


def list_references(
    project: Path, *, unused: bool = False, expiring: bool = False, today: dt.date
) -> int:
    """Print the library of a project as a table, and return 0, or 1 when it has a mistake.

    `unused` leaves those that no page cites, `expiring` those whose last day is past or near.
    """
    file = project / "content" / LIBRARY_FILE
    path = project_path(file, project)
    if not file.exists():
        _say(f"There is no file {path}.")
        return _WRONG_USE
    library, findings = read_library(file.read_text("utf-8"), path)
    uses = uses_in(project / "content")
    shown = [
        reference
        for reference in library.references.values()
        if (not unused or not uses[reference.id])
        and (not expiring or _expires_soon(reference, today))
    ]
    for line in table(shown, uses):
        _say(line)
    _say(f"{len(shown)} of {len(library.references)} references{_of_which(library, uses)}.")
    _say_findings(findings)
    return 1 if findings else 0


def uses_in(content: Path) -> Counter[str]:
    """Return on how many pages of a content folder each reference is cited."""
    uses: Counter[str] = Counter()
    for file in sorted(content.rglob("*.md")):
        marks = _MARK.findall(file.read_text("utf-8", errors="replace"))
        uses.update({name for mark in marks for name in _NAME.findall(mark)})
    return uses


def table(references: Iterable[Reference], uses: Counter[str]) -> Iterator[str]:
    """Yield the lines of a table: id, pages, last day, kind of evidence, authors and year."""
    rows = [("Id", "Pages", "Holds until", "Evidence", "Authors")]
    for reference in sorted(references, key=lambda each: each.id):
        kind = evidence_of(reference) if reference.citable else "not citable"
        who = f"{shorten(authors_of(reference), 50, placeholder=' …')} {reference.year or ''}"
        until = str(reference.expires or "")
        rows.append((reference.id, str(uses[reference.id]), until, kind, who))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _expires_soon(reference: Reference, today: dt.date) -> bool:
    return reference.expires is not None and reference.expires <= today + SOON


def _of_which(library: Library, uses: Counter[str]) -> str:
    used = sum(bool(uses[name]) for name in library.references)
    return f" shown, {used} of all cited by a page"


def _say_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        _say(str(finding))
        _say(f"    help: {finding.help}")


def _say(line: str) -> None:
    print(line)  # noqa: T201 (telling a person is what a command is for)
