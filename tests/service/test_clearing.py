"""A tick says “I have read this”: who ticks was shown what would leave, and who is no reader nothing else."""

from datetime import date

import pytest

from impact.service import NotAllowed, Refused
from impact.service.voices.replacements import Replacement

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["One thing the library could do?", "Who may read or quote this?"]
KEPT = "He sat down by the tall lamp and said that nobody had used his name since March."
TOLD = "Ottoline showed the man with the parrot how a form is saved, and both of them clapped."
ROWS = [
    ["Central", date(2026, 5, 1), KEPT, "", "Only the readers"],
    ["Central", date(2026, 5, 2), TOLD, "A perch for Ottoline’s visitors", "Anyone"],
]


@pytest.fixture
def here(service, library):
    return library.read_once(service, {"form.xlsx": library.workbook([HEADER, *ROWS], sheet="Form")})


@pytest.fixture
def bo(here, asked_by):
    return asked_by("Bo", "manager")


def of(service, words):
    told = service.reflections()
    return told.loc[told["text"].str.contains(words), "id"].item()


def the(service, name):
    return next(one for one in service.quotes_to_clear() if one.quote.reflection_id == name)


def test_a_manager_who_is_no_reader_sees_what_may_leave_and_nothing_else(here, bo):
    with pytest.raises(NotAllowed):
        bo.reading_card(of(here, "parrot"))
    assert "lamp" not in str(bo.quotes_to_clear())
    found = the(bo, of(here, "parrot"))
    assert (found.quote.text, found.beside, found.quote.branch) == (TOLD, "A perch for Ottoline’s visitors", "")
    assert "Ottoline" in [TOLD[start:end] for start, end in found.details]


def test_the_tick_is_about_the_words_that_were_shown(here, bo):
    parrot = of(here, "parrot")
    with pytest.raises(Refused, match="Read the passage"):
        bo.clear_quote(parrot)
    seen = the(bo, parrot).shown
    here.replace_words(parrot, [Replacement(0, len("Ottoline"), "[a colleague]")])
    with pytest.raises(Refused, match="other words"):
        bo.clear_quote(parrot, shown=seen)
    now = the(bo, parrot)
    assert "Ottoline" not in str((now.quote.text, now.beside))
    bo.clear_quote(parrot, shown=now.shown)
    assert the(bo, parrot).quote.cleared_by == ("Bo",)
    bo.clear_quote(parrot, cleared=False)
    assert the(bo, parrot).quote.cleared_by == ()


def test_what_is_kept_to_the_readers_is_cleared_by_no_manager(here, bo):
    with pytest.raises(Refused, match="kept this to the readers"):
        bo.clear_quote(of(here, "lamp"), shown="x")


def test_who_reads_all_may_tick_and_an_admin_may_not_look(here, asked_by):
    asked_by("Ada", "reader").clear_quote(of(here, "parrot"))
    with pytest.raises(NotAllowed):
        asked_by("Ida", "admin").quotes_to_clear()


def test_who_clears_is_told_where_so_few_wrote_that_no_branch_will_stand_under_it(full):
    told = full.reflections().drop_duplicates("branch").set_index("branch")["id"]
    few = {whom: {at for at, name in told.items() if full.is_of_few(name, whom)} for whom in ("staff", "public")}
    assert few == {"staff": {"Lakeside"}, "public": {"Lakeside", "Harbour"}}
    for name in full.reflections()["id"]:
        full.clear_quote(name)
    for whom in ("staff", "board"):
        quotes = full.quotes(whom)
        of_few = [quote for quote in quotes if full.is_of_few(quote.reflection_id, whom)]
        assert of_few
        assert not any(quote.branch for quote in of_few)
        assert any(quote.branch for quote in quotes)
    assert not full.is_of_few("not here", "staff")
