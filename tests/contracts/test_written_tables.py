"""Our CSV files are read back cell for cell by any other program."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact import frames

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ['a,"b"', "two\r\nlines", "'", ""]
)
NUMBERS = st.sampled_from([0.0, -0.0, 12.0, 1e15, 1e16, 0.1, 1 / 3, float("nan"), -7.5])


def counts(rows: list[tuple[str, float]]) -> pd.DataFrame:
    return frames.conform(
        pd.DataFrame(
            {
                "branch": [branch for branch, _ in rows],
                "value": [value for _, value in rows],
                "period_start": pd.to_datetime(["2026-04-01"] * len(rows)),
            }
        ),
        "counts",
    )


@given(st.lists(st.tuples(WORDS, NUMBERS), min_size=1, max_size=8))
def test_each_cell_comes_back_as_it_was(rows):
    header, *lines = csv.reader(io.StringIO(frames.to_csv(counts(rows), "counts"), newline=""))
    assert header == list(frames.COLUMNS["counts"])
    assert [line[header.index("branch")] for line in lines] == [branch for branch, _ in rows]
    for line, (_, value) in zip(lines, rows, strict=True):
        told = line[header.index("value")]
        assert (told == "") if value != value else float(told) == value
        assert line[header.index("period_start") :][:2] == ["2026-04-01", ""]


@pytest.mark.parametrize(("value", "told"), [(12.0, "12"), (1e15, "1000000000000000.0"), (0.5, "0.5"), (-0.0, "0")])
def test_whole_numbers_have_no_point(value: float, told: str):
    assert f",{told}," in frames.to_csv(counts([("East", value)]), "counts")


@pytest.mark.parametrize("rows", [49_999, 50_000, 50_001])
def test_a_long_table_is_written_whole_and_once(rows: int):
    text = frames.to_csv(counts([(str(row), 1.0) for row in range(rows)]), "counts")
    lines = text.splitlines()
    assert len(lines) == rows + 1
    assert [line.partition(",")[0] for line in (lines[1], lines[-1])] == ["0", str(rows - 1)]
    assert text.endswith("\r\n")


def test_a_table_without_rows_has_its_header():
    assert frames.to_csv(frames.empty("questions"), "questions") == ",".join(frames.COLUMNS["questions"]) + "\r\n"
