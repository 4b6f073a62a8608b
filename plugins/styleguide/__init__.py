"""Shows every example of every component of the theme on one page of the preview."""

from plugins.styleguide.plugin import register

__all__ = ["register"]
