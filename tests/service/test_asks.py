"""From what is missing to a request: what may follow what, and what each audience sees of what it rests on."""

from dataclasses import replace

import pytest

from impact.service import Coding, NotAllowed, PairWords, Refused, Service, Who
from impact.service.asks.ask_changes import LONGEST_NEED, AskWords
from impact.service.asks.ask_choices import Choice
from impact.service.consent.consent_given import Change
from impact.service.rights import ROLES

PERIOD = "2026-Q2"
NEED = AskWords("Two people at the desk on Fridays.", "About $9,000 a year", "Head of public services", "2027-01-31")


@pytest.fixture
def quote(full) -> str:
    """An anonymous reflection that two persons cleared; a reader says of it that time was missing."""
    told = full.reflections()
    name = str(told.loc[(told["branch"] == "Central") & (told["consent"] == "anonymous"), "id"].iloc[0])
    for person in ("Ada", "Bo"):
        Service(full._own, Who(person, frozenset(ROLES))).clear_quote(name)
    full.mark_read([name])
    full.code([Coding(name, "TIME", tone="strained")])
    return name


def begun(service, **said) -> str:
    return service.begin_ask(replace(NEED, **said), PERIOD)


def pick(service, kind: str) -> Choice:
    return next(one for one in service.evidence_to_pick(PERIOD) if one.kind == kind)


def with_quote(service) -> str:
    ask = begun(service)
    service.add_evidence(ask, pick(service, "quote"))
    return ask


def asked(service) -> str:
    ask = with_quote(service)
    service.move_ask(ask, "asked")
    return ask


def test_an_ask_is_drafted_asked_and_granted_and_all_of_it_stays_with_its_names(full, quote):
    ask = asked(full)
    full.move_ask(ask, "granted", "Two posts from March.")
    page = full.ask_page(ask, "staff")
    assert (page.ask.need, page.ask.state, page.ask.outcome) == (NEED.need, "granted", "Two posts from March.")
    assert [(step.state, step.by) for step in page.history] == [(s, "Ada") for s in ("drafted", "asked", "granted")]
    assert all(step.at for step in page.history)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (AskWords("  "), "what is needed"),
        (AskWords("x" * (LONGEST_NEED + 1)), "one page"),
        (AskWords("A desk.", due="next week"), "calendar"),
        (AskWords("A desk.", cost="x" * 201), "under 200"),
    ],
)
def test_what_makes_no_ask_is_not_kept(full, words, says):
    with pytest.raises(Refused, match=says):
        full.begin_ask(words, PERIOD)
    assert full.asks() == ()


def test_an_ask_is_not_asked_before_cost_owner_day_and_evidence_are_there(full, quote):
    ask = begun(full, cost="", due="")
    with pytest.raises(Refused, match="what it costs, by when"):
        full.move_ask(ask, "asked")
    full.change_ask(ask, NEED)
    with pytest.raises(Refused, match="at least one thing"):
        full.move_ask(ask, "asked")
    full.add_evidence(ask, pick(full, "quote"))
    full.move_ask(ask, "asked")


def test_an_answer_needs_what_came_of_it_and_a_slip_is_undone(full, quote):
    ask = asked(full)
    with pytest.raises(Refused, match="what came of it"):
        full.move_ask(ask, "granted", " ")
    full.move_ask(ask, "refused", "No money this year; again in spring.")
    with pytest.raises(Refused, match="decided"):
        full.change_ask(ask, NEED)
    full.move_ask(ask, "asked")
    assert full.ask_page(ask, "staff").ask.outcome == ""
    full.move_ask(ask, "taken_back")
    full.move_ask(ask, "drafted")
    with pytest.raises(Refused, match="Look at it again"):
        full.move_ask(ask, "granted", "Yes")


def test_drafts_and_what_was_taken_back_stay_in_the_house(full, quote):
    ask = begun(full)
    assert len(full.asks("staff")) == 1
    assert full.asks("board") == full.asks("public") == ()
    full.move_ask(ask, "taken_back")
    assert full.asks("board") == ()


def test_evidence_is_picked_and_never_typed(full, quote):
    ask = begun(full)
    with pytest.raises(Refused, match="picked no more"):
        full.add_evidence(ask, Choice("quote", "made up", "Words that nobody wrote"))
    full.add_evidence(ask, pick(full, "quote"))
    ((line, _),) = full.ask_page(ask, "staff").evidence
    full.remove_evidence(ask, line)
    assert full.ask_page(ask, "staff").evidence == ()
    with pytest.raises(Refused, match="no longer"):
        full.remove_evidence(ask, line)


def test_a_pair_stands_with_its_numbers_and_a_condition_with_its_sides(full, quote):
    full.say_of_pair(PairWords("visits", "Central", PERIOD, "visits", "DIGNITY", "adds", "They came back."))
    ask = begun(full)
    full.add_evidence(ask, pick(full, "pair"))
    ((_, pair),) = full.ask_page(ask, "board").evidence
    assert pair.title.startswith("Visits and dignity, Central")
    assert any(line.startswith("Visits: 7,200") for line in pair.lines)
    assert "They came back." in pair.lines


def test_a_quote_that_may_not_be_shown_says_so_and_is_not_printed(full, quote):
    ask = asked(full)
    assert full.ask_page(ask, "public").evidence[0][1].quote is not None
    text = full.ask_page(ask, "public").evidence[0][1].quote.text
    full.give_consent(quote, Change("colleagues", "Asked for it.", told_me=True))
    for audience in ("board", "public"):
        page = full.ask_page(ask, audience)
        ((_, shown),) = page.evidence
        assert (shown.quote, page.not_shown) == (None, 1)
        assert "may not be shown" in shown.why
        assert text not in str(page)


def test_a_clearance_that_was_taken_back_takes_the_quote_away(full, quote):
    ask = asked(full)
    for person in ("Ada", "Bo"):
        Service(full._own, Who(person, frozenset(ROLES))).clear_quote(quote, cleared=False)
    assert full.ask_page(ask, "staff").evidence[0][1].quote is None


def test_typed_words_that_repeat_a_reflection_leave_the_page_of_those_who_may_not_read_them(full, quote):
    told = full.reflections()
    closed = str(told.loc[told["consent"] == "reader", "text"].iloc[0])
    ask = asked(full)
    full.change_ask(ask, replace(NEED, need=closed))
    page = full.ask_page(ask, "board")
    assert (page.ask.need, page.left_out) == ("", ("what is needed",))
    assert closed not in str(page)


def test_who_did_what_and_ids_of_reflections_are_for_staff(full, quote):
    page = full.ask_page(asked(full), "board")
    assert page.history == ()
    assert page.evidence[0][1].quote.reflection_id == ""


def test_only_managers_write_and_everybody_reads(full, quote):
    ask = asked(full)
    viewer = Service(full._own, Who("Vi", frozenset({"viewer"})))
    assert viewer.ask_page(ask, "board").ask.need == NEED.need
    for write in (
        lambda: viewer.begin_ask(NEED, PERIOD),
        lambda: viewer.move_ask(ask, "granted", "Yes"),
        lambda: viewer.evidence_to_pick(PERIOD),
    ):
        with pytest.raises(NotAllowed):
            write()


def test_a_withdrawn_reflection_vanishes_from_evidence_and_from_typed_words(full, quote):
    text = str(full.reflections().set_index("id").loc[quote, "text"])
    ask = asked(full)
    full.change_ask(ask, replace(NEED, need=f"They wrote: {text}"))
    full.withdraw(quote)
    page = full.ask_page(ask, "staff")
    assert page.evidence == ()
    assert page.ask.need == ""
    assert page.ask.cost == NEED.cost
