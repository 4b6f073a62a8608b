"""Whatever front matter the models accept, the graph of each page is without a mistake."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from html import escape
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, StringConstraints, ValidationError

from plugins.core.booking import Booking
from plugins.core.clinic import Clinic
from plugins.core.front_matter import MODELS
from plugins.core.site import AnyPage
from plugins.schema.agreement import Agreement
from plugins.schema.common import Common
from plugins.schema.graph import build_graph
from plugins.schema.places import Places
from plugins.schema.subject import Subject
from plugins.schema.untold import untold, untold_of_clinic
from tests.schema.site import BOOKING, TODAY, clinic, said, site, with_facts

_WORDS = st.one_of(
    st.sampled_from(
        [
            "Dayton",
            "Psychiatric",
            "</script>",
            "a & b",
            "Ana Reyes",
            "https://schema.org/Monday",
            "2027-01-01",
            "(614) 555-0134",
            "988",
            "\U0001f642",
            "O'Neil \u201cthe\u201d",
            "\u05d0\u05d1",
        ]
    ),
    st.text(min_size=1, max_size=6),
)
_VALUES: dict[str, st.SearchStrategy[str]] = {
    "_https": st.sampled_from(["https://a.example", "https://b.example/x?y=1&z=<2>#t"]),
    "_slug": st.sampled_from(["a", "b"]),
    "_clock": st.sampled_from(["00:00", "09:30", "23:59"]),
}


def _values(  # noqa: PLR0911 (a table of types)
    annotation: Any,  # noqa: ANN401 (typing's own objects)
    metadata: tuple[Any, ...] = (),
) -> st.SearchStrategy[Any]:
    """Return a strategy for what staff might type for a field."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _values(arguments[0], (*arguments[1:], *metadata))
    if origin is UnionType or type(None) in arguments:
        return st.one_of(*(_values(one, metadata) for one in arguments))
    if annotation is type(None):
        return st.none()
    if origin is tuple:
        least = next((one.min_length for one in metadata if hasattr(one, "min_length")), 0)
        return st.lists(_values(arguments[0]), min_size=least, max_size=2)
    if origin is dict:
        return st.dictionaries(_WORDS, _WORDS, max_size=2)
    if issubclass(annotation, Enum):
        return st.sampled_from([member.value for member in annotation])
    if issubclass(annotation, BaseModel):
        return _inputs(annotation)
    return _plain(annotation, metadata)


def _plain(
    annotation: Any,  # noqa: ANN401 (typing's own objects)
    metadata: tuple[Any, ...],
) -> st.SearchStrategy[Any]:
    simple: dict[Any, st.SearchStrategy[Any]] = {
        dt.date: st.one_of(st.dates(), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))),
        float: st.floats(-90, 90),
        int: st.integers(0, 1),
        bool: st.booleans(),
    }
    for one in metadata:
        if isinstance(one, AfterValidator):
            return _VALUES[one.func.__name__]
        if isinstance(one, StringConstraints) and one.pattern:
            return st.sampled_from(["OH", "US", "en-US", "Psychiatric", "1234567893", "#005f73"])
    return simple.get(annotation, _WORDS)


def _inputs(model: type[BaseModel], *only: str) -> st.SearchStrategy[dict[str, Any]]:
    needed: dict[str, st.SearchStrategy[Any]] = {}
    free: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        if only and name not in only:
            continue
        group = needed if field.is_required() else free
        group[field.alias or name] = _values(field.annotation, tuple(field.metadata))
    return st.fixed_dictionaries(needed, optional=free)


def _text(page_facts: list[dict[str, Any]]) -> str:
    """Return a text that says the names of all things, so that everything can be told."""
    told = [str(facts.get(key, "")) for facts in page_facts for key in ("name", "title", "city")]
    told += [one["name"] for facts in page_facts for one in facts.get("modalities", ())]
    return f"<p>Psychiatric care. {escape('. '.join(told))}</p>"


@st.composite
def _sites(draw: st.DrawFn) -> tuple[Clinic, tuple[AnyPage, ...]]:
    of = draw(
        _inputs(
            Clinic, "name", "legal_name", "tagline", "contact", "specialties", "same_as", "brand"
        )
    )
    typed = [(kind, "a", draw(_inputs(MODELS[kind]))) for kind in MODELS]
    text = _text([facts for _, _, facts in typed])
    try:
        made = tuple(
            with_facts(kind, name, MODELS[kind].model_validate(facts), text)
            for kind, name, facts in typed
        )
        return clinic(**of), made
    except ValidationError:
        assume(condition=False)
        raise


@settings(max_examples=15, phases=(Phase.explicit, Phase.generate))
@given(_sites(), st.sampled_from([None, BOOKING]))
def test_any_front_matter_gives_graphs_without_a_mistake(
    drawn: tuple[Clinic, tuple[AnyPage, ...]], booking: Booking | None
) -> None:
    of, pages = drawn
    common = Common(site=site(*pages, of=of), today=TODAY)
    places = Places(site=common.site, clinic_path="content/clinic.yaml", clinic_places={})
    agreement = Agreement(places)
    list(untold_of_clinic(common, places))
    for page in common.site.pages:
        subject = Subject(page=page, common=common, booking=booking)
        made = build_graph(subject)
        wrong = said(made.graph, common)
        assert wrong == [], wrong
        assert made.clashes == ()
        assert list(agreement.findings(made.graph, subject.url)) == []
        list(untold(subject))
