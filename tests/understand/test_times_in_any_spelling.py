# ruff: noqa: E501 -- a list of spellings reads best unbroken
"""A month, a quarter or a year written in any of the spellings and languages that we know reads back as itself."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from impact.period import Period
from impact.understand.calendar import Calendar
from impact.understand.when import read_when

MONTHS = (
    "January February March April May June July August September October November December",
    "JAN FEB MAR APR MAY JUN JUL AUG SEPT OCT NOV DEC",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago set oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jän Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
)
MONTH = ("{m} {y}", "{m}, {y}", "{m}-{y}", "{m} '{yy}", "{m}-{yy}", "{m}/{yy}", "{y} {m}", "{m} de {y}", "{M} {y}")
NUMBERED = ("{y}-{n:02}", "{n:02}/{y}", "{n}/{y}", "{y}/{n:02}", "{y}M{n:02}", "{n:02}.{y}")
QUARTER = (
    "Q{q} {y}", "Q{q}-{y}", "{y} Q{q}", "{y}Q{q}", "{y}-Q{q}", "Q{q}/{yy}", "{q}Q{yy}", "Qtr {q} {y}", "Quarter {q}, {y}",
    "T{q} {y}", "{q}. Quartal {y}", "{q}º trimestre de {y}", "Trim. {q} {y}", "{q}. neljännes {y}", "{r}/{y}", "{r} trimestre {y}",
)  # fmt: skip
YEAR = (
    "{y}",
    "CY{y}",
    "CY {y}",
    "calendar year {y}",
    "Jahr {y}",
    "año {y}",
    "année {y}",
    "vuosi {y}",
    "anno {y}",
    "ano {y}",
)
FISCAL = (
    "FY{y}", "FY {y}", "FY{yy}", "FY'{yy}", "F.Y. {y}", "Fiscal Year {y}", "SFY {y}", "{p}-{yy}", "{p}/{yy}", "{p}–{y}",
    "FY{pp}/{yy}", "FY {p}-{yy}", "Financial year {p}/{yy}", "exercice {y}", "Year ended 30 June {y}", "FYE 6/30/{y}",
    "July {p} - June {y}", "7/1/{p} - 6/30/{y}", "01/07/{p} – 30/06/{y}", "FY{y} (July {p} – June {y})", "July 1, {p} through June 30, {y}",
)  # fmt: skip
YEARS = st.integers(1990, 2059)
FISCAL_QUARTER = ("Q{q} FY{yy}", "FY{yy}Q{q}", "FY{y} Q{q}", "Quarter {q} {p}-{yy}", "Q{q} {p}/{yy}", "FY{p}-{yy} Q{q}")


def read(cell: str) -> Period | str:
    return Calendar(fiscal_first=7).period(read_when(cell))


def short(year: int) -> str:
    return f"{year % 100:02}"


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(MONTHS), st.integers(1, 12), YEARS, st.sampled_from(MONTH))
def test_a_month_in_any_language(names, month, year, spelling):
    name = names.split()[month - 1]
    cell = spelling.format(m=name, M=name.upper(), y=year, yy=short(year))
    # Two digits are read as 1970 to 2069.
    assert read(cell) == Period.month(year, month), cell


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 12), YEARS, st.sampled_from(NUMBERED))
def test_a_month_in_numbers(month, year, spelling):
    assume(month != (year + 1) % 100)  # 2011-12 is a year as well: only its neighbours tell
    cell = spelling.format(n=month, y=year)
    assert read(cell) == Period.month(year, month), cell


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 4), YEARS, st.sampled_from(QUARTER))
def test_a_quarter(quarter, year, spelling):
    cell = spelling.format(q=quarter, y=year, yy=short(year), r=("I", "II", "III", "IV")[quarter - 1])
    assert read(cell) == Period.quarter(year, quarter), cell


@settings(max_examples=100, deadline=None)
@given(YEARS, st.sampled_from(YEAR))
def test_a_calendar_year(year, spelling):
    assert read(spelling.format(y=year)) == Period.year(year)


@settings(max_examples=300, deadline=None)
@given(YEARS, st.sampled_from(FISCAL))
def test_a_fiscal_year(year, spelling):
    cell = spelling.format(y=year, yy=short(year), p=year - 1, pp=short(year - 1))
    assert read(cell) == Period.fiscal_year(year, 7), cell


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 4), YEARS, st.sampled_from(FISCAL_QUARTER))
def test_a_fiscal_quarter(quarter, year, spelling):
    cell = spelling.format(q=quarter, y=year, yy=short(year), p=year - 1)
    start = Period.fiscal_year(year, 7).start
    assert read(cell) == Period.months(start.year + (quarter > 2), (7 + 3 * (quarter - 1) - 1) % 12 + 1, 3), cell


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="abcdeJanFeMrQ0123456789/-. '()", max_size=24))
def test_nothing_that_a_cell_can_hold_raises(cell):
    found = read_when(cell)
    assert found is None or isinstance(Calendar(fiscal_first=7).period(found), Period | str)
