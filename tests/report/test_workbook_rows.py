"""In a workbook the words of a cell are seen whole: some programs do not fit a row to its words by themselves."""

import pytest

from impact.report.xlsx_cells import high


def test_a_short_word_needs_one_line_and_a_long_text_as_many_as_it_has():
    one = high("Board", 96)
    assert high("word " * 19, 96) == one
    assert high("word " * 96, 96) == pytest.approx(5 * one, rel=0.15)


def test_line_breaks_of_the_text_count():
    assert high("a\nb\nc", 40) > 2.5 * high("a", 40)


def test_small_type_fits_more_into_a_line():
    text = "n = 69 reflections that were read. " * 8
    assert high(text, 60, 9) < high(text, 60, 16)
