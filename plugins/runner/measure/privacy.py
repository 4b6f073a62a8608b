"""What a page asks of others, and what it leaves on a visitor's machine."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, ConsoleMessage, Request

_KEPT = """async () => {
  const workers = navigator.serviceWorker;
  const kept = [localStorage, sessionStorage, await indexedDB.databases(),
    window.caches ? await caches.keys() : [], workers ? await workers.getRegistrations() : []];
  return kept.reduce((sum, one) => sum + one.length, 0);
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit to a page with a fresh browser."""

    requests: tuple[str, ...]
    third_party: tuple[str, ...]
    scripts: tuple[str, ...]
    """Addresses of script files, and `inline` for each script in the page that is not data."""
    cookies: int
    stored: int
    """Entries in storages, databases, caches and service workers."""
    complaints: tuple[str, ...]
    """What the browser's console says: violations of the policy, failed requests, errors."""


def visit(browser: Browser, address: str, path: str) -> Visit:
    """Visit `path` of a site at `address`, scroll to its end, and tell what happened."""
    requests: list[Request] = []
    complaints: list[ConsoleMessage] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()

    def keep_request(request: Request) -> None:
        requests.append(request)

    def keep_complaint(said: ConsoleMessage) -> None:
        complaints.append(said)

    page.on("request", keep_request)
    page.on("console", keep_complaint)
    page.goto(address + path, wait_until="load")
    page.mouse.wheel(0, 20_000)
    inline = page.locator("script:not([src]):not([type='application/ld+json'])").count()
    urls = [request.url for request in requests]
    result = Visit(
        requests=tuple(urls),
        third_party=tuple(url for url in urls if not url.startswith(f"{address}/")),
        scripts=(
            *(one.url for one in requests if one.resource_type == "script"),
            *("inline" for _ in range(inline)),
        ),
        cookies=len(context.cookies()),
        stored=page.evaluate(_KEPT),
        complaints=tuple(one.text for one in complaints if one.type in {"error", "warning"}),
    )
    context.close()
    return result
