"""Exports of the form programs that libraries use: words, days, places and answers come out as they were given."""

from datetime import datetime

import pytest
from form_sheets import (
    CONSENT,
    HELPED,
    IDEA,
    MS_HEADER,
    PRINTED,
    QUIET,
    SHOWED,
    SMILED,
    STORY,
    TOLD,
    asked,
    column,
    fates,
    ms_row,
    read,
    sheet_of,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impact.understand.forms import looks_like_reflections


def test_microsoft_forms_with_ticks_that_end_in_a_semicolon():
    told = read(
        MS_HEADER,
        ms_row(1, SMILED, showed="Seeing the other;Dignity;", consent="Anyone, without my name"),
        ms_row(2, PRINTED, told="A little", showed="Crisis met at the desk;", consent="Only the readers", day=2),
        ms_row(3, QUIET, told="Could not tell", consent="Colleagues", day=3),
    )
    assert column(told, "text") == [SMILED, PRINTED, QUIET]
    assert column(told, "cell") == ["H2", "H3", "H4"]
    assert column(told, "branch") == ["East Branch"] * 3
    assert column(told, "writer_codes") == ["SEEN|DIGNITY", "CRISIS", ""]
    assert column(told, "felt_seen") == ["yes", "partly", "no"]
    assert column(told, "codes_offered") == ["SEEN|FELT_SEEN|DIGNITY|CRISIS"] * 2 + ["FELT_SEEN"]
    assert column(told, "consent") == ["anonymous", "reader", "colleagues"]
    assert column(told, "period") == ["2026-07-01", "2026-07-02", "2026-07-03"]
    assert column(told, "told_by") == ["staff"] * 3
    assert fates(told) == {1: "not_data", 2: "kept", 3: "kept", 4: "kept"}
    assert told.questions == ()
    assert told.kind == "reflections"


def test_google_forms_with_choices_that_hold_commas_themselves():
    header = ("Timestamp", "Which branch do you work at?", STORY, TOLD, SHOWED, HELPED, IDEA, CONSENT)
    told = read(
        header,
        (
            "2026/07/01 10:05:33 AM GMT+2",
            "East",
            SMILED,
            "They showed it",
            "Dignity, Crisis (mental health, housing, substances), Seeing the other",
            "Time",
            "A bench by the door",
            "With my role",
        ),
        ("2026/07/14 4:45:02 PM GMT+2", "West", PRINTED, "A little", "Seeing the other", "", "", "Nobody"),
        file="Staff reflections (Responses).csv",
        name="Form Responses 1",
    )
    assert column(told, "writer_codes") == ["DIGNITY|CRISIS|SEEN", "SEEN"]
    assert [day.date().isoformat() for day in told.reflections["date"]] == ["2026-07-01", "2026-07-14"]
    assert column(told, "helped") == ["Time", ""]
    assert column(told, "idea") == ["A bench by the door", ""]
    assert column(told, "consent") == ["role", "reader"]
    assert told.questions == ()


def test_a_table_made_by_hand_under_a_title():
    told = read(
        ("Staff reflections, summer",),
        (),
        ("Date", "Branch", "Service", "Role", "What happened", "Consent"),
        ("14 July 2026", "Oak Park", "Tech help", "Page", SMILED, "Anonymous"),
        ("15 July 2026", "Oak Park", "", "", PRINTED, "no"),
    )
    assert column(told, "text") == [SMILED, PRINTED]
    assert column(told, "cell") == ["E4", "E5"]
    assert column(told, "service") == ["Tech help", ""]
    assert column(told, "role") == ["Page", ""]
    assert column(told, "consent") == ["anonymous", "reader"]
    assert column(told, "period_start") == [datetime(2026, 7, 14), datetime(2026, 7, 15)]
    assert fates(told) == {1: "not_data", 3: "not_data", 4: "kept", 5: "kept"}


def test_qualtrics_with_three_header_rows():
    told = read(
        ("StartDate", "EndDate", "IPAddress", "ResponseId", "Q1", "Q2", "Q3"),
        ("Start Date", "End Date", "IP Address", "Response ID", "Which branch?", STORY, SHOWED),
        ('{"ImportId":"startDate"}', '{"ImportId":"endDate"}', "x", "x", '{"ImportId":"QID1"}', "x", "x"),
        ("2026-07-01 10:01:00", "2026-07-01 10:05:33", "10.0.0.1", "R_1", "East", SMILED, "Dignity,Seeing the other"),
        ("2026-07-02 10:01:00", "2026-07-02 10:05:33", "10.0.0.1", "R_2", "East", PRINTED, "Dignity"),
    )
    assert column(told, "text") == [SMILED, PRINTED]
    assert column(told, "branch") == ["East", "East"]
    assert column(told, "writer_codes") == ["DIGNITY|SEEN", "DIGNITY"]
    assert [fates(told)[row] for row in (1, 2, 3)] == ["not_data"] * 3
    assert column(told, "writer") == ["", ""], "an internet address is shared by a desk"


def test_surveymonkey_with_a_column_for_each_choice():
    told = read(
        ("Respondent ID", "End Date", "Email Address", "Which branch?", STORY, SHOWED, "", "", ""),
        (
            "",
            "",
            "",
            "Response",
            "Open-Ended Response",
            "Dignity",
            "Purpose",
            "Understanding",
            "Other (please specify)",
        ),
        (11, "07/14/2026 10:05:33 AM", "", "East", SMILED, "Dignity", "", "", ""),
        (12, "07/15/2026 10:05:33 AM", "", "East", PRINTED, "", "Purpose", "", "he laughed about it, and so did I"),
        (13, "07/16/2026 10:05:33 AM", "", "East", QUIET, "", "", "", ""),
    )
    assert column(told, "text") == [SMILED, PRINTED, "he laughed about it, and so did I", QUIET]
    assert column(told, "cell") == ["E3", "E4", "I4", "E5"]
    assert column(told, "writer_codes") == ["DIGNITY", "PURPOSE", "", ""]
    everything = "DIGNITY|PURPOSE|UNDERSTANDING"
    assert column(told, "codes_offered") == [everything, everything, "", ""]
    assert asked(told, "code") == []


def test_an_open_survey_without_branch_or_date_is_kept_and_asked_about():
    told = read(
        ("Case", "Age", "Interest", "freetext", "More"),
        ("ID4", 24, "golf", SMILED, QUIET),
        ("ID5", None, "shopping", PRINTED, "A fish was all that I ever had in my whole life."),
        file="survey.csv",
        name="survey.csv",
    )
    assert column(told, "cell") == ["D2", "E2", "D3", "E3"]
    assert column(told, "text")[:2] == [SMILED, QUIET]
    assert fates(told) == {1: "not_data", 2: "needs_you", 3: "needs_you"}
    assert set(told.reflections["fate"]) == {"needs_you"}
    assert {question.kind for question in told.questions} == {"period", "branch"}
    assert [question.rows_waiting for question in told.questions] == [2, 2]
    assert column(told, "told_by") == [""] * 4


def test_each_further_answer_is_a_line_of_its_own_and_ticks_stand_on_the_first():
    told = read(
        ("Date", "Branch", STORY, SHOWED, "What else went through your mind?"),
        ("2026-07-14", "East", SMILED, "Dignity", PRINTED),
        ("2026-07-15", "East", QUIET, "Dignity", "I kept thinking about it on the whole way home in the bus."),
    )
    assert column(told, "row") == [2, 2, 3, 3]
    assert column(told, "cell") == ["C2", "E2", "C3", "E3"]
    assert column(told, "writer_codes") == ["DIGNITY", "", "DIGNITY", ""]
    assert told.reflections["id"].is_unique


def test_text_is_kept_to_the_letter():
    text = "  Two blanks  here,\na new line; and ‘quotes’ – ümläut.  "
    told = read(("Date", "Branch", STORY), ("2026-07-14", "East", text), ("2026-07-14", "East", SMILED))
    assert column(told, "text")[0] == text


def test_a_row_without_words_is_set_aside_with_a_reason():
    told = read(
        MS_HEADER,
        ms_row(1, SMILED, showed="Dignity;"),
        ms_row(2, "", showed="Dignity;"),
        ms_row(3, " - ", showed=""),
    )
    assert fates(told) == {1: "not_data", 2: "kept", 3: "set_aside", 4: "set_aside"}
    assert all(line.problem for line in told.rows if line.fate == "set_aside")
    assert len(told.reflections) == 1


def test_an_idea_without_a_story_is_kept_as_what_was_written():
    told = read(
        ("Timestamp", "Branch", STORY, IDEA),
        ("2026-07-14 10:00", "East", SMILED, ""),
        ("2026-07-15 10:00", "East", "", "A bench by the door"),
    )
    assert column(told, "text") == [SMILED, "A bench by the door"]
    assert column(told, "cell") == ["C2", "D3"]


def test_suggestions_of_a_survey_are_answers_like_the_others():
    told = read(("Case", "Comments", "Suggestions"), (1, SMILED, "More chairs"), (2, QUIET, "Longer hours on Sunday"))
    assert column(told, "cell") == ["B2", "C2", "B3", "C3"]
    assert column(told, "idea") == [""] * 4


def test_the_questions_again_further_down_are_no_answers():
    header = ("Date", "Branch", STORY)
    told = read(header, ("2026-07-14", "East", SMILED), (), header, ("2026-07-15", "East", QUIET))
    assert column(told, "text") == [SMILED, QUIET]
    assert fates(told) == {1: "not_data", 2: "kept", 4: "not_data", 5: "kept"}


@pytest.mark.parametrize(
    "header",
    [
        ("Horodateur", "Bibliothèque", "Que s'est-il passé ?", "Qui peut lire ou citer ceci ?"),
        ("Marca temporal", "Biblioteca", "¿Qué pasó?", "¿Quién puede leer o citar esto?"),
        ("Zeitstempel", "Bibliothek", "Was ist passiert?", "Wer darf das lesen oder zitieren?"),
        ("Informazioni cronologiche", "Biblioteca", "Che cosa è successo?", "Chi può leggere o citare?"),
        ("Aikaleima", "Kirjasto", "Mitä tapahtui?", "Kuka saa lukea tai siteerata?"),
        ("Carimbo de data/hora", "Biblioteca", "O que aconteceu?", "Quem pode ler ou citar?"),
    ],
)
def test_forms_in_other_languages(header):
    told = read(
        header, ("14.07.2026 10:05:33", "Keskusta", SMILED, "-"), ("15.07.2026 10:00:00", "Keskusta", QUIET, "-")
    )
    assert column(told, "branch") == ["Keskusta"] * 2
    assert column(told, "text") == [SMILED, QUIET]
    assert [day.date().isoformat() for day in told.reflections["date"]] == ["2026-07-14", "2026-07-15"]
    assert told.questions == ()


def test_an_empty_form_is_known_by_its_questions():
    sheet = sheet_of(MS_HEADER)
    assert looks_like_reflections(sheet) >= 0.5
    assert read(MS_HEADER).reflections.empty


@pytest.mark.parametrize("rows", [(), ((None, None),), ((1, 2), (3, 4)), (("x",),), ((True, 1.5),)])
def test_a_sheet_without_a_form_is_told_so_and_every_row_has_a_fate(rows):
    told = read(*rows)
    assert told.reflections.empty
    assert len(told.rows) == sum(any(cell is not None for cell in row) for row in rows)


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 50000),
    st.floats(allow_nan=False),
    st.datetimes(datetime(1899, 1, 1), datetime(2200, 1, 1)),
    st.sampled_from(
        [STORY, TOLD, SHOWED, CONSENT, "Email", "Date", "Quarter", "Branch", "Response", '{"ImportId":"x"}']
    ),
    st.sampled_from(
        [SMILED, "Dignity;Joy;", "Dignity, (Joy", "03/04/2026", "Q3 2026", "a@b.example", "They showed it"]
    ),
    st.text(max_size=12),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, max_size=6), max_size=7))
def test_whatever_a_sheet_holds_every_row_has_one_fate_and_every_line_its_cell(rows):
    told = read(*rows)
    filled = [n for n, row in enumerate(rows, start=1) if any(cell is not None and cell != "" for cell in row)]
    assert [line.row for line in told.rows] == filled
    assert told.reflections["id"].is_unique
    assert not told.reflections.duplicated(["row", "cell"]).any()
    assert 0 <= looks_like_reflections(sheet_of(*rows)) <= 1
