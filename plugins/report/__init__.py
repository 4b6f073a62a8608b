"""Tells the people who write what was found: each finding in a line, and how many there are."""

from plugins.report.plugin import register

__all__ = ["register"]
