"""Where marks stand: a row that breaks for one mark alone reads as something special, and it is not."""

import pytest

from impact.charts.unit_marks import without_strays


@pytest.mark.parametrize(
    ("marks", "per_line", "fits"),
    [([20, 26], 25, 26), ([27], 25, 27), ([28], 25, 25), ([26, 53], 25, 27), ([20], 25, 25), ([3], 1, 1), ([], 25, 25)],
)
def test_no_line_breaks_for_one_or_two_marks_where_closer_ones_fit(marks: list[int], per_line: int, fits: int):
    assert without_strays(marks, per_line) == fits


def test_a_tail_that_no_closeness_mends_stays_as_it_is():
    assert without_strays(range(1, 200), 25) == 25
