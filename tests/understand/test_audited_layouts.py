"""Layouts as library managers make them, cells in, rows and fates out: each of these was once read wrongly."""

from itertools import chain

import pytest
from written_sheets import book_of, decided, facts, fate_of, sheet_of, understood

from impact.decisions import Decisions
from impact.questions import cell_subject
from impact.understand import understand


def all_facts(*sheets, file="stats.xlsx", decisions=None, fiscal_start=None) -> set[tuple]:
    found = understand(book_of(*sheets, file=file), decisions=decisions or Decisions(), fiscal_start=fiscal_start)
    return set(chain.from_iterable(map(facts, found)))


def asked(found) -> list[str]:
    return [question.kind for question in found.questions]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Q1", "Q2"), ("1st Quarter", "2nd Quarter"), ("Quarter 1", "Quarter 2"), ("Stats Q1", "Stats Q2")],
)
def test_a_sheet_for_each_quarter_is_that_quarter_of_the_files_year(first, second):
    one = sheet_of("Branch | Visits \n East | 100 \n West | 200", name=first)
    two = sheet_of("Branch | Visits \n East | 110 \n West | 210", name=second)
    assert all_facts(one, two, file="Branch stats 2025.xlsx") == {
        ("East", "2025-01-01", "2025-03-31", "visits", 100),
        ("West", "2025-01-01", "2025-03-31", "visits", 200),
        ("East", "2025-04-01", "2025-06-30", "visits", 110),
        ("West", "2025-04-01", "2025-06-30", "visits", 210),
    }


@pytest.mark.parametrize("month", ["Jan", "March", "May", "Mar", "May stats"])
def test_a_sheet_for_a_month_is_that_month_though_its_title_says_the_year_alone(month):
    sheet = sheet_of("Branch statistics 2025 \n Branch | Visits \n East | 100 \n West | 200", name=month)
    starts = {start for _, start, *_ in all_facts(sheet)}
    assert starts == {{"J": "2025-01-01", "M": "2025-03-01"}[month[0]] if "May" not in month else "2025-05-01"}


def test_the_year_that_somebody_answered_leaves_each_months_sheet_its_month():
    sheets = [
        sheet_of(f"Branch | Visits \n East | {n} \n West | 2{n}", name=m) for n, m in enumerate(("Jan", "Feb"), 1)
    ]
    answer = decided("period", cell_subject(sheets[0].digest, ""), "2025")
    starts = {(branch, start, value) for branch, start, _, _, value in all_facts(*sheets, decisions=answer)}
    assert starts == {
        ("East", "2025-01-01", 1), ("West", "2025-01-01", 21), ("East", "2025-02-01", 2), ("West", "2025-02-01", 22),
    }  # fmt: skip


def test_the_day_on_which_branches_were_open_is_not_the_time_of_the_visits():
    found = understood("""
        Service points open at 31 March 2017
        Branch | Visits
        East   | 1200
        West   | 3400
    """)
    assert {start for _, start, *_ in facts(found)} == {""}
    assert asked(found) == ["period"]


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


def test_branches_may_be_numbers_and_a_number_beside_their_names_is_no_count():
    coded = understood("Branch | Year | Visits \n 101 | 2025 | 10 \n 102 | 2025 | 20 \n 103 | 2025 | 5")
    assert ("102", "2025-01-01", "2025-12-31", "visits", 20) in facts(coded)
    named = understood("Branch # | Branch | Year | Visits \n 7 | East | 2025 | 10 \n 9 | West | 2025 | 20")
    assert {(branch, value) for branch, *_, value in facts(named)} == {("East", 10), ("West", 20)}


def test_rooms_are_no_branches():
    found = understood(
        """
        Title | Date | Location | Campus | Number of attendees
        Storytime | 2025-03-03 | Room A | Main  | 10
        Knitting  | 2025-03-04 | Room B | Main  | 8
        Storytime | 2025-03-05 | Room A | North | 14
    """,
        typed=False,
    )
    assert {branch for branch, *_ in facts(found)} == {"Main", "North"}
    without = understood("Location | Year | Visits \n Main entrance | 2025 | 10 \n Garden door | 2025 | 8")
    assert {branch for branch, *_ in facts(without)} == {""}
    assert "branch" in asked(without)


def test_who_counted_is_in_no_label_and_no_question():
    found = understood(
        """
        Timestamp       | Staff initials | Directional questions | Reference questions
        3/13/2025 9:00  | JM | 5 | 1
        3/13/2025 10:00 | AK | 2 | 3
        3/14/2025 9:00  | JM | 4 | 1
    """,
        typed=False,
    )
    assert {measure for *_, measure, _ in facts(found)} == {"directional", "reference"}
    assert not any("JM" in text for text in (*found.counts.label, *(q.seen + q.reason for q in found.questions)))


def test_a_summary_beside_a_sheet_for_each_branch_is_not_counted_once_more():
    month = "Month | Visits | Checkouts \n Jan | {0} | {1} \n Feb | {0} | {1}"
    sheets = [sheet_of(month.format(10, 20), name="East"), sheet_of(month.format(30, 40), name="West")]
    summary = sheet_of(month.format(40, 60), name="Summary")
    found = all_facts(*sheets, summary, file="stats 2025.xlsx")
    assert {branch for branch, *_ in found} == {"East", "West"}
    assert sum(value for *_, measure, value in found if measure == "visits") == 80


JAN, FEB = ("2025-01-01", "2025-01-31"), ("2025-02-01", "2025-02-28")
EAST_AND_WEST = {
    ("East Branch", *JAN, "visits", 1), ("East Branch", *FEB, "visits", 2),
    ("East Branch", *JAN, "circ_total", 4), ("East Branch", *FEB, "circ_total", 5),
    ("West Branch", *JAN, "visits", 7), ("West Branch", *FEB, "visits", 8),
    ("West Branch", *JAN, "circ_total", 10), ("West Branch", *FEB, "circ_total", 11),
}  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        """
        East Branch
        Month | Visits | Checkouts
        Jan   | 1      | 4
        Feb   | 2      | 5

        West Branch
        Month | Visits | Checkouts
        Jan   | 7      | 10
        Feb   | 8      | 11

        System total
        Month | Visits | Checkouts
        Jan   | 8      | 14
        Feb   | 10     | 16
        """,
        """
                    | Jan 2025 | Feb 2025
        East Branch
        Visits      | 1        | 2
        Checkouts   | 4        | 5
        West Branch
        Visits      | 7        | 8
        Checkouts   | 10       | 11
        """,
        """
                    | Jan 2025 | Feb 2025
        Visits
        East Branch | 1        | 2
        West Branch | 7        | 8
        Checkouts
        East Branch | 4        | 5
        West Branch | 10       | 11
        """,
        """
        Branch      | Measure   | Jan 2025 | Feb 2025
        East Branch | Visits    | 1        | 2
                    | Checkouts | 4        | 5
        West Branch | Visits    | 7        | 8
                    | Checkouts | 10       | 11
        """,
    ],
    ids=["blocks with a title each", "branches as headings", "measures as headings", "branch written once"],
)
def test_a_branch_is_found_wherever_it_stands(table):
    found = understood(table, file="stats 2025.xlsx")
    assert facts(found) == EAST_AND_WEST
    assert not found.questions


def test_headings_that_are_no_places_make_parts_and_are_asked_about():
    found = understood("""
        All branches
                  | Jan 2025 | Feb 2025
        Youth
        Programs  | 1        | 2
        Visits    | 4        | 5
        Adults
        Programs  | 7        | 8
        Visits    | 10       | 11
    """)
    assert not any(found.counts.measure)
    assert {branch for branch, *_ in facts(found)} == {""}
    assert "Youth · Programs" in set(found.counts.label)


def test_a_blank_branch_that_fits_no_pattern_is_not_filled_down():
    found = understood("""
        Branch | Measure   | Jan 2025
        East   | Visits    | 1
        West   | Visits    | 7
               | Checkouts | 10
    """)
    assert ("", *JAN, "circ_total", 10) in facts(found)
    assert fate_of(found, 4) == "needs_you"


def test_branches_across_and_months_down_are_known_by_their_names_and_their_sum():
    found = understood(
        """
        Month | Central | Eastside | North | Total
        Jan   | 900     | 400      | 300   | 1600
        Feb   | 910     | 410      | 310   | 1630
    """,
        file="Door counts 2025.xlsx",
    )
    assert {branch for branch, *_ in facts(found)} == {"Central", "Eastside", "North"}
    formats = understood(
        """
        Month | Picture books | Easy readers | Large print | Total
        Jan   | 1             | 2            | 3           | 6
        Feb   | 2             | 3            | 4           | 9
    """,
        file="Circulation 2025.xlsx",
    )
    assert {branch for branch, *_ in facts(formats)} == {""}
    assert not any(formats.counts.measure)


def test_a_pivot_with_blanks_keeps_its_rows_and_asks_whose_they_are():
    found = understood("""
        Sum of Visits | Column Labels
        Row Labels    | 2025-01 | 2025-02 | (blank) | Grand Total
        East          | 10      | 20      | 1       | 31
        West          | 11      | 21      | 2       | 34
        (blank)       | 5       | 6       | 7       | 18
        Grand Total   | 26      | 47      | 10      | 83
    """)
    assert {("", *JAN), ("", *FEB)} <= {(branch, start, end) for branch, start, end, *_ in facts(found)}
    assert {"B3", "C3", "B4", "C4"} <= set(found.counts.cell)
    assert not {"E3", "B6"} & set(found.counts.cell)
    assert "branch" in asked(found)


def test_a_branch_called_by_the_letters_nd_is_a_branch_and_blank_is_none():
    found = understood("Branch | Year | Visits \n ND | 2025 | 10 \n NA | 2025 | 11 \n (blank) | 2025 | 12")
    assert {(branch, value) for branch, *_, value in facts(found)} == {("ND", 10), ("NA", 11), ("", 12)}


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


@pytest.mark.parametrize("again", [10, 12], ids=["copied", "another number"])
def test_a_branch_that_stands_twice_for_one_month_is_not_added_up(again):
    found = understood(
        f"Month | Branch | Visits \n 2025-01 | East | 10 \n 2025-01 | East | {again} \n 2025-01 | West | 5"
    )
    assert [value for *_, measure, value in facts(found) if measure == "visits"] == [5]
    assert fate_of(found, 3) == "needs_you"
    assert found.rows[2].problem.startswith("Another row")


def test_several_rows_of_one_day_are_added_up():
    found = understood(
        "Date | Branch | Visits \n 2025-01-03 | East | 10 \n 2025-01-03 | East | 12 \n 2025-01-04 | East | 5"
    )
    assert sorted(found.counts.query("measure == 'visits'").value) == [5, 10, 12]


def test_weeks_are_seven_days():
    ending = understood("Week ending | Branch | Visits \n 2025-01-11 | East | 10 \n 2025-01-18 | East | 12")
    assert ("East", "2025-01-05", "2025-01-11", "visits", 10) in facts(ending)
    begins = understood("Week of | Branch | Visits \n 2025-01-06 | East | 10 \n 2025-01-13 | East | 12")
    assert ("East", "2025-01-13", "2025-01-19", "visits", 12) in facts(begins)


@pytest.mark.parametrize("header", ["Gate count start", "End reading", "Visits PY", "Visits last month", "Visits FYTD"])
def test_other_numbers_beside_the_visits_are_neither_visits_nor_a_question(header):
    found = understood(f"Branch | Year | {header} | Visits \n East | 2025 | 100 | 10 \n West | 2025 | 200 | 20")
    assert sorted(found.counts.query("measure == 'visits'").value) == [10, 20]
    assert not found.questions


def test_the_tallies_of_each_member_of_staff_add_up():
    found = understood("Month | Branch | Staff | Visits \n 2025-01 | East | JM | 10 \n 2025-01 | East | AK | 12")
    assert sorted(found.counts.query("measure == 'visits'").value) == [10, 12]
    assert set(found.counts.label) == {"Visits"}


def test_half_a_year_is_not_the_year():
    found = understood(
        "Visits by branch \n Branch | 2023 | 2024 | 2025 (Jan-Jun) \n East | 10 | 11 | 6 \n West | 12 | 13 | 7"
    )
    assert ("East", "2025-01-01", "2025-06-30", "visits", 6) in facts(found)
    assert ("East", "2024-01-01", "2024-12-31", "visits", 11) in facts(found)


def test_a_story_or_an_address_in_the_column_of_branches_becomes_no_branch():
    story = "She told me at the desk that she had not been outside since the funeral and cried, so we sat down together"
    found = understood(
        sheet_of(
            f"""
            Branch | Month | Visits
            Central | 2026-07 | 100
            {story} | 2026-07 | 7
            ana.k@example.org | 2026-07 | 9
            """
        )
    )
    assert set(found.counts["branch"]) == {"Central", ""}
    assert set(found.counts.loc[found.counts["branch"] == "", "fate"]) == {"needs_you"}
    said = str(found.rows) + str(found.remarks) + str(found.questions)
    assert "funeral" not in said
    assert "ana.k" not in said


def test_a_year_in_the_file_name_is_asked_about_where_the_book_tells_of_fiscal_years():
    use = sheet_of("Library | Visits\nAndover | 9227\nAnsonia | 812", name="Use")
    years = sheet_of("PAID STAFF IN FY2008\nLibrary | Staff (FTE)\nAndover | 3", name="Staff")
    found = understand(book_of(use, years, file="Profile_2008.xlsx"), decisions=Decisions(), fiscal_start=None)
    assert found[0].counts["period_start"].isna().all()
    assert [q.kind for sheet in found for q in sheet.questions].count("fiscal_year") == 1
    told = all_facts(use, years, file="Profile_2008.xlsx", fiscal_start=7)
    assert ("Andover", "2007-07-01", "2008-06-30", "visits", 9227) in told
    plain = all_facts(use, file="Profile_2008.xlsx")
    assert ("Andover", "2008-01-01", "2008-12-31", "visits", 9227) in plain
