"""Settings of the public site: no drafts, no pages of the future, search engines welcome."""

from pelicanconf import *  # noqa: F403 (Pelican's own way to build on other settings)

HALCYON_PUBLIC = True
OUTPUT_PATH = "public"

# Where `inv publish` puts the site: a name of your own, a kind, and what that kind needs.
# docs/publishing.md shows all kinds. No password and no key belongs into this file.
PUBLISH_TARGETS = {
    "folder": {"kind": "folder", "path": "published"},
    "upload": {"kind": "just-folder", "path": "public"},
}
PUBLISH_DEFAULT = "folder"
