"""Lets readers search the site in their own browser."""

from plugins.search.plugin import register

__all__ = ["register"]
