"""Layouts that were once read wrongly, cells in, rows and fates out: what is counted, what is not, what is asked."""

import pytest
from written_sheets import EAST_AND_WEST, decided, facts, understood


@pytest.mark.parametrize(
    "headers",
    ["Visits | Visits", "Gate count | Visitors", "In-person visits | Total visits"],
    ids=["same", "other", "sum"],
)
def test_one_measure_twice_in_a_row_is_asked_about_and_never_counted_twice(headers):
    found = understood(f"""
        Branch | Year | {headers} | Programs
        East   | 2025 | 100 | 120 | 3
        West   | 2025 | 200 | 220 | 4
    """)
    assert {measure for *_, measure, _ in facts(found) if measure in ("visits", "programs")} == {"programs"}
    assert len(found.counts) == 6
    assert [q.guesses[0] for q in found.questions] == ["visits", "visits"]


def test_an_answer_settles_which_of_two_columns_is_the_measure():
    table = """
        Branch | Year | Gate count | Visitors
        East   | 2025 | 100 | 120
        West   | 2025 | 200 | 220
    """
    found = understood(table, decisions=decided("measure", "visitors", "none"))
    assert ("East", "2025-01-01", "2025-12-31", "visits", 100) in facts(found)
    assert not found.questions


def test_a_column_that_repeats_another_is_not_counted_again():
    found = understood("""
        Branch | Year | Visits | Checkouts | Total visits
        East   | 2025 | 100    | 7         | 100
        West   | 2025 | 200    | 8         | 200
        North  | 2025 | 300    | 9         | 300
    """)
    assert sum(value for *_, measure, value in facts(found) if measure == "visits") == 600
    assert len(found.counts) == 6
    assert not found.questions


def asked(found) -> list[str]:
    return [question.kind for question in found.questions]


def test_two_rows_that_name_one_measure_are_asked_about():
    found = understood("""
        All branches
        Measure             | 2024 | 2025
        Library visits      | 100  | 110
        Gate count          | 130  | 140
        Total circulation   | 900  | 910
    """)
    assert {measure for *_, measure, _ in facts(found)} == {"Library visits", "Gate count", "circ_total"}
    assert asked(found) == ["measure", "measure"]


def test_money_under_the_name_of_a_count_is_no_count():
    found = understood(
        """
        Branch | Year | Programs | Visits
        East   | 2025 | $300     | 10
        West   | 2025 | $310     | 20
    """,
        typed=False,
    )
    assert {measure for *_, measure, _ in facts(found)} == {"Programs", "visits"}
    assert set(found.counts.query("measure == ''").unit) == {"currency"}


def test_the_items_of_a_report_are_no_counts():
    found = understood("""
        Public library annual report 2025
        5.1 | Registered borrowers   | 1200
        5.2 | Library visits         | 34567
        5.3 | Reference transactions | 890
        5.9 | Total circulation      | 45678
        5.10 | Hours open per week   | 45
    """)
    assert {(m, v) for *_, m, v in facts(found)} == {
        ("registered_borrowers", 1200),
        ("visits", 34567),
        ("reference", 890),
        ("circ_total", 45678),
        ("Hours open per week", 45),
    }


def test_a_sum_without_a_name_is_no_question():
    found = understood("""
        Visitors 2025
        Branch | Jan | Feb | Mar
        East   | 10  | 20  | 30  | 60
        West   | 11  | 21  | 31  | 63
        North  | 12  | 22  | 32  | 66
               | 33  | 63  | 93  | 189
    """)
    assert len(found.counts) == 9
    assert not found.questions


def test_a_question_about_a_sum_names_the_row():
    found = understood("""
        Visitors 2025
        Branch       | Jan | Feb | Mar
        East         | 10  | 20  | 30
        West         | 11  | 21  | 31
        Both of them | 21  | 41  | 61
    """)
    assert [(q.kind, q.seen) for q in found.questions] == [("totals", "Both of them")]


@pytest.mark.parametrize(
    ("header", "measure"),
    [
        ("Visits (persons)", "visits"),
        ("Loans [items]", "circ_total"),
        ("Opening hours (h)", "service_hours"),
        ("Visits (est.)", "visits"),
        ("Computer use (hours)", "Computer use (hours)"),
        ("Visits (online)", "virtual_visits"),
        ("Visits (school)", "Visits (school)"),
    ],
)
def test_a_unit_in_brackets_is_no_other_measure(header, measure):
    found = understood(f"Branch | Year | {header} \n East | 2025 | 100 \n West | 2025 | 200")
    assert {m for *_, m, _ in facts(found)} == {measure}


def test_a_column_that_is_estimated_as_a_whole_is_flagged():
    found = understood("Branch | Year | Visits (est.) \n East | 2025 | 100 \n West | 2025 | 200")
    assert set(found.counts.flag) == {"estimated"}


def test_the_size_of_a_building_is_no_question():
    found = understood(
        "Branch | Year | Sq Ft | Parking | Visits \n East | 2025 | 9000 | 40 | 1 \n West | 2025 | 8000 | 50 | 2"
    )
    assert not found.questions
    assert {m for *_, m, _ in facts(found)} == {"Sq Ft", "Parking", "visits"}


@pytest.mark.parametrize(
    "header",
    [
        "      | East Branch |           | West Branch |\n Month | Visits | Checkouts | Visits | Checkouts",
        "      | Visits |             | Checkouts |\n Month | East Branch | West Branch | East Branch | West Branch",
    ],
    ids=["branches over measures", "measures over branches"],
)
def test_each_column_is_one_measure_of_one_branch(header):
    over = header.lstrip().startswith("|  East") or header.strip().startswith("| East")
    jan, feb = ("1 | 4 | 7 | 10", "2 | 5 | 8 | 11") if over else ("1 | 7 | 4 | 10", "2 | 8 | 5 | 11")
    found = understood(f"{header}\n Jan | {jan}\n Feb | {feb}", file="stats 2025.xlsx")
    assert facts(found) == EAST_AND_WEST
    assert not found.questions


@pytest.mark.parametrize("header", ["Gate count start", "End reading", "Visits PY", "Visits last month", "Visits FYTD"])
def test_other_numbers_beside_the_visits_are_neither_visits_nor_a_question(header):
    found = understood(f"Branch | Year | {header} | Visits \n East | 2025 | 100 | 10 \n West | 2025 | 200 | 20")
    assert sorted(found.counts.query("measure == 'visits'").value) == [10, 20]
    assert not found.questions
