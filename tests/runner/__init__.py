"""Tests of plugins/runner."""
