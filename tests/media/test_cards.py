"""Social cards: right for every title, light, and printed once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from plugins.core.clinic import Colors
from plugins.media.cards import HEIGHT, MOST_BYTES, WIDTH, CardPress, Design
from plugins.media.emblem import Emblem
from plugins.media.tokens import color_tokens, colored, rgb
from tests.building import PROJECT, Built, front
from tests.conftest import BuildSite
from tests.media.samples import photo

THEME = PROJECT / "theme"
CARD = (THEME / "drawings" / "card.svg").read_text("utf-8")
ICON = (THEME / "drawings" / "kingfisher.svg").read_text("utf-8")
TOKENS = color_tokens((THEME / "static/css/tokens.css").read_text("utf-8"), None)
EMBLEM = Emblem(ground="#ffffff", fills=True, svg=ICON)
DRAWINGS = {
    "drawings/card.svg": CARD,
    "drawings/icon.svg": ICON,
    "static/css/tokens.css": (THEME / "static/css/tokens.css").read_text("utf-8"),
}


def press(name: str = "Willow Clinic", emblem: Emblem | None = EMBLEM) -> CardPress:
    return CardPress(Design(svg=colored(CARD, TOKENS), tokens=TOKENS, emblem=emblem, name=name))


def opened(card: bytes) -> Image.Image:
    return Image.open(BytesIO(card)).convert("RGB")


TITLES = [
    "Anxiety",
    "¿Qué es la ansiedad? “Łódź” – Ærø",  # noqa: RUF001 (as people write)
    "Does therapy work better with medication, and what does a first visit look like?",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "word " * 100,
    "W" * 400,
    "x",
]


@pytest.mark.parametrize("label", ["", "Articles", "Conditions that we treat " * 5])
@pytest.mark.parametrize("title", TITLES)
def test_a_card_is_light_and_has_the_size_that_networks_show(title: str, label: str) -> None:
    card = press().card(title, label)
    assert opened(card).size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(card) < MOST_BYTES


def test_the_words_stay_within_their_margins() -> None:
    """Between two cards nothing differs but the title: it must keep off the edges."""
    one = press()
    empty = opened(one.card(" ", "Articles"))
    for title in TITLES:
        box = ImageChops.difference(empty, opened(one.card(title, "Articles"))).getbbox()
        assert box is not None
        left, top, right, bottom = box
        assert left >= 70, title
        assert right <= 1130, title
        assert top >= 130, title
        assert bottom <= 500, title


def test_the_title_is_written_in_the_color_of_the_theme() -> None:
    card = opened(press().card("IIIIIIIIII", "Articles"))
    colors = {color: count for count, color in card.getcolors(300) or []}
    assert colors[rgb(TOKENS["on-deep"])] > 1000
    assert card.getpixel((600, 20)) == rgb(TOKENS["deep"])


def test_a_brand_shows_in_the_label_with_words_that_can_be_read() -> None:
    for accent, ink in (("#003366", "#ffffff"), ("#ffdd00", "#000000")):
        brand = Colors(accent=accent, accent_dark="#88bbff")
        tokens = color_tokens("--ink: #111111; --deep: #003440; --on-deep: #ffffff", brand)
        assert (tokens["accent"], tokens["accent-ink"]) == (accent, ink)


def test_the_first_value_of_a_token_is_that_of_the_light_scheme() -> None:
    assert color_tokens("--a: #ffffff; } @media x { --a: #000000;", None) == {"a": "#ffffff"}


def test_a_color_that_the_theme_lacks_is_named() -> None:
    with pytest.raises(LookupError, match="it uses the color '--sea', which the theme does not"):
        colored('fill="var(--sea)"', {})


def test_the_same_words_give_the_same_card_and_others_another() -> None:
    one = press()
    assert one.card("Anxiety", "Articles") == press().card("Anxiety", "Articles")
    keys = {
        one.key("Anxiety", "Articles"),
        one.key("Anxiety", "Conditions"),
        one.key("AnxietyA", "rticles"),
        press("Other Clinic").key("Anxiety", "Articles"),
        press(emblem=None).key("Anxiety", "Articles"),
    }
    assert len(keys) == 5


def test_a_clinic_without_a_mark_and_one_with_a_long_name_have_cards() -> None:
    long = "The Center for Counseling, Psychiatry and Medication Management of Greater " * 2
    for one in (press(emblem=None), press(long), press(emblem=_pixels())):
        assert len(one.card("Anxiety", "")) < MOST_BYTES


def _pixels() -> Emblem:
    return Emblem(ground="#ffffff", fills=False, image=photo(300, 100))


# Cards of a site


def built_cards(built: Built) -> dict[str, str]:
    return dict(built.build.cards)


def test_every_listed_page_has_a_card_and_no_other(build_site: BuildSite) -> None:
    built = build_site(
        {
            "services/draft.md": front("Draft", "status: draft"),
            "services/quiet.md": front("Quiet", "status: hidden"),
        },
        theme=DRAWINGS,
        public=True,
    )
    cards = built_cards(built)
    assert sorted(cards) == [
        "content/home.md",
        "content/pages/crisis.md",
        "content/services/index.md",
        "content/services/therapy.md",
    ]
    files = {name for name in built.files if name.startswith("static/cards/")}
    assert {f"/{name}" for name in files} == set(cards.values())


def test_a_theme_without_a_drawing_for_cards_has_none(build_site: BuildSite) -> None:
    built = build_site(public=True)
    assert built_cards(built) == {}
    assert built.build.icons == ()


def test_a_title_that_changes_gets_another_card_and_all_others_stay(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built_cards(build_site(theme=DRAWINGS, public=True))
    printed = []
    original = CardPress.card

    def watched(self: CardPress, title: str, label: str) -> bytes:
        printed.append((title, label))
        return original(self, title, label)

    monkeypatch.setattr(CardPress, "card", watched)
    after = built_cards(
        build_site({"services/therapy.md": front("Talk")}, theme=DRAWINGS, public=True)
    )
    assert printed == [("Talk", "Services")]
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"content/services/therapy.md"}


def test_the_preview_prints_few_cards_at_a_time(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.media.plugin.NEW_CARDS_IN_PREVIEW", 3)
    assert len(built_cards(build_site(theme=DRAWINGS))) == 3
    assert len(built_cards(build_site(theme=DRAWINGS))) == 4


def test_a_title_in_letters_that_the_font_lacks_is_told(build_site: BuildSite) -> None:
    built = build_site({"services/therapy.md": front("心理治療 now")}, theme=DRAWINGS, public=True)
    for again in (built, build_site(theme=DRAWINGS, public=True)):
        assert [str(one) for one in again.findings if one.code.startswith("MD")] == [
            (
                "content/services/therapy.md:2:8: MD012 The page has no social card, because its "
                "font has no '心', '理', '治' and '療'."
            )
        ]
        assert "content/services/therapy.md" not in again.build.cards


def test_a_drawing_for_cards_that_cannot_be_used_is_told(build_site: BuildSite) -> None:
    for text, why in (
        ('<svg fill="var(--sea)"/>', "it uses the color '--sea', which the theme does not have"),
        ("<svg", "line 1 is no XML"),
        (CARD.replace("<path", '<image href="/x.png"/><path', 1), "it holds a photo or film"),
    ):
        built = build_site(theme={**DRAWINGS, "drawings/card.svg": text}, public=True)
        assert [str(one) for one in built.findings if one.code.startswith("MD")] == [
            f"theme/drawings/card.svg:1:1: MD013 The drawing 'card.svg' cannot be used: {why}."
        ]
        assert built_cards(built) == {}


def test_the_fonts_bring_their_licence() -> None:
    import fontpkg_source_sans_3  # noqa: PLC0415 (only here)
    import fontpkg_source_serif_4  # noqa: PLC0415 (only here)

    for package in (fontpkg_source_serif_4, fontpkg_source_sans_3):
        licence = Path(package.ROOT, "LICENSE").read_text("utf-8")
        assert "SIL Open Font License, Version 1.1" in licence


def test_no_font_is_in_the_project() -> None:
    endings = {".ttf", ".otf", ".woff", ".woff2"}
    folders = (PROJECT / name for name in ("plugins", "theme", "tests", "content", "docs"))
    assert [
        file for folder in folders for file in folder.rglob("*") if file.suffix in endings
    ] == []
