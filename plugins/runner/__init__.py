"""Runs Pelican in this process for the tasks, and says in plain lines how it went."""
