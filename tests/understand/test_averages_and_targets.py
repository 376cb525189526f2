"""Sheets of averages and of targets: no count is taken from them unasked, and no target is a branch."""

import pytest
from written_sheets import sheet_of, understood

_TABLE = "Branch | Year | Visits | Circulation\nEast | 2023 | 100 | 40\nWest | 2023 | 120 | 50"


@pytest.mark.parametrize("file", ["calif_average_visits.csv", "AverageVisits 2023.xlsx", "Median by branch.csv"])
def test_a_file_of_averages_is_asked_about(file):
    found = understood(_TABLE, file=file)
    assert set(found.counts.measure) == {""}
    assert any("averages" in question.reason for question in found.questions)


def test_a_title_of_averages_is_asked_about():
    found = understood(f"Averages 2023 | | |\n\n{_TABLE}", file="stats.xlsx")
    assert set(found.counts.measure) == {""}


@pytest.mark.parametrize("name", ["Totals and averages", "Statistics 2023", "Visits by means of door counter"])
def test_other_names_say_nothing_of_averages(name):
    assert "visits" in set(understood(sheet_of(_TABLE, name=name)).counts.measure)


def test_targets_are_no_branches():
    found = understood("""
        County Public Library System |
        Targets: how are we doing?   |
        County population            | 435832
        Target library visits        | 10000
        Target average hold time     | 14
        Target card holders          | 126030
        Target collection use        | 2946934
    """)
    assert set(found.counts.branch) <= {""}
