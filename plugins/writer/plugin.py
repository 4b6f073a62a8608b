"""When Pelican asks: templates get finished values, pages are written, leftovers are removed."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, Template, TemplateError, TemplateNotFound
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.core.build import Build, build_of, project_path
from plugins.core.built import BuiltPage, Judge
from plugins.core.finding import Finding
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place
from plugins.writer import codes
from plugins.writer.filters import filters_for
from plugins.writer.menus import Menus
from plugins.writer.output import OutputFolder


def register() -> None:
    """Connect this room to Pelican."""
    signals.generator_init.connect(prepare_templates)
    signals.get_writer.connect(choose_writer)
    signals.finalized.connect(finish)


_OUTPUT = "_HALCYON_OUTPUT"
_INDENTATION = re.compile(r"\n\s+")


def prepare_templates(generator: Generator) -> None:
    """Give templates the clinic's filters; keep them compiled, for each generator has its own."""
    site = build_of(generator.settings).site
    environment: Environment = generator.env
    folder = Path(generator.settings["CACHE_PATH"], "templates")
    folder.mkdir(parents=True, exist_ok=True)
    environment.auto_reload = False
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
    if site is not None:
        environment.filters.update(filters_for(site.clinic))


def choose_writer(pelican: Pelican) -> type[Writer]:
    """Make ours the writer, with a fresh view of the output folder."""
    cache = Path(pelican.settings["CACHE_PATH"])
    pelican.settings[_OUTPUT] = OutputFolder(Path(pelican.output_path), cache)
    return PageWriter


class PageWriter(Writer):  # type: ignore[misc] # Pelican has no types
    """Renders a page from its noun alone, so that a template sees nothing but finished values."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings=settings)
        self._build = build_of(settings)
        self._site = self._build.site
        self._menus = Menus(self._site) if self._site else None
        self._output: OutputFolder = settings[_OUTPUT]

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        *args: Any,  # noqa: ANN401 (Pelican's own signature)
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        """Render and write one page; what is no page of ours goes Pelican's own way."""
        page = self._site.written_to(name) if self._site else None
        if page is None or self._site is None or self._menus is None:
            super().write_file(name, template, context, *args, **kwargs)
            return
        try:
            html = tight(template.render(page_values(self._build, self._site, self._menus, page)))
        except (TemplateError, TypeError, AttributeError) as error:
            finding = _template_finding(error, template, page)
            known = {(one.path, one.place) for one in self._build.findings}
            if (finding.path, finding.place) not in known:
                self._build.findings.append(finding)
            self._build.pages_failed += 1
            return
        self._build.html[page.output_path] = html
        built = BuiltPage(page=page, html=html)
        for room, judge in self._build.judges.items():
            self.judged(room, judge, built)
        self._output.write(page.output_path, html.encode("utf-8"))
        self._build.pages_written += 1
        signals.content_written.send(str(Path(self.output_path, name)), context=context)

    def judged(self, room: str, judge: Judge, built: BuiltPage) -> None:
        """Keep what a room finds on a rendered page; a crash of it is a finding as well."""
        try:
            self._build.findings += judge(built)
        except Exception as error:  # noqa: BLE001 (whatever it is, other pages are still judged)
            self._build.findings.append(_crash_finding(error, room, built.page))


def tight(html: str) -> str:
    """Return HTML without the indentation of templates; a page with `<pre>` stays as it is."""
    return html if "<pre" in html else _INDENTATION.sub("\n", html)


def page_values(build: Build, site: Site, menus: Menus, page: AnyPage) -> dict[str, Any]:
    """Return all that the template of a page can print."""
    graph = build.graphs.get(page.output_path)
    return {
        "page": page,
        "site": site,
        "menus": menus,
        "clinic": site.clinic,
        "build": build,
        "booking": build.bookings.get(page.path),
        "breadcrumbs": site.breadcrumbs(page),
        "structured_data": graph.script if graph else "",
    }


def _template_finding(error: Exception, template: Template, page: AnyPage) -> Finding:
    """Return a finding at the line of the template that failed."""
    path, line = template.filename or template.name or "theme", 1
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".html"):
            path, line = frame.filename, frame.lineno or 1
    reason = f"there is no template '{error}'" if isinstance(error, TemplateNotFound) else error
    shown = project_path(Path(path), Path.cwd())
    return codes.TEMPLATE.at(
        shown,
        Place(line),
        f"The template cannot print {page.path}: {reason}.",
        "Correct the template. Neither this page nor others that fail here are written.",
    )


def _crash_finding(error: Exception, room: str, page: AnyPage) -> Finding:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    spot = f"{project_path(Path(frame.filename), Path.cwd())}:{frame.lineno}"
    return codes.CRASH.at(
        page.path,
        Place(1),
        f"The room '{room}' failed on this page: {type(error).__name__}: {error} ({spot}).",
        "This is a mistake in the program, not in your text. Show this message to its developer.",
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
    for name, source in sorted(build.copies.items()):
        output.copy(name, source)
    whole = build.site is not None and not build.pages_failed
    unknown = output.finish() if whole else ()
    build.files_changed = output.changed
    folder = project_path(Path(pelican.output_path), Path.cwd())
    build.findings += [
        codes.UNKNOWN_FILE.at(
            f"{folder}/{name}",
            Place(1),
            "No source makes this file, yet it lies in the output folder.",
            "Run 'inv rebuild', which clears the folder first, or move the file elsewhere.",
        )
        for name in unknown
    ]
