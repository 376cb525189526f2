"""Counts of many sheets in; for each sheet what it counts, in its own order, where, of whom and of when, out.

A *series* of a sheet is one measure, or one label where the measure is unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import pandas as pd

from impact.merge.tables import LIVE
from impact.understood import Understood
from impact.words import fold, tidy


@dataclass(frozen=True)
class Series:
    """One column or row of numbers; `at` is its first cell."""

    name: str
    words: str
    measure: str
    unit: str
    at: str
    numbers: pd.DataFrame

    @cached_property
    def values(self) -> pd.Series:
        """By branch, first and last day. Only what came or went is ever looked at so closely."""
        return self.numbers.groupby(["lead", "period_start", "period_end"], sort=False)["value"].sum()

    @cached_property
    def typical(self) -> pd.Series:
        """The middle number of each branch."""
        return self.values.groupby("lead").median()

    @cached_property
    def days(self) -> float:
        """How long the time is that one number usually speaks for."""
        ends = self.values.index.to_frame()
        return float((ends["period_end"] - ends["period_start"]).dt.days.median()) + 1


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
    live = live[live["period_start"].notna() & live["period_end"].notna()]
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
    parts = dict(iter(lines.groupby("name", sort=False)))
    named = lines[lines["lead"] != ""].drop_duplicates("lead")
    return Profile(
        at=at,
        file=table.file,
        file_sha256=lines["file_sha256"].iloc[0],
        sheet=table.sheet,
        saved=_utc(table.modified),
        start=lines["period_start"].min(),
        end=lines["period_end"].max(),
        series={str(name): _series(str(name), parts[name]) for name in ordered},
        places=dict(zip(named["lead"], named["branch"].map(tidy), strict=True)),
    )


def _series(name: str, lines: pd.DataFrame) -> Series:
    first = lines.iloc[0]
    return Series(
        name=name,
        words=tidy(first["label"]),
        measure=first["measure"],
        unit=first["unit"],
        at=first["cell"],
        numbers=lines,
    )


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
