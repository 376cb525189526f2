"""What Check says of earlier answers and of rows, in words for a branch manager."""

import pandas as pd

from impact.app.checking import ledger
from impact.app.checking.earlier_answers import in_rows as answers_in_rows
from impact.app.checking.ledger import told
from impact.decisions import Decision
from impact.frames import conform
from impact.ledger import FATES


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


def test_kinds_of_trouble_are_named_without_what_stood_in_a_cell_and_counted():
    rows = [("needs_you", "not_a_number", "“x” is not a number.")] * 2 + [("set_aside", "not_a_number", "“y” …")]
    rows += [("kept", "", ""), ("not_data", "title_row", "")]
    made = [{"file": "A", "sheet": "S", "row": 1, "cell": "B1", "fate": f, "key": k, "problem": p} for f, k, p in rows]
    frame = conform(pd.DataFrame(made), "ledger")
    assert ledger.kinds_in(frame) == {"not_a_number": "“…” is not a number."}
    counted = ledger.how_often(frame)
    assert counted["Lines"].tolist() == ["2", "1"]
    assert counted["What became of it"].tolist() == ["Waits for you", "Set aside"]
    assert ledger.summed_up(frame) == "2 waiting for you, 1 set aside, 1 kept, 1 no data"
