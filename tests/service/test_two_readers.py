"""Two people read the same reflections blind, see where they differ, and settle it."""

import time

import pytest

from impact.service import Coding, ReadingFilter, Refused, Service
from impact.service.reading.reading_queue import rows_here
from impact.service.two_readers.blind import blind_rows
from impact.service.two_readers.comparing import blocked_codes
from impact.service.two_readers.rounds import drawable

ROUND = ReadingFilter(show="round")


@pytest.fixture
def ada(full, asked_by) -> Service:
    return asked_by("Ada", "reader", "manager")


@pytest.fixture
def ben(full, asked_by) -> Service:
    return asked_by("Ben", "reader")


def read(service: Service, reflection: str, *codes: str) -> None:
    service.code([Coding(reflection, code) for code in (*codes, "")])


def begin(ada: Service, number: int = 4) -> tuple[str, ...]:
    ada.start_round(("Ada", "Ben"), number)
    now = ada.latest_round()
    assert now is not None
    return now.round.reflections


def compared(ada: Service, ben: Service) -> tuple[str, tuple[str, ...]]:
    """Four reflections: both see purpose; only Ada; Ada does and Ben refuses it; neither."""
    ids = begin(ada)
    read_all = [Coding(name) for name in ids]
    ada.code([*read_all, *(Coding(name, "PURPOSE") for name in ids[:3])])
    ben.code([*read_all, Coding(ids[0], "PURPOSE"), Coding(ids[2], "PURPOSE", "refused")])
    now = ada.latest_round()
    assert now.is_read
    ada.compare_round(now.round.id)
    return now.round.id, ids


def stands(service: Service, reflection: str, code: str = "PURPOSE") -> str:
    card = service.reading_card(reflection)
    return next((here.verdict for here in card.codes if here.code.id == code), "nobody")


def test_a_round_is_spread_over_branches_and_drawn_from_what_neither_has_read(ada, full):
    met = [row.id for row in rows_here(ada._own) if row.branch == "Central"][:20]
    ada.mark_read(met)
    ids = begin(ada, 12)
    branches = {row.branch for row in rows_here(ada._own) if row.id in ids}
    assert len(ids) == 12
    assert branches == {"Central", "Mill Street", "North Hill", "Oak Park", "Harbour", "Lakeside"}
    assert not set(ids) & set(met)


def test_there_are_fewer_where_fewer_are_left(ada, ben):
    left = len(rows_here(ada._own)) - 3
    ben.mark_read([row.id for row in rows_here(ada._own)][:3])
    assert len(drawable(ada._own, ("Ada", "Ben"))) == left
    assert len(begin(ada, 500)) == left
    ada.give_up_round(ada.latest_round().round.id)
    ada.mark_read([row.id for row in rows_here(ada._own)])
    with pytest.raises(Refused, match="neither has read"):
        begin(ada)


@pytest.mark.parametrize(
    ("coders", "why"),
    [
        (("Ada", "ada "), "two times the same name"),
        (("Ada", ""), "needs two people"),
        (("Ada", "together"), "needs two people"),
        (("Ada", "Ben", "Cy"), "needs two people"),
    ],
)
def test_a_round_is_of_two_persons(ada, coders, why):
    with pytest.raises(Refused, match=why):
        ada.start_round(coders, 5)
    assert ada.latest_round() is None


def test_who_begins_a_round_has_a_name_and_no_second_one_is_open(ada, asked_by):
    with pytest.raises(Refused, match="Say who you are first"):
        asked_by("this computer", "reader").start_round(("Ada", "Ben"), 5)
    begin(ada)
    with pytest.raises(Refused, match="open already"):
        begin(ada)


def test_while_it_is_open_neither_sees_what_others_say_of_it(ada, ben, asked_by):
    ids = begin(ada)
    before = asked_by("Cy", "reader").reading_card(ids[0])
    assert before.codes, "its writer ticked something"
    read(ada, ids[0], "PURPOSE", "SEEN")
    card = ben.reading_card(ids[0])
    assert card.blind
    assert (card.codes, card.read_by, card.felt_seen) == ((), (), "")
    assert {here.code.id for here in ada.reading_card(ids[0]).codes} == {"PURPOSE", "SEEN"}
    assert all({one.coder for one in here.said} == {"Ada"} for here in ada.reading_card(ids[0]).codes)
    cy = asked_by("Cy", "reader").reading_card(ids[0])
    assert not cy.blind
    assert "SEEN" in {here.code.id for here in cy.codes}
    other = next(row.id for row in rows_here(ada._own) if row.id not in ids)
    assert not ben.reading_card(other).blind
    assert blind_rows(ada._own, "Ben") == set(ids)


def test_the_queue_offers_it_first_and_to_each_what_they_have_not_read(ada, ben, asked_by):
    ids = begin(ada)
    read(ada, ids[0])
    assert ada.reading_queue(ROUND).items == ids[1:]
    assert ben.reading_queue(ROUND).items == ids
    assert ben.reading_queue().items[:4] == ids, "also what the other has read"
    assert set(ada.reading_queue().items[:3]) == set(ids[1:])
    assert (ada.reading_queue(ROUND).unread, ada.reading_queue(ROUND).read) == (3, 1)
    central = ben.reading_queue(ReadingFilter(branch="Central")).items
    assert len(central) == len(set(central)) == 24
    cy = asked_by("Cy", "reader")
    assert cy.reading_queue(ROUND).items == ()
    assert not cy.reading_queue().in_round
    ben.code([Coding(name, "SEEN", "refused") for name in ids])
    ada.code([Coding(name, "SEEN") for name in ids])
    assert not set(ada.reading_queue(ReadingFilter(show="disputed")).items) & set(ids)
    assert set(cy.reading_queue(ReadingFilter(show="disputed")).items) >= set(ids)


def test_progress_is_counted_for_each(ada, ben):
    ids = begin(ada)
    ada.code([Coding(name) for name in ids[:3]])
    read(ben, ids[0])
    now = ben.latest_round()
    assert (now.round.coders, now.read, now.both, now.is_read) == (("Ada", "Ben"), (3, 1), 1, False)


def test_nothing_is_compared_before_both_have_read_something(ada, ben):
    ids = begin(ada)
    read(ada, ids[0])
    now = ada.latest_round()
    with pytest.raises(Refused, match="nothing to compare yet"):
        ada.compare_round(now.round.id)
    with pytest.raises(Refused, match="not as it was"):
        ada.comparison(now.round.id)
    read(ben, ids[0])
    ada.compare_round(now.round.id)
    assert ada.comparison(now.round.id).together.units == 0, "nobody used a code"
    with pytest.raises(Refused, match="not as it was"):
        ada.give_up_round(now.round.id)


def test_comparing_tells_agreement_and_where_they_differ(ada, ben):
    round_id, ids = compared(ada, ben)
    found = ada.comparison(round_id)
    ((code, purpose),) = found.codes
    assert (code.id, purpose.units, purpose.either, purpose.both) == ("PURPOSE", 4, 3, 1)
    assert purpose.label == "coders disagree"
    assert found.unused == len(ada.codebook().offered) - 1
    assert [one.reflection_id for one in found.differences] == [ids[1], ids[2]]
    assert [[(said.coder, said.what) for said in one.said if said.coder != "writer"] for one in found.differences] == [
        [("Ada", "confirmed")],
        [("Ada", "confirmed"), ("Ben", "refused")],
    ]
    assert not ada.reading_card(ids[0]).blind


def test_what_they_differ_on_is_disputed_until_they_settle_it(ada, ben):
    round_id, ids = compared(ada, ben)
    assert [stands(ada, name) for name in ids[:3]] == ["standing", "disputed", "disputed"]
    ada.settle(round_id, ids[1], "PURPOSE", "yes")
    assert stands(ada, ids[1]) == "standing"
    ben.settle(round_id, ids[2], "PURPOSE", "open")
    assert stands(ada, ids[2]) == "disputed"
    assert [one.decision for one in ada.comparison(round_id).differences] == ["yes", "open"]
    assert ada.latest_round().round.state == "settled"
    ada.settle(round_id, ids[2], "PURPOSE", "no")
    assert stands(ada, ids[2]) == "refused"


def test_agreement_is_made_no_better_afterwards(ada, ben):
    round_id, ids = compared(ada, ben)
    before = ada.comparison(round_id).codes
    ada.settle(round_id, ids[1], "PURPOSE", "yes")
    time.sleep(1.1)  # times are kept to the second
    ben.code([Coding(ids[1], "PURPOSE"), Coding(ids[2], "PURPOSE")])
    assert ada.comparison(round_id).codes == before


@pytest.mark.parametrize(("used", "blocked"), [(4, set()), (5, {"PURPOSE"})])
def test_groups_are_not_compared_by_a_code_that_readers_disagree_on_once_it_was_used_often_enough(
    ada, ben, used, blocked
):
    ids = begin(ada, 8)
    read_all = [Coding(name) for name in ids]
    ada.code([*read_all, *(Coding(name, "PURPOSE") for name in ids[:used])])
    ben.code([*read_all, Coding(ids[0], "PURPOSE")])
    ada.compare_round(ada.latest_round().round.id)
    assert blocked_codes(ada._own) == blocked
    ada.settle(ada.latest_round().round.id, ids[1], "PURPOSE", "yes")
    assert blocked_codes(ada._own) == blocked


def test_who_says_otherwise_after_it_was_settled_opens_it_again(ada, ben):
    round_id, ids = compared(ada, ben)
    ada.settle(round_id, ids[1], "PURPOSE", "yes")
    ben.code([Coding(ids[1], "PURPOSE", "refused")])
    assert stands(ada, ids[1]) == "disputed"
    assert ada.comparison(round_id).differences[0].decision == "again"
    ada.settle(round_id, ids[1], "PURPOSE", "no")
    assert stands(ada, ids[1]) == "refused"


def test_only_the_two_settle_and_only_what_they_differ_on(ada, ben, asked_by):
    round_id, ids = compared(ada, ben)
    with pytest.raises(Refused, match="Ada and Ben settle this together"):
        asked_by("Cy", "reader").settle(round_id, ids[1], "PURPOSE", "yes")
    with pytest.raises(Refused, match="Say who you are first"):
        asked_by("this computer", "reader").settle(round_id, ids[1], "PURPOSE", "yes")
    for reflection, code in ((ids[0], "PURPOSE"), (ids[1], "SEEN"), ("gone", "PURPOSE")):
        with pytest.raises(Refused, match="do not differ"):
            ada.settle(round_id, reflection, code, "yes")
    with pytest.raises(Refused, match="could be decided"):
        ada.settle(round_id, ids[1], "PURPOSE", "perhaps")


def test_a_round_that_is_given_up_blinds_nobody_and_its_reflections_can_be_drawn_again(ada, ben):
    ids = begin(ada)
    read(ada, ids[0], "PURPOSE")
    ada.give_up_round(ada.latest_round().round.id)
    assert ada.latest_round() is None
    assert not ben.reading_card(ids[0]).blind
    assert stands(ben, ids[0]) == "standing"
    assert set(begin(ada)) >= set(ids[1:])


def test_the_next_round_is_drawn_from_others(ada, ben):
    _, ids = compared(ada, ben)
    again = begin(ada)
    assert not set(again) & set(ids)


def test_a_withdrawn_reflection_leaves_its_round_and_its_comparison(ada, ben):
    ids = begin(ada)
    ada.code([Coding(name, code) for name in ids for code in ("", "PURPOSE")])
    ben.code([Coding(name) for name in ids])
    ada.withdraw(ids[0])
    now = ada.latest_round()
    assert (len(now.reflections), now.read, now.is_read) == (3, (3, 3), True)
    ada.compare_round(now.round.id)
    ada.withdraw(ids[1])
    assert [one.reflection_id for one in ada.comparison(now.round.id).differences] == list(ids[2:])


def test_what_was_read_without_a_name_is_blind_to_nobody(ada, asked_by):
    """Who sat here before names were asked for may be one of the two."""
    nobody = asked_by("this computer", "reader")
    nobody.mark_read([row.id for row in rows_here(ada._own)][:70])
    assert len(drawable(ada._own, ("Ada", "Ben"))) == len(rows_here(ada._own)) - 70
