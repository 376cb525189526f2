"""Figures made, shown, and sent as files."""
