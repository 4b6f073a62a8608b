"""Tests of plugins/writer."""
