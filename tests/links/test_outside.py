"""Other websites, played by servers on this machine: what they answer, how often they are asked."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from plugins.core.source import Place
from plugins.links.checker import Manner
from plugins.links.memory import Memory
from plugins.links.outside import (
    POLITE,
    OfflineError,
    asked,
    outside_addresses,
    outside_findings,
)
from plugins.links.page_links import PageLinks
from plugins.links.places import places_in_files
from plugins.links.verdict import Standing, Verdict

TODAY = dt.date(2026, 11, 21)
QUICK = Manner(threads=4, parts=False)
STATUS = {
    "/good": 200,
    "/gone": 410,
    "/missing": 404,
    "/forbidden": 403,
    "/busy": 429,
    "/broken": 503,
}
LEADS = {"/moved": (301, "/good"), "/moved-to-nothing": (308, "/missing"), "/doi": (302, "/good")}


@dataclass(kw_only=True)
class Website:
    """A website with a memory of when it was asked for what."""

    address: str = ""
    asked: list[tuple[float, str]] = field(default_factory=list)

    def paths(self) -> list[str]:
        return sorted(path for _, path in self.asked if path != "/robots.txt")


@pytest.fixture
def website() -> Iterator[Website]:
    site = Website()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((time.monotonic(), self.path))
            status, to = LEADS.get(self.path, (STATUS.get(self.path, 404), ""))
            body = b"x"
            if self.path == "/robots.txt":
                status, body = 200, b"User-agent: *\nDisallow: /private\n"
            self.send_response(status)
            if to:
                self.send_header("Location", to)
            if not self.path.startswith("/slow"):
                self.send_header("LinkChecker", "welcome")
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its own name)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    server.server_close()


def test_moved_gone_and_refused_are_told_apart(website: Website, tmp_path: Path) -> None:
    paths = (*STATUS, *LEADS, "/private/page")
    silent = "http://127.0.0.1:9/"
    wanted = [*(website.address + path for path in paths), silent]
    told: list[str] = []
    got = asked(wanted, Memory(tmp_path / "m.json", TODAY), told.append, QUICK)
    standing = {
        verdict.address.removeprefix(website.address): verdict.standing.value
        for verdict in got.verdicts
    }
    assert standing == {
        "/good": "good",
        "/doi": "good",
        "/moved": "moved",
        "/gone": "gone",
        "/missing": "gone",
        "/moved-to-nothing": "gone",
        "/forbidden": "unclear",
        "/busy": "unclear",
        "/broken": "unclear",
        "/private/page": "unclear",
        silent: "silent",
    }
    assert "/private/page" not in website.paths()
    assert told[0] == (
        "11 addresses of other websites, 0 known from the last days; asking 11 on 2 hosts"
    )
    details = {one.address.removeprefix(website.address): one.detail for one in got.verdicts}
    assert details["/moved"] == f"{website.address}/good"
    assert details["/gone"] == "it answers 410 Gone"
    assert details["/private/page"] == "it asks programs to stay away (robots.txt)"


def test_what_answered_is_not_asked_again_for_two_weeks(website: Website, tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    wanted = [f"{website.address}/good", f"{website.address}/missing"]
    asked(wanted, Memory(file, TODAY), manner=QUICK)
    again = asked(wanted, Memory(file, TODAY), manner=QUICK)
    assert again.remembered == 2
    assert website.paths() == ["/good", "/missing"]
    asked(wanted, Memory(file, TODAY + dt.timedelta(days=1)), manner=QUICK)
    assert website.paths() == ["/good", "/missing", "/missing"]


@pytest.mark.parametrize(
    ("standing", "days", "is_known"),
    [
        (Standing.GOOD, 13, True),
        (Standing.GOOD, 14, False),
        (Standing.MOVED, 13, True),
        (Standing.GONE, 0, True),
        (Standing.GONE, 1, False),
        (Standing.UNCLEAR, 1, False),
        (Standing.GOOD, -1, False),
    ],
)
def test_a_good_answer_counts_for_days_and_a_bad_one_for_a_day(
    tmp_path: Path, standing: Standing, days: int, is_known: bool
) -> None:
    verdict = Verdict(address="https://example.com/", standing=standing, detail="x")
    Memory(tmp_path / "m.json", TODAY).keep([verdict])
    later = Memory(tmp_path / "m.json", TODAY + dt.timedelta(days=days))
    assert later.verdict(verdict.address) == (verdict if is_known else None)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"a": 1}', '{"a": ["x", "good", ""]}'])
def test_a_damaged_memory_is_empty(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "m.json"
    file.write_text(damage)
    assert Memory(file, TODAY).verdict("a") is None


def test_a_host_is_asked_at_most_once_a_second(website: Website, tmp_path: Path) -> None:
    wanted = [f"{website.address}/slow-1", f"{website.address}/slow-2"]
    asked(wanted, Memory(tmp_path / "m.json", TODAY), manner=POLITE)
    times = sorted(when for when, path in website.asked if path.startswith("/slow"))
    assert times[1] - times[0] >= 0.95


def test_a_machine_without_a_way_to_the_web_blames_no_page(tmp_path: Path) -> None:
    wanted = [f"http://127.0.0.1:9/{number}" for number in range(3)]
    memory = Memory(tmp_path / "m.json", TODAY)
    with pytest.raises(OfflineError):
        asked(wanted, memory, manner=QUICK)
    assert memory.verdict(wanted[0]) is None


def page(file: str, *outside: str) -> PageLinks:
    return PageLinks(file=file, address="/", own={}, outside=frozenset(outside), ids=frozenset())


def test_each_address_is_asked_once_and_knows_its_pages() -> None:
    pages = [
        page("a.html", "https://e.com/#x", "https://e.com/#y"),
        page("b.html", "https://e.com/"),
    ]
    assert outside_addresses(pages) == {"https://e.com/": ("a.html", "b.html")}


TEXTS = {
    "content/pages/a.md": "---\ntitle: A\n---\n\nSee [this](https://e.com/page) first.\n",
    "content/pages/b.md": "Other: https://e.com/page-two\n",
    "content/references.json": '[{"DOI": "10.1000/x(1)y", "URL": "https://e.com/page"}]',
}


def test_an_address_is_found_where_it_is_written_and_not_where_a_longer_one_is() -> None:
    assert list(places_in_files("https://e.com/page", TEXTS)) == [
        ("content/pages/a.md", Place(5, 12)),
        ("content/references.json", Place(1, 35)),
    ]


def test_a_study_is_found_by_its_doi() -> None:
    assert list(places_in_files("https://doi.org/10.1000/x(1)y", TEXTS)) == [
        ("content/references.json", Place(1, 10))
    ]


def test_findings_say_what_an_editor_does() -> None:
    verdicts = [
        Verdict(
            address="https://e.com/page", standing=Standing.GONE, detail="it answers 404 Not Found"
        ),
        Verdict(address="https://e.com/page-two", standing=Standing.MOVED, detail="https://n.com/"),
        Verdict(address="https://e.com/3", standing=Standing.SILENT, detail="it did not answer"),
        Verdict(address="https://e.com/4", standing=Standing.GOOD),
    ]
    files = {verdict.address: ("x/index.html",) for verdict in verdicts}
    found = list(outside_findings(verdicts, TEXTS, files, lambda _: "content/pages/x.md"))
    assert [str(one) for one in found] == [
        (
            "content/pages/a.md:5:12: LN010 The page 'https://e.com/page' is gone: it answers 404 "
            "Not Found."
        ),
        (
            "content/references.json:1:35: LN010 The page 'https://e.com/page' is gone: it answers "
            "404 Not Found."
        ),
        (
            "content/pages/b.md:1:8: LN011 The page 'https://e.com/page-two' has moved for good to "
            "'https://n.com/'."
        ),
        (
            "content/pages/x.md:1:1: LN012 Whether 'https://e.com/3' is there could not be told: "
            "it did not answer."
        ),
    ]
    severities = [one.severity.value for one in found]
    assert severities == ["error", "error", "advice", "advice"]
