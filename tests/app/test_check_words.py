"""What Check says of sheets, of earlier answers and of rows, in words for a branch manager."""

import pandas as pd

from impact.app import ledger
from impact.app.earlier_answers import in_rows as answers_in_rows
from impact.app.ledger import told
from impact.app.sheets_understood import in_rows
from impact.decisions import Decision
from impact.frames import conform
from impact.ledger import FATES
from impact.period import Period
from impact.service import SheetUnderstood


def sheet(**changes):
    plain = {
        "sheet": "Stats",
        "kind": "counts",
        "header_rows": (3, 4),
        "how": ("the rows are months", "the file is called “Q3.xlsx”"),
        "period": Period.quarter(2026, 3),
        "reader": "calamine",
        "hidden": False,
        "hidden_rows": 0,
        "hidden_columns": (),
        "rows": {"kept": 12, "needs_you": 3, "set_aside": 1},
    }
    return SheetUnderstood(**{**plain, **changes})


def test_a_sheet_is_one_line():
    (line,) = in_rows([sheet()]).to_dict("records")
    assert line == {
        "Sheet": "Stats",
        "Taken for": "Counts",
        "Header": "rows 3 and 4",
        "Time": "Q3 2026",
        "Rows": "12 kept, 3 wait for you, 1 set aside",
        "Why": "The rows are months. The file is called “Q3.xlsx”.",
    }


def test_what_is_hidden_in_the_workbook_is_said():
    (line,) = in_rows([sheet(hidden=True, hidden_rows=2, hidden_columns=("D", "F"), header_rows=())]).to_dict("records")
    assert line["Header"] == ""
    assert "The sheet is hidden in the workbook" in line["Why"]
    assert "2 rows hidden in the workbook, read all the same" in line["Why"]
    assert "Hidden columns D and F, read all the same" in line["Why"]


def test_an_earlier_answer_says_question_answer_place_and_person():
    at = "2026-07-01T09:30:00+00:00"
    rows = answers_in_rows(
        [
            Decision("measure", "gate count", "visits", by="Ada", at=at, note="Q3.xlsx › Stats › C1"),
            Decision("value", "0f" * 32, "none", by="Ada", at=at, note="Q3.xlsx › Stats › C3"),
            Decision("fiscal_year", "fiscal year", "7", by="Bo", at=at),
            Decision("value", "0f" * 32, "90", by="Ada", at=at),
        ]
    )
    assert rows["Question"].tolist() == [
        "What does “gate count” count?",
        "Which number is meant by “Q3.xlsx › Stats › C3”?",
        "In which month does the library’s year start?",
        "Which number is meant by “a cell”?",
    ]
    assert rows["Answer"].tolist()[1:3] == ["It is not a number: unknown", "July"]
    assert rows["Answered"].tolist()[0] == "2026-07-01, Ada"
    assert not rows.astype(str).apply(lambda column: column.str.contains("0f0f")).to_numpy().any()


def lines():

    rows = [("kept", ""), ("needs_you", "“x” is not a number."), ("not_data", ""), ("set_aside", "")]
    made = [{"file": "A", "sheet": "S", "row": 1, "cell": "", "fate": fate, "problem": why} for fate, why in rows]
    return conform(pd.DataFrame(made), "ledger")


def test_first_only_what_says_something_is_told():
    assert told(lines(), everything=False)["fate"].tolist() == ["needs_you"]


def test_rows_that_are_as_they_should_be_are_told_when_asked_for():
    rows = told(lines(), everything=True)
    assert rows["fate"].tolist() == ["kept", "needs_you", "not_data"]
    assert rows["problem"].iloc[0] == "Counted as it stands."


def test_every_fate_can_be_asked_for():

    assert set(ledger.FATES) == set(FATES)
