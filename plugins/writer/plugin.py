"""When Pelican asks: templates get finished values, pages are written, leftovers are removed."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template, TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.core.build import Build, build_of, project_path
from plugins.core.finding import Finding, Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place
from plugins.writer.filters import filters_for
from plugins.writer.output import OutputFolder


def register() -> None:
    """Connect this room to Pelican."""
    signals.generator_init.connect(add_filters)
    signals.get_writer.connect(choose_writer)
    signals.finalized.connect(finish)


_OUTPUT = "_HALCYON_OUTPUT"


def add_filters(generator: Generator) -> None:
    """Give templates the filters of the clinic's language and country."""
    site = build_of(generator.settings).site
    if site is not None:
        environment: Environment = generator.env
        environment.filters.update(filters_for(site.clinic))


def choose_writer(pelican: Pelican) -> type[Writer]:
    """Make ours the writer, with a fresh view of the output folder."""
    cache = Path(pelican.settings["CACHE_PATH"])
    pelican.settings[_OUTPUT] = OutputFolder(Path(pelican.output_path), cache)
    return PageWriter


class PageWriter(Writer):  # type: ignore[misc] # Pelican has no types
    """Renders a page from its noun alone, so that a template sees nothing but finished values."""

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        *args: Any,  # noqa: ANN401 (Pelican's own signature)
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        """Render and write one page; what is no page of ours goes Pelican's own way."""
        build = build_of(self.settings)
        page = build.site.written_to(name) if build.site else None
        if page is None:
            super().write_file(name, template, context, *args, **kwargs)
            return
        try:
            html = template.render(page_values(build, page))
        except (TemplateError, TypeError, AttributeError) as error:
            build.findings.append(_template_finding(error, template, page))
            return
        output: OutputFolder = self.settings[_OUTPUT]
        output.write(page.output_path, html.encode("utf-8"))
        build.pages_written += 1
        signals.content_written.send(str(Path(self.output_path, name)), context=context)


def page_values(build: Build, page: AnyPage) -> dict[str, Any]:
    """Return all that the template of a page can print."""
    site = build.site
    assert site is not None
    return {
        "page": page,
        "site": site,
        "clinic": site.clinic,
        "build": build,
        "booking": build.bookings.get(page.path),
        "breadcrumbs": site.breadcrumbs(page),
    }


def _template_finding(error: Exception, template: Template, page: AnyPage) -> Finding:
    """Return a finding at the line of the template that failed."""
    path, line = template.filename or template.name or "theme", 1
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".html"):
            path, line = frame.filename, frame.lineno or 1
    shown = project_path(Path(path), Path.cwd())
    return Finding(
        code="TH001",
        severity=Severity.ERROR,
        path=shown,
        place=Place(line),
        message=f"The template cannot print {page.path}: {error}.",
        help="Correct the template; the page was not written.",
    )


def finish(pelican: Pelican) -> None:
    """Write what is no page, then remove what no source makes any more, if the build is whole."""
    build = build_of(pelican.settings)
    output: OutputFolder = pelican.settings[_OUTPUT]
    content = Path(pelican.settings["PATH"])
    for name in sorted(build.files):
        output.write(name, (content / name).read_bytes())
    for name, data in sorted(build.assets.items()):
        output.write(name, data)
    whole = build.site is not None and not any(f.code == "TH001" for f in build.findings)
    unknown = output.finish() if whole else ()
    build.files_changed = output.changed
    folder = project_path(Path(pelican.output_path), Path.cwd())
    build.findings += [
        Finding(
            code="OU001",
            severity=Severity.ERROR,
            path=f"{folder}/{name}",
            place=Place(1),
            message="No source makes this file, yet it lies in the output folder.",
            help="Run 'inv rebuild', which clears the folder first, or move the file elsewhere.",
        )
        for name in unknown
    ]
