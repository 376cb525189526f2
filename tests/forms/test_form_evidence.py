"""What is taken for reflections: forms and open surveys are, statistics with remarks in their margin are not."""

import pytest
from form_sheets import CONSENT, MS_HEADER, PRINTED, QUIET, SMILED, STORY, ms_row, sheet_of

from impact.understand.forms import looks_like_reflections

REMARK = "The roof was closed for three weeks in May, so that nobody could come in and count."


def strength(*rows):
    return looks_like_reflections(sheet_of(*rows))


@pytest.mark.parametrize(
    "rows",
    [
        (MS_HEADER, ms_row(1, SMILED), ms_row(2, PRINTED)),
        (("Date", "Branch", "What happened", "Consent"), ("14 July 2026", "East", "Helped with a phone.", "no")),
        (("Timestamp", "Branch", STORY, CONSENT), ("2026-07-14 10:00", "East", SMILED, "")),
        (("Case", "Age", "Interest", "freetext"), ("ID4", 24, "golf", SMILED), ("ID5", 30, "tea", PRINTED)),
        (("Year", "District", "Comment"), (2016, 7, SMILED), (2016, 9, PRINTED), (2016, 1, QUIET)),
        (("Comments",), (SMILED,), (PRINTED,), (QUIET,)),
        (("Response ID", "Age", "Suggestions"), (1, 40, SMILED), (2, 50, PRINTED), (3, 60, QUIET)),
    ],
)
def test_forms_tables_and_open_surveys(rows):
    assert strength(*rows) >= 0.5


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Branch", "Visits", "Loans", "Questions", "Notes"),
            *(("East", 10 * n, n, n, REMARK + str(n)) for n in range(9)),
        ),
        (("Branch", "Jan", "Feb", "Mar", "Comments"), ("East", 1, 2, 3, REMARK), ("West", 4, 5, 6, "")),
        (("Date", "Branch", "Visits", "Comments"), *((f"2026-07-{n}", "East", n, "") for n in range(10, 20))),
        (
            ("Library", "Address", "Postcode", "Website", "About the library"),
            ("East", "1 High Street", "NE1 1AA", "http://a.example", SMILED),
            ("West", "2 High Street", "NE1 1AB", "http://b.example", QUIET),
        ),
        (
            ("Field", ""),
            ("Visits", "This is the number of people who came in through the doors of the library."),
            ("Loans", "This is the number of items that were borrowed by the users of a library."),
        ),
        (("Branch", "Quarter", "Visits"), ("East", "Q1 2026", 10)),
        (
            ("Date", "Programme", "Branch", "Attendance", "Remarks"),
            ("2026-07-14", "Story time", "East", 14, SMILED),
            ("2026-07-15", "Chess club", "West", 5, QUIET),
        ),
        (("Branch", "Month", "Visits", "Comments"), ("East", "July", 1400, REMARK), ("West", "July", 700, QUIET)),
        (("Question", "Answer"), ("Number of libraries", "12"), ("Is there a mobile library?", "Yes")),
    ],
)
def test_statistics_directories_and_notes_are_not(rows):
    assert strength(*rows) < 0.45


def test_the_longer_and_more_different_the_answers_the_stronger():
    few = [("Case", "Group", "Text"), *((n, "a", SMILED) for n in range(9))]
    many = [("Case", "Group", "Text"), *((n, "a", f"{SMILED} It was {n} in the afternoon.") for n in range(9))]
    assert strength(*few) < strength(*many)
