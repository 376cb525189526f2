"""Raw exports of outcome surveys become answers with one of four outcomes; what people wrote stays theirs."""

import pytest
from survey_sheets import (
    AGREE,
    APPLY,
    AWARE,
    CONFIDENT,
    CONTINUE,
    IMMEDIATE,
    LEARNED,
    LIKED,
    PATIENT,
    SLOWER,
    answers,
    fates,
    immediate,
    read,
)

from impact.understand.forms.survey.outcomes import outcome_of


def test_an_immediate_survey_becomes_answers_with_the_four_outcomes():
    found = read(IMMEDIATE, immediate(1, 5, 4, 5, 3), immediate(2, 4, 4, 5, 5))
    assert found.kind == "survey"
    assert found.survey["outcome"].tolist() == ["knowledge", "confidence", "application", "awareness"] * 2
    assert answers(found)[:4] == [("5", 1, 5), ("4", 1, 5), ("5", 1, 5), ("3", 1, 5)]
    assert set(found.survey["programme"]) == {"Email for beginners"}
    assert found.survey["period_start"].dt.strftime("%Y-%m-%d").unique().tolist() == ["2026-04-17"]
    assert found.survey["cell"].tolist()[:4] == ["H2", "I2", "J2", "K2"]
    assert not found.questions


def test_open_answers_are_told_by_patrons_for_the_readers_only():
    found = read(IMMEDIATE, immediate(1, 5, 4, 5, 3, liked=PATIENT, more=SLOWER), immediate(2, 4, 4, 5, 5))
    told = found.reflections
    assert told["text"].tolist() == [PATIENT, SLOWER]
    assert told["cell"].tolist() == ["L2", "M2"]
    assert set(told["told_by"]) == {"patron"}
    assert set(told["consent"]) == {"reader"}
    assert set(told["branch"]) == {"East Branch"}
    assert not any(PATIENT in f"{line}" for line in (*found.rows, *found.remarks, *found.questions, *found.how))


def test_agreement_in_words_is_read_as_steps():
    rows = [immediate(n, *(AGREE[step - 1] for step in steps)) for n, steps in enumerate([(5, 4, 3, 2), (1, 5, 5, 4)])]
    found = read(IMMEDIATE, *rows)
    assert answers(found) == [(str(step), 1, 5) for step in (5, 4, 3, 2, 1, 5, 5, 4)]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("I feel more knowledgeable about using digital resources", "knowledge"),
        ("I am more aware of some issues in my community", "knowledge"),
        ("I learned something new that I can share with my child", "knowledge"),
        ("My child learned something new from what they read", "knowledge"),
        ("I learned something by participating in this library activity.", "knowledge"),
        ("Aprendí algo que me es útil", "knowledge"),
        ("I feel more confident to help my child learn", "confidence"),
        ("I feel more confident about starting or growing a business", "confidence"),
        ("I applied what I learned in the program", "application"),
        ("I intend to become more engaged in my community", "application"),
        ("I will spend more time interacting with my child (reading, singing, talking)", "application"),
        ("My child reads more often", "application"),
        ("I’m more aware of services the library provides", "awareness"),
        ("Je connais mieux les services de la bibliothèque", "awareness"),
        ("I did not learn anything new", ""),
        ("I didn’t feel more confident afterwards", ""),
        ("How satisfied are you with what you learned?", ""),
        ("The instructor was knowledgeable", ""),
        ("I would recommend this program to others", ""),
        ("The room was comfortable", ""),
        ("How many times have you used the library to apply for a job?", ""),
    ],
)
def test_a_question_asks_for_one_outcome_or_for_none(question, outcome):
    assert outcome_of(question) == outcome


def test_a_follow_up_survey_in_the_past_tense():
    header = ("Respondent ID", "Date", "Program", "I used what I learned", "I feel more confident now", LIKED)
    found = read(header, (1, "2026-06-02", "Resume help", "Agree", "Strongly agree", None))
    assert answers(found, "application") == [("4", 1, 5)]
    assert answers(found, "confidence") == [("5", 1, 5)]


def test_every_row_has_one_fate_and_what_is_no_step_is_said():
    found = read(
        IMMEDIATE,
        immediate(1, 5, "N/A", 5, 3),
        immediate(2, 4, 55, 5, 5),
        immediate(3, "", "", "", ""),
        immediate(4, "", "", "", "", liked=PATIENT),
        immediate(5, 5, 5, 4, 5),
        immediate(6, "n/a", "", "", ""),
    )
    assert fates(found) == {1: "not_data", 2: "kept", 3: "kept", 4: "set_aside", 5: "kept", 6: "kept", 7: "set_aside"}
    assert {(r.cell, r.key) for r in found.remarks} == {
        ("I2", "survey_no_value"),
        ("I3", "survey_off_scale"),
        ("H7", "survey_no_value"),
    }
    assert len(found.survey) == 3 + 3 + 4


def test_respondents_are_hashed_and_told_apart():
    found = read(IMMEDIATE, immediate(1001, 5, 4, 5, 3), immediate(1002, 4, 4, 5, 5))
    who = found.survey["respondent"].unique().tolist()
    assert len(who) == 2
    assert all(len(name) == 16 and "100" not in name[:3] for name in who)
    other = read(IMMEDIATE, immediate(1001, 5, 4, 5, 3), immediate(1002, 4, 4, 5, 5), key=b"another library")
    assert not set(who) & set(other.survey["respondent"])


def test_a_number_that_restarts_names_nobody():
    header = ("ID", "Program", "Date", LEARNED, CONFIDENT)
    found = read(header, (1, "Email", "2026-04-17", 5, 5), (2, "Email", "2026-04-17", 4, 5))
    assert set(found.survey["respondent"]) == {""}


def test_satisfaction_is_a_survey_without_outcome_and_without_questions():
    header = ("Timestamp", "How satisfied are you with our opening hours?", "The staff was friendly", "Age group")
    rows = [(f"2026-04-{n:02} 10:00:00", "Satisfied", "Agree", "30-39") for n in range(1, 9)]
    found = read(header, *rows)
    assert found.kind == "survey"
    assert set(found.survey["outcome"]) == {""}
    assert len(found.survey) == 16
    assert not found.questions
    assert any("Age group" in words and "Not taken over" in words for words in found.how)


def test_a_survey_named_after_its_quarter_needs_no_dates():
    found = read(("Response ID", "Program", LEARNED, CONFIDENT), (1, "Email", 5, 5), file="Project Outcome 2026 Q2.csv")
    assert set(found.survey["period"]) == {"2026-Q2"}
    assert not found.questions


def test_without_a_date_the_answers_wait_for_one():
    found = read(("Response ID", "Program", LEARNED, CONFIDENT), (1, "Email", 5, 5))
    assert set(found.survey["fate"]) == {"needs_you"}
    assert [question.kind for question in found.questions] == ["period"]


@pytest.mark.parametrize(
    "rows",
    [
        (("Branch", "Month", "Programs", "Attendance"), *(("East", f"2026-{m:02}", 4, 5) for m in range(1, 9))),
        (("Question", *AGREE), (LEARNED, 0, 1, 2, 9, 14), (CONFIDENT, 1, 1, 3, 8, 13)),
        (("Question", "Average", "Responses"), (LEARNED, 4.5, 26), (CONFIDENT, 4.2, 26)),
    ],
    ids=["counts", "answers added up", "averages"],
)
def test_tables_of_numbers_are_no_survey(rows):
    assert read(*rows).kind != "survey"


def test_open_answers_alone_do_not_lose_their_rows():
    found = read(IMMEDIATE, immediate(1, 5, 5, 5, 5), immediate(2, "", "", "", "", liked=PATIENT, branch=""))
    assert fates(found)[3] == "needs_you"
    assert [question.kind for question in found.questions] == ["branch"]


def test_what_the_sheet_is_taken_for_is_said():
    how = " ".join(read(IMMEDIATE, immediate(1, 5, 4, 5, 3, liked=PATIENT)).how)
    for words in ("Taken for a survey", LEARNED, APPLY, AWARE, LIKED, "Knowledge", "told by patrons"):
        assert words in how
    assert CONTINUE not in how  # nobody answered it


def test_an_average_under_the_answers_is_nobodys_answer():
    found = read(IMMEDIATE, immediate(1, 5, 4, 5, 3), immediate(2, 5, 5, 5, 5), ("Average", *[""] * 6, 5, 4.5, 5, 4))
    assert fates(found)[4] == "not_data"
    assert len(found.survey) == 8


def test_answers_added_up_by_programme_are_no_survey():
    header = ("Program", "Date", "Number of responses", LEARNED, CONFIDENT)
    found = read(header, ("Email", "2026-04-17", 5, 5, 4), ("Excel", "2026-04-18", 4, 3, 4))
    assert found.kind != "survey"
