"""Settings of the public site: no drafts, no pages of the future, search engines welcome."""

from pelicanconf import *  # noqa: F403 (Pelican's own way to build on other settings)

HALCYON_PUBLIC = True
OUTPUT_PATH = "public"
