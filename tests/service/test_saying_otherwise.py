"""“This is not right”: what is said of a sheet although nobody asked is an answer that can be taken back."""

from datetime import date

import pytest

from impact.service import Refused
from impact.service.sheets import reading

LOANS = [["Branch", "Visits", "Loans"], ["Oak Park", 900, 40], ["Hill", 700, 30], ["Lakeside", 500, 20]]


@pytest.fixture
def named(service, library):
    """The time stands in the file's name only."""
    return library.read_once(service, {"Loans 2024.xlsx": library.workbook(LOANS, sheet="Stats")})


def times(service):
    (file,) = service.files_understood()
    return [period.name() for period, _ in file.sheets[0].times]


def sha(service):
    return service.uploads()[0].sha256


def test_another_time_is_taken_and_taken_back(named):
    assert times(named) == ["2024"]
    assert named.sayable(sha(named), "Stats")["period"] == ""
    assert named.say_otherwise(sha(named), "Stats", "period", "2025-Q1")
    assert times(named) == ["2025-Q1"]
    assert named.sayable(sha(named), "Stats")["period"] == "2025-01-01/2025-03-31"
    (line,) = named.answered()
    assert line.note == "Loans 2024.xlsx › Stats"
    named.as_it_was(sha(named), "Stats")
    assert times(named) == ["2024"]
    assert named.answered() == []


def test_another_kind_is_taken(named):
    assert named.say_otherwise(sha(named), "Stats", "sheet", "nothing")
    (file,) = named.files_understood()
    assert (file.sheets[0].kind, file.sheets[0].numbers, file.sheets[0].rows) == ("nothing", 0, {"set_aside": 4})
    named.as_it_was(sha(named), "Stats")
    assert named.files_understood()[0].sheets[0].numbers == 6


def test_what_makes_no_difference_is_not_kept(named):
    assert not named.say_otherwise(sha(named), "Stats", "sheet", "counts")
    assert named.answered() == []


def test_a_branch_is_offered_only_where_the_cells_name_none(named, service, library):
    assert "branch" not in named.sayable(sha(named), "Stats")
    with pytest.raises(Refused):
        named.say_otherwise(sha(named), "Stats", "branch", "Hill")
    rows = [["Month", "Visits"], [date(2026, 7, 1), 900], [date(2026, 8, 1), 800]]
    service.upload("Q3.xlsx", library.workbook(rows, sheet="Counts"))
    other = service.uploads()[-1].sha256
    assert service.sayable(other, "Counts")["branch"] == ""
    assert service.say_otherwise(other, "Counts", "branch", "Hill")
    assert service.files_understood()[-1].sheets[0].numbers == 2
    assert service.files_understood()[-1].sheets[0].rows["kept"] == 2


def test_only_the_book_it_touches_is_understood_anew(named, service, library):
    service.upload("Other 2024.xlsx", library.workbook([*LOANS, ["East", 1, 2]], sheet="Stats"))
    service.files_understood()
    before = reading.UNDERSTOOD.made
    named.say_otherwise(sha(named), "Stats", "period", "2025")
    service.files_understood()
    assert reading.UNDERSTOOD.made == before + 1


def test_a_sheet_that_is_gone_is_refused_in_words(named):
    with pytest.raises(Refused, match="not here any more"):
        named.sayable(sha(named), "Nowhere")


def test_an_answer_that_is_taken_back_opens_its_question_again(service, library):
    rows = [["Branch", "Month", "Visits"], ["Oak Park", date(2026, 7, 1), "about 90"], ["Hill", date(2026, 7, 1), 70]]
    service.upload("Q3.xlsx", library.workbook(rows))
    asked = service.questions().query("kind == 'value'").iloc[0]
    service.answer(asked["id"], "90")
    assert asked["id"] not in set(service.questions()["id"])
    service.take_back("value", asked["subject"])
    assert asked["id"] in set(service.questions()["id"])
    assert service.answered() == []
