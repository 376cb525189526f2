"""What was answered and repeats a withdrawn reflection is forgotten; names that sheets use stay answered."""

from datetime import date

import pytest

from impact.period import Period
from impact.workspace import load_decisions

TOLD = "Perpetua from the Alder Quay Reading Room Annexe Library brought plums, and nobody had asked her name."
NAME = "Alder Quay Reading Room Annexe Library"
HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["What did it show?", "Who may read or quote this?"]
ROWS = [
    ["Quay", date(2026, 5, 1), TOLD, "Perpetua brought plums and nobody had asked", "Anyone"],
    ["Quay", date(2026, 5, 2), "We laughed about the rain for long.", "Dignity", "Anyone"],
    ["Hill", date(2026, 5, 3), "He came to the desk and sat down.", "Dignity", "Anyone"],
    [NAME, date(2026, 5, 4), "She came to the desk and sat down.", "Dignity", "Anyone"],
]


@pytest.fixture
def here(service, library):
    return library.read_once(service, {"form.xlsx": library.workbook([HEADER, *ROWS], sheet="Form")})


def withdraw(service):
    told = service.reflections()
    service.withdraw(told.loc[told["text"] == TOLD, "id"].item())


def lines(service):
    with service._own.reading() as connection:
        return load_decisions(connection).lines


def test_a_name_of_a_branch_that_repeats_it_is_open_again(here):
    here.decide("branch", "quay", "The name of this branch is: brought plums, and nobody had asked her")
    here.decide("branch", "hill", "Old Hill")
    withdraw(here)
    assert "asked her" not in str(lines(here))
    assert set(here.reflections()["branch"]) == {"Quay", "Old Hill", NAME}


def test_a_long_name_that_another_row_uses_stays_answered(here):
    here.decide("branch", "quay", NAME)
    withdraw(here)
    assert set(here.reflections()["branch"]) == {"Hill", NAME}


def test_the_words_of_a_tick_go_and_its_answer_stays(here):
    tick = "perpetua brought plums and nobody had asked"
    here.decide("code", tick, "DIGNITY")
    withdraw(here)
    assert "plums" not in str(lines(here))
    assert [line.answer for line in lines(here) if line.kind == "code"] == ["DIGNITY"]
    assert not [line for line in here.answered() if not line.subject]


def test_a_short_place_and_a_short_role_of_the_same_row_are_nobodys_words(here):
    here.decide("branch", "hill", "Quay")
    here.add_note("Perpetua leads Quay: the roof was closed", period=Period.parse("2026-05"))
    withdraw(here)
    assert [note.words for note in here.notes()] == ["Perpetua leads Quay: the roof was closed"]
    assert set(here.reflections()["branch"]) == {"Quay", NAME}
