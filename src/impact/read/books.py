"""The worker's answer in, the book out: details fitted to the sheet, remarks and refusals in words."""

from collections.abc import Iterator

from impact.ledger import WHOLE, Line
from impact.read.answer import Answer, ReadSheet
from impact.read.found import Details, Refused, Remark
from impact.sheets import Book, Cell, Sheet, column_letters
from impact.vocabulary.problems import problem_line, problems

# Problems of the file that only its owner can mend wait for them; the others are news.
_NEEDS_YOU = {"unclosed_quote", "too_many_cells_in_record", "sheet_unreadable", "far_cell"}
_NOT_DATA = {"lock_file"}


def book_of(file: str, sha256: str, answer: Answer) -> Book:
    """What was read of one file. Without a sheet and with a reason, the first reason is why it is refused."""
    if answer.refused is not None:
        return refused_book(file, sha256, answer.refused)
    lines = tuple(_lines(file, answer))
    if not answer.sheets:
        first = lines[0] if lines else refused_line(file, Refused("no_sheets"))
        return Book(file, sha256, (), answer.modified, lines[1:], first)
    sheets = tuple(_sheet(file, sha256, read) for read in answer.sheets)
    return Book(file, sha256, sheets, answer.modified, lines + tuple(r for s in sheets for r in _on_hidden(s)))


def refused_book(file: str, sha256: str, refusal: Refused) -> Book:
    return Book(file, sha256, refused=refused_line(file, refusal))


def refused_line(file: str, refusal: Refused) -> Line:
    if refusal.key not in problems():
        refusal = Refused("reader_stopped")
    fate = "not_data" if refusal.key in _NOT_DATA else "set_aside"
    return problem_line(refusal.key, fate, file=file, cell=WHOLE, words=refusal.words)  # type: ignore[arg-type]


def _lines(file: str, answer: Answer) -> Iterator[Line]:
    for remark in answer.remarks:
        # What has no wording was not said by our worker.
        if remark.key in problems():
            yield _line(file, remark)


def _line(file: str, remark: Remark) -> Line:
    row = remark.words.get("row")
    return problem_line(
        remark.key,
        "needs_you" if remark.key in _NEEDS_YOU else "not_data",
        file=file,
        sheet=remark.sheet,
        row=row if isinstance(row, int) else None,
        cell=remark.cell,
        words=remark.words,
    )


def _sheet(file: str, sha256: str, read: ReadSheet) -> Sheet:
    details = read.details
    rows = _with_rows_of(read.rows, details)
    width = max(map(len, rows), default=0)
    width = max([width, *(column + 1 for _, column in (*details.errors, *details.uncached))])
    return Sheet(
        file=file,
        name=read.name,
        file_sha256=sha256,
        rows=tuple(rows),
        reader=read.reader,
        hidden=details.hidden,  # type: ignore[arg-type]
        hidden_rows=frozenset(row for row in details.hidden_rows if row < len(rows) and rows[row]),
        hidden_columns=frozenset(
            c for first, last in details.hidden_columns for c in range(first, min(last + 1, width))
        ),
        merged=tuple(_fitted(details, len(rows), width)),
        errors=details.errors,
        uncached=frozenset(details.uncached - details.errors.keys()),
        formats={spot: kind for spot, kind in details.formats.items() if _is_number(rows, *spot)},  # type: ignore[misc]
        comments=details.comments,
    )


def _with_rows_of(rows: list[tuple[Cell, ...]], details: Details) -> list[tuple[Cell, ...]]:
    """A row that holds nothing but an error or a formula without a result is a row all the same."""
    last = max((row for row, _ in (*details.errors, *details.uncached)), default=-1)
    return rows + [()] * (last + 1 - len(rows))


def _fitted(details: Details, height: int, width: int) -> Iterator[tuple[int, int, int, int]]:
    """Merged ranges within the filled part: a title may be merged over all 16,384 columns."""
    for r1, c1, r2, c2 in details.merged:
        fitted = (r1, c1, min(r2, height - 1), min(c2, width - 1))
        if fitted[2] >= r1 and fitted[3] >= c1 and fitted[:2] != fitted[2:]:
            yield fitted


def _is_number(rows: list[tuple[Cell, ...]], row: int, column: int) -> bool:
    return row < len(rows) and column < len(rows[row]) and type(rows[row][column]) in (int, float)


def _on_hidden(sheet: Sheet) -> Iterator[Line]:
    """What a person who opens the workbook would not see, and we read."""
    if sheet.hidden and sheet.rows:
        key = "sheet_hidden" if sheet.hidden == "hidden" else "sheet_very_hidden"
        yield problem_line(key, "not_data", file=sheet.file, sheet=sheet.name, cell=WHOLE)
    if sheet.hidden_rows:
        yield _on_stretches("rows_hidden", sheet, [(f"{a + 1}", f"{b + 1}") for a, b in _stretches(sheet.hidden_rows)])
    if sheet.hidden_columns:
        letters = [(column_letters(a), column_letters(b)) for a, b in _stretches(sheet.hidden_columns)]
        yield _on_stretches("columns_hidden", sheet, letters)


def _on_stretches(key: str, sheet: Sheet, stretches: list[tuple[str, str]]) -> Line:
    where = ", ".join(f"{a}–{b}" if a != b else a for a, b in stretches[:5]) + (" …" if len(stretches) > 5 else "")
    cell = f"{stretches[0][0]}:{stretches[0][1]}" if len(stretches) == 1 else WHOLE
    return problem_line(key, "not_data", file=sheet.file, sheet=sheet.name, cell=cell, words={"where": where})


def _stretches(numbers: frozenset[int]) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if stretches and stretches[-1][1] == number - 1:
            stretches[-1] = (stretches[-1][0], number)
        else:
            stretches.append((number, number))
    return stretches
