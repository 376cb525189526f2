"""Where two sheets differ throughout, it is one question about the sheets and no wall of corrections."""

from datetime import datetime

import pytest
from told_sheets import Told, counts_sheet, fates, merged, values

from impact.questions import SHEETS_SUBJECT
from impact.understood import Understood


def column(number: int, *, differ: int = 0, by: int = 1, measure: str = "visits") -> list[Told]:
    """One number for each of so many branches; the first few are other ones."""
    return [(f"Branch {n:02}", "2026", measure, 100 + n + (by if n < differ else 0)) for n in range(number)]


def two(number: int, *, differ: int, **options: object) -> tuple[Understood, Understood]:
    return counts_sheet("a.csv", *column(number)), counts_sheet("b.csv", *column(number, differ=differ), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "differ", "asked"),
    [(5, 4, 4), (5, 5, 1), (15, 4, 4), (15, 5, 1), (16, 5, 5), (18, 6, 1), (19, 6, 6)],
)
def test_five_numbers_and_a_third_of_a_column_are_one_question_and_less_are_corrections(
    number: int, differ: int, asked: int
) -> None:
    result = merged(*two(number, differ=differ))
    assert len(result.questions) == asked
    assert result.questions["subject"].str.startswith(SHEETS_SUBJECT).all() == (asked == 1)
    assert len(result.counts) == number - differ


def test_the_question_tells_how_many_differ_with_an_example_and_its_cells() -> None:
    question = merged(*two(15, differ=6)).questions.iloc[0]
    assert question["seen"] == "Number, 2026: 6 of 15 differ, 100 in a.csv › Stats › D2 and 101 in b.csv › Stats › D2"
    assert question["guess_1"] == "sheet: a.csv › Stats"
    assert question["guess_3"] == "none"
    assert question["rows_waiting"] == 12
    assert "none of these counts" in question["reason"]


def test_nearly_all_that_is_said_of_one_branch_is_one_question_too() -> None:
    measures = ["visits", "circulation_total", "program_attendance", "computer_sessions", "reference"]
    one = [("East", when, m, 10) for m, when in zip(measures, ["2026"] * 4 + ["2025"], strict=True)] + column(30)
    other = [(*row[:3], 20) for row in one[:5]] + column(30)
    one += [("West", "2026", m, 10) for m in measures[1:]] + [("North", "2026", m, 10) for m in measures[1:]]
    other += [("West", "2026", m, 10) for m in measures[1:]] + [("North", "2026", m, 10) for m in measures[1:]]
    result = merged(counts_sheet("a.csv", *one), counts_sheet("b.csv", *other))
    assert len(result.questions) == 1


def test_where_only_a_few_branches_differ_they_are_named_with_how_much_of_them_differs() -> None:
    def lines(by: int) -> list[Told]:
        return [(f"Branch {n}", "2026", f" Thing {thing}", 100 + by * (n < 2)) for n in range(10) for thing in range(6)]

    question = merged(counts_sheet("a.csv", *lines(0)), counts_sheet("b.csv", *lines(3))).questions.iloc[0]
    assert question["seen"].startswith(
        "branch 0: 6 of 6 numbers differ; branch 1: 6 of 6 numbers differ; Thing 0, 2026:"
    )


def test_a_correction_beside_a_column_that_differs_stays_a_question_of_its_own() -> None:
    loans = column(15, measure="circulation_total")
    one = counts_sheet("a.csv", *column(15), *loans)
    changed = [*loans[:14], ("Branch 14", "2026", "circulation_total", 999)]
    result = merged(one, counts_sheet("b.csv", *column(15, differ=6), *changed))
    subjects = result.questions["subject"].tolist()
    assert len(subjects) == 2
    assert "branch 14 · 2026 · circulation_total · 114|999" in subjects


def test_the_ledger_says_that_one_question_settles_them_all() -> None:
    result = merged(*two(6, differ=6))
    lines = result.ledger.query("key == 'sheets_contested' and cell != ''")
    assert len(lines) == 12
    assert set(lines["fate"]) == {"needs_you"}
    assert lines["remedy"].str.startswith("Answer the one question about the two sheets").all()
    assert lines["problem"].iloc[0].startswith("b.csv › Stats › D2 says 101. ")


@pytest.mark.parametrize("words", ["sheet: b.csv › Stats", "SHEET:  B.csv ›  stats"])
def test_an_answer_names_the_sheet_whose_numbers_count(words: str) -> None:
    sheets = two(6, differ=6)
    subject = merged(*sheets).questions["subject"].iloc[0]
    result = merged(*sheets, decisions=[("correction", subject, words)])
    assert [value for *_, value in values(result)] == [101, 102, 103, 104, 105, 106]
    assert set(result.counts["flag"]) == {"revised"}
    assert result.questions.empty
    assert set(fates(result, "a.csv")) == {"replaced"}
    assert (result.ledger.query("file == 'a.csv' and row > 1")["decision"] != "").all()


def test_neither_sheet_may_count() -> None:
    sheets = two(6, differ=5)
    subject = merged(*sheets).questions["subject"].iloc[0]
    result = merged(*sheets, decisions=[("correction", subject, "none")])
    assert values(result) == [("Branch 05", "2026", 105)]
    assert result.questions.empty
    assert fates(result, "a.csv") == ["set_aside"] * 5 + ["kept"]


@pytest.mark.parametrize("words", ["105", "sheet: c.csv › Stats", "sheet:"])
def test_an_answer_that_names_neither_sheet_leaves_the_question(words: str) -> None:
    sheets = two(6, differ=6)
    subject = merged(*sheets).questions["subject"].iloc[0]
    result = merged(*sheets, decisions=[("correction", subject, words)])
    assert result.counts.empty
    assert result.questions["subject"].tolist() == [subject]


def test_a_number_that_somebody_answered_by_itself_keeps_its_answer() -> None:
    sheets = two(6, differ=6)
    subject = merged(*sheets).questions["subject"].iloc[0]
    single = ("correction", "branch 00 · 2026 · visits · 100|101", "77")
    result = merged(*sheets, decisions=[single, ("correction", subject, "sheet: a.csv › Stats")])
    assert [value for *_, value in values(result)] == [77, 101, 102, 103, 104, 105]


def test_a_sheet_that_says_it_is_the_later_one_is_used_and_asked_about_once() -> None:
    old, new = two(6, differ=6, modified=datetime(2026, 5, 2))
    old = counts_sheet("a.csv", *column(6), modified=datetime(2026, 5, 1))
    result = merged(old, new)
    assert [value for *_, value in values(result)] == [101, 102, 103, 104, 105, 106]
    assert set(result.counts["flag"]) == {"revised"}
    question = result.questions.iloc[0]
    assert (len(result.questions), question["guess_1"], question["rows_waiting"]) == (1, "sheet: b.csv › Stats", 0)
    assert "saved last" in question["reason"]
    assert set(fates(result, "a.csv")) == {"replaced"}


@pytest.mark.parametrize(
    ("number", "differ", "used"), [(19, 19, True), (20, 20, False), (25, 22, True), (25, 23, False)]
)
def test_where_many_and_nearly_all_differ_the_day_of_saving_decides_nothing(
    number: int, differ: int, used: bool
) -> None:
    old, new = two(number, differ=differ, modified=datetime(2026, 5, 2))
    old = counts_sheet("a.csv", *column(number), modified=datetime(2026, 5, 1))
    result = merged(old, new)
    assert len(result.questions) == 1
    assert len(result.counts) == (number if used else number - differ)


def test_a_name_that_says_corrected_decides_for_all_numbers() -> None:
    old = counts_sheet("a.csv", *column(25))
    new = counts_sheet("a corrected.csv", *column(25, differ=25))
    assert len(merged(old, new).counts) == 25


def test_the_order_and_the_names_of_files_do_not_change_the_question() -> None:
    a, b = two(6, differ=6)
    asked = merged(a, b).questions["id"].tolist()
    assert merged(b, a).questions["id"].tolist() == asked


def test_two_versions_of_a_file_of_one_name_can_be_told_apart() -> None:
    one = counts_sheet("a.csv", *column(6))
    other = counts_sheet("a.csv", *column(6, differ=6), digest="ffffffffff")
    question = merged(one, other).questions.iloc[0]
    result = merged(one, other, decisions=[("correction", question["subject"], "sheet: a.csv › Stats (ffffffff)")])
    assert [value for *_, value in values(result)] == [101, 102, 103, 104, 105, 106]


def test_three_sheets_that_all_differ_are_one_question_with_three_answers() -> None:
    sheets = [counts_sheet(f"{name}.csv", *column(6, differ=6, by=by)) for by, name in enumerate("abc")]
    question = merged(*sheets).questions.iloc[0]
    assert [question[f"guess_{n}"] for n in (1, 2, 3)] == [f"sheet: {name}.csv › Stats" for name in "abc"]
    result = merged(*sheets, decisions=[("correction", question["subject"], question["guess_3"])])
    assert sum(value for *_, value in values(result)) == sum(range(102, 108))


def test_sheets_of_one_workbook_that_agree_are_one_side_of_it() -> None:
    old, new = datetime(2026, 5, 1), datetime(2026, 5, 2)
    sheets = [
        counts_sheet(file, *column(6, differ=6, by=by), sheet=sheet, modified=saved, digest=f"{file}{sheet}")
        for file, by, saved in (("a.xlsx", 0, old), ("b.xlsx", 1, new))
        for sheet in ("Use", "Visits")
    ]
    result = merged(*sheets)
    assert [value for *_, value in values(result)] == [101, 102, 103, 104, 105, 106]
    assert result.questions["guess_1"].tolist() == ["sheet: b.xlsx › Use"]
    assert result.questions["guess_2"].tolist() == ["sheet: a.xlsx › Use"]
    assert result.questions["guess_3"].tolist() == ["none"]


def test_one_contested_row_of_many_lines_keeps_the_rest_of_its_sum_out() -> None:
    def lines(extra: int) -> list[Told]:
        return [
            (f"Branch {n}", "2026", "program_attendance", value, label)
            for n in range(6)
            for value, label in ((10, "Chess"), (20 + extra, "Yoga"))
        ]

    sheets = counts_sheet("a.csv", *lines(0)), counts_sheet("b.csv", *lines(1))
    question = merged(*sheets).questions.iloc[0]
    assert merged(*sheets).counts.empty
    chosen = merged(*sheets, decisions=[("correction", question["subject"], "sheet: b.csv › Stats")])
    assert sorted(chosen.counts["value"]) == [10] * 6 + [21] * 6
    assert merged(*sheets, decisions=[("correction", question["subject"], "none")]).counts.empty
