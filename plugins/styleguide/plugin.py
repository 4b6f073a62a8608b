"""When Pelican asks: the style guide is made for the preview, after the stylesheets."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateNotFound
from jinja2.runtime import Macro
from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.finding import Finding
from plugins.core.front_matter import PlainFacts, Status
from plugins.core.kind import Kind
from plugins.core.page import Body, Page
from plugins.core.source import Place
from plugins.styleguide import codes
from plugins.styleguide.examples import parameter_findings, place_of, read_examples

ADDRESS = "/styleguide/"
_FAILURES = (TemplateError, TypeError, AttributeError, KeyError, ValueError)
"""What a template raises that is given something it cannot print."""

_CALLER = '{{% from "components/{folder}/macro.html" import {macro} %}}{{{{ {macro}(**params) }}}}'
"""Calls a macro as pages do: only then does Jinja tell the line of the template that failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownExample:
    """An example as HTML."""

    name: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownComponent:
    """A component with its examples as HTML; `params` say what each parameter means."""

    name: str
    when: str
    when_not: str
    params: dict[str, str]
    examples: tuple[ShownExample, ...]


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(make_styleguide)


def make_styleguide(generators: list[Generator]) -> None:
    """Print every example of every component; a public site has no such page."""
    settings = generators[0].settings
    build = build_of(settings)
    folder = Path(settings["THEME"]) / "templates" / "components"
    if build.is_public or build.site is None or not folder.is_dir():
        return
    shown, findings = show_components(generators[0].env, folder)
    build.findings += findings
    try:
        html = _styleguide(generators[0].env, build, shown)
    except _FAILURES as error:
        build.findings.append(_broken(error, folder.parent / "styleguide.html", "the style guide"))
    else:
        build.assets[f"{ADDRESS.strip('/')}/index.html"] = html.encode("utf-8")


def show_components(
    environment: Environment, folder: Path
) -> tuple[tuple[ShownComponent, ...], list[Finding]]:
    """Return all components of a theme with their examples as HTML, and what is wrong with them."""
    found: list[Finding] = []
    shown = [
        component
        for path in sorted(folder.iterdir())
        if path.is_dir()
        for component in _shown(environment, path, found)
    ]
    return tuple(shown), found


def _shown(
    environment: Environment, folder: Path, findings: list[Finding]
) -> Iterator[ShownComponent]:
    """Yield the component of a folder, if it can be shown; add to `findings` what is wrong."""
    file, template = folder / "examples.yaml", folder / "macro.html"
    path = project_path(file, Path.cwd())
    if not file.exists():
        message = f"The component '{folder.name}' has no examples."
        help_ = "Write examples.yaml beside macro.html: theme/README.md tells how."
        findings.append(codes.BAD_EXAMPLES.at(path, Place(1), message, help_))
        return
    read = read_examples(file.read_text("utf-8"), path)
    findings += read.findings
    if read.component is None:
        return
    try:
        macro = _macro(environment, folder.name)
    except _FAILURES as error:
        findings.append(_broken(error, template, f"the component '{folder.name}'"))
        return
    wrong = list(parameter_findings(read.component, macro.arguments, read.places, path))
    if macro.catch_kwargs or macro.catch_varargs:
        message = f"The macro of '{folder.name}' takes any parameter, so that nobody sees a typo."
        wrong.append(
            codes.BAD_PARAMETER.at(
                project_path(template, Path.cwd()), Place(1), message, "Name each parameter."
            )
        )
    findings += wrong
    if wrong:
        return
    examples = []
    caller = environment.from_string(_CALLER.format(folder=folder.name, macro=macro.name))
    for index, example in enumerate(read.component.examples):
        try:
            examples.append(
                ShownExample(name=example.name, html=caller.render(params=example.params))
            )
        except _FAILURES as error:
            place = place_of(read.places, ("examples", index))
            findings.append(_broken(error, template, f"'{example.name}' of {path}:{place.line}"))
    yield ShownComponent(
        name=folder.name,
        when=read.component.when,
        when_not=read.component.when_not,
        params=dict(read.component.params),
        examples=tuple(examples),
    )


def _macro(environment: Environment, name: str) -> Macro:
    """Return a component's public macro: named as its folder, with `_` for `-`."""
    module = environment.get_template(f"components/{name}/macro.html").module
    macro = getattr(module, name.replace("-", "_"), None)
    if not isinstance(macro, Macro):
        message = f"there is no macro '{name.replace('-', '_')}'"
        raise TypeError(message)
    return macro


def _styleguide(environment: Environment, build: Build, shown: tuple[ShownComponent, ...]) -> str:
    site = build.site
    assert site is not None
    page = Page(
        kind=Kind.PAGE,
        id="styleguide",
        path="theme/templates/styleguide.html",
        url=ADDRESS,
        output_path=f"{ADDRESS.strip('/')}/index.html",
        status=Status.HIDDEN,
        facts=PlainFacts(
            title="Style guide",
            description="Every component of the theme with its examples.",
            status=Status.HIDDEN,
        ),
        body=Body(html="", marked_html=""),
        places={},
        folder="pages",
    )
    return environment.get_template("styleguide.html").render(
        page=page,
        site=site,
        clinic=site.clinic,
        build=build,
        booking=None,
        breadcrumbs=(),
        structured_data="",
        components=shown,
    )


def _broken(error: Exception, template: Path, what: str) -> Finding:
    """Return a finding at the line of the template that failed."""
    path, line = str(template), getattr(error, "lineno", None) or 1
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".html"):
            path, line = frame.filename, frame.lineno or 1
    reason = f"there is no template '{error}'" if isinstance(error, TemplateNotFound) else error
    return codes.BROKEN.at(
        project_path(Path(path), Path.cwd()),
        Place(line),
        f"The template cannot print {what}: {reason}.",
        "Correct the template or the example.",
    )
