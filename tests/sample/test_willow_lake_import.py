"""The whole sample through reading, understanding and merging: few questions, right sums, nothing lost."""

from functools import cache

import pandas as pd

from impact.decisions import Decision, Decisions
from impact.merge import Merged
from impact.pipeline import Scene, coded, merge_books, pair, read_bytes
from impact.sample import sample_files
from impact.sample.library import BRANCHES, QUARTERS, months_of
from impact.sample.numbers import total
from impact.sample.stats_books import SLIP
from impact.sheets import Book

ANSWERED = Decisions.of([Decision("branch", "harbour branch", "Harbour"), Decision("measure", "desk chats", "none")])


@cache
def books() -> tuple[Book, ...]:
    return tuple(read_bytes(name, data) for name, data in sample_files())


@cache
def first_import() -> Merged:
    return merge_books(books())


@cache
def answered() -> Merged:
    return merge_books(books(), decisions=ANSWERED)


def quarters(days: "pd.Series[pd.Timestamp]") -> "pd.Series[str]":
    return days.dt.year.astype("str") + "-Q" + days.dt.quarter.astype("str")


def test_the_first_import_asks_at_most_five_questions() -> None:
    asked = first_import().questions
    assert len(asked) <= 5
    assert set(asked["kind"]) == {"measure", "branch", "identity_column", "correction", "value"}


def test_one_header_is_unknown_and_all_others_are_mapped() -> None:
    counts = first_import().counts
    assert set(counts.loc[counts["measure"] == "", "label"]) == {"Desk chats"}


def test_every_reflection_but_the_withdrawn_one_arrives_once() -> None:
    reflections = first_import().reflections
    assert len(reflections) == 290
    assert reflections["id"].is_unique
    latest = reflections[quarters(reflections["period_start"]) == "2026-Q3"]
    assert [int((latest["branch"] == branch).sum()) for branch in BRANCHES] == [24, 18, 14, 10, 6, 3]


def test_once_answered_the_branches_are_six_and_their_visits_are_those_that_were_written() -> None:
    counts = answered().counts
    visits = counts[counts["measure"] == "visits"]
    sums = visits.groupby([visits["branch"], quarters(visits["period_start"])])["value"].sum()
    assert set(counts["branch"]) == set(BRANCHES)
    for branch in BRANCHES:
        for quarter in QUARTERS:
            if (branch, quarter) != ("Harbour", "2025-Q1"):  # closed in January: two of three months
                assert sums[branch, quarter] == total("visits", branch, months_of(quarter)), (branch, quarter)


def test_the_corrected_number_counts_and_the_slip_does_not() -> None:
    counts = answered().counts
    june = counts[(counts["measure"] == "visits") & (counts["branch"] == SLIP[1]) & (counts["period"] == SLIP[2])]
    assert june["value"].tolist() == [total("visits", SLIP[1], months_of("2026-Q2")[2:])]
    assert june["flag"].tolist() == ["revised"]


def test_every_row_that_holds_anything_has_one_fate() -> None:
    ledger = first_import().ledger
    rows = ledger[ledger["cell"] == ""]
    assert not rows.duplicated(["file", "sheet", "row"]).any()
    held = {
        (book.file, sheet.name, r)
        for book in books()
        for sheet in book.sheets
        for r, row in enumerate(sheet.rows, start=1)
        if any(cell is not None for cell in row)
    }
    assert held == {(f, s, int(r)) for f, s, r in zip(rows["file"], rows["sheet"], rows["row"], strict=True)}


def test_two_months_of_a_quarter_are_a_part_and_are_compared_with_nothing() -> None:
    pairs = pair(coded(answered()), Scene("staff", branch_order=BRANCHES))
    harbour = pairs[(pairs["branch"] == "Harbour") & (pairs["measure"] == "visits")].drop_duplicates("period")
    closed, after = (harbour[harbour["period"] == quarter].iloc[0] for quarter in ("2025-Q1", "2026-Q1"))
    assert (closed["parts"], closed["parts_expected"], closed["value_status"]) == (2, 3, "part")
    assert pd.isna(after["change_year"])


def test_shown_together_held_back_silent_and_unread_all_occur() -> None:
    pairs = pair(coded(answered()), Scene("staff", branch_order=BRANCHES))
    assert set(pairs["status"]) == {"shown", "together", "held_back", "silent", "unread"}
