"""The S3 target, with moto in Amazon's place: assets first, pages after them, deletions last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

from plugins.publish.destination import PublishError
from plugins.publish.release import release_of
from plugins.publish.s3 import S3Destination
from tests.publish.sites import NOON, published, version_of, write_site

BUCKET = "clinic-site"
Client = Any
"""boto3 has no types."""


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        client = boto3.client("s3", region_name="us-east-1")
        client.create_bucket(Bucket=BUCKET)
        yield client


@pytest.fixture
def destination(client: object, tmp_path: Path) -> S3Destination:
    assert client
    return S3Destination(bucket=BUCKET, region="us-east-1", memory=tmp_path / "memory")


def keys(client: Client) -> set[str]:
    found = client.list_objects_v2(Bucket=BUCKET).get("Contents", [])
    return {one["Key"] for one in found if not one["Key"].startswith(".halcyon/")}


def read(client: Client, key: str) -> bytes:
    data: bytes = client.get_object(Bucket=BUCKET, Key=key)["Body"].read()
    return data


def test_a_release_is_there_with_types_and_times_to_keep(
    client: Client, destination: S3Destination, tmp_path: Path
) -> None:
    assert destination.live() is None
    site = write_site(tmp_path / "1", 1)
    release = published(destination, site, 1)
    assert destination.live() == release
    assert keys(client) == set(release.files)
    style = next(name for name in release.files if name.endswith(".css"))
    told = {
        name: (head["ContentType"], head["CacheControl"])
        for name in release.files
        for head in [client.head_object(Bucket=BUCKET, Key=name)]
    }
    page = ("text/html; charset=utf-8", "public, max-age=0, must-revalidate")
    assert told == {
        "index.html": page,
        "about/index.html": page,
        "static/icon.svg": ("image/svg+xml; charset=utf-8", "public, max-age=3600"),
        style: ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
    }


def test_only_what_changed_is_sent_assets_first_pages_after_and_deletions_last(
    client: Client, destination: S3Destination, tmp_path: Path
) -> None:
    first = published(destination, write_site(tmp_path / "1", 1, ("", "gone/")), 1)
    asked: list[tuple[str, str]] = []

    def note(model: Client, params: dict[str, Any], **_: object) -> None:
        what = params.get("Key") or next(one["Key"] for one in params["Delete"]["Objects"])
        asked.append((model.name, what))

    events = destination._client.meta.events  # noqa: SLF001 (to see each request)
    for name in ("PutObject", "DeleteObjects"):
        events.register(
            f"provide-client-params.s3.{name}", lambda model, params, **_: note(model, params)
        )
    second = published(destination, write_site(tmp_path / "2", 2), 2)
    style = next(name for name in second.files if name.endswith(".css"))
    sent = [what for _, what in asked if not what.startswith(".halcyon/")]
    assert sent[0] == style
    assert sorted(sent[1:3]) == ["about/index.html", "index.html"]
    assert sent[3:] == ["gone/index.html"]
    assert asked[-1] == ("PutObject", ".halcyon/release.json")
    assert keys(client) == {*second.files, *second.carried}
    assert set(second.carried) == {name for name in first.files if name.endswith(".css")}


@pytest.mark.parametrize("steps", [0, 1, 3, 5, 7])
def test_after_an_interrupted_publish_the_next_one_trusts_nothing_it_touched(
    client: Client, destination: S3Destination, tmp_path: Path, steps: int
) -> None:
    """Even when the next one goes back to what was live before, as a frightened person would."""
    first = published(destination, write_site(tmp_path / "1", 1, ("", "gone/")), 1)
    site = write_site(tmp_path / "2", 2)
    work = destination.publish(site, release_of(site, NOON, live=first), first)
    for _ in zip(range(steps), work, strict=False):
        pass
    del work
    for page in ("index.html", "about/index.html"):
        if page in keys(client):
            text = read(client, page)
            style = text.partition(b'href="/')[2].partition(b'"')[0].decode()
            assert version_of(read(client, style)) == version_of(text), "a page and its style"
    again = published(destination, tmp_path / "1", 3)
    assert dict(again.files.items()) == first.files
    assert set(again.files) <= keys(client) <= {*again.files, *again.carried}


def test_a_damaged_list_makes_everything_be_sent_again(
    client: Client, destination: S3Destination, tmp_path: Path
) -> None:
    published(destination, write_site(tmp_path / "1", 1, ("", "gone/")), 1)
    client.put_object(Bucket=BUCKET, Key=".halcyon/release.json", Body=b"{")
    client.put_object(Bucket=BUCKET, Key="about/index.html", Body=b"by hand")
    second = published(destination, write_site(tmp_path / "2", 2), 2)
    assert keys(client) == {*second.files, *second.carried}


def test_a_publish_of_another_machine_is_waited_for_and_ones_own_is_not(
    client: Client, destination: S3Destination, tmp_path: Path
) -> None:
    other = S3Destination(bucket=BUCKET, region="us-east-1", memory=tmp_path / "other")
    with destination.held():
        with pytest.raises(PublishError) as told, other.held():
            pass
        with destination.held():
            pass
    assert str(told.value) == (
        "Another machine is publishing to the bucket clinic-site, or was interrupted in it."
    )
    assert told.value.help == (
        "Wait until it has ended, then publish again. "
        "If it was interrupted, nothing stands in the way after 15 minutes."
    )
    with other.held():
        held = json.loads(read(client, ".halcyon/publish.lock"))
    client.put_object(
        Bucket=BUCKET, Key=".halcyon/publish.lock", Body=json.dumps({**held, "at": 0}).encode()
    )
    with destination.held():
        pass


def test_a_part_of_a_bucket_is_left_beside_the_rest(
    client: Client, destination: S3Destination, tmp_path: Path
) -> None:
    part = S3Destination(
        bucket=BUCKET, prefix="site/", region="us-east-1", memory=destination.memory
    )
    client.put_object(Bucket=BUCKET, Key="other.txt", Body=b"other")
    published(part, write_site(tmp_path / "1", 1, ("", "gone/")), 1)
    published(part, write_site(tmp_path / "2", 2), 2)
    assert "site/gone/index.html" not in keys(client)
    assert {"other.txt", "site/index.html"} <= keys(client)


def test_a_bucket_that_is_not_there_is_named(client: object, tmp_path: Path) -> None:
    assert client
    destination = S3Destination(bucket="nobodys", region="us-east-1", memory=tmp_path)
    with pytest.raises(PublishError) as told:
        destination.live()
    assert str(told.value) == (
        "The bucket nobodys did not do what was asked: The specified bucket does not exist."
    )


def test_going_back_is_a_publish_of_what_was(destination: S3Destination) -> None:
    with pytest.raises(PublishError, match=r"^The bucket clinic-site keeps no earlier releases\."):
        destination.back()


def test_a_distribution_is_told_to_forget_the_old_pages(
    destination: S3Destination, tmp_path: Path
) -> None:
    cloudfront = boto3.client("cloudfront", region_name="us-east-1")
    origin = {
        "Id": "site",
        "DomainName": f"{BUCKET}.s3.amazonaws.com",
        "S3OriginConfig": {"OriginAccessIdentity": ""},
    }
    made = cloudfront.create_distribution(
        DistributionConfig={
            "CallerReference": "1",
            "Comment": "",
            "Enabled": True,
            "Origins": {"Quantity": 1, "Items": [origin]},
            "DefaultCacheBehavior": {
                "TargetOriginId": "site",
                "ViewerProtocolPolicy": "redirect-to-https",
            },
        }
    )["Distribution"]
    told = S3Destination(
        bucket=BUCKET, region="us-east-1", memory=destination.memory, cloudfront=made["Id"]
    )
    published(told, write_site(tmp_path / "1", 1), 1)
    listed = cloudfront.list_invalidations(DistributionId=made["Id"])["InvalidationList"]
    assert listed["Quantity"] == 1
    other = S3Destination(
        bucket=BUCKET, region="us-east-1", memory=destination.memory, cloudfront="EUNKNOWN"
    )
    with pytest.raises(PublishError, match=r"^The new release is live, but CloudFront may show"):
        published(other, write_site(tmp_path / "2", 2), 2)
