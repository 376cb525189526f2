"""Guarded data in, the place it shows in words out, and that it is a wider one than was asked for."""

from impact.charts.words import listing, period
from impact.model.widened import Widened


def place_words(place: str, widened: Widened | None, *, inside: bool = False) -> str:
    """North Hill; All branches; Oak Park and Lakeside together."""
    if widened and widened.members:
        return f"{listing(widened.members, most=6)} together"
    return place or ("all branches" if inside else "All branches")


def widened_words(widened: Widened | None) -> str:
    """What was asked for and may not be told by itself; "" where it is shown."""
    if widened is None:
        return ""
    alone = period(widened.asked_period) if widened.step == "year" else widened.asked_place
    why = {
        "privacy": "held back for privacy by itself",
        "sensitive": "of a sensitive code only all branches are told",
        "readers": "where readers disagree, only all branches are told",
    }[widened.why]
    return f"Asked for: {alone}; {why}."
