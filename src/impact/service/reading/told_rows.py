"""A workspace in; its told rows out, oldest first: the answers of one person, however many lines they fill."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from impact.coding.reading import told
from impact.period import Period, quarter_of
from impact.policy.consent import may_quote
from impact.service.cache import Cache
from impact.service.sheets.reading import Reading, read_all, reading_key
from impact.workspace import Workspace

NO_QUARTER = "none"
"""Told for a year, for days across a quarter's end, or for no time that anybody knows."""


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is that of its first line; `read`: somebody has read every line."""

    id: str
    lines: tuple[str, ...]
    branch: str
    period: str
    quotable: bool
    read: bool = False


_ROWS: Cache[tuple[Row, ...]] = Cache(3)
_LINES: Cache[pd.DataFrame] = Cache(3)


def rows_here(kept: Workspace) -> tuple[Row, ...]:
    """All there is to read, oldest first; `read` of them is not known."""
    return _ROWS.get(reading_key(kept), lambda: _rows(lines_here(kept), read_all(kept)))


def lines_here(kept: Workspace) -> pd.DataFrame:
    """The lines that count, as `coding.reading.told` gives them. Holds raw text: not for faces."""
    return _LINES.get(reading_key(kept), lambda: told(read_all(kept).merged.reflections))


def periods_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Quarters that hold a reflection, newest first; NO_QUARTER last, where there is one."""
    names = {row.period or NO_QUARTER for row in rows}
    quarters = sorted(names - {NO_QUARTER}, reverse=True)
    return (*quarters, *([NO_QUARTER] if NO_QUARTER in names else []))


def branches_of(rows: Iterable[Row], order: tuple[str, ...]) -> tuple[str, ...]:
    """The library's own order; those it does not name come after, by name."""
    names = {row.branch for row in rows if row.branch}
    told_order = [name for name in order if name in names]
    return (*told_order, *sorted(names - set(told_order), key=str.casefold))


def _rows(lines: pd.DataFrame, whole: Reading) -> tuple[Row, ...]:
    lines = lines[lines["text"] != ""].sort_values("period_start", kind="stable", na_position="last")
    quarter = partial(_quarter, fiscal_start=whole.year_starts)
    first = lines.drop_duplicates("told_in")
    ids: dict[str, list[str]] = {}
    for name, row in zip(lines["id"], lines["told_in"], strict=True):
        ids.setdefault(str(row), []).append(str(name))
    return tuple(
        Row(row := str(line.told_in), tuple(ids[row]), str(line.branch), quarter(line), _quotable(str(line.consent)))
        for line in first.itertuples()
    )


def _quotable(consent: str) -> bool:
    """Whether it may ever be quoted."""
    return may_quote(consent, audience="staff", cleared_by=1)


def _quarter(line: Any, *, fiscal_start: int) -> str:
    """The quarter's name where the whole time that was told lies in one."""
    if pd.isna(line.period_start) or pd.isna(line.period_end):
        return ""
    days = Period(line.period_start.date(), line.period_end.date())
    quarter = quarter_of(days.start, fiscal_start=fiscal_start)
    return quarter.name(fiscal_start=fiscal_start) if quarter.contains(days) else ""
