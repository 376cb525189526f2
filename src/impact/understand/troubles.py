"""Cells that hold no number where one is expected in; what is told and asked about each, out."""

from impact.ledger import Fate
from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.grid import seen_in
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.naming import bare, measure_of
from impact.understand.numbers import Numbers
from impact.understand.table_reading import Reading
from impact.understand.values import Number

# What each trouble makes of its cell: somebody can mend it, or the sheet itself says that there is no number.
FATE_OF_TROUBLE: dict[str, Fate] = {
    "not_available": "not_data",
    "missing_code": "not_data",
    "not_a_number": "needs_you",
    "two_readings": "needs_you",
    "duration": "needs_you",
    "date_in_numbers": "needs_you",
    "below_zero": "set_aside",
    "error_cell": "set_aside",
    "uncached_formula": "set_aside",
}


def tell_troubles(head: Head, numbers: Numbers, reading: Reading) -> None:
    """A remark on each cell of the column that holds no number; words with a number in them may be asked about."""
    layout, account, unknown = reading.layout, reading.account, reading.unknown
    by_name = reading.by_name[0]
    grid = layout.table.grid
    named = bool(by_name.key if bare(head.words) else measure_of(head.words, layout, layout.context.decisions).key)
    for r, key in numbers.troubles.items():
        cell = grid.rows[r][head.column]
        seen = seen_in(cell) if cell is not None else grid.sheet.errors.get((r, head.column), "")
        fate = FATE_OF_TROUBLE[key]
        account.remark(r, head.column, key, fate, seen=seen)
        if fate != "not_data":
            account.row(r, fate, "row_with_trouble")
        if key == "not_a_number" and named and any(ch.isdigit() for ch in seen) and len(seen) <= 20:
            unknown.words.append((r, head.column, seen))
    if numbers.percent and numbers.values:
        top = layout.table.header.rows[-1] if layout.table.header.rows else layout.table.header.first_data
        account.remark(top, head.column, "percent_column", "kept", seen=head.label)


def take_answers(layout: Layout, numbers: Numbers, column: int) -> None:
    """Numbers that a person gave for cells that held words."""
    if not layout.context.decisions.of_kind("value"):
        return
    digest = layout.table.grid.sheet.digest
    for r in list(numbers.troubles):
        answer = layout.context.decisions.answer("value", cell_subject(digest, address(r, column)))
        if answer is None:
            continue
        del numbers.troubles[r]
        try:
            numbers.values[r] = Number(float(answer.replace(",", "")))
        except ValueError:
            continue
