# ruff: noqa: E501 -- a line of examples reads best unbroken
"""What one cell says about time: as it stands in real sheets → its period, or what is asked, or that it is no time.

`FY` is asked which month begins the fiscal year, `year` lacks its year, `order` lacks the order of day and month.
The library's year begins in July where the cell needs to know it; `FY` lines are read without that.
"""

import pytest

from impact.period import Period
from impact.understand.calendar import DAY_ORDER, FISCAL, UNKNOWN, Calendar
from impact.understand.when import read_among_times, read_when

CELLS = """
2025 = 2025                          | CY2024 = 2024                        | calendar year 2024 = 2024
2024.0 = 2024                        | Año 2025 = 2025                      | vuosi 2025 = 2025
FY2025 = FY2025                      | FY25 = FY2025                        | FY'25 = FY2025
FY 2024-25 = FY2025                  | FY24/25 = FY2025                     | Fiscal Year 2025 = FY2025
SFY 2025 = FY2025                    | 2024-25 = FY2025                     | 2024/25 = FY2025
2024–2025 = FY2025                   | Financial year 2024/25 = FY2025      | exercice 2025 = FY2025
Year ended 30 June 2025 = FY2025     | FYE 6/30/2025 = FY2025               | FYE June 2025 = FY2025
FY2025 (July 2024 – June 2025) = FY2025 | 2024-25 (Jul-Jun) = FY2025        | FY 2025: 7/1/2024 - 6/30/2025 = FY2025
July 2024 through June 2025 = FY2025 | 07/2024 - 06/2025 = FY2025           | July 1, 2024 - June 30, 2025 = FY2025
Year ending March 31, 2025 = 2024-04-01/2025-03-31 | FFY 2025 = 2024-10-01/2025-09-30 | 12 months to March 2025 = 2024-04-01/2025-03-31
Q1 2025 = 2025-Q1                    | 2025Q1 = 2025-Q1                     | 2025-Q1 = 2025-Q1
1Q25 = 2025-Q1                       | Q1/25 = 2025-Q1                      | Q1'25 = 2025-Q1
1st Qtr 2025 = 2025-Q1               | First quarter 2025 = 2025-Q1         | Quarter 1, 2025 = 2025-Q1
T1 2025 = 2025-Q1                    | 1er trimestre 2025 = 2025-Q1         | 1. Quartal 2025 = 2025-Q1
IV/2025 = 2025-Q4                    | 4º trimestre de 2024 = 2024-Q4       | Trim. 2 2025 = 2025-Q2
primer trimestre 2025 = 2025-Q1      | 1. neljännes 2025 = 2025-Q1          | IV trimestre 2025 = 2025-Q4
Q1 FY25 = 2024-Q3                    | FY25Q1 = 2024-Q3                     | FY2024-25 Q1 = 2024-Q3
Quarter 3 2024-25 = 2025-Q1          | Q3 2024/25 = 2025-Q1                 | FY25 Q2 (Oct-Dec) = 2024-Q4
Q1 (Jul-Sep) 2024 = 2024-Q3          | Q1 2025 (Jan-Mar) = 2025-Q1          | Jul, Aug, Sep 2024 = 2024-Q3
Apr–Jun 2025 = 2025-Q2               | January-March, 2025 = 2025-Q1        | Oct '24 - Dec '24 = 2024-Q4
1/4/2025 – 30/6/2025 = 2025-Q2       | 1/1/25-3/31/25 = 2025-Q1             | 01.01.2025 bis 31.03.2025 = 2025-Q1
du 1er janvier au 31 mars 2025 = 2025-Q1 | Quarter ended 31 March 2025 = 2025-Q1 | 1 July to 30 September 2024 = 2024-Q3
H1 2025 = 2025-01-01/2025-06-30      | 2. Halbjahr 2024 = 2024-07-01/2024-12-31 | 1st half 2025 = 2025-01-01/2025-06-30
Six months ended December 31, 2024 = 2024-07-01/2024-12-31 | Nov–Jan 2025 = 2024-11-01/2025-01-31 | Jan & Feb 2025 = 2025-01-01/2025-02-28
S1 2025 = 2025-01-01/2025-06-30      | Q1-Q3 2025 = 2025-01-01/2025-09-30   | Nov 2024 - Jan 2025 = 2024-11-01/2025-01-31
Jan 2025 = 2025-01                   | Jan-25 = 2025-01                     | Jan. '25 = 2025-01
2025-01 = 2025-01                    | 01/2025 = 2025-01                    | 2025M03 = 2025-03
Sept. 2025 = 2025-09                 | SEPT-25 = 2025-09                    | March, 2025 = 2025-03
2025-Mar = 2025-03                   | January 2025* = 2025-01              | July FY25 = 2024-07
AOUT 2025 = 2025-08                  | Août 2025 = 2025-08                  | MÄRZ 2025 = 2025-03
marzo de 2025 = 2025-03              | set/25 = 2025-09                     | ago. 2025 = 2025-08
tammikuu 2025 = 2025-01              | tammikuussa 2025 = 2025-01           | gennaio 2025 = 2025-01
gen 2025 = 2025-01                   | kesä 2025 = 2025-06                  | dez/25 = 2025-12
Month ending 31 May 2025 = 2025-05   | févr. 2025 = 2025-02                 | Mai 2025 = 2025-05
Monday, January 5, 2025 = 2025-01-05 | lunes, 5 de mayo de 2025 = 2025-05-05 | 1. tammikuuta 2025 = 2025-01-01
2025/03/14 = 2025-03-14              | 3.4.2025 = 2025-04-03                | 5 mai 2025 = 2025-05-05
Mon 1/13/2025 = 2025-01-13           | 1er mars 2025 = 2025-03-01           | 14-Mar-25 = 2025-03-14
week ending 5 April 2025 = 2025-03-30/2025-04-05 | Week of 3/31/2025 = 2025-03-31/2025-04-06 | 2025-W12 = 2025-03-17/2025-03-23
KW 12/2025 = 2025-03-17/2025-03-23   | vko 3/2025 = 2025-01-13/2025-01-19   | w/e 25/04/2025 = 2025-04-19/2025-04-25
January = year                       | Sept. = year                         | tammi = year
1st Qtr = year                       | Trim. 2 = year                       | Jul-Sep = year
Jan 5 = year                         | July 4th = year                      | 25-Jan = year
3/4/2025 = order                     | w/e 05/04/2025 = order               | 1/4/2025 - 3/6/2025 = order
"""
ASKED_WITHOUT_THE_FIRST_MONTH = "FY2025 | FY24/25 | 2024-25 | Q1 FY25 | July FY25 | Quarter 3 2024-25 | SFY 2025"
NO_TIMES = """
March Library | Marchmont | Augusta | June Smith | April's | May Day | Summer | Summer 2025 | Sun | Mon | Tue | Sat
Room 2025 | Windows 2019 | 2024 W Main St | 2,024 | 860 2025 | 555-1234 | 202-555-0143 | 978-0-14-143951-8 | MARC 21
Section 1 | Level 2 | 1st | Second | 1-3 | 3-5 | 9-12 | 1/2 | 2/3 | 10-20 | 0-5 | ages 3-5 | 12:30 | 20 25 | 24/25
13/2025 | 2025-14 | April 31 2025 | 31/02/2025 | Q5 2025 | 2020-2030 | 2024-26 | Week 12 2025 | 2025 YTD | T1 | IV | S1
202501 | 45658 | 1.5 | -2 | 2025 visits | B-2025 | J2025 | Jan Steen | 2025A | 5.1 | Mark | Deck | Ocean | Marche
"""
AMONG_TIMES = """
24/25 = FY2025   | '24 = 2024       | 202501 = 2025-01      | 20250114 = 2025-01-14 | 1/25 = 2025-01
45658 = 2025-01-01 | 45688.0 = 2025-01-31 | 23-24 = 2023-07-01/2024-06-30
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    cells = [cell for line in lines.strip().split("\n") for cell in line.split(" | ")]
    return [(cell.rsplit(" = ", 1)[0].strip(), cell.rsplit(" = ", 1)[1].strip()) for cell in cells]


def expected(name: str) -> Period | str:
    words = {"year": UNKNOWN, "order": DAY_ORDER, "FY2025": Period.fiscal_year(2025, 7)}
    return words[name] if name in words else Period.parse(name)


@pytest.mark.parametrize(("cell", "period"), pairs(CELLS))
def test_a_cell_of_time_is_read_as_its_stretch_of_days(cell, period):
    assert Calendar(fiscal_first=7).period(read_when(cell)) == expected(period)


@pytest.mark.parametrize("cell", ASKED_WITHOUT_THE_FIRST_MONTH.split(" | "))
def test_a_fiscal_year_waits_for_its_first_month(cell):
    assert Calendar().period(read_when(cell)) == FISCAL


@pytest.mark.parametrize("cell", [cell.strip() for line in NO_TIMES.strip().split("\n") for cell in line.split("|")])
def test_names_codes_and_amounts_are_no_times(cell):
    assert read_when(cell) is None


@pytest.mark.parametrize(("cell", "period"), pairs(AMONG_TIMES))
def test_short_writings_are_believed_only_among_times(cell, period):
    assert Calendar(fiscal_first=7).period(read_among_times(cell)) == expected(period)
    assert not read_when(cell) or cell == "'24"


@pytest.mark.parametrize("number", [32_873, 58_805, 2_024.5, 12, -1])
def test_a_number_outside_of_1990_to_2060_is_no_day(number):
    assert read_among_times(number) is None


def test_a_number_that_may_be_a_year_or_an_amount_is_only_ever_a_year():
    assert read_when(1998).year == 1998
    assert read_when(1899) is None
    assert read_when(2100) is None
    assert read_when(True) is None
