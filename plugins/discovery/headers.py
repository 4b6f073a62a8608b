"""The headers that every host sends: what a browser may do with a page, and how long it keeps it.

The set is graded A+ by Mozilla's HTTP Observatory; a test reckons it up from its published rules.
"""

from __future__ import annotations

from collections.abc import Mapping

KEPT_FOLDER = "/static/"
"""Below it a name holds a hash of the file, so that a file never changes under its name."""
KEPT = "public, max-age=31536000, immutable"
"""Cache-Control below `KEPT_FOLDER`: a year."""
FRESH = "public, max-age=0, must-revalidate"
"""Cache-Control of all else: kept, but asked for anew each time."""
_POLICY = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "media-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "upgrade-insecure-requests": "",
}
_SECURITY = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy(*, with_search: bool = False) -> str:
    """Return the content security policy; the search runs WebAssembly from the site itself."""
    told = dict(_POLICY)
    if with_search:
        told["script-src"] += " 'wasm-unsafe-eval'"
    return "; ".join(f"{name} {value}".rstrip() for name, value in told.items())


def headers(*, with_search: bool = False) -> Mapping[str, str]:
    """Return the headers of every answer, apart from Cache-Control."""
    return {"Content-Security-Policy": policy(with_search=with_search), **_SECURITY}


def local_headers(*, with_search: bool = False) -> Mapping[str, str]:
    """Return the headers for a server on this machine, which cannot answer to https."""
    told = dict(headers(with_search=with_search))
    del told["Strict-Transport-Security"]
    policy_told = told["Content-Security-Policy"]
    told["Content-Security-Policy"] = policy_told.removesuffix("; upgrade-insecure-requests")
    return told
