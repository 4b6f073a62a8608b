"""Keys, tokens and passwords that stand in a text, by the forms that their makers gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Something that gives access; `text` is what stands there."""

    name: str
    text: str

    @property
    def shown(self) -> str:
        """Enough of it to find it, and too little to use it."""
        return f"{self.text[:6]}..."


@dataclass(frozen=True, slots=True)
class _Form:
    """How a kind of secret looks. A text that holds none of `signs`, in small letters, has none."""

    name: str
    signs: tuple[str, ...]
    pattern: re.Pattern[str]


def _form(name: str, signs: str, pattern: str) -> _Form:
    return _Form(name, tuple(signs.split()), re.compile(pattern))


_FORMS = (
    _form("a private key", "private", r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    _form("an access key of Amazon", "akia asia", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    _form("a token of GitHub", "ghp_ gho_ ghu_ ghs_ ghr_", r"\bgh[pousr]_[A-Za-z0-9]{36,}\b"),
    _form("a token of GitHub", "github_pat_", r"\bgithub_pat_[A-Za-z0-9_]{40,}\b"),
    _form("a token of GitLab", "glpat- gldt- glrt-", r"\bgl(?:pat|dt|rt)-[A-Za-z0-9_-]{20,}"),
    _form("a key of Google", "aiza", r"\bAIza[0-9A-Za-z_-]{35}\b"),
    _form("a token of Google", "ya29.", r"\bya29\.[0-9A-Za-z_-]{30,}"),
    _form("a token of Slack", "xox", r"\bxox[abeprs]-[0-9A-Za-z-]{10,}"),
    _form("a key of Stripe", "k_live_", r"\b[rs]k_live_[0-9A-Za-z]{16,}"),
    _form("a key of SendGrid", "sg.", r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"),
    _form("a key of Mailchimp", "-us", r"\b[0-9a-f]{32}-us\d{1,2}\b"),
    _form("a token of Netlify", "nfp_", r"\bnfp_[A-Za-z0-9]{30,}"),
    _form("a token of npm", "npm_", r"\bnpm_[A-Za-z0-9]{36}\b"),
    _form(
        "a signed token",
        "eyj",
        r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}",
    ),
    _form("a password in an address", "://", r"://[^\s/:@\"'<>]+:[^\s/@\"'<>]{3,}@"),
    _form(
        "a key of an interface",
        "api_key api-key apikey api_token api-token apitoken api_secret access_key access-key "
        "accesskey access_token access-token accesstoken secret_key secret-key secretkey "
        "auth_token auth-token authtoken auth_key client_secret",
        r"(?i)\b(?:api|access|secret|auth|client)[_-]?(?:key|token|secret)"
        r"[\"']?\s*[:=]\s*[\"']?[A-Za-z0-9_\-/+]{20,}",
    ),
)
"""Each maker documents the form of its own, so that programs like this can find it."""


def secrets_in(text: str) -> Iterator[Secret]:
    """Yield each secret of a text once, kind by kind."""
    small = text.lower()
    for form in _FORMS:
        if any(sign in small for sign in form.signs):
            for found in dict.fromkeys(match[0] for match in form.pattern.finditer(text)):
                yield Secret(name=form.name, text=found)
