"""The room that makes the style guide."""
