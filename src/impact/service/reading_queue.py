"""Which reflections wait to be read, which were read, and those a reader asks for: ids and numbers, no words.

One entry is one told row: the answers of one person, however many lines they fill.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import pandas as pd

from impact import workspace
from impact.coding.reading import reading, told
from impact.coding.suggestions import suggest
from impact.period import Period, quarter_of
from impact.policy.consent import may_quote
from impact.service.cache import Cache
from impact.service.codebook import codebook_of
from impact.service.reading import Reading, codings_of, read_all, reading_key, state_key
from impact.service.verdicts import said_of, verdict
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace

Show = Literal["unread", "read", "suggested", "disputed", "quotable", "all", "round"]
NO_QUARTER = "none"
"""Told for a year, for days across a quarter's end, or for no time that anybody knows."""


@dataclass(frozen=True, slots=True)
class ReadingFilter:
    """`period` is the name of a quarter, or NO_QUARTER; empty period or branch means every one."""

    period: str = ""
    branch: str = ""
    show: Show = "unread"


TO_READ = ReadingFilter()


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is that of its first line; `read`: somebody has read every line."""

    id: str
    lines: tuple[str, ...]
    branch: str
    period: str
    quotable: bool
    read: bool = False


@dataclass(frozen=True, slots=True)
class ReadingQueue:
    """`items` are the rows asked for, oldest first. `unread` and `read` count all rows of that period and branch."""

    items: tuple[str, ...]
    unread: int
    read: int
    total: int
    periods: tuple[str, ...]
    """Quarters that hold a reflection, newest first; NO_QUARTER last, where there is one."""
    branches: tuple[str, ...]
    in_round: bool = False
    """Whether the reader is in an open round of two readers."""

    def after(self, row: str) -> str | None:
        """The one that comes next, from the beginning again after the last; None where there is no other."""
        if row not in self.items:
            return self.items[0] if self.items else None
        follower = self.items[(self.items.index(row) + 1) % len(self.items)]
        return follower if follower != row else None

    def before(self, row: str) -> str | None:
        """The one before, or None at the first."""
        at = self.items.index(row) if row in self.items else 0
        return self.items[at - 1] if at else None


_ROWS: Cache[tuple[Row, ...]] = Cache(3)
_READ: Cache[frozenset[str]] = Cache(4)
_DISPUTED: Cache[frozenset[str]] = Cache(4)
_STILL_OPEN: Cache[frozenset[str]] = Cache(4)
_SUGGESTED: Cache[dict[str, frozenset[str]]] = Cache(3)


def rows_here(kept: Workspace) -> tuple[Row, ...]:
    """All there is to read, oldest first; `read` of them is not known."""
    return _ROWS.get(reading_key(kept), lambda: _rows(read_all(kept)))


def reading_queue(kept: Workspace, wanted: ReadingFilter) -> ReadingQueue:
    """What there is to read under these choices."""
    whole = read_all(kept)
    rows = _ROWS.get(reading_key(kept), lambda: _rows(whole))
    read = _READ.get(state_key(kept), lambda: _read(kept, rows))
    here = [
        row
        for row in rows
        if wanted.period in ("", row.period or NO_QUARTER) and wanted.branch.casefold() in ("", row.branch.casefold())
    ]
    done = sum(row.id in read for row in here)
    return ReadingQueue(
        items=tuple(row.id for row in _asked(kept, here, wanted.show, read)),
        unread=len(here) - done,
        read=done,
        total=len(rows),
        periods=_periods(rows),
        branches=_branches(rows, whole.branch_order),
    )


def _asked(kept: Workspace, here: list[Row], show: Show, read: frozenset[str]) -> Iterable[Row]:
    match show:
        case "unread":
            return (row for row in here if row.id not in read)
        case "read":
            return (row for row in here if row.id in read)
        case "quotable":
            return (row for row in here if row.quotable)
        case "disputed":
            differ = _DISPUTED.get(state_key(kept), lambda: _disputed(read_all(kept), codings_of(kept)))
            return (row for row in here if row.id in differ)
        case "suggested":
            still = _STILL_OPEN.get(state_key(kept), lambda: _open_suggestions(kept))
            return (row for row in here if row.id in still)
    return here


def _rows(whole: Reading) -> tuple[Row, ...]:
    lines = told(whole.merged.reflections)
    lines = lines[lines["text"] != ""].sort_values("period_start", kind="stable", na_position="last")
    quarter = partial(_quarter, fiscal_start=whole.year_starts)
    return tuple(
        Row(str(name), tuple(row["id"]), *_about(row.iloc[0]), quotable=_may_ever_be_quoted(row["consent"].iloc[0]))
        for name, row in ((n, r.assign(period=quarter(r.iloc[0]))) for n, r in lines.groupby("told_in", sort=False))
    )


def _about(first: Any) -> tuple[str, str]:
    return str(first["branch"]), str(first["period"])


def _may_ever_be_quoted(consent: str) -> bool:
    return may_quote(consent, audience="staff", cleared_by=1)


def _quarter(line: Any, *, fiscal_start: int) -> str:
    """The quarter's name where the whole time that was told lies in one."""
    if pd.isna(line["period_start"]) or pd.isna(line["period_end"]):
        return ""
    days = Period(line["period_start"].date(), line["period_end"].date())
    quarter = quarter_of(days.start, fiscal_start=fiscal_start)
    return quarter.name(fiscal_start=fiscal_start) if quarter.contains(days) else ""


def _read(kept: Workspace, rows: tuple[Row, ...]) -> frozenset[str]:
    """Rows of which people have read every line."""
    with kept.reading() as connection:
        marked = set(reading(workspace.load_codings(connection, only_marks=True))["reflection_id"])
    return frozenset(row.id for row in rows if marked.issuperset(row.lines))


def _disputed(whole: Reading, codings: pd.DataFrame) -> frozenset[str]:
    """Rows with a code on which people differ."""
    lines = told(whole.merged.reflections)
    # Only where somebody said no can people differ: the others need no second look.
    no = codings["state"].isin(["refused", "disputed"]) | (codings["polarity"] == "denied")
    contested = lines.loc[lines["id"].isin(codings.loc[no & (codings["code"] != ""), "reflection_id"]), "told_in"]
    said = said_of(lines[lines["told_in"].isin(contested)], codings)
    return frozenset(row for row, codes in said.items() if any(verdict(c) == "disputed" for c in codes.values()))


def _open_suggestions(kept: Workspace) -> frozenset[str]:
    """Rows with a suggested code of which nobody has said anything. Texts are searched once, not at each look."""
    whole = read_all(kept)
    codes = codebook_of(kept)
    suggested = _SUGGESTED.get((*reading_key(kept), codes.version), lambda: _suggested(whole, codes))
    codings = codings_of(kept)
    said: dict[str, set[str]] = {}
    last = codings[codings["state"] != "suggested"].drop_duplicates(["reflection_id", "code", "coder"], keep="last")
    for line in last[last["state"] != "taken_back"].itertuples():
        said.setdefault(str(line.reflection_id), set()).add(str(line.code))
    rows = _ROWS.get(reading_key(kept), lambda: _rows(whole))
    return frozenset(
        row.id
        for row in rows
        if row.id in suggested and suggested[row.id] - set().union(*(said.get(line, ()) for line in row.lines))
    )


def _suggested(whole: Reading, book: Codebook) -> dict[str, frozenset[str]]:
    """Row → codes that its words suggest and its writer did not tick."""
    lines = told(whole.merged.reflections)
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    found: dict[str, set[str]] = {}
    for one in suggest(zip(lines["id"], lines["text"], strict=True)):
        if one.code in book and one.code not in book.set_aside:
            found.setdefault(row_of[one.id], set()).add(one.code)
    for row, codes, felt in zip(lines["told_in"], lines["writer_codes"], lines["felt_seen"], strict=True):
        if row in found:
            found[row] -= {*codes.split("|"), *(["FELT_SEEN"] if felt == "yes" else [])}
    return {row: frozenset(codes) for row, codes in found.items() if codes}


def _periods(rows: Iterable[Row]) -> tuple[str, ...]:
    names = {row.period or NO_QUARTER for row in rows}
    quarters = sorted(names - {NO_QUARTER}, reverse=True)
    return (*quarters, *([NO_QUARTER] if NO_QUARTER in names else []))


def _branches(rows: Iterable[Row], order: tuple[str, ...]) -> tuple[str, ...]:
    """The library's own order; those it does not name come after, by name."""
    names = {row.branch for row in rows if row.branch}
    told_order = [name for name in order if name in names]
    return (*told_order, *sorted(names - set(told_order), key=str.casefold))
