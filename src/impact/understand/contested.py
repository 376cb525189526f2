"""A table's headers and row names in; those that name one measure twice out: adding both would count people twice."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from impact.sheets import column_letters
from impact.understand.column_measures import ColumnMeasures
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measures import Named, decided
from impact.understand.naming import measure_of
from impact.understand.numbers import numbers_of
from impact.understand.when import When
from impact.words import fold

WHY = "Other numbers of the same branch and time go by a name of this measure too, and adding both would count twice."


def contested_columns(layout: Layout, rows: Sequence[int], known: ColumnMeasures) -> dict[int, tuple[str, str]]:
    """Column → the words to ask it by, and the measure that another column of the same time names as well.

    A column that repeats another's numbers becomes a total of that one: it says nothing of its own.
    """
    if layout.measure is not None:
        return {}
    found: dict[tuple[str, When | None], list[Head]] = defaultdict(list)
    for head in layout.heads:
        if head.column in layout.total_columns or head.column in layout.places_across:
            continue
        key = known.of(head).key
        if key:
            found[key, head.when].append(head)
    contested = {}
    for (key, _), namesakes in found.items():
        heads = _without_repeats(layout, namesakes, rows)
        for head in heads if len(heads) > 1 else ():
            alike = sum(fold(other.words) == fold(head.words) for other in heads) > 1
            words = (
                f"{head.words or head.label or 'Numbers'} (column {column_letters(head.column)})"
                if alike
                else head.words
            )
            contested[head.column] = words, key
    return contested


def contested_labels(layout: Layout, rows: Iterable[tuple[Hashable, str]]) -> dict[str, str]:
    """Row name → its measure, where another row of the same place and time names that measure too."""
    if layout.measure is None:
        return {}
    keys: dict[str, str] = {}
    first: dict[Hashable, str] = {}
    several: set[str] = set()
    for where, label in rows:
        if label not in keys:
            keys[label] = measure_of(label, layout, layout.context.decisions).key
        if keys[label]:
            at = (where, keys[label])
            if at in first:
                several.update((first[at], label))
            else:
                first[at] = label
    return {label: keys[label] for label in sorted(several)}


def unless_decided(words: str, key: str, layout: Layout) -> Named | None:
    """The reason to ask about contested words; None once somebody has answered."""
    if decided(words, layout.context.decisions) is not None:
        return None
    return Named("", WHY, (key,))


def _without_repeats(layout: Layout, heads: list[Head], rows: Sequence[int]) -> list[Head]:
    kept: list[Head] = []
    seen: list[npt.NDArray[np.float64]] = []
    for head in heads:
        values = np.array(numbers_of(layout.table.grid, head.column, rows))
        if np.all(np.isnan(values)):
            continue
        twin = next((i for i, other in enumerate(seen) if np.array_equal(values, other, equal_nan=True)), None)
        if twin is None:
            kept.append(head)
            seen.append(values)
        elif len(rows) > 2:
            layout.total_columns[head.column] = [kept[twin].column]
            layout.say(f"“{head.label}” in column {column_letters(head.column)} repeats another column")
        else:
            kept.append(head)
    return kept
