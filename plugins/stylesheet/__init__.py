"""Bundles the theme's stylesheets into one small file whose name changes with its content."""

from plugins.stylesheet.plugin import register

__all__ = ["register"]
