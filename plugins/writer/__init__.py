"""Writes each page once, only if its bytes changed, and takes away what no page makes any more."""

from plugins.writer.plugin import register

__all__ = ["register"]
