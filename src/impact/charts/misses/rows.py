"""Guarded quarters of one place in, what each row of "what the count misses" may show and in which words out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from impact.charts.guarded import HELD_BACK, records_of, value_of, whole
from impact.charts.heard import Heard, heard_of
from impact.charts.words import change, is_few, known, plural, since
from impact.model import Misses

NOT_REPORTED = "not reported"
# Of a rate: one of its two sides is missing.
NOT_TOLD = "not told"
# The column that holds how many of n name any thread.
NAMED = "x"


@dataclass(frozen=True, slots=True)
class MissRow:
    """One quarter. None is unknown or not to be shown; words stand where numbers cannot."""

    period: str
    before: str
    value: float | None
    value_before: float | None
    change: float | None
    value_words: str
    """Why there is no value, or that it is only a part; nothing where it is whole."""
    heard: Heard
    rated: bool = False
    of_some: str = ""
    """Of how many branches the count is, where not all gave it in full: “84 of 88 branches”."""

    @property
    def few(self) -> bool:
        """Whether what it was is said in the place of a percentage."""
        return bool(self.change) and not self.rated and is_few(self.value_before)

    @property
    def change_words(self) -> str:
        """−4.2%; was 3."""
        if self.change is None:
            return ""
        return since(self.change, self.value_before) if self.few else change(self.change)

    @property
    def x(self) -> int | None:
        return self.heard.named[0]

    @property
    def fell(self) -> bool:
        return self.change is not None and self.change < 0

    @property
    def missed(self) -> bool:
        """Less was counted than a year before, and what may be shown of the reflections names a thread."""
        return self.fell and bool(self.x)


def miss_rows(data: Misses) -> list[MissRow]:
    """Oldest first, as they come. Raises ValueError for no rows at all."""
    rows = [_miss_row(record, data.place, rated=data.rated) for record in records_of(data.rows)]
    if not rows:
        raise ValueError("a figure needs one row at least")
    return rows


def fallen(rows: Sequence[MissRow]) -> list[MissRow]:
    return [row for row in rows if row.fell]


def compared(rows: Sequence[MissRow]) -> list[MissRow]:
    return [row for row in rows if row.change is not None]


def _miss_row(record: dict[str, Any], place: str, *, rated: bool) -> MissRow:
    value = value_of(record)
    # A part is never set beside a whole.
    whole_ = value is not None and record["value_status"] == "complete" and known(record["change"])
    return MissRow(
        period=str(record["period"]),
        before=str(record["before"] or ""),
        value=value,
        value_before=value_of(record, column="value_before") if whole_ else None,
        change=float(record["change"]) if whole_ else None,
        value_words=_value_words(record, value),
        # Also where the threads were not asked alike, of however many.
        heard=heard_of(record, place=place, codes=(NAMED,), by_size=False),
        rated=rated,
        of_some=_of_some(whole(record.get("branches")), whole(record.get("branches_expected"))),
    )


def _of_some(branches: int | None, expected: int | None) -> str:
    return f"{branches:,} of {plural(expected, 'branch', 'branches')}" if branches and expected else ""


def _value_words(record: dict[str, Any], value: float | None) -> str:
    if record["value_status"] == "held_back":
        return HELD_BACK
    if value is None:
        return NOT_TOLD if record["value_status"] == "not_told" else NOT_REPORTED
    return (
        part_words(whole(record["parts"]), whole(record["parts_expected"])) if record["value_status"] == "part" else ""
    )


def part_words(parts: int | None, expected: int | None) -> str:
    """2 of 3 months; where that is not known, that it is a part."""
    if parts and expected and parts < expected:
        return f"{parts} of {expected} months"
    return "only in part"
