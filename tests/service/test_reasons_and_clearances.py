"""Reasons stand under quotes where they may; a tick that is undone stands again for the words it was about."""

from dataclasses import replace
from datetime import date

import pytest

from impact.service import Coding, Refused, Service, Step, Wanted, Who
from impact.service.stories.story_changes import Passage
from impact.service.voices.replacements import Replacement
from impact.vocabulary.codebook import codebook

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["Who may read or quote this?"]
TOLD = "He sat down by the tall lamp number {} and talked until his hands were warm."
ROWS = [["Central", date(2026, 5, day), TOLD.format(day), "Anyone"] for day in range(1, 13)]
REASON = "It is how most evenings go."
SENSITIVE = next(name for name, code in codebook().items() if code.sensitive)


@pytest.fixture
def here(service, library):
    months = [["Central", date(2026, month, 1), 900 + month] for month in (4, 5, 6)]
    books = {
        "form.xlsx": library.workbook([HEADER, *ROWS], sheet="Form"),
        "stats.xlsx": library.workbook([["Branch", "Month", "Visits"], *months], sheet="Stats"),
    }
    return library.read_once(service, books)


@pytest.fixture
def name(here):
    return str(here.reflections()["id"].iloc[0])


def of(service, audience, name):
    return next(quote for quote in service.quotes(audience) if quote.reflection_id == name)


def choose(service, name, code):
    service.mark_read(service.reflections()["id"])
    service.code([Coding(name, code)])
    service.clear_quote(name)
    service.choose_story(Passage(name, "2026-Q2", code), "telling", REASON)


def test_a_list_of_quotes_says_why_each_was_chosen(here, name):
    choose(here, name, "DIGNITY")
    quote = of(here, "staff", name)
    assert quote.branch == "Central"
    assert quote.why.endswith(REASON)
    assert [other.why for other in here.quotes("staff") if other.reflection_id != name] == [""] * 11


def test_beside_a_branch_no_reason_names_a_sensitive_code(here, name):
    choose(here, name, SENSITIVE)
    quote = of(here, "staff", name)
    assert (quote.branch, quote.why) == ("Central", "")
    card = Wanted("pair_card", "visits", "2026-Q2", "Central", code="DIGNITY")
    assert REASON not in str(here.voices_for_pair(card))
    here.code([Coding(name, "DIGNITY")])
    here.choose_story(Passage(name, "2026-Q2", "DIGNITY"), "typical", "Most are like it.")
    assert of(here, "staff", name).why.endswith("Most are like it.")


def test_a_tick_that_is_undone_stands_again_for_the_same_words(here, name):
    here.take_step(Step(name, clear=((name, True),)))
    back = here.take_step(Step(name, clear=((name, False),)))
    here.take_step(back)
    assert of(here, "board", name).cleared_by == ("Ada",)


def test_it_clears_no_words_that_nobody_read(here, name):
    here.take_step(Step(name, clear=((name, True),)))
    back = here.take_step(Step(name, clear=((name, False),)))
    here.replace_words(name, [Replacement(0, 2, "A regular")])
    with pytest.raises(Refused, match="tick anew"):
        here.take_step(back)
    assert name not in {quote.reflection_id for quote in here.quotes("board")}
    bo = Service(here._own, Who("Bo", here.who.roles))
    bo.take_step(Step(name, clear=((name, True),)))
    assert of(here, "board", name).cleared_by == ("Bo",)


def test_the_sheet_of_ideas_says_in_its_name_whom_it_is_for(here):
    assert here.ideas_sheet().name.endswith("for-staff.pdf")


def test_a_figure_says_whose_codebook_it_goes_by_where_it_is_the_librarys_own(here, name):
    footer = here.figure(Wanted("sides", "visits", "2026-Q2")).footer
    assert "codebook" not in footer.lower()
    here.save_code(replace(here.codebook()["DIGNITY"], definition="Somebody is met as who they are."), in_use=True)
    footer = here.figure(Wanted("sides", "visits", "2026-Q2")).footer
    assert f"Own codebook, version {here.codebook().version}." in footer
