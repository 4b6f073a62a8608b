"""Files that somebody may take for pages, and that no page is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from plugins.clinic import codes
from plugins.clinic.files import LIST, MARKDOWN_SUFFIXES, SourceFile, is_ignored
from plugins.core.finding import Finding
from plugins.core.kind import FOLDERS
from plugins.core.nearest import did_you_mean
from plugins.core.source import Place

_PLAIN = frozenset((".txt", ".text", ".mdx", ".rst"))
"""Endings of files that hold plain text: a new name makes pages of them."""
_OTHERS = frozenset((".doc", ".docx", ".gdoc", ".htm", ".html", ".odt", ".pages", ".rtf", ".wps"))
"""Endings of files whose text must be copied."""
_IS_NOTE = "or begin its name with '_' to keep it as a note."


def stray_file(file: SourceFile, path: str) -> Finding:
    """Return the finding for a Markdown file that lies where no page is looked for."""
    folder = file.path.parts[0]
    help_ = f"Move it into one of {', '.join(FOLDERS)}, {_IS_NOTE}"
    if len(file.path.parts) == 1:
        message = f"'{file.path}' lies beside the folders of pages, so no page is made of it."
    elif folder not in FOLDERS:
        near = did_you_mean(folder, FOLDERS)
        message = f"'{folder}' is not a folder of pages{near or '.'}"
    elif file.path.suffix != ".md":
        message = f"'{file.path.name}' does not end in '.md', so no page is made of it."
        help_ = f"Rename it to '{file.path.stem}.md', {_IS_NOTE}"
    elif file.path.stem == LIST:
        message = (
            "A list page belongs into a folder of services, conditions, locations or the like."
        )
    else:
        message = f"'{file.path}' lies too deep: pages lie directly in '{folder}'."
    return codes.STRAY_FILE.at(path, Place(1), message, help_)


def texts_beside_pages(content: Path, label: str, used: Collection[str]) -> Iterator[Finding]:
    """Yield the texts in folders of pages that are no Markdown, and that no page links to.

    `used` are the files that pages link to. A document whose text is a page already may stay.
    """
    for folder in FOLDERS:
        for file in sorted((content / folder).glob("*")):
            endings = {suffix.lower() for suffix in file.suffixes}
            if is_ignored(file.name) or f"{folder}/{file.name}" in used:
                continue
            last = file.suffix.lower()
            page = f"{PurePosixPath(file.name.partition('.')[0])}.md"
            is_saved = (content / folder / page).exists() and not endings & MARKDOWN_SUFFIXES
            if is_saved or last not in _PLAIN | _OTHERS:
                continue
            help_ = f"Rename it to '{page}', {_IS_NOTE}"
            if last in _OTHERS:
                help_ = f"Copy its text into a new file '{page}', {_IS_NOTE}"
            elif endings & MARKDOWN_SUFFIXES:
                help_ += " If your computer hides endings, let it show file name extensions first."
            yield codes.NOT_MARKDOWN.at(
                f"{label}/{folder}/{file.name}",
                Place(1),
                f"No page is made of '{file.name}', because its name does not end in '.md'.",
                help_,
            )
