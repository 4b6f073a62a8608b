"""`inv links` as people run it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.building import PLAIN_THEME, PROJECT, SMALL, front, write_files


def inv_links(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "invoke", "links", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_broken_link_exits_with_1_at_its_line_and_leaves_the_output_alone(tmp_path: Path) -> None:
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, tmp_path / name)
    (tmp_path / "plugins").symlink_to(PROJECT / "plugins")
    (tmp_path / "theme").symlink_to(PLAIN_THEME)
    write_files(
        tmp_path / "content",
        {**SMALL, "services/therapy.md": front("Therapy", text="See [us](#nobody).")},
    )
    done = inv_links(tmp_path)
    assert done.returncode == 1, done.stderr
    assert (
        "content/services/therapy.md:6:10: LN002 error: The link '#nobody' leads to '#nobody', "
        "which the page /services/therapy/ does not have.\n    help: "
    ) in done.stdout
    assert "Next:     mend what is listed above, then: inv links" in done.stdout
    assert not (tmp_path / "public").exists()
    assert inv_links(tmp_path, "--today", "soon").returncode == 2
