"""Random tables with sums put in anywhere: none becomes a branch, no branch is lost, and a changed cell is named."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from written_sheets import understood

from impact.sheets import Sheet

BRANCHES = ["Central", "Oak Park", "Mill Street", "North Hill", "Harbour", "Lakeside", "Riverside"]
WORDS = ["Total", "TOTAL:", "Grand total", "All branches", "Subtotal", "Gesamt", "Total général", "Yhteensä", ""]
HEADS = ["Visits", "Circulation", "Reference questions", "Programs"]


@st.composite
def tables(draw):
    """Names and numbers of branches; each number with digits enough to tell something."""
    names = draw(st.lists(st.sampled_from(BRANCHES), min_size=3, max_size=6, unique=True))
    many = draw(st.integers(1, 4))
    number = st.integers(2_101, 90_000).filter(lambda n: n % 10 and n != 9999)
    return names, [[draw(number) for _ in range(many)] for _ in names]


def sheet(rows, many):
    return Sheet("stats.xlsx", "2025", "f" * 64, (("Branch", *HEADS[:many]), *map(tuple, rows)))


def written(names, numbers):
    return [[name, *cells] for name, cells in zip(names, numbers, strict=True)]


def sums(numbers):
    return [sum(column) for column in zip(*numbers, strict=True)]


def read(rows, many):
    found = understood(sheet(rows, many))
    return found, {(b, v) for b, v in zip(found.counts.branch, found.counts.value, strict=True)}


@settings(max_examples=50, deadline=None)
@given(tables(), st.sampled_from([*WORDS, "City of Arden", "Arden"]), st.sampled_from(["first", "last"]))
@pytest.mark.slow
def test_a_total_is_no_branch_and_no_branch_is_lost(table, word, where):
    names, numbers = table
    total = [word or None, *sums(numbers)]
    rows = [total, *written(names, numbers)] if where == "first" else [*written(names, numbers), total]
    found, facts = read(rows, len(numbers[0]))
    assert facts == {(name, n) for name, cells in zip(names, numbers, strict=True) for n in cells}
    assert [q.seen for q in found.questions if q.kind == "totals"] == ([word] if "Arden" in word else [])


@settings(max_examples=40, deadline=None)
@given(tables(), st.data())
@pytest.mark.slow
def test_subtotals_of_districts_are_no_branches(table, data):
    names, numbers = table
    cut = data.draw(st.integers(2, len(names) - 1)) if len(names) > 3 else None
    assume(cut is not None and len(names) - cut >= 2)
    groups = [(names[:cut], numbers[:cut]), (names[cut:], numbers[cut:])]
    above = data.draw(st.booleans())
    rows = []
    for i, (some, cells) in enumerate(groups, 1):
        subtotal = [data.draw(st.sampled_from([f"District {i}", "Subtotal"])), *sums(cells)]
        rows += [subtotal, *written(some, cells)] if above else [*written(some, cells), subtotal]
    rows.append(["Total", *sums(numbers)])
    _, facts = read(rows, len(numbers[0]))
    assert facts == {(name, n) for name, cells in zip(names, numbers, strict=True) for n in cells}


@settings(max_examples=40, deadline=None)
@given(tables())
@pytest.mark.slow
def test_tables_without_any_total_keep_all_their_branches(table):
    names, numbers = table
    found, facts = read(written(names, numbers), len(numbers[0]))
    assert facts == {(name, n) for name, cells in zip(names, numbers, strict=True) for n in cells}
    assert not [q for q in found.questions if q.kind == "totals"]


@settings(max_examples=40, deadline=None)
@given(tables(), st.data())
@pytest.mark.slow
def test_a_changed_cell_is_told_at_its_total(table, data):
    names, numbers = table
    total = sums(numbers)
    column = data.draw(st.integers(0, len(total) - 1))
    row = data.draw(st.integers(0, len(names) - 1))
    numbers[row][column] = None
    found, _ = read([*written(names, numbers), ["Total", *total]], len(total))
    if any(cell is not None for cell in numbers[row]):
        said = {line.cell: line.problem for line in found.remarks if line.key == "total_differs"}
        assert set(said) == {f"{'BCDE'[column]}{len(names) + 2}"}
        assert f"row {row + 2} has no number" in "".join(said.values())
