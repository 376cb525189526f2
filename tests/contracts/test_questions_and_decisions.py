"""Ids of questions, and answers that find them again."""

import hashlib

from impact.decisions import Decision, Decisions
from impact.ledger import FATES, first_fate
from impact.questions import KINDS, Question, ask_once, question_id


def test_an_id_is_made_of_kind_and_subject_alone():
    expected = hashlib.sha256(b"measure\x1fdesk chats").hexdigest()[:12]
    assert question_id("measure", "desk chats") == expected
    this_quarter = Question("measure", "desk chats", file="Q1.xlsx", cell="B3")
    next_quarter = Question("measure", "desk chats", file="Q2.xlsx", cell="C9")
    assert this_quarter.id == next_quarter.id == expected


def test_all_kinds_of_the_design_are_known():
    designed = "measure branch period fiscal_year value totals correction grain consent code identity_column sheet"
    assert list(KINDS) == designed.split()


def test_the_same_question_is_asked_once_for_all_rows_that_wait():
    asked = ask_once([Question("branch", "mill st", rows_waiting=3), Question("branch", "mill st", rows_waiting=4)])
    assert [q.rows_waiting for q in asked] == [7]


def test_a_later_answer_wins_and_an_id_may_be_left_out():
    decisions = Decisions.of(
        [
            Decision("measure", "desk chats", "reference"),
            Decision("measure", "ignored", "directional", id=question_id("measure", "desk chats")),
        ]
    )
    assert decisions.answer("measure", "desk chats") == "directional"
    assert decisions.answer("measure", "other") is None
    assert decisions.answer("code", "desk chats") is None


def test_a_row_has_the_first_fate_of_its_cells():
    assert list(FATES) == ["kept", "changed", "replaced", "needs_you", "already_here", "set_aside", "not_data"]
    assert first_fate(["set_aside", "kept", "needs_you"]) == "kept"
    assert first_fate(["not_data", "replaced"]) == "replaced"
    assert first_fate([]) == "not_data"
