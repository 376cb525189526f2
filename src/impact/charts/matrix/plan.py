"""Rows and the room there is in, how large marks and rows are out; one mark is one reflection while one can see it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from impact.charts.matrix.rows import MomentRow
from impact.charts.quotes import quote_lines
from impact.charts.unit_marks import PER_MARK, marks_for
from impact.look import TypeSizes, balance, wrap

LEAD = 1.22
MOST_QUOTE_LINES = 5
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Measures:
    """Points, on one size of paper."""

    names: float
    quotes: float
    gap: float
    least_cell: float
    most_cell: float
    pad: float
    most_row: float


@dataclass(frozen=True, slots=True)
class Plan:
    measures: Measures
    sizes: TypeSizes
    room: float
    """For the marks of one thread."""
    with_quotes: bool
    per_mark: int
    cell: float
    heights: tuple[float, ...] = ()
    voices: Mapping[str, list[str]] = field(default_factory=dict)
    """The lines of each row's quote, by its key."""
    names: Mapping[str, float] = field(default_factory=dict)
    """How high each row's name stands."""

    @property
    def per_line(self) -> int:
        return max(1, int((self.room + 0.01) // self.cell))

    def lines(self, n: int) -> int:
        return math.ceil(marks_for(n, self.per_mark) / self.per_line)

    def quote(self, row: MomentRow) -> list[str]:
        return self.voices.get(row.key, []) if self.with_quotes else []

    def high(self, row: MomentRow) -> float:
        """As much as its name, its marks or its quote need."""
        if not row.speaks:
            return max(self.names[row.key], self.sizes.small * LEAD) + self.measures.pad
        most = max((self.lines(one.n or 0) for one in row.threads if one.told), default=0)
        marks = most * self.cell + self.sizes.small * 1.35
        return max(self.names[row.key], marks, len(self.quote(row)) * self.sizes.body * LEAD) + self.measures.pad


def plan(
    rows: Sequence[MomentRow], measures: Measures, sizes: TypeSizes, *, wide: float, high: float, grow: bool
) -> Plan:
    """The fullest way in which all rows fit; else as many rows as fit, the first ones.

    `grow`: what is left of the height is filled as far as that looks well.
    """
    with_quotes = any(row.quote for row in rows)
    room = (wide - measures.names - (measures.quotes + measures.gap if with_quotes else 0)) / 3 - measures.gap
    most = max((one.n or 0 for row in rows for one in row.threads), default=0)
    found: list[Plan] = []
    names = {row.key: _name_high(row, measures, sizes) for row in rows}
    voices = [_voices(rows, measures, sizes, lines) for lines in range(MOST_QUOTE_LINES, 0, -1)]
    for per_mark in PER_MARK:
        cell = _cell(marks_for(most, per_mark), room, measures)
        if cell is None:
            continue
        for said in voices:
            laid = Plan(measures, sizes, room, with_quotes, per_mark, cell, voices=said, names=names)
            laid = replace(laid, heights=tuple(laid.high(row) for row in rows))
            found.append(laid)
            if sum(laid.heights) <= high:
                return _with_air(laid, high, rows) if grow else laid
    return _first(found[-1], high)


def _name_high(row: MomentRow, measures: Measures, sizes: TypeSizes) -> float:
    name = len(balance(row.name, sizes.heading, measures.names, "strong")) * sizes.heading * 1.14
    return name + len(wrap(row.under, sizes.small, measures.names)) * sizes.small * LEAD


def _voices(rows: Sequence[MomentRow], measures: Measures, sizes: TypeSizes, most: int) -> dict[str, list[str]]:
    """Cut at the end of a sentence, so that they stand in so many lines."""
    quoted = {row.key: row.quote.text for row in rows if row.quote}
    return {key: quote_lines(text, size=sizes.body, room=measures.quotes, most=most) for key, text in quoted.items()}


def _cell(marks: int, room: float, measures: Measures) -> float | None:
    """The largest at which the marks of the fullest row stand in few lines; None where they would be too small."""
    for lines in range(1, MOST_LINES + 1):
        cell = min(measures.most_cell, room / max(1, math.ceil(marks / lines)))
        if cell >= measures.least_cell:
            return cell
    return None


def _with_air(laid: Plan, high: float, rows: Sequence[MomentRow]) -> Plan:
    """Rows that speak share what is left."""
    speaking = sum(row.speaks for row in rows)
    if not speaking:
        return laid
    more = (high * 0.98 - sum(laid.heights)) / speaking
    grown = tuple(
        max(h, min(laid.measures.most_row, h + more)) if row.speaks else h
        for h, row in zip(laid.heights, rows, strict=True)
    )
    return replace(laid, heights=grown)


def _first(laid: Plan, high: float) -> Plan:
    kept, total = 0, 0.0
    for one in laid.heights:
        if total + one > high:
            break
        kept, total = kept + 1, total + one
    return replace(laid, heights=laid.heights[:kept])
