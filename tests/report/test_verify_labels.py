"""A number that a label stands beside is that row's, and no other row's of the same table."""

import pytest

from impact.report.verify.bare import bare
from impact.report.verify.corpus import Corpus
from impact.report.verify.labelled import is_labelled
from impact.report.verify.pack_tables import PackTable

TABLE = PackTable(
    "conditions",
    ("Condition", "Named in", "Dignity", "Of"),
    (("Time to connect", "4", "2", "60"), ("Training and guidance", "3", "1", "60"), ("", "7", "3", "60")),
)


def is_known(words: str) -> bool:
    return all(is_labelled(one, [TABLE]) for one in Corpus(()).untold(bare(words)))


@pytest.mark.parametrize(
    "words",
    [
        "Time to connect: 4 of 60. Training and guidance: 3 of 60",
        "4 time to connect",
        "Training and guidance: dignity 1",
    ],
)
def test_a_number_of_its_row_is_known(words: str):
    assert is_known(words)


@pytest.mark.parametrize(
    "words",
    [
        "Time to connect: 3 of 60. Training and guidance: 3 of 60",
        "Time to connect: 4 of 60. Training and guidance: 4 of 60",
        "Training and guidance: dignity 3",
        "Something else: 7",
        "All branches, Time to connect · made 4 November",
    ],
)
def test_a_number_of_another_row_or_column_is_not(words: str):
    assert not is_known(words)
