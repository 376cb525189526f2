"""Charts that office programs draw themselves: they say what the table says, and nothing beside it."""

import re

import pandas as pd
import pytest
from any_form import FORMS
from guarded import both_sides, branch, six_branches, total
from guarded_conditions import seven
from guarded_pair import card, finished_card, series

from impact import pipeline
from impact.look import PALETTES
from impact.model import Figure
from impact.report.values import said, value

NATIVE = ("sides", "pair_card", "conditions")


def numbers_of(table: pd.DataFrame) -> set[float]:
    cells = [value(cell) for column in table for cell in table[column]]
    return {float(cell) for cell in cells if isinstance(cell, int | float)}


def digits(words: str) -> set[str]:
    return set(re.findall(r"\d[\d,.]*\d|\d", words))


def words_of(figure: Figure) -> str:
    """All that the table says, in digits too."""
    table = figure.table
    cells = [said(value(cell), str(name)) for name in table for cell in table[name]]
    return " ".join([*cells, *map(str, table.columns), figure.subtitle, figure.footer])


@pytest.mark.parametrize("form", NATIVE)
def test_no_number_of_a_chart_is_missing_in_the_table(form: str):
    drawn = [pipeline.figure(FORMS[form](seed)) for seed in range(40)]
    assert sum(bool(figure.native) for figure in drawn) > 5
    for figure in drawn:
        for chart in figure.native:
            shown = {one for each in chart.series for one in each.values if one is not None}
            assert shown <= numbers_of(figure.table)
            assert digits(f"{chart.left_out} {' '.join(chart.categories)}") <= digits(words_of(figure))
            assert all(len(each.values) == len(chart.categories) for each in chart.series)
            assert all(each.colour in PALETTES["light"] for each in chart.series)
            assert chart.name
            assert chart.unit


def test_both_sides_are_two_charts_in_the_order_of_the_library():
    counts, voices = pipeline.figure(six_branches()).native
    assert counts.categories == ("Central", "Mill Street", "North Hill", "Oak Park", "Harbour", "Lakeside")
    assert [one.name for one in counts.series] == ["Q3 2026", "Q3 2025"]
    assert counts.series[0].values[:3] == (18240, 15610, 12380)
    assert voices.categories[-1] == "Oak Park and Lakeside together (7 read)"
    assert [one.values[0] for one in voices.series] == [8, 4, 7]
    assert "Oak Park: counted with Lakeside." in voices.left_out


def test_what_is_only_a_part_or_not_known_is_no_bar():
    counts, voices = pipeline.figure(
        both_sides(
            branch("Central", 18240, 18824, n=14, named=(8, None, 7)),
            branch("Mill Street", 100, value_status="part", parts=2, parts_expected=3, status="silent"),
            branch("Harbour", status="silent"),
            total(18340, value_status="part", n=14, named=(8, None, 7)),
        )
    ).native
    assert counts.categories == ("Central",)
    assert "Mill Street: 100, 2 of 3 months." in counts.left_out
    assert "Harbour: not reported." in counts.left_out
    assert voices.series[1].values == (None,)
    assert "Central: purpose not shown." in voices.left_out


def test_a_count_without_voices_is_not_drawn_alone():
    rows = (branch("Central", 18240, status="silent"), branch("Harbour", 9, status="silent"))
    assert pipeline.figure(both_sides(*rows, total(18249, status="silent"))).native == ()


def test_the_line_of_a_pair_card_has_gaps_where_nothing_whole_is_known():
    (line,) = pipeline.figure(finished_card()).native
    assert line.kind == "line"
    assert line.series[0].values[-1] == 12380
    (line,) = pipeline.figure(card(series=series((12890.0, None, 12910.0, 12380.0), q2026_Q2="part"))).native
    assert line.series[0].values == (12890.0, None, None, 12380.0)
    assert "12,910" in line.left_out
    assert pipeline.figure(card(series=series((None, None, 12380.0)))).native == ()


def test_conditions_are_told_as_missing_and_as_in_place():
    (chart,) = pipeline.figure(seven()).native
    assert [one.name for one in chart.series][:2] == ["Missing", "In place"]
    assert len(chart.categories) <= len(pipeline.figure(seven()).table)
