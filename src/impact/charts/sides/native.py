"""Rows of both sides in, two charts that office programs draw out: the counts, and the threads beside them.

Only whole numbers beside whole numbers become bars; what is only a part, not known or held back is told in words.
"""

from collections.abc import Iterator, Sequence

from impact.charts.sides.rows import ALL_BRANCHES, SideRow
from impact.charts.words import count, listing, noun, period, plural, within
from impact.model import BothSides
from impact.model.native_chart import NativeChart, Series

_THREADS = ("dignity", "purpose", "understanding")


def native(data: BothSides, rows: Sequence[SideRow]) -> tuple[NativeChart, ...]:
    """Counts first. None where one side has nothing to draw: neither stands alone."""
    charts = (*_counts(data, rows), *_voices(data, rows))
    return charts if len(charts) > 1 else ()


def _counts(data: BothSides, rows: Sequence[SideRow]) -> Iterator[NativeChart]:
    places = _places(rows, "unit")
    told = [row for row in places if row.value is not None and not row.part]
    if not told:
        return
    series = [Series(period(data.period), tuple(row.value for row in told), "count")]
    if any(row.before is not None for row in told):
        series.append(Series(period(data.before), tuple(row.before for row in told), "quiet"))
    away = [f"{row.name}: {_part(row)}{row.value_words}." for row in places if row not in told]
    yield NativeChart(
        kind="bars",
        name=f"{noun(data.measure)}, {' and '.join(one.name for one in series)}",
        unit=noun(data.measure),
        categories=tuple(row.name for row in told),
        series=tuple(series),
        left_out=" ".join((*_sum(data, rows, told), *away)),
    )


def _voices(data: BothSides, rows: Sequence[SideRow]) -> Iterator[NativeChart]:
    places = [row for row in rows if row.role != "total"]
    told = [row for row in places if row.speaks] or [row for row in rows if row.speaks]
    if not told:
        return
    away = [f"{row.name}: {row.voice_words}." for row in places if row not in told]
    away += [f"{row.name}: {listing(unsaid)} not shown." for row in told if (unsaid := _unsaid(row))]
    yield NativeChart(
        kind="bars",
        name=f"Reflections that name each thread, {period(data.period)}",
        unit="Reflections",
        categories=tuple(f"{row.name} ({row.n:,} read)" for row in told),
        series=tuple(
            Series(thread.capitalize(), tuple(row.named[at] for row in told), thread)
            for at, thread in enumerate(_THREADS)
        ),
        left_out=" ".join((*_all_named(rows, told), *away)),
    )


def _places(rows: Sequence[SideRow], but: str) -> list[SideRow]:
    """The branches; the whole system where a sheet names none. The sum of others would dwarf them."""
    return [row for row in rows if row.role == "branch"] or [row for row in rows if row.role != but]


def _part(row: SideRow) -> str:
    return f"{count(row.value)}, " if row.value is not None else ""


def _sum(data: BothSides, rows: Sequence[SideRow], told: Sequence[SideRow]) -> Iterator[str]:
    for row in rows:
        if row.role == "total" and row not in told and row.value is not None:
            words = f", {row.value_words}" if row.value_words else ""
            yield f"{ALL_BRANCHES}, not drawn: {count(row.value)} {within(noun(data.measure))}{words}."


def _all_named(rows: Sequence[SideRow], told: Sequence[SideRow]) -> Iterator[str]:
    for row in rows:
        if row.role == "total" and row.speaks and row not in told:
            named = [f"{thread} {x:,}" for thread, x in zip(_THREADS, row.named, strict=True) if x is not None]
            yield f"{ALL_BRANCHES}, not drawn: {plural(row.n or 0, 'reflection')} read" + (
                f", {listing(named)}." if named else "."
            )


def _unsaid(row: SideRow) -> list[str]:
    return [thread for thread, x in zip(_THREADS, row.named, strict=True) if x is None]
