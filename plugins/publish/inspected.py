"""A built site, read file by file before anybody else can: what must not get out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.source import Place
from plugins.publish import codes
from plugins.publish.policy import (
    asked_by_stylesheet,
    asked_of_others,
    looseness,
    policies_in,
    refused_by_policy,
)
from plugins.publish.release import paths
from plugins.publish.secrets_in import secrets_in

_TEXT = tuple(
    ".html .css .js .mjs .json .xml .atom .txt .svg .webmanifest .conf .caddy".split()  # noqa: SIM905 (one line)
)
_TEXT_NAMES = ("_headers", "_redirects")
_MAY_BE_EMPTY = (".nojekyll",)
_PREVIEW_MARKS = re.compile(
    r"\bdata-line=|\bc-preview-banner\b|/static/preview\.[0-9a-f]+\.css|/styleguide/"
    r"|\bhttps?://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?"
)
"""What the preview has and the public site must not have."""
_PREVIEW_SIGNS = tuple(
    "data-line= c-preview-banner /static/preview. /styleguide/ localhost 127.0.0.1 [::1]".split()  # noqa: SIM905 (short)
)
"""A page that holds none of these has no such mark: they are looked for far more quickly."""
_NO_INDEX = re.compile(r"""<meta[^>]+name=["']?robots["']?[^>]+noindex""", re.IGNORECASE)
_OTHER_MACHINES = r"\bfile:///[^\s\"'<]*|\b[A-Z]:\\Users\\[^\s\"'<]*"
_OTHER_SIGNS = ("file:///", ":\\Users\\")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What must be known of a site to read its files: its public address, and where it was made."""

    site_url: str
    known: Collection[str] | None = None
    """Paths of all files that this build made; None when nobody knows."""
    not_public: Collection[str] = ()
    """Paths of pages that are drafts, or of a day to come."""
    machine: tuple[str, ...] = ()
    """Folders of this machine, such as the project's, that no reader should know of."""
    source_of: Callable[[str], str | None] = lambda _: None
    """Gives the Markdown file that a path of the site comes from."""

    def findings(self, folder: Path) -> Iterator[Finding]:
        """Yield what stands against publishing the files of a folder."""
        for name in paths(folder):
            data = (folder / name).read_bytes()
            yield from self._of_any(name, data)
            if name.endswith(_TEXT) or name.rpartition("/")[2] in _TEXT_NAMES:
                yield from self._of_text(name, data.decode("utf-8", "replace"))

    def _of_any(self, name: str, data: bytes) -> Iterator[Finding]:
        if not data and name not in _MAY_BE_EMPTY:
            yield self._at(
                codes.EMPTY,
                name,
                f"The file {name} of the built site is empty.",
                "Run 'inv clean', then try again; if it stays empty, tell a programmer.",
            )
        if self.known is not None and name not in self.known:
            yield self._at(
                codes.STRAY,
                name,
                f"No source makes the file {name} of the built site.",
                "Run 'inv clean', then try again; if it comes again, tell a programmer.",
            )
        if name in self.not_public:
            yield self._at(
                codes.DRAFT,
                name,
                f"The page {name} is a draft or of a day to come, yet it is in the public site.",
                "Tell a programmer; nothing of it was published.",
            )

    def _of_text(self, name: str, text: str) -> Iterator[Finding]:
        for secret in secrets_in(text):
            yield self._at(
                codes.SECRET,
                name,
                f"The file {name} would show {secret.name}: '{secret.shown}'.",
                "Take it out, and have it replaced by a new one where it was made: whoever has "
                "seen it can use it.",
                needle=secret.text,
            )
        is_suspect = any(sign in text for sign in (*self._own_paths, *_OTHER_SIGNS))
        for path in dict.fromkeys(self._machine_paths.findall(text) if is_suspect else ()):
            yield self._at(
                codes.MACHINE,
                name,
                f"The file {name} names '{path}', a folder of the machine that built it.",
                "Write the address of the page or file on the site in its place.",
                needle=path,
            )
        if name.endswith(".html"):
            yield from self._of_page(name, text)
        elif name.endswith(".css"):
            yield from self._asked(name, asked_by_stylesheet(text, self._own))
        elif not name.endswith((".json", ".xml", ".txt")):
            yield from self._of_policy(name, text)

    def _of_page(self, name: str, text: str) -> Iterator[Finding]:
        is_suspect = any(sign in text for sign in _PREVIEW_SIGNS)
        for mark in dict.fromkeys(_PREVIEW_MARKS.findall(text) if is_suspect else ()):
            yield self._at(
                codes.PREVIEW,
                name,
                f"The page {name} holds '{mark}', which only the preview may have.",
                "If it stands in your text, write the public address; if not, tell a programmer.",
                needle=mark,
            )
        if name == "index.html" and _NO_INDEX.search(text):
            yield self._at(
                codes.HIDDEN,
                name,
                "The public home page asks search engines to stay away.",
                "Take 'status: hidden' out of the front matter of the home page.",
            )
        try:
            root = lxml_html.document_fromstring(text.encode())
        except (etree.ParserError, ValueError) as error:
            yield self._at(
                codes.UNREADABLE,
                name,
                f"The page {name} cannot be read as HTML: {error}.",
                "Run 'inv clean', then try again; if it stays so, tell a programmer.",
            )
            return
        for thing in dict.fromkeys(refused_by_policy(root)):
            yield self._at(
                codes.REFUSED,
                name,
                f"The page {name} holds {thing}, which browsers are told to refuse.",
                "If it was pasted, paste it as plain text; if it stands in no text of yours, tell "
                "a programmer: only the theme sets looks and runs programs.",
                needle=thing,
            )
        yield from self._asked(name, asked_of_others(root, self._own))

    def _asked(self, name: str, asked: Iterator[str]) -> Iterator[Finding]:
        for address in dict.fromkeys(asked):
            yield self._at(
                codes.OTHERS,
                name,
                f"The file {name} makes browsers ask {urlsplit(address).netloc} for a file, which "
                "tells them who reads this site.",
                "Put the file into content/ and use it from there, or link to it.",
                needle=address,
            )

    def _of_policy(self, name: str, text: str) -> Iterator[Finding]:
        for policy in policies_in(text):
            for reason in looseness(policy):
                yield self._at(
                    codes.LOOSE,
                    name,
                    f"The content security policy in {name} is not strict: {reason}.",
                    "Tell a programmer; the policy stands in plugins/discovery.",
                )

    @property
    def _own(self) -> str:
        return urlsplit(self.site_url).hostname or ""

    @property
    def _own_paths(self) -> tuple[str, ...]:
        """Return the folders of this machine that cannot be mistaken for words of a text."""
        return tuple(path for path in self.machine if path.count("/") > 1)

    @property
    def _machine_paths(self) -> re.Pattern[str]:
        own = map(re.escape, self._own_paths)
        return re.compile("|".join((*(rf"{path}(?=[/\"'\s<])" for path in own), _OTHER_MACHINES)))

    def _at(
        self, code: Code, name: str, message: str, help_: str, needle: str | None = None
    ) -> Finding:
        """Return a finding at the Markdown that a file comes from, or else at the built file."""
        source = self.source_of(name)
        place = _place(source, needle) if source and needle else Place(1)
        return code.at(source or name, place, message, help_)


def _place(source: str, needle: str) -> Place:
    """Return where a text stands in a Markdown file, or its beginning."""
    try:
        text = Path(source).read_text("utf-8")
    except (OSError, ValueError):
        return Place(1)
    before, found, _ = text.partition(needle)
    last_line = before.rpartition("\n")[2]
    return Place(before.count("\n") + 1, len(last_line) + 1) if found else Place(1)
