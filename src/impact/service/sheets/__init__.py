"""Kept sheets as they are read and understood, and what of them may be shown."""
