"""Reflections and survey answers count once; every row stands in the ledger once; the order of files never matters."""

from dataclasses import replace
from itertools import permutations

import pandas as pd
from told_sheets import book_of, counts_sheet, fates, merged, reflections_sheet, sha

from impact import frames
from impact.ledger import FATES, WHOLE, Line
from impact.merge import Merged
from impact.questions import Question
from impact.sheets import Book
from impact.understood import Understood

FRAMES = ("counts", "reflections", "survey", "ledger", "questions")


def ids(result: Merged) -> list[str]:
    return result.reflections["id"].tolist()


def test_a_reflection_that_an_older_export_holds_counts_once_though_its_row_moved() -> None:
    june = reflections_sheet("june.csv", ("new", "East"), ("old", "East"))
    april = reflections_sheet("april.csv", ("old", "East"))
    result = merged(june, april)
    assert ids(result) == ["old", "new"]
    assert fates(result, "june.csv") == ["kept", "already_here"]


def test_words_that_are_kept_already_are_here_already() -> None:
    result = merged(reflections_sheet("a.csv", ("one", "East"), ("two", "East")), known_reflections={"one"})
    assert ids(result) == ["two"]
    assert fates(result, "a.csv") == ["already_here", "kept"]


def test_withdrawn_words_are_set_aside_wherever_they_come_back() -> None:
    sheets = [reflections_sheet("a.csv", ("one", "East")), reflections_sheet("b.csv", ("two", "East"), ("one", "East"))]
    result = merged(*sheets, withdrawn=["one"], known_reflections=["one"])
    assert ids(result) == ["two"]
    assert fates(result, "a.csv") + fates(result, "b.csv") == ["set_aside", "kept", "set_aside"]


def test_identical_texts_of_one_file_keep_their_numbers_when_the_file_comes_again() -> None:
    once = reflections_sheet("a.csv", ("x", "East"), ("x-2", "East"), ("x-3", "East"))
    again = reflections_sheet("b.csv", ("x", "East"), ("x-2", "East"), ("x-3", "East"), first_row=4)
    assert ids(merged(once, again)) == ["x", "x-2", "x-3"]


def test_no_words_of_a_reflection_stand_in_ledger_or_questions() -> None:
    sheets = [reflections_sheet("a.csv", ("one", "Legler")), reflections_sheet("b.csv", ("one", "Legler Regional"))]
    result = merged(*sheets)
    assert "Words of" not in result.ledger.to_csv() + result.questions.to_csv()


def survey_sheet(file: str, *answers: tuple[str, str]) -> Understood:
    """Each row: respondent, answer."""
    rows = [
        {
            "programme": "Chess",
            "period_start": pd.Timestamp("2026-04-01"),
            "period_end": pd.Timestamp("2026-06-30"),
            "question": "I learned something",
            "respondent": who,
            "answer": answer,
            "file": file,
            "cell": f"B{row}",
            "row": row,
            "fate": "kept",
        }
        for row, (who, answer) in enumerate(answers, start=2)
    ]
    lines = tuple(Line(file, "", int(str(row["row"])), "", "kept") for row in rows)
    survey = frames.conform(pd.DataFrame(rows), "survey")
    return Understood(file, "", sha(file), sha(str(answers)), "survey", survey=survey, rows=lines)


def test_a_respondents_answer_counts_once_and_nameless_ones_are_people_of_their_own() -> None:
    result = merged(
        survey_sheet("a.csv", ("r1", "agree"), ("", "agree")),
        survey_sheet("b.csv", ("r1", "agree"), ("r2", "agree"), ("", "agree")),
    )
    assert result.survey["respondent"].tolist() == ["r1", "", "r2", ""]
    assert fates(result, "b.csv") == ["already_here", "kept", "kept"]


def everything() -> list[Understood]:
    return [
        counts_sheet("b.csv", ("Legler", "2026-04", "visits", 1), ("East", "2026-04", "visits", 5)),
        counts_sheet("a.csv", ("Legler Regional", "2026-04", "visits", 2), ("East", "2026-04", "visits", 6)),
        counts_sheet("c.csv", ("east*", "2026-04", "visits", 6), ("", "2026-Q2", "visits", 9), ("?", "", "visits", 1)),
        counts_sheet("d revised.csv", ("East", "2026-05", "visits", 6), questions=[Question("measure", "m", "d.csv")]),
        counts_sheet("e.csv", ("East", "2026-05", "visits", 7), questions=[Question("measure", "m", "e.csv")]),
        reflections_sheet("f.csv", ("one", "East"), ("two", "Legler")),
        reflections_sheet("g.csv", ("three", "East"), ("one", "East")),
    ]


def test_the_order_of_files_makes_no_difference() -> None:
    sheets = everything()
    expected = merged(*sheets)
    for order in list(permutations(range(len(sheets))))[::397]:
        result = merged(*(sheets[i] for i in order), books=[book_of(sheets[i]) for i in order[::-1]])
        for name in FRAMES:
            pd.testing.assert_frame_equal(getattr(result, name), getattr(expected, name))


def test_every_row_has_exactly_one_line_and_a_known_fate() -> None:
    result = merged(*everything())
    lines = result.ledger.query("cell == ''")
    assert len(lines) == sum(len(s.rows) for s in everything())
    assert not lines.duplicated(["file", "sheet", "row"]).any()
    assert set(lines["fate"]) <= set(FATES)


def test_frames_keep_their_columns_in_order_with_row_and_fate_at_the_end() -> None:
    result = merged(*everything())
    for name in FRAMES:
        columns = list(frames.COLUMNS[name])
        assert list(getattr(result, name))[: len(columns)] == columns
    assert list(result.counts)[-2:] == ["row", "fate"]
    assert list(result.reflections)[-1] == "fate"


def test_nothing_at_all_gives_empty_frames_with_their_columns() -> None:
    result = merged()
    for name in FRAMES:
        assert list(getattr(result, name))[:1] == list(frames.COLUMNS[name])[:1]
        assert getattr(result, name).empty


def test_files_that_could_not_be_read_and_remarks_on_sheets_stand_before_the_rows() -> None:
    refused = Line("b.xlsx", "", None, WHOLE, "set_aside", "The file is protected by a password.")
    hidden = Line("a.csv", "Stats", None, WHOLE, "kept", "The sheet is hidden.")
    sheet = counts_sheet("a.csv", ("East", "2026-04", "visits", 1))
    books = [Book("b.xlsx", "b", refused=refused), Book("a.csv", sheet.file_sha256, remarks=(hidden,))]
    ledger = merged(sheet, books=books).ledger
    assert ledger["file"].tolist() == ["a.csv", "a.csv", "a.csv", "b.xlsx"]
    assert ledger["problem"].tolist() == ["The sheet is hidden.", "", "", "The file is protected by a password."]
    assert ledger["row"].isna().tolist() == [True, False, False, True]


def test_questions_that_most_rows_wait_for_come_first_and_are_asked_once() -> None:
    few = counts_sheet(
        "a.csv", ("East", "2026-04", "visits", 1), questions=[Question("measure", "few", "a.csv", rows_waiting=2)]
    )
    many = [
        counts_sheet(
            f"{name}.csv",
            ("East", when, "visits", 1),
            questions=[Question("period", "many", f"{name}.csv", rows_waiting=2)],
        )
        for name, when in (("c", "2026-05"), ("b", "2026-06"))
    ]
    questions = merged(few, *many).questions
    assert questions["subject"].tolist() == ["many", "few"]
    assert questions["rows_waiting"].tolist() == [4, 2]
    assert questions["file"].tolist() == ["b.csv", "a.csv"]


def test_a_period_without_a_name_gets_the_librarys_own() -> None:
    sheet = counts_sheet("a.csv", ("East", "2026-07-01/2026-09-30", "visits", 1))
    sheet.counts["period"] = ""
    assert merged(sheet, fiscal_start=7).counts["period"].tolist() == ["FY2027-Q1"]


def test_twelve_years_and_their_second_exports_count_every_number_once() -> None:
    def year(file: str, when: int, offset: int) -> Understood:
        rows = [
            (f"Branch of {chr(97 + b % 26)}{b}", f"{when}-{m:02}", "visits", b * m + offset)
            for b in range(78)
            for m in range(1, 13)
        ]
        return counts_sheet(file, *rows)

    files = [year(f"{when}{part}.csv", when, 0) for when in range(2011, 2023) for part in "ab"]
    files = [type(f)(**{**f.__dict__, "digest": f.file}) for f in files]
    assert len(merged(*files).counts) == 12 * 78 * 12


def test_who_withdraws_in_a_later_export_is_withdrawn_from_the_earlier_one_too() -> None:
    earlier = reflections_sheet("March.xlsx", ("one", "Central"), ("two", "Central"))
    later = reflections_sheet("June.xlsx", ("one", "Central"), ("two", "Central"))
    lines = later.reflections.copy()
    lines.loc[lines["id"] == "one", ["consent", "fate", "text"]] = ["withdrawn", "set_aside", ""]
    later = replace(later, reflections=lines)
    for order in ([earlier, later], [later, earlier]):
        assert list(merged(*order).reflections["id"]) == ["two"]
