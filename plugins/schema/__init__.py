"""Tells machines what each page says, and holds the built page against it."""

from plugins.schema.plugin import register

__all__ = ["register"]
