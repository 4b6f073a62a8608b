"""A publish from start to end as a person sees it: each step in a plain line, one question."""
