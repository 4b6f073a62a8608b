"""The nouns that rooms pass each other: pure data, no Pelican, no Jinja, no clock, no disk."""
