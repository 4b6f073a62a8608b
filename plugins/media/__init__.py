"""Makes the pictures of pages light and safe, and a card for each page that is shared."""

from plugins.media.plugin import register

__all__ = ["register"]
