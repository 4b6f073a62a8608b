"""What the world sees: pages of a release, asked for at the address where visitors find them."""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator

from plugins.core.addresses import address
from plugins.publish.release import Release

_PATIENCE = 10
"""Seconds that a web server has to answer."""
_MOST = 5
"""Pages that are asked for; the rest came the same way."""


def unseen(where: str, release: Release, pages: Iterable[str]) -> Iterator[str]:
    """Yield what is not at `where` as the release has it: the home page, some of `pages`.

    Each is a path and what came in its place: `/contact/ (error 404)`.
    """
    digests = {address(name): digest for name, digest in release.files.items()}
    for path in [one for one in dict.fromkeys(("/", *pages)) if one in digests][:_MOST]:
        try:
            with urllib.request.urlopen(f"{where}{path}", timeout=_PATIENCE) as answer:  # noqa: S310 (targets.py lets no other scheme pass)
                if hashlib.sha256(answer.read()).hexdigest() != digests[path]:
                    yield f"{path} (other bytes)"
        except urllib.error.HTTPError as error:
            error.close()
            yield f"{path} (error {error.code})"
        except OSError as error:
            yield f"{path} ({getattr(error, 'reason', None) or error})"
