"""Nothing in; two workbooks and a printable card that the importer reads without a question out."""

import io
from collections.abc import Sequence
from html import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from impact.vocabulary import reflection_form as form
from impact.vocabulary.measures import measures

# What most branches can count, and what the organisation gave: both sides of a pair.
COUNTED = (
    "visits",
    "circ_total",
    "reference",
    "directional",
    "tech_help",
    "computer_sessions",
    "program_attendance",
    "new_registrations",
    "incidents",
    "social_referrals",
    "volunteer_hours",
)
GIVEN = ("staff_fte", "training_hours", "debriefs_held", "shadow_days", "lone_hours", "vacancies")
_HEAD = PatternFill("solid", fgColor="3C5166")
_ROWS_TO_FILL = 200


def templates() -> dict[str, bytes]:
    """File names and their contents: statistics.xlsx, reflections.xlsx, reflection-card.html."""
    return {
        "statistics.xlsx": _bytes(_statistics()),
        "reflections.xlsx": _bytes(_reflections()),
        "reflection-card.html": _card().encode(),
    }


def _statistics() -> Workbook:
    book = Workbook()
    headers = ["Branch", "Month", *(measures()[key].label for key in COUNTED + GIVEN)]
    _lay_out(_first(book, "Statistics"), headers, widths=[24, 12, *[16] * (len(headers) - 2)])
    _explain(
        book,
        "One row for each branch and month. Write the month as 2026-07.",
        "Leave a cell empty when the number is not known. Write 0 only when you counted and there was none.",
        "Add or delete columns as you need; a header we do not know is kept and asked about once.",
    )
    return book


def _reflections() -> Workbook:
    book = Workbook()
    sheet = _first(book, "Reflections")
    headers = ["Branch", "Date", form.HAPPENED, form.MATTERED, form.SHOWED, form.HELPED, form.IDEA, form.CONSENT]
    _lay_out(sheet, headers, widths=[20, 12, 60, 22, 34, 40, 40, 26])
    _offer(sheet, "D", form.MATTERED_ANSWERS)
    _offer(sheet, "H", form.CONSENT_ANSWERS)
    _explain(
        book,
        form.NOTICE,
        "Choices for “What did it show?”, several joined by a semicolon: " + "; ".join(form.showed_answers()),
    )
    return book


def _first(book: Workbook, title: str) -> Worksheet:
    sheet = book.worksheets[0]
    sheet.title = title
    return sheet


def _lay_out(sheet: Worksheet, headers: Sequence[str], *, widths: Sequence[float]) -> None:
    sheet.append(list(headers))
    for column, width in enumerate(widths, start=1):
        head = sheet.cell(1, column)
        head.font, head.fill = Font(bold=True, color="FFFFFF"), _HEAD
        head.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 48
    sheet.freeze_panes = "B2"


def _offer(sheet: Worksheet, column: str, answers: Sequence[str]) -> None:
    # Answers that hold a comma cannot stand in a list typed into the rule, so the list has cells of its own.
    choices = sheet.parent.create_sheet(f"Choices {column}")
    for answer in answers:
        choices.append([answer])
    choices.sheet_state = "hidden"
    rule = DataValidation(type="list", formula1=f"'{choices.title}'!$A$1:$A${len(answers)}", allow_blank=True)
    rule.add(f"{column}2:{column}{_ROWS_TO_FILL}")
    sheet.add_data_validation(rule)


def _explain(book: Workbook, *sentences: str) -> None:
    sheet = book.create_sheet("How to fill this in")
    sheet.column_dimensions["A"].width = 100
    for sentence in sentences:
        sheet.append([sentence])
        sheet.cell(sheet.max_row, 1).alignment = Alignment(wrap_text=True, vertical="top")


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_LINES = '<div class="lines"></div>'


def _card() -> str:
    """One page to print: no name is asked, and the notice stands above the questions."""
    asked = [
        (form.HAPPENED, _LINES * 5),
        (
            form.MATTERED,
            _boxes(form.MATTERED_ANSWERS) + f"<p>{escape(form.SHOWED)}</p>" + _boxes(form.showed_answers()),
        ),
        (form.HELPED, _LINES * 2),
        (form.IDEA, _LINES),
        (form.CONSENT, _boxes(form.CONSENT_ANSWERS)),
    ]
    questions = "".join(f"<li><p>{escape(question)}</p>{answer}</li>" for question, answer in asked)
    return _PAGE.format(notice=escape(form.NOTICE), questions=questions)


def _boxes(answers: Sequence[str]) -> str:
    return "<p class='boxes'>" + "".join(f"<span>☐ {escape(answer)}</span>" for answer in answers) + "</p>"


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A moment worth telling</title>
<style>
@page {{ size: A4; margin: 16mm }}
body {{ font: 11pt/1.35 "Source Sans Pro", "Source Sans", sans-serif; color: #1E2A36; max-width: 178mm; margin: auto }}
h1 {{ font: 600 20pt/1.2 "Source Serif Pro", "Source Serif", serif; margin: 0 0 4mm }}
.notice {{ background: #FAF8F4; padding: 3mm 4mm; font-size: 9.5pt }}
ol {{ padding-left: 5mm }} li {{ margin: 4mm 0; font-weight: 600 }} li p {{ margin: 0 0 1mm }}
.boxes {{ font-weight: 400 }} .boxes span {{ display: inline-block; margin-right: 6mm }}
.lines {{ border-bottom: .3mm solid #7F8B98; height: 8mm }}
</style></head><body>
<h1>A moment worth telling</h1>
<p>Branch ______________________ &nbsp; Date ______________</p>
<p class="notice">{notice}</p>
<ol>{questions}</ol>
</body></html>
"""
