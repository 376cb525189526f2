"""A table's columns in; the measure of each by its own words, its neighbours' and their sums, with the reason, out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from impact.understand.header_reading import nearest, read_header
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measures import Named, decided, measure_named
from impact.understand.naming import about_money, bare, measure_of, measure_of_names
from impact.understand.near_measures import why_not
from impact.understand.run_together import in_single_words
from impact.understand.said_times import without_times
from impact.understand.sums_of_columns import totals_of_columns
from impact.vocabulary.header_words import recipes
from impact.vocabulary.measures import measures

# What can be counted by itself; “children” or “physical” only say of which kind it is.
_THINGS = frozenset(
    "visits website_visits loans attendance event_attendance programs reference computers wifi ill holds room views"
    " borrower cardholder hours volunteer".split()
)

# A longer line above a table is a sentence, and names nothing.
_LONGEST_NAME = 60


@dataclass(frozen=True)
class ColumnMeasures:
    """What each column of a table counts; nothing where its rows say it."""

    by_column: Mapping[int, Named]
    groups: Mapping[int, str] = field(default_factory=dict)
    """The words of the group that a column named by nothing else stands in: “Total” under “Circulation”."""

    def of(self, head: Head) -> Named:
        return self.by_column.get(head.column, Named("", ""))


def column_measures(layout: Layout, rows: Sequence[int], by_name: tuple[Named, str]) -> ColumnMeasures:
    """Looked at once a table: a column's own words first, then what stands beside it and above it.

    `by_name` is what title, sheet or file name, and in which words: a bare “Total” counts that.
    """
    if layout.measure is not None:
        return ColumnMeasures({})
    heads = [head for head in layout.heads if head.column not in layout.places_across]
    decisions = layout.context.decisions
    own = {h.column: _own(h, layout, by_name[0]) for h in heads}
    settled = {h.column for h in heads if bare(h.words) or decided(h.words, decisions) is not None}
    named = {column for column, measure in own.items() if measure.key}
    totals = {} if about_money(layout) else totals_of_columns(layout, heads, rows, named)
    for head in heads:
        if head.column in settled or own[head.column].refused or about_money(layout):
            continue
        if total := totals.get(head.column):
            over = own[total.column], _group(total, layout) or by_name[1] if bare(total.words) else total.words
            own[head.column] = _part(head, own[head.column], *over)
        elif not own[head.column].key:
            own[head.column] = _beside(head, own) or _under_a_title(head, layout) or own[head.column]
    by_key: dict[str, list[Head]] = {}
    for head in heads:
        by_key.setdefault(own[head.column].key, []).append(head)
    for head in heads:
        if head.column not in settled and not (own[head.column].key or own[head.column].refused):
            own[head.column] = _narrower_than_another(head, by_key) or _with_guesses(head, own[head.column], layout)
    groups = {h.column: group for h in heads if bare(h.words) and (group := _group(h, layout))}
    return ColumnMeasures(own, groups)


def sums_what_it_names(layout: Layout, head: Head) -> bool:
    """Whether a column called a total names a measure that no other column names: then it is where that is counted.

    A bare “Total” is named by its group or by a title right over the table; a file's name says too little of its parts.
    """
    by_name, words = measure_of_names(layout, layout.context.decisions)
    if not any(words == without_times(title).strip(" -_") for title in layout.titles):
        by_name = Named("", "")
    key = _own(head, layout, by_name).key
    others = (h for h in layout.heads if h.column != head.column and not bare(h.words))
    return bool(key) and all(_own(other, layout, by_name).key != key for other in others)


def _own(head: Head, layout: Layout, by_name: Named) -> Named:
    """By the column's words and, where they are few, the words of the group that it stands in."""
    named = Named("", "") if bare(head.words) else measure_of(head.words, layout, layout.context.decisions)
    if named.key or named.refused or decided(head.words, layout.context.decisions) is not None:
        return named
    group = _group(head, layout)
    if group and not about_money(layout) and (key := _read_under(group, head.words)):
        return Named(key, f"“{head.words}” stands under “{group}”.")
    return by_name if bare(head.words) and not group else named


def _group(head: Head, layout: Layout) -> str:
    """The upper words of the nearest column to the left, where this column has none: a group's name stands once."""
    parts = layout.table.header.parts
    levels = max((len(words) for words in parts.values()), default=0)
    if len(parts.get(head.column, ())) != 1 or levels < 2:
        return ""
    for column in reversed([c for c in layout.table.columns if c < head.column]):
        if len(parts.get(column, ())) > 1:
            return parts[column][0]
        if not parts.get(column):
            return ""
    return ""


def _read_under(above: str, words: str) -> str:
    """The one measure that both together name, where both are understood to the last word."""
    group = read_header(above)
    if not above or len(above) > _LONGEST_NAME or group.unknown or not group.parts & _THINGS:
        return ""
    both = read_header(f"{above} {words}")
    return both.keys[0] if len(both.keys) == 1 and (both.parts - group.parts or bare(words)) else ""


def _part(head: Head, own: Named, total: Named, words: str) -> Named:
    """“Juvenile” beside “Circulation”, and the numbers add up: juvenile circulation, or a part we have no name for."""
    if own.key and own.key != total.key:
        return own
    named = measure_named(f"{words} {head.words}")
    if named.key and named.key != total.key:
        label = measures()[total.key].label
        return Named(named.key, f"It and the columns beside it add up to “{words}”, so it is a part of “{label}”.")
    return Named("", f"It is a part of “{words}”: the columns add up to it.", refused=True)


def _beside(head: Head, own: Mapping[int, Named]) -> Named | None:
    """“Attendance” where visits and programs have columns of their own: it can only be who came to the programs."""
    read = read_header(head.words)
    keys = {named.key for named in own.values()}
    if read.unknown or read.parts != {"attendance"} or "program_attendance" in keys:
        return None
    if {"visits", "programs"} <= keys:
        return Named("program_attendance", "Visits and programs stand beside it, so it is who came to programs.")
    if "programs" in keys:
        return Named("", "It may count the programs beside it, or who came in.", ("program_attendance", "visits"))
    return None


def _narrower_than_another(head: Head, by_key: Mapping[str, Sequence[Head]]) -> Named | None:
    """“Adult circulation” where circulation has a column of its own: it keeps its label, with nothing to ask."""
    whole = next((recipe.measure for recipe, lacking, _ in nearest(head.words) if not lacking), "")
    named_so = by_key.get(whole, ()) if whole else ()
    stated = next((other for other in named_so if other.column != head.column and other.when == head.when), None)
    if stated is None:
        return None
    reason = f"“{measures()[whole].label}” has a column of its own here, “{stated.words or stated.label}”."
    return Named("", f"{reason} {why_not(head.words)}", refused=True)


def _with_guesses(head: Head, named: Named, layout: Layout) -> Named:
    """“Sessions” in a file called “Workstation usage”: what both together come nearest to is asked about first."""
    sheet = layout.table.grid.sheet
    found = []
    for name in (*layout.titles, sheet.name, re.sub(r"\.\w{2,4}$", "", sheet.file)):
        words = re.sub(r"[-_]", " ", without_times(in_single_words(name)))
        if len(words) <= _LONGEST_NAME and read_header(words).parts & _THINGS:
            found += [r.measure for r, lacking, _ in nearest(f"{words} {head.words}", most=2) if not lacking]
    own = read_header(head.words).parts
    fitting = [key for key in found if any(r.measure == key and r.every & own for r in recipes())]
    return replace(named, guesses=tuple(dict.fromkeys((*named.guesses, *fitting)))[:3])


def _under_a_title(head: Head, layout: Layout) -> Named | None:
    """“Adult” under “Program attendance”: title and header read as one, where both are understood to the last word."""
    for title in (*layout.titles, layout.table.grid.sheet.name):
        if key := _read_under(without_times(title).strip(" -–—:_"), head.words):
            return Named(key, f"“{head.words}” stands under “{title}”.")
    return None
