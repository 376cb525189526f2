"""Totals that the sheet states against the parts it lists: a difference is told at its cell, with both figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from impact.sheets import Spot, address
from impact.understand.account import Account
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measure_words import refusal
from impact.understand.numbers import Numbers
from impact.understand.numerals import Number
from impact.understand.row_kinds import RowKinds
from impact.understand.sum_causes import Parts, cause, plain, same
from impact.understand.totals import whole_system
from impact.understand.values import read_number

_FEWEST_PARTS = 2
# Where so many sums differ, and none agrees, the total is one of other things: that is said once.
_MOST_TOLD = 4
# Each total is held against all rows: of thousands of rows “All” in a long table the first speak for the rest.
_MOST_WORK = 1_000_000


@dataclass(frozen=True)
class _Column:
    """`stated` says what the totals state in this column, by row."""

    numbers: Numbers
    stated: Mapping[int, float]


def check_total_columns(layout: Layout, columns: Mapping[int, Numbers], account: Account) -> None:
    for column, of in layout.total_columns.items():
        known = {c: columns[c] for c in of if c in columns}
        if len(known) < _FEWEST_PARTS or column not in columns:
            continue
        checked = [(r, total.value, _across(layout, r, known)) for r, total in columns[column].values.items()]
        checked = [(r, stated, parts) for r, stated, parts in checked if parts.values]
        differing = [each for each in checked if not same(each[1], each[2])]
        if len(differing) > _MOST_TOLD and len(differing) > len(checked) / 2:
            header = layout.table.header
            top = header.rows[-1] if header.rows else header.first_data
            words = {"differ": len(differing), "all": len(checked)}
            account.remark(top, column, "total_column_differs", "not_data", seen=_label(layout, column), words=words)
            continue
        for r, stated, parts in differing:
            _tell(account, (r, column), stated, parts, "its parts")


def check_total_rows(layout: Layout, kinds: RowKinds, columns: Mapping[int, Numbers], account: Account) -> None:
    """Each total row against the rows it can be the sum of; those that agree in most columns are the ones it is of."""
    heads = [
        head
        for head in layout.heads
        if head.column in columns
        and head.column not in layout.total_columns
        and not refusal(head.label)
        and not columns[head.column].percent
    ]
    checked = {h.column: _Column(n := columns[h.column], _stated(layout, kinds, h.column, n)) for h in heads}
    totals = [row for row, kind in kinds.totals.items() if kind in ("total", "system", "arithmetic")]
    totals = totals[: max(1, _MOST_WORK // max(1, len(kinds.data) + len(kinds.totals)))]
    for row in totals:
        _check_row(layout, kinds, row, checked, account)


def _check_row(layout: Layout, kinds: RowKinds, row: int, columns: Mapping[int, _Column], account: Account) -> None:
    stated = {c: column.stated[row] for c, column in columns.items() if row in column.stated}
    of = [
        {c: _down(layout, kinds, (row, c), rows, columns[c]) for c in stated}
        for rows in _candidates(layout, kinds, row)
    ]
    of = [parts for parts in of if any(len(p.values) + len(p.unread) >= _FEWEST_PARTS for p in parts.values())]
    if not of:
        return
    meant = max(of, key=lambda parts: sum(same(stated[c], p) for c, p in parts.items()))
    differing = [c for c in stated if meant[c].values and not any(same(stated[c], parts[c]) for parts in of)]
    if not differing:
        return
    parts_are = "its branches" if layout.place else "its rows"
    if len(differing) > _MOST_TOLD and len(differing) == sum(bool(p.values) for p in meant.values()):
        words = {
            "differ": len(differing),
            "total": plain(stated[differing[0]]),
            "added": plain(meant[differing[0]].added),
        }
        account.remark(
            row, differing[0], "total_row_differs", "not_data", seen=plain(stated[differing[0]]), words=words
        )
        return
    for c in differing:
        _tell(account, (row, c), stated[c], meant[c], parts_are)


def _stated(layout: Layout, kinds: RowKinds, column: int, numbers: Numbers) -> dict[int, float]:
    read = {r: read_number(layout.table.grid.rows[r][column], numbers.mark) for r in kinds.totals}
    return {r: number.value for r, number in read.items() if isinstance(number, Number) and not number.percent}


def _candidates(layout: Layout, kinds: RowKinds, row: int) -> Iterator[list[int]]:
    """Rows of data that this total may add up, the likeliest first."""
    grid = layout.table.grid
    for column in (*([layout.place] if layout.place else []), *layout.times):
        own = grid.rows[row][column.index]
        if own is not None:
            alike = [r for r in kinds.data if grid.rows[r][column.index] == own]
            if alike:
                yield alike
    breaks = {*kinds.totals, *kinds.without_numbers} - {row}
    before = max((r for r in breaks if r < row), default=-1)
    after = min((r for r in breaks if r > row), default=len(grid.rows))
    above = [r for r in kinds.data if before < r < row]
    below = [r for r in kinds.data if row < r < after]
    label = next((cell for cell in grid.rows[row] if isinstance(cell, str)), "")
    everything = [kinds.data] if len(kinds.data) > len(above) else []
    yield from everything if whole_system(label) or "grand" in label.casefold() else ()
    yield above
    yield from everything
    yield below


def _down(layout: Layout, kinds: RowKinds, total: Spot, rows: Sequence[int], of: _Column) -> Parts:
    (row, column), numbers = total, of.numbers
    grid = layout.table.grid
    named = {r: f"row {r + 1}" for r in rows}
    typed = [r for r in rows if r in numbers.values and not isinstance(grid.rows[r][column], str)]
    texts = [r for r in rows if r in numbers.values and isinstance(grid.rows[r][column], str)]
    sums = {f"row {r + 1}": value for r, value in of.stated.items() if r != row}
    return Parts(
        {named[r]: numbers.values[r].value for r in rows if r in numbers.values},
        (
            *(named[r] for r in rows if r not in numbers.values and r not in numbers.troubles),
            *(
                f"row {r + 1}"
                for r in kinds.without_numbers
                if min((*rows, row)) < r < max((*rows, row)) and _named(layout, r)
            ),
        ),
        {named[r]: numbers.troubles[r].guesses for r in rows if r in numbers.troubles},
        frozenset(named[r] for r in texts if len(typed) > len(texts)),
        frozenset(named[r] for r in rows if r in grid.sheet.hidden_rows),
        sums,
    )


def _named(layout: Layout, row: int) -> bool:
    """A branch that has no number at all; a heading stands over others."""
    return layout.place is not None and layout.table.grid.rows[row][layout.place.index] is not None


def _across(layout: Layout, row: int, columns: Mapping[int, Numbers]) -> Parts:
    grid = layout.table.grid
    names = {c: address(row, c) for c in columns}
    held = {c for c, numbers in columns.items() if row in numbers.values}
    texts = {c for c in held if isinstance(grid.rows[row][c], str)}
    return Parts(
        {names[c]: columns[c].values[row].value for c in columns if c in held},
        tuple(names[c] for c in columns if c not in held and row not in columns[c].troubles),
        {names[c]: columns[c].troubles[row].guesses for c in columns if row in columns[c].troubles},
        frozenset(names[c] for c in texts if len(held) > 2 * len(texts)),
        frozenset(names[c] for c in columns if c in grid.sheet.hidden_columns),
    )


def _label(layout: Layout, column: int) -> str:
    heads: dict[int, Head] = {head.column: head for head in layout.heads}
    return heads[column].label if column in heads else ""


def _tell(account: Account, spot: Spot, stated: float, parts: Parts, parts_are: str) -> None:
    words = {"total": plain(stated), "added": plain(parts.added), "parts": parts_are, "cause": cause(stated, parts)}
    account.remark(*spot, "total_differs", "not_data", seen=plain(stated), words=words)
