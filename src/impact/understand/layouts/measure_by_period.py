"""Measure and month flattened into one header, over hundreds of columns: “Physical events - April 2023 …”."""

from impact.understand.heads import time_groups
from impact.understand.layout import Layout


def measure_by_period(layout: Layout) -> None:
    groups = {words: members for words, members in time_groups(layout.heads).items() if words}
    if groups and sum(map(len, groups.values())) >= 3:
        layout.say(f"{len(groups)} headers repeat with another time each: measure and time stand in one header")
