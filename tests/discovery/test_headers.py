"""Browsers are told to be strict: what grade that earns, and that pages live with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser

from plugins.core.front_matter import Purpose
from plugins.core.site import AnyPage
from plugins.core.source import Place
from plugins.discovery.headers import headers, policy
from plugins.discovery.redirect import Redirect
from plugins.discovery.refresh import refresh_files
from tests.building import Built, write_files
from tests.discovery.conftest import SiteOf

_GRADES = {100: "A+", 90: "A", 85: "A-", 80: "B+", 70: "B", 65: "B-", 60: "C+", 50: "C"}
"""Least points -> grade, as Mozilla's HTTP Observatory publishes them."""


def directives(value: str) -> dict[str, list[str]]:
    """Return a policy as directive -> sources."""
    parts = [part.split() for part in value.split(";")]
    return {name: sources for name, *sources in filter(None, parts)}


def points(told: Mapping[str, str]) -> dict[str, int]:
    """Return what Mozilla's HTTP Observatory gives or takes for each header (version 1.4).

    Cookies, integrity of scripts of others and sharing between origins are nothing the site has.
    """
    csp = directives(told.get("Content-Security-Policy", ""))
    open_ = csp.get("default-src", ["*"])
    used = {name: csp.get(f"{name}-src", open_) for name in ("script", "style", "object")}
    unsafe = {"'unsafe-inline'", "data:", "https:", "http:", "*"}
    is_safe = not any(unsafe & set(sources) for sources in used.values())
    is_strict = is_safe and "'unsafe-eval'" not in used["script"]
    strict = 10 if open_ == ["'none'"] else 5
    age = re.search(r"max-age=(\d+)", told.get("Strict-Transport-Security", ""))
    safe = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
    is_framed = "frame-ancestors" not in csp and "X-Frame-Options" not in told
    corp = told.get("Cross-Origin-Resource-Policy")
    return {
        "policy": strict if is_strict else (-10 if is_safe else -20) if csp else -25,
        "https only": (0 if int(age[1]) >= 15_768_000 else -10) if age else -20,
        "no sniffing": 0 if told.get("X-Content-Type-Options") == "nosniff" else -5,
        "no frames": -20 if is_framed else 5 if csp.get("frame-ancestors") == ["'none'"] else 0,
        "referrer": 5 if told.get("Referrer-Policy") in safe else 0,
        "resources": 10 if corp in {"same-origin", "same-site"} else 0,
    }


def grade(told: Mapping[str, str]) -> tuple[int, str]:
    """Return points and grade; points for more than is asked count from 90 on."""
    given = points(told)
    score = 100 + sum(value for value in given.values() if value < 0)
    score += sum(value for value in given.values() if value > 0) if score >= 90 else 0
    return score, next((name for least, name in _GRADES.items() if score >= least), "worse")


@pytest.mark.parametrize("with_search", [True, False])
def test_the_observatory_grades_the_headers_a_plus(*, with_search: bool) -> None:
    assert grade(headers(with_search=with_search)) == (130, "A+")


def test_the_grading_sees_what_is_missing() -> None:
    told = headers()
    lax = {**told, "Content-Security-Policy": "default-src 'self'; script-src 'unsafe-inline'"}
    assert grade(lax) == (80, "B+")
    for name, expected in {
        "Content-Security-Policy": (75, "B"),
        "Strict-Transport-Security": (80, "B+"),
        "X-Content-Type-Options": (125, "A+"),
        "Cross-Origin-Resource-Policy": (120, "A+"),
    }.items():
        assert grade({key: value for key, value in told.items() if key != name}) == expected, name


def test_only_the_search_may_run_what_it_compiles() -> None:
    plain, searching = directives(policy()), directives(policy(with_search=True))
    assert plain["script-src"] == ["'self'"]
    assert searching.pop("script-src") == ["'self'", "'wasm-unsafe-eval'"]
    assert searching == {name: value for name, value in plain.items() if name != "script-src"}


def test_the_policy_names_no_other_host_and_leaves_nothing_open() -> None:
    for name, sources in directives(policy(with_search=True)).items():
        assert set(sources) <= {"'none'", "'self'", "'wasm-unsafe-eval'"}, name


class _Handler(SimpleHTTPRequestHandler):
    def __init__(
        self,
        *args: Any,  # noqa: ANN401 (the base class's own)
        told: Mapping[str, str],
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        self._told = told
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self._told.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its own name)
        pass


@contextmanager
def served(folder: Path, told: Mapping[str, str]) -> Iterator[str]:
    """Serve a folder with these headers."""
    handler = partial(_Handler, directory=str(folder), told=told)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


_LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation',
  e => window.violations.push(`${e.effectiveDirective} ${e.blockedURI}`));
"""


def sent(built: Built) -> dict[str, str]:
    """Return the headers of every page as `_headers` of a built site has them."""
    block, _, _ = built.text("_headers").partition("\n\n")
    lines = block.splitlines()
    assert lines[0] == "/*"
    return {name: value for name, _, value in (line.strip().partition(": ") for line in lines[1:])}


def _kind(page: AnyPage) -> str:
    """Return what tells a page's looks and parts from those of others."""
    own = {Purpose.CRISIS, Purpose.CONTACT, Purpose.NOT_FOUND, Purpose.SEARCH}
    purpose = getattr(page.facts, "purpose", None)
    detail = page.folder if page.kind == "list" else purpose if purpose in own else ""
    return f"{page.kind} {detail}".strip()


def test_no_page_breaks_the_policy_that_is_sent(built: Built, chromium: Browser) -> None:
    """Every kind of page, and what it loads, under exactly the headers that hosts read."""
    told = sent(built)
    site = built.build.site
    assert site is not None
    has_search = any(_kind(page) == "page search" for page in site.pages)
    assert told == headers(with_search=has_search)
    kinds = {_kind(page): page for page in site.pages}
    found: dict[str, list[str]] = {}
    with served(built.output, told) as address:
        context = chromium.new_context(viewport={"width": 390, "height": 844})
        context.add_init_script(_LISTEN)
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text))
        for one in kinds.values():
            page.goto(f"{address}/{one.output_path}")
            page.mouse.wheel(0, 20_000)
            assert page.locator("main").bounding_box() is not None
            found[one.path] = [*page.evaluate("window.violations"), *complaints]
            complaints.clear()
        page.goto(address)
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
        )
        context.close()
    assert {"home", "article", "page crisis", "list articles"} <= set(kinds)
    assert found == {path: [] for path in found}


def test_a_violation_would_be_seen(tmp_path: Path, chromium: Browser) -> None:
    page_text = "<!DOCTYPE html><title>A</title><main style='color:red'>B</main><script>1</script>"
    (tmp_path / "index.html").write_text(page_text, "utf-8")
    with served(tmp_path, headers()) as address:
        context = chromium.new_context()
        context.add_init_script(_LISTEN)
        page = context.new_page()
        page.goto(address)
        assert page.evaluate("window.violations") == [
            "style-src-attr inline",
            "script-src-elem inline",
        ]
        context.close()


def test_a_page_at_an_old_address_leads_on_by_itself(
    tmp_path: Path, site_of: SiteOf, chromium: Browser
) -> None:
    redirect = Redirect(source="/old/", target="/new/#x", path="content/a.md", place=Place(1))
    files = refresh_files([redirect], site_of({}))
    write_files(tmp_path, {**files, "new/index.html": "<!DOCTYPE html><title>New</title><h1>New"})
    with served(tmp_path, headers()) as address:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{address}/old/")
        page.wait_for_url(f"{address}/new/#x", timeout=5_000)
        assert page.title() == "New"
        context.close()
