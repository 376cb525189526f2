"""One row measured in its columns: the lines of its words, the lines of its marks, and how high it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.conditions.columns import GAP, Columns
from impact.charts.conditions.rows import NOT_COUNTED, Given, Row
from impact.look import TypeSizes, balance, wrap

LEAD = 1.22
# Above and below a row, in parts of the small type.
AIR = 0.26


@dataclass(frozen=True, slots=True)
class Block:
    row: Row
    name: tuple[str, ...]
    of: tuple[str, ...]
    silence: tuple[str, ...]
    given: tuple[tuple[Given, tuple[str, ...]], ...]
    high: float


def block(row: Row, at: Columns, sizes: TypeSizes) -> Block:
    name = tuple(wrap(row.name, sizes.body, at.names_end - at.names, "strong"))
    of = tuple(wrap(row.of_words, sizes.small, at.names_end - at.names))
    # Right of the axis, which runs through all rows.
    quiet = row.sides is None or not row.x
    silence = tuple(wrap(row.silence, sizes.small, at.unsaid_end - at.axis - GAP)) if quiet else ()
    given = _given(row, at, sizes)
    words = len(name) * sizes.body * LEAD + len(of) * sizes.small * LEAD
    counts = sum(len(lines) for _, lines in given) * sizes.small * LEAD
    marks = _mark_lines(row, at) * at.marks.cell
    silent = len(silence) * sizes.small * LEAD
    high = max(words, counts, marks, silent) + 2 * AIR * sizes.small
    return Block(row, name, of, silence, given, high)


def _given(row: Row, at: Columns, sizes: TypeSizes) -> tuple[tuple[Given, tuple[str, ...]], ...]:
    """Where nothing of it is counted, that is said once; the table names what could be."""
    if row.given and all(one.words == NOT_COUNTED for one in row.given):
        return ((row.given[0], tuple(wrap(NOT_COUNTED, sizes.small, at.right - at.given))),)
    return tuple((one, tuple(balance(one.said, sizes.small, at.right - at.given))) for one in row.given)


def _mark_lines(row: Row, at: Columns) -> int:
    if row.sides is None:
        return 0
    rooms = (at.missing_room, at.in_place_room, at.unsaid_room)
    numbers: Sequence[int] = (row.sides.missing, row.sides.in_place, row.sides.unsaid)
    return max(at.marks.lines(number, room) for number, room in zip(numbers, rooms, strict=True))
