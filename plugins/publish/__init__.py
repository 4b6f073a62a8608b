"""Puts a built site before the world, whole or not at all, and takes it back again."""
