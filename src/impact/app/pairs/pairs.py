"""Pairs: one number and one voice side by side, what they say together, and the card that carries it."""

import streamlit as st

from impact.app import doing, going, incident, nothing_yet, safe_text, screens, session
from impact.app.figures import whole_figure
from impact.app.pairs import pair_choices, pair_number, pair_voices, pair_words
from impact.app.pairs.pair_choices import Key
from impact.app.presenting import adding
from impact.charts import words
from impact.charts.places import place_words, widened_words
from impact.model import PairCard
from impact.service import Choices, PairWords, QuoteWanted, Refused, Wanted, one_moment


@incident.fragment
def show() -> None:
    """Choices; then the pair, or where nobody chose one, a few to begin with."""
    with one_moment():
        _show()


def _show() -> None:
    doing.say_what_was_done()
    here = session.service().choices()
    if not here.period:
        _say_nothing_yet()
        return
    if not here.pairs:
        _say_nothing_counted()
        return
    wanted = pair_choices.ask(here)
    if wanted.pair:
        incident.guarded(lambda: _show_pair(here, wanted))
    incident.guarded(lambda: _show_spoken_of(here, wanted))
    if not wanted.pair:
        incident.guarded(lambda: _suggest(here, wanted))


def _show_pair(here: Choices, wanted: Wanted) -> None:
    service = session.service()
    try:
        card, said = service.figure_data(wanted), service.pair_words(wanted)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if not isinstance(card, PairCard) or said is None:
        return
    safe_text.paragraph(card.pair.says, kind="question")
    if card.widened:
        safe_text.note(
            f"{place_words(card.place, card.widened)}, {words.period(card.period)}.", remedy=widened_words(card.widened)
        )
    with st.container(key="both"):
        left, right = st.columns([2, 3], gap="large")
        with left:
            pair_number.show(card)
        with right:
            pair_voices.show(card, said)
            if card.quote is not None and said.quote_id:
                voice = QuoteWanted(said.quote_id, said.quote_start, said.quote_end, card.code.id)
                adding.show("quote", voice, audience=wanted.audience, period=said.period, mark="-voice")
            if card.asked_place and card.widened:
                whole = Key(card.pair.id, card.measure.key, card.code.id, "", said.period)
                _link(here, whole, wanted, words="Look at all branches together")
    if card.status != "silent":
        with st.container(key="voices-to-choose"):
            pair_voices.show_choice(card, wanted, said)
    with st.container(key="together", border=True):
        pair_words.show(card, wanted, said)
    st.header("The card")
    whole_figure.show(wanted)


def _suggest(here: Choices, wanted: Wanted) -> None:
    """Doors, and nothing that is chosen for anybody."""
    offers = session.service().pairs_to_begin_with(wanted)
    st.header("To begin with")
    if not offers:
        safe_text.paragraph(
            f"No pair of {words.period(wanted.period or here.period)} has both a count and a voice that this reader "
            "may see. Choose a pair above to see what is missing.",
        )
        return
    safe_text.paragraph("Each of these has a count and a voice. Which one is worth a card is for you to say.")
    for place, (column, offer) in enumerate(zip(st.columns(len(offers), gap="medium"), offers, strict=True)):
        key = Key(offer.pair.id, offer.measure.key, offer.code, "", offer.period)
        with column, st.container(border=True, key=f"offer-{place}"):
            _link(here, key, wanted)
            safe_text.paragraph(offer.pair.says)


def _show_spoken_of(here: Choices, wanted: Wanted) -> None:
    """What somebody said something of, as links: this period first, then the others."""
    spoken = session.service().pairs_spoken_of()
    if not spoken:
        return
    period = wanted.period or here.period
    for title, group in (
        (f"Your pairs of {words.period(period)}", [one for one in spoken if one.period == period]),
        ("Your pairs of other times", [one for one in spoken if one.period != period]),
    ):
        if group:
            safe_text.paragraph(title, kind="beside")
            for one in group:
                _show_one(here, one, wanted)


def _show_one(here: Choices, one: PairWords, wanted: Wanted) -> None:
    key = Key(one.pair, one.measure, one.code, one.branch, one.period)
    with st.container(horizontal=True, vertical_alignment="center", key=f"spoken-{pair_words.draft_name(one)}"):
        _link(here, key, wanted)
        # The fit of a voice that is held back could tell what it says; for other readers the card alone knows.
        safe_text.paragraph(about(one, fit=wanted.audience == "staff"), kind="small")


def _link(here: Choices, key: Key, wanted: Wanted, *, words: str = "") -> None:
    """To one pair, as this reader sees it."""
    address = pair_choices.address(here, key, wanted.audience)
    going.link(screens.PAIRS, words or pair_choices.one_name(key, here.codes), address)


def about(one: PairWords, *, fit: bool = True) -> str:
    """Mill Street · Q3 2026 · adds."""
    said = [one.branch or "All branches", words.period(one.period)]
    return " · ".join([*said, one.fit or "no fit chosen yet"] if fit else said)


def _say_nothing_yet() -> None:
    nothing_yet.show("There is nothing to pair yet.", todo=nothing_yet.BOTH)


def _say_nothing_counted() -> None:
    nothing_yet.show(
        "Nothing is counted yet that a voice could stand beside.",
        todo="Reflections are here, but no count that belongs to a pair, such as visits or tech help.",
        link="Bring in what you count",
    )
