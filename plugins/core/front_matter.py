"""What the front matter of each kind of page may say: one model a kind.

Values arrive as the text that staff typed (`plugins.core.located` types nothing); the field types
below turn them into dates, numbers and choices. A model refuses what it does not know.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from plugins.core.kind import Kind
from plugins.core.typed import ClockTime, Day, HttpsUrl, PageId, Slug, Text, Word


class Status(StrEnum):
    """Who gets to see a page."""

    PUBLISHED = "published"
    DRAFT = "draft"
    """In the preview only."""
    HIDDEN = "hidden"
    """Published, but in no list, menu or sitemap."""


class YesNoUnknown(StrEnum):
    """A fact that the clinic may not have told yet."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Presence(StrEnum):
    """What may be claimed about an office in a place, from the strongest claim to the weakest."""

    STREET = "street"
    """Patients are seen at a public street address."""
    CITY_OFFICE = "city-office"
    """Patients are seen in the city; the street is not public."""
    AREA = "area"
    """People there are served; nothing is claimed about an office."""


class Purpose(StrEnum):
    """What a plain page is for, where the theme or a check treats it in a way of its own."""

    CRISIS = "crisis"
    CONTACT = "contact"
    ABOUT = "about"
    FEES = "fees"
    PRIVACY = "privacy"
    ACCESSIBILITY = "accessibility"
    EDITORIAL = "editorial"
    SOURCES = "sources"
    """The list of all sources that the site cites."""
    SEARCH = "search"
    """The page on which readers search the site."""
    A_TO_Z = "a-z"
    """The list of all pages by the alphabet; where the search leads without a script."""
    HANDOUT = "handout"
    """A sheet that readers print and write on."""
    NOT_FOUND = "not-found"
    OTHER = "other"


class Facts(BaseModel):
    """Shared by every model: immutable, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Image(Facts):
    """A picture of the page. `file` is a path below `content/`; `alt` is empty if decorative."""

    file: Text
    alt: str


class Question(Facts):
    """A question that readers ask, with its answer in Markdown, both shown on the page."""

    question: Text
    answer: Text


class SourcedFact(Facts):
    """A checkable fact about a place, with the page it was read on.

    `checked` is the day a person read the source; after `review_by` the fact must be read again.
    `kind` is a plain word such as `crisis line`, used to group facts.
    """

    fact: Text
    kind: Text
    source: Text
    source_url: HttpsUrl
    checked: Day
    review_by: Day
    url: HttpsUrl | None = None
    phone: Text | None = None


class Offer(StrEnum):
    """What a page offers a reader who wants to begin."""

    ALL = "all"
    """Booking, phone and e-mail, as far as the clinic has them."""
    PHONE = "phone"
    """No booking link, only the phone and the e-mail."""
    NONE = "none"
    """Nothing."""


def _offer_alone(value: object) -> object:
    """Read `booking: none` as the group with `offer: none`."""
    if not isinstance(value, str):
        return value
    if value not in tuple(Offer):
        message = f"'{value}' is not one of none, phone or all. Type none, phone or all"
        raise ValueError(message)
    return {"offer": value}


class PageBooking(Facts):
    """The call to action of one page, where it differs from the clinic's."""

    offer: Offer = Offer.ALL
    label: Text | None = None
    """The words on the action; the place or service is added behind them."""
    heading: Text | None = None


class OwnBooking(PageBooking):
    """How to reach one location, service or clinician, where it differs from the clinic."""

    url: Text | None = None
    """A booking address of its own, on one of the clinic's allowed hosts."""
    phone: Text | None = None
    email: Text | None = None


class PageFacts(Facts):
    """What every page may say about itself."""

    title: Text
    description: Text
    heading: Text | None = None
    """The first heading, where it differs from the title."""
    short_title: Text | None = None
    """The name in menus, breadcrumbs and cards."""
    summary: Text | None = None
    """One or two sentences under the heading and on cards."""
    keyword: Text | None = None
    """The one search phrase that this page owns."""
    synonyms: tuple[Text, ...] = ()
    slug: Slug | None = None
    author: Text | None = None
    created: Day | None = None
    modified: Day | None = None
    reviewed_by: PageId | None = None
    """Id of the clinician who reviewed the whole page."""
    reviewed_on: Day | None = None
    next_review: Day | None = None
    key_takeaways: tuple[Text, ...] = ()
    image: Image | None = None
    faq: tuple[Question, ...] = ()
    aliases: tuple[Text, ...] = ()
    """Older addresses of this page, such as `/old-name/`."""
    status: Status = Status.PUBLISHED
    services: tuple[PageId, ...] = ()
    conditions: tuple[PageId, ...] = ()
    locations: tuple[PageId, ...] = ()
    clinicians: tuple[PageId, ...] = ()
    order: Annotated[int, Field(ge=0)] = 1000
    """Place in lists: lower comes first; pages with the same number go by title."""
    allow: dict[str, Text] = Field(default_factory=dict)
    """Code of a check -> the reason why this page may have what the check finds."""
    booking: Annotated[PageBooking | None, BeforeValidator(_offer_alone)] = None
    """`none` takes the call to action away, `phone` leaves only the phone; or a group of fields.

    A location, service or clinician takes the fields of Own Booking.
    """


class HomeFacts(PageFacts):
    """The home page."""


class ListFacts(PageFacts):
    """The page that lists a folder."""


class Modality(Facts):
    """A way of treating that a service offers, such as cognitive behavioral therapy (CBT)."""

    name: Text
    abbreviation: Text | None = None
    about: Text | None = None


class ServiceFacts(PageFacts):
    """A service that the clinic offers."""

    modalities: tuple[Modality, ...] = ()
    booking: Annotated[OwnBooking | None, BeforeValidator(_offer_alone)] = None


class ConditionFacts(PageFacts):
    """A condition that the clinic treats."""

    name: Text
    """The condition's name inside a sentence: `panic disorder`."""
    other_names: tuple[Text, ...] = ()
    abbreviation: Text | None = None


class Address(Facts):
    """A public street address; every part is needed for visitors and for search engines."""

    street: Text
    city: Text
    region: Word
    postal_code: Text
    country: Word = "US"


class Coordinates(Facts):
    """WGS 84 degrees of the entrance, at least five decimals, never a city's center."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class Weekday(StrEnum):
    """A day of the week, as schema.org and people name it."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


class Hours(Facts):
    """Opening hours, clinic-local: `opens` and `closes` are 24-hour clock times such as 17:30."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    opens: ClockTime
    closes: ClockTime


class LocationFacts(PageFacts):
    """A place whose people the clinic serves. The default presence is the weakest claim."""

    city: Text
    state: Word
    presence: Presence = Presence.AREA
    telehealth: YesNoUnknown = YesNoUnknown.UNKNOWN
    accepting_patients: YesNoUnknown = YesNoUnknown.UNKNOWN
    address: Address | None = None
    coordinates: Coordinates | None = None
    hours: tuple[Hours, ...] = ()
    parking: Text | None = None
    phone: Text | None = None
    licence_facts: tuple[SourcedFact, ...] = ()
    """Who may treat and prescribe in this state, and how to look a licence up."""
    local_facts: tuple[SourcedFact, ...] = ()
    """Help and services in this place that no other page lists."""
    booking: Annotated[OwnBooking | None, BeforeValidator(_offer_alone)] = None


class Licence(Facts):
    """Permission to practice in one state. `type` is the board's name for it."""

    state: Word
    type: Text
    number: Text | None = None


Npi = Annotated[str, StringConstraints(pattern=r"^\d{10}$")]
"""National Provider Identifier: ten digits."""


class ClinicianFacts(PageFacts):
    """A person who treats patients. `credentials` stand behind the name, in the usual order."""

    name: Text
    credentials: tuple[Text, ...] = ()
    role: Text
    licences: tuple[Licence, ...] = ()
    npi: Npi | None = None
    languages: tuple[Text, ...] = ()
    accepting_patients: YesNoUnknown = YesNoUnknown.UNKNOWN
    booking: Annotated[OwnBooking | None, BeforeValidator(_offer_alone)] = None


class ArticleFacts(PageFacts):
    """An article. It needs the day it was written, because lists and feeds go by it."""

    created: Day


class PlainFacts(PageFacts):
    """A plain page, such as privacy or cost."""

    purpose: Purpose = Purpose.OTHER


MODELS: dict[Kind, type[PageFacts]] = {
    Kind.HOME: HomeFacts,
    Kind.SERVICE: ServiceFacts,
    Kind.CONDITION: ConditionFacts,
    Kind.LOCATION: LocationFacts,
    Kind.CLINICIAN: ClinicianFacts,
    Kind.ARTICLE: ArticleFacts,
    Kind.PAGE: PlainFacts,
    Kind.LIST: ListFacts,
}
