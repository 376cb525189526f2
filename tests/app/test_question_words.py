"""How a question reads on the screen: no machine words, its place and its reason apart, no guess that is only near."""

import re
from dataclasses import dataclass

import pandas as pd
import pytest

from impact.app.checking.alike_names import alike, clear
from impact.app.checking.question_words import answers, asked, shows_guess
from impact.app.checking.questions import how_many, nearest, small_lines, what_changed

MACHINE = re.compile(r"circ_total|\d{4}-\d\d|[0-9a-f]{12}|whole system$|tech_help")


@dataclass
class Asked:
    kind: str
    seen: str
    subject: str = ""
    file: str = "East Q3.xlsx"
    sheet: str = "Stats"
    cell: str = "D14"
    guess_1: str = ""
    guess_2: str = ""
    guess_3: str = ""
    reason: str = ""
    rows_waiting: int = 0


def test_place_and_cell_stand_on_one_line_and_the_reason_on_another():
    question = Asked("value", "about 90", reason="Words stand where a number is expected.", rows_waiting=1)
    assert small_lines(question) == [
        "East Q3.xlsx › Stats › D14: “about 90”",
        "Words stand where a number is expected. 1 row waits for your answer.",
    ]


def test_a_file_that_names_no_branch_is_not_taken_for_a_branch():
    question = Asked("branch", "East Q3.xlsx", cell="")
    assert (
        asked("branch", question.seen, sources=(question.file, "Stats")) == "Which branch do these numbers belong to?"
    )
    assert not shows_guess("branch", question.seen, (question.file, "Stats"))
    assert "“" not in small_lines(question)[0]


@pytest.mark.parametrize("kind", ["measure", "code", "fiscal_year", "period", "sheet", "consent"])
def test_a_guess_that_is_only_near_must_be_chosen(kind: str):
    assert not shows_guess(kind, "Desk chats", ("East Q3.xlsx", "Stats"))


@pytest.mark.parametrize("kind", ["branch", "value", "identity_column", "correction"])
def test_a_guess_with_evidence_may_be_accepted_with_one_click(kind: str):
    assert shows_guess(kind, "Oak Prak", ("East Q3.xlsx", "Stats"))


@pytest.mark.parametrize(
    ("kind", "guess", "reads"),
    [
        ("period", "2026-04-01/2026-06-30", "Q2 2026"),
        ("period", "2026-04-03/2026-05-09", "3 Apr 2026 to 9 May 2026"),
        ("period", "2026-04-17", "17 Apr 2026"),
        ("correction", "4474", "4,474"),
        ("branch", "whole system", "The whole system, not one branch"),
        ("measure", "circ_total", "Total circulation (loans + renewals)"),
        ("value", "none", "It is not a number: unknown"),
    ],
)
def test_answers_read_like_words_of_people(kind: str, guess: str, reads: str):
    assert answers(kind, (guess,))[guess] == reads
    assert not MACHINE.search(reads)


def test_two_files_that_differ_say_what_they_differ_about():
    question = Asked(
        "correction", "4474 in A.xlsx; 5374 in B.xlsx", subject="mill street · 2026-06 · visits · 4474|5374"
    )
    lines = small_lines(question)
    assert lines[0] == "Mill Street, Library visits (in person), Jun 2026"
    assert not any(MACHINE.search(line) for line in lines)


def test_after_an_answer_it_says_what_and_how_much_is_left():
    said = what_changed(
        Asked("measure", "Desk chats", rows_waiting=72), "Directional questions", pd.DataFrame({"id": [1, 2]})
    )
    assert "“Desk chats”: Directional questions." in said
    assert "72 rows waited for it." in said
    assert said.endswith("2 questions left.")
    assert what_changed(Asked("measure", "x"), "y", pd.DataFrame()).endswith("No question is left.")


def test_what_was_put_away_is_not_gone():
    assert "Nothing is lost" in how_many(0, 0, 3)
    assert "3 more put away" in how_many(5, 81, 3)
    assert "first" not in how_many(4, 4, 0)


def test_names_that_could_be_two_branches_are_not_answered_together():
    def named(seen: str, guess: str) -> Asked:
        return Asked("branch", seen, guess_1=guess)

    both = [named("Branford - Blackstone", "Branford"), named("Branford - Willoughby", "Branford")]
    one = named("Berlin-Peck", "Berlin")
    unnamed = Asked("branch", "East Q3.xlsx", guess_1="East")
    others = [named(f"Eastt {n}", f"East {n}") for n in range(3)]
    names = [*both, one, *others]
    assert alike([*names, unnamed, Asked("measure", "Chats", guess_1="visits")]) == names
    assert clear(names) == [one, *others]


def test_a_few_names_are_asked_one_by_one():
    names = [Asked("branch", f"Eastt {n}", guess_1=f"East {n}") for n in range(4)]
    assert alike(names) == names
    assert alike(names[:3]) == []


def test_names_to_compare_are_told_beside_the_questions_and_the_rest_can_wait():
    told = how_many(4, 30, 0, names=87)
    assert told.startswith("30 questions that only a person can answer and 87 branch names to compare.")
    assert "nothing is lost" in told
    assert how_many(0, 0, 0, names=5).startswith("5 branch names to compare")


def test_what_comes_near_a_label_is_said_and_not_chosen():
    assert nearest("measure", ("visits", "", "")).startswith("Nearest: “Library visits (in person)”.")
    assert nearest("branch", ("Hill", "", "")) == ""
    assert nearest("measure", ("", "", "")) == ""
