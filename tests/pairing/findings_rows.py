"""The raw rows of an invented library, worked out once more: sums, changes, who is in n and who may be told.

Nothing of `impact.pairing` is used here. Only how a quarter is cut into units is asked of the policy, which has tests
of its own.
"""

from collections.abc import Sequence

from findings_library import Past, months_of
from pairing_library import Said

from impact.model import Audience
from impact.period import Period
from impact.policy.small_numbers import Unit, Voices, cut_for_public, cut_for_staff, tells_public, tells_staff
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

LIMIT = {"staff": 0, "board": 10, "public": 10}


class Rows:
    """One library, one audience, one quarter."""

    def __init__(self, past: Past, audience: Audience, quarter: str) -> None:
        self.past, self.audience, self.quarter = past, audience, quarter

    def wrote(self, quarter: str) -> list[Said]:
        return [said for said in self.past.said if said.period in months_of(quarter)]

    def cells(self, what: str, quarter: str) -> list[float]:
        return [v for (m, _, month), v in self.past.lines.items() if m == what and month in months_of(quarter)]

    def value(self, what: str, quarter: str) -> float | None:
        """Of all branches; None where a month of any is missing, or this audience may not see it."""
        branches = {branch for measure, branch, _ in self.past.lines if measure == what}
        own = [[self.past.lines.get((what, branch, month)) for month in months_of(quarter)] for branch in branches]
        told = [_of_quarter(what, quarter, cells) for cells in own]
        if not told or None in told:
            return None
        values = [value for value in told if value is not None]
        held = measures()[what].sensitive and any(0 < value < LIMIT[self.audience] for value in values)
        return None if held else round(sum(values), 6)

    def change(self, what: str, quarter: str) -> float | None:
        now, then = self.value(what, quarter), self.value(what, year_before(quarter))
        return None if now is None or not then else (now - then) / then

    def past_changes(self, what: str) -> list[float]:
        earlier = [q for q in self.past.quarters if q < self.quarter][-20:]
        return [change for q in earlier if (change := self.change(what, q)) is not None]

    def x_of_n(self, code: str, quarter: str = "") -> tuple[int, int]:
        """Of the units that this audience is shown for this code."""
        by_branch, units = self._units(quarter or self.quarter)
        if codebook()[code].sensitive:
            units = tuple(unit for unit in units if _voices(unit, by_branch, code).size >= self._fewest)
        else:
            units = tuple(unit for unit in units if self._tells(unit, by_branch, code))
        told = [_voices(unit, by_branch, code) for unit in units]
        x, n = sum(voice.x for voice in told), sum(voice.n for voice in told)
        if codebook()[code].sensitive:
            assert x < n
            assert not 0 < x < LIMIT[self.audience]
        return x, n

    def unread(self, code: str) -> int:
        """Of units in which nobody at all was asked for the code."""
        by_branch, units = self._units(self.quarter)
        waiting = [unit for unit in units if not _voices(unit, by_branch, code).n]
        return sum(len(by_branch[branch]) for unit in waiting for branch in unit.members)

    def _units(self, quarter: str) -> tuple[dict[str, list[Said]], tuple[Unit, ...]]:
        wrote = self.wrote(quarter)
        by_branch = {b: [s for s in wrote if s.branch == b] for b in self.past.branches}
        sizes = {branch: _size(said) for branch, said in by_branch.items() if said}

        def together(members: Sequence[str]) -> int:
            return _size([said for branch in members for said in by_branch[branch]])

        staff = cut_for_staff(sizes, together=together)
        public = cut_for_public(staff, sizes, together=together)
        return by_branch, public.units if self.audience == "public" else staff.units

    @property
    def _fewest(self) -> int:
        return 10 if self.audience == "public" else 5

    def _tells(self, unit: Unit, by_branch: dict[str, list[Said]], code: str) -> bool:
        whole = _voices(unit, by_branch, code)
        if self.audience != "public":
            return tells_staff(unit, whole)
        return tells_public(unit, whole, [_voices(part, by_branch, code) for part in unit.parts])


def _of_quarter(what: str, quarter: str, cells: Sequence[float | None]) -> float | None:
    if what == "vacancies":  # what it was on the last day
        return cells[-1]
    known = [cell for cell in cells if cell is not None]
    if len(known) < 3:
        return None
    if what == "staff_fte":  # each month for its days
        days = [(Period.parse(m).end - Period.parse(m).start).days + 1 for m in months_of(quarter)]
        return sum(value * weight for value, weight in zip(known, days, strict=True)) / sum(days)
    return sum(known)


def _voices(unit: Unit, by_branch: dict[str, list[Said]], code: str) -> Voices:
    asked = [s for branch in unit.members for s in by_branch[branch] if code in s.asked]
    return Voices(len(asked), sum(code in s.stands for s in asked), _size(asked))


def _size(said: Sequence[Said]) -> int:
    writers = [one.writer for one in said]
    return len(writers) if "" in writers else len(set(writers))


def year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1}{quarter[4:]}"
