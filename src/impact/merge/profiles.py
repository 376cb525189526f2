"""Counts of many sheets in; for each sheet what it counts, in its own order, where, of whom and of when, out.

A *series* of a sheet is one measure, or one label where the measure is unknown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from statistics import median

import pandas as pd

from impact.merge.tables import LIVE
from impact.understood import Understood
from impact.words import fold, tidy

Point = tuple[str, int, int]
"""Branch key, first and last day (days since 1970)."""
_COLUMNS = "table file_sha256 lead branch period_start period_end value label measure unit cell row".split()


@dataclass(frozen=True)
class Series:
    """One column or row of numbers; `at` is its first cell. `numbers` stand as in the sheet, a point each."""

    name: str
    words: str
    measure: str
    unit: str
    at: str
    numbers: Sequence[tuple[Point, float]]

    @cached_property
    def values(self) -> Mapping[Point, float]:
        """What is told of one point in several cells, added up. Only what came or went is looked at so closely."""
        out: dict[Point, float] = {}
        for point, value in self.numbers:
            out[point] = out.get(point, 0.0) + value
        return out

    @cached_property
    def typical(self) -> Mapping[str, float]:
        """The middle number of each branch."""
        of_place: dict[str, list[float]] = {}
        for (place, _, _), value in self.values.items():
            of_place.setdefault(place, []).append(value)
        return {place: median(values) for place, values in of_place.items()}

    @cached_property
    def days(self) -> float:
        """How long the time is that one number usually speaks for."""
        return median(end - start + 1 for _, start, end in self.values)

    @cached_property
    def start(self) -> int:
        return min(start for _, start, _ in self.values)

    @cached_property
    def end(self) -> int:
        return max(end for _, _, end in self.values)


@dataclass(frozen=True)
class Profile:
    """One sheet. `series` stand in the order of the sheet."""

    at: int
    file: str
    file_sha256: str
    sheet: str
    saved: datetime | None
    start: pd.Timestamp
    end: pd.Timestamp
    series: dict[str, Series]
    places: dict[str, str]
    """Branch key → as it is written, in the order of the sheet."""


def profiles_of(counts: pd.DataFrame, tables: Sequence[Understood]) -> list[Profile]:
    """One for each sheet that holds numbers of a known time, in the order of the tables."""
    live = counts[counts["fate"].isin((*LIVE, "already_here")) & counts["because"].ne("same_sheet")]
    live = live.loc[live["period_start"].notna() & live["period_end"].notna(), _COLUMNS]
    folded = {label: fold(label) for label in live["label"].unique()}
    names = live["measure"].where(live["measure"] != "", live["label"].map(folded).astype("str"))
    live = live.assign(name=names)
    return [_profile(int(str(at)), lines, tables) for at, lines in live.groupby("table", sort=True)]


def names_in_several_sheets(profiles: Sequence[Profile]) -> dict[str, set[str]]:
    """By workbook: the names that stand on more than one of its sheets. “Total” says nothing there."""
    met: dict[str, set[str]] = {}
    again: dict[str, set[str]] = {}
    for profile in profiles:
        known = met.setdefault(profile.file_sha256, set())
        again.setdefault(profile.file_sha256, set()).update(known.intersection(profile.series))
        known.update(profile.series)
    return again


def _profile(at: int, lines: pd.DataFrame, tables: Sequence[Understood]) -> Profile:
    table = tables[at]
    letters = lines["cell"].str.rstrip("0123456789")
    numbers = {each: _column_number(each) for each in letters.unique()}
    lines = lines.assign(column=letters.map(numbers))
    corners = lines.groupby("name", sort=False)[["column", "row"]].min()
    by = ["column", "row"] if corners["column"].nunique() >= corners["row"].nunique() else ["row", "column"]
    ordered = corners.sort_values(by, kind="stable").index
    heads = lines.drop_duplicates("name")[["name", "label", "measure", "unit", "cell"]]
    first = {head[0]: head[1:] for head in heads.itertuples(index=False, name=None)}
    points = _numbers(lines)
    named = lines[lines["lead"] != ""].drop_duplicates("lead")
    return Profile(
        at=at,
        file=table.file,
        file_sha256=lines["file_sha256"].iloc[0],
        sheet=table.sheet,
        saved=_utc(table.modified),
        start=lines["period_start"].min(),
        end=lines["period_end"].max(),
        series={name: _series(name, first[name], points[name]) for name in ordered},
        places=dict(zip(named["lead"], named["branch"].map(tidy), strict=True)),
    )


def _numbers(lines: pd.DataFrame) -> dict[str, list[tuple[Point, float]]]:
    """By series: pandas would take a hundred times as long to look at many small tables."""
    days = [lines[end].to_numpy("datetime64[D]").astype("int64").tolist() for end in ("period_start", "period_end")]
    found: dict[str, list[tuple[Point, float]]] = {}
    for name, *point, value in zip(lines["name"].tolist(), lines["lead"].tolist(), *days, lines["value"], strict=True):
        found.setdefault(name, []).append(((point[0], point[1], point[2]), value))
    return found


def _series(name: str, first: tuple[str, str, str, str], numbers: Sequence[tuple[Point, float]]) -> Series:
    """`first` is label, measure, unit and cell of its first number."""
    label, measure, unit, cell = first
    return Series(name=name, words=tidy(label), measure=measure, unit=unit, at=cell, numbers=numbers)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _utc(when: datetime | None) -> datetime | None:
    """Dates inside files are UTC where they do not say otherwise."""
    if when is None:
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
