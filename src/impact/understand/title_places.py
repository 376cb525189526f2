# ruff: noqa: E501 -- lists of words read best one thought a line
"""A title in, the one branch that it names out: “Lakeside Branch – Monthly Statistics 2025”, “Main Library Gate Count”."""

import re
from collections.abc import Collection

from impact.understand.column_names import FINEST, place_rank
from impact.understand.layout import Layout
from impact.understand.measures import measure_in_name
from impact.understand.said_times import without_times
from impact.understand.totals import sums_up, whole_system
from impact.understand.when import read_when
from impact.words import branch_key, fold, tidy

# What stands beside a name in a title and says nothing of the place.
_ABOUT = re.compile(
    r"^(?:(?:monthly|quarterly|annual|yearly|weekly|daily|statistics?|statistical|stats|report|reports|summary|data|activity|usage|use|service|services|performance|figures|numbers|counts?|totals?|for|of|the|by|per|month|year|hour|hours|day|weekday|fy|fiscal|calendar|and|at|in|-)\b ?)*$"
)
_PARTS = re.compile(r"\s+[-–—|]\s+|\s*[:;|]\s+|\s*–\s*|,\s+")
# A name and then the word for a branch. “Springfield Library” may be a branch or the whole of a town's library: it is asked.
_BRANCH = re.compile(
    r"^(?P<name>(?:the )?(?:(?!(?:by|per|each|every|all|any|of|for|our|your|which|other|library|libraries|branch|total|and|monthly|quarterly|annual|statistics)\b)[^\W\d_][\w'’.&/-]* ){1,4}?(?:branch(?: library)?|community library|neighbou?rhood library)|(?:the )?(?:main|central|downtown) library)\b(?P<rest>.*)$"
)
_AFTER = re.compile(
    r"^(?P<name>(?:zweigstelle|stadtteilbibliothek|filiale|sucursal|annexe|succursale|sivukirjasto) [^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)$"
)


def place_of_titles(layout: Layout) -> str | None:
    """The branch that the lines above a table, or its sheet's name, speak of; "" for all, None where they name none."""
    for key, value in layout.pairs:
        if place_rank(fold(key)) in (FINEST, FINEST + 1) and isinstance(value, str) and not read_when(value):
            layout.say(f"“{key}: {value}” stands above the table")
            return "" if sums_up(value) or whole_system(value) else value
    for words in (*layout.titles, layout.table.grid.sheet.name):
        if name := place_in_title(words, layout.context.known_places):
            layout.say(f"“{words}” names its branch")
            return name
    return None


def place_in_title(title: str, known: Collection[str]) -> str:
    """The branch in its own spelling; empty where the title names none, several, or may mean the whole library."""
    found = [name for part in _PARTS.split(tidy(title)) if (name := _place(part, known))]
    return found[0] if len(set(map(branch_key, found))) == 1 else ""


def _place(part: str, known: Collection[str]) -> str:
    words = without_times(part)
    if not words:
        return ""
    if branch_key(words) in known:
        return _as_written(part, words)
    found = _BRANCH.match(words) or _AFTER.match(words)
    if found is None:
        return ""
    rest = found.groupdict().get("rest") or ""
    if _ABOUT.match(rest.strip()) or measure_in_name(rest):
        return _as_written(part, found["name"].strip())
    return ""


def _as_written(part: str, folded: str) -> str:
    at = fold(part).find(folded)
    return tidy(part)[at : at + len(folded)] if at >= 0 and len(fold(part)) == len(tidy(part)) else folded
