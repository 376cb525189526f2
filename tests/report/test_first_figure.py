"""Which figure a board reads first on its one page: one whose words can be read there."""

import pytest
from guarded import both_sides, branch, total
from guarded_time import eight_quarters
from presented import figure_step

from impact.charts import sides, weave
from impact.service.presenting.told_brief import Chosen, brief


def first_of(branches: int, *, others: bool = True) -> str:
    rows = [branch(f"Branch {at}", 1000 + at, 900 + at, n=10 + at, named=(3, 4, 5)) for at in range(branches)]
    data = both_sides(*rows, total(41000, 39000, n=900, named=(21, 16, 25)))
    steps = [figure_step(1, "sides", sides(data), sides(data, size="page"))]
    if others:
        steps.append(figure_step(2, "weave", weave(eight_quarters()), weave(eight_quarters(), size="page")))
    told = brief(Chosen(steps, (), None, None, ""), (), ((), ""))
    assert told.figure
    assert told.figure.figure
    return told.figure.figure.name


@pytest.mark.parametrize(("branches", "first"), [(6, "sides"), (24, "sides"), (40, "weave")])
def test_where_all_branches_would_be_too_small_to_read_another_figure_stands(branches: int, first: str):
    assert first_of(branches) == first


def test_where_there_is_no_other_it_stands_all_the_same():
    assert first_of(40, others=False) == "sides"
