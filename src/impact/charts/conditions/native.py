"""Rows of one family in, a chart that office programs draw out: a code a row, how many name it, and as what."""

from collections.abc import Iterator, Sequence

from impact.charts.conditions.rows import Row
from impact.charts.conditions.sides import IN_PLACE, MISSING, UNSAID
from impact.charts.words import period
from impact.model import Conditions
from impact.model.native_chart import NativeChart, Series


def native(data: Conditions, rows: Sequence[Row]) -> tuple[NativeChart, ...]:
    """None where nothing may be told. A zero is a bar without length and its label: “0”."""
    conditions = data.family == "Conditions"
    told = [row for row in rows if row.x and (row.sides if conditions else row.speaks)]
    if not told:
        return ()
    return (
        NativeChart(
            kind="bars",
            name=f"{'Conditions as missing and as in place' if conditions else 'What weighs on staff'}, "
            f"{period(data.period)}",
            unit="Reflections",
            categories=tuple(f"{row.name} ({row.of_words})" for row in told),
            series=_sides(told) if conditions else (Series("Name it", tuple(row.x for row in told), "text"),),
            left_out=" ".join(_left_out(rows, told)),
        ),
    )


def _sides(told: Sequence[Row]) -> tuple[Series, ...]:
    sides = [row.sides for row in told if row.sides]
    series = (
        Series(MISSING, tuple(one.missing for one in sides), "strain"),
        Series(IN_PLACE, tuple(one.in_place for one in sides), "support"),
        Series(UNSAID, tuple(one.unsaid for one in sides), "quiet"),
    )
    return series if any(one.unsaid for one in sides) else series[:2]


def _left_out(rows: Sequence[Row], told: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        if row not in told:
            yield f"{row.name}: {'; '.join(part for part in (row.of_words, row.silence) if part)}."
