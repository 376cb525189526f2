"""Sheets written as text in a test, so that they can be read there: `|` between cells, a line a row."""

from impact.decisions import Decision, Decisions
from impact.questions import QuestionKind
from impact.sheets import Book, Cell, Sheet
from impact.understand import understand
from impact.understood import Understood

JAN, FEB = ("2025-01-01", "2025-01-31"), ("2025-02-01", "2025-02-28")

# The facts of one small table that tests lay out in many ways.
EAST_AND_WEST = {
    ("East Branch", *JAN, "visits", 1), ("East Branch", *FEB, "visits", 2),
    ("East Branch", *JAN, "circ_total", 4), ("East Branch", *FEB, "circ_total", 5),
    ("West Branch", *JAN, "visits", 7), ("West Branch", *FEB, "visits", 8),
    ("West Branch", *JAN, "circ_total", 10), ("West Branch", *FEB, "circ_total", 11),
}  # fmt: skip


def _cell(text: str) -> Cell:
    text = text.strip()
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text


def sheet_of(text: str, *, name: str = "Sheet1", file: str = "stats.xlsx", typed: bool = True, **more) -> Sheet:
    """Rows as a workbook would give them; `typed=False` leaves every cell a text, as a CSV file does."""
    rows = [line.strip() for line in text.strip("\n").split("\n")]
    cells = [[_cell(c) if typed else (c.strip() or None) for c in row.split("|")] if row else [] for row in rows]
    for row in cells:
        while row and row[-1] is None:
            row.pop()
    return Sheet(file, name, "f" * 64, tuple(tuple(row) for row in cells), **more)


def book_of(*sheets: Sheet, file: str = "stats.xlsx") -> Book:
    return Book(file, "f" * 64, tuple(Sheet(**{**s.__dict__, "file": file}) if s.file != file else s for s in sheets))


def understood(
    text: str | Sheet,
    *,
    decisions: Decisions | None = None,
    fiscal_start: int | None = None,
    file: str = "stats.xlsx",
    **more,
) -> Understood:
    sheet = text if isinstance(text, Sheet) else sheet_of(text, file=file, **more)
    return understand(Book(file, "f" * 64, (sheet,)), decisions=decisions or Decisions(), fiscal_start=fiscal_start)[0]


def facts(found: Understood) -> set[tuple]:
    """Each count as (branch, first day, last day, measure or its label, value)."""
    frame = found.counts
    return {
        (b, _day(s), _day(e), m or label, v)
        for b, s, e, m, label, v in zip(
            frame.branch, frame.period_start, frame.period_end, frame.measure, frame.label, frame.value, strict=True
        )
    }


def cells(found: Understood) -> set[str]:
    return set(found.counts.cell)


def decided(kind: QuestionKind, subject: str, answer: str) -> Decisions:
    return Decisions.of([Decision(kind, subject, answer)])


def problem_at(found: Understood, cell: str) -> str:
    return " ".join(line.problem for line in found.remarks if line.cell == cell)


def fate_of(found: Understood, row: int) -> str:
    return next(line.fate for line in found.rows if line.row == row)


def _day(value) -> str:
    return "" if value != value or value is None else str(value)[:10]
