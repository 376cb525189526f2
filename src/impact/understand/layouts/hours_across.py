"""Hours of the day as columns: what was counted by the clock is never added up unasked."""

import re

from impact.understand.layout import Layout
from impact.understand.totals import sums_up
from impact.words import fold

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.h]?[0-5]\d(?::00)?)?\s*(?:a\.?m\.?|p\.?m\.?|noon|h|uhr|midi)?"
_HOUR = re.compile(rf"^(?:{_CLOCK}\s*(?:-|–|—|to|bis|à)\s*{_CLOCK}|noon\s*(?:-|–|to)\s*{_CLOCK})$")
_ONE_HOUR = re.compile(r"^(?:(?:[01]?\d|2[0-4])\s*(?:a\.?m\.?|p\.?m\.?|h|uhr)|(?:[01]?\d|2[0-4])[:.]00(?::00)?|noon)$")
# Fewer may be ages, or sizes of a group.
FEWEST_HOURS = 4


def hours_across(layout: Layout) -> None:
    """Notes the columns that are headed by hours; their words tell numbers apart and name no measure."""
    hours = {head.column: head.label for head in layout.heads if not head.when and is_hour(head.label)}
    if len(hours) < FEWEST_HOURS or len(hours) < len(layout.heads) / 2:
        return
    layout.hours = hours
    layout.total_columns.update({head.column: [*hours] for head in layout.heads if sums_up(head.label) == "total"})
    layout.say(f"{len(hours)} columns are headed by hours of the day, from “{next(iter(hours.values()))}”")


def is_hour(words: str) -> bool:
    text = fold(words)
    return bool(_HOUR.match(text) or _ONE_HOUR.match(text))
