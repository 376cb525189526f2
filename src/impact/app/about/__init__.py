"""The notice, settings and people."""
