"""Days, their order, and the periods that names tell; ids that stay the same in every export."""

import hashlib
import unicodedata
from datetime import date, datetime

import pytest
from form_sheets import MS_HEADER, PRINTED, QUIET, SMILED, STORY, answer, asked, column, fates, ms_row, read
from hypothesis import given, settings
from hypothesis import strategies as st

from impact.understand.forms.days import day_order, read_moment
from impact.understand.forms.ids import reflection_id

BY_HAND = ("Date", "Branch", STORY)


def days(understood):
    return [None if day != day else day.date().isoformat() for day in understood.reflections["date"]]


@pytest.mark.parametrize(
    ("cell", "minute"),
    [
        (datetime(2026, 7, 1, 10, 5, 33), "2026-07-01T10:05"),
        (date(2026, 7, 1), "2026-07-01T00:00"),
        ("2026-07-01", "2026-07-01T00:00"),
        ("2026-07-01 10:05:33", "2026-07-01T10:05"),
        ("2026-07-01T10:05:33Z", "2026-07-01T10:05"),
        ("2026/07/01 10:05:33 PM GMT+2", "2026-07-01T22:05"),
        ("2026/07/01 12:05:33 AM EST", "2026-07-01T00:05"),
        ("31/7/2026 10:05", "2026-07-31T10:05"),
        ("7/31/26 10:05", "2026-07-31T10:05"),
        ("1 July 2026", "2026-07-01T00:00"),
        ("July 1, 2026", "2026-07-01T00:00"),
        ("1. Juli 2026", "2026-07-01T00:00"),
    ],
)
def test_days_as_forms_and_people_write_them(cell, minute):
    moment = read_moment(cell)
    assert moment is not None
    assert moment.other is None
    assert moment.minute.isoformat(timespec="minutes") == minute


@pytest.mark.parametrize(
    "cell", [None, "", "yesterday", 5, "31/31/2026", "1/1/1900", datetime(1900, 1, 1), True, "2026"]
)
def test_what_is_no_day(cell):
    assert read_moment(cell) is None


def test_a_day_above_twelve_decides_for_the_column():
    told = read(BY_HAND, ("03/04/2026", "East", SMILED), ("25/04/2026", "East", QUIET))
    assert days(told) == ["2026-04-03", "2026-04-25"]
    other = read(BY_HAND, ("03/04/2026", "East", SMILED), ("03/25/2026", "East", QUIET))
    assert days(other) == ["2026-03-04", "2026-03-25"]


def test_points_stand_behind_the_day():
    assert days(read(BY_HAND, ("03.04.2026", "East", SMILED), ("05.04.2026", "East", QUIET))) == [
        "2026-04-03",
        "2026-04-05",
    ]


def test_the_files_period_or_the_day_it_was_saved_may_decide():
    lines = (BY_HAND, ("03/04/2026", "East", SMILED), ("03/05/2026", "East", QUIET))
    assert days(read(*lines, file="Reflections Q1 2026.xlsx")) == ["2026-03-04", "2026-03-05"]
    assert days(read(*lines, file="Reflections Q2 2026.xlsx")) == ["2026-04-03", "2026-05-03"]
    assert days(read(*lines, modified=datetime(2026, 3, 31))) == ["2026-03-04", "2026-03-05"]


def test_an_undecided_order_is_asked_once_for_the_column():
    lines = (BY_HAND, ("03/04/2026", "East", SMILED), ("03/05/2026", "East", QUIET), ("07/07/2026", "East", PRINTED))
    told = read(*lines)
    (question,) = asked(told, "period")
    assert (question.cell, question.seen, question.rows_waiting) == ("A2", "03/04/2026", 2)
    assert question.guesses == ("2026-04-03", "2026-03-04")
    assert days(told) == [None, None, "2026-07-07"]
    assert list(fates(told).values()) == ["not_data", "needs_you", "needs_you", "kept"]
    assert days(read(*lines, decisions=[answer(question, "2026-04-03")]))[:2] == ["2026-04-03", "2026-05-03"]
    assert days(read(*lines, decisions=[answer(question, "2026-03-04")]))[:2] == ["2026-03-04", "2026-03-05"]


def test_days_that_contradict_each_other_are_asked_about():
    told = read(BY_HAND, ("25/04/2026", "East", SMILED), ("04/25/2026", "East", QUIET), ("03/04/2026", "East", PRINTED))
    assert days(told) == ["2026-04-25", "2026-04-25", None]
    assert asked(told, "period")[0].rows_waiting == 1


def test_the_forms_own_time_comes_before_the_day_that_was_told():
    told = read(
        ("Timestamp", "Date", "Branch", STORY),
        ("2026-07-20 10:05", "2026-07-14", "East", SMILED),
        ("", "2026-07-15", "East", QUIET),
    )
    assert days(told) == ["2026-07-20", "2026-07-15"]


@pytest.mark.parametrize(
    ("names", "period"),
    [
        ({"file": "Reflections Q3 2026.xlsx"}, "2026-Q3"),
        ({"file": "x.xlsx", "name": "July 2026"}, "2026-07"),
        ({"file": "Reflections_2026-Q3_2026-10-02.xlsx"}, "2026-Q3"),
        ({"file": "Reflections 2025.xlsx", "name": "2026"}, "2026"),
    ],
)
def test_without_a_date_the_names_of_file_and_sheet_tell_the_period(names, period):
    told = read(("Branch", STORY), ("East", SMILED), ("East", QUIET), **names)
    assert column(told, "period") == [period] * 2
    assert told.questions == ()
    assert days(told) == [None, None]


def test_a_title_above_the_questions_tells_the_period():
    told = read(("Staff reflections, Q2 2026",), ("Branch", STORY), ("East", SMILED), ("East", QUIET))
    assert column(told, "period") == ["2026-Q2"] * 2


def test_a_fiscal_year_waits_for_its_first_month():
    lines = (("Branch", STORY), ("East", SMILED), ("East", QUIET))
    told = read(*lines, file="Reflections FY2026.xlsx")
    assert [question.kind for question in told.questions] == ["fiscal_year"]
    assert set(told.reflections["fate"]) == {"needs_you"}
    july = read(*lines, file="Reflections FY2026.xlsx", fiscal_start=7)
    assert july.reflections["period_start"].dt.strftime("%Y-%m-%d").tolist() == ["2025-07-01"] * 2


def test_no_period_anywhere_is_asked_and_the_answer_serves_the_sheet():
    lines = (("Branch", STORY), ("East", SMILED), ("East", QUIET))
    told = read(*lines)
    (question,) = told.questions
    assert (question.kind, question.rows_waiting) == ("period", 2)
    assert column(told, "period") == ["", ""]
    settled = read(*lines, decisions=[answer(question, "2026-Q3")])
    assert column(settled, "period") == ["2026-Q3"] * 2
    assert settled.questions == ()


def test_a_column_may_hold_quarters_instead_of_days():
    told = read(("Quarter", "Branch", STORY), ("Q3 2026", "East", SMILED), ("2026-Q4", "East", QUIET))
    assert column(told, "period") == ["2026-Q3", "2026-Q4"]


def test_a_month_may_have_its_year_in_the_next_column():
    told = read(("Month", "Year", "Branch", STORY), ("July", 2026, "East", SMILED), ("August", 2026, "East", QUIET))
    assert column(told, "period") == ["2026-07", "2026-08"]


def test_a_date_that_cannot_be_read_is_told_and_the_row_waits():
    told = read(BY_HAND, ("2026-07-14", "East", SMILED), ("2026-07-15", "East", PRINTED), ("some day", "East", QUIET))
    assert [(line.cell, line.key, line.fate) for line in told.remarks] == [("A4", "reflection_day_unread", "needs_you")]
    assert fates(told)[4] == "needs_you"


def test_the_id_is_text_minute_and_branch_and_nothing_else():
    told = read(MS_HEADER, ms_row(7, SMILED), name="East", file="one.xlsx")
    plain = f"{SMILED.casefold()}\x1f2026-07-01T10:05\x1feast branch"
    assert column(told, "id") == [hashlib.sha256(plain.encode()).hexdigest()[:16]]
    later = read(MS_HEADER, ms_row(1, PRINTED), ms_row(2, SMILED), name="all", file="two.xlsx")
    assert column(later, "id")[1] == column(told, "id")[0]


def test_the_id_of_a_reflection_without_a_time():
    told = read(BY_HAND, ("2026-07-14", "East", SMILED), ("2026-07-15", "East", QUIET))
    plain = f"{SMILED.casefold()}\x1f\x1feast"
    assert column(told, "id")[0] == hashlib.sha256(plain.encode()).hexdigest()[:16]


def test_the_same_words_without_a_time_are_numbered():
    told = read(BY_HAND, *[("2026-07-14", "East", SMILED)] * 3, ("2026-07-14", "West", SMILED))
    first, second, third, west = column(told, "id")
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert west != first


def test_the_same_form_handed_in_twice_in_a_minute_is_kept_once():
    told = read(MS_HEADER, ms_row(1, SMILED), ms_row(2, SMILED), ms_row(3, SMILED, day=2))
    assert len(told.reflections) == 2
    assert list(fates(told).values()) == ["not_data", "kept", "already_here", "kept"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.sampled_from([None, datetime(2026, 7, 1, 10, 5, 59)]), st.text(max_size=10))
def test_blanks_case_and_composition_make_no_other_id(text, completed, branch):
    other = f"  {unicodedata.normalize('NFD', unicodedata.normalize('NFC', text))}\n"
    one = reflection_id(text, completed=completed, branch_as_written=branch)
    assert one == reflection_id(other, completed=completed, branch_as_written=f" {branch} ")
    assert len(one) == 16


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.dates(date(2020, 1, 1), date(2030, 12, 31)), min_size=1, max_size=12), st.sampled_from(["dmy", "mdy"])
)
def test_an_order_is_never_guessed_wrong(dates, order):
    pattern = "%d/%m/%Y" if order == "dmy" else "%m/%d/%Y"
    assert day_order([day.strftime(pattern) for day in dates], within=None, latest=None) in (order, None)
