"""Which reflections wait to be read, which were read, and those a reader asks for: ids and numbers, no words.

One entry is one told row: the answers of one person, however many lines they fill.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from impact import workspace
from impact.coding.reading import reading
from impact.service.cache import Cache
from impact.service.reading.open_suggestions import open_suggestions
from impact.service.reading.reading_order import can_order, likely_first
from impact.service.reading.rows_by_code import NO_CODE, How, rows_disputed, rows_with
from impact.service.reading.rows_by_words import rows_with_details, rows_with_words
from impact.service.reading.told_rows import NO_QUARTER, Row, branches_of, lines_here, periods_of, rows_here
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.same_words import clearances_of
from impact.vocabulary.phrases import IDEA
from impact.workspace import Workspace

__all__ = [
    "NO_CODE",
    "NO_QUARTER",
    "TO_READ",
    "How",
    "Order",
    "ReadingFilter",
    "ReadingQueue",
    "Row",
    "Show",
    "reading_queue",
]
__all__ += ["rows_here"]

Show = Literal["unread", "read", "suggested", "disputed", "quotable", "cleared", "details", "ideas", "all", "round"]

Order = Literal["", "likely"]
"""Oldest first; or those first that are likely to hold a code."""


@dataclass(frozen=True, slots=True)
class ReadingFilter:
    """`period` is the name of a quarter, or NO_QUARTER; empty period or branch means every one.

    `code` is a code, or NO_CODE; `how` says in what way it is here. `words` are searched for, and never shown or kept.
    """

    period: str = ""
    branch: str = ""
    show: Show = "unread"
    code: str = ""
    how: How = "standing"
    direction: str = ""
    tone: str = ""
    words: str = field(default="", repr=False)
    order: Order = ""

    @property
    def asks_codes(self) -> bool:
        """Whether what is found tells what somebody, or a suggestion, said of it."""
        return bool(self.code or self.direction or self.tone) or self.show in ("suggested", "disputed")


TO_READ = ReadingFilter()


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
    can_order: bool = False
    """Whether those that are likely to hold a code can stand first."""

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


_READ: Cache[frozenset[str]] = Cache(4)
_IDEAS: Cache[frozenset[str]] = Cache(4)


def reading_queue(kept: Workspace, wanted: ReadingFilter) -> ReadingQueue:
    """What there is to read under these choices."""
    rows = rows_here(kept)
    read = rows_read(kept)
    here = [row for row in rows if is_from(row, wanted)]
    done = sum(row.id in read for row in here)
    return ReadingQueue(
        items=tuple(row.id for row in _asked(kept, here, wanted)),
        unread=len(here) - done,
        read=done,
        total=len(rows),
        periods=periods_of(rows),
        branches=branches_of(rows, read_all(kept).branch_order),
        can_order=can_order(kept),
    )


def is_from(row: Row, wanted: ReadingFilter) -> bool:
    """Whether it is of the quarter and the branch that are asked for."""
    return wanted.period in ("", row.period or NO_QUARTER) and wanted.branch.casefold() in ("", row.branch.casefold())


def rows_read(kept: Workspace) -> frozenset[str]:
    """Rows of which people have read every line."""
    return _READ.get(state_key(kept), lambda: _read(kept))


def _asked(kept: Workspace, here: Iterable[Row], wanted: ReadingFilter) -> Iterable[Row]:
    is_shown = _shown(kept, wanted.show)
    shown = [row for row in here if is_shown(row)]
    for ids in _found(kept, wanted):
        shown = [row for row in shown if row.id in ids]
    if wanted.order == "likely":
        read = rows_read(kept)
        return likely_first(kept, shown, unread=[row.id for row in rows_here(kept) if row.id not in read])
    return shown


def _found(kept: Workspace, wanted: ReadingFilter) -> Iterable[Collection[str]]:
    """The rows that each further choice leaves."""
    if wanted.code or wanted.direction or wanted.tone:
        yield rows_with(kept, wanted.code, wanted.how, direction=wanted.direction, tone=wanted.tone)
    with_words = rows_with_words(kept, wanted.words)
    if with_words is not None:
        yield with_words


def _shown(kept: Workspace, show: Show) -> Callable[[Row], bool]:
    """Tells of a row whether it is as far as is asked."""
    match show:
        case "unread":
            read = rows_read(kept)
            return lambda row: row.id not in read
        case "quotable":
            return lambda row: row.quotable
        case "cleared":
            cleared = _cleared(kept)
            return lambda row: row.quotable and cleared.issuperset(row.lines)
        case "details":
            found, cleared = rows_with_details(kept), _cleared(kept)
            return lambda row: row.quotable and row.id in found and not cleared.issuperset(row.lines)
    look = _LISTED.get(show)
    listed = look(kept) if look else None
    return lambda row: listed is None or row.id in listed


def _read(kept: Workspace) -> frozenset[str]:
    with kept.reading() as connection:
        marked = set(reading(workspace.load_codings(connection, only_marks=True))["reflection_id"])
    return frozenset(row.id for row in rows_here(kept) if marked.issuperset(row.lines))


def _cleared(kept: Workspace) -> frozenset[str]:
    """Lines that somebody has read for who could be recognised."""
    return frozenset(clearances_of(kept))


def _with_ideas(kept: Workspace) -> frozenset[str]:
    """Rows in which somebody asks for something: in the answer that is for it, or in words that a person marked."""
    return _IDEAS.get(state_key(kept), lambda: _look_for_ideas(kept))


def _look_for_ideas(kept: Workspace) -> frozenset[str]:
    lines = lines_here(kept)
    return frozenset(lines.loc[lines["idea"] != "", "told_in"]) | rows_with(kept, IDEA, "standing")


_LISTED: dict[Show, Callable[[Workspace], Collection[str]]] = {
    "read": rows_read,
    "suggested": open_suggestions,
    "disputed": rows_disputed,
    "ideas": _with_ideas,
}
