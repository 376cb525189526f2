"""The columns that tell a time in; for each row its day, its period and the minute it was handed in, out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest

from impact.decisions import Decisions
from impact.period import Period
from impact.questions import Question, cell_subject
from impact.sheets import Sheet, address
from impact.understand.calendar import FISCAL, QUARTERS
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.days import Moment, Order, day_order, read_moment
from impact.understand.forms.file_period import FilePeriod, said_period, year_question
from impact.understand.when import read_when


@dataclass(frozen=True)
class Told:
    """When a row was told. `unread` are columns whose cell holds no day; `two_ways` one with two possible days."""

    day: date | None = None
    completed: datetime | None = None
    period: Period | None = None
    unread: tuple[int, ...] = ()
    two_ways: int | None = None


class Times:
    """Reads the times of one form, row by row, and asks what it could not know."""

    def __init__(
        self,
        columns: Columns,
        sheet: Sheet,
        *,
        named: FilePeriod,
        latest: date | None,
        decisions: Decisions,
        fiscal_start: int | None,
    ) -> None:
        self._sheet, self._named = sheet, named
        self._decisions, self._fiscal_start = decisions, fiscal_start
        self._forms = [c for c in (columns.first("completed"), columns.first("recorded")) if c]
        self._told = columns.of("date")
        self._started = columns.of("started")
        self._periods = columns.of("period")
        self._year_unknown = ("", "")
        # The program writes all its times one way; a person who types a day has a way of their own.
        machine = [*self._forms, *self._started]
        self._orders = {c.at: self._order(machine, latest=latest) for c in machine}
        self._orders |= {c.at: self._order([c], latest=latest) for c in self._told}

    def of(self, row: int) -> Told:
        """When this row was told: the form's completion, else the day that was told, else the file's period."""
        unread: list[int] = []
        two_ways: Column | None = None
        handed_in: Moment | None = None
        found: Moment | None = None
        for column in [*self._forms, *self._told, *self._started]:
            if row not in column.cells or found:
                continue
            moment = read_moment(column.cells[row])
            if moment is None:
                unread.append(column.at)
            elif (ordered := moment.in_order(self._orders[column.at])) is None:
                two_ways = two_ways or column
            else:
                found = ordered
                handed_in = ordered if column.role in ("completed", "recorded") else None
        period = Period.day(found.day) if found else self._said(row)
        if period is None and two_ways:
            return Told(unread=tuple(unread), two_ways=two_ways.at)
        period = period or self._named.period
        readable = unread if not self._is_period_told(row) else []
        return Told(found.day if found else None, handed_in.minute if handed_in else None, period, tuple(readable))

    def questions(self, told: Sequence[Told]) -> list[Question]:
        """What has to be asked about these rows: an order of day and month, a period for those without one."""
        waiting = Counter(row.two_ways for row in told if row.period is None)
        without = waiting.pop(None, 0)
        columns = {c.at: c for c in [*self._forms, *self._told, *self._started]}
        asked = [self._ask_order(columns[at], rows) for at, rows in waiting.items() if at is not None]
        if without:
            question = year_question(self._sheet, *self._year_unknown) or self._named.question
            asked.append(replace(question, rows_waiting=without))
        return asked

    def _said(self, row: int) -> Period | None:
        """The period that a cell names: “Q3 2026” beside the words, or “July” where a day was asked."""
        cells = [c.cells[row] for c in [*self._told, *self._periods] if row in c.cells]
        whens = [when for cell in cells if (when := read_when(cell))]
        # A month in one column may have its year in the next.
        for when, beside in zip_longest(whens, whens[1:]):
            found = said_period(when, decisions=self._decisions, fiscal_start=self._fiscal_start, beside=beside)
            if isinstance(found, Period) and found.grain != "day":
                return found
            if found in (FISCAL, QUARTERS):
                self._year_unknown = (str(cells[0]), str(found))
        return None

    def _is_period_told(self, row: int) -> bool:
        return any(row in c.cells and read_when(c.cells[row]) for c in self._told)

    def _order(self, columns: list[Column], *, latest: date | None) -> Order | None:
        for column in columns:
            for row, cell in column.cells.items():
                moment = read_moment(cell)
                if moment and moment.other:
                    decided = self._decided(address(row, column.at), moment)
                    if decided:
                        return decided
                    break
        cells = [cell for column in columns for cell in column.cells.values()]
        return day_order(cells, within=self._named.period, latest=latest)

    def _decided(self, cell: str, moment: Moment) -> Order | None:
        answer = self._decisions.answer("period", cell_subject(self._sheet.digest, cell))
        if answer == moment.day.isoformat():
            return "dmy"
        return "mdy" if moment.other and answer == moment.other.isoformat() else None

    def _ask_order(self, column: Column, rows: int) -> Question:
        first = next(row for row, cell in column.cells.items() if (m := read_moment(cell)) and m.other)
        moment = read_moment(column.cells[first])
        days = [moment.day, moment.other] if moment and moment.other else []
        cell = address(first, column.at)
        return Question(
            "period",
            cell_subject(self._sheet.digest, cell),
            file=self._sheet.file,
            sheet=self._sheet.name,
            cell=cell,
            seen=column.words[first],
            guesses=tuple(day.isoformat() for day in days),
            reason="Day and month could stand in either order; the answer decides it for the whole column.",
            rows_waiting=rows,
        )
