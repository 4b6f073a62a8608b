"""Headers and redirects as Netlify and Cloudflare Pages read them, in the root of the site.

Each address meets a header in one block only: Cloudflare would join two values with a comma.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.discovery.headers import KEPT, KEPT_FOLDER
from plugins.discovery.redirect import Redirect, spellings


def headers_file(headers: Mapping[str, str]) -> str:
    """Return `_headers`; what is not below the folder of hashed files is fresh by default there."""
    told = "".join(f"  {name}: {value}\n" for name, value in headers.items())
    return f"/*\n{told}\n{KEPT_FOLDER}*\n  Cache-Control: {KEPT}\n"


def redirects_file(redirects: Sequence[Redirect]) -> str:
    """Return `_redirects`; of what is gone it says nothing, so that the host answers 404.

    Cloudflare tells `/old` from `/old/`, so that both are listed.
    """
    return "".join(
        f"{source} {redirect.target} 301\n"
        for redirect in redirects
        if redirect.target
        for source in spellings(redirect.source)
    )
