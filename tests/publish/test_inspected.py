"""What must not get out is found in the built site, and told at the Markdown that it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publish import codes
from plugins.publish.inspected import Inspection
from plugins.publish.moved import moved_to
from plugins.publish.policy import looseness, policies_in
from plugins.publish.secrets_in import secrets_in
from tests.building import write_files

GOOD = '<!DOCTYPE html><html lang="en"><head><title>Home</title></head><body>{}</body></html>'
KEY = "AKIA" + "ABCDEFGHIJKLMNOP"


def found(
    tmp_path: Path, files: Mapping[str, str], inspection: Inspection | None = None
) -> list[str]:
    folder = tmp_path / "site"
    write_files(folder, files)
    inspection = inspection or Inspection(site_url="https://clinic.example")
    return [str(finding) for finding in inspection.findings(folder)]


def page(body: str) -> dict[str, str]:
    return {"index.html": GOOD.format(body)}


def test_a_good_page_is_left_alone(tmp_path: Path) -> None:
    body = (
        '<script type="application/ld+json">{"@id": "https://schema.org/"}</script>'
        '<script src="/static/search.js"></script><link rel="stylesheet" href="/static/site.css">'
        '<link rel="canonical" href="https://other.example/"><a href="https://other.example/">x</a>'
        '<img src="https://clinic.example/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x">'
        '<p>The password: hunter two. Call 614-555-0134. Risk was 1:3.</p><form action="/search/">'
    )
    files = {**page(body), "static/site.css": "a{background:url(/static/a.svg)}", ".nojekyll": ""}
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        *[
            (body, f"PB007 The page index.html holds {thing}, which browsers are told to refuse.")
            for body, thing in (
                ('<p style="color:red">', 'style="color:red"'),
                ("<script>alert(1)</script>", "<script> without a file"),
                ("<style>p{}</style>", "<style>"),
                ('<a onclick="x()">', 'onclick="x()"'),
                ('<a href=" JavaScript:x()">', "JavaScript:x()"),
            )
        ],
        *[
            (
                body,
                (
                    "PB008 The file index.html makes browsers ask cdn.example for a file, which "
                    "tells them who reads this site."
                ),
            )
            for body in (
                '<img src="https://cdn.example/a.jpg">',
                '<img srcset="/a.jpg 1x, //cdn.example/b.jpg 2x">',
                '<script src="https://cdn.example/a.js"></script>',
                '<link rel="preconnect" href="https://cdn.example">',
                '<iframe src="https://cdn.example/map"></iframe>',
                '<form action="https://cdn.example/send"></form>',
                '<video poster="https://cdn.example/a.jpg"></video>',
            )
        ],
        (
            '<p data-line="4">',
            "PB003 The page index.html holds 'data-line=', which only the preview may have.",
        ),
        (
            '<a href="http://127.0.0.1:8000/">',
            (
                "PB003 The page index.html holds 'http://127.0.0.1:8000', which only the preview "
                "may have."
            ),
        ),
        (
            '<a href="file:///srv/notes.html">',
            (
                "PB005 The file index.html names 'file:///srv/notes.html', a folder of the machine "
                "that built it."
            ),
        ),
        (
            f"<p>{KEY}",
            "PB004 The file index.html would show an access key of Amazon: 'AKIAAB...'.",
        ),
        (
            '<meta name="robots" content="noindex">',
            "PB012 The public home page asks search engines to stay away.",
        ),
    ],
)
def test_what_must_not_get_out_is_told_in_one_sentence(
    tmp_path: Path, body: str, said: str
) -> None:
    assert found(tmp_path, page(body)) == [f"index.html:1:1: {said}"]


def test_an_empty_file_a_stray_and_a_draft_are_found(tmp_path: Path) -> None:
    inspection = Inspection(
        site_url="https://clinic.example",
        known={"index.html", "new/index.html", "empty.txt"},
        not_public={"new/index.html"},
    )
    files = {**page(""), "new/index.html": GOOD.format(""), "empty.txt": "", "stray.txt": "x"}
    assert found(tmp_path, files, inspection) == [
        "empty.txt:1:1: PB006 The file empty.txt of the built site is empty.",
        (
            "new/index.html:1:1: PB002 The page new/index.html is a draft or of a day to come, yet "
            "it is in the public site."
        ),
        "stray.txt:1:1: PB001 No source makes the file stray.txt of the built site.",
    ]


def test_a_finding_stands_at_the_line_of_the_markdown(tmp_path: Path) -> None:
    source = tmp_path / "home.md"
    source.write_text(f"---\ntitle: Home\n---\n\nThe key is {KEY}.\n")
    inspection = Inspection(site_url="", source_of={"index.html": str(source)}.get)
    assert found(tmp_path, page(f"The key is {KEY}."), inspection) == [
        f"{source}:5:12: PB004 The file index.html would show an access key of Amazon: 'AKIAAB...'."
    ]


def test_the_folder_of_the_project_is_not_told(tmp_path: Path) -> None:
    inspection = Inspection(site_url="", machine=("/srv/build/clinic", "/root"))
    files = {
        **page("/srv/build/clinic/content, the root/ of it"),
        "static/a.js": "'/srv/build/clinic'",
    }
    assert found(tmp_path, files, inspection) == [
        (
            "index.html:1:1: PB005 The file index.html names '/srv/build/clinic', a folder of the "
            "machine that built it."
        ),
        (
            "static/a.js:1:1: PB005 The file static/a.js names '/srv/build/clinic', a folder of "
            "the machine that built it."
        ),
    ]


def test_a_stylesheet_asks_nobody_else(tmp_path: Path) -> None:
    css = "@import 'https://fonts.example/a.css';b{src:url( \"//fonts.example/b.woff2\")}"
    told = (
        "static/a.css:1:1: PB008 The file static/a.css makes browsers ask fonts.example for a "
        "file, which tells them who reads this site."
    )
    assert found(tmp_path, {"static/a.css": css}) == [told, told]


STRICT = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; upgrade-insecure-requests"
)


def test_a_strict_policy_is_left_alone_in_every_form_that_hosts_read(tmp_path: Path) -> None:
    files = {
        "_headers": f"/*\n  Content-Security-Policy: {STRICT}\n",
        ".server/headers.nginx.conf": f'add_header Content-Security-Policy "{STRICT}" always;\n',
        ".server/site.caddy": f'header Content-Security-Policy "{STRICT}"\n',
    }
    assert [len(policies_in(text)) for text in files.values()] == [1, 1, 1]
    assert found(tmp_path, files) == []


def test_a_loose_policy_is_found() -> None:
    policy = "default-src *; script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'"
    assert list(looseness(policy)) == [
        "frame-ancestors is missing",
        "default-src allows *",
        "script-src allows 'unsafe-inline'",
    ]


SECRETS = {
    "a private key": "-----BEGIN OPENSSH PRIVATE KEY-----",
    "an access key of Amazon": KEY,
    "a token of GitHub": "ghp_" + "a1" * 18,
    "a token of GitLab": "glpat-" + "a1" * 10,
    "a key of Google": "AIza" + "a1" * 17 + "b",
    "a token of Slack": "xoxb-" + "1234567890-abc",
    "a key of Stripe": "sk_live_" + "a1" * 8,
    "a key of SendGrid": "SG." + "a1" * 8 + "." + "b2" * 8,
    "a key of Mailchimp": "0123456789abcdef" * 2 + "-us12",
    "a token of Netlify": "nfp_" + "a1" * 15,
    "a token of npm": "npm_" + "a1" * 18,
    "a signed token": "eyJ" + "a1" * 8 + ".eyJ" + "b2" * 8 + "." + "c3" * 8,
    "a password in an address": "postgres://clinic:hunter2@db.example",
    "a key of an interface": 'api_key = "' + "a1" * 12 + '"',
}


@pytest.mark.parametrize(("name", "text"), SECRETS.items())
def test_a_secret_is_known_by_its_form(name: str, text: str) -> None:
    assert [secret.name for secret in secrets_in(f"Some words, {text} and more.")] == [name]


@given(st.lists(st.from_regex(r"[A-Za-z,.:;()'/-]{1,14}", fullmatch=True), max_size=60))
def test_words_are_no_secrets(words: list[str]) -> None:
    assert [one for one in secrets_in(" ".join(words)) if "://" not in one.text] == []


@given(st.binary(max_size=200))
def test_any_bytes_can_be_looked_at_for_a_refresh(data: bytes) -> None:
    assert moved_to(data) == ""
    html = b'<meta http-equiv="refresh" content="0; url=/new/">'
    assert moved_to(html + data) == "/new/"


def test_each_code_stands_once_and_is_explained() -> None:
    names = [code.code for code in codes.ALL]
    assert names == sorted(set(names))
    assert all(code.what.endswith(".") for code in codes.ALL)
