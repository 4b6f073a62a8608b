"""Halcyon's rooms: one package a job, listed and explained in `plugins/README.md`."""
