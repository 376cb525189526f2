"""Passages chosen for a period and a code, with the reason."""
