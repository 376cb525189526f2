"""Charts of a figure in, charts of a spreadsheet program out, with their numbers in a sheet of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from impact.look import PALETTES
from impact.model.native_chart import NativeChart, NativeKind
from impact.report.xlsx_cells import Cells

SHEET = "Chart data"
_COLOURS = PALETTES["light"]
_FORMS: dict[NativeKind, dict[str, str]] = {
    "bars": {"type": "bar"},
    "columns": {"type": "column"},
    "stacked_bars": {"type": "bar", "subtype": "stacked"},
    "line": {"type": "line"},
}
# Pixels: the width, and the height without bars and for each bar.
WIDE = 760
_FRAME, _BAR, _GAP, _LINE = 130, 15, 14, 320
_CATEGORY_WIDE, _VALUE_WIDE = 52, 18
_SMALL, _USUAL, _TITLE = 9, 10, 12


@dataclass(frozen=True, slots=True)
class _Block:
    """Where the numbers of a chart stand: the row of the names of its series, and the rows of its categories."""

    head: int
    first: int
    last: int


class Charts:
    """All charts of a workbook. Its sheet stands wherever the book puts it."""

    def __init__(self, book: Workbook, cells: Cells) -> None:
        self._book, self._cells = book, cells
        self._sheet: Worksheet | None = None
        self._row = 0

    def write_on(self, sheet: Worksheet) -> None:
        """The numbers of all charts stand here."""
        self._sheet = sheet
        sheet.set_column(0, 0, _CATEGORY_WIDE)
        sheet.set_column(1, 20, _VALUE_WIDE)

    def draw(self, chart: NativeChart) -> Chart:
        """Its numbers are written, and it draws them."""
        block = self._write(chart)
        drawn = self._book.add_chart(_FORMS[chart.kind])
        for place, series in enumerate(chart.series, start=1):
            drawn.add_series(
                {
                    "name": [SHEET, block.head, place],
                    "categories": [SHEET, block.first, 0, block.last, 0],
                    "values": [SHEET, block.first, place, block.last, place],
                    **_series_look(chart, series.colour),
                }
            )
        _lay_out(drawn, chart)
        return drawn

    def _write(self, chart: NativeChart) -> _Block:
        """Its name, a free row, and a table: a category a row, a series a column. What is not told stays empty."""
        sheet, cells = self._sheet, self._cells
        if sheet is None:
            raise ValueError("a chart needs a sheet for its numbers")
        head = self._row + 2
        cells.words(sheet, self._row, 0, chart.name, bold=True, text_wrap=False)
        cells.words(sheet, head, 0, chart.unit, bold=True)
        for place, series in enumerate(chart.series, start=1):
            cells.words(sheet, head, place, series.name, bold=True)
        for row, category in enumerate(chart.categories, start=head + 1):
            cells.words(sheet, row, 0, category, text_wrap=False)
            for place, series in enumerate(chart.series, start=1):
                # No name: a series may be called as a share or a change is.
                cells.value(sheet, row, place, _value(series.values[row - head - 1]), "")
        last = head + len(chart.categories)
        self._row = last + 3
        return _Block(head, head + 1, last)


def high(chart: NativeChart) -> int:
    """Pixels that all its bars need."""
    if chart.kind in ("line", "columns"):
        return _LINE
    bars = 1 if chart.kind == "stacked_bars" else len(chart.series)
    return _FRAME + len(chart.categories) * (bars * _BAR + _GAP)


def _value(value: float | None) -> float | None:
    """A whole number is one."""
    return int(value) if value is not None and float(value).is_integer() else value


def _series_look(chart: NativeChart, colour: str) -> dict[str, Any]:
    ink = _COLOURS.get(colour, _COLOURS["count"])
    labels = {"value": True, "font": {"size": _SMALL, "color": _COLOURS["text"]}, "num_format": "#,##0.##"}
    if all(value is None or float(value).is_integer() for one in chart.series for value in one.values):
        labels["num_format"] = "#,##0"
    if chart.kind == "line":
        line = {"color": ink, "width": 2.25}
        marker = {"type": "circle", "size": 6, "fill": {"color": ink}, "border": {"color": ink}}
        return {"line": line, "marker": marker, "data_labels": {**labels, "position": "above"}}
    inside = {} if chart.kind == "stacked_bars" else {"position": "outside_end"}
    return {
        "fill": {"color": ink},
        "border": {"none": True},
        "gap": 45,
        "data_labels": {**labels, **inside},
    }


def _lay_out(drawn: Chart, chart: NativeChart) -> None:
    words = {"size": _USUAL, "color": _COLOURS["text"], "bold": False}
    drawn.set_title({"name": chart.name, "overlay": False, "name_font": {**words, "size": _TITLE, "bold": True}})
    plain = {"num_font": words, "line": {"color": _COLOURS["rule"]}, "major_tick_mark": "none"}
    counts = {
        **plain,
        "name": chart.unit,
        "name_font": {**words, "color": _COLOURS["soft"]},
        "min": 0,
        "num_format": "#,##0",
        "major_gridlines": {"visible": True, "line": {"color": _COLOURS["grid"]}},
    }
    if chart.kind in ("bars", "stacked_bars"):
        # Here the categories are the y axis. The first stands on top as in the figure; each bar says its number.
        drawn.set_y_axis({**plain, "reverse": True})
        drawn.set_x_axis({**counts, "visible": False, "major_gridlines": {"visible": False}})
    else:
        drawn.set_x_axis(plain)
        drawn.set_y_axis(counts)
    drawn.set_legend({"position": "bottom", "font": words} if len(chart.series) > 1 else {"none": True})
    drawn.show_blanks_as("gap")
    drawn.set_size({"width": WIDE, "height": high(chart)})
    drawn.set_chartarea({"border": {"none": True}})


def told_of(charts: Sequence[NativeChart]) -> list[str]:
    """What of the figure is in none of its charts, each once."""
    return list(dict.fromkeys(chart.left_out for chart in charts if chart.left_out))
