"""Writes the files that search engines, feed readers, browsers and web hosts look for."""

from plugins.discovery.plugin import register

__all__ = ["register"]
