"""What PyYAML calls a problem, said to a person who writes pages."""

from __future__ import annotations

import yaml

_NO_COLUMN = (
    "The line does not begin in the same column as the lines that it belongs to.",
    "Give it as many spaces at its beginning as the lines of the same group.",
)
PROBLEMS = {
    "mapping values are not allowed": (
        (
            "The line begins with more spaces than its neighbors, so it counts as text of the line "
            "above, and such text cannot hold a colon."
        ),
        (
            "If it is a field of its own, begin it in the same column as the others; if not, "
            "put the whole text, from its first word to its last, in double quotes."
        ),
    ),
    "did not find expected key": _NO_COLUMN,
    "did not find expected '-' indicator": (
        "The line stands between the items of a list but does not begin with '- '.",
        "Begin it with '- ', or give it as many spaces as the text of the item above.",
    ),
    "did not find expected ',' or ']'": (
        "The list that '[' opens is not closed before this spot.",
        (
            "Put a comma between its items and a ']' at its end, or put each item on a line of its "
            "own that begins with '- '."
        ),
    ),
    "did not find expected ',' or '}'": (
        "The group that '{' opens is not closed before this spot.",
        "Put each 'name: value' on a line of its own in place of the curly brackets.",
    ),
    "block sequence entries are not allowed": (
        "A list item begins here, in the line of its name.",
        "Put each item on a line of its own below, indented and with '- ' before it.",
    ),
    "could not find expected ':'": (
        "The line is neither of the form 'name: value' nor text of the line above.",
        (
            "Begin it with spaces if it belongs to the text above; else write a name and a colon "
            "before it."
        ),
    ),
    "but found another document": (
        "A line '---' stands inside the fields.",
        "Delete it; only one such line stands above the fields and one below.",
    ),
}
"""What PyYAML says is the problem -> what we say, and what to do."""


def problem_told(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Return a sentence on an error of PyYAML, and what to do."""
    return PROBLEMS.get(
        str(error.problem).partition(" in this context")[0],
        (
            f"This line cannot be read ({error.problem}).",
            "Check the quotes, the spaces at its beginning, and that it is 'name: value'.",
        ),
    )
