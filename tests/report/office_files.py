"""Slides and documents that left, opened again by the programs that others write them with."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from presented import NINE, figure_step, presented, steps_of_words

from impact import pipeline
from impact.model.presented import Presented


def few_steps(*names: str) -> Presented:
    """A presentation with these figures only: the fewer pictures, the sooner a test is done."""
    steps = []
    for number, name in enumerate(names, start=1):
        drawn = pipeline.figure(NINE[name]())
        steps.append(figure_step(number, name, drawn, pipeline.figure(NINE[name](), size="page")))
    return presented([*steps, *steps_of_words()])


def deck(contents: bytes) -> Any:
    return Presentation(io.BytesIO(contents))


def sheet(contents: bytes) -> Any:
    return Document(io.BytesIO(contents))


def shapes(made: Any) -> Iterator[Any]:
    return (shape for slide in made.slides for shape in slide.shapes)


def words_of_slides(made: Any) -> str:
    """All that stands on slides, tables included."""
    told = []
    for shape in shapes(made):
        if shape.has_text_frame:
            told.append(shape.text_frame.text)
        if shape.has_table:
            told += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(told)


def words_of_sheet(made: Any) -> str:
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


def parts(contents: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(contents)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def described(shape: Any) -> str:
    return str(next(shape._element.iter("{*}cNvPr")).get("descr") or "")


def is_decorative(shape: Any) -> bool:
    mark = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
    return [one.get("val") for one in shape._element.iter(mark)] == ["1"]


def workbook_of(chart: Any) -> list[list[Any]]:
    """The numbers inside a chart of a slide, row by row."""
    book = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [list(row) for row in book.active.iter_rows(values_only=True)]
