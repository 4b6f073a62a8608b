"""Reads every page as a careful editor would, and says what to mend."""

from plugins.checks.plugin import register

__all__ = ["register"]
