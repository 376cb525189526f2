"""One table, four files: what the figure says, the CSV, the workbook and the page say, too."""

import re

import pandas as pd
import pytest
from guarded import both_sides, branch, six_branches, total
from read_back import book, csv_rows, pdf_words

from impact.charts import sides
from impact.model import BothSides, Figure
from impact.report import EXPORTERS, About


def staff_hours() -> BothSides:
    """Fractions, a true zero, an unknown value, silence and a thread that may not be shown."""
    return both_sides(
        branch("Central", 31.25, 30.5, n=14, named=(8, 0, None), unread=2),
        branch("Mill Street", 0, 4, n=5, named=(1, 2, 3)),
        branch("North Hill", None, 12.75, status="silent"),
        branch("Harbour", 1234.5, 1234.5, n=23, named=(11, 12, 23), writers=9),
        total(1265.75, None, n=42, named=(20, 14, None), value_status="part"),
        measure="staff_fte",
    )


@pytest.fixture(params=[six_branches, staff_hours], ids=["visits", "fractions"])
def figure(request: pytest.FixtureRequest) -> Figure:
    return sides(request.param(), size="page")


def numbers(table: pd.DataFrame) -> list[list[float | None]]:
    """Row by row, the columns between the branch and the note."""
    return [[None if pd.isna(cell) else float(cell) for cell in row[1:-1]] for row in table.itertuples(index=False)]


def test_the_values_of_a_csv_are_those_of_the_figure_in_full(figure: Figure, about: About):
    head, *lines = csv_rows(EXPORTERS["csv"].write(figure, about))
    assert head == list(figure.table.columns)
    assert [[float(cell) if cell else None for cell in line[1:-1]] for line in lines] == numbers(figure.table)
    assert [(line[0], line[-1]) for line in lines] == list(
        zip(figure.table["Branch"], figure.table["Note"], strict=True)
    )


def test_the_cells_of_a_workbook_are_those_of_the_figure(figure: Figure, about: About):
    sheet = book(EXPORTERS["xlsx"].write(figure, about))["Numbers"]
    head, *lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    assert head == list(figure.table.columns)
    for line, row in zip(lines, numbers(figure.table), strict=True):
        # A workbook holds 16 digits of a number.
        assert line[1:-1] == [None if cell is None else pytest.approx(cell, rel=1e-15) for cell in row]
    assert [line[0] for line in lines] == list(figure.table["Branch"])


def test_a_page_prints_each_number_of_the_figure(figure: Figure, about: About):
    _, _, printed = pdf_words(EXPORTERS["pdf"].write(figure, about)).partition("The numbers")
    for name, row in zip(figure.table["Branch"], numbers(figure.table), strict=True):
        known = [cell for cell in row if cell is not None]
        broken_anywhere = r"\s+".join(map(re.escape, str(name).split()))
        found = re.search(rf"^{broken_anywhere}\s+([\d,.+−% ]+)", printed, re.MULTILINE)
        said = [_number(words) for words in found[1].split()] if found else []
        assert len(said) == len(known), name
        for (value, half_a_digit), cell in zip(said, known, strict=True):
            assert value == pytest.approx(cell, abs=half_a_digit), name


def test_the_drawing_prints_the_counts_of_the_table(figure: Figure, about: About):
    drawn = EXPORTERS["svg"].write(figure, about).decode()
    for count in figure.table.iloc[:, 1].dropna():
        words = f"{count:,.0f}" if float(count).is_integer() or count >= 1000 else f"{count:,.1f}"
        assert f">{words}<" in drawn


def test_empty_is_not_zero_in_any_file(about: About):
    figure = sides(staff_hours(), size="page")
    lines = csv_rows(EXPORTERS["csv"].write(figure, about))
    assert (lines[2][1], lines[3][1]) == ("0", "")
    sheet = book(EXPORTERS["xlsx"].write(figure, about))["Numbers"]
    assert (sheet["B3"].value, sheet["B4"].value) == (0, None)
    printed = pdf_words(EXPORTERS["pdf"].write(figure, about))
    assert "An empty cell is not known or not shown. It is never a zero." in printed


def _number(words: str) -> tuple[float, float]:
    """A printed number, and how far rounding may have taken it."""
    plain = words.replace(",", "").replace("−", "-").rstrip("%")
    _, _, decimals = plain.partition(".")
    part = 100 if words.endswith("%") else 1
    return float(plain) / part, 0.5001 * 10 ** -len(decimals) / part
