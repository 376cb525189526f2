"""A day as people say it."""

from datetime import date


def day_said(day: date) -> str:
    """5 July 2026."""
    return f"{day.day} {day:%B %Y}"
