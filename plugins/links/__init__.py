"""Finds links that lead nowhere: within the built site, and from it to the rest of the web."""
