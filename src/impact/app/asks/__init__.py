"""Asks, and what they rest on."""
