"""The rules, one a file; the name of a file is its code and what is wrong."""
