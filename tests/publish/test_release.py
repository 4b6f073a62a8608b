"""What a release is made of, and how it is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publish.release import (
    Release,
    as_json,
    carried_from,
    from_json,
    is_fingerprinted,
    outlives,
    release_of,
)
from tests.publish.sites import NOON, write_site

TEXTS = st.dictionaries(st.text(), st.text())


@given(TEXTS, st.dictionaries(st.text(), st.integers(0, 9)), st.dictionaries(st.text(), st.none()))
def test_a_release_is_read_back_as_it_was_kept(
    files: dict[str, str], carried: dict[str, int], redirects: dict[str, None]
) -> None:
    release = Release(name="n", files=files, carried=carried, redirects=redirects, before="b")
    assert from_json(as_json(release)) == release


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"nme": "x"}', "[1]", '"text"', "7"])
def test_a_damaged_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(text)


def test_its_name_tells_when_it_was_made_and_what_is_in_it(tmp_path: Path) -> None:
    site = write_site(tmp_path / "1", 1)
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("Contact: x")
    ohio = NOON.astimezone(dt.timezone(dt.timedelta(hours=-5)))
    release = release_of(site, ohio)
    assert release.name.startswith("20261121-120000-")
    assert release.published == "2026-11-21 12:00 UTC"
    assert ".well-known/security.txt" in release.files
    assert release_of(site, NOON) == release
    (site / "index.html").write_text("other")
    assert release_of(site, NOON).name != release.name


@pytest.mark.parametrize(
    ("name", "is_one", "stays"),
    [
        ("static/site.4df6956acc.css", True, True),
        ("static/search-0123456789abcdef.js", True, True),
        ("static/face.0123456789.jpg", True, False),
        ("static/site.css", False, False),
        ("2026-11-21.css", False, False),
        ("about/index.html", False, False),
    ],
)
def test_only_styles_scripts_and_fonts_with_a_fingerprint_outlive_their_release(
    name: str, is_one: bool, stays: bool
) -> None:
    assert (is_fingerprinted(name), outlives(name)) == (is_one, stays)


def test_what_comes_back_into_use_is_carried_no_more() -> None:
    style = "static/site.4df6956acc.css"
    live = Release(name="1", files={"index.html": "a"}, carried={style: 5})
    assert carried_from(live, {"index.html": "b"}) == {}
    fresh = Release(name="1", files={}, carried={style: 2})
    assert carried_from(fresh, {}) == {style: 3}
    assert carried_from(fresh, {style: "c"}) == {}
