"""The rules on pictures: a page with many faults, a page with none, and single pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.checks.registry import all_rules
from tests.checks.judging import judged
from tests.checks.paragraphs import false_alarms, missed

RULES = [rule for rule in all_rules() if rule.family == "IM"]
PAGE = """---
title: Our rooms
description: What the rooms look like in which we see people, and where to wait.
created: 2026-11-01
image:
  file: images/door.jpg
  alt: Picture of our door
---

We see people in two rooms, and both have windows.

![IMG_2044](/images/room.jpg)

The small room.

![The small room.](/images/small.jpg)

![Two chairs by a window](/images/a.jpg)

Words between them.

![Two chairs by a window](/images/b.jpg)

![A flyer that says when we are open](/images/flyer.png)

![{way}](/images/way.jpg)
"""
WAY = "The way from the bus stop leads past the library, over the bridge and to a red door. " * 2
SAID = [
    "7 IM002 warning The words of the picture begin with 'Picture of'.",
    "12 IM003 error The words of the picture, 'IMG_2044', do not say what it shows.",
    "16 IM004 warning The words of the picture, 'The small room.', stand beside it as well.",
    "22 IM004 warning Two pictures have the same words: 'Two chairs by a window'.",
    "24 IM006 advice The picture seems to be made of words: 'flyer'.",
    "26 IM005 warning The words of the picture have 169 letters.",
]
GOOD_PAGE = """---
title: Our rooms
description: What the rooms look like in which we see people, and where to wait.
created: 2026-11-01
image:
  file: images/door.jpg
  alt: A red door beside a bakery
---

We see people in two rooms, and both have windows.

![Two chairs and a low table by a window](/images/room.jpg)

The small room is for talks with one person.

![A waiting room with six chairs and a shelf of toys](/images/wait.jpg)

![decorative](/images/leaf.svg)
"""
BAD = {
    "![photo of a lake](/images/1.jpg)": "IM002",
    "![An illustration showing a brain](/images/2.jpg)": "IM002",
    "![Image: a calm lake](/images/3.jpg)": "IM002",
    "![This picture shows](/images/pic.jpg) ![A photograph of hills](/images/4.jpg)": "IM002",
    "![DSC_0042](/images/5.jpg)": "IM003",
    "![calm-lake-at-dawn-web.png](/images/6.png)": "IM003",
    "![image](/images/7.jpg)": "IM003",
    "![Untitled](/images/8.jpg)": "IM003",
    "![shutterstock_1234567](/images/9.jpg)": "IM003",
    "![woman_on_couch_final_v2](/images/10.jpg)": "IM003",
    "![Screenshot 2026-03-01 at 10.22](/images/11.png)": "IM003",
    "![placeholder](/images/12.jpg)": "IM003",
    "![A hill at dawn](/images/13.jpg) ![A hill at dawn](/images/14.jpg)": "IM004",
    "![Infographic about sleep stages](/images/15.png)": "IM006",
    "![Quote card with words on rest](/images/16.png)": "IM006",
}
GOOD = [
    "![A woman reads on a couch](/images/1.jpg)",
    "![The logo of the 988 Lifeline](/images/2.svg)",
    "![A photographer at work](/images/3.jpg)",
    "![Pictures drawn by children hang on a wall](/images/4.jpg)",
    "![Imaging slices of a brain](/images/5.jpg)",
    "![decorative](/images/6.jpg)",
    "![Two chairs](/images/two-chairs.jpg)",
    "![The clinic's front door, with three steps](/images/7.jpg)",
    "![A ramp leads to the side door](/images/8.jpg)",
    "![A self-portrait with a blue hat](/images/9.jpg)",
    "![Mara Lind, therapist](/images/10.jpg)",
    "![Map: we are north of the river, by the library](/images/11.png)",
    "![Hands hold a warm cup](/images/12.jpg)",
    "![A bus stops at the corner](/images/13.jpg)",
    "![A dog sleeps](/images/14.jpg)",
]
PICTURE_FILES = {
    f"images/{name}": "x"
    for name in ("door.jpg", "room.jpg", "small.jpg", "a.jpg", "b.jpg", "flyer.png", "way.jpg")
}


def test_a_page_with_many_faults_has_each_of_them_at_its_line(tmp_path: Path) -> None:
    found = judged(tmp_path, PAGE.format(way=WAY), files=PICTURE_FILES).found_by(RULES)
    assert [f"{one.place.line} {one.code} {one.severity} {one.message}" for one in found] == SAID


def test_a_page_with_good_pictures_has_none(tmp_path: Path) -> None:
    assert judged(tmp_path, GOOD_PAGE, files=PICTURE_FILES).found_by(RULES) == ()


def test_each_bad_picture_is_found(tmp_path: Path) -> None:
    assert missed(tmp_path, BAD, "IM") == {}


def test_no_good_picture_is_found(tmp_path: Path) -> None:
    assert false_alarms(tmp_path, GOOD, "IM") == {}


@pytest.mark.parametrize("alt", ["decorative", "Decorative", ""])
def test_mere_decoration_is_left_alone(tmp_path: Path, alt: str) -> None:
    assert judged(tmp_path, f"![{alt}](/images/leaf.svg)").found_by(RULES) == ()
