"""A workbook to fill in, built column by column: heads that cannot be renamed, choices, notes, an example row."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from impact.look import PALETTES
from impact.vocabulary.example_row import EXAMPLE

_COLOURS = {name: shade.lstrip("#") for name, shade in PALETTES["light"].items()}
_FACE = "Calibri"
# So many rows are ready to be filled; a big library with 30 branches fills 360 in a year.
LAST_ROW = 600
# What Excel takes in a note beside a cell.
_LONGEST_TITLE, _LONGEST_NOTE = 32, 255


@dataclass(frozen=True)
class Field:
    """One column: its head, the note beside its cells, what the example row says, and what may be chosen.

    Choices are only offered, unless `strict`. `upright` heads stand over narrow columns for a tick. A column with a
    `free_head` has a head to choose from these.
    """

    head: str
    note: str
    example: str | float | date | None = None
    width: float = 16
    colour: str = "count"
    choices: Sequence[str] = ()
    strict: bool = False
    number: bool = False
    day: bool = False
    upright: bool = False
    free_head: Sequence[str] = ()


class FillIn:
    """A workbook with a page of advice, one sheet to fill in, and a hidden list of what may be chosen."""

    def __init__(self, title: str, advice: Sequence[tuple[str, str]]) -> None:
        self._book = Workbook()
        self._advise(self._book.worksheets[0], title, advice)
        self.sheet = self._book.create_sheet(title)
        self._lists = self._book.create_sheet("Choices")
        self._lists.sheet_state = "hidden"
        self._ranges: dict[tuple[str, ...], str] = {}

    def lay_out(self, fields: Sequence[Field], *, bands: Sequence[tuple[int, int, str]] = (), high: float) -> None:
        """`bands`: first and last column (from 1) that share the words above their heads; then heads take two rows."""
        sheet = self.sheet
        heads = 2 if bands else 1
        banded = {at for first, last, _ in bands for at in range(first, last + 1)}
        for at, field in enumerate(fields, start=1):
            self._column(at, field, heads=heads, row=heads if at in banded else 1)
            if heads == 2 and at not in banded:
                sheet.merge_cells(start_row=1, end_row=2, start_column=at, end_column=at)
        for first, last, words in bands:
            self._head(sheet.cell(1, first), words, fields[first - 1], upright=False)
            sheet.merge_cells(start_row=1, end_row=1, start_column=first, end_column=last)
        sheet.row_dimensions[heads].height = high
        if heads == 2:
            sheet.row_dimensions[1].height = 34
        self._example(fields, heads + 1)
        sheet.freeze_panes = sheet.cell(heads + 2, 2)
        _on_one_page_wide(sheet, heads=heads)
        self._protect(sheet)

    def contents(self) -> bytes:
        self._book.active = 1
        for sheet in self._book.worksheets:
            sheet.sheet_view.tabSelected = sheet is self.sheet
        out = io.BytesIO()
        self._book.save(out)
        return out.getvalue()

    def _column(self, at: int, field: Field, *, heads: int, row: int) -> None:
        letter = get_column_letter(at)
        column = self.sheet.column_dimensions[letter]
        column.width = field.width
        # The whole column may be typed in; only what stands in the heads and the example may not.
        column.protection = Protection(locked=False)
        head = self.sheet.cell(row, at)
        self._head(head, field.head, field, upright=field.upright)
        if field.free_head:
            head.protection = Protection(locked=False)
            self._offer(f"{letter}{row}", field.free_head, field, strict=False)
        for below in range(heads + 2, LAST_ROW + 1):
            self._to_fill(self.sheet.cell(below, at), field)
        cells = f"{letter}{heads + 2}:{letter}{LAST_ROW}"
        if field.choices:
            self._offer(cells, field.choices, field, strict=field.strict)
        else:
            self._check(cells, field)

    @staticmethod
    def _to_fill(cell: object, field: Field) -> None:
        cell.protection = Protection(locked=False)  # type: ignore[attr-defined]
        cell.number_format = "yyyy-mm-dd" if field.day else "#,##0.##" if field.number else "@"  # type: ignore[attr-defined]
        centred = field.upright
        cell.alignment = Alignment(  # type: ignore[attr-defined]
            wrap_text=not field.number and not centred, vertical="top", horizontal="center" if centred else None
        )

    @staticmethod
    def _head(cell: object, words: str, field: Field, *, upright: bool) -> None:
        cell.value = words  # type: ignore[attr-defined]
        cell.font = Font(name=_FACE, bold=True, color="FFFFFF")  # type: ignore[attr-defined]
        cell.fill = PatternFill("solid", fgColor=_COLOURS[field.colour])  # type: ignore[attr-defined]
        cell.alignment = Alignment(  # type: ignore[attr-defined]
            wrap_text=True, vertical="bottom" if upright else "center", text_rotation=90 if upright else 0
        )
        white = Side(style="thin", color="FFFFFF")
        cell.border = Border(left=white, right=white, bottom=white)  # type: ignore[attr-defined]

    def _example(self, fields: Sequence[Field], row: int) -> None:
        for at, field in enumerate(fields, start=1):
            cell = self.sheet.cell(row, at, EXAMPLE if at == 1 else field.example)
            cell.font = Font(name=_FACE, italic=True, color=_COLOURS["faint"])
            cell.fill = PatternFill("solid", fgColor=_COLOURS["paper"])
            cell.border = Border(bottom=Side(style="thin", color=_COLOURS["rule"]))
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center" if field.upright else None)
            if field.day:
                cell.number_format = "yyyy-mm-dd"
        lines = max(1 + int(1.15 * len(str(field.example or "")) / field.width) for field in fields)
        self.sheet.row_dimensions[row].height = 6 + 15 * lines

    def _offer(self, cells: str, choices: Sequence[str], field: Field, *, strict: bool) -> None:
        rule = DataValidation(type="list", formula1=self._range(tuple(choices)), allow_blank=True)
        rule.showErrorMessage = strict
        rule.errorTitle, rule.error = "Not on the list", "Choose from the list, or leave the cell empty."
        self._add(rule, cells, field)

    def _check(self, cells: str, field: Field) -> None:
        if field.number:
            rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
            rule.errorTitle = "Digits only"
            rule.error = "Type the number alone. Leave the cell empty if it is not known; 0 means none."
            rule.showErrorMessage = True
        elif field.day:
            rule = DataValidation(type="date", operator="greaterThan", formula1="36525", allow_blank=True)
            rule.errorTitle, rule.error = "A day", "Type a day, for example 2026-07-14."
            rule.showErrorMessage = True
        else:
            rule = DataValidation(type=None, allow_blank=True)
        self._add(rule, cells, field)

    def _add(self, rule: DataValidation, cells: str, field: Field) -> None:
        rule.promptTitle, rule.prompt = field.head[:_LONGEST_TITLE], field.note[:_LONGEST_NOTE]
        rule.showInputMessage = True
        rule.add(cells)
        self.sheet.add_data_validation(rule)

    def _range(self, choices: tuple[str, ...]) -> str:
        """Choices may hold commas, so they stand in cells of their own and not in the rule."""
        if choices not in self._ranges:
            first = self._lists.max_row + 1 if self._ranges else 1
            for at, words in enumerate(choices):
                self._lists.cell(first + at, 1, words).number_format = "@"
            self._ranges[choices] = f"{self._lists.title}!$A${first}:$A${first + len(choices) - 1}"
        return self._ranges[choices]

    @staticmethod
    def _protect(sheet: Worksheet) -> None:
        """No password: it guards against a slip, not against the library itself."""
        guard = sheet.protection
        guard.sheet = True
        for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
            setattr(guard, allowed, False)

    @staticmethod
    def _advise(sheet: Worksheet, title: str, advice: Sequence[tuple[str, str]]) -> None:
        sheet.title = "Read me"
        sheet.sheet_view.showGridLines = False
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 92
        sheet.cell(1, 1, f"{title}: how to fill this in").font = Font(name=_FACE, bold=True, size=16)
        sheet.row_dimensions[1].height = 30
        for row, (name, words) in enumerate(advice, start=3):
            sheet.cell(row, 1, name).font = Font(name=_FACE, bold=True, color=_COLOURS["text"])
            told = sheet.cell(row, 2, words)
            told.font = Font(name=_FACE, color=_COLOURS["text"])
            for cell in sheet[row]:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.row_dimensions[row].height = 16 * (1 + len(words) // 100) + 4
        _on_one_page_wide(sheet, heads=0)
        sheet.protection.sheet = True


def _on_one_page_wide(sheet: Worksheet, *, heads: int) -> None:
    """For those who print it and fill it in by hand."""
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if heads:
        sheet.print_title_rows = f"1:{heads}"
