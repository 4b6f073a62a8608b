"""Tests of plugins/clinic."""
