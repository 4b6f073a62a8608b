"""Tests of Halcyon."""
