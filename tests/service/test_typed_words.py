"""While somebody types: what repeats a reflection, and what may name a person, is said before it is kept."""

import time
from datetime import date

import pytest

from impact.service import NotAllowed
from impact.service.voices.typed_words import MOST_LETTERS

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["Who may read or quote this?"]
KEPT = "He sat down by the tall lamp and said that nobody had used his name since March."
OPEN = "Two of us carried the chairs, and the mayor clapped for the children."


@pytest.fixture
def here(service, library):
    rows = [
        ["Oak Park", date(2026, 5, 1), KEPT, "Only the readers"],
        ["Oak Park", date(2026, 5, 2), OPEN, "Colleagues"],
    ]
    return library.read_once(service, {"form.xlsx": library.workbook([HEADER, *rows], sheet="Form")})


def test_what_repeats_a_reflection_is_told_apart_by_who_will_read_it(here):
    assert here.think_of("As one said: nobody had used his name since March").repeats
    assert here.think_of("nobody had USED her name since March", "staff").repeats
    assert not here.think_of("We ask for a second person at the desk on Mondays.").repeats
    carried = "Two of us carried the chairs, and the mayor clapped"
    assert here.think_of(carried, "staff").repeats
    told = here.reflections()
    here.clear_quote(told.loc[told["text"] == OPEN, "id"].item())
    assert not here.think_of(carried, "staff").repeats
    assert here.think_of(carried, "public").repeats


def test_names_and_numbers_are_told_and_places_of_the_library_are_not(here):
    here.set_staff_names(["Noor Haddad"])
    found = here.think_of("Ask noor haddad or Sarah Whitfield at Oak Park, 555-201-7788.")
    assert not found.repeats
    assert found.names == ("noor haddad", "Sarah Whitfield")
    assert found.leads == ("555-201-7788",)
    assert here.think_of("  ").names == ()


def test_only_who_writes_for_others_may_ask(asked_by):
    for role in ("viewer", "admin"):
        with pytest.raises(NotAllowed):
            asked_by("Eve", role).think_of("nobody had used his name since March")


def test_it_is_quick_enough_to_be_asked_while_typing(full):
    full.think_of("The first time makes ready what is looked for.")
    begun = time.process_time()
    for n in range(5):
        full.think_of(f"We ask for {n} more people at the long desk in the evening. " * 70)
    assert time.process_time() - begun < 1.5
    assert len("We ask for 1 more people at the long desk in the evening. " * 70) > MOST_LETTERS
