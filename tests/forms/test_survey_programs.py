"""The same survey out of Qualtrics, SurveyMonkey, Microsoft and Google Forms: two header rows, grids, who answered."""

from datetime import datetime

from survey_sheets import APPLY, AWARE, CONFIDENT, LEARNED, LIKED, PATIENT, SLOWER, answers, fates, read

ASK = "Please say how much you agree with each statement."


def identity(found):
    return {question.seen for question in found.questions if question.kind == "identity_column"}


QUALTRICS = (
    ("StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate",
     "ResponseId", "RecipientEmail", "ExternalReference", "LocationLatitude", "LocationLongitude", "Q1_1", "Q1_2",
     "Q2", "Q3"),
    ("Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished",
     "Recorded Date", "Response ID", "Recipient Email", "External Data Reference", "Location Latitude",
     "Location Longitude", f"{ASK} - {LEARNED}", f"{ASK} - {APPLY}", LIKED, "Which branch did you visit?"),
    tuple(f'{{"ImportId":"{n}"}}' for n in range(17)),
)  # fmt: skip


def qualtrics(number, learned, apply, liked="", at="2026-04-17 10:05:00"):
    return ("2026-04-17 10:01:00", at, "IP Address", "203.0.113.7", "100", "240", "True", at, f"R_{number}", "", "P-77",
            "41.88", "-87.63", learned, apply, liked, "East Branch")  # fmt: skip


def test_qualtrics_with_three_header_rows_and_statements_in_a_grid():
    found = read(*QUALTRICS, qualtrics(1, "Strongly agree", "Agree", PATIENT), qualtrics(2, "Neutral", "Agree"))
    assert found.kind == "survey"
    assert found.survey["question"].unique().tolist() == [LEARNED, APPLY]
    assert answers(found) == [("5", 1, 5), ("4", 1, 5), ("3", 1, 5), ("4", 1, 5)]
    assert found.reflections["text"].tolist() == [PATIENT]
    assert fates(found) == {1: "not_data", 2: "not_data", 3: "not_data", 4: "kept", 5: "kept"}
    assert identity(found) == {"IP Address", "Location Latitude", "Location Longitude", "External Data Reference"}
    assert {question.kind for question in found.questions} == {"identity_column"}
    assert found.survey["respondent"].nunique() == 2


MONKEY = (
    ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name",
     "Last Name", ASK, "", "How did you hear about this program?", "", "", LIKED, "Which branch?"),
    ("", "", "", "", "", "", "", "", LEARNED, CONFIDENT, "Newsletter", "Friend", "Other (please specify)",
     "Open-Ended Response", "Response"),
)  # fmt: skip


def test_surveymonkey_with_statements_and_ticks_in_a_second_header_row():
    found = read(
        *MONKEY,
        (11801, 42, "04/17/2026 10:01:00", "04/17/2026 10:05:00", "203.0.113.7", "ann@example.org", "Ann", "Lee",
         "Agree", "Strongly agree", "Newsletter", "", "", PATIENT, "East Branch"),
        (11802, 42, "04/17/2026 11:01:00", "04/17/2026 11:05:00", "203.0.113.9", "", "", "",
         "Disagree", "Agree", "", "Friend", "A poster at the bus stop near my house", SLOWER, "East Branch"),
    )  # fmt: skip
    assert answers(found, "knowledge") == [("4", 1, 5), ("2", 1, 5)]
    assert answers(found, "confidence") == [("5", 1, 5), ("4", 1, 5)]
    assert {PATIENT, SLOWER} <= set(found.reflections["text"])
    assert identity(found) == {"IP Address", "Email Address", "First Name", "Last Name"}
    assert set(found.reflections["branch"]) == {"East Branch"}
    assert fates(found) == {1: "not_data", 2: "not_data", 3: "kept", 4: "kept"}


def test_microsoft_forms_with_a_likert_grid():
    header = ("ID", "Start time", "Completion time", "Email", "Name", LEARNED, CONFIDENT, AWARE, LIKED, "Branch")
    at = datetime(2026, 4, 17, 10, 5, 20)
    found = read(
        header,
        (1, at, at, "anonymous", None, "Agree", "Agree", "Strongly agree", PATIENT, "East Branch"),
        (2, at, at, "anonymous", None, "Neutral", "Agree", "Strongly agree", None, "West Branch"),
        file="Email class survey.xlsx",
    )
    assert answers(found, "awareness") == [("5", 1, 5), ("5", 1, 5)]
    assert not found.questions
    assert found.survey["respondent"].nunique() == 2


def test_google_forms_with_a_grid_in_brackets():
    header = ("Timestamp", "Class", f"{ASK} [{LEARNED}]", f"{ASK} [{APPLY}]", "Any other comments?", "Branch")
    found = read(
        header,
        ("4/17/2026 10:05:33", "Email", "Agree", "Strongly Agree", SLOWER, "East Branch"),
        ("4/18/2026 11:05:33", "Email", "Strongly Agree", "Agree", "", "East Branch"),
    )
    assert found.survey["question"].unique().tolist() == [LEARNED, APPLY]
    assert found.reflections["text"].tolist() == [SLOWER]
    assert set(found.survey["programme"]) == {"Email"}
    assert not found.questions


def test_the_line_of_a_survey_program_tells_that_it_is_no_table_of_counts():
    header = ("StartDate", "EndDate", "ResponseId", "Q1", "Q2")
    german = ("Anfangsdatum", "Enddatum", "Antwort-ID", "How many times did you come?", "This is a free text question.")
    ids = tuple(f'{{"ImportId":"{n}"}}' for n in range(5))
    found = read(header, german, ids, ("2017-07-18 08:28:09", "2017-07-18 08:28:48", "R_2Y", 2, "Hello World!"))
    assert found.kind == "survey"
    assert found.counts.empty
    assert fates(found)[4] in ("kept", "needs_you", "set_aside")


def test_an_older_export_with_short_names_above_the_questions():
    short = ("V1", "V5", "V6", "V8", "V9", "Q1", "Q2")
    names = ("ResponseID", "EmailAddress", "IPAddress", "StartDate", "EndDate", LEARNED, LIKED)
    row = ("R_1", "ann@example.org", "203.0.113.7", "2017-07-18 08:28:09", "2017-07-18 08:28:48", 5, PATIENT)
    found = read(short, names, row, ("R_2", "", "", *row[3:5], 4, SLOWER))
    assert found.kind == "survey"
    assert found.survey["question"].unique().tolist() == [LEARNED]
    assert found.reflections["text"].tolist() == [PATIENT, SLOWER]
    assert "IPAddress" in identity(found)


def test_four_quarters_are_no_short_names_of_questions():
    found = read(
        ("Branch", "Q1", "Q2", "Q3", "Q4", "Total"), *((f"Branch {n}", n, 2, 3, 4, n + 9) for n in range(1, 9))
    )
    assert found.kind == "counts"


def test_an_export_with_a_row_for_each_answer():
    header = ("Survey ID", "Response ID", "Program", "Date", "Branch", "Question", "Answer")
    asked = ((LEARNED, 5), (CONFIDENT, 4), (LIKED, PATIENT))
    rows = [(1, n, "Email", "2026-04-17", "East Branch", q, a if q != LIKED else f"{a} {n}")
            for n in range(1, 5) for q, a in asked]  # fmt: skip
    found = read(header, *rows)
    assert found.kind == "survey"
    assert answers(found, "knowledge") == [("5", 1, 5)] * 4
    assert answers(found, "confidence") == [("4", 1, 5)] * 4
    assert found.survey["cell"].tolist()[:2] == ["G2", "G3"]
    assert found.survey["respondent"].nunique() == 4
    assert [text.startswith(PATIENT) for text in found.reflections["text"]] == [True] * 4
    assert set(fates(found).values()) == {"not_data", "kept"}
    assert found.questions == ()
