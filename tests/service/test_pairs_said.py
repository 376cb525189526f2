"""What people say of a pair is kept where its card looks for it, and only what makes sense is kept."""

from dataclasses import replace

import pytest

from impact.model import PairCard
from impact.service import FITS, NotAllowed, PairWords, Refused, Wanted
from impact.service.pairs.sayings import LONGEST_WORDS

PERIOD = "2026-Q2"
CENTRAL = PairWords("visits", "Central", PERIOD, "visits", "DIGNITY")


def wanted(audience: str = "staff", branch: str = "Central", **other: str) -> Wanted:
    return Wanted("pair_card", "visits", PERIOD, branch, audience, "visits", **{"code": "DIGNITY", **other})  # type: ignore[arg-type]


def some_id(service, branch: str, consent: str = "anonymous") -> str:
    told = service.reflections()
    return str(told.loc[(told["branch"] == branch) & (told["consent"] == consent), "id"].iloc[0])


def test_nothing_is_said_before_somebody_says_it(full):
    assert full.pair_words(wanted()) == CENTRAL
    assert full.pairs_spoken_of() == ()


def test_what_is_said_stands_on_the_card_with_a_name_and_a_time(full):
    full.say_of_pair(
        replace(CENTRAL, fit="adds", inference="  They  came\nback. ", ask="A chair.", ask_note="Ada · May · $40")
    )
    said = full.pair_words(wanted())
    assert (said.inference, said.by, said.at[:2]) == ("They came back.", "Ada", "20")
    card = full.figure_data(wanted())
    assert (card.fit, card.inference, card.ask, card.ask_note) == (
        "adds",
        "They came back.",
        "A chair.",
        "Ada · May · $40",
    )


def test_another_place_code_or_time_has_its_own_words(full):
    full.say_of_pair(replace(CENTRAL, inference="They came back."))
    assert not full.pair_words(wanted(branch="Mill Street")).says_something
    assert not full.pair_words(wanted(code="BELONGING")).says_something
    assert not full.pair_words(wanted(branch="")).says_something


def test_words_lie_where_the_figure_looks_for_them_however_they_were_named(full):
    full.say_of_pair(replace(CENTRAL, period="2026-q2", code="", inference="They came back."))
    assert full.pair_words(wanted()).inference == "They came back."


def test_what_is_taken_back_is_no_pair_of_ours_any_more(full):
    full.say_of_pair(replace(CENTRAL, fit="adds"))
    assert [one.key for one in full.pairs_spoken_of()] == [CENTRAL.key]
    full.say_of_pair(CENTRAL)
    assert full.pairs_spoken_of() == ()


@pytest.mark.parametrize("fit", FITS)
def test_only_a_claim_can_be_borne_out_or_not(full, fit):
    if fit == "adds":
        full.say_of_pair(replace(CENTRAL, fit=fit))
    else:
        with pytest.raises(Refused, match="makes no claim"):
            full.say_of_pair(replace(CENTRAL, fit=fit))


@pytest.mark.parametrize("fit", ["Adds", "no voice yet", "caused"])
def test_there_are_three_fits(full, fit):
    with pytest.raises(Refused, match="agrees, adds or differs"):
        full.say_of_pair(replace(CENTRAL, fit=fit))


@pytest.mark.parametrize("field", ["inference", "ask", "ask_note"])
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_card_holds_a_sentence_or_two(full, field, more):
    said = replace(CENTRAL, **{field: "x" * (LONGEST_WORDS + more)})
    if more > 0:
        with pytest.raises(Refused, match="one card"):
            full.say_of_pair(said)
    else:
        full.say_of_pair(said)


def test_a_voice_of_another_branch_does_not_stand_beside_this_number(full):
    with pytest.raises(Refused, match="may not be quoted here"):
        full.say_of_pair(replace(CENTRAL, quote_id=some_id(full, "Mill Street")))
    with pytest.raises(Refused, match="may not be quoted here"):
        full.say_of_pair(replace(CENTRAL, quote_id="nobody"))


def test_a_voice_of_another_time_does_not_either(full, library):
    head = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
    head.append("Who may read or quote this?")
    later = [
        ["Central", f"2026-08-{day:02}", f"It was late summer, day {day}.", "Anyone, with my role"]
        for day in range(1, 7)
    ]
    full.upload("later.xlsx", library.workbook([head, *later]))
    told = full.reflections()
    summer = str(told.loc[told["text"].str.contains("late summer"), "id"].iloc[0])
    with pytest.raises(Refused, match="another branch or another time"):
        full.say_of_pair(replace(CENTRAL, quote_id=summer))
    assert summer not in {one.quote.reflection_id for one in full.voices_for_pair(wanted())}


@pytest.mark.parametrize("ends", [(0, None), (5, 5), (-1, 4), (0, 10_000), (9, 3)])
def test_a_passage_lies_within_its_reflection(full, ends):
    start, end = ends
    with pytest.raises(Refused, match="passage"):
        full.say_of_pair(replace(CENTRAL, quote_id=some_id(full, "Central"), quote_start=start, quote_end=end))


def test_a_pair_that_is_none_is_refused_in_words(full):
    with pytest.raises(Refused, match="no pair for"):
        full.say_of_pair(replace(CENTRAL, pair="referrals", measure="visits"))
    with pytest.raises(Refused, match="does not belong"):
        full.say_of_pair(replace(CENTRAL, code="CRISIS"))


def test_only_a_manager_says_anything_and_a_viewer_may_look(full, asked_by):
    viewer = asked_by("Cyd", "viewer")
    with pytest.raises(NotAllowed):
        viewer.say_of_pair(CENTRAL)
    assert viewer.pair_words(wanted()) == CENTRAL


def test_fit_and_inference_give_way_where_the_voice_is_held_back(full):
    """Lakeside wrote three: what a person infers from them could tell what they are."""
    full.say_of_pair(replace(CENTRAL, branch="Lakeside", fit="adds", inference="All three told it.", ask="A chair."))
    for audience in ("staff", "board", "public"):
        card = full.figure_data(wanted(audience, "Lakeside"))
        assert isinstance(card, PairCard)
        assert not card.own
        assert (card.fit, card.inference, card.ask) == ("", "", "A chair.")
        told = repr(full.figure(wanted(audience, "Lakeside")))
        assert "All three told it" not in told
        assert b"All three told it" not in full.export_figure(wanted(audience, "Lakeside"), "csv").contents


def test_harbour_is_told_to_the_board_and_not_to_the_public(full):
    """Six wrote there: enough for the board, too few for the public."""
    full.say_of_pair(replace(CENTRAL, branch="Harbour", fit="adds", inference="They told it."))
    assert full.figure_data(wanted("board", "Harbour")).inference == "They told it."
    assert full.figure_data(wanted("public", "Harbour")).inference == ""


def test_what_there_is_to_begin_with_has_a_count_and_a_voice_and_chooses_nothing(sample):
    offers = sample.service.pairs_to_begin_with(Wanted(period="2026-Q3"))
    assert len(offers) == 3
    assert len({offer.pair.id for offer in offers}) == 3
    for offer in offers:
        asked = Wanted("pair_card", offer.measure.key, offer.period, "", "staff", offer.pair.id, offer.code)
        card = sample.service.figure_data(asked)
        assert card.value > 0
        assert card.status == "shown"
        assert any(one.names_code for one in sample.service.voices_for_pair(asked))


def test_with_nothing_to_pair_nothing_is_offered(service, library):
    assert service.pairs_to_begin_with(Wanted()) == ()
    assert service.pair_words(Wanted("pair_card")) is None
    assert service.voices_for_pair(Wanted("pair_card")) == ()
    service.upload("stats.xlsx", library.stats())
    assert service.pairs_to_begin_with(Wanted()) == ()
    assert service.voices_for_pair(wanted()) == ()


def test_voices_that_carry_the_code_come_first(sample):
    found = sample.service.voices_for_pair(
        Wanted("pair_card", "visits", "2026-Q3", "Mill Street", "staff", "visits", "DIGNITY")
    )
    naming = [one.names_code for one in found]
    assert naming == sorted(naming, reverse=True)
    assert True in naming
    assert False in naming


def test_of_a_pair_that_is_none_nothing_is_kept(full):
    with pytest.raises(Refused, match="no such pair"):
        full.say_of_pair(replace(CENTRAL, pair="weather", fit="agrees"))
