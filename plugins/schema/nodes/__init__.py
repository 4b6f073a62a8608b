"""One module a schema.org type: nouns of `core` in, a node out."""
