"""Where the site can be published to, as `publishconf.py` says it, checked before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from plugins.core.nearest import did_you_mean, listed
from plugins.publish.destination import PublishError

_CORRECT = "Correct it in publishconf.py; docs/publishing.md shows every kind of target."


class _Target(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    is_public: bool = True
    """False for a trial: then no address counts as published, and no search engine is told."""
    address: Annotated[str, Field(pattern=r"^https?://[^\s/]+$")] | None = None
    """Where the world sees this target, without a slash at the end; then a publish looks there."""


class FolderTarget(_Target):
    """A folder of releases on this machine, for a web server that runs here."""

    kind: Literal["folder"]
    path: Path
    keep: Annotated[int, Field(ge=2)] = 5
    """How many releases stay, the live one included."""
    precompress: bool = True
    """Whether each text gets a `.br` and a `.gz` beside it, for the web server to send."""


class RsyncTarget(_Target):
    """Such a folder on another machine."""

    kind: Literal["rsync"]
    machine: Annotated[str, Field(pattern=r"^[A-Za-z0-9][\w.@-]*$")]
    """As ssh takes it: `deploy@web.clinic.example`."""
    path: Annotated[str, Field(pattern=r"^[\w./][\w./-]*$")]
    ssh: tuple[str, ...] = ("ssh",)
    """The program, and words for it: `("ssh", "-p", "2222")`."""
    keep: Annotated[int, Field(ge=2)] = 5
    precompress: bool = True


class GitHubPagesTarget(_Target):
    """A branch that GitHub Pages shows."""

    kind: Literal["github-pages"]
    remote: Annotated[str, Field(pattern=r"^\w[\w./-]*$")] = "origin"
    branch: Annotated[str, Field(pattern=r"^\w[\w./-]*$")] = "gh-pages"
    domain: Annotated[str, Field(pattern=r"^[a-z0-9.-]+\.[a-z]+$")] | None = None


class S3Target(_Target):
    """Storage with the S3 interface, at Amazon or elsewhere.

    Who publishes stands in the environment or in `~/.aws`, where boto3 looks for it; no key belongs
    into publishconf.py.
    """

    kind: Literal["s3"]
    bucket: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]+$")]
    prefix: Annotated[str, Field(pattern=r"^([\w.-]+/)*$")] = ""
    region: str | None = None
    endpoint: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    profile: str | None = None
    cloudfront: str | None = None


class JustFolderTarget(_Target):
    """Just the folder, whole: for Netlify, Cloudflare Pages, or a person with a program for it."""

    kind: Literal["just-folder"]
    path: Path = Path("public")


Target = FolderTarget | RsyncTarget | GitHubPagesTarget | S3Target | JustFolderTarget


class IndexNowSettings(BaseModel):
    """Whom to tell of changed addresses. Off unless there is a key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{8,128}$")]
    """8 to 128 letters and digits; the site shows it, so it is no secret."""
    endpoint: Annotated[str, Field(pattern=r"^https?://\S+$")] = "https://api.indexnow.org/indexnow"


_TARGETS: TypeAdapter[dict[str, Target]] = TypeAdapter(
    dict[str, Annotated[Target, Field(discriminator="kind")]]
)
_KINDS = ("folder", "rsync", "github-pages", "s3", "just-folder")


def read_target(settings: Mapping[str, Any], name: str) -> tuple[str, Target]:
    """Return name and settings of the target to publish to; no name means the default.

    Raises `PublishError` for settings that cannot be used, and for a name that is not there.
    """
    given = settings.get("PUBLISH_TARGETS") or {}
    try:
        targets = _TARGETS.validate_python(given)
    except ValidationError as error:
        raise _wrong("PUBLISH_TARGETS", error) from None
    if not targets:
        raise PublishError("PUBLISH_TARGETS in publishconf.py names no target.", _CORRECT)
    wanted = name or settings.get("PUBLISH_DEFAULT") or next(iter(targets))
    if wanted not in targets:
        raise PublishError(
            f"There is no target '{wanted}'{did_you_mean(wanted, targets) or '.'}",
            f"publishconf.py has {listed(targets, 'and')}.",
        )
    return wanted, targets[wanted]


def read_index_now(settings: Mapping[str, Any]) -> IndexNowSettings | None:
    """Return how search engines are told; None when no key is set."""
    given = settings.get("PUBLISH_INDEXNOW")
    if not given:
        return None
    try:
        return IndexNowSettings.model_validate(given)
    except ValidationError as error:
        raise _wrong("PUBLISH_INDEXNOW", error) from None


def _wrong(setting: str, error: ValidationError) -> PublishError:
    """Return one sentence on the first thing that is wrong in a setting."""
    first = error.errors()[0]
    path = [str(part) for part in first["loc"] if part not in _KINDS]
    field = " of ".join(f"'{part}'" for part in reversed(path)) or "it"
    value = first["input"]
    reason = f"{value!r} cannot be used ({first['msg'][0].lower()}{first['msg'][1:]})."
    if first["type"] == "union_tag_invalid":
        given = str(first["ctx"]["tag"])
        reason = f"there is no kind '{given}'{did_you_mean(given, _KINDS) or '.'}"
    elif first["type"] == "union_tag_not_found":
        reason = f"it needs a kind: {listed(_KINDS)}."
    elif first["type"] == "missing":
        reason = "it is needed and not there."
    elif first["type"] == "extra_forbidden":
        reason = "nothing of that name is known."
    return PublishError(f"{setting} in publishconf.py: {field}: {reason}", _CORRECT)
