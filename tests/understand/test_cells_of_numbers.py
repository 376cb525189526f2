# ruff: noqa: E501 -- a column in a line reads best unbroken; odd marks are what is tested
"""Columns of cells in, what becomes of each cell out. Cells are texts as in a CSV file; `#12.5` is a typed number.

An outcome is a value (`est`, `rev`, `%` or a currency behind it), `blank`, or the key of what is said about the cell,
with the numbers that are offered when it is asked.
"""

import pytest

from impact.sheets import Sheet
from impact.understand.codes import codes_of
from impact.understand.grid import grid_of
from impact.understand.numbers import read_numbers
from impact.understand.whole_numbers import counted_whole

COLUMNS = """
842 | 1 204 | 0                             = 842 | 1204 | 0
1,204 | 2,310                               = 1204 | 2310
1,234                                       = 1234
12,380 | 1,234,567                          = 12380 | 1234567
1.234 | 12,5                                = 1234 | 12.5
1.234,56 | 2.000                            = 1234.56 | 2000
1,234.56 | 2,000                            = 1234.56 | 2000
1.234.567 | 2.500                           = 1234567 | 2500
1.234 | 2.500                               = two_readings 1234 1.234 | two_readings 2500 2.5
1.234                                       = two_readings 1234 1.234
842 | 1.234 | 2.087                         = 842 | 1234 | 2087
842 | 913 | 1.234                           = 842 | 913 | 1234
3 | 1.234 | 2.087                           = 3 | two_readings 1234 1.234 | two_readings 2087 2.087
1.234 | 2.345 | 3.456                       = two_readings 1234 1.234 | two_readings 2345 2.345 | two_readings 3456 3.456
1.234 | 2500                                = two_readings 1234 1.234 | 2500
0.875 | 1.250                               = 0.875 | 1.25
0,875 | 1,250                               = 0.875 | 1.25
12.5 | 1.234                                = 12.5 | 1.234
12,5 | 1,234                                = 12.5 | two_readings 1234 1.234
1,234 | 2,345 | 3,456 | 12,5                = 1234 | 2345 | 3456 | two_readings 125 12.5
1,234 | 2,345 | 3,456 | 1,2345              = 1234 | 2345 | 3456 | two_readings 12345 1.2345
12,5 | 7,25 | 8,5 | 1,125                   = 12.5 | 7.25 | 8.5 | 1.125
1.234 | 1,234                               = two_readings 1234 1.234 | two_readings 1234 1.234
12.5 | 12,5                                 = 12.5 | 12.5
12.5 | 3.5 | 4.5 | 12,5                     = 12.5 | 3.5 | 4.5 | two_readings 125 12.5
1 234 | 12 345 678                          = 1234 | 12345678
1 234 | 1 234 | 1 234                       = 1234 | 1234 | 1234
1 234,5                                     = 1234.5
1'234 | 1’234 | 1'234.50                    = 1234 | 1234 | 1234.5
1,23,456 | 12,34,567                        = 123456 | 1234567
1,23,456.50                                 = 123456.5
1 23                                        = not_a_number none
1,23                                        = 1.23
1,234,56                                    = two_readings
#1234 | #842                                = 1234 | 842
#842 | 1.234 | #913                         = 842 | 1234 | 913
#2842 | 1.234                               = 2842 | two_readings 1234 1.234
'1204 | '0                                  = 1204 | 0
１２３ | ４，５６７                            = 123 | 4567
.5 | ,5                                     = 0.5 | 0.5
+12                                         = 12
007                                         = 7
45% | 7.5 % | 12,5%                         = 0.45% | 0.075% | 0.125%
45 percent | 45 per cent | 45 pct           = 0.45% | 0.45% | 0.45%
$1,200 | $ 1,200.50 | $0                    = 1200$ | 1200.5$ | 0$
1.200,50 € | 1.200 €                        = 1200.5€ | 1200€
1.200 €                                     = two_readings 1200 1.2
£1,200                                      = 1200£
CHF 1'200.50 | 300 CHF                      = 1200.5CHF | 300CHF
R$ 1.200,00                                 = 1200R$
1 200 kr                                    = 1200kr
USD 300 | 300 EUR                           = 300USD | 300EUR
-$5 | $-5 | ($5)                            = -5$ | -5$ | -5$
£3k                                         = in_thousands 3000 none
1.5k | 2M | 3 thousand                      = in_thousands 1500 none | in_thousands 2000000 none | in_thousands 3000 none
about 90 | ~90 | ca. 90 | approx. 90        = about 90 none | about 90 none | about 90 none | about 90 none
etwa 90 | env. 90 | noin 90 | cerca de 90   = about 90 none | about 90 none | about 90 none | about 90 none
around 1,200 | 90ish | 90 (approx) | 90?    = about 1200 none | about 90 none | about 90 none | about 90 none
90+ | >90 | over 90 | at least 90           = at_least 90 none | at_least 90 none | at_least 90 none | at_least 90 none
mindestens 90 | plus de 90 | yli 90         = at_least 90 none | at_least 90 none | at_least 90 none
<5 | < 5 | under 5 | fewer than 5 | ≤5      = fewer_than none | fewer_than none | fewer_than none | fewer_than none | fewer_than none
weniger als 5 | moins de 5 | menos de 5     = fewer_than none | fewer_than none | fewer_than none
5-10 | 5–10 | 5 to 10 | between 5 and 10    = range none 5 10 | range none 5 10 | range none 5 10 | range none 5 10
35 & 40 | 35/40 | 35 + 40 | 35 and 40       = two_numbers 75 35 40 | two_numbers 75 35 40 | two_numbers 75 35 40 | two_numbers 75 35 40
35, 40 | 35; 40                             = two_numbers 75 35 40 | two_numbers 75 35 40
5i | l2 | 1O4 | O | 1S                      = slip_of_a_letter 51 5 none | slip_of_a_letter 12 2 none | slip_of_a_letter 104 14 none | slip_of_a_letter 0 none | slip_of_a_letter 15 1 none
1,675* | 1675** | 1675† | 1,675 (a)         = 1675 | 1675 | 1675 | 1675
1675¹ | 1675² | 1675 [1]                    = 1675 | 1675 | 1675
1675 (est.) | 1675 est | 1675 estimated     = 1675est | 1675est | 1675est
e1200 | 1200e | 1,200 e | E 1200 | (e) 1200 = 1200est | 1200est | 1200est | 1200est | 1200est
1200 r | 1200 (r) | 1,200 revised           = 1200rev | 1200rev | 1200rev
1200 p | 1200 prov. | 1200 provisional      = 1200est | 1200est | 1200est
1200e*                                      = 1200est
(1,200) | 50                                = in_brackets 1200 none | 50
-12 | 50                                    = below_zero 12 none | 50
−12 | –12 | 12-                             = below_zero 12 none | below_zero 12 none | below_zero 12 none
-1 | 50 | 60                                = missing_code | 50 | 60
-3 | -1 | -9 | 0                            = missing_code | missing_code | missing_code | 0
-99 | 50                                    = missing_code | 50
-1 | -17 | 50                               = below_zero 1 none | below_zero 17 none | 50
120 | 340 | 90 | 9999                       = 120 | 340 | 90 | perhaps_code none 9999
120 | 9999 | 340 | 9999                     = 120 | missing_code | 340 | missing_code
8120 | 9120 | 7340 | 9999                   = 8120 | 9120 | 7340 | 9999
8120 | 9120 | 7340 | 99999                  = 8120 | 9120 | 7340 | perhaps_code none 99999
0 | 0 | 9999                                = 0 | 0 | 9999
12 hrs | 90 min | 1 hour | 12 people        = with_unit 12 none | with_unit 90 none | with_unit 1 none | with_unit 12 none
$26.84/hr | 40 per week | 12 Personen       = with_unit 26.84 none | with_unit 40 none | with_unit 12 none
3h 30m | 1:30 | 12:30:00 | 2h15             = duration | duration | duration | duration
½ | 2½ | 2 ½                                = part_of_a_whole 0 none | part_of_a_whole 2500 2 none | part_of_a_whole 2500 2 none
3-Apr | Apr-03 | 4/3/2025 | 03.04.2025      = date_in_numbers | date_in_numbers | date_in_numbers | date_in_numbers
2025-04-03                                  = date_in_numbers
TRUE | FALSE | yes | no                     = yes_or_no | yes_or_no | yes_or_no | yes_or_no
#REF! | #DIV/0! | #VALUE! | Err:502         = error_cell | error_cell | error_cell | error_cell
#BEZUG! | #WERT! | #VALEUR! | #¡REF!        = error_cell | error_cell | error_cell | error_cell
######## | ###                              = too_narrow | too_narrow
=SUM(B2:B9) | =B2+1                         = formula_as_text | formula_as_text
inf | -inf | 1e308 | 29078000123456         = too_large | too_large | too_large | too_large
nan | NaN                                   = not_available | not_available
1.23E+05 | 2E+06                            = shortened 123000 none | shortened 2000000 none
1.234567E+06                                = 1234567
n/a | N/A | NA | n.a. | #N/A | N\\A         = not_available | not_available | not_available | not_available | not_available | not_available
- | – | — | -- | . | .. | … | ? | **        = not_available | not_available | not_available | not_available | not_available | not_available | not_available | not_available | not_available
not available | not collected | unknown     = not_available | not_available | not_available
no data | did not report | see note         = not_available | not_available | not_available
k.A. | keine Angabe | unbekannt             = not_available | not_available | not_available
s.o. | n.d. | non disponible                = not_available | not_available | not_available
s/d | sin datos | no disponible             = not_available | not_available | not_available
non rilevato | n.p. | sconosciuto           = not_available | not_available | not_available
ei tietoa | ei saatavilla | puuttuu         = not_available | not_available | not_available
não disponível | sem dados | não se aplica  = not_available | not_available | not_available
closed | CLOSED | (closed) | covid          = was_closed | was_closed | was_closed | was_closed
geschlossen | fermé | cerrado | chiuso      = was_closed | was_closed | was_closed | was_closed
suljettu | fechado | closed for renovation  = was_closed | was_closed | was_closed
TBC | tbd | pending | awaiting data         = not_yet | not_yet | not_yet | not_yet
folgt | en attente | pendiente | tulossa    = not_yet | not_yet | not_yet | not_yet
nil | Nil | zero | aucun | keine            = word_for_zero 0 none | word_for_zero 0 none | word_for_zero 0 none | word_for_zero 0 none | word_for_zero 0 none
none                                        = not_available
* | x | c | [c] | suppressed                = held_back | held_back | held_back | held_back | held_back
Cell C12 | see cell 14 | included in Main   = elsewhere | elsewhere | elsewhere
incl. with Central | enthalten in Mitte     = elsewhere | elsewhere
Gate broken twice                           = not_a_number none
12 (closed 3 days) | 12 closed              = not_a_number none | not_a_number 12 none
12 a.m. 14 p.m.                             = not_a_number none
0 | | 5                                     = 0 | blank | 5
1204  |  77                                = 1204 | 77
6% | 0                                      = 0.06% | 0
1,204 | n/a | | 0 | 77                      = 1204 | not_available | blank | 0 | 77
80 | 9999 | 9999 | 9999                     = 80 | missing_code | missing_code | missing_code
0 | -1                                      = 0 | missing_code
10 000 | 1 000 000                          = 10000 | 1000000
10.000 | 1.000.000                          = 10000 | 1000000
10,000 | 1.000.000                          = two_readings 10000 10 | 1000000
1,5 | 2,5 | 1.000                           = 1.5 | 2.5 | 1000
0,5                                         = 0.5
0.123                                       = 0.123
12345,678                                   = 12345.678
5e3                                         = shortened 5000 none
Rs. 1,23,456                                = 123456Rs.
1,200- | 30                                 = below_zero 1200 none | 30
1200 (r)* | 1200*r                          = 1200rev | not_a_number 1200 none
up to 40 | max. 40 | 40 or less             = fewer_than none | fewer_than none | fewer_than none
1 or 2                                      = two_numbers 3 1 2
call Ana 555-1234                           = not_a_number none
12:00                                       = duration
#12.0 | #0                                  = 12 | 0
#1.234 | #842 | #913 | #1204                = part_of_a_whole 1234 1 none | 842 | 913 | 1204
#12.5 | #842 | #913 | #1204 | #77 | #90     = part_of_a_whole 12500 12 none | 842 | 913 | 1204 | 77 | 90
#1234.8846 | #842.1154 | #913               = 1234.8846est | 842.1154est | 913
#1e308                                      = too_large
"""


def _cells(text: str) -> list[object]:
    cells: list[object] = []
    for each in text.split("|"):
        cell = each.strip(" ")
        typed = cell.startswith("#") and cell[1:2].isdigit()
        cells.append(float(cell[1:]) if typed else cell or None)
    return cells


def _outcomes(cells: list[object], measure: str = "visits") -> list[str]:
    grid = grid_of(Sheet("a.csv", "a", "f" * 64, tuple((cell,) for cell in cells)))
    rows = range(len(cells))
    numbers = read_numbers(grid, 0, rows, may_be_negative=False, codes=codes_of([grid.column(0, rows)]))
    counted_whole(numbers, measure)
    said = []
    for r in rows:
        if number := numbers.values.get(r):
            flag = {"estimated": "est", "revised": "rev"}.get(number.flag, "")
            said.append(f"{number.value:.12g}{'%' if number.percent else ''}{number.currency}{flag}")
        elif trouble := numbers.troubles.get(r):
            said.append(" ".join((trouble.key, *trouble.guesses)))
        else:
            said.append("blank")
    return said


@pytest.mark.parametrize("line", COLUMNS.strip().split("\n"), ids=lambda line: line.split(" = ")[0].strip())
def test_each_cell_has_an_outcome_of_its_own(line):
    cells, outcomes = line.rsplit(" = ", 1)
    # Visits are counted whole; without a measure a fraction may be what is meant.
    measure = "visits" if "part_of_a_whole" in outcomes or "est" in outcomes else ""
    assert _outcomes(_cells(cells), measure) == [said.strip() for said in outcomes.split("|")]
