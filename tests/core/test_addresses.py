"""Addresses of the files of a site: sorted, each once, and only of pages."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.addresses import address, addresses, is_page

NAMES = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), min_size=0, max_size=3).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)
FILES = st.tuples(
    NAMES, st.sampled_from(["index.html", "about.html", "404.html", "site.css", "index.html.br"])
).map("".join)


def test_a_page_answers_to_its_folder_and_other_files_to_their_names() -> None:
    files = [
        "index.html",
        "therapy/index.html",
        "a/b.html",
        "404.html",
        "site.css",
        "index.html.gz",
    ]
    assert addresses(files) == ("/", "/a/b.html", "/therapy/")
    assert address("static/site.css") == "/static/site.css"
    assert address("index.html") == "/"


@settings(max_examples=30)
@given(st.lists(FILES, max_size=8))
def test_every_page_but_that_for_unknown_addresses_has_one_address(files: list[str]) -> None:
    found = addresses(files)
    assert list(found) == sorted(set(found))
    assert all(one.startswith("/") and "index.html" not in one for one in found)
    pages = {name for name in files if is_page(name) and name != "404.html"}
    assert len(found) == len(pages)
