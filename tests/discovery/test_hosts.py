"""Hosts read the same headers and redirects in words of their own; two of them are tried here."""

from __future__ import annotations

import getpass
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.core.host import Host
from plugins.core.source import Place
from plugins.discovery.files import SNIPPETS, host_files
from plugins.discovery.headers import FRESH, KEPT, headers
from plugins.discovery.redirect import Redirect
from plugins.discovery.refresh import refresh_files, without_a_page
from tests.building import write_files
from tests.discovery.conftest import SiteOf

LONG = "/articles/" + "a-long-old-name-" * 12 + "of-an-article/"
MOVED = {
    "/talk/": "/services/therapy/",
    "/%C3%BCber%20uns.html": "/about/#team",
    "/old.php": "/",
    "/portal": "https://portal.example.org/in?a=1&b=2",
    LONG: "/services/",
}
GONE = ("/closed/", "/closed.pdf")


def redirects() -> tuple[Redirect, ...]:
    targets: dict[str, str | None] = {**MOVED, **dict.fromkeys(GONE)}
    return tuple(
        Redirect(source=source, target=target, path="content/redirects.yaml", place=Place(line))
        for line, (source, target) in enumerate(targets.items(), start=1)
    )


def test_netlify_and_cloudflare_read_headers_and_redirects_in_the_root(site_of: SiteOf) -> None:
    files = host_files(redirects(), site_of({}), (Host.NETLIFY,), with_search=True)
    assert set(files) == {"_headers", "_redirects"}
    assert files["_redirects"] == (
        "/talk /services/therapy/ 301\n"
        "/talk/ /services/therapy/ 301\n"
        "/%C3%BCber%20uns.html /about/#team 301\n"
        "/old.php / 301\n"
        "/portal https://portal.example.org/in?a=1&b=2 301\n"
        "/portal/ https://portal.example.org/in?a=1&b=2 301\n"
        f"{LONG[:-1]} /services/ 301\n"
        f"{LONG} /services/ 301\n"
    )
    told = "".join(f"  {name}: {value}\n" for name, value in headers(with_search=True).items())
    assert files["_headers"] == f"/*\n{told}\n/static/*\n  Cache-Control: {KEPT}\n"
    assert max(map(len, files["_headers"].splitlines())) < 2_000
    assert host_files((), site_of({}), (Host.NETLIFY,), with_search=False).keys() == {"_headers"}


def test_only_the_hosts_that_are_named_get_files(site_of: SiteOf) -> None:
    site = site_of({})
    files = {host: set(host_files((), site, (host,), with_search=False)) for host in Host}
    assert files == {
        Host.NETLIFY: {"_headers"},
        Host.NGINX: {f"{SNIPPETS}/http.nginx.conf", f"{SNIPPETS}/server.nginx.conf"},
        Host.CADDY: {f"{SNIPPETS}/site.caddy", f"{SNIPPETS}/headers.caddy"},
        Host.PAGES: set(),
    }


def test_a_host_that_only_serves_files_gets_pages_that_lead_on(site_of: SiteOf) -> None:
    files = refresh_files(redirects(), site_of({}))
    assert set(files) == {
        "talk/index.html",
        "über uns.html",
        "portal/index.html",
        f"{LONG.strip('/')}/index.html",
    }
    assert files["talk/index.html"].decode() == (
        "<!DOCTYPE html>\n"
        '<html lang="en-US">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>This page has moved &ndash; Willow Clinic</title>\n"
        '<link rel="canonical" href="https://willow.example.com/services/therapy/">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta http-equiv="refresh" content="0; url=/services/therapy/">\n'
        '<meta name="color-scheme" content="light dark">\n'
        "</head>\n"
        "<body>\n"
        "<main>\n"
        "<h1>This page has moved</h1>\n"
        '<p><a href="/services/therapy/">Go to the new page</a></p>\n'
        "</main>\n"
        "</body>\n"
        "</html>\n"
    )
    assert b'href="https://portal.example.org/in?a=1&amp;b=2"' in files["portal/index.html"]
    assert [str(one) for one in without_a_page(redirects())] == [
        (
            "content/redirects.yaml:3:1: DS012 The old address '/old.php' is no page's, so a host "
            "that only serves files cannot forward it."
        )
    ]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a server answers."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def location(self) -> str | None:
        """The path or address that it leads to, without the server's own name."""
        told = self.headers.get("location", "")
        return told.removeprefix(f"http://{self.headers['x-host']}") or None


def ask(port: int, path: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    response = connection.getresponse()
    told = {name.lower(): value for name, value in response.getheaders()}
    told["x-host"] = f"127.0.0.1:{port}"
    answer = Answer(status=response.status, headers=told, body=response.read())
    connection.close()
    return answer


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(command: Sequence[str | Path], folder: Path, port: int) -> Iterator[int]:
    """Run a server until it listens, then until it is needed no more."""
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/usr/sbin", "XDG_DATA_HOME": str(folder)}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stderr=log, stdout=log, env=environment)
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if not probe.connect_ex(("127.0.0.1", port)):
                        break
                assert server.poll() is None, (folder / "log").read_text("utf-8")
                time.sleep(0.05)
            yield port
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture
def root(tmp_path: Path, site_of: SiteOf) -> Path:
    """Return the folder of a small built site with the snippets for hosts."""
    files = host_files(redirects(), site_of({}), tuple(Host), with_search=False)
    folder = tmp_path / "root"
    write_files(
        folder,
        {
            "index.html": "<h1>Home</h1>",
            "404.html": "<h1>Not found</h1>",
            "services/therapy/index.html": "<h1>Therapy</h1>",
            "static/site.0123456789.css": "p{}",
            "site.webmanifest": "{}",
            ".well-known/security.txt": "Contact: mailto:a@example.com\n",
            **files,
        },
    )
    return folder


_NGINX = """\
user {user};
daemon off;
pid nginx.pid;
error_log stderr;
events {{}}
http {{
  include {types};
  access_log off;
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4;
  scgi_temp_path t5;
  include {root}/{snippets}/http.nginx.conf;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    include {root}/{snippets}/server.nginx.conf;
    location / {{ try_files $uri $uri/index.html =404; }}
  }}
}}
"""
_CADDY = """\
{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	root * {root}
	import {root}/{snippets}/headers.caddy
	import {root}/{snippets}/site.caddy
	try_files {{path}} {{path}}/index.html
	file_server
	handle_errors {{
		import {root}/{snippets}/headers.caddy
		rewrite * /404.html
		file_server
	}}
}}
"""


@contextmanager
def nginx(root: Path) -> Iterator[int]:
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if program is None:
        pytest.skip("no nginx on this machine (Debian and Ubuntu: apt install nginx-light)")
    port = free_port()
    settings = {
        "root": root,
        "port": port,
        "snippets": SNIPPETS,
        "types": "/etc/nginx/mime.types",
        "user": getpass.getuser(),
    }
    (root.parent / "nginx.conf").write_text(_NGINX.format(**settings), "utf-8")
    command: list[str | Path] = [
        program,
        "-p",
        root.parent,
        "-c",
        root.parent / "nginx.conf",
        "-e",
        "stderr",
    ]
    with running(command, root.parent, port):
        yield port


@contextmanager
def caddy(root: Path) -> Iterator[int]:
    program = shutil.which("caddy")
    if program is None:
        pytest.skip("no Caddy on this machine (Debian and Ubuntu: apt install caddy)")
    port = free_port()
    settings = {"root": root, "port": port, "snippets": SNIPPETS}
    (root.parent / "Caddyfile").write_text(_CADDY.format(**settings), "utf-8")
    command = [program, "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
    with running(command, root.parent, port):
        yield port


@pytest.mark.parametrize("server", [nginx, caddy])
def test_a_real_server_forwards_old_addresses_and_sends_the_headers(
    root: Path, server: Callable[[Path], AbstractContextManager[int]]
) -> None:
    with server(root) as port:
        for source, target in MOVED.items():
            spelled = {source} if "." in source else {source, source.rstrip("/")}
            for path in spelled:
                answer = ask(port, path)
                assert (answer.status, answer.location) == (301, target), path
        for path, status in {
            "/": 200,
            "/services/therapy/": 200,
            "/nowhere/": 404,
            "/static/nowhere.css": 404,
            **dict.fromkeys(GONE, 410),
            "/closed": 410,
            f"/{SNIPPETS}/headers.caddy": 404,
            f"/{SNIPPETS}/http.nginx.conf": 404,
            "/.well-known/security.txt": 200,
        }.items():
            answer = ask(port, path)
            assert answer.status == status, path
            assert {name: answer.headers.get(name.lower()) for name in headers()} == headers(), path
            assert answer.headers["cache-control"] == FRESH, path
            if status >= 400:
                assert answer.body == b"<h1>Not found</h1>", path
        assert ask(port, "/static/site.0123456789.css").headers["cache-control"] == KEPT
        assert ask(port, "/site.webmanifest").headers["content-type"] == "application/manifest+json"
