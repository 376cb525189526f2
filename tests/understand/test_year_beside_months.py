"""A year in the sheet's name beside months that run over two years is the months' own year, never the calendar's."""

from written_sheets import facts, sheet_of, understood

MONTHS = [(2023, m) for m in range(4, 13)] + [(2024, m) for m in range(1, 4)]
NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def table(months):
    heads = " | ".join(f"Visits {NAMES[m - 1]} {y}" for y, m in months)
    rows = "\n".join(f"{name} | 500 | " + " | ".join(["10"] * len(months)) for name in ("East", "West"))
    return sheet_of(f"Branch | Active borrowers | {heads}\n{rows}", name="Activity 2024")


def of_borrowers(found):
    return {(start, end) for _, start, end, measure, _ in facts(found) if measure == "active_borrowers"}


def test_twelve_months_over_two_years_are_the_year_that_is_meant():
    assert of_borrowers(understood(table(MONTHS))) == {("2023-04-01", "2024-03-31")}


def test_where_the_months_are_no_whole_year_nothing_is_guessed():
    found = understood(table(MONTHS[:-1]))
    assert ("2024-01-01", "2024-12-31") not in of_borrowers(found)
    assert any(question.kind == "period" for question in found.questions)


def test_months_of_one_calendar_year_leave_the_name_as_it_is():
    found = understood(table([(2024, m) for m in range(1, 13)]))
    assert of_borrowers(found) == {("2024-01-01", "2024-12-31")}
