"""The theme, seen in a browser and read as files."""
