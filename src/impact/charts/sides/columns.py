"""Rows and a sheet in, where each column begins and ends out: words are measured first, marks get what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from impact.charts import words
from impact.charts.sides.plan import Rules
from impact.charts.sides.rows import SideRow
from impact.charts.sides.sheet import Sheet
from impact.look import TypeSizes, width


@dataclass(frozen=True, slots=True)
class Columns:
    """All in points from the left edge."""

    left: float
    bars_end: float
    bar_room: float
    """Length of the longest bar."""
    names: float
    """Names are centred here."""
    name_room: float
    voices: float
    """The left edge of what people wrote."""
    of_room: float
    """Width of the widest “8 of 14”."""
    of_gap: float
    right: float
    largest: float
    """The value of the longest bar."""

    @property
    def thread_step(self) -> float:
        """From one thread to the next, where the three stand beside each other."""
        return (self.right - self.voices) / 3


def columns(rows: Sequence[SideRow], sheet: Sheet, sizes: TypeSizes) -> Columns:
    """Bars give way to long numbers."""
    changes = [width(words.since(row.change, row.before), sizes.body) for row in rows if row.change is not None]
    left = sheet.paper.margin + (max(*changes, width("change", sizes.small)) + 8 if changes else 0)
    values = max((_value_room(row, sizes) for row in rows), default=0)
    names = sheet.bars_end + 10 + sheet.name_room / 2
    return Columns(
        left=sheet.paper.margin,
        bars_end=sheet.bars_end,
        bar_room=max(20, min(sheet.longest_bar, sheet.bars_end - left - values - 8)),
        names=names,
        name_room=sheet.name_room,
        voices=names + sheet.name_room / 2 + 10,
        of_room=max((width(of(row, x), sizes.small, "strong") for row in rows for x in row.named), default=0),
        of_gap=sheet.of_gap,
        right=sheet.paper.wide - sheet.paper.margin,
        largest=largest(rows),
    )


def with_room(rules: Rules, at: Columns) -> Rules:
    """The rules, knowing the room for the marks of one thread."""
    if rules.kind == "open":
        return replace(rules, room=at.right - at.voices - at.of_room - at.of_gap)
    return replace(rules, room=at.thread_step - at.of_room - 1.7 * at.of_gap)


def of(row: SideRow, x: int | None) -> str:
    """8 of 14; a thread that may not be shown says so."""
    if not row.n:
        return ""
    return "not shown" if x is None else f"{x:,} of {row.n:,}"


def largest(rows: Sequence[SideRow]) -> float:
    """Of the branches; of the whole system where no branch counts."""
    branches = [v for row in rows if row.role == "branch" for v in (row.value, row.before) if v]
    return max(branches or [v for row in rows for v in (row.value, row.before) if v], default=1)


def _value_room(row: SideRow, sizes: TypeSizes) -> float:
    number = width(words.count(row.value), sizes.heading, "strong") if row.value is not None else 0
    return number + (width(row.value_words, sizes.small) + 8 if row.part and not row.change else 0)
