"""What a manager reads about each file: numbers, not rows; the same trouble once; a file without anything says so."""

import pandas as pd

from impact.app.about.account import Held, in_lines, in_rows
from impact.frames import conform


def ledger(*lines: tuple[str, str, str, str, str]) -> pd.DataFrame:
    """File, cell, fate, problem, seen."""
    names = ["file", "cell", "fate", "problem", "seen"]
    frame = pd.DataFrame(lines, columns=names).assign(
        sheet="Stats", row=range(2, len(lines) + 2), remedy="Type digits."
    )
    return conform(frame.assign(key=frame["problem"].map(lambda words: "not_a_number" if words else "")), "ledger")


def test_a_file_is_told_in_numbers_and_in_what_waits():
    lines = ledger(("A.xlsx", "", "kept", "", ""), ("A.xlsx", "D3", "needs_you", "“x” is not a number.", "x"))
    assert in_lines(lines, {"A.xlsx": Held(132, 0, 1)}) == [
        "A.xlsx: 132 numbers kept, 1 question for you, 1 cell to look at."
    ]


def test_rows_that_are_already_here_are_one_number():
    lines = ledger(*[("A.xlsx", "", "already_here", "", "") for _ in range(48)])
    assert in_lines(lines, {"A.xlsx": Held()}) == ["A.xlsx: nothing new, 48 rows already here, counted once."]


def test_a_file_that_holds_nothing_we_count_says_so():
    lines = ledger(("Directory.xlsx", "", "not_data", "", ""))
    assert in_lines(lines, {})[0].startswith("Directory.xlsx: no number and no reflection found")


def test_what_waits_for_an_answer_is_not_said_to_be_missing():
    assert "nothing counts yet, 1 row to look at" in in_lines(ledger(("A.xlsx", "", "needs_you", "", "")), {})[0]


def test_many_cells_with_the_same_trouble_are_one_line_with_examples():
    entries = ["$28.76/hr", "varies", "15-25", "20 or so", "n. k."]
    lines = ledger(*[("A.xlsx", f"P{i}", "needs_you", f"“{e}” is not a number.", e) for i, e in enumerate(entries, 9)])
    rows = in_rows(lines)
    assert rows["Where"].tolist() == ["A.xlsx › Stats › P9, and 4 more"]
    assert rows["What we saw"].tolist() == ["“$28.76/hr” is not a number. Likewise “varies”, “15-25” and 2 more."]


def test_other_troubles_stay_apart():
    lines = ledger(("A.xlsx", "P9", "needs_you", "One.", ""), ("A.xlsx", "P10", "needs_you", "Two.", ""))
    lines["key"] = ""
    assert len(in_rows(lines)) == 2


def test_survey_answers_are_held_too():
    lines = ledger(("S.csv", "", "kept", "", ""), ("S.csv", "", "set_aside", "", ""))
    assert in_lines(lines, {"S.csv": Held.of((0, 1, 24), 0)}) == [
        "S.csv: 24 survey answers and 1 reflection kept, 1 row set aside."
    ]
