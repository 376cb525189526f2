"""From the cells of a sheet to one account: what holds whatever a library wrote."""

from collections import defaultdict

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from written_books import Table, account, book, kept, long_rows, renamed, rows_that_hold_anything, tables, wide_rows

from impact import pipeline
from impact.period import Period

# Understanding a sheet takes a tenth of a second; few drawn books, each rich in trouble, find what many would.
few = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

junk = st.one_of(
    st.none(),
    st.integers(-3, 10_000),
    st.floats(-10, 10_000, allow_nan=False).map(lambda x: round(x, 2)),
    st.sampled_from(["Total", "Branch", "Visits", "April 2026", "2026", "East", "n/a", "*", "Note: closed", "12%"]),
    st.text(max_size=8),
    st.dates(min_value=pd.Timestamp("2000-01-01").date(), max_value=pd.Timestamp("2030-12-31").date()),
    st.booleans(),
)


@few
@given(tables())
def test_numbers_that_were_written_are_kept_each_once_with_its_branch_and_month(table: Table) -> None:
    result = account(book("statistics.xlsx", long_rows(table)))
    assert kept(result) == table.numbers
    assert len(result.counts) == len(table.numbers)


@few
@given(tables(least_months=3))
def test_months_as_columns_give_the_same_numbers_as_months_as_rows(table: Table) -> None:
    wide = [book(f"{m}.csv", wide_rows(table, m)) for m in table.measures]
    assert kept(account(*wide)) == table.numbers


@few
@given(st.lists(st.lists(junk, max_size=7).map(tuple), max_size=9).map(tuple))
def test_every_row_that_holds_anything_has_exactly_one_line_whatever_it_holds(
    rows: tuple[tuple[object, ...], ...],
) -> None:
    one = book("anything.csv", rows)  # type: ignore[arg-type]
    result = account(one, renamed(one, "b.csv"))
    lines = result.ledger.query("cell == '' and row.notna()")
    assert len(lines) == 2 * rows_that_hold_anything(one)
    assert not lines.duplicated(["file", "sheet", "row"]).any()


@few
@given(tables(), tables(), st.randoms())
def test_the_order_of_uploading_makes_no_difference(one: Table, other: Table, random: object) -> None:
    books = [
        book("a.xlsx", long_rows(one)),
        book("b.xlsx", long_rows(other)),
        *(book(f"{m}.csv", wide_rows(one, m)) for m in one.measures),
    ]
    expected = account(*books)
    random.shuffle(books)  # type: ignore[attr-defined]
    result = account(*books)
    for name in ("counts", "reflections", "survey", "ledger", "questions"):
        pd.testing.assert_frame_equal(getattr(result, name), getattr(expected, name))


@few
@given(tables())
def test_uploading_a_file_twice_changes_no_number_and_asks_nothing_new(table: Table) -> None:
    once = book("statistics.xlsx", long_rows(table))
    alone, twice = account(once), account(once, renamed(once, "statistics (1).xlsx"))
    of_the_file = ["file"]
    pd.testing.assert_frame_equal(twice.counts.drop(columns=of_the_file), alone.counts.drop(columns=of_the_file))
    pd.testing.assert_frame_equal(twice.questions.drop(columns=of_the_file), alone.questions.drop(columns=of_the_file))
    rows = twice.ledger.query("cell == '' and row.notna()")
    assert (rows["fate"] == "already_here").sum() == rows_that_hold_anything(once)


@few
@given(tables(least_months=4), st.integers(2, 3))
def test_an_export_that_repeats_the_last_quarter_adds_only_what_is_new(table: Table, months: int) -> None:
    before, after = book("march.xlsx", long_rows(table.until(months))), book("june.xlsx", long_rows(table))
    result = account(before, after)
    assert kept(result) == table.numbers
    assert len(result.counts) == len(table.numbers)
    assert "correction" not in set(result.questions["kind"])


@few
@given(tables())
def test_the_kept_counts_of_a_flow_add_up_to_the_overview(table: Table) -> None:
    result = account(book("statistics.xlsx", long_rows(table)))
    for measure, quarter in {(m, (int(month[5:]) + 2) // 3) for _, month, m in table.numbers}:
        added: dict[str, float] = defaultdict(float)
        for (branch, month, name), value in table.numbers.items():
            if name == measure and in_quarter(month, quarter):
                added[branch] += value
        sides = pipeline.both_sides(
            pipeline.coded(result), pipeline.Scene("staff"), measure=measure, period=Period.quarter(2026, quarter)
        )
        told = sides.rows[sides.rows["value"].notna()]
        assert dict(told.query("role == 'branch'")[["branch", "value"]].itertuples(index=False)) == pytest.approx(added)
        assert told.query("role == 'total'")["value"].item() == pytest.approx(sum(added.values()))


def in_quarter(month: str, quarter: int) -> bool:
    return (int(month[5:]) + 2) // 3 == quarter


@few
@given(tables(only_numbers=True), st.data())
def test_a_number_that_another_file_contradicts_counts_in_neither_and_is_asked_once(
    table: Table, data: st.DataObject
) -> None:
    at = data.draw(st.sampled_from(sorted(table.cells)))
    other = Table(table.branches, table.months, table.measures, {**table.cells, at: float(table.cells[at] or 0) + 7})  # type: ignore[arg-type]
    result = account(book("a.xlsx", long_rows(table)), book("b.xlsx", long_rows(other)))
    assert kept(result) == {k: v for k, v in table.numbers.items() if k != at}
    assert result.questions["kind"].tolist() == ["correction"]


def test_words_right_under_the_header_are_a_row_and_not_a_part_of_it() -> None:
    header = ("Branch", "Month", "Library visits")
    rows = (("Walker", "2026-01", "about 90"), ("Uptown", "2026-01", 12), ("Walker", "2026-02", 80))
    result = account(book("statistics.xlsx", (header, *rows)))
    assert result.counts["measure"].tolist() == ["visits", "visits"]


def test_a_count_whose_place_nobody_told_enters_no_pair() -> None:
    nameless = (("Month", "Library visits"), ("2026-01", 100), ("2026-02", 200), ("2026-03", 300))
    branches = (("Branch", "Month", "Public computer sessions"), ("Walker", "2026-01", 5), ("Uptown", "2026-01", 7))
    result = account(book("visits.csv", nameless), book("branches.csv", branches))
    assert result.questions["kind"].tolist() == ["branch"]
    pairs = pipeline.pair(pipeline.coded(result), pipeline.Scene("staff"))
    assert "visits" not in set(pairs.loc[pairs["value"].notna(), "measure"])
