"""Sentences that the period supports."""
