"""Pages for the examples of rules that judge front matter: fields in, a whole Markdown file out."""

from __future__ import annotations


def example(
    text: str = "Text.",
    title: str = "What helps when you worry",
    description: str = "What it says.",
    **fields: str,
) -> str:
    """Return a file: the title is line 2, the description 3, the date 4, more fields from 5 on.

    The text begins three lines below the last field.
    """
    facts = {"title": title, "description": description, "created": "2026-11-01", **fields}
    front = "\n".join(f"{name}: {_typed(value)}" for name, value in facts.items())
    return f"---\n{front}\n---\n\n{text}\n"


def _typed(value: str) -> str:
    return f'"{value}"' if ": " in value else value
