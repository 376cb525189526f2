# ruff: noqa: E501 -- a sheet in a line reads best unbroken
"""What only a whole sheet, and what it is called, can tell about its times; and what has to be asked."""

import pytest
from written_sheets import book_of, decided, facts, sheet_of, understood

from impact.decisions import Decisions
from impact.questions import cell_subject
from impact.understand import understand


def spans(found) -> list[str]:
    """Each count's days, in the order of the cells; `asked` where it has none."""
    return [
        "asked" if start == "" else f"{start}/{end}"
        for start, end in sorted({(start, end) for _, start, end, *_ in facts(found)})
    ]


def across(*heads: str, above: str = "Visits") -> str:
    return f"{above}\nBranch | {' | '.join(heads)}\nEast | {' | '.join(str(11 * n) for n in range(1, len(heads) + 1))}"


def down(header: str, *cells: str, above: str = "Visits") -> str:
    return f"{above}\n{header} | Branch | Visits\n" + "\n".join(
        f"{cell} | East | {17 * n}" for n, cell in enumerate(cells, start=1)
    )


def days(month: str, *numbers: int) -> list[str]:
    return [f"{month}-{day:02}/{month}-{day:02}" for day in numbers]


HEADS = [
    (across("Jan 5", "Jan 12", "Jan 19", above="Visits 2025"), days("2025-01", 5, 12, 19)),
    (across("Jan 5", "Jan 12", "Jan 19"), ["asked"]),
    (across("Jan 24", "Feb 24"), ["2024-01-01/2024-01-31", "2024-02-01/2024-02-29"]),
    (across("25-Jan", "25-Feb"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
    (across("Nov 24", "Dec 24", "Jan 25"), ["2024-11-01/2024-11-30", "2024-12-01/2024-12-31", "2025-01-01/2025-01-31"]),
    (across("Jan-05", "Feb-05", "Mar-05", "Jun-06", "Jul-06"), ["2005-01-01/2005-01-31", "2005-02-01", "2005-03-01", "2006-06-01", "2006-07-01"]),
    (across("Jul-24", "Jul-25"), ["2024-07-01/2024-07-31", "2025-07-01/2025-07-31"]),
    (across("2025-01-25", "2025-02-25", "2025-03-25"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28", "2025-03-01/2025-03-31"]),
    (across("2025-01-24", "2025-02-24", "2025-03-24"), ["asked"]),
    (across("1/1/2025", "2/1/2025", "3/1/2025"), ["asked"]),
    (across("1/31/2025", "2/28/2025", "3/31/2025"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28", "2025-03-01/2025-03-31"]),
    (across(*(f"{m}/1/2025" for m in range(1, 13))), [f"2025-{m:02}-01" for m in range(1, 13)]),
    (across("H1 2025", "H2 2025"), ["2025-01-01/2025-06-30", "2025-07-01/2025-12-31"]),
    (across("1er trim. 2025", "2e trim. 2025"), ["2025-01-01/2025-03-31", "2025-04-01/2025-06-30"]),
    (across("Jul", "Aug", "Sep", above="July 2024 - June 2025"), ["2024-07-01/2024-07-31", "2024-08-01/2024-08-31", "2024-09-01/2024-09-30"]),
    (across("Jan", "Feb", above="Visits 2025 YTD"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
    (across("Visits", above="2025 YTD"), ["asked"]),
    (across("Visits", above="Summer 2025"), ["asked"]),
    (across("Visits", above="School year 2024-25"), ["asked"]),
    (across("Visits", above="January 10, 2025"), ["asked"]),
    (across("Visits", above="Six months ended December 31, 2024"), ["2024-07-01/2024-12-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADS, ids=lambda value: str(value)[:60].replace("\n", " / "))
def test_times_over_columns(text, expected):
    found = spans(understood(text, typed=False))
    assert [span[: len(want)] for span, want in zip(found, expected, strict=True)] == expected


ROWS = [
    (down("Date", "45658", "45659"), days("2025-01", 1, 2)),
    (down("Month", "202501", "202502"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
    (down("Month", "1", "2", above="Visits 2025"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
    (down("Month", "01/25", "02/25", "03/25"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28", "2025-03-01/2025-03-31"]),
    (down("Date", "13/02/2025", "01/03/2025"), ["2025-02-13/2025-02-13", "2025-03-01/2025-03-01"]),
    (down("Date", "02/13/2025", "01/03/2025"), ["2025-01-03/2025-01-03", "2025-02-13/2025-02-13"]),
    (down("Date", "01/03/2025", "02/03/2025"), ["asked"]),
    (down("Date (DD/MM/YYYY)", "01/03/2025", "02/03/2025"), days("2025-03", 1, 2)),
    (down("Date", "02/04/2025", "03/04/2025", above="Visits April 2025"), days("2025-04", 2, 3)),
    (down("Date", "1/1/2025", "2/1/2025", "3/1/2025", "4/1/2025"), ["asked"]),
    (down("Month", "1/1/2025", "2/1/2025", "3/1/2025"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28", "2025-03-01/2025-03-31"]),
    (down("Date", "1/2/2025", "1/3/2025", "1/4/2025", "1/5/2025"), ["asked"]),
    (down("Week of", "3/17/2025", "3/24/2025"), ["2025-03-17/2025-03-23", "2025-03-24/2025-03-30"]),
    (down("Week", "2025-W10", "2025-W11"), ["2025-03-03/2025-03-09", "2025-03-10/2025-03-16"]),
    (down("Fecha", "enero 2025", "febrero 2025"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
    (down("Kuukausi", "tammi", "helmi", above="Kävijät 2025"), ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=lambda value: str(value)[:60].replace("\n", " / "))
def test_times_down_a_column(text, expected):
    assert spans(understood(text, typed=False)) == expected


@pytest.mark.parametrize(
    ("text", "branches"),
    [
        ("Branch | Visits\nMay | 10", {"May"}),
        ("Branch | Visits\nMAR | 10\nJAN | 20", {"MAR", "JAN"}),
        (
            "Branch | Visits\nAugusta | 10\nMarch Library | 20\nMarchmont | 30",
            {"Augusta", "March Library", "Marchmont"},
        ),
        ("Name | Visits\nJune | 10\nApril | 20\nMay | 30\nAugust | 30", {"June", "April", "May", "August"}),
    ],
)
def test_names_that_are_months_too_stay_names(text, branches):
    found = understood(text, file="2025.xlsx")
    assert set(found.counts.branch) == branches
    assert spans(found) == ["2025-01-01/2025-12-31"]


def test_people_called_april_and_june_are_no_months():
    found = understood("Staff | Visits\nApril | 10\nJune | 20\nMay | 40", file="2025.xlsx")
    assert spans(found) == ["2025-01-01/2025-12-31"]


def test_numbers_like_years_are_counts_and_titles():
    found = understood("Title | Branch | Checkouts\n1984 | East | 2024\n2001 | East | 1998", file="2025.xlsx")
    assert spans(found) == ["2025-01-01/2025-12-31"]
    assert {2024, 1998} <= set(found.counts.value)


def test_an_order_of_dates_over_columns_is_asked_once_and_the_answer_applies():
    sheet = sheet_of(across("1/1/2025", "2/1/2025", "3/1/2025"), typed=False)
    [question] = [q for q in understood(sheet).questions if q.kind == "period"]
    assert question.guesses == ("day first", "month first")
    answered = understood(sheet, decisions=decided("period", question.subject, "month first"))
    assert spans(answered) == ["2025-01-01/2025-01-31", "2025-02-01/2025-02-28", "2025-03-01/2025-03-31"]
    answered = understood(sheet, decisions=decided("period", question.subject, "day first"))
    assert spans(answered) == days("2025-01", 1, 2, 3)


@pytest.mark.parametrize(
    ("text", "names", "guesses"),
    [
        ("Visits 2024\nBranch | Jan | Feb\nEast | 10 | 20", {"file": "Visits 2025.xlsx"}, ("2024", "2025")),
        ("Visits June 2025\nBranch | Visits\nEast | 10", {"name": "July"}, ("2025-06", "2025-07")),
        ("Branch | Visits\nEast | 10", {"file": "Stats 2025.xlsx", "name": "2023"}, ("2023", "2025")),
    ],
    ids=["title and file", "title and sheet", "sheet and file"],
)
def test_names_that_contradict_each_other_are_asked_about_with_both_guesses(text, names, guesses):
    sheet = sheet_of(text, **names)
    found = understood(sheet, file=names.get("file", "stats.xlsx"))
    assert spans(found) == ["asked"]
    [question] = [q for q in found.questions if q.kind == "period"]
    assert question.guesses == guesses
    assert "but" in question.reason
    answer = decided("period", cell_subject(sheet.digest, ""), "2025-03")
    answered = understood("Visits 2024\nBranch | Visits\nEast | 10", decisions=answer)
    assert spans(answered) != ["asked"]


def test_what_stands_in_the_sheet_wins_where_the_sheets_name_says_it_too():
    text = "Visits 2024\nBranch | Jan | Feb\nEast | 10 | 20"
    found = understood(text, file="Visits 2025.xlsx", name="2024")
    assert spans(found) == ["2024-01-01/2024-01-31", "2024-02-01/2024-02-29"]


def test_a_title_copied_from_month_to_month_is_not_each_sheets_own():
    text = "Visits January 2025\nBranch | Visits\nEast | {}"
    sheets = [sheet_of(text.format(n), name=name) for n, name in enumerate(("Jan", "Feb", "Mar"), start=10)]
    found = understand(book_of(*sheets), decisions=Decisions(), fiscal_start=None)
    assert [spans(one)[0][:7] for one in found] == ["2025-01", "2025-02", "2025-03"]


def test_the_day_on_which_a_file_was_saved_is_not_the_time_it_counts():
    found = understood("Branch | Visits\nEast | 10", file="stats 2025-01-10.xlsx")
    assert spans(found) == ["asked"]


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Visits as of May 31, 2025", False),
        ("Visits through 11/30/2025", False),
        ("Visits up to December 31, 2025", True),
        ("Visits as of February 2, 2026", True),
        ("Visits", True),
    ],
)
def test_a_year_that_is_told_up_to_a_day_is_no_whole_year(title, whole):
    found = understood(f"{title}\nBranch | Visits\nEast | 15\nWest | 16", file="2025 visits.xlsx")
    assert spans(found) == (["2025-01-01/2025-12-31"] if whole else ["asked"])
