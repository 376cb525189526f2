"""Rows of one table that say the same branch and time in; which wait, and which a person's answer has settled, out.

A row may be there twice by a slip, corrected beneath the old one, or be a part whose name nobody wrote. Adding up,
or taking one, would be a guess: it is asked once for all rows of a table that repeat others in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.layout import Layout
from impact.understand.unknown import Worded
from impact.words import fold


@dataclass(frozen=True)
class Repeats:
    """Rows that wait for an answer; rows that count no second time, with the row that each repeats; what is asked."""

    waiting: frozenset[int] = frozenset()
    repeating: dict[int, int] = field(default_factory=dict)
    asked: tuple[tuple[Worded, int], ...] = ()
    """Each question with the number of rows that wait for it."""


def repeats_of(layout: Layout, groups: Sequence[Sequence[int]]) -> Repeats:
    """`groups` are rows that say the same, each group in the order of the sheet."""
    copies = [group for group in groups if _alike(layout, group)]
    others = [group for group in groups if not _alike(layout, group)]
    waiting: set[int] = set()
    repeating: dict[int, int] = {}
    asked: list[tuple[Worded, int]] = []
    for alike, some in ((True, copies), (False, others)):
        if not some:
            continue
        answer = _answer(layout, some[0][1])
        if answer == "yes":
            repeating.update({r: group[0] for group in some for r in group[1:]})
        elif answer != "no":
            rows = [r for group in some for r in group]
            waiting.update(rows)
            asked.append((_question(layout, some, alike=alike), len(rows)))
    return Repeats(frozenset(waiting), repeating, tuple(asked))


def _alike(layout: Layout, group: Sequence[int]) -> bool:
    rows = layout.table.grid.rows
    return len({tuple(rows[r][head.column] for head in layout.heads) for r in group}) == 1


def _answer(layout: Layout, row: int) -> str:
    subject = cell_subject(layout.table.grid.sheet.digest, address(row, _column(layout)))
    return fold(layout.context.decisions.answer("totals", subject) or "")


def _column(layout: Layout) -> int:
    return layout.place.index if layout.place else layout.table.columns[0]


def _question(layout: Layout, groups: Sequence[Sequence[int]], *, alike: bool) -> Worded:
    first, second = groups[0][0], groups[0][1]
    column = _column(layout)
    seen = f"{layout.table.grid.rows[second][column]} (row {second + 1})"
    more = sum(len(group) - 1 for group in groups) - 1
    also = (
        f" So do {more} more rows with others." if more > 1 else " So does one more row with another." if more else ""
    )
    same = "the same branch, time and numbers" if alike else "the same branch and time, and other numbers,"
    reason = (
        f"Row {second + 1} has {same} as row {first + 1}.{also} If it repeats or corrects it, only the first counts."
    )
    return Worded(second, column, seen, ("yes", "no") if alike else ("no", "yes"), reason)
