"""And, or and not between codes: unread is never no, and a share is told only of those in which all was looked at."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.coding.combine import DISPUTED, NOT_THERE, THERE, Asked, combine

CODES = ("A", "B", "C")
STATES = (THERE, NOT_THERE, DISPUTED, "")
subset = st.lists(st.sampled_from(CODES), max_size=3, unique=True).map(tuple)
asked = st.builds(Asked, subset, subset, subset)
rows = st.lists(st.tuples(*[st.sampled_from(STATES)] * 3), min_size=1, max_size=12)


def table(rows: list[tuple[str, ...]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(CODES), dtype="str")


def is_so(row: dict[str, str], wanted: Asked) -> bool:
    """As one would say it of a reflection in which everything was looked at."""
    return (
        all(row[code] == THERE for code in wanted.all_of)
        and (not wanted.any_of or any(row[code] == THERE for code in wanted.any_of))
        and all(row[code] == NOT_THERE for code in wanted.none_of)
    )


def could_be(row: dict[str, str], wanted: Asked) -> set[bool]:
    """What it may turn out to be once somebody has looked at the rest."""
    open_ = [code for code in CODES if not row[code]]
    ways = product((THERE, NOT_THERE, DISPUTED), repeat=len(open_))
    return {is_so({**row, **dict(zip(open_, way, strict=True))}, wanted) for way in ways}


@given(rows, asked)
def test_yes_no_and_unknown_as_every_way_it_may_turn_out(rows, wanted):
    found = combine(table(rows), wanted).so
    for row, so in zip(rows, found, strict=True):
        ways = could_be(dict(zip(CODES, row, strict=True)), wanted)
        if not pd.isna(so):
            assert ways == {so}
        elif not (set(wanted.none_of) & {*wanted.all_of, *wanted.any_of}):
            assert ways == {True, False}  # where no code is asked both ways, unknown is really unknown


@given(rows, asked)
def test_x_of_n_are_those_in_which_every_code_was_looked_at(rows, wanted):
    found = combine(table(rows), wanted)
    named = [dict(zip(CODES, row, strict=True)) for row in rows]
    whole = [row for row in named if all(row[code] for code in wanted.codes)]
    assert found.n == len(whole)
    assert found.x == sum(is_so(row, wanted) for row in whole)
    assert found.not_told == len(rows) - len(whole)
    assert found.known_besides == sum(could_be(row, wanted) == {True} for row in named if row not in whole)
    assert not found.so[found.in_n].isna().any()


def test_none_of_finds_what_was_looked_at_and_never_what_is_unread():
    found = combine(table([(NOT_THERE, "", ""), ("", "", ""), (THERE, "", "")]), Asked(none_of=("A",)))
    assert found.so.tolist()[0] is True
    assert pd.isna(found.so[1])
    assert (found.x, found.n, found.not_told) == (1, 2, 1)


def test_a_disputed_one_is_in_n_and_counts_neither_as_there_nor_as_not_there():
    states = table([(DISPUTED, "", "")])
    has, lacks = combine(states, Asked(all_of=("A",))), combine(states, Asked(none_of=("A",)))
    assert (has.x, has.n) == (lacks.x, lacks.n) == (0, 1)


def test_what_is_certain_is_found_although_it_is_in_no_n():
    found = combine(table([(THERE, "", "")]), Asked(any_of=("A", "B")))
    assert bool(found.so[0])
    assert (found.x, found.n, found.known_besides) == (0, 0, 1)


def test_a_code_that_no_column_knows_was_looked_at_by_nobody():
    found = combine(table([(THERE, "", "")]), Asked(all_of=("A", "NEW")))
    assert found.so.isna().all()
    assert found.n == 0


def test_nothing_asked_is_so_of_all():
    found = combine(table([("", "", "")]), Asked())
    assert found.so.all()
    assert (found.x, found.n) == (1, 1)


@pytest.mark.parametrize(
    ("wanted", "both"),
    [
        (Asked(("A",), (), ("A", "B")), ("A",)),
        (Asked((), ("B",), ("B",)), ("B",)),
        (Asked((), ("A", "B"), ("B",)), ()),
        (Asked(("A",), (), ("B",)), ()),
    ],
)
def test_what_no_reflection_can_be_is_named(wanted, both):
    assert wanted.contradicts == both
