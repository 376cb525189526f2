"""What a figure shows in; its rows out, each with the numbers in it of which one may ask where they come from.

A number that is held back is named with its status, so that the screen can say so; there is nothing to open behind it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any, cast

import pandas as pd

from impact.model import (
    THREADS,
    BothSides,
    Conditions,
    Misses,
    PairCard,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    Weave,
)
from impact.model.outcomes import Outcomes
from impact.pairing.answers import ANY_THREAD
from impact.pairing.behind import Beside
from impact.pipeline import FigureData
from impact.policy.small_numbers import JOIN


@dataclass(frozen=True, slots=True)
class Place:
    """As `pairing.behind.Spot` has it: all branches, one, several that are looked at, or a joined unit by its name."""

    branch: str = ""
    members: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CountShown:
    """One counted value of a figure; NaN is not told."""

    measure: str
    period: str
    value: float
    status: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """One “x of n” of a figure; None is not told."""

    code: str
    period: str
    n: int | None
    x: int | None
    status: str
    place: Place = Place()
    beside: Beside = "alone"


@dataclass(frozen=True, slots=True)
class RowShown:
    """`about` is the place or the code that the row is of, and `period` its time; "" where all rows share it."""

    about: str
    period: str
    counts: tuple[CountShown, ...] = ()
    voices: tuple[VoiceShown, ...] = ()


def rows_of(data: FigureData) -> tuple[RowShown, ...]:
    """In the order of the figure; none for a form whose numbers are made of many rows at once."""
    find = _ROWS.get(type(data))
    rows = tuple(find(data)) if find else ()
    return tuple(row for row in rows if row.counts or row.voices)


def _sides(data: BothSides) -> Iterator[RowShown]:
    for row in _records(data.rows):
        place = Place(unit=row["branch"]) if row["role"] == "unit" else Place(row["branch"])
        counts = _count_and_before(data.measure.key, row, data.period, data.before, place)
        yield RowShown(row["branch"], "", () if place.unit else counts, _threads(row, data.period, place))


def _weave(data: Weave) -> Iterator[RowShown]:
    place = _wide(data)
    for row in _records(data.rows):
        yield RowShown("", row["period"], voices=_threads(row, row["period"], place))


def _misses(data: Misses) -> Iterator[RowShown]:
    place = _wide(data)
    for row in _records(data.rows):
        counted = {**row, "before": row["value_before"]}
        of = Place(members=data.counted_of.get(row["period"], place.members), branch=place.branch)
        counts = _count_and_before(data.measure.key, counted, row["period"], row["before"], of)
        voice = VoiceShown(
            ANY_THREAD, row["period"], _whole(row["n"]), _whole(row["x"]), row["status"], place, "any_thread"
        )
        yield RowShown("", row["period"], counts, (voice,))


def _ribbon(data: Ribbon) -> Iterator[RowShown]:
    months = _records(data.months)
    for row in _records(data.bins):
        inside = months[row["first"] : row["first"] + row["length"]]
        counts = tuple(
            _count(data.measure.key, month, month["period"], Place(members=data.counted_of)) for month in inside
        )
        # What was written in one month is told by a rule of its own, and stands with its quarter.
        voices = _threads(row, row["period"], Place()) if data.grain == "quarter" else ()
        yield RowShown("", row["period"], counts, voices)


def _pair_card(data: PairCard) -> Iterator[RowShown]:
    place = _wide(data)
    now = {"value": data.value, "before": data.value_before, "value_status": data.value_status}
    voice = VoiceShown(data.code.id, data.period, data.n, data.x, data.status, place)
    yield RowShown("", data.period, _count_and_before(data.measure.key, now, data.period, data.before, place), (voice,))
    for row in reversed(_records(data.series)[:-1]):
        yield RowShown("", row["period"], (_count(data.measure.key, row, row["period"], place),))


def _conditions(data: Conditions) -> Iterator[RowShown]:
    given = _records(data.given)
    for row in _records(data.rows):
        counts = tuple(
            count
            for line in given
            if line["code"] == row["code"]
            for count in _count_and_before(line["measure"], line, data.period, data.before, Place())
        )
        voice = VoiceShown(row["code"], data.period, _whole(row["n"]), _whole(row["x"]), row["status"])
        yield RowShown(row["name"], "", counts, (voice,))


def _outcomes(data: Outcomes) -> Iterator[RowShown]:
    for row in _records(data.rows):
        n, x = _whole(row["voice_n"]), _whole(row["voice_x"])
        yield RowShown(row["outcome"], "", voices=(VoiceShown(row["outcome"], data.period, n, x, row["voice_status"]),))


def _then_and_now(data: ThenAndNow) -> Iterator[RowShown]:
    place = Place(data.place)
    codes = tuple(code.id for code in data.codes)
    beside: Beside = "threads" if codes == THREADS else "alone"
    for when, period in (("now", data.now), ("then", data.then)):
        counts = [row for row in _records(data.counts) if row["when"] == when]
        voices = [row for row in _records(data.voices) if row["when"] == when]
        yield RowShown(
            "",
            period,
            tuple(_count(row["measure"], row, period, place) for row in counts),
            tuple(
                VoiceShown(row["code"], period, _whole(row["n"]), _whole(row["x"]), row["status"], place, beside)
                for row in voices
            ),
        )


def _sounding_board(data: SoundingBoard) -> Iterator[RowShown]:
    place = Place(unit=data.heard_at) if JOIN in data.heard_at else Place(data.heard_at)
    for row in _records(data.codes):
        yield RowShown(
            row["name"],
            "",
            voices=(VoiceShown(row["code"], data.heard_in, _whole(row["n"]), _whole(row["x"]), "shown", place),),
        )


_ROWS = cast(
    Mapping[type, Callable[[FigureData], Iterator[RowShown]]],
    {
        BothSides: _sides,
        Weave: _weave,
        Misses: _misses,
        Ribbon: _ribbon,
        PairCard: _pair_card,
        Conditions: _conditions,
        Outcomes: _outcomes,
        ThenAndNow: _then_and_now,
        SoundingBoard: _sounding_board,
    },
)


def _wide(data: Weave | Misses | PairCard) -> Place:
    """A view of one branch, of several that are shown as one, or of all."""
    if data.widened:
        return Place(members=data.widened.members)
    return Place(data.place, (data.place,) if data.place else ())


def _count(measure: str, row: Mapping[str, Any], period: str, place: Place, *, value: str = "value") -> CountShown:
    return CountShown(measure, period, float(row[value]), str(row.get("value_status", "")), place)


def _count_and_before(
    measure: str, row: Mapping[str, Any], period: str, before: str, place: Place
) -> tuple[CountShown, ...]:
    """The value and, where it is told, the one of the year before."""
    now = _count(measure, row, period, place)
    earlier = float(row.get("before", nan))
    if not before or pd.isna(earlier):
        return (now,) if now.status != "none" else ()
    return (now, CountShown(measure, before, earlier, "complete", place))


def _threads(row: Mapping[str, Any], period: str, place: Place) -> tuple[VoiceShown, ...]:
    n = _whole(row["n"])
    return tuple(
        VoiceShown(code, period, n, _whole(row[code]), str(row["status"]), place, "threads") for code in THREADS
    )


def _records(frame: pd.DataFrame) -> Sequence[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _whole(number: Any) -> int | None:
    return None if number is None or pd.isna(number) else int(number)
