"""Prints citation marks, and lists the sources that a page rests on."""

from plugins.evidence.plugin import register

__all__ = ["register"]
