"""The files that machines look for."""
