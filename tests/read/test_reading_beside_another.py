"""What a second, independent reader finds in a file has its line in our ledger; damaged files are read or refused."""

import sys
from pathlib import Path

import pytest
from test_reading_mutants import small_xls, small_xlsx

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.damage import mutants
from benchmarks.hostile import judge
from benchmarks.second_reading import read_again

CSV = '\ufeffBranch;Visits\r\nEast;1.204\r\n\r\n"North\r\nHill";87\r\n'.encode()


class Here:
    """The second reader in this process: these files are small."""

    read = staticmethod(read_again)


@pytest.mark.parametrize(("name", "data"), [("a.xlsx", small_xlsx()), ("a.xls", small_xls()), ("a.csv", CSV)])
def test_both_readers_find_the_same_rows_and_cells(name: str, data: bytes):
    outcome = judge(Here(), name, data)  # type: ignore[arg-type]
    assert (outcome.reason, outcome.defect) == ("rows and cells agree", "")


@pytest.mark.slow
def test_no_damage_loses_a_row_in_silence():
    files = [("a.xlsx", small_xlsx()), ("a.xls", small_xls()), ("a.csv", CSV)]
    outcomes = [judge(Here(), name, data, way) for way, name, data in mutants(files, 24, seed=11)]  # type: ignore[arg-type]
    assert [(o.way, o.defect) for o in outcomes if o.defect] == []
