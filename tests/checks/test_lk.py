"""The rules on links: a page with many faults, a page with none, and single sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checks.registry import all_rules
from plugins.checks.rules.lk002_empty_words_as_link import empty_words
from tests.checks.judging import judged
from tests.checks.paragraphs import false_alarms, missed

RULES = [rule for rule in all_rules() if rule.family == "LK"]
PAGE = """---
title: Sleep and low mood
description: How sleep and low mood go together, and what helps at night.
created: 2026-11-01
---

Many people sleep badly when they feel low. [Click here](https://www.nimh.nih.gov/sleep) for the
facts, or see <https://www.nimh.nih.gov/depression/index>. Some facts are [below](#what-help).

## What helps

Get up at the same time each day. [Sleep therapy](https://www.sleep.org/one) is one way, and
[sleep therapy](https://www.sleep.org/two) is another. Older advice is on
[a page of ours](http://www.ohio.gov/sleep).

- [Talk therapy](https://willow.example.com/services/therapy/)
- [Our fees](#)
- [A form](file:///C:/forms/sleep.pdf)
- [Draft](https://docs.google.com/document/d/9z/edit) and [plan](https://staging.willow.org/plan)
- [Print](javascript:window.print) or [?](https://www.sleep.org/faq)
- <a href="https://www.sleep.org/kids" target="_blank">Sleep for kids</a>

More: [one](https://www.sleep.org/x), [two](https://www.sleep.org/x), [three](https://www.sleep.org/x).
"""
SAID = [
    "1 LK005 warning The text links to no other page of this site.",
    "7 LK002 warning The link says 'Click here' and not where it leads.",
    (
        "8 LK001 warning The words of a link are the address "
        "'https://www.nimh.nih.gov/depression/index'."
    ),
    (
        "8 LK008 error The link to '#what-help' leads to a part that the page does not have; did "
        "you mean 'what-helps'?"
    ),
    (
        "13 LK003 warning Two links say 'sleep therapy', and they lead to "
        "'https://www.sleep.org/one' "
        "and 'https://www.sleep.org/two'."
    ),
    "14 LK006 warning The link to 'http://www.ohio.gov/sleep' is not encrypted.",
    (
        "16 LK007 warning The link to 'https://willow.example.com/services/therapy/' is a page of "
        "this site, by its full address."
    ),
    "17 LK009 error The link '#' leads nowhere.",
    "18 LK009 error The link 'file:///C:/forms/sleep.pdf' leads to a file on one computer.",
    (
        "19 LK009 error The link 'https://docs.google.com/document/d/9z/edit' leads to a document "
        "that somebody is working on."
    ),
    "19 LK009 error The link 'https://staging.willow.org/plan' leads to a test site.",
    "20 LK010 warning The words of a link are only '?'.",
    "20 LK011 error The link 'javascript:window.print' is a program, and this site runs none.",
    "21 LK011 warning The link 'Sleep for kids' opens a new tab and does not say so.",
    "23 LK004 advice 3 links of this text lead to 'https://www.sleep.org/x'.",
]
GOOD_PAGE = """---
title: Sleep and low mood
description: How sleep and low mood go together, and what helps at night.
created: 2026-11-01
---

Many people sleep badly when they feel low. [What helps](#what-helps) stands below, and the
[National Institute of Mental Health](https://www.nimh.nih.gov/sleep) has more on it.

## What helps

Get up at the same time each day. [Talk therapy](../services/therapy.md) can help with what keeps
you awake; read [what a first visit is like](../services/therapy.md) before you come.

In a crisis [call 988](tel:988), [text 988](sms:988) or chat at
[988lifeline.org](https://988lifeline.org/).
Write to [the office](mailto:hello@willow.example.com) with questions that can
wait, or open [all crisis help](../pages/crisis.md). No word on
[the crisis page](../pages/crisis.md)
costs you money, and [crisis help](../pages/crisis.md) is there at night.
"""
BAD = {
    "Groups meet on Mondays ([more](https://www.ohio.gov/groups)).": "LK002",
    "[Learn more](https://www.ohio.gov/a) about groups.": "LK002",
    "To book, please [click this link](https://www.ohio.gov/b).": "LK002",
    "[HERE](https://www.ohio.gov/c) is the list.": "LK002",
    "[Read more…](https://www.ohio.gov/d)": "LK002",
    "The list is on [this website](https://www.ohio.gov/e).": "LK002",
    "See [https://www.ohio.gov/f](https://www.ohio.gov/f).": "LK001",
    "See [ohio.gov/health/list](https://www.ohio.gov/g).": "LK001",
    "See [www.ohio.gov](https://www.ohio.gov/h) too.": "LK001",
    "The [state list](http://www.ohio.gov/i) is long.": "LK006",
    "[A plan](https://yourdomain.com/plan) for you.": "LK009",
    "[A map](http://localhost:8000/map) of us.": "LK009",
    "[Your form](https://willow.wpengine.com/form) is ready.": "LK009",
    "[My file](/Users/ann/file.pdf) is here.": "LK009",
    "[A list](http://192.168.0.12/list) at home.": "LK009",
    "Help [!](https://www.ohio.gov/j) now.": "LK010",
    '<a href="https://www.ohio.gov/k" target="_new">A list</a> of groups.': "LK011",
    "[Open it](javascript:open()) now.": "LK011",
}
GOOD = [
    "[More on groups](https://www.ohio.gov/1) is public.",
    "[What to read more of](https://www.ohio.gov/2) when you feel low.",
    "[Here to stay: housing help](https://www.ohio.gov/3) in the county.",
    "[988lifeline.org](https://988lifeline.org/) has a chat.",
    "[findtreatment.gov](https://findtreatment.gov/) lists care.",
    "[The county's list](https://www.ohio.gov/4) is long.",
    "[Dev and his dog](https://www.ohio.gov/5) visit on Fridays.",
    "[The examples of others](https://www.ohio.gov/example.com) help.",
    "[Call us](tel:+16145550134) or [write](mailto:hello@willow.example.com).",
    "[Therapy](../services/therapy.md) starts with a talk.",
    "[Test yourself](https://www.nimh.nih.gov/test) on sleep.",
    "[A 5-minute film](https://www.nimh.nih.gov/film) tells it.",
    "[Step 1](https://www.ohio.gov/6) and [step 2](https://www.ohio.gov/7) follow.",
    '<a href="https://www.ohio.gov/8" target="_blank">Groups (opens in a new tab)</a> meet.',
    "[The stage](https://www.stagedoor.org/) is a group for teens.",
]


def test_a_page_with_many_faults_has_each_of_them_at_its_line(tmp_path: Path) -> None:
    read = judged(tmp_path, PAGE)
    found = [one for one in read.found_by(RULES) if one.path == read.page.path]
    assert [f"{one.place.line} {one.code} {one.severity} {one.message}" for one in found] == SAID


def test_a_page_with_good_links_has_none(tmp_path: Path) -> None:
    read = judged(tmp_path, GOOD_PAGE)
    assert [one for one in read.found_by(RULES) if one.path == read.page.path] == []


def test_each_bad_sentence_is_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "LK") == {}


def test_no_careful_sentence_is_found(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "LK") == {}


@pytest.mark.parametrize("words", sorted(empty_words()))
def test_empty_words_are_written_as_they_are_compared(words: str) -> None:
    assert words == words.lower().strip()
    assert words.replace(" ", "").isalpha()


def test_a_full_address_of_our_own_becomes_a_path(tmp_path: Path) -> None:
    text = "See [therapy](https://willow.example.com/services/therapy/#start)."
    fixes = [one.fix for one in judged(tmp_path, text).found_by(RULES) if one.code == "LK007"]
    assert [(fix.old, fix.new, fix.is_safe) for fix in fixes if fix] == [
        ("https://willow.example.com/services/therapy/#start", "../services/therapy.md#start", True)
    ]


def test_http_becomes_https_only_when_a_person_says_so(tmp_path: Path) -> None:
    text = "See [the list](http://www.ohio.gov/list)."
    fixes = [one.fix for one in judged(tmp_path, text).found_by(RULES) if one.code == "LK006"]
    assert [(fix.old, fix.new, fix.is_safe) for fix in fixes if fix] == [
        ("http://", "https://", False)
    ]


def test_a_part_of_another_page_is_looked_for_there(tmp_path: Path) -> None:
    files = {"articles/rest.md": "## Naps at noon\n\nWords."}
    text = "See [naps](rest.md#naps-at-noon), and [food](rest.md#food)."
    found = judged(tmp_path, text, files=files).found_by(RULES)
    assert [one.message for one in found if one.code == "LK008"] == [
        "The link to '/articles/rest/#food' leads to a part that the page does not have."
    ]
