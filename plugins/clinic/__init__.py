"""Reads a clinic's data and Markdown into one frozen `Site`, and hands its pages to Pelican."""

from plugins.clinic.plugin import register

__all__ = ["register"]
