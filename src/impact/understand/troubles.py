"""Cells that hold no number where one is expected in; what is told and asked about each, out."""

from dataclasses import replace

from impact.ledger import Fate
from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.grid import seen_in
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.naming import bare, measure_of
from impact.understand.numbers import Numbers
from impact.understand.numerals import Number, Trouble
from impact.understand.table_reading import Reading
from impact.understand.unknown import Worded
from impact.vocabulary.problems import problems

# What each trouble makes of its cell: somebody can mend it, or the sheet itself says that there is no number.
FATE_OF_TROUBLE: dict[str, Fate] = {
    **dict.fromkeys(
        ("not_available", "was_closed", "not_yet", "held_back", "elsewhere", "missing_code"), "not_data"
    ),
    **dict.fromkeys(("error_cell", "uncached_formula", "formula_as_text", "too_narrow"), "set_aside"),
    **dict.fromkeys(
        (
            "not_a_number", "two_readings", "duration", "date_in_numbers", "below_zero", "in_brackets", "perhaps_code",
            "word_for_zero", "about", "at_least", "fewer_than", "range", "two_numbers", "slip_of_a_letter",
            "in_thousands", "with_unit", "shortened", "too_large", "yes_or_no", "part_of_a_whole",
        ),
        "needs_you",
    ),
}  # fmt: skip
# Of these a person knows which number is meant; the others are mended in the sheet.
_ASKED = frozenset(key for key, fate in FATE_OF_TROUBLE.items() if fate == "needs_you") - {"yes_or_no", "too_large"}
# A number that was said with “about” before it stays an estimate when somebody confirms it.
_ESTIMATES = frozenset({"about", "at_least", "fewer_than", "range", "in_thousands", "shortened"})
# Longer words are somebody's remark, and no person knows a number from them.
_LONGEST_ASKED = 20


def tell_troubles(head: Head, numbers: Numbers, reading: Reading) -> None:
    """A remark on each cell of the column that holds no number; where the words may mean one, they are asked about."""
    account, grid = reading.account, reading.layout.table.grid
    named = bool(measure_of_column(head, reading))
    for r, trouble in numbers.troubles.items():
        cell = grid.rows[r][head.column]
        seen = seen_in(cell) if cell is not None else grid.sheet.errors.get((r, head.column), "")
        fate = FATE_OF_TROUBLE[trouble.key]
        account.remark(r, head.column, trouble.key, fate, seen=seen)
        if fate != "not_data":
            account.row(r, fate, "row_with_trouble")
        if named and _may_be_asked(trouble, seen):
            _ask(r, head.column, seen, trouble, reading)
    if numbers.percent and numbers.values:
        header = reading.layout.table.header
        top = header.rows[-1] if header.rows else header.first_data
        account.remark(top, head.column, "percent_column", "kept", seen=head.label)


def measure_of_column(head: Head, reading: Reading) -> str:
    """The key of the measure that a column's header names, or the title over it; empty where neither does."""
    if bare(head.words) and head.column not in reading.columns.groups:
        return reading.by_name[0].key
    if head.column in reading.columns.by_column:
        return reading.columns.of(head).key
    return measure_of(head.words, reading.layout, reading.layout.context.decisions).key


def _may_be_asked(trouble: Trouble, seen: str) -> bool:
    if trouble.key not in _ASKED or len(seen) > _LONGEST_ASKED:
        return False
    return trouble.key != "not_a_number" or any(ch.isdigit() for ch in seen)


def _ask(row: int, column: int, seen: str, trouble: Trouble, reading: Reading) -> None:
    if trouble.key == "two_readings":
        if reading.asked_for_mark:  # one answer settles the marks of the whole table
            return
        reading.asked_for_mark = True
    reason = problems()[trouble.key].problem.format(seen=seen)
    reading.unknown.words.append(Worded(row, column, seen, trouble.guesses or ("none",), reason))


def take_answers(layout: Layout, numbers: Numbers, column: int) -> None:
    """Numbers that a person gave for cells that held words."""
    if not layout.context.decisions.of_kind("value"):
        return
    digest = layout.table.grid.sheet.digest
    for r, trouble in list(numbers.troubles.items()):
        answer = layout.context.decisions.answer("value", cell_subject(digest, address(r, column)))
        if answer is None:
            continue
        del numbers.troubles[r]
        try:
            number = Number(float(answer.replace(",", "")))
        except ValueError:
            continue
        numbers.values[r] = replace(number, flag="estimated") if trouble.key in _ESTIMATES else number
