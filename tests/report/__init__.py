"""Tests of plugins/report."""
