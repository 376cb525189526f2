"""One sheet in, what it holds out: kind, counts, each row's fate, and what has to be asked."""

from dataclasses import replace

from impact.questions import Question, cell_subject
from impact.sheets import Sheet, address
from impact.understand.account import Account
from impact.understand.asks import place_answer
from impact.understand.columns import Column, columns_of
from impact.understand.context import Context
from impact.understand.counts import count_table
from impact.understand.grid import Grid, seen_in
from impact.understand.heads import heads_of
from impact.understand.layout import Layout
from impact.understand.layouts import recognise
from impact.understand.layouts.block_per_place import place_blocks
from impact.understand.layouts.form import FormLines, count_form
from impact.understand.outline import outlined
from impact.understand.table_times import day_order_answered
from impact.understand.tables import Table
from impact.understand.unknown import Unknown
from impact.understand.when import read_when
from impact.understood import SheetKind, Understood
from impact.words import fold

# A sheet that was set aside for this reason: what it may hold all the same, and how that is asked.
_WHAT_IT_HOLDS: dict[str, tuple[tuple[str, ...], str]] = {
    "hidden_sheet": (
        ("nothing", "counts", "reflections"),
        "The sheet is hidden in the workbook. What does it hold?",
    ),
    "item_list": (
        ("nothing", "counts"),
        "Each row is a title or an item, not a count of a branch. Does the sheet hold statistics all the same?",
    ),
    "desk_log": (
        ("nothing", "reflections"),
        "Each row seems to be a question that somebody asked at a desk, which is no reflection.",
    ),
}


def layout_of(table: Table, context: Context) -> Layout:
    """How a table is laid out; one place for a table that names none, if somebody answered."""
    filled = outlined(table, columns_of(table))
    columns = columns_of(filled)
    counted = [column.index for column in columns if column.role == "number" or _awaits_numbers(table, column)]
    heads = heads_of(table, counted, day_order_answered(table, context))
    layout = recognise(Layout(filled, columns, heads, context))
    if filled is not table:
        layout.say("a name is written once, over all its rows")
    if layout.place is None and not layout.places_across and layout.one_place is None:
        layout.one_place = place_answer(context)
    return layout


def _share_titles(layouts: list[Layout]) -> None:
    """“Statistics 2025” above the first of several tables is of all of them; the first table's own line is not."""
    if len(layouts) < 2:
        return
    first = layouts[0]
    own = first.table.header.titles[-1:]
    rows = first.table.grid.rows
    above = [seen_in(cell) for r in first.table.header.titles if r not in own for cell in rows[r] if cell is not None]
    for layout in layouts[1:]:
        layout.sheet_titles = tuple(above) if layout.table.header.titles else (*above, *_line(first, own))


def _line(layout: Layout, rows: tuple[int, ...]) -> list[str]:
    return [seen_in(cell) for r in rows for cell in layout.table.grid.rows[r] if cell is not None]


def _awaits_numbers(table: Table, column: Column) -> bool:
    """A month that is not filled in yet still tells the order of the months."""
    return column.role == "empty" and any(read_when(part) for part in table.header.parts.get(column.index, ()))


def count_sheet(grid: Grid, tables: list[Table], context: Context, account: Account, unknown: Unknown) -> None:
    """All tables of a sheet of counts."""
    useful = [table for table in tables if any(c.role == "number" for c in columns_of(table))]
    layouts = [layout_of(table, context) for table in useful]
    _share_titles(layouts)
    sums = place_blocks(layouts, [_own_title(layout) for layout in layouts])
    for layout in layouts:
        if layout in sums:
            account.rows(layout.table.rows, "not_data", "total_row")
            account.rows((*layout.table.header.titles, *layout.table.header.rows), "not_data", "title_row")
            continue
        if len(useful) > 1 and layout.one_place is None and (title := _own_title(layout)):
            layout.titled = title
        count_table(layout, account, unknown)
        account.rows(layout.table.notes, "not_data", "note_row")
        for evidence in layout.how:
            if evidence not in account.how:
                account.how.append(evidence)
    _tell_the_rest(grid, account)


def count_form_sheet(grid: Grid, form: FormLines, context: Context, account: Account, unknown: Unknown) -> None:
    count_form(grid, form, context, account, unknown)


def finish(account: Account, kind: SheetKind, context: Context) -> Understood:
    sheet = account.sheet
    return Understood(
        file=sheet.file,
        sheet=sheet.name,
        file_sha256=sheet.file_sha256,
        digest=sheet.digest,
        kind=kind,
        counts=account.frame(),
        rows=tuple(account.lines()),
        remarks=tuple(account.remarks),
        questions=tuple(account.questions),
        how=tuple(account.how),
        modified=context.book.modified,
    )


def set_aside(grid: Grid, key: str, context: Context, *, why: str) -> Understood:
    """A sheet that is told about and not read."""
    account = Account(grid)
    for r in range(len(grid.rows)):
        account.row(r, "set_aside", key)
    account.how.append(why)
    sheet = grid.sheet
    if key in _WHAT_IT_HOLDS:
        guesses, reason = _WHAT_IT_HOLDS[key]
        account.questions.append(
            Question(
                "sheet",
                cell_subject(sheet.digest, ""),
                sheet.file,
                sheet.name,
                seen=sheet.name,
                guesses=guesses,
                reason=reason,
                rows_waiting=sum(grid.filled),
            )
        )
    return finish(account, "nothing", context)


def nothing_here(grid: Grid, context: Context, *, why: str) -> Understood:
    account = Account(grid)
    account.how.append(why)
    for spot, error in grid.sheet.errors.items():
        account.remark(*spot, "error_cell", "set_aside", seen=error)
        account.row(spot[0], "set_aside", "row_with_trouble")
    return finish(account, "nothing", context)


def decided_kind(sheet: Sheet, context: Context) -> str:
    return fold(context.decisions.answer("sheet", cell_subject(sheet.digest, "")) or "")


def with_questions(understood: Understood, questions: list[Question]) -> Understood:
    return replace(understood, questions=(*questions, *understood.questions))


def _own_title(layout: Layout) -> str:
    """The words over one of several tables of a sheet, that tell its numbers from the other's."""
    grid, table = layout.table.grid, layout.table
    for r in reversed(table.header.titles):
        words = [str(grid.rows[r][c]) for c in table.columns if isinstance(grid.rows[r][c], str)]
        if words and len(words[0]) <= 60:
            return words[0]
    return ""


def _tell_the_rest(grid: Grid, account: Account) -> None:
    """Comments, and errors in cells where no number was looked for."""
    sheet = grid.sheet
    told = {line.cell for line in account.remarks}
    for spots, key in ((sheet.errors, "error_cell"), (sheet.uncached, "uncached_formula")):
        for r, c in spots:
            if address(r, c) not in told:
                account.remark(r, c, key, "set_aside", seen=sheet.errors.get((r, c), ""))
                account.row(r, "set_aside", "row_with_trouble")
    for (r, c), comment in sheet.comments.items():
        account.remark(r, c, "cell_comment", "kept", seen=comment)
