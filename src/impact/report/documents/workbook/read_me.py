"""A presentation in, the first sheet of its workbook out: what is in it, what it means, and what it rests on."""

from collections.abc import Iterator, Mapping

from xlsxwriter.worksheet import Worksheet

from impact.look import PALETTES
from impact.model.presented import Presented
from impact.period import day_said
from impact.policy.left_out import by_reason
from impact.report.documents.headings import CANNOT_SAY, LEFT_OUT
from impact.report.documents.sources import fingerprint
from impact.report.documents.telling import INVENTED, audience, made_with
from impact.report.documents.workbook.columns import MEANINGS
from impact.report.values import EMPTY
from impact.report.xlsx_cells import Cells

_COLOURS = PALETTES["light"]
_TITLE, _NAME_WIDE, _WORDS_WIDE = 18, 34, 100
_LIVE = (
    "A total is a formula where it is the plain sum of the rows above it, and a number where it is not: people are "
    "counted once, and what is held back is in no row. Below a table that can be sorted, totals stay right."
)

Line = tuple[str, str]


def write_read_me(sheet: Worksheet, cells: Cells, told: Presented, sheets: Mapping[str, str]) -> None:
    """`sheets`: what each holds."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _NAME_WIDE)
    sheet.set_column(1, 1, _WORDS_WIDE)
    sheet.set_row(0, _TITLE * 1.6)
    cells.words(sheet, 0, 0, told.title, bold=True, font_size=_TITLE, text_wrap=False)
    row = 2
    for heading, lines in _parts(told, sheets):
        if heading:
            cells.words(sheet, row, 0, heading, bold=True, font_size=12, font_color=_COLOURS["count"], text_wrap=False)
            row += 1
        for name, words in lines:
            cells.words(sheet, row, 1, words)
            sheet.set_row(row, cells.high_of((name, words), (_NAME_WIDE, _WORDS_WIDE)))
            cells.words(sheet, row, 0, name, bold=True)
            row += 1
        row += 1


def _parts(told: Presented, sheets: Mapping[str, str]) -> Iterator[tuple[str, list[Line]]]:
    yield "", list(_about(told))
    yield "The sheets", list(sheets.items())
    yield "To read them", [("Empty cells", EMPTY), ("Totals", _LIVE)]
    columns = {str(name) for table in told.tables.values() for name in table.columns}
    yield "The columns", [(name, words) for name, words in MEANINGS.items() if name in columns]
    if told.brief.cannot_say:
        yield CANNOT_SAY, [("", words) for words in told.brief.cannot_say]
    if told.left_out:
        yield LEFT_OUT, [("", words) for one in by_reason(told.left_out) for words in (one.says, *one.held)]
    for heading, lines in told.method:
        yield heading, [("", words) for words in lines]
    yield "Where it comes from", [(source.file, words) for source, words in zip(told.sources, _days(told), strict=True)]


def _about(told: Presented) -> Iterator[Line]:
    lines = (
        ("", INVENTED if told.invented else ""),
        ("Library", told.look.library),
        ("Period", told.period_said),
        ("Place", told.place),
        ("Audience", audience(told)),
        ("Made with", made_with(told)),
    )
    yield from ((name, words) for name, words in lines if words)


def _days(told: Presented) -> Iterator[str]:
    for source in told.sources:
        day = f"Brought in on {day_said(source.uploaded)}." if source.uploaded else ""
        digest = f"Fingerprint begins with {fingerprint(source)}" if source.sha256 else ""
        yield " ".join(part for part in (day, digest) if part)
