"""The same number in two files counts once; different numbers are settled by evidence or by a person."""

from datetime import UTC, datetime
from itertools import permutations

import pandas as pd
import pytest
from told_sheets import book_of, counts_sheet, fates, merged, values

from impact.ledger import Line
from impact.merge.evidence import standing
from impact.questions import Question

EAST = ("East", "2026-04", "visits", 120)


def test_a_number_that_another_file_holds_counts_once_and_the_first_file_by_name_keeps_it() -> None:
    result = merged(counts_sheet("b.csv", EAST, ("West", "2026-04", "visits", 7)), counts_sheet("a.csv", EAST))
    assert values(result) == [("East", "2026-04", 120), ("West", "2026-04", 7)]
    assert result.counts["file"].tolist() == ["a.csv", "b.csv"]
    assert fates(result, "b.csv") == ["already_here", "kept"]
    again = result.ledger.query("fate == 'already_here'").iloc[0]
    assert again["problem"] == "The same number stands in a.csv › Stats › D2 already."


def test_headers_worded_otherwise_do_not_hide_that_the_number_is_the_same() -> None:
    result = merged(
        counts_sheet("a.csv", (*EAST, "Gate count")), counts_sheet("b.csv", (*EAST, "Visitors"), sheet="Q2")
    )
    assert len(result.counts) == 1


def test_rows_of_one_table_add_up_and_are_never_compared() -> None:
    daily = [("East", "2026-04", "visits", n) for n in (10, 10, 12)]
    result = merged(counts_sheet("a.csv", *daily))
    assert result.counts["value"].tolist() == [10, 10, 12]
    assert result.questions.empty


def test_an_export_that_grew_adds_only_its_new_rows() -> None:
    before = [
        ("East", "2026-04", "program_attendance", 10, "Chess"),
        ("East", "2026-04", "program_attendance", 10, "Yoga"),
    ]
    after = [
        *before,
        ("East", "2026-04", "program_attendance", 4, "Knitting"),
        ("East", "2026-05", "program_attendance", 6, "Chess"),
    ]
    result = merged(counts_sheet("june.csv", *after), counts_sheet("april.csv", *before))
    assert result.counts["value"].tolist() == [10, 10, 4, 6]
    assert fates(result, "june.csv") == ["already_here", "already_here", "kept", "kept"]


def test_a_moving_window_keeps_the_rows_that_fell_out() -> None:
    first = [
        ("East", "2026-04", "program_attendance", 10, "Chess"),
        ("East", "2026-04", "program_attendance", 20, "Yoga"),
    ]
    then = [
        ("East", "2026-04", "program_attendance", 20, "Yoga"),
        ("East", "2026-04", "program_attendance", 5, "Films"),
    ]
    result = merged(counts_sheet("a.csv", *first), counts_sheet("b.csv", *then))
    assert sorted(result.counts["value"]) == [5, 10, 20]


def test_lines_in_one_file_and_their_total_in_another_are_one_number() -> None:
    lines = [
        ("East", "2026-04", "program_attendance", 10, "Chess"),
        ("East", "2026-04", "program_attendance", 20, "Yoga"),
    ]
    result = merged(counts_sheet("a.csv", ("East", "2026-04", "program_attendance", 30)), counts_sheet("b.csv", *lines))
    assert sorted(result.counts["value"]) == [10, 20]
    assert fates(result, "a.csv") == ["already_here"]


def test_the_same_cells_under_another_name_change_nothing() -> None:
    told = [EAST, ("West", "2026-04", "visits", 7), ("?", "2026-04", "visits", 3), ("East", "", "visits", 4)]
    question = Question("period", "x", file="a.csv", rows_waiting=1)
    alone = merged(counts_sheet("a.csv", *told, questions=[question]))
    copied = Question("period", "x", file="copy of a.csv", rows_waiting=1)
    both = merged(
        counts_sheet("a.csv", *told, questions=[question]), counts_sheet("copy of a.csv", *told, questions=[copied])
    )
    pd.testing.assert_frame_equal(both.counts, alone.counts)
    pd.testing.assert_frame_equal(both.questions, alone.questions)
    assert set(both.ledger.query("file == 'copy of a.csv'")["fate"]) == {"already_here"}
    assert len(both.ledger.query("file == 'copy of a.csv'")) == 5


def test_a_copy_whose_name_tells_no_month_is_still_a_copy() -> None:
    known = counts_sheet("visits 2026-04.csv", EAST, digest="same")
    unknown = counts_sheet("copy.csv", ("East", "", "visits", 120), digest="same")
    result = merged(unknown, known)
    assert values(result) == [("East", "2026-04", 120)]
    assert fates(result, "copy.csv") == ["already_here"]


def test_empty_forms_of_two_branches_are_alike_and_yet_two() -> None:
    east = counts_sheet("a.xlsx", ("East", "2026-04", "visits", 0), sheet="East", digest="same")
    west = counts_sheet("a.xlsx", ("West", "2026-04", "visits", 0), sheet="West", digest="same")
    assert len(merged(east, west).counts) == 2


def test_rows_without_place_or_period_are_compared_with_nothing() -> None:
    one = counts_sheet("a.csv", ("?", "2026-04", "visits", 3), ("East", "", "visits", 4))
    other = counts_sheet("b.csv", ("?", "2026-04", "visits", 3), ("East", "", "visits", 5), EAST)
    result = merged(one, other)
    assert len(result.counts) == 5
    assert fates(result, "b.csv") == ["needs_you", "needs_you", "kept"]
    assert result.counts["period"].tolist().count("") == 2


def test_two_numbers_without_evidence_both_wait_and_one_question_is_asked() -> None:
    result = merged(
        counts_sheet("a.csv", EAST, ("West", "2026-04", "visits", 7)),
        counts_sheet("b.csv", ("East", "2026-04", "visits", 125)),
    )
    assert values(result) == [("West", "2026-04", 7)]
    assert fates(result, "a.csv") + fates(result, "b.csv") == ["needs_you", "kept", "needs_you"]
    question = result.questions.iloc[0]
    assert question["kind"] == "correction"
    assert question["subject"] == "east · 2026-04 · visits · 120|125"
    assert (question["guess_1"], question["guess_2"], question["rows_waiting"]) == ("120", "125", 2)
    remark = result.ledger.query("file == 'b.csv' and cell == 'D2'").iloc[0]
    assert remark["problem"] == "a.csv › Stats › D2 says 120, and nothing tells which one is right: neither counts."
    assert remark["seen"] == "125"


@pytest.mark.parametrize("later", ["a revised.csv", "a v2.csv", "corrected a.csv", "a FINAL.csv"])
def test_a_name_that_says_corrected_wins_and_is_still_asked(later: str) -> None:
    result = merged(counts_sheet("a.csv", EAST), counts_sheet(later, ("East", "2026-04", "visits", 125)))
    assert values(result) == [("East", "2026-04", 125)]
    assert result.counts["flag"].tolist() == ["revised"]
    assert fates(result, "a.csv") == ["replaced"]
    assert result.questions["guess_1"].tolist() == ["125"]
    assert result.questions["rows_waiting"].tolist() == [0]


def test_a_word_in_the_sheets_name_is_evidence_between_sheets_of_one_workbook() -> None:
    result = merged(
        counts_sheet("a.xlsx", EAST, sheet="April"),
        counts_sheet("a.xlsx", ("East", "2026-04", "visits", 125), sheet="April (revised)"),
    )
    assert result.counts["value"].tolist() == [125]


def test_the_file_that_was_saved_later_wins_whatever_came_first() -> None:
    old = counts_sheet("z.xlsx", EAST, modified=datetime(2026, 5, 1, 12, 0))
    new = counts_sheet("a.xlsx", ("East", "2026-04", "visits", 125), modified=datetime(2026, 5, 1, 12, 1, tzinfo=UTC))
    for sheets in permutations([old, new]):
        result = merged(*sheets)
        assert result.counts["value"].tolist() == [125]
        assert "saved last" in result.questions["reason"].iloc[0]


def test_files_saved_moments_apart_tell_nothing() -> None:
    one = counts_sheet("a.xlsx", EAST, modified=datetime(2026, 5, 1, 12, 0, 0))
    other = counts_sheet("b.xlsx", ("East", "2026-04", "visits", 125), modified=datetime(2026, 5, 1, 12, 0, 59))
    assert merged(one, other).counts.empty


def test_the_date_of_the_book_stands_for_its_sheets() -> None:
    one, other = counts_sheet("a.xlsx", EAST), counts_sheet("b.xlsx", ("East", "2026-04", "visits", 125))
    books = [book_of(one, modified=datetime(2026, 5, 2)), book_of(other, modified=datetime(2026, 5, 1))]
    assert merged(one, other, books=books).counts["value"].tolist() == [120]


def test_final_against_revised_is_no_evidence() -> None:
    result = merged(
        counts_sheet("a final.csv", EAST), counts_sheet("a revised.csv", ("East", "2026-04", "visits", 125))
    )
    assert result.counts.empty


@pytest.mark.parametrize(
    "name", ["Department of Corrections", "Monthly update", "Revenue 2023", "Old Town", "Visits (1)", "DVD2"]
)
def test_names_that_only_sound_like_a_correction_say_nothing(name: str) -> None:
    assert standing(name) == standing("")


def test_an_answer_says_which_value_counts() -> None:
    one, other = counts_sheet("a.csv", EAST), counts_sheet("b.csv", ("East", "2026-04", "visits", 125))
    subject = "east · 2026-04 · visits · 120|125"
    result = merged(one, other, decisions=[("correction", subject, "125")])
    assert values(result) == [("East", "2026-04", 125)]
    assert result.questions.empty
    assert fates(result, "a.csv") == ["replaced"]
    assert result.ledger.query("file == 'a.csv' and cell == ''")["decision"].iloc[-1] != ""


def test_an_answer_may_be_a_third_value() -> None:
    one, other = counts_sheet("a.csv", EAST), counts_sheet("b.csv", ("East", "2026-04", "visits", 125))
    result = merged(one, other, decisions=[("correction", "east · 2026-04 · visits · 120|125", "1,123")])
    assert values(result) == [("East", "2026-04", 1123)]
    assert fates(result, "a.csv") + fates(result, "b.csv") == ["changed", "replaced"]
    assert "You decided that 1123 counts here, not 120." in set(result.ledger["problem"])


def test_an_answer_that_is_no_number_leaves_the_question() -> None:
    one, other = counts_sheet("a.csv", EAST), counts_sheet("b.csv", ("East", "2026-04", "visits", 125))
    result = merged(one, other, decisions=[("correction", "east · 2026-04 · visits · 120|125", "inf")])
    assert result.questions["kind"].tolist() == ["correction"]


def test_one_contested_line_holds_back_the_whole_sum_that_it_is_part_of() -> None:
    def lines(yoga: int) -> list[tuple[object, ...]]:
        return [
            ("East", "2026-04", "program_attendance", 10, "Chess"),
            ("East", "2026-04", "program_attendance", yoga, "Yoga"),
        ]

    result = merged(counts_sheet("a.csv", *lines(20)), counts_sheet("b.csv", *lines(21), EAST))
    assert result.counts["measure"].tolist() == ["visits"]
    assert len(result.questions) == 1
    assert "yoga" in result.questions["subject"].iloc[0]
    assert set(fates(result, "a.csv")) == {"needs_you"}


def test_unknown_measures_are_told_apart_by_their_words_and_by_the_sheet_within_a_workbook() -> None:
    income = counts_sheet("a.xlsx", ("East", "2026", " Total", 100), ("East", "2026", " Puppets", 3), sheet="Income")
    loans = counts_sheet("a.xlsx", ("East", "2026", " Total", 900), sheet="Loans")
    other = counts_sheet("b.xlsx", ("East", "2026", " Puppets", 4), sheet="Loans")
    result = merged(income, loans, other)
    assert sorted(result.counts["value"]) == [100, 900]
    assert result.questions["subject"].tolist() == ["east · 2026 · puppets · 3|4"]


def test_only_cells_that_repeat_are_set_apart_in_a_row_that_also_brings_news() -> None:
    first = counts_sheet("a.csv", ("East", "2026-01", "visits", 10))
    wide = counts_sheet("b.csv", ("East", "2026-01", "visits", 10), ("East", "2026-02", "visits", 11))
    row = wide.counts.assign(row=2, cell=["D2", "E2"]).astype({"row": "Int64"})
    wide = type(wide)(**{**wide.__dict__, "counts": row, "rows": wide.rows[:2], "digest": "wide"})
    result = merged(first, wide)
    lines = result.ledger.query("file == 'b.csv' and row == 2")
    assert list(zip(lines["cell"], lines["fate"], strict=True)) == [("", "kept"), ("D2", "already_here")]


def test_a_tidied_cell_does_not_make_a_repeated_row_new() -> None:
    remark = Line("b.csv", "Stats", 2, "A2", "changed", "The star was left off.")
    result = merged(
        counts_sheet("a.csv", EAST), counts_sheet("b.csv", EAST, ("West", "2026-04", "visits", 1), remarks=[remark])
    )
    assert fates(result, "b.csv") == ["already_here", "kept"]


def test_an_unread_cell_still_needs_you_when_the_others_are_here_already() -> None:
    remark = Line("b.csv", "Stats", 2, "E2", "needs_you", "“about 90” is not a number.")
    result = merged(
        counts_sheet("a.csv", EAST), counts_sheet("b.csv", EAST, ("West", "2026-04", "visits", 1), remarks=[remark])
    )
    row = result.ledger.query("file == 'b.csv' and row == 2 and cell == ''").iloc[0]
    assert (row["fate"], row["problem"]) == ("needs_you", "“about 90” is not a number.")


def test_months_that_do_not_add_up_to_their_quarter_are_told_with_both_sums() -> None:
    months = [("East", f"2026-0{n}", "visits", 100) for n in (4, 5, 6)]
    quarter = counts_sheet("q.csv", ("East", "2026-Q2", "visits", 310))
    result = merged(counts_sheet("m.csv", *months), quarter)
    assert len(result.counts) == 4
    line = result.ledger.query("key == 'grain_disagrees'").iloc[0]
    assert (line["file"], line["cell"]) == ("q.csv", "D2")
    assert line["problem"] == "This says 310, but the months in it add up to 300."


@pytest.mark.parametrize("told", [[100, 100, 110], [100, 100]])
def test_months_that_agree_or_are_not_complete_say_nothing_about_a_quarter(told: list[int]) -> None:
    months = [("East", f"2026-0{n}", "visits", value) for n, value in enumerate(told, start=4)]
    result = merged(counts_sheet("m.csv", *months), counts_sheet("q.csv", ("East", "2026-Q2", "visits", 310)))
    assert result.ledger.query("key == 'grain_disagrees'").empty


def test_a_stock_is_not_added_up_over_months() -> None:
    months = [("East", f"2026-0{n}", "active_borrowers", 100) for n in (4, 5, 6)]
    result = merged(counts_sheet("m.csv", *months), counts_sheet("q.csv", ("East", "2026-Q2", "active_borrowers", 100)))
    assert result.ledger.query("key == 'grain_disagrees'").empty
