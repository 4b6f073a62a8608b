"""The clinic: everything in `content/clinic.yaml` that is true of the clinic as a whole."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from plugins.core.front_matter import Facts
from plugins.core.typed import ContactUrl, Day, HttpsUrl, PageId, Slug, Text, Word, YesNo


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        message = f"'{name}' is not a time zone. Type a name such as America/New_York"
        raise ValueError(message) from None
    return name


class Contact(Facts):
    """How people reach the clinic. A clinic without a phone or an e-mail leaves it out."""

    phone: Text | None = None
    email: Text | None = None


class Wording(Facts):
    """The words on a call to action and above it."""

    label: Text | None = None
    heading: Text | None = None


class WordingByKind(Facts):
    """Words for one kind of page, in place of those for all."""

    home: Wording = Wording()
    service: Wording = Wording()
    condition: Wording = Wording()
    location: Wording = Wording()
    clinician: Wording = Wording()
    article: Wording = Wording()
    page: Wording = Wording()
    list: Wording = Wording()


class Booking(Facts):
    """The clinic's booking page, the hosts it may be on, and the words on the action."""

    url: Text | None = None
    """Starts with https://; without it pages offer the phone."""
    allowed_hosts: tuple[Text, ...] = ()
    """The only hosts that a booking link may lead to."""
    parameter: Text | None = None
    """One `name=value` at the end of every booking link, the same on every page: `from=website`."""
    label: Text = "Book a first visit"
    question_label: Text = "Book a first visit"
    """The words on articles and condition pages, which must not promise anything."""
    heading: Text = "How to start"
    question_heading: Text = "Questions about your options?"
    """The heading on articles and condition pages."""
    wording: WordingByKind = WordingByKind()


class CrisisLine(Facts):
    """A line for people in crisis. `call` and `text_to` are numbers, `text_word` what to send."""

    name: Text
    call: Text | None = None
    text_to: Text | None = None
    text_word: Text | None = None
    chat_url: HttpsUrl | None = None
    note: Text | None = None


class Crisis(Facts):
    """Where people turn in a crisis; shown on every page, first line first."""

    emergency: Text
    """The number for danger to life: 911 in the United States."""
    lines: Annotated[tuple[CrisisLine, ...], Field(min_length=1)]
    page: PageId
    """Id of the plain page with all crisis help."""
    checked: Day | None = None
    """The day on which a person last made sure of every line; the crisis page shows it."""


class FooterGroup(Facts):
    """A group of links in the footer, each a path such as `pages/privacy`."""

    title: Text
    links: tuple[Text, ...]


class Navigation(Facts):
    """Menus: paths in `content/` without `.md`; a folder stands for its list page."""

    header: tuple[Text, ...]
    footer: tuple[FooterGroup, ...]


class Colors(Facts):
    """Brand colors as `#rrggbb`, for the light and the dark scheme."""

    accent: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    accent_dark: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Brand(Facts):
    """What makes the site look like this clinic's. Without it the theme's own colors serve."""

    colors: Colors | None = None
    logo: Text | None = None
    """An SVG below `content/`, drawn beside the clinic's name."""
    drawing: Slug | None = None
    """A drawing of the theme for the mark and the home page, where the clinic has no logo and no
    picture there: `kingfisher`. Without it the mark is the first letter of the name."""


class Editorial(Facts):
    """Who stands behind the text, in the words shown on the pages."""

    author: Text
    """The author of pages that name none."""
    interest: Text
    """What the clinic has to gain: `We provide the services that this page describes.`"""
    disclaimer: Text
    """What the text is not: medical advice for one person."""
    policy_page: PageId | None = None


class Fee(Facts):
    """What one kind of visit costs a person who pays without insurance."""

    visit: Text
    price: Annotated[Text, Field(pattern=r"[1-9]|[Ff]ree|[Nn]o charge")]
    """With the currency: `$150`, `$120 to $180`, or `free`."""


class Security(Facts):
    """Where people report a weakness of the website; it becomes `/.well-known/security.txt`."""

    contact: ContactUrl
    """An e-mail address, or a web address that starts with https://."""
    expires: Day
    """The day from which the contact no longer holds; at most a year ahead."""
    policy: HttpsUrl | None = None
    """A page that says how reports are handled."""


class Discovery(Facts):
    """Files for machines that the site has only when you ask for them."""

    llms_txt: YesNo = False
    """A list of the pages for language models at `/llms.txt`."""


class Clinic(Facts):
    """The clinic whose site this is."""

    name: Text
    legal_name: Text | None = None
    tagline: Text
    """What the clinic does, in one sentence."""
    language: Word = "en-US"
    timezone: Annotated[str, AfterValidator(_zone)]
    site_url: HttpsUrl
    """The public address, without a slash at the end."""
    country: Word = "US"
    contact: Contact = Contact()
    other_phones: dict[str, Text] = Field(default_factory=dict)
    """Name -> telephone number of others that pages name, such as a public helpline."""
    booking: Booking = Booking()
    """Where people book a first visit, and the words that invite them."""
    crisis: Crisis
    navigation: Navigation
    editorial: Editorial
    brand: Brand = Brand()
    roles: tuple[Text, ...] = ()
    """The kinds of provider on staff, in the plural: `therapists`."""
    credentials: dict[str, Text] = Field(default_factory=dict)
    """Letters behind a name -> what they mean: `PMHNP-BC: psychiatric nurse practitioner`."""
    specialties: tuple[Word, ...] = ()
    """Fields of medicine by schema.org's names: `Psychiatric`. Told where a page says the word."""
    same_as: tuple[HttpsUrl, ...] = ()
    insurance: tuple[Text, ...] = ()
    """Insurance plans that the clinic takes, by the names that people know them by."""
    fees: tuple[Fee, ...] = ()
    """Prices for people who pay themselves; shown, like the plans, on the page about fees."""
    discovery: Discovery = Discovery()
    security: Security | None = None
