"""Everything that the room gives a build: files for machines, and what is wrong with addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.core.addresses import addresses
from plugins.core.build import Build
from plugins.core.finding import Finding
from plugins.core.front_matter import Purpose
from plugins.core.host import Host
from plugins.core.icon import IconPurpose
from plugins.core.site import Site
from plugins.discovery import caddy, codes, netlify, nginx
from plugins.discovery.feeds import feed_by_page, feed_files, feeds_of
from plugins.discovery.headers import headers
from plugins.discovery.llms import llms_txt
from plugins.discovery.manifest import FILE as MANIFEST
from plugins.discovery.manifest import manifest
from plugins.discovery.published import lost_findings, published
from plugins.discovery.redirect import Redirect
from plugins.discovery.redirect_lines import aliases, listed_redirects
from plugins.discovery.redirects import Addresses, judged, too_many
from plugins.discovery.refresh import refresh_files, without_a_page
from plugins.discovery.robots import robots_txt
from plugins.discovery.security import FILE as SECURITY
from plugins.discovery.security import expiry_findings, has_run_out, security_txt
from plugins.discovery.sitemap import sitemap_files

SNIPPETS = ".server"
"""Folder of the output with what an nginx or Caddy configuration includes. It travels with the
site, so that going back to an earlier release goes back to its redirects; nothing in it is secret.
"""


def add_discovery(build: Build, site: Site, tokens: str) -> None:
    """Add what crawlers, feed readers and browsers look for; `tokens` is the theme's tokens.css."""
    feeds = feeds_of(site)
    build.feeds = feed_by_page(site, feeds)
    build.manifest = f"/{MANIFEST}"
    square = (icon.url for icon in build.icons if icon.purpose is IconPurpose.ANY)
    build.assets |= feed_files(site, feeds, next(square, ""))
    if build.is_public:
        build.assets |= sitemap_files(site)
    texts = {
        "robots.txt": robots_txt(site, is_public=build.is_public),
        MANIFEST: manifest(site, build.icons, tokens),
    }
    clinic = site.clinic
    if clinic.discovery.llms_txt:
        texts["llms.txt"] = llms_txt(site)
    if clinic.security:
        places = build.clinic_places
        build.findings += expiry_findings(clinic.security, build.today, build.clinic_path, places)
        if not has_run_out(clinic.security, build.today):
            texts[SECURITY] = security_txt(clinic, clinic.security)
    _add(build, texts)


def add_redirects(build: Build, site: Site, listed: str, path: str) -> None:
    """Add the redirects for each kind of host; `listed` is redirects.yaml, which lies at `path`."""
    found = [*aliases(site, build.findings), *listed_redirects(listed, path, build.findings)]
    taken = Addresses.of(site, (*build.assets, *build.files), _held_back(build))
    findings: list[Finding] = []
    redirects = judged(found, taken, findings)
    build.findings += _certain(build, findings)
    build.redirects = {redirect.source: redirect.target for redirect in redirects}
    build.findings += _unfit(build, redirects)
    if Host.PAGES in build.hosts:
        build.assets |= refresh_files(redirects, site)
    has_search = any(getattr(page.facts, "purpose", None) is Purpose.SEARCH for page in site.pages)
    _add(build, host_files(redirects, site, build.hosts, with_search=has_search))


def host_files(
    redirects: tuple[Redirect, ...], site: Site, hosts: tuple[Host, ...], *, with_search: bool
) -> dict[str, str]:
    """Return what each of the hosts reads, by output path."""
    told = headers(with_search=with_search)
    name = site.clinic.site_url.partition("//")[2]
    files: dict[str, str] = {}
    if Host.NETLIFY in hosts:
        files["_headers"] = netlify.headers_file(told)
        if redirects:
            files["_redirects"] = netlify.redirects_file(redirects)
    if Host.NGINX in hosts:
        files[f"{SNIPPETS}/http.nginx.conf"] = nginx.http_file(redirects, name)
        server = nginx.server_file(told, name, f"/{MANIFEST}", SNIPPETS)
        files[f"{SNIPPETS}/server.nginx.conf"] = server
    if Host.CADDY in hosts:
        files[f"{SNIPPETS}/headers.caddy"] = caddy.headers_file(told)
        files[f"{SNIPPETS}/site.caddy"] = caddy.site_file(redirects, f"/{MANIFEST}", SNIPPETS)
    return files


def _unfit(build: Build, redirects: tuple[Redirect, ...]) -> Iterator[Finding]:
    """Yield what a host that files are made for cannot do."""
    if Host.NETLIFY in build.hosts:
        lines = netlify.redirects_file(redirects).count("\n")
        yield from too_many(redirects, lines)
    if build.hosts == (Host.PAGES,):
        yield from without_a_page(redirects)


def find_lost(build: Build, site: Site, known: str, path: str) -> None:
    """Find published addresses that lead nowhere; `known` is the file of them, at `path`."""
    present = {*published(site), *addresses(build.assets), *_held_back(build)}
    found = lost_findings(known, path, present, build.redirects, build.waiting)
    build.findings += _certain(build, found)


def _certain(build: Build, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that hold whatever the addresses of pages are that cannot be read."""
    held_back = (page for page in build.flawed.values() if page.is_held_back)
    uncertain = {codes.LOST.code, codes.NO_TARGET.code}
    if all(page.knows_addresses for page in held_back):
        return list(findings)
    return [one for one in findings if one.code not in uncertain]


def _held_back(build: Build) -> set[str]:
    """Return the addresses of the pages that nothing but a mistake keeps from being published."""
    pages = [one for one in build.flawed.values() if one.is_held_back]
    return {address for page in pages for address in (page.url, *page.aliases)}


def _add(build: Build, texts: dict[str, str]) -> None:
    build.assets |= {name: text.encode("utf-8") for name, text in texts.items()}
