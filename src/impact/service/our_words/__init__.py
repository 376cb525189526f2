"""Phrases that staff use for a code."""
