"""What changes for the world, in the words that a person reads before saying yes."""

from __future__ import annotations

from plugins.publish.changes import Changes, changes_of, counted, lines
from plugins.publish.release import UNSURE, Release

LIVE = Release(
    name="20261120-140300-00000000",
    files={
        "index.html": "1",
        "same/index.html": "1",
        "old/index.html": "1",
        "shut/index.html": "1",
        "lost/index.html": "1",
        "static/site.css": "1",
        "404.html": "1",
    },
)
NEXT = Release(
    name="20261121-120000-00000000",
    files={
        "index.html": "2",
        "same/index.html": "1",
        "old/index.html": "refresh",
        "new/index.html": "1",
        "static/site.css": "2",
        "404.html": "2",
    },
    redirects={"/old/": "/older/", "/older/": "/new/", "/shut/": None},
)


def test_each_address_is_new_changed_moved_or_gone() -> None:
    changes = changes_of(NEXT, LIVE)
    assert changes == Changes(
        new=("/new/",),
        changed=("/",),
        removed=("/lost/", "/old/", "/shut/"),
        moved={"/old/": "/new/", "/shut/": None},
        other=2,
    )
    assert changes.lost == ("/lost/",)
    assert list(lines(changes)) == [
        "new      /new/",
        "changed  /",
        "gone     /lost/",
        "moved    /old/ -> /new/",
        "gone     /shut/",
    ]
    assert counted(changes, LIVE) == (
        "1 new, 1 changed, 3 gone, 2 other files, since 2026-11-20 14:03 UTC"
    )


def test_at_first_everything_is_new() -> None:
    changes = changes_of(NEXT, None)
    assert changes.new == ("/", "/new/", "/same/")
    assert counted(changes, None) == "3 pages, all new: nothing was published here before"


def test_what_nobody_is_sure_of_counts_as_changed() -> None:
    live = Release(name=LIVE.name, files={**NEXT.files, "same/index.html": UNSURE})
    assert changes_of(NEXT, live).changed == ("/same/",)


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    many = tuple(f"/{number}/" for number in range(25))
    told = list(lines(Changes(new=many)))
    assert (len(told), told[-1]) == (21, "         and 5 more")


def test_redirects_in_a_circle_end() -> None:
    release = Release(name="n", files={}, redirects={"/a/": "/b/", "/b/": "/a/"})
    live = Release(name="n", files={"a/index.html": "1"})
    assert changes_of(release, live).moved == {"/a/": "/a/"}
