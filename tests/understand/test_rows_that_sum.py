# ruff: noqa: E501 -- a sheet in a line reads best unbroken
"""Small sheets in; which rows are branches, which only sum others up, and what is said of the sums, out.

A sheet is written in one line, its rows divided by `/`, and every cell is a number or a word. The first row is the
header; a header of numbers is spared where nothing depends on it. `branches` are the names that are counted.
"""

import pytest
from written_sheets import understood

HEADS = {2: "Branch | Visits", 3: "Branch | Visits | Loans", 4: "Branch | Visits | Loans | Programs"}
NO_QUESTION, TOTALS = [], ["totals"]

# rows / rows … → the branches that count, the totals that are asked about
SHEETS = [
    # by word, wherever it stands
    ("East | 1040 / West | 2511 / Total | 3551", "East West", ""),
    ("Total | 3551 / East | 1040 / West | 2511", "East West", ""),
    ("East | 1040 / TOTAL: | 3551 / West | 2511", "East West", ""),
    ("East | 1040 / West | 2511 / Grand Total | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Subtotal - branches | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Total visits | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Total for 2025 | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Summe | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Gesamt | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Total général | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Totale | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Yhteensä | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Total geral | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / All branches | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Alle Zweigstellen | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Statewide | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / YTD | 3551", "East West", ""),
    ("East | 1040 / West | 2511 / Average | 1775.5", "East West", ""),
    ("East | 1040 / West | 2511 / Durchschnitt | 1775.5", "East West", ""),
    ("East | 1040 / West | 2511 / Median | 1775.5 / Minimum | 1040 / Max | 2511", "East West", ""),
    ("East | 1040 / West | 2511 / Last year | 3300 / % change | 7.6", "East West", ""),
    ("East | 1040 / West | 2511 / Target | 4000 / Variance | -449", "East West", ""),
    ("East | 1040 / West | 2511 / Per day | 12.5", "East West", ""),
    ("East | 1040 / West | 2511 / Vorjahr | 3300 / Veränderung | 251", "East West", ""),
    # without a name
    ("East | 10 / West | 20 / | 30", "East West", ""),
    ("East | 1040 / West | 2511 / North | 1500 / | 5051", "East West North", ""),
    (" | 3551 / East | 1040 / West | 2511", "East West", ""),
    ("East | 1040 / West | 2511 / North | 1500 / South | 1111 / | 1540.5", "East West North South", ""),
    # by arithmetic alone: not counted, and asked about
    ("East | 1040 / West | 2511 / City of Arden | 3551", "East West", "City of Arden"),
    ("City of Arden | 3551 / East | 1040 / West | 2511", "East West", "City of Arden"),
    ("East | 12 / West | 15 / City of Arden | 27", "East West", "City of Arden"),
    ("East | 1040 | 303 | 21 / West | 2511 | 417 | 32 / Arden | 3551 | 720 | 53", "East West", "Arden"),
    ("East | 1040 | 303 / West | 2511 | / Arden | 3551 | 303", "East West", "Arden"),
    ("East | 17 | 3 | 11 / West | 25 | 9 | 31 / Hill | 31 | 8 | 17 / Mill | 12 | 6 | 11 / Typical | 21.25 | 6.5 | 17.5", "East West Hill Mill", "Typical"),
    ("District 4 | 3070 / East | 1011 / West | 2059 / District 5 | 7011 / Hill | 3005 / Mill | 4006", "East West Hill Mill", "District 4, District 5"),
    ("East | 1011 / West | 2059 / District 4 | 3070 / Hill | 3005 / Mill | 4006 / District 5 | 7011", "East West Hill Mill", "District 4, District 5"),
    ("East | 1011 | 17 | 8 / West | 2059 | 33 | 4 / Group A | 3070 | 50 | 12 / Hill | 3005 | 21 | 6", "East West Hill", "Group A"),
    # districts under the word, and the total of all of them
    ("East | 1011 / West | 2059 / Subtotal | 3070 / Hill | 3005 / Mill | 4006 / Subtotal | 7011 / Total | 10081", "East West Hill Mill", ""),
    # traps: real places
    ("Total Wellness Branch | 1040 / Central | 2511", "Total Wellness Branch,Central", ""),
    ("Average Street | 1040 / Meantown | 2511 / Sumner | 77", "Average Street,Meantown,Sumner", ""),
    ("Changewater | 1040 / Maxwell | 2511 / Rangeley | 77", "Changewater,Maxwell,Rangeley", ""),
    ("All Saints | 1040 / Allentown | 2511", "All Saints,Allentown", ""),
    ("Media | 1040 / Chester | 611 / Radnor | 977", "Media,Chester,Radnor", ""),
    ("East | 1040 / Central | 1040", "East Central", ""),
    ("Central | 300 / East | 100 / West | 200", "Central East West", ""),
    ("East | 5 / West | 5 / Hill | 5 / Mill | 5", "East West Hill Mill", ""),
    ("East | 0 / West | 0 / Hill | 0", "East West Hill", ""),
    ("East | 1040", "East", ""),
    ("East | 120 / West | 0 / Hill | 120", "East West Hill", ""),
    ("East | 3 / West | 4 / Hill | 7 / Mill | 14", "East West Hill Mill", ""),
]  # fmt: skip


def _sheet(rows: str) -> str:
    lines = [line.strip() for line in rows.split(" / ")]
    width = max(line.count("|") + 1 for line in lines)
    return "Statistics of the library 2025\n" + HEADS[width] + "\n" + "\n".join(lines)


@pytest.mark.parametrize(("rows", "branches", "asked"), SHEETS, ids=[rows[:60] for rows, *_ in SHEETS])
def test_a_sum_is_no_branch_and_a_branch_is_no_sum(rows, branches, asked):
    found = understood(_sheet(rows))
    names = branches.split(",") if "," in branches or " " not in branches else branches.split()
    assert set(found.counts.branch) == set(names)
    assert [q.seen for q in found.questions if q.kind == "totals"] == [name for name in asked.split(", ") if name]
    assert {q.kind for q in found.questions} <= {"totals"}


# rows, the cell of the total, what is said of it (nothing where all agrees)
CHECKS = [
    ("East | 1040 / West | 2511 / Total | 3551", "B5", ""),
    ("East | 5000 / West | 7380 / Total | 12430", "B5", "12,430 12,380 a difference of 50"),
    ("East | 5000 / West | 7380 / Hill | / Total | 12430", "B6", "row 5 has no number, and 50 is missing"),
    ("East | 5000 / West | 7380 / Hill | n/a / Total | 12430", "B6", "row 5 has no number, and 50 is missing"),
    ("East | 5000 / West | 7380 / Hill | about 50 / Mill | n/a / Total | 12430", "B7", "row 5 could not be read, and 50 would be right there"),
    ("East | 5000 / West | 7380 / Hill | n/a / Mill | n/a / Total | 12430", "B7", "a difference of 50"),
    ("East | 5000 / West | 7380 / Hill | 50 / Total | 12380", "B6", "as if row 5 had been left out: 50"),
    ("East | 5000 / West | 7380 / Hill | 50 / Total | 12480", "B6", "as if row 5 had been added twice: 50"),
    ("East | 50 / West | 7380 / Hill | 50 / Total | 7430", "B6", "a difference of 50"),
    ("East | 5000 / West | 7380 / Hill | 1,050 / Total | 12380", "B6", "leaves out row 5, whose number is stored as text: 1,050"),
    ("East | 1011 / West | 2059 / Subtotal | 3071 / Hill | 3005 / Mill | 4006 / Subtotal | 7011 / Total | 10081", "B5", "3,071 3,070 a difference of 1"),
    ("East | 1011 / West | 2059 / Subtotal | 3070 / Hill | 3005 / Mill | 4006 / Subtotal | 7011 / Total | 10082", "B9", "10,082 10,081 a difference of 1"),
    ("Total | 3552 / East | 1040 / West | 2511", "B3", "3,552 3,551 a difference of 1"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "cell", "said"), CHECKS, ids=[rows[:60] for rows, *_ in CHECKS])
def test_a_total_is_checked_and_a_difference_has_its_reason(rows, cell, said):
    found = understood(_sheet(rows))
    remarks = {line.cell: line.problem for line in found.remarks if line.key.startswith("total")}
    assert set(remarks) == ({cell} if said else set())
    for part in said.split(" ") if said[:1].isdigit() else [said]:
        assert part in remarks.get(cell, "")


@pytest.mark.parametrize(("total", "told"), [(31, False), (30.8, False), (30.75, False), (32, True), (30.9, True)])
def test_what_rounding_explains_is_no_difference(total, told):
    found = understood(
        f"Branch | Year | Staff (FTE) \n East | 2025 | 10.5 \n West | 2025 | 20.25 \n Total | 2025 | {total}"
    )
    assert any(line.key == "total_differs" for line in found.remarks) is told


def test_a_total_of_the_sheet_bears_out_which_rows_it_leaves_out():
    found = understood("""
        Branch      | 2025 Visits
        Central     | 2101
        Oak Park    | 2319
        District 1  | 4420
        Mill Street | 2101
        North Hill  | 2101
        District 2  | 4202
        Total       | 8622
    """)
    assert set(found.counts["branch"]) == {"Central", "Oak Park", "Mill Street", "North Hill"}


def test_a_branch_that_happens_to_be_the_sum_of_its_neighbours_stays_one_where_the_total_counts_it():
    found = understood("""
        Branch      | 2025 Visits
        Central     | 210
        Oak Park    | 230
        Riverside   | 440
        Mill Street | 211
        Total       | 1091
    """)
    assert set(found.counts["branch"]) == {"Central", "Oak Park", "Riverside", "Mill Street"}
