"""Storage with the S3 interface: assets go first, pages after them, what is gone goes last."""

from __future__ import annotations

import hashlib
import json
import math
import secrets
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.core.addresses import is_page
from plugins.publish.destination import BUSY, PublishError, Step
from plugins.publish.file_type import cache_control, content_type
from plugins.publish.release import UNSURE, Release, as_json, from_json

_LIST = ".halcyon/release.json"
_LOCK = ".halcyon/publish.lock"
_AT_ONCE = 8
"""Files on their way at the same time."""
_MOST_DELETED = 1000
"""Objects that one request may delete (S3's own limit)."""
_LONGEST = 15 * 60
"""Seconds after which a publish of another machine counts as interrupted."""


@dataclass(frozen=True, kw_only=True)
class S3Destination:
    """A bucket, or the part of one below `prefix`, that a web server or a CDN shows.

    No request changes two files, so while a publish runs, some pages are new and some are not. Each
    is whole: what a page needs is there before it, and stays for five releases after it. The list
    of what is live marks a file as unsure before it is touched, so that a run after an interrupted
    one sends it again, or deletes it.
    """

    bucket: str
    prefix: str = ""
    """Ends with a slash if it is not empty."""
    region: str | None = None
    endpoint: str | None = None
    """Address of a provider other than Amazon: `https://fra1.digitaloceanspaces.com`."""
    profile: str | None = None
    """A profile of `~/.aws/config`; without it the environment says who publishes."""
    cloudfront: str | None = None
    """The distribution that shows the bucket; it is told to forget what it keeps."""
    memory: Path
    """A folder of this machine that outlives the run."""

    @property
    def where(self) -> str:
        """The place as people name it."""
        return f"the bucket {self.bucket}{f'/{self.prefix}' if self.prefix else ''}"

    @property
    def _named(self) -> str:
        return f"T{self.where[1:]}"

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release at once."""
        return True

    @property
    def next(self) -> str:
        """What a person does after a publish."""
        return "" if self.cloudfront else "a CDN in front of it shows the pages when it asks again"

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 (boto3 has no types)
        import boto3  # noqa: PLC0415 (half a second to import)

        return boto3.Session(profile_name=self.profile, region_name=self.region)

    @cached_property
    def _client(self) -> Any:  # noqa: ANN401
        from botocore.config import Config  # noqa: PLC0415 (half a second to import)

        retries = {"max_attempts": 5, "mode": "standard"}
        config = Config(max_pool_connections=_AT_ONCE, retries=retries)
        return self._session.client("s3", endpoint_url=self.endpoint, config=config)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep publishes of other machines out; one that was interrupted does so for a while."""
        token = self._token()
        self._look_for_others(token)
        self._put(_LOCK, json.dumps({"by": token, "at": int(time.time())}).encode())
        self._look_for_others(token)
        try:
            yield
        finally:
            with suppress(PublishError):
                self._ask(self._client.delete_object, Key=self._key(_LOCK))

    def live(self) -> Release | None:
        """Return what the list in the bucket tells."""
        data = self._get(_LIST)
        if data is None:
            return None
        try:
            return from_json(data)
        except ValueError:
            names = self._names()
            return Release(name="", files=dict.fromkeys(names, UNSURE))

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Send what changed, pages last; then delete what no page asks for any more."""
        seen = live or Release(name="")
        if seen.name == release.name:
            return
        sent = [name for name, digest in release.files.items() if seen.files.get(name) != digest]
        former = seen.files.keys() | seen.carried.keys()
        gone = sorted(former - release.files.keys() - release.carried.keys())
        unsure = {**seen.files, **dict.fromkeys((*sent, *gone), UNSURE)}
        self._put(_LIST, as_json(replace(seen, files=unsure)).encode())
        yield Step(name="list")
        pages = sorted(filter(is_page, sent))
        assets = sorted(set(sent) - set(pages))
        for batch in (assets, pages):
            for done, _ in enumerate(self._sent(folder, batch), start=1):
                before = len(assets) if batch is pages else 0
                yield Step(name="copy", done=before + done, total=len(sent))
        yield Step(name="switch")
        for start in range(0, len(gone), _MOST_DELETED):
            self._delete(gone[start : start + _MOST_DELETED])
            yield Step(name="remove", done=min(start + _MOST_DELETED, len(gone)), total=len(gone))
        self._put(_LIST, as_json(release).encode())
        yield Step(name="list")
        if self.cloudfront:
            self._forget(release)
            yield Step(name="forget")

    def differing(self, release: Release) -> list[str]:
        """Ask for each file again and compare its bytes."""

        def differs(name: str) -> bool:
            data = self._get(name)
            digest = None if data is None else hashlib.sha256(data).hexdigest()
            return digest != release.files[name]

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            verdicts = pool.map(differs, release.files)
            return [name for name, bad in zip(release.files, verdicts, strict=True) if bad]

    def back(self, name: str = "") -> Release:
        """Say that a bucket holds one release alone."""
        such = f" such as '{name}'" if name else ""
        raise PublishError(
            f"{self._named} keeps no earlier releases{such}.",
            "Check out the state of the content before the mistake with git, then: inv publish.",
        )

    def _sent(self, folder: Path, names: list[str]) -> Iterator[str]:
        """Send files, several at a time, and yield each name when its file has arrived."""

        def send(name: str) -> str:
            self._put(name, (folder / name).read_bytes())
            return name

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            waiting = [pool.submit(send, name) for name in names]
            try:
                for one in as_completed(waiting):
                    yield one.result()
            finally:
                pool.shutdown(cancel_futures=True)

    def _put(self, name: str, data: bytes) -> None:
        self._ask(
            self._client.put_object,
            Key=self._key(name),
            Body=data,
            ContentType=content_type(name),
            CacheControl=cache_control(name),
        )

    def _get(self, name: str) -> bytes | None:
        """Return the bytes of an object, or None when there is none."""
        try:
            answer = self._ask(self._client.get_object, Key=self._key(name))
        except FileNotFoundError:
            return None
        body: bytes = answer["Body"].read()
        return body

    def _delete(self, names: list[str]) -> None:
        objects = [{"Key": self._key(name)} for name in names]
        answer = self._ask(self._client.delete_objects, Delete={"Objects": objects, "Quiet": True})
        for error in answer.get("Errors", ()):
            raise PublishError(
                f"{self._named} did not delete '{error['Key']}': {error['Code']}.",
                "Allow s3:DeleteObject for the account that publishes, then publish again.",
            )

    def _names(self) -> list[str]:
        """Return the paths of all files of the site in the bucket."""
        names: list[str] = []
        more: dict[str, str] = {}
        while True:
            page = self._ask(self._client.list_objects_v2, Prefix=self.prefix, **more)
            names += [one["Key"].removeprefix(self.prefix) for one in page.get("Contents", ())]
            if not page.get("IsTruncated"):
                return [name for name in names if name not in {_LIST, _LOCK}]
            more = {"ContinuationToken": page["NextContinuationToken"]}

    def _key(self, name: str) -> str:
        return f"{self.prefix}{name}"

    def _ask(self, method: Callable[..., Any], **what: Any) -> Any:  # noqa: ANN401 (boto3's own)
        """Call boto3; an error becomes a sentence, and an object that is not there is no file."""
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 (lazily, as above)

        try:
            return method(Bucket=self.bucket, **what)
        except ClientError as error:
            code = error.response.get("Error", {}).get("Code", "")
            if code in {"NoSuchKey", "404"}:
                raise FileNotFoundError(what.get("Key", "")) from error
            reason = str(error.response.get("Error", {}).get("Message") or code)
        except BotoCoreError as error:
            reason = str(error)
        message = f"{self._named} did not do what was asked: {reason.rstrip('.')}."
        raise PublishError(
            message, "Check its name, its region and your rights: see docs/publishing.md."
        )

    def _forget(self, release: Release) -> None:
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 (lazily, as above)

        batch = {"Paths": {"Quantity": 1, "Items": ["/*"]}, "CallerReference": release.name}
        try:
            self._session.client("cloudfront").create_invalidation(
                DistributionId=self.cloudfront, InvalidationBatch=batch
            )
        except (ClientError, BotoCoreError) as error:
            message = f"The new release is live, but CloudFront may show the old one: {error}."
            raise PublishError(message, "Invalidate /* in the console of CloudFront.") from error

    def _token(self) -> str:
        """Return what this machine signs its lock with, so that it knows its own."""
        path = self.memory / "token"
        try:
            return path.read_text("utf-8")
        except FileNotFoundError:
            self.memory.mkdir(parents=True, exist_ok=True)
            path.write_text(secrets.token_hex(16), "utf-8")
            return path.read_text("utf-8")

    def _look_for_others(self, token: str) -> None:
        data = self._get(_LOCK)
        try:
            held = json.loads(data) if data else {}
            rest = int(held["at"]) + _LONGEST - int(time.time()) if held else 0
        except (ValueError, KeyError, TypeError):
            return
        if held and held.get("by") != token and rest > 0:
            raise PublishError(
                f"Another machine is publishing to {self.where}, or was interrupted in it.",
                f"{BUSY} If it was interrupted, nothing stands in the way after "
                f"{math.ceil(rest / 60)} minutes.",
            )
