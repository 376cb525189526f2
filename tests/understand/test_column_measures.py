"""What a header leaves open is settled by the columns beside it, their sums, and what stands over it; or asked."""

from written_sheets import facts, understood

from impact.decisions import Decision, Decisions
from impact.questions import question_id

SUMMED = """
    Branch | Year | Adult | Juvenile | Circulation
    East   | 2025 | 10    | 5        | 15
    West   | 2025 | 20    | 7        | 27
    North  | 2025 | 9     | 8        | 17
"""


def named(found):
    return dict(zip(found.counts.label, found.counts.measure, strict=True))


def asked(found):
    return {q.seen: q for q in found.questions if q.kind == "measure"}


def test_columns_that_add_up_to_circulation_are_its_parts_and_no_question():
    found = understood(SUMMED)
    assert named(found) == {"Adult": "", "Juvenile": "circ_children", "Circulation": "circ_total"}
    assert not asked(found)


def test_columns_that_do_not_add_up_are_no_parts():
    found = understood(SUMMED.replace("17", "19").replace("27", "99"))
    assert named(found) == {"Adult": "", "Juvenile": "", "Circulation": "circ_total"}
    assert set(asked(found)) == {"Adult", "Juvenile"}


def test_parts_with_a_name_of_the_measure_never_count_beside_their_total():
    found = understood("""
        Branch | Year | Meeting room bookings | Study room bookings | Room bookings
        East   | 2025 | 10 | 5 | 15
        West   | 2025 | 20 | 7 | 27
        North  | 2025 | 9  | 8 | 17
    """)
    assert named(found) == {"Meeting room bookings": "", "Study room bookings": "", "Room bookings": "room_bookings"}


def test_two_columns_of_one_measure_without_their_sum_are_asked_about():
    found = understood("""
        Branch | Year | Meeting room bookings | Study room bookings
        East   | 2025 | 10 | 5
        West   | 2025 | 20 | 7
    """)
    assert set(named(found).values()) == {""}
    assert {q.guesses[0] for q in asked(found).values()} == {"room_bookings"}


def test_attendance_beside_visits_and_programs_is_who_came_to_programs():
    found = understood("""
        Branch | Year | Visits | Programs | Attendance
        East   | 2025 | 900    | 5        | 15
    """)
    assert named(found)["Attendance"] == "program_attendance"


def test_attendance_beside_programs_alone_may_be_visits_and_is_asked():
    found = understood("""
        Branch | Year | Programs | Attendance | Circulation
        East   | 2025 | 5        | 15         | 900
    """)
    assert named(found)["Attendance"] == ""
    assert asked(found)["Attendance"].guesses[:2] == ("program_attendance", "visits")


def test_an_answer_stands_against_what_the_columns_say():
    decision = Decision("measure", "attendance", "visits", question_id("measure", "attendance"))
    found = understood(
        "Branch | Year | Programs | Attendance \n East | 2025 | 5 | 15", decisions=Decisions.of([decision])
    )
    assert named(found)["Attendance"] == "visits"


def test_a_title_and_the_headers_under_it_are_read_as_one():
    found = understood("""
        Program attendance 2025
        Branch | Adult | Teen | Children | Total
        East   | 10    | 5    | 3        | 18
        West   | 20    | 7    | 4        | 31
        North  | 9     | 8    | 1        | 18
    """)
    assert sorted(named(found).values()) == [
        "program_attendance",
        "program_attendance_adult",
        "program_attendance_children",
        "program_attendance_teen",
    ]
    assert ("East", 18) in {(branch, value) for branch, *_, value in facts(found)}


def test_a_sheet_called_interlibrary_loan_tells_what_is_received():
    found = understood(
        "Branch | Year | Provided | Received \n East | 2025 | 10 | 5 \n West | 2025 | 7 | 6", name="Interlibrary loan"
    )
    assert named(found) == {"Provided": "ill_lent", "Received": "ill_borrowed"}


def test_a_title_that_is_not_understood_to_the_last_word_settles_nothing():
    found = understood(
        "Outreach program attendance 2025 \n Branch | Adult | Teen \n East | 10 | 5 \n West | 20 | 7 \n North | 9 | 8"
    )
    assert set(named(found).values()) == {""}


def test_a_group_that_stands_once_over_its_columns_names_them_all():
    found = understood("""
               | Circulation |          |       | Programs |
        Branch | Adult       | Juvenile | Total | Number   | Attendance
        East   | 10          | 5        | 15    | 2        | 30
        West   | 20          | 7        | 27    | 3        | 40
        North  | 9           | 8        | 17    | 2        | 25
    """, file="Stats 2025.xlsx")  # fmt: skip
    by_value = {value: measure for *_, measure, value in facts(found) if value in (5, 15, 30)}
    assert by_value == {5: "circ_children", 15: "circ_total", 30: "program_attendance"}


def test_a_column_called_total_of_its_own_measure_is_counted():
    found = understood("""
        Branch | Year | Visits total | Circulation total | Vans
        East   | 2025 | 10           | 30                | 2
        West   | 2025 | 20           | 40                | 3
    """)
    assert {"visits", "circ_total"} <= set(named(found).values())


def test_programs_on_a_sheet_of_spending_are_money():
    found = understood(
        "Branch | Year | Salaries | Library programs \n East | 2025 | 1000 | 500 \n West | 2025 | 2000 | 700",
        name="Expenditures",
    )
    assert set(named(found).values()) == {""}


def test_what_is_narrower_than_a_column_of_the_sheet_keeps_its_label_without_a_question():
    found = understood("""
        Branch | Year | Circulation | Adult circulation | DVD circulation | Users
        East   | 2025 | 10          | 5                 | 2               | 50
        West   | 2025 | 20          | 7                 | 3               | 70
    """)
    assert named(found)["Adult circulation"] == named(found)["DVD circulation"] == ""
    assert set(asked(found)) == {"Users"}


def test_words_short_for_a_measure_are_asked_about_before_parts_of_one():
    found = understood("""
        Branch | Year | Adult circulation | Hotspot loans | Users | Sessions | Questions
        East   | 2025 | 5                 | 3             | 50    | 4        | 6
    """)
    assert list(asked(found)) == ["Users", "Sessions", "Questions"]


def test_the_name_of_the_file_brings_the_likeliest_guess_forward():
    found = understood(
        "Branch | Year | Sessions \n East | 2025 | 10 \n West | 2025 | 20", file="Workstation bookings.csv"
    )
    assert asked(found)["Sessions"].guesses[0] == "computer_sessions"
