"""Exports of desk, room and event systems become counts; who asked, who booked and what was said stays out."""

import pytest

from impact.decisions import Decision, Decisions
from impact.sheets import Book, Sheet
from impact.understand import understand

ASKED = "How can I find the letters that my grandfather wrote when he was in the army?"
TOLD = "I showed her the archive and we looked through the boxes that are kept there."

LIBANSWERS = ("Date", "Time", "Question", "Answer", "Entered By", "Duration", "READ", "Question Type", "Location",
              "Communication", "Patron Status", "Patron Affiliation", "Ticket #", "Chat #")  # fmt: skip


def desk(day, kind="Reference", read=2, place="East Branch"):
    return (f"2026-03-{day:02}", "10:15", f"{ASKED} {day}", f"{TOLD} {day}", "Ann Lee", "5-10 minutes", read, kind,
            place, "In person", "Adult", "Resident", None, None)  # fmt: skip


def read(*rows, decisions=(), file="export.csv"):
    sheet = Sheet(file, "export", "f" * 64, tuple(tuple(None if c == "" else c for c in row) for row in rows))
    [found] = understand(Book(file, "f" * 64, (sheet,)), decisions=Decisions.of(decisions), fiscal_start=None)
    assert sorted(line.row for line in found.rows) == [n for n, row in enumerate(sheet.rows, 1) if any(row)]
    return found


def sums(found):
    return found.counts[found.counts["fate"] == "kept"].groupby("measure")["value"].sum().to_dict()


def fates(found):
    return {line.row: (line.fate, line.key) for line in found.rows}


def asked(found):
    return [(q.kind, q.seen) for q in found.questions]


def everything_said(found):
    told = (found.rows, found.remarks, found.questions, found.how)
    return f"{told} {found.counts.to_dict()} {found.reflections.to_dict()}"


def test_reference_analytics_become_counts_by_kind_of_question():
    kinds = ["Reference", "Directional", "Technology", "Reference", "directional", "Reference"]
    found = read(LIBANSWERS, *(desk(day, kind) for day, kind in enumerate(kinds, start=1)))
    assert found.kind == "counts"
    assert sums(found) == {"reference": 3, "directional": 2, "tech_help": 1, "effort": 12}
    assert found.counts["cell"].tolist()[:2] == ["H2", "G2"]
    assert set(found.counts["branch"]) == {"East Branch"}
    assert found.counts["period_start"].dt.strftime("%Y-%m-%d").tolist()[0] == "2026-03-01"
    assert {kind for kind, _ in asked(found)} == {"identity_column"}


def test_no_word_and_no_name_of_a_desk_log_goes_further():
    found = read(LIBANSWERS, *(desk(day) for day in range(1, 9)))
    assert found.reflections.empty
    assert not any(words in everything_said(found) for words in ("grandfather", "archive", "Ann", "Resident"))
    assert {seen for _, seen in asked(found)} == {"Question", "Answer", "Entered By"}
    assert {line.key for line in found.remarks} == {"log_personal"}


def test_an_unknown_kind_is_asked_once_and_counted_when_it_is_known():
    rows = (LIBANSWERS, *(desk(day, "Printing & Copying" if day % 2 else "Reference") for day in range(1, 9)))
    found = read(*rows)
    [question] = [q for q in found.questions if q.kind == "measure"]
    assert (question.seen, question.rows_waiting) == ("Printing & Copying", 4)
    assert set(found.counts.query("measure == ''")["label"]) == {"Printing & Copying"}
    known = read(*rows, decisions=[Decision("measure", question.subject, "tech_help")])
    assert sums(known)["tech_help"] == 4
    assert not [q for q in known.questions if q.kind == "measure"]


def test_a_kind_of_question_is_no_header_with_the_same_words():
    rows = (LIBANSWERS, *(desk(day, "Computers") for day in range(1, 9)))
    found = read(*rows, decisions=[Decision("measure", "computers", "public_computers")])
    assert [seen for kind, seen in asked(found) if kind == "measure"] == ["Computers"]


def test_gimlet_with_a_desk_that_is_no_branch_asks_for_the_branch():
    header = ("initials", "asked_at", "location", "questioner", "question_type", "format", "difficulty", "duration",
              "question", "answer", "tags")  # fmt: skip
    rows = [("ab", f"2026-03-{n:02} 10:15", "Main desk", "Student", "Reference", "In person", 2, 5, ASKED, TOLD, "x")
            for n in range(1, 9)]  # fmt: skip
    found = read(header, *rows)
    assert set(found.counts["measure"]) == {"reference"}
    assert "branch" in {kind for kind, _ in asked(found)}
    assert "Main desk" not in set(found.counts["branch"])
    assert set(found.counts["fate"]) == {"needs_you"}


def test_a_log_with_a_number_of_questions_counts_those():
    header = ("Date", "Branch", "Question Type", "Number of Questions", "Mode", "Staff")
    found = read(
        header,
        ("2026-03-01", "East", "Reference", 4, "Phone", "ab"),
        ("2026-03-01", "East", "Directional", 12, "In person", "ab"),
        ("2026-03-02", "East", "Reference", None, "In person", "ab"),
        ("2026-03-02", "East", "Reference", "many", "In person", "ab"),
    )
    assert sums(found) == {"reference": 4, "directional": 12}
    assert fates(found)[4] == ("set_aside", "log_no_number")
    assert [line.cell for line in found.remarks if line.key == "log_no_number"] == ["D4", "D5"]


def test_questions_without_a_kind_are_asked_about_once():
    header = ("ID", "Question", "Answer", "Date/Time", "Entered By", "READ Scale", "Patron Type")
    found = read(header, *((n, ASKED, TOLD, f"03/{n:02}/2026 2:15 PM", "cd", 3, "Adult") for n in range(1, 29)))
    assert ("measure", "Questions at the desk") in asked(found)
    assert set(found.counts["measure"]) == {"", "effort"}


BOOKING = ("Booking ID", "First Name", "Last Name", "Email", "Location", "Category", "Space", "From", "To", "Created",
           "Status")  # fmt: skip


def booking(day, status="Confirmed"):
    return (f"cs_{day}", "Ann", "Lee", "ann@example.org", "East Branch", "Study Rooms", f"Room {day}",
            f"2026-03-{day:02} 10:00", f"2026-03-{day:02} 11:00", "2026-02-20 09:00", status)  # fmt: skip


def test_room_bookings_are_counted_on_their_day_and_cancelled_ones_are_not():
    states = ["Confirmed", "Cancelled by User", "Mediated Approved", "No Show", "Confirmed", "Mediated Denied"]
    found = read(BOOKING, *(booking(day, state) for day, state in enumerate(states, start=1)))
    assert sums(found) == {"room_bookings": 3}
    assert found.counts["period_start"].dt.day.tolist() == [1, 3, 5]
    assert {row for row, (_, key) in fates(found).items() if key == "log_called_off"} == {3, 5, 7}
    assert any("3 rows were called off" in words for words in found.how)
    assert not any(words in everything_said(found) for words in ("ann@", "Lee'"))
    assert {seen for _, seen in asked(found)} == {"First Name", "Last Name", "Email"}


def test_a_state_that_nobody_knows_is_not_counted_and_said():
    found = read(BOOKING, booking(1), booking(2, "Zarquon"))
    assert sums(found) == {"room_bookings": 1}
    assert fates(found)[3] == ("set_aside", "log_state_unknown")


def test_appointments_are_one_to_one_sessions():
    header = (
        "Appointment ID",
        "First Name",
        "Last Name",
        "Email",
        "Staff",
        "Location",
        "Group",
        "From",
        "To",
        "Cancelled",
    )
    rows = [(n, "Ann", "Lee", "a@b.org", "Bo Ray", "East Branch", "Tech", f"2026-03-{n:02} 10:00",
             f"2026-03-{n:02} 11:00", "Yes" if n == 2 else "No") for n in range(1, 5)]  # fmt: skip
    found = read(header, *rows)
    assert sums(found) == {"one_to_one": 3}


EVENT = ("Event ID", "Title", "Start Date", "Start Time", "End Date", "End Time", "Library", "Location", "Presenter",
         "Audiences", "Categories", "Confirmed Registrations", "Waiting-List Registrations", "Actual Attendance",
         "Event URL")  # fmt: skip


def event(number, title="Story time", came=12, registered=15):
    return (number, title, f"2026-03-{number:02}", "10:00", f"2026-03-{number:02}", "11:00", "East Branch", "Room A",
            "Bo Ray", "Children", "Reading", registered, 0, came, "https://example.org/e")  # fmt: skip


def test_events_count_as_programmes_with_the_attendance_that_came_not_that_registered():
    found = read(
        EVENT, event(1), event(2, came=0), event(3, came=None), event(4, title="CANCELLED: Story time", came=None)
    )
    assert sums(found) == {"programs": 3, "program_attendance": 12}
    assert found.counts.query("measure == 'program_attendance'")["cell"].tolist() == ["N2", "N3"]
    assert fates(found)[5] == ("set_aside", "log_called_off")
    assert set(found.counts["branch"]) == {"East Branch"}
    assert "Bo Ray" not in everything_said(found)


def test_a_list_of_people_counts_those_who_came():
    header = ("Order #", "Order Date", "First Name", "Last Name", "Email", "Ticket Type", "Attendee Status",
              "Event Name", "Event Start Date", "Branch")  # fmt: skip
    rows = [(n, "2026-02-01", "Ann", "Lee", "a@b.org", "Free", state, "Story time", "2026-03-07", "East Branch")
            for n, state in enumerate(["Checked In", "Attending", "Checked In", "Not Attending"], start=1)]  # fmt: skip
    found = read(header, *rows)
    assert sums(found) == {"program_attendance": 2}
    assert fates(found)[3] == ("set_aside", "log_not_there")


@pytest.mark.parametrize(
    "rows",
    [
        (("Date", "Branch", "Visits", "Reference"), *((f"2026-03-{n:02}", "East", n * 10, n) for n in range(1, 9))),
        (
            ("Month", "Branch", "Program", "Attendance"),
            *((f"2026-{n:02}", "East", "Story time", n) for n in range(1, 9)),
        ),
        (("Branch", "Room bookings", "Status"), ("East", 40, "final"), ("West", 12, "final")),
    ],
    ids=["daily counts", "programmes by month", "bookings added up"],
)
def test_tables_that_count_already_are_read_as_counts(rows):
    found = read(*rows)
    assert not any("Taken for" in words for words in found.how)


def test_days_that_could_be_read_two_ways_are_asked_about():
    rows = [(*desk(1)[:7], "Reference", *desk(1)[8:]) for _ in range(4)]
    found = read(LIBANSWERS, *(("03/04/2026", *row[1:]) for row in rows))
    assert "period" in {kind for kind, _ in asked(found)}
    assert set(found.counts["fate"]) == {"needs_you"}


def test_the_total_under_a_log_is_no_question():
    found = read(LIBANSWERS, desk(1), desk(2), ("Total: 2",))
    assert fates(found)[4] == ("not_data", "")
    assert sums(found)["reference"] == 2


def test_a_desk_log_made_with_a_form_takes_the_day_that_was_told_and_none_of_its_words():
    header = ("Timestamp", "Interaction source", "Interaction type", "Research need",
              "Number of people (if more than 1)", "Affiliation",
              "Interaction staff time", "Date if not today")  # fmt: skip
    rows = [(f"3/{n}/2026 10:18:38", "walk in", "Reference", f"{ASKED} {n}", None, "Resident", "5-10 min",
             "2/27/2026" if n == 14 else None) for n in range(10, 18)]  # fmt: skip
    found = read(header, *rows, decisions=[])
    assert found.counts["measure"].tolist() == ["reference"] * 8
    assert "2026-02-27" in found.counts["period_start"].dt.strftime("%Y-%m-%d").tolist()
    assert {seen for kind, seen in asked(found) if kind == "identity_column"} == {"Research need"}
    assert "grandfather" not in everything_said(found)
