"""Decides what each page offers a reader to do next: book, call or write."""

from plugins.booking.plugin import register

__all__ = ["register"]
