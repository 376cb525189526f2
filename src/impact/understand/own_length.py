"""A column's numbers in; those whose words say another length of time than their rows have, out.

“Circulation (annually)” in the row of a June is no June's. Where the row names the year too, the number is that
year's; else it is kept under its own words, and counts as nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from impact.understand.heads import Head
from impact.understand.said_grain import Length, fits, length_said
from impact.understand.table_reading import Reading
from impact.understand.table_times import days_of
from impact.understand.when import When
from impact.words import branch_key

_Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True)
class Told:
    """First and last days, what has to be asked, and which numbers, by their place in `at`, are of another length."""

    starts: _Days
    ends: _Days
    needs: list[str]
    others: frozenset[int] = frozenset()
    length: Length = ""


def days_told(head: Head, at: Sequence[int], reading: Reading) -> Told:
    """`at` says which rows of the table have a number in this column."""
    rows = reading.rows
    told = _told(head, [rows.whens[i] for i in at], [rows.timeless[i] for i in at], reading)
    by_label = {label: _said(head, label, reading) for label in {rows.labels[i] for i in at}}
    said = [by_label[rows.labels[i]] for i in at]
    wrong = [k for k, length in enumerate(said) if length and not _fits(length, told, k)]
    if not wrong:
        return told
    named = {k: _named(at[k], said[k], reading) for k in wrong}
    whose = Counter((branch_key(rows.places[at[k]]), when) for k, when in named.items() if when)
    # A year's number that stands in each of its months would count as often.
    once = {k: when for k, when in named.items() if when and whose[branch_key(rows.places[at[k]]), when] == 1}
    whens = [once.get(k, rows.whens[i]) for k, i in enumerate(at)]
    own = head if not once else Head(head.column, head.label, head.words, None)
    timeless = [rows.timeless[i] and k not in once for k, i in enumerate(at)]
    told = _told(own, whens, timeless, reading)
    return Told(told.starts, told.ends, told.needs, frozenset(k for k in wrong if k not in once), said[wrong[0]])


def _told(head: Head, whens: list[When | None], timeless: list[bool], reading: Reading) -> Told:
    return Told(*days_of(head, whens, timeless, reading.calendar))


def _said(head: Head, row_label: str, reading: Reading) -> Length:
    """By the column's words or, where rows say what they count, by the row's; a month over a column says more."""
    layout = reading.layout
    by_rows = layout.measure is not None or layout.section_says == "measure"
    length = length_said(f"{head.words} {row_label}" if by_rows else head.words)
    return "" if head.when and length != "month" else length


def _fits(length: Length, told: Told, at: int) -> bool:
    if told.needs[at]:
        return True
    days = (told.ends[at] - told.starts[at]).astype("timedelta64[D]").astype(int) + 1
    return fits(length, int(days))


def _named(row: int, length: Length, reading: Reading) -> When | None:
    """The year, or the quarter of a year, that another column of the row names."""
    parts = reading.rows.parts.get(reading.rows.rows[row], ())
    return next((when for when in parts if when.grain == length and (when.year or when.fiscal or when.period)), None)
