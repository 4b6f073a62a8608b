"""Question and Answer: the words that readers see."""

from __future__ import annotations

from plugins.core.page import Answer
from plugins.schema.node import Properties, thing
from plugins.schema.words import read


def question(answer: Answer) -> Properties | None:
    """Return a question with its answer as plain text; None if either has no words."""
    text = read(answer.html)
    if not text or not answer.question:
        return None
    return thing(
        "Question",
        {"name": answer.question, "acceptedAnswer": thing("Answer", {"text": text})},
    )
