"""Made-up pages of all kinds, as many as asked for and the same each time, to measure builds with.

The same texts come in two shapes: with our front matter, and with Pelican's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

_LINES = """
care plan visit week sleep mood worry therapist prescriber session question answer family
habit step skill change goal month work school walk talk rest notice write ask share learn
choose try keep follow review support steady quiet clear small early later often together
side effect dose symptom treatment therapy medication anxiety depression trauma attention
"""
WORDS = _LINES.split()
SHARES = (
    ("articles", 0.55),
    ("conditions", 0.1),
    ("services", 0.1),
    ("locations", 0.15),
    ("pages", 0.1),
)
"""Folder -> its share of the pages."""
REFERENCE = "example-2020"

_CLINIC = """\
name: Example Clinic
tagline: An example of a clinic.
timezone: America/New_York
site_url: https://clinic.example
contact:
  phone: "(212) 555-0100"
  email: hello@clinic.example
booking:
  url: https://book.clinic.example/start
  allowed_hosts: [book.clinic.example]
crisis:
  emergency: "911"
  lines:
    - name: 988 Suicide & Crisis Lifeline
      call: "988"
      text_to: "988"
  page: crisis
navigation:
  header: [services, conditions, locations, articles]
  footer:
    - title: About
      links: [pages/crisis]
roles: [therapists, prescribers]
editorial:
  author: Example team
  interest: We provide these services.
  disclaimer: This is no advice for one person.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A page: where it lies, its facts, and its text."""

    folder: str
    name: str
    title: str
    text: str


def samples(count: int) -> Iterator[Sample]:
    """Yield `count` pages of 450 to 900 words with headings, lists, links and a table."""
    random = Random(20)  # noqa: S311 (no secret: the same pages each time)
    names = {
        folder: [f"{folder}-{number}" for number in range(max(1, round(share * count)))]
        for folder, share in SHARES
    }
    for folder, members in names.items():
        for name in members:
            near = [f"{random.choice(names['articles'])}.md" for _ in range(4)]
            links = [target if folder == "articles" else f"../articles/{target}" for target in near]
            yield Sample(
                folder=folder,
                name=name,
                title=f"{_words(random, 4).capitalize()} {name.rpartition('-')[2]}",
                text="\n".join(_text(random, links)),
            )


def write_ours(folder: Path, count: int) -> None:
    """Write a content folder for this system."""
    folder.mkdir(parents=True)
    (folder / "clinic.yaml").write_text(_CLINIC, "utf-8")
    (folder / "references.json").write_text(json.dumps([_reference()]), "utf-8")
    firsts = {"": "home.md"} | {name: f"{name}/index.md" for name, _ in SHARES if name != "pages"}
    for name, path in firsts.items():
        _write(folder / path, f"title: All {name}\ndescription: All about {name}.", "Welcome.")
    _write(
        folder / "pages/crisis.md",
        "title: Help in a crisis\ndescription: Where to turn.\npurpose: crisis",
        "Call 988.",
    )
    for number, sample in enumerate(samples(count)):
        facts = [
            f'title: "{sample.title}"',
            f"description: What to know about {sample.title.lower()}.",
            f"keyword: {sample.title.lower()}",
            "synonyms: [one, two]",
            f"created: 2026-{number % 10 + 1:02}-{number % 27 + 1:02}",
        ]
        if sample.folder == "articles":
            facts += ["key_takeaways:", *(f"  - Point {part} to keep." for part in range(4))]
        if sample.folder == "conditions":
            facts += [f"name: {sample.title.lower()}", "faq:"]
            facts += [
                f"  - question: What is {part} of {number}?\n    answer: It is a part."
                for part in range(3)
            ]
        if sample.folder == "locations":
            facts += [f"city: City {number}", "state: OH", "local_facts:"]
            facts += [
                f"  - fact: A fact of {number}-{part}.\n    kind: crisis team\n"
                f"    source: The county\n    source_url: https://county.example/{number}\n"
                "    checked: 2026-11-01\n    review_by: 2027-11-01"
                for part in range(4)
            ]
        text = sample.text.replace("(cited)", f"[@{REFERENCE}]")
        _write(folder / sample.folder / f"{sample.name}.md", "\n".join(facts), text)


def write_plain(folder: Path, count: int) -> None:
    """Write the same texts as content of plain Pelican: articles and pages."""
    for number, sample in enumerate(samples(count)):
        kind = "articles" if sample.folder == "articles" else f"pages/{sample.folder}"
        path = folder / kind / f"{sample.name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = sample.text.replace(" (cited)", "").replace("../articles/", "")
        text = text.replace("](articles-", "]({filename}/articles/articles-")
        path.write_text(
            f"Title: {sample.title}\nDate: 2026-{number % 10 + 1:02}-{number % 27 + 1:02}\n"
            f"Summary: What to know about {sample.title.lower()}.\n\n{text}",
            "utf-8",
        )


def _write(path: Path, facts: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{facts}\n---\n\n{text}\n", "utf-8")


def _text(random: Random, links: list[str]) -> Iterator[str]:
    for section in range(random.randint(4, 7)):
        yield f"## {_words(random, 4).capitalize()} {section}\n"
        for _ in range(random.randint(1, 3)):
            yield f"{' '.join(_sentence(random) for _ in range(random.randint(3, 6)))}\n"
        yield f"See [{_words(random, 3)}]({random.choice(links)}) for more (cited).\n"
        for _ in range(random.randint(2, 5)):
            yield f"- {_sentence(random)}"
        yield ""
    yield "| Sign | Step |\n| --- | --- |"
    for _ in range(4):
        yield f"| {_words(random, 2)} | {_words(random, 3)} |"


def _sentence(random: Random) -> str:
    words = _words(random, random.randint(7, 18)).split()
    if random.random() < 0.2:  # noqa: PLR2004 (a fifth of the sentences)
        words[2] = f"**{words[2]}**"
    if random.random() < 0.1:  # noqa: PLR2004 (a tenth of the sentences)
        words[3] = f'"{words[3]}"'
    return f"{' '.join(words).capitalize()}."


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(WORDS, k=count))


def _reference() -> dict[str, object]:
    return {
        "id": REFERENCE,
        "type": "article-journal",
        "title": "An example",
        "author": [{"family": "Example", "given": "E."}],
        "container-title": "Examples",
        "issued": {"date-parts": [[2020]]},
        "URL": "https://example.org/2020",
        "verified": "page",
        "strength": "guideline",
        "topics": ["depression"],
        "findings": [],
        "citable": True,
    }
