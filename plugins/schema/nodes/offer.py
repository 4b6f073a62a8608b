"""Offer: that the clinic offers a service; never with a price."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Properties, thing


def offer(service: Node) -> Properties | None:
    """Return the offer of a service."""
    return thing("Offer", {"itemOffered": service})
