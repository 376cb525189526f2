"""The numbers of a chart in, the workbook inside a slide that holds them out: words are words, and bytes are steady."""

from contextlib import contextmanager
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook

_WORDS_STAY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def chart_data(made_at: datetime, *, number_format: str) -> Any:
    """To be filled with categories and series, as python-pptx has it."""
    return _Data(made_at, number_format)


class _Data(CategoryChartData):
    def __init__(self, made_at: datetime, number_format: str) -> None:
        super().__init__(number_format=number_format)  # type: ignore[no-untyped-call]
        self._made_at = made_at

    @property
    def _workbook_writer(self) -> "_Writer":
        return _Writer(self)  # type: ignore[no-untyped-call]


class _Writer(CategoryWorkbookWriter):
    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Any:
        book = Workbook(xlsx_file, _WORDS_STAY)
        book.set_properties({"created": self._chart_data._made_at})
        yield book, book.add_worksheet("Sheet1")
        book.close()

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        """Each cell by its kind: what looks like a formula is a word."""
        data = self._chart_data
        worksheet.set_column(0, 0, 40)
        form = workbook.add_format({"num_format": data.number_format})
        for row, category in enumerate(data.categories, start=1):
            worksheet.write_string(row, 0, str(category.label))
        for column, series in enumerate(data, start=1):
            worksheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, start=1):
                if value is not None:
                    worksheet.write_number(row, column, value, form)
