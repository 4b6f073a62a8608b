"""The room that makes stylesheets."""
