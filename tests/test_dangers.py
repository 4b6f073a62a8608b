"""Nothing is lost and nothing leaks: each test is named after a danger."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.building import (
    CLINIC,
    PLAIN_THEME,
    PROJECT,
    SMALL,
    TODAY,
    front,
    read_folder,
    write_files,
)
from tests.conftest import BuildSite

PAGES = {
    "index.html",
    "services/index.html",
    "services/therapy/index.html",
    "crisis/index.html",
}


FOR_MACHINES = (".server/", "_headers", "_redirects", "favicon.ico", "robots.txt", "sitemap.xml")
"""What every site has for hosts, browsers and search engines, beside its pages."""


def pages_of(files: set[str]) -> set[str]:
    beside = (*FOR_MACHINES, "site.webmanifest", "static/")
    return {name for name in files if not name.startswith(beside)}


def pictures_of(files: set[str]) -> set[str]:
    """Return the names of published pictures, without hash and ending."""
    folder = "static/pictures/"
    return {name.removeprefix(folder).split(".")[0] for name in files if name.startswith(folder)}


def picture(color: str = "red") -> bytes:
    from io import BytesIO  # noqa: PLC0415 (only here)

    buffer = BytesIO()
    Image.new("RGB", (4, 3), color).save(buffer, "PNG")
    return buffer.getvalue()


# What must never be published


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md",
        ".#therapy.md",
        "#therapy.md#",
        "therapy.md~",
        "therapy.md.bak",
        "therapy.md.orig",
        "therapy.md.rej",
        ".therapy.md.swp",
        "therapy.md.swp",
        "therapy.tmp",
        "_notes.md",
        ".git/config.md",
        ".env",
    ],
)
def test_dot_files_and_editor_backups_are_not_published(build_site: BuildSite, name: str) -> None:
    built = build_site({f"services/{name}": front("Secret", text="secret words")})
    assert pages_of(built.files) == PAGES
    assert built.said == []
    assert built.build.sources == 4


@pytest.mark.parametrize("name", [".env", "room.jpg~", ".room.png.swp", "_room.png"])
def test_a_link_does_not_publish_a_dot_file_or_a_backup(build_site: BuildSite, name: str) -> None:
    built = build_site(
        {
            f"files/{name}": "secret",
            "services/therapy.md": front("Therapy", text=f"[x]({{static}}/files/{name})"),
        }
    )
    assert pages_of(built.files) == PAGES
    assert [line.partition(" ")[2] for line in built.said] == [
        f"DT012 The link '{{static}}/files/{name}' leads to 'files/{name}', which is not there."
    ]


@pytest.mark.parametrize(
    "link",
    [
        "{attach}../../secret.env",
        "{static}/../secret.env",
        "../../secret.env",
        "{static}/../../s.env",
    ],
)
def test_a_link_does_not_publish_a_file_from_outside_content(
    build_site: BuildSite, tmp_path: Path, link: str
) -> None:
    (tmp_path / "secret.env").write_text("KEY=1")
    built = build_site({"services/therapy.md": front("Therapy", text=f"[x]({link})")})
    assert built.said == [
        f"content/services/therapy.md:6:5: DT013 The link '{link}' leads out of the content folder."
    ]
    assert pages_of(built.files) == PAGES
    assert list(tmp_path.rglob("secret.env")) == [tmp_path / "secret.env"]


@pytest.mark.parametrize(
    ("html", "target"),
    [
        ('<object data="{static}/files/.env"></object>', "{static}/files/.env"),
        ("<a href='{attach}../../secret.env'>x</a>", "{attach}../../secret.env"),
        ("<a href={static}/files/.env>x</a>", "{static}/files/.env"),
        ('<form action="|static|/files/.env"></form>', "|static|/files/.env"),
    ],
)
def test_raw_html_does_not_publish_what_a_link_would_not(
    build_site: BuildSite, tmp_path: Path, html: str, target: str
) -> None:
    (tmp_path / "secret.env").write_text("KEY=1")
    built = build_site({"files/.env": "KEY=1", "services/therapy.md": front("Therapy", text=html)})
    assert [line.partition(" ")[2] for line in built.said] == [
        f"DT012 The link '{target}' stands where links to files are not followed."
    ]
    assert pages_of(built.files) == PAGES


def test_a_picture_in_front_matter_does_not_come_from_outside_content(
    build_site: BuildSite, tmp_path: Path
) -> None:
    (tmp_path / "secret.png").write_bytes(picture())
    built = build_site(
        {"services/therapy.md": front("Therapy", "image: {file: ../secret.png, alt: x}")}
    )
    assert built.said == [
        (
            "content/services/therapy.md:4:15: DT013 "
            "The link '../secret.png' leads out of the content folder."
        )
    ]
    assert pages_of(built.files) == PAGES


def test_a_symbolic_link_does_not_lead_out_of_content(
    build_site: BuildSite, tmp_path: Path
) -> None:
    build_site()
    (tmp_path / "secret.md").write_text(front("Secret", text="secret words"))
    (tmp_path / "secret.png").write_bytes(picture())
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "one.md").write_text(front("Secret", text="secret words"))
    (tmp_path / "content" / "services" / "linked.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "content" / "linked.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "content" / "articles").symlink_to(tmp_path / "secrets")
    built = build_site(
        {"services/therapy.md": front("Therapy", text="![x](../linked.png)")}, public=True
    )
    assert built.said == [
        (
            "content/articles:1:1: DT018 "
            "The folder 'articles' is a link to another place, so no page in it is read."
        ),
        (
            "content/services/linked.md:1:1: DT018 "
            "The file is a link to a place outside the content folder."
        ),
        (
            "content/services/therapy.md:6:6: DT012 "
            "The link '../linked.png' leads to 'linked.png', which is not there."
        ),
    ]
    assert not any(b"secret words" in data for data in read_folder(built.output).values())
    assert "linked.png" not in built.files


def test_drafts_and_pages_of_the_future_are_not_in_the_public_site(build_site: BuildSite) -> None:
    files = {
        "services/draft.md": front("Draft", "status: draft", text="![x](../images/draft.png)"),
        "services/future.md": front(
            "Future", "created: 2026-11-22", "image: {file: images/future.png, alt: x}"
        ),
        "services/today.md": front(
            "Today", "created: 2026-11-21", text="![x](../images/today.png)"
        ),
        "images/draft.png": picture("red"),
        "images/future.png": picture("blue"),
        "images/today.png": picture("green"),
    }
    public = build_site(files, public=True)
    published = pages_of(public.files)
    assert public.said == []
    assert published == PAGES | {"services/today/index.html"}
    assert pictures_of(public.files) == {"today-4"}
    assert "Draft" not in public.text("services/index.html")
    assert public.build.drafts_left_out == 2
    preview = build_site(public=False)
    assert pages_of(preview.files) - published == {
        "services/draft/index.html",
        "services/future/index.html",
    }
    assert pictures_of(preview.files) == {"draft-4", "future-4", "today-4"}


def test_what_a_page_used_before_it_became_a_draft_is_taken_back(build_site: BuildSite) -> None:
    page = "services/today.md"
    built = build_site(
        {page: front("Today", text="![x](../a.png)"), "a.png": picture()}, public=True
    )
    assert "services/today/index.html" in built.files
    assert pictures_of(built.files) == {"a-4"}
    built = build_site({page: front("Today", "status: draft", text="![x](../a.png)")}, public=True)
    assert pages_of(built.files) == PAGES
    assert pictures_of(built.files) == set()


def test_a_link_to_a_draft_is_an_error_unless_it_stands_in_a_draft(build_site: BuildSite) -> None:
    files = {
        "services/draft.md": front("Draft", "status: draft"),
        "services/therapy.md": front("Therapy", text="[more](draft.md)"),
    }
    for public in (False, True):
        assert build_site(files, public=public).said == [
            (
                "content/services/therapy.md:6:8: DT014 "
                "The link 'draft.md' leads to a page that is not published yet."
            )
        ]
    files["services/therapy.md"] = front("Therapy", "status: draft", text="[more](draft.md)")
    assert build_site(files).said == []


def test_a_hidden_page_is_published_but_in_no_list(build_site: BuildSite) -> None:
    built = build_site({"services/quiet.md": front("Quiet", "status: hidden")}, public=True)
    assert "services/quiet/index.html" in built.files
    assert "Quiet" not in built.text("services/index.html")
    assert built.soup("services/quiet/index.html").select_one("meta[name=robots]")


@pytest.mark.parametrize("field", ["save_as", "url", "template", "settings", "content"])
def test_front_matter_cannot_choose_address_or_template(build_site: BuildSite, field: str) -> None:
    built = build_site({"services/therapy.md": front("Therapy", f"{field}: ../../evil.html")})
    assert len(built.said) == 1
    assert built.said[0].startswith(
        f"content/services/therapy.md:4:1: DT005 '{field}' is not a field of a service page"
    )
    assert pages_of(built.files) == PAGES
    assert not (built.project / "evil.html").exists()


@pytest.mark.parametrize("slug", ["../evil", "a/b", "..", "Über", "a b", ".hidden"])
def test_a_slug_cannot_lead_anywhere_else(build_site: BuildSite, slug: str) -> None:
    built = build_site({"services/therapy.md": front("Therapy", f"slug: '{slug}'")})
    assert built.said == [
        (
            f"content/services/therapy.md:4:7: DT006 slug: '{slug}' may hold only small letters, "
            "digits and single hyphens."
        )
    ]
    assert pages_of(built.files) == PAGES


# Two files, one address


def test_two_pages_on_one_address_are_found_and_the_one_named_so_stays(
    build_site: BuildSite,
) -> None:
    built = build_site(
        {
            "services/counseling.md": front("Counseling", "slug: therapy"),
            "pages/services.md": front("Our services"),
        }
    )
    assert built.said == [
        (
            "content/services/counseling.md:4:7: DT008 "
            "The address /services/therapy/ already belongs to content/services/therapy.md."
        ),
        (
            "content/services/index.md:1:1: DT008 "
            "The address /services/ already belongs to content/pages/services.md."
        ),
    ]


@pytest.mark.parametrize("name", ["services/Therapy.md", "services/therapy_.md"])
def test_two_file_names_with_one_slug_are_found(build_site: BuildSite, name: str) -> None:
    built = build_site({name: front("Other")})
    assert any(" DT008 The address /services/therapy/ already belongs to " in s for s in built.said)
    assert any(" DT009 The file name " in line for line in built.said)


def test_a_page_does_not_overwrite_a_picture_or_the_stylesheet(build_site: BuildSite) -> None:
    built = build_site({"pages/static.md": front("Static")})
    assert "static/index.html" in built.files
    assert any(name.endswith(".css") for name in built.files)


# What lies in the output


def test_a_page_removed_from_sources_is_removed_from_output(build_site: BuildSite) -> None:
    assert "services/art/index.html" in build_site({"services/art.md": front("Art")}).files
    built = build_site({"services/art.md": None})
    assert pages_of(built.files) == PAGES
    assert not (built.output / "services" / "art").exists()
    assert built.said == []


def test_a_renamed_page_leaves_nothing_behind(build_site: BuildSite) -> None:
    build_site({"services/art.md": front("Art")})
    built = build_site({"services/art.md": None, "services/arts.md": front("Art")})
    assert pages_of(built.files) == PAGES | {"services/arts/index.html"}


def test_a_foreign_file_in_the_output_is_reported_and_kept(
    build_site: BuildSite, tmp_path: Path
) -> None:
    build_site()
    (tmp_path / "output" / "old.html").write_text("old")
    built = build_site()
    assert built.said == [
        "output/old.html:1:1: OU001 No source makes this file, yet it lies in the output folder."
    ]
    assert "old.html" in built.files
    assert not built.outcome.is_good()


def test_an_unchanged_page_is_not_written_again(build_site: BuildSite) -> None:
    first = build_site()
    before = {p: p.stat().st_mtime_ns for p in first.output.rglob("*") if p.is_file()}
    second = build_site()
    assert second.build.files_changed == 0
    assert {p: p.stat().st_mtime_ns for p in second.output.rglob("*") if p.is_file()} == before


# What a theme and a title can do


def test_a_theme_variable_that_does_not_exist_is_found_in_its_template(
    build_site: BuildSite,
) -> None:
    built = build_site(theme={"templates/service.html": "<h1>\n{{ page.facts.titel }}\n</h1>"})
    assert built.said == [
        (
            "theme/templates/service.html:2:1: TH001 The template cannot print "
            "content/services/therapy.md: 'plugins.core.front_matter.ServiceFacts object' has no "
            "attribute 'titel'."
        )
    ]
    assert pages_of(built.files) == PAGES - {"services/therapy/index.html"}
    assert not built.outcome.is_good()


def test_a_page_that_cannot_be_printed_keeps_its_last_good_version(build_site: BuildSite) -> None:
    good = build_site(theme={}).text("services/therapy/index.html")
    built = build_site(theme={"templates/service.html": "{{ nothing }}"})
    assert built.text("services/therapy/index.html") == good


def test_a_template_with_broken_syntax_is_an_error(build_site: BuildSite) -> None:
    built = build_site(
        {"services/art.md": front("Art: now")}, theme={"templates/service.html": "{% if %}"}
    )
    assert built.outcome.complaints == (
        (
            "theme/templates/service.html:1: the template cannot be read: "
            "Expected an expression, got 'end of statement block'"
        ),
    )
    assert len(built.said) == 1
    assert not built.outcome.is_good()
    assert "services/therapy/index.html" not in built.files


TITLE = """</title></script><script>alert("x")</script> 'quoted' & "more" <b>"""


def test_script_cannot_be_closed_and_quotes_cannot_end_an_attribute(build_site: BuildSite) -> None:
    title = "'" + TITLE.replace("'", "''") + "'"
    text = f"---\ntitle: {title}\ndescription: {title}\nheading: {title}\nfaq:\n"
    text += f"  - question: {title}\n    answer: Yes.\n---\nWords.\n"
    for theme in (PLAIN_THEME, PROJECT / "theme"):
        built = build_site({"services/therapy.md": text}, THEME=str(theme))
        assert built.said == []
        soup = built.soup("services/therapy/index.html")
        plain = soup if theme == PLAIN_THEME else None
        for script in soup.find_all("script"):
            assert script["type"] == "application/ld+json"
            assert TITLE in _texts(json.loads(script.get_text()))
        assert soup.title is not None
        assert TITLE in soup.title.get_text()
        description = soup.select_one("meta[name=description]")
        assert description is not None
        assert description["content"] == TITLE
        heading = soup.h1
        assert heading is not None
        assert heading.get_text(strip=True) == TITLE
        assert plain is None or len(soup.find_all("b")) == 0


def _texts(value: object) -> set[str]:
    """Return all texts in a JSON value."""
    if isinstance(value, dict):
        return set().union(*map(_texts, value.values()))
    if isinstance(value, list):
        return set().union(*map(_texts, value))
    return {value} if isinstance(value, str) else set()


# Plugins that are not there


def _settings(project: Path, *lines: str) -> Path:
    path = project / "pelicanconf.py"
    path.write_text(
        "\n".join(
            (
                f"import sys; sys.path[:0] = {[str(PROJECT), str(project)]!r}",
                "from pathlib import Path",
                f"exec(Path({str(PROJECT / 'pelicanconf.py')!r}).read_text())",
                f"PLUGIN_PATHS = {[str(PROJECT / 'plugins'), str(PROJECT), str(project)]!r}",
                f"THEME = {str(PLAIN_THEME)!r}",
                f"HALCYON_TODAY = {TODAY!r}",
                *lines,
            )
        )
    )
    return path


def run_pelican(
    project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run plain Pelican, as its users would."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", *arguments],
        cwd=project,
        env={**os.environ, "COLUMNS": "400", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


RAISING = "def register():\n    raise RuntimeError('no licence for the moon')\n"


@pytest.mark.parametrize("way", ["ours", "pelican"])
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("PLUGINS.remove('plugins.evidence')", "plugins.evidence"),
        ("PLUGINS[1] = 'plugins.evidense'", "plugins.evidense"),
        ("PLUGINS.append('moon')", "moon"),
    ],
)
def test_a_plugin_that_fails_to_load_is_an_error_and_no_wrong_page(
    tmp_path: Path, way: str, line: str, said: str
) -> None:
    write_files(tmp_path / "content", SMALL)
    write_files(tmp_path, {"moon.py": RAISING})
    _settings(tmp_path, line)
    if way == "ours":
        code = (
            "import sys; from pathlib import Path; from plugins.runner.tell import build_and_tell;"
            "sys.exit(build_and_tell(Path('pelicanconf.py'), strict=False, today=None))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=False,
        )
    else:
        done = run_pelican(tmp_path, "--fatal", "errors")
    assert done.returncode == 1, done.stdout + done.stderr
    assert said in done.stdout + done.stderr
    if "moon" not in line:
        assert not (tmp_path / "output").exists()


def test_plain_pelican_shows_the_same_findings(build_site: BuildSite, tmp_path: Path) -> None:
    built = build_site({"services/therapy.md": front("Therapy: now")})
    _settings(tmp_path)
    done = run_pelican(tmp_path)
    for finding in built.findings:
        where, _, rest = str(finding).partition(" ")
        code, _, message = rest.partition(" ")
        assert f"{where} {code} {finding.severity.value}: {message}" in done.stderr
    assert run_pelican(tmp_path, "--fatal", "errors").returncode == 1


# One bad file


def test_a_bad_file_is_said_and_all_other_pages_are_built(build_site: BuildSite) -> None:
    built = build_site(
        {
            "services/therapy.md": front("Sleep: ten", "created: 2026-13-01", "conditons: [x]"),
            "services/art.md": "No front matter at all.",
            "services/bytes.md": b"---\ntitle: caf\xe9\n---\n",
            "services/good.md": front("Good"),
            "notes.md": front("Notes"),
        }
    )
    assert built.said == [
        (
            "content/notes.md:1:1: DT010 "
            "'notes.md' lies beside the folders of pages, so no page is made of it."
        ),
        "content/services/art.md:1:1: DT003 The file does not begin with front matter.",
        "content/services/bytes.md:2:1: DT001 The file is not stored as UTF-8 text.",
        (
            "content/services/therapy.md:2:8: DT002 "
            "The value of 'title' contains a colon, so it must stand in quotes."
        ),
        "content/services/therapy.md:4:10: DT006 created: there is no month 13 in '2026-13-01'.",
        (
            "content/services/therapy.md:5:1: DT005 "
            "'conditons' is not a field of a service page; did you mean 'conditions'?"
        ),
        (
            "content/services/therapy.md:5:13: DT007 "
            "conditions: no page in 'conditions' is called 'x'."
        ),
    ]
    assert all(finding.help for finding in built.findings)
    assert built.build.sources == 8
    assert "services/good/index.html" in built.files
    assert not built.outcome.is_good()


def test_a_bad_file_does_not_take_the_public_site_down(build_site: BuildSite) -> None:
    files = {"services/therapy.md": front("Sleep: ten"), "services/good.md": front("Good")}
    built = build_site(files, public=True)
    assert pages_of(built.files) == PAGES - {"services/therapy/index.html"} | {
        "services/good/index.html"
    }
    assert not built.outcome.is_good()


def test_a_bad_clinic_file_lists_all_that_is_wrong_and_removes_nothing(
    build_site: BuildSite,
) -> None:
    before = build_site().files
    clinic = CLINIC.replace("tagline:", "tag line:").replace("America/New_York", "Ohio")
    built = build_site({"clinic.yaml": clinic, "services/therapy.md": front("Sleep: ten")})
    assert built.said == [
        (
            "content/clinic.yaml:2:1: DT005 "
            "'tag line' is not a field of clinic.yaml; did you mean 'tagline'?"
        ),
        "content/clinic.yaml:3:11: DT006 timezone: 'Ohio' is not a time zone.",
        (
            "content/services/therapy.md:2:8: DT002 "
            "The value of 'title' contains a colon, so it must stand in quotes."
        ),
    ]
    assert built.files == before


def test_a_missing_clinic_file_is_said(build_site: BuildSite) -> None:
    assert build_site({"clinic.yaml": None}).said == [
        "content/clinic.yaml:1:1: DT001 The file cannot be opened (No such file or directory)."
    ]


def test_there_are_as_many_pages_as_sources(build_site: BuildSite) -> None:
    built = build_site()
    assert built.build.sources == built.build.pages_written == len(PAGES)


# The same everywhere


def test_two_builds_are_identical_in_every_language_zone_and_hash_order(tmp_path: Path) -> None:
    outputs = []
    places = (
        ("C", "UTC", "0"),
        ("de_DE.UTF-8", "Pacific/Kiritimati", "1"),
        ("", "America/Adak", "2"),
    )
    for number, (language, zone, seed) in enumerate(places):
        project = tmp_path / str(number)
        project.mkdir()
        (project / "content").symlink_to(SITES_HARBOR)
        _settings(project, f"THEME = {str(PROJECT / 'theme')!r}")
        done = run_pelican(project, LANG=language, LC_ALL=language, TZ=zone, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        outputs.append(read_folder(project / "output"))
    assert outputs[0]
    assert outputs[0] == outputs[1] == outputs[2]


SITES_HARBOR = PROJECT / "tests" / "sites" / "harbor" / "content"
