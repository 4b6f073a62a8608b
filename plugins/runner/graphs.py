"""Shows what machines are told on a page: as a tree that a person can read, or as the JSON."""

from __future__ import annotations

from pathlib import Path

from plugins.core.nearest import did_you_mean
from plugins.runner.run import run


def show_graph(settings: Path, scratch: Path, name: str, *, as_json: bool) -> int:
    """Print the structured data of a page and return the exit code; 2 for a page that has none.

    `name` is a file of `content/` without `.md`, such as `services/therapy`.
    """
    outcome = run(settings, OUTPUT_PATH=str(scratch / "output"), CACHE_PATH=str(scratch / "cache"))
    site, graphs = outcome.build.site, outcome.build.graphs
    if site is None:
        return 1
    page = site.at(name.removeprefix("content/").removesuffix(".md"))
    graph = graphs.get(page.output_path) if page is not None else None
    if graph is None:
        known = [
            one.path.removeprefix("content/").removesuffix(".md")
            for one in site.pages
            if one.output_path in graphs
        ]
        print(f"There is no structured data of '{name}'{did_you_mean(name, known) or '.'}")
        return 2
    print(graph.pretty().rstrip() if as_json else "\n".join(graph.tree()))
    return 0
