"""Cells keep their type and their address; words are compared folded."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.sheets import Sheet, address, column_letters, pack_rows, unpack_rows
from impact.words import branch_key, fold, tidy

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**25), 10**25),
    st.floats(allow_nan=False),
    st.text(max_size=20),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(timedelta(days=-9999), timedelta(days=9999)),
)


@given(rows=st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=4).map(tuple))
def test_packed_rows_come_back_with_value_and_type(rows):
    back = unpack_rows(pack_rows(rows))
    assert back == rows
    assert [[type(c) for c in row] for row in back] == [[type(c) for c in row] for row in rows]


def test_a_sheet_is_the_same_whatever_its_file_is_called():
    rows = (("Branch", "Visits"), ("Central", 12), (date(2026, 1, 1), datetime(2026, 1, 1), time(9)))
    assert Sheet("a.xlsx", "One", "1", rows).digest == Sheet("b.xlsx", "Two", "2", rows).digest
    assert Sheet("a.xlsx", "One", "1", rows).digest != Sheet("a.xlsx", "One", "1", rows[:2]).digest


def test_outside_the_filled_cells_there_is_nothing():
    sheet = Sheet("a", "", "1", (("x",), (None, "y")))
    assert [sheet.at(0, 0), sheet.at(1, 1), sheet.at(0, 1), sheet.at(9, 9), sheet.at(-1, 0)] == ["x", "y"] + [None] * 3
    assert sheet.width == 2


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_a_spreadsheet_shows_them(column, letters):
    assert column_letters(column) == letters
    assert address(13, column) == f"{letters}14"


def test_a_branch_is_the_same_by_trim_case_star_and_dash():
    same = ["Daley, Richard M.-W Humboldt", "daley,  Richard M. – W Humboldt *", " Daley, Richard M. -W Humboldt**"]
    assert len({branch_key(name) for name in same}) == 1
    assert branch_key("Austin") != branch_key("North Austin")


def test_words_are_folded_for_comparison_and_tidied_for_people():
    assert fold("  GATE_x000D_ Count\n") == "gate count"
    assert tidy("Cafe\u0301  bar ") == "Café bar"
