"""Scales as surveys have them: 1–4, 0–10, words, upside down; which it was is known, or it is asked once."""

import pytest
from survey_sheets import APPLY, AWARE, CONFIDENT, LEARNED, answers, read

from impact.decisions import Decision

HEADER = ("Response ID", "Program", "Date", LEARNED, CONFIDENT)


def sheet(*steps, header=HEADER):
    return (header, *((n, "Email", "2026-04-17", *pair) for n, pair in enumerate(steps, start=1)))


def asked(found):
    return [(q.kind, q.cell, q.guesses) for q in found.questions]


def test_nobody_chose_the_upper_end_so_it_is_asked_which_it_is():
    rows = sheet((4, 4), (3, 4), (4, 3), (2, 4), (4, 4))
    found = read(*rows)
    assert asked(found) == [("value", "D1", ("5", "4", "1"))]
    assert found.questions[0].rows_waiting == 5
    assert set(found.survey["fate"]) == {"needs_you"}
    assert set(answers(found)) == {("4", None, None), ("3", None, None), ("2", None, None)}


@pytest.mark.parametrize(("said", "expected"), [("4", ("4", 1, 4)), ("5", ("4", 1, 5)), ("1", ("2", 1, 5))])
def test_the_answer_settles_every_question_of_the_sheet(said, expected):
    rows = sheet((4, 4), (4, 4), (4, 4), (4, 4))
    question = read(*rows).questions[0]
    found = read(*rows, decisions=[Decision("value", question.subject, said)])
    assert set(answers(found)) == {expected}
    assert not found.questions
    assert set(found.survey["fate"]) == {"kept"}


def test_one_question_that_shows_the_upper_end_speaks_for_the_others():
    found = read(*sheet((4, 4), (3, 5), (4, 5), (2, 4), (4, 4)))
    assert not found.questions
    assert {(least, most) for _, least, most in answers(found)} == {(1, 5)}


def test_answers_that_crowd_at_the_lower_end_may_be_upside_down():
    found = read(*sheet((1, 2), (1, 1), (2, 1), (1, 1), (5, 1)))
    assert [kind for kind, _, _ in asked(found)] == ["value"]


@pytest.mark.parametrize(
    "header",
    [
        f"{LEARNED} (1 = strongly agree, 5 = strongly disagree)",
        f"{LEARNED} (1 - Strongly Agree, 2, 3, 4, 5 - Strongly Disagree)",
    ],
)
def test_a_scale_upside_down_is_turned_round_and_said(header):
    found = read(*sheet((1, 5), (2, 4), (5, 5), header=(*HEADER[:3], header, CONFIDENT)))
    assert answers(found, "knowledge") == [("5", 1, 5), ("4", 1, 5), ("1", 1, 5)]
    assert answers(found, "confidence") == [("5", 1, 5), ("4", 1, 5), ("5", 1, 5)]
    assert set(found.survey[found.survey["outcome"] == "knowledge"]["question"]) == {LEARNED}
    assert any("turned round" in words for words in found.how)
    assert not found.questions


def test_a_legend_above_the_table_goes_for_all():
    found = read(("1 = Strongly agree, 5 = Strongly disagree",), *sheet((1, 2), (2, 1)))
    assert answers(found) == [("5", 1, 5), ("4", 1, 5), ("4", 1, 5), ("5", 1, 5)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("5 - Strongly agree", "4 - Agree"), ["5", "4"]),
        (("Strongly agree (1)", "Agree (2)"), ["5", "4"]),
        (("STRONGLY AGREE ", "agree."), ["5", "4"]),
        (("Totalmente de acuerdo", "De acuerdo"), ["5", "4"]),
        (("Tout à fait d’accord", "D’accord"), ["5", "4"]),
        (("5.0", "4"), ["5", "4"]),
    ],
)
def test_answers_as_forms_write_them(said, expected):
    found = read(*sheet(said, header=HEADER))
    assert [answer for answer, _, _ in answers(found)] == expected
    assert {(least, most) for _, least, most in answers(found)} == {(1, 5)}


def test_words_at_both_ends_only():
    found = read(*sheet(("1 - Strongly agree", 5), (2, 5), ("5 - Strongly disagree", 5), (3, 5), (2, 4)))
    assert [answer for answer, _, _ in answers(found, "knowledge")] == ["5", "4", "1", "3", "4"]


def test_nought_to_ten_beside_one_to_five():
    header = (*HEADER, "How likely are you to recommend this program? (0-10)")
    rows = [(5, 4, 10), (4, 5, 0), (5, 5, 7), (3, 4, 9)]
    found = read(*sheet(*rows, header=header))
    assert answers(found, "")[0] == ("10", 0, 10)
    assert answers(found, "knowledge")[0] == ("5", 1, 5)


def test_yes_and_no_are_a_scale_where_an_outcome_is_asked():
    header = ("Response ID", "Date", APPLY, AWARE, "Do you have a library card?")
    found = read(header, (1, "2026-04-17", "Yes", "Maybe", "Yes"), (2, "2026-04-18", "No", "Yes", "No"))
    assert answers(found, "application") == [("1", 0, 1), ("0", 0, 1)]
    assert answers(found, "awareness") == [("2", 1, 3), ("3", 1, 3)]
    assert "Do you have a library card?" not in set(found.survey["question"])


def test_somewhat_agree_between_agree_and_neutral_is_a_scale_of_seven():
    words = ("Strongly agree", "Agree", "Somewhat agree", "Neutral", "Somewhat disagree")
    found = read(*sheet(*((word, word) for word in words)))
    assert [answer for answer, _, _ in answers(found, "knowledge")] == ["7", "6", "5", "4", "3"]


def test_a_year_or_an_age_is_no_scale():
    header = (*HEADER, "How many programs have you attended?", "Age", "Zip code")
    found = read(*sheet((5, 4, 3, 41, 60601), (4, 5, 1, 38, 60602), header=header))
    assert len(found.survey) == 4
