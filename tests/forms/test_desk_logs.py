"""What patrons asked at a desk, where neither kind nor effort is told: no reflection, no count, no word is kept."""

import pytest
from form_sheets import CONSENT, SMILED, STORY

from impact.decisions import Decision, Decisions
from impact.questions import cell_subject
from impact.sheets import Book, Sheet
from impact.understand import understand

ASKED = "How can I find the letters that my grandfather wrote when he was in the army?"
TOLD = "I showed her the archive and we looked through the boxes that are kept there."
GIMLET = (
    ("Initials", "Asked at", "Location", "Questioner", "Format", "Duration", "Question", "Answer", "Tags"),
    *(("ab", f"2026-03-{n:02} 10:15", "Main desk", "Student", "In person", 5, f"{ASKED} {n}", f"{TOLD} {n}", "history")
      for n in range(1, 9)),
)  # fmt: skip
REF_ANALYTICS = (
    ("Reference statistics",),
    ("ID", "Question", "Answer", "Date/Time", "Entered By", "Patron Type"),
    *((n, f"{ASKED} {n}", f"{TOLD} {n}", f"03/{n:02}/2026 2:15 PM", "cd", "Faculty") for n in range(1, 29)),
)  # fmt: skip
SHORT = (
    ("Date/Time", "Patron Question", "Duration (minutes)", "Mode"),
    *((f"2026-03-{n:02} 10:15", "Where is the copier", n, "Phone") for n in range(1, 9)),
)


def read(rows, decisions=None):
    sheet = Sheet("desk.csv", "desk", "f" * 64, rows, comments={(3, 1): ASKED})
    book = Book("desk.csv", "f" * 64, (sheet,))
    return sheet, understand(book, decisions=decisions or Decisions(), fiscal_start=None)[0]


@pytest.mark.parametrize("rows", [GIMLET, REF_ANALYTICS, SHORT])
def test_a_desk_log_is_set_aside_and_asked_about_without_a_word_of_it(rows):
    _, found = read(rows)
    assert found.kind == "nothing"
    assert found.counts.empty
    assert {line.fate for line in found.rows} == {"set_aside"}
    assert len(found.rows) == len(rows)
    [question] = found.questions
    assert (question.kind, question.guesses) == ("sheet", ("nothing", "reflections"))
    told = f"{found.rows} {found.remarks} {found.questions} {found.how}"
    assert not any(words in told for words in ("grandfather", "archive", "copier", "Student", "Faculty"))


def test_somebody_may_say_that_it_holds_reflections_all_the_same():
    sheet, _ = read(GIMLET)
    _, found = read(GIMLET, Decisions.of([Decision("sheet", cell_subject(sheet.digest, ""), "reflections")]))
    assert found.kind == "reflections"


@pytest.mark.parametrize(
    "rows",
    [
        (("Date/Time", "Location", "Staff", "Question", STORY), ("2026-03-01 10:00", "East", "ab", "Printing", SMILED)),
        (("Timestamp", "Branch", "Question", "Answer", CONSENT), ("2026-03-01 10:00", "East", SMILED, SMILED, "no")),
        (("Question", "Answer", "Location"), (SMILED, SMILED, "East"), (SMILED + " It rained.", SMILED, "West")),
    ],
    ids=["a story", "a consent", "no moment"],
)
def test_what_staff_were_asked_to_tell_stays_a_reflection(rows):
    assert read(rows)[1].kind == "reflections"


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (("Date/Time", "Branch", "Reference questions", "Duration"), 7),
        (("Date/Time", "Branch", "Question", "Reference questions"), "Directional"),
    ],
)
def test_desk_questions_that_are_counted_already_are_counts(header, kind):
    rows = (header, *((f"2026-03-{n:02} 10:00", "East", kind, n) for n in range(1, 9)))
    found = read(rows)[1]
    assert found.kind == "counts"
    assert found.counts["period_start"].notna().all()


@pytest.mark.parametrize("title", ["Date/Time", "Date & Time", "Date and time"])
def test_date_and_time_in_one_column_is_the_date_of_a_reflection(title):
    found = read(((title, "Branch", STORY), ("2026-03-01 10:00", "East", SMILED)))[1]
    assert found.reflections["period_start"].notna().all()
