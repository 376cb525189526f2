"""The days of a month as columns, 1 to 31: each number is of its day, or waits until somebody says of which month."""

import pytest
from written_sheets import decided, facts, fate_of, sheet_of, understood

from impact.questions import cell_subject


def days(last: int) -> str:
    return " | ".join(str(n) for n in range(1, last + 1))


def numbers(last: int, times: int = 1) -> str:
    return " | ".join(str(times * (n + 100)) for n in range(1, last + 1))


def month(title: str = "", last: int = 31, columns: str = "") -> str:
    table = f"Branch | {columns or days(last)} \n East | {numbers(last)} \n West | {numbers(last, 2)}"
    return f"{title} \n {table}" if title else table


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (month("Visits January 2026"), {"file": "a.xlsx"}),
        (month(), {"file": "visits 2026-01.xlsx"}),
        (month(), {"file": "visits 2026.xlsx", "name": "Jan"}),
        (month("Visits January 2026"), {"file": "a.csv", "typed": False}),
        (month("Visits January 2026", columns=" | ".join(f"{n}." for n in range(1, 32))), {"file": "a.xlsx"}),
    ],
    ids=["title", "file", "sheet", "texts", "ordinals"],
)
def test_each_number_is_of_its_day(text, where):
    found = understood(text, **where)
    assert len(found.counts) == 62
    assert ("East", "2026-01-01", "2026-01-01", "visits", 101) in facts(found)
    assert ("West", "2026-01-31", "2026-01-31", "visits", 262) in facts(found)
    assert found.counts["label"].ne("").all()
    assert not found.questions


@pytest.mark.parametrize(("name", "last"), [("February 2026", 28), ("February 2024", 29), ("April 2026", 30)])
def test_short_months_have_their_own_days(name, last):
    found = understood(month(f"Visits {name}", last))
    assert len(found.counts) == 2 * last
    assert found.counts["period_start"].nunique() == last


def test_weekdays_under_the_days_name_nothing():
    weekdays = " | ".join(("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")[n % 7] for n in range(31))
    found = understood(f"""
        Visits January 2026
        Branch | {days(31)}
               | {weekdays}
        East   | {numbers(31)}
        West   | {numbers(31, 2)}
    """)
    assert set(found.counts["measure"]) == {"visits"}
    assert ("East", "2026-01-02", "2026-01-02", "visits", 102) in facts(found)


def test_the_total_behind_the_days_is_none_of_them():
    text = month("Visits January 2026", columns=f"{days(31)} | Total").replace("131 \n", f"131 | {31 * 100 + 496} \n")
    assert len(understood(text).counts) == 62


def test_the_month_is_asked_where_nothing_tells_it_and_a_year_is_no_month():
    for text in (month("Visits"), month("Visits 2026")):
        found = understood(text, file="a.xlsx")
        assert [question.kind for question in found.questions] == ["period"]
        assert found.counts["period_start"].isna().all()
        assert fate_of(found, 3) == "needs_you"


def test_the_answer_gives_each_number_its_day():
    sheet = sheet_of(month("Visits"), file="a.xlsx")
    found = understood(sheet, decisions=decided("period", cell_subject(sheet.digest, ""), "2026-01"))
    assert ("East", "2026-01-17", "2026-01-17", "visits", 117) in facts(found)


def test_a_day_that_the_month_has_not_is_asked_about():
    found = understood(month("Visits February 2026", 31))
    assert found.counts["period_start"].isna().sum() == 2 * 3
    assert [question.kind for question in found.questions] == ["period"]


def test_rows_of_months_and_columns_of_days_make_dates():
    found = understood(f"Visits 2026 \n Month | {days(31)} \n January | {numbers(31)} \n March | {numbers(31, 2)}")
    assert ("", "2026-03-31", "2026-03-31", "visits", 262) in facts(found)


@pytest.mark.parametrize("last", [27, 32])
def test_as_many_columns_as_no_month_has_are_no_days(last):
    assert not any(start == end != "" for _, start, end, *_ in facts(understood(month("Visits January 2026", last))))


@pytest.mark.parametrize("name", ["Sheet1", "January 2026"])
def test_a_label_is_never_empty_and_can_be_answered(name):
    text = month("January 2026")
    found = understood(text, file="2026-01.csv", name=name)
    assert found.counts["label"].ne("").all()
    [question] = found.questions
    answered = understood(text, file="2026-01.csv", name=name, decisions=decided("measure", question.subject, "visits"))
    assert set(answered.counts["measure"]) == {"visits"}
