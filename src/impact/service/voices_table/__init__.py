"""Reflections and codes as a table and as files for readers."""
