"""Pictures in a browser: the right file for the screen, upright, and nothing that jumps."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route

from plugins.runner.measure.serving import served
from tests.building import PROJECT, SMALL, Built, build_folder, front, write_files
from tests.media.samples import from_phone, photo, quartered, saved, svg

TEXT = """\
![A photo](../images/turned.jpg)

![Plan](../images/plan.png){: width="200" }

![decorative](../images/leaf.svg)
"""
SHIFT = """() => new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => done(sum), 300)
})"""
SHOWN = r"""all => all.map(e => [
  e.currentSrc.replace(/.*\/([a-z]+(?:-\d+)?)\.[0-9a-f]{10}\./, '$1.'),
  e.clientWidth, e.clientHeight])"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("pictures")
    article = front("Therapy", "image: {file: images/lead.jpg, alt: A calm room}", text=TEXT)
    write_files(
        folder / "content",
        {
            **SMALL,
            "services/therapy.md": article,
            "images/lead.jpg": saved(photo(1700, 1020)),
            "images/turned.jpg": from_phone(orientation=6, image=quartered(1000, 600)),
            "images/plan.png": saved(quartered(640, 400), "PNG"),
            "images/leaf.svg": svg(),
        },
    )
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(folder)
        done = build_folder(
            folder, content=folder / "content", theme=PROJECT / "theme", HALCYON_PUBLIC=True
        )
    assert [str(one) for one in done.findings if one.code.startswith("MD")] == []
    return done


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    with served(built.output) as found:
        yield f"{found}/services/therapy/"


@pytest.mark.parametrize(
    ("screen", "files"),
    [
        ((390, 1), ["lead-480.avif", "turned-480", "plan-480"]),
        ((390, 2), ["lead-960.avif", "turned-1000", "plan-480"]),
        ((1280, 1), ["lead-960.avif", "turned-1000", "plan-480"]),
        ((1280, 2), ["lead-1600.avif", "turned-1000", "plan-480"]),
    ],
)
def test_each_screen_gets_the_files_that_it_needs(
    address: str, chromium: Browser, screen: tuple[int, int], files: list[str]
) -> None:
    width, scale = screen
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, device_scale_factor=scale
    )
    page = context.new_page()
    page.goto(address)
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
    page.wait_for_function("[...document.images].every(e => e.complete && e.naturalWidth)")
    column = page.locator(".l-page__text").evaluate("e => e.clientWidth")
    shown = page.locator("main img").evaluate_all(SHOWN)
    for (name, *_), file in zip(shown, files, strict=False):
        assert name.startswith(file)
    assert [one[1:] for one in shown] == [
        [column, round(column * 0.6)],
        [column, round(column * 0.6)],
        [200, 125],
        [90, 60],
    ]
    context.close()


def late(route: Route) -> None:
    time.sleep(0.2)
    route.continue_()


def test_pictures_that_come_late_find_their_room_kept(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.route("**/static/pictures/*", late)
    page.goto(address)
    assert page.evaluate(SHIFT) < 0.01
    page.close()
