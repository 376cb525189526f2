"""Totals that the sheet states against the parts it lists: a difference is told, with both figures."""

import math
from collections.abc import Mapping

from impact.understand.account import Account
from impact.understand.layout import Layout
from impact.understand.measure_words import refusal
from impact.understand.numbers import Numbers, numbers_of
from impact.understand.row_kinds import RowKinds


def check_total_columns(layout: Layout, columns: Mapping[int, Numbers], account: Account) -> None:
    for column, parts in layout.total_columns.items():
        known = [columns[c] for c in parts if c in columns]
        if len(known) < 2:
            continue
        for r, total in columns[column].values.items():
            added = [part.values[r].value for part in known if r in part.values]
            if added and not _same(total.value, math.fsum(added)):
                account.remark(
                    r,
                    column,
                    "total_differs",
                    "not_data",
                    seen=_plain(total.value),
                    words=_words(total.value, math.fsum(added), "its parts"),
                )


def check_total_rows(layout: Layout, kinds: RowKinds, columns: Mapping[int, Numbers], account: Account) -> None:
    """The last total row that is said in words, against all rows of data; sums of groups agree with a part of them."""
    said = [r for r, kind in kinds.totals.items() if kind in ("total", "system")]
    if not said or len(kinds.data) < 2 or (layout.times and layout.place):
        return
    row = said[-1]
    for head in layout.heads:
        if head.column not in columns or refusal(head.label) or head.column in layout.total_columns:
            continue
        total = numbers_of(layout.table.grid, head.column, [row])[0]
        numbers = columns[head.column]
        added = math.fsum(number.value for number in numbers.values.values())
        if math.isnan(total) or len(numbers.values) < 2 or numbers.percent or _same(total, added):
            continue
        above = math.fsum(number.value for r, number in numbers.values.items() if _group_before(r, row, kinds))
        if not _same(total, above):
            account.remark(
                row,
                head.column,
                "total_differs",
                "not_data",
                seen=_plain(total),
                words=_words(total, added, "its branches" if layout.place else "its rows"),
            )


def _group_before(row: int, total: int, kinds: RowKinds) -> bool:
    start = max((r for r in kinds.totals if r < total), default=-1)
    return start < row < total


def _same(a: float, b: float) -> bool:
    return abs(a - b) <= max(0.5, 1e-6 * abs(a))


def _words(total: float, added: float, parts: str) -> dict[str, object]:
    return {"total": _plain(total), "added": _plain(added), "parts": parts, "difference": _plain(abs(total - added))}


def _plain(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
