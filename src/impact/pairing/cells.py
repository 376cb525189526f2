"""Answers in; for each quarter, unit and code how many are in n and in x, and whether that may be shown, out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from impact.pairing.answers import Answers
from impact.pairing.view import View
from impact.policy.audience import sensitive_child_told, sensitive_total_told
from impact.policy.small_numbers import (
    Cut,
    Unit,
    Voices,
    cut_for_public,
    cut_for_staff,
    large_for_public,
    tells_child,
    tells_public,
    tells_staff,
)

CellStatus = Literal["shown", "unread", "held_back"]


class Cell(NamedTuple):
    """One code of one unit in one quarter. Where it is not shown nobody may read n and x."""

    quarter: int
    unit: str
    members: tuple[str, ...]
    code: str
    wrote: int
    n: int
    x: int
    writers: frozenset[str] | None
    """None where not all of them are known."""
    status: CellStatus

    @property
    def unread(self) -> int:
        return self.wrote - self.n


@dataclass(frozen=True)
class Quarter:
    """How one quarter is cut for staff and board, and for this audience."""

    number: int
    staff: Cut
    mine: Cut
    wrote: Mapping[str, int]


def cut_quarters(answers: Answers, view: View) -> dict[int, Quarter]:
    """Each quarter cut once, whatever branches are looked at."""
    writers: dict[int, dict[str, list[str]]] = {}
    for quarter, branch, writer in answers.rows[["quarter", "branch", "writer"]].itertuples(index=False, name=None):
        writers.setdefault(quarter, {}).setdefault(branch, []).append(writer)
    return {quarter: _cut(quarter, writers[quarter], view) for quarter in sorted(writers)}


def cells(
    answers: Answers,
    quarters: Mapping[int, Quarter],
    codes: Sequence[str],
    *,
    sensitive: Collection[str],
    view: View,
    untold: Collection[str] = (),
) -> list[Cell]:
    """All units × codes. A sensitive code's cells are shown together, for the system's total, or not at all.

    A code below another is shown only where that one is, of which `answers` must hold the marks. Those of `untold` are
    counted and shown nowhere.
    """
    voices = _voices(answers)
    return [
        cell
        for quarter in quarters.values()
        for code in codes
        for cell in _of_code(_Asked(quarter, voices, view, sensitive), code, told=code not in untold)
    ]


def _cut(number: int, writers: Mapping[str, Sequence[str]], view: View) -> Quarter:
    sizes = {branch: size_of(writers[branch]) for branch in view.order if branch in writers}

    def together(members: Sequence[str]) -> int:
        return size_of([writer for branch in members for writer in writers[branch]])

    staff = cut_for_staff(sizes, fewest=view.fewest, together=together)
    mine = staff
    if view.limits.public:
        most = view.limits.fewest_public
        mine = cut_for_public(staff, sizes, fewest=view.fewest, fewest_public=most, together=together)
    return Quarter(number, staff, mine, {branch: len(given) for branch, given in writers.items()})


def size_of(writers: Sequence[str]) -> int:
    """Distinct writers where every one is known, else reflections: two lines by one hand are one person."""
    return len(writers) if "" in writers else len(set(writers))


class _Heard(NamedTuple):
    """One branch, one code: n, x and, where all are known, the writers."""

    n: int
    x: int
    writers: frozenset[str] | None


def _voices(answers: Answers) -> dict[tuple[int, str], dict[str, _Heard]]:
    rows = answers.rows[["answer", "branch", "quarter", "writer"]].itertuples(index=False, name=None)
    where = {answer: (quarter, branch, writer) for answer, branch, quarter, writer in rows}
    lines: dict[tuple[int, str], dict[str, list[tuple[str, bool]]]] = {}
    for answer, code, x in answers.marks.itertuples(index=False, name=None):
        quarter, branch, writer = where[answer]
        lines.setdefault((quarter, code), {}).setdefault(branch, []).append((writer, x))
    return {key: {branch: _heard(said) for branch, said in of.items()} for key, of in lines.items()}


def _heard(said: Sequence[tuple[str, bool]]) -> _Heard:
    writers = frozenset(writer for writer, _ in said)
    return _Heard(len(said), sum(x for _, x in said), None if "" in writers else writers)


class _Asked(NamedTuple):
    """One quarter as one audience looks at it, with what each branch said of every code."""

    quarter: Quarter
    voices: Mapping[tuple[int, str], Mapping[str, _Heard]]
    view: View
    sensitive: Collection[str]

    def heard(self, code: str) -> Mapping[str, _Heard]:
        return self.voices.get((self.quarter.number, code), {})

    def statuses(self, code: str) -> dict[str, CellStatus]:
        """Which of the units show this code."""
        rule = _together_or_not if code in self.sensitive else _statuses
        found = rule(self.quarter, self.heard(code), self.view)
        above = self.view.codes[code].parent if code in self.view.codes else ""
        return self._below(code, found, self.statuses(above)) if above else found

    def _below(
        self, code: str, found: Mapping[str, CellStatus], above: Mapping[str, CellStatus]
    ) -> dict[str, CellStatus]:
        """Held back also where the code above is, or where its absence would be known of small branches."""
        quarter, heard = self.quarter, self.heard(code)
        if code in self.sensitive:
            shown = [unit for unit in quarter.mine.units if found[unit.name] == "shown"]
            joined = any(unit.joined for unit in (*quarter.staff.units, *quarter.mine.units))
            x = sum(_of_unit(unit, heard).x for unit in shown)
            told = sensitive_child_told(x, joined=joined) and all(above[unit.name] == "shown" for unit in shown)
            return {name: "held_back" if how == "shown" and not told else how for name, how in found.items()}
        return {
            unit.name: "held_back"
            if found[unit.name] == "shown"
            and not (
                above[unit.name] == "shown"
                and all(tells_child(part, _of_unit(part, heard)) for part in (unit, *unit.parts))
            )
            else found[unit.name]
            for unit in quarter.mine.units
        }


def _of_code(asked: _Asked, code: str, *, told: bool) -> Iterator[Cell]:
    quarter, heard = asked.quarter, asked.heard(code)
    statuses = asked.statuses(code)
    if not told:
        statuses = {name: "held_back" if how == "shown" else how for name, how in statuses.items()}
    for unit in quarter.mine.units:
        voices = _of_unit(unit, heard)
        wrote = sum(quarter.wrote[branch] for branch in unit.members)
        writers = _writers(unit, heard)
        yield Cell(
            quarter.number, unit.name, unit.members, code, wrote, voices.n, voices.x, writers, statuses[unit.name]
        )


def _statuses(quarter: Quarter, heard: Mapping[str, _Heard], view: View) -> dict[str, CellStatus]:
    return {unit.name: _status(unit, heard, _tells(unit, heard, view)) for unit in quarter.mine.units}


def _tells(unit: Unit, heard: Mapping[str, _Heard], view: View) -> bool:
    whole = _of_unit(unit, heard)
    if not view.limits.public:
        return tells_staff(unit, whole, fewest=view.fewest)
    parts = [_of_unit(part, heard) for part in unit.parts]
    return tells_public(unit, whole, parts, fewest=view.fewest, fewest_public=view.limits.fewest_public)


def _together_or_not(quarter: Quarter, heard: Mapping[str, _Heard], view: View) -> dict[str, CellStatus]:
    """The public's total is the board's or it is held back: the difference would tell of a single branch."""
    board = [unit for unit in quarter.staff.units if _of_unit(unit, heard).size >= view.fewest]
    mine = [unit for unit in quarter.mine.units if _large(unit, heard, view)]
    total = [_of_unit(unit, heard) for unit in mine]
    told = {b for unit in board for b in unit.members} == {b for unit in mine for b in unit.members}
    told = told and sensitive_total_told(
        sum(v.n for v in total),
        sum(v.x for v in total),
        units=len(board),
        joined=any(unit.joined for unit in (*board, *mine)),
        whole_is_one=len(view.order) == 1,
        limits=view.limits,
    )
    return {unit.name: _status(unit, heard, told and unit in mine) for unit in quarter.mine.units}


def _large(unit: Unit, heard: Mapping[str, _Heard], view: View) -> bool:
    whole = _of_unit(unit, heard)
    if not view.limits.public:
        return whole.size >= view.fewest
    parts = [_of_unit(part, heard) for part in unit.parts]
    return large_for_public(unit, whole, parts, fewest=view.fewest, fewest_public=view.limits.fewest_public)


def _status(unit: Unit, heard: Mapping[str, _Heard], told: bool) -> CellStatus:
    # Told of joined units too: it says that nobody looked, and nothing of those who wrote.
    if not any(heard[b].n for b in unit.members if b in heard):
        return "unread"
    return "shown" if told else "held_back"


def _of_unit(unit: Unit, heard: Mapping[str, _Heard]) -> Voices:
    mine = [heard[branch] for branch in unit.members if branch in heard]
    writers = _writers(unit, heard)
    size = sum(h.n if h.writers is None else len(h.writers) for h in mine) if writers is None else len(writers)
    return Voices(sum(h.n for h in mine), sum(h.x for h in mine), size)


def _writers(unit: Unit, heard: Mapping[str, _Heard]) -> frozenset[str] | None:
    known = [heard[branch].writers for branch in unit.members if branch in heard]
    return None if None in known else frozenset[str]().union(*(w for w in known if w is not None))
