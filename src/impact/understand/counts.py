"""A table whose layout is known in; its counts, one for each cell that holds one, and each cell's trouble, out."""

from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.account import Account
from impact.understand.calendar import FISCAL
from impact.understand.codes import codes_of
from impact.understand.column_measures import column_measures
from impact.understand.contested import contested_columns, contested_labels
from impact.understand.count_column import count_column
from impact.understand.layout import Layout
from impact.understand.naming import may_be_negative, measure_of_names
from impact.understand.numbers import Numbers, read_numbers
from impact.understand.repeated_rows import repeats_of
from impact.understand.repeated_totals import check_repeated_totals
from impact.understand.row_kinds import RowKinds, sort_rows
from impact.understand.row_times import row_times
from impact.understand.sections import read_sections
from impact.understand.sum_checks import check_total_columns, check_total_rows
from impact.understand.table_marks import mark_of_table
from impact.understand.table_reading import Reading
from impact.understand.table_rows import rows_and_places, rows_of, rows_twice
from impact.understand.table_times import calendar_of, speaks_fiscal, tell_times
from impact.understand.troubles import measure_of_column, take_answers
from impact.understand.unknown import Unknown
from impact.understand.whole_numbers import counted_whole
from impact.words import fold


def count_table(layout: Layout, account: Account, unknown: Unknown) -> None:
    """Tells the account every row and number of the table; what has to be asked is gathered in `unknown`."""
    kinds = sort_rows(layout)
    read_sections(layout, kinds)
    _tell_rows(layout, kinds, account, unknown)
    calendar = calendar_of(layout, kinds)
    times = row_times(layout, kinds.data)
    tell_times(layout, times, account, unknown)
    rows = rows_of(layout, kinds, times)
    columns: dict[int, Numbers] = {}
    reading = Reading(layout, rows, calendar, measure_of_names(layout, layout.context.decisions), account, unknown)
    reading.columns = column_measures(layout, rows.rows, reading.by_name)
    reading.contested = contested_columns(layout, rows.rows, reading.columns)
    repeats = repeats_of(layout, rows_twice(layout, rows))
    reading.twice = repeats.waiting
    unknown.repeats += repeats.asked
    for r, first in repeats.repeating.items():
        account.row(r, "not_data", "row_repeats", {"first": first + 1})
    reading.contested_labels = contested_labels(layout, rows_and_places(rows))
    mark = mark_of_table(layout, rows.rows, list(kinds.totals))
    codes = codes_of(layout.table.grid.column(head.column, rows.rows) for head in layout.heads)
    for head in layout.heads:
        numbers = read_numbers(
            layout.table.grid,
            head.column,
            rows.rows,
            may_be_negative=may_be_negative(head.label, layout),
            mark_of_table=mark,
            codes=codes,
        )
        fractions = layout.measure is None and counted_whole(numbers, measure_of_column(head, reading))
        take_answers(layout, numbers, head.column)
        numbers.forget(repeats.repeating)
        columns[head.column] = numbers
        if head.column not in layout.total_columns:
            count_column(head, numbers, reading)
            if fractions:
                account.remark(_header_row(layout), head.column, "fractions_in_counts", "kept", seen=head.label)
    check_total_columns(layout, columns, account)
    check_repeated_totals(layout, account)
    check_total_rows(layout, kinds, columns, account)
    for r in kinds.data:
        if not account.told(r):
            account.row(r, "not_data", "row_without_numbers")
    for reason in (
        calendar.base_why,
        calendar.fiscal_why if unknown.periods[FISCAL] == 0 and speaks_fiscal(layout, times) else "",
    ):
        if reason:
            layout.say(f"the time: {reason}")


def _header_row(layout: Layout) -> int:
    header = layout.table.header
    return header.rows[-1] if header.rows else header.first_data


def _tell_rows(layout: Layout, kinds: RowKinds, account: Account, unknown: Unknown) -> None:
    table = layout.table
    place = layout.place.index if layout.place else table.columns[0]
    account.rows(table.header.titles, "not_data", "title_row")
    account.rows((*table.header.rows, *table.repeated), "not_data", "header_row")
    account.rows(kinds.notes, "not_data", "note_row")
    account.rows(kinds.without_numbers, "not_data", "row_without_numbers")
    for r, kind in list(kinds.totals.items()):
        asked_at = kinds.asked_at.get(r, r)
        answer = layout.context.decisions.answer(
            "totals", cell_subject(table.grid.sheet.digest, address(asked_at, place))
        )
        if answer and fold(answer) == "no":
            del kinds.totals[r]
            kinds.data.append(r)
            continue
        if kind == "arithmetic" and not answer and r == asked_at:
            unknown.sums.append((r, place))
        account.row(r, "not_data", {"arithmetic": "sum_row", "compared": "compared_row"}.get(kind, "total_row"))
    unknown.sums += layout.sums_to_ask
    kinds.data.sort()
