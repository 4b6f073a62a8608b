"""Tests of plugins/core."""
