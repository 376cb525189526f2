"""Cells in; what each branch, each joined unit and all of them said in one period, as it may be shown, out.

Every number here adds up whole shown cells and nothing else. A period of several quarters adds up its shown quarters.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from impact.model import READERS_DISAGREE, THREADS
from impact.pairing.answers import ANY_THREAD, Answers, answers
from impact.pairing.cells import Cell, Quarter, cells, cut_quarters
from impact.pairing.view import WHOLE, View, quarters_in
from impact.period import Period, quarter_of
from impact.policy.audience import FEWEST_FOR_SHARE

Status = Literal["shown", "together", "held_back", "silent", "unread"]

# Of several quarters the first of these that any of them has.
_STATUSES: tuple[Status, ...] = ("shown", "together", "unread", "held_back", "silent")

ALL_BRANCHES = "all branches"


@dataclass(frozen=True, slots=True)
class Voice:
    """One row: what may be shown of one code. None is what is not known or not shown."""

    status: Status
    n: int | None = None
    x: int | None = None
    writers: int | None = None
    unread: int | None = None
    counted_with: str = ""
    held: int = 0
    """Of a total: branches that wrote and are not in it."""

    @property
    def share(self) -> float | None:
        """A fraction; below 20 the counts are printed instead."""
        if self.n is None or self.x is None or self.n < FEWEST_FOR_SHARE:
            return None
        return self.x / self.n


@dataclass(frozen=True)
class Heard:
    """All cells of one audience, and how its quarters were cut."""

    view: View
    quarters: Mapping[int, Quarter]
    cells: Mapping[tuple[int, str], Sequence[Cell]]
    sensitive: Collection[str] = field(default=())

    def branch(self, branch: str, code: str, period: Period) -> Voice:
        quarters = _library_quarters(period, self.view)
        statuses = {q: self._status(branch, code, q) for q in quarters}
        status = min(statuses.values(), key=_STATUSES.index)
        if self._disagreed(code) and status not in ("silent", "unread"):
            return Voice("held_back", counted_with=READERS_DISAGREE)
        if not _made_of(period, self.view):
            return self._finer(status, quarters, self._with(branch, code, quarters))
        match status:
            case "shown":
                return _tally(self._own(branch, code, quarters), "shown", counted_with=_how_many(statuses.values()))
            case "unread":
                own = self._own(branch, code, quarters)
                unread = _tally(own, "unread").unread if own else None
                return Voice("unread", n=0, unread=unread, counted_with=self._with(branch, code, quarters))
            case "silent":
                return Voice("silent", n=0, unread=0)
            case "together":
                return Voice("together", counted_with=self._with(branch, code, quarters))
        return Voice("held_back", counted_with=self._with(branch, code, quarters))

    def units(self, code: str, period: Period) -> dict[str, Voice]:
        """The joined units that count any of the chosen branches, by name."""
        if self._of_whole(code) or not _made_of(period, self.view):
            return {}
        joined: dict[str, list[Cell]] = defaultdict(list)
        for quarter in _library_quarters(period, self.view):
            for cell in self._at(quarter, code):
                if len(cell.members) > 1 and set(cell.members) & set(self.view.chosen):
                    joined[cell.unit].append(cell)
        return {name: _tally(own, _status_of(own)) for name, own in joined.items()}

    def total(self, code: str, period: Period) -> Voice:
        """All the chosen branches: their whole shown units added up, and how many are held back."""
        quarters = _library_quarters(period, self.view)
        inside = self._inside(code, quarters)
        wrote = self.wrote(period)
        told = [cell for cell in inside if cell.status != "held_back"]
        held = sorted(wrote - {(b, c.quarter) for c in told for b in c.members}, key=lambda at: at[1])
        status = _status_of(told) if told else "held_back" if wrote else "silent"
        if status in ("shown", "unread") and not _made_of(period, self.view):
            return self._finer(status, quarters, "")
        if status == "silent":
            return Voice("silent", n=0, unread=0)
        whole_only = self._of_whole(code) and not self.view.whole
        return _tally(
            told, status, counted_with=ALL_BRANCHES if whole_only else self._held_words(held, period), held=held
        )

    def wrote(self, period: Period) -> set[tuple[str, int]]:
        """Which of the chosen branches wrote in which quarter, whatever may be told of it."""
        quarters = [q for q in _library_quarters(period, self.view) if q in self.quarters]
        return {(b, q) for q in quarters for b in self.quarters[q].wrote if b in self.view.chosen}

    def at(self, place: str, code: str, period: Period) -> Voice:
        """What is said at a branch, or with `WHOLE` at all the chosen branches."""
        return self.total(code, period) if place == WHOLE else self.branch(place, code, period)

    def behind(self, place: str, code: str, period: Period) -> list[Cell]:
        """The shown cells that `at` adds up."""
        quarters = _library_quarters(period, self.view)
        if place == WHOLE:
            cells = self._inside(code, quarters)
        else:
            cells = [] if self._of_whole(code) else self._own(place, code, quarters)
        return [cell for cell in cells if cell.status == "shown"]

    def _inside(self, code: str, quarters: Sequence[int]) -> list[Cell]:
        """The cells of the chosen branches alone."""
        if self._of_whole(code) and not self.view.whole:
            return []
        return [c for q in quarters for c in self._at(q, code) if set(c.members) <= set(self.view.chosen)]

    def _status(self, branch: str, code: str, quarter: int) -> Status:
        cut = self.quarters.get(quarter)
        if cut is None or not cut.wrote.get(branch):
            return "silent"
        cell = next((c for c in self._at(quarter, code) if branch in c.members), None)
        if cell is None or cell.status == "held_back":
            return "held_back"
        if cell.status == "unread":
            return "unread"
        if code in self.sensitive:
            return "held_back"
        return "shown" if len(cell.members) == 1 else "together"

    def _own(self, branch: str, code: str, quarters: Sequence[int]) -> list[Cell]:
        """The cells of the branch alone."""
        return [cell for q in quarters for cell in self._at(q, code) if cell.members == (branch,)]

    def _with(self, branch: str, code: str, quarters: Sequence[int]) -> str:
        """The units that count this branch, or where its sensitive numbers are."""
        counting = [c for q in quarters for c in self._at(q, code) if branch in c.members and c.status != "held_back"]
        if code in self.sensitive:
            return ALL_BRANCHES if any(cell.status == "shown" for cell in counting) else ""
        return "; ".join(dict.fromkeys(cell.unit for cell in counting if len(cell.members) > 1))

    def _finer(self, status: Status, quarters: Sequence[int], unit: str) -> Voice:
        """Reflections are never finer than the quarter: a month is counted with its quarter."""
        names = ", ".join(self.view.name(Period.months(q // 12, q % 12 + 1, 3)) for q in quarters)
        if status in ("shown", "together"):
            return Voice("together", counted_with=f"{unit}, {names}" if unit else names)
        return Voice(status, n=0, unread=0) if status == "silent" else Voice(status)

    def _of_whole(self, code: str) -> bool:
        """Whether it is told of all branches together or not at all."""
        return code in self.sensitive or self._disagreed(code)

    def _disagreed(self, code: str) -> bool:
        """Whether readers disagree on it, or on what it is made of; one branch alone stands beside no other."""
        of = THREADS if code == ANY_THREAD else parts_of(code)
        return len(self.view.order) > 1 and not self.view.blocked.isdisjoint(of)

    def _at(self, quarter: int, code: str) -> Sequence[Cell]:
        return self.cells.get((quarter, code), ())

    def _held_words(self, held: Sequence[tuple[str, int]], period: Period) -> str:
        if not held:
            return ""
        if len(quarters_in(period, fiscal_start=self.view.fiscal_start)) > 1:
            return f"{len(held)} branch {'quarter' if len(held) == 1 else 'quarters'} held back"
        names = ", ".join(branch for branch in self.view.order if any(branch == b for b, _ in held))
        return f"{len(held)} {'branch' if len(held) == 1 else 'branches'} held back: {names}"


def hear(
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    codes: Iterable[str],
    view: View,
    *,
    untold: Collection[str] = (),
) -> Heard:
    """Cut every quarter and count every code, for one audience.

    `untold` are codes made of others, of which a unit's own x would tell what it holds back: they are counted and in no
    number of `Heard`. Whoever adds them up has a rule of their own, as in `policy/crossings.py`.
    """
    codes = tuple(dict.fromkeys(codes))
    given = answers(
        reflections, standing[standing["code"].isin(with_parents(codes, view))], fiscal_start=view.fiscal_start
    )
    return hear_answers(given, codes, view, untold=untold)


def hear_answers(given: Answers, codes: Sequence[str], view: View, *, untold: Collection[str] = ()) -> Heard:
    """The same, of answers that were numbered before; their marks hold the codes `with_parents`."""
    sensitive = frozenset(code for code in with_parents(codes, view) if is_sensitive(code, view))
    quarters = cut_quarters(given, view)
    by_place: dict[tuple[int, str], list[Cell]] = defaultdict(list)
    for cell in cells(given, quarters, codes, sensitive=sensitive, untold=untold, view=view):
        by_place[cell.quarter, cell.code].append(cell)
    return Heard(view, quarters, by_place, sensitive | frozenset(untold))


def with_parents(codes: Iterable[str], view: View) -> tuple[str, ...]:
    """And the codes that they stand below: what is told of one depends on what is told of the other."""
    above = (view.codes[code].parent for code in codes if code in view.codes)
    return tuple(dict.fromkeys([*codes, *(code for code in above if code)]))


def is_sensitive(code: str, view: View) -> bool:
    """Of a code made of others, `TIME:missing` or `EVERYDAY+DIGNITY`: whether one of them is."""
    return code != ANY_THREAD and any(map(view.codes.is_sensitive, parts_of(code)))


def parts_of(code: str) -> tuple[str, ...]:
    """The codes that a code is made of; itself where it is made of none."""
    return tuple(part.partition(":")[0] for part in code.split("+"))


def _tally(
    own: Sequence[Cell], status: Status, *, counted_with: str = "", held: Collection[tuple[str, int]] = ()
) -> Voice:
    """What the shown cells come to; nothing where none is shown. Writers are distinct people: counted, not added."""
    away = len({branch for branch, _ in held})
    shown = [cell for cell in own if cell.status == "shown"]
    unread = sum(cell.unread for cell in own if cell.status != "held_back")
    if shown and status == "shown":
        n, x = sum(c.n for c in shown), sum(c.x for c in shown)
        return Voice("shown", n, x, distinct_writers(shown), unread, counted_with, away)
    if status == "unread":
        return Voice("unread", n=0, unread=unread, counted_with=counted_with, held=away)
    return Voice("held_back", counted_with=counted_with, held=away)


def distinct_writers(shown: Iterable[Cell]) -> int | None:
    """The people behind these cells, each once; None where not all are known."""
    known = [cell.writers for cell in shown]
    return None if None in known else len(frozenset[str]().union(*(w for w in known if w is not None)))


def _status_of(cells: Sequence[Cell]) -> Status:
    statuses = {cell.status for cell in cells}
    return min(statuses, key=_STATUSES.index) if statuses else "silent"


def _how_many(statuses: Collection[Status]) -> str:
    shown = sum(status == "shown" for status in statuses)
    return "" if shown == len(statuses) else f"{shown} of {len(statuses)} quarters"


def _made_of(period: Period, view: View) -> bool:
    return bool(quarters_in(period, fiscal_start=view.fiscal_start))


def _library_quarters(period: Period, view: View) -> tuple[int, ...]:
    """The numbers of the library's quarters that the period touches."""
    first = quarter_of(period.start, fiscal_start=view.fiscal_start).start
    start = first.year * 12 + first.month - 1
    return tuple(range(start, period.end.year * 12 + period.end.month, 3))
