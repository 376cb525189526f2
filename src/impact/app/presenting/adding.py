"""“Add to presentation”, beside whatever may become a step: a figure, findings, a voice, an ask."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from impact.app import doing, going, safe_text, screens, session
from impact.app.presenting import address, words_of
from impact.app.presenting.beginning import usual_title
from impact.app.session import Said
from impact.charts.words import period as said_period
from impact.model import Audience, StepKind
from impact.policy.audience import READERS
from impact.service import FindingsWanted, PresentationLine, Refused, StepWanted, Wanted

_LAST = "added-to"


def show(
    kind: StepKind, wanted: StepWanted, *, audience: Audience, period: str, mark: str = "", quiet: bool = False
) -> None:
    """For those who put presentations together. `audience` and `period` are those of the screen; `mark` tells several
    menus of one screen apart; `quiet` beside words rather than below a figure.
    """
    if not session.service().who.is_any("manager"):
        return
    with st.popover(
        "Add to presentation", type="tertiary" if quiet else "secondary", key=f"add-to{mark}", on_change="rerun"
    ) as place:
        if not place.open:
            return
        doing.say_what_was_done()
        _say_where_it_went(mark)
        there = session.service().presentations()
        if there:
            _choose(there, kind, wanted, audience=audience, mark=mark)
        _offer_to_begin(kind, wanted, audience=audience, period=period, mark=mark, first=not there)
        safe_text.into_the_menu()


def figure(wanted: Wanted) -> None:
    """A figure as it stands on the screen, in the colours and size of a slide."""
    plain = replace(wanted, mode="light", size="slide", only_cleared=False)
    show("figure", plain, audience=wanted.audience, period=wanted.period or session.service().choices().period)


def _choose(
    there: Sequence[PresentationLine], kind: StepKind, wanted: StepWanted, *, audience: Audience, mark: str
) -> None:
    by_id = {one.id: one for one in there}
    chosen = st.selectbox(
        "To which one?",
        list(by_id),
        index=list(by_id).index(_first(there, audience)),
        format_func=lambda one: words_of.called(by_id[one]) if one in by_id else "",
        key=f"add-where{mark}",
    )
    one = by_id[chosen]
    for line in beware(one, kind, wanted, audience):
        safe_text.paragraph(line, kind="small")
    st.button("Add it", type="primary", key=f"add-it{mark}", on_click=_add, args=(one, kind, wanted, mark))


def beware(one: PresentationLine, kind: StepKind, wanted: StepWanted, audience: Audience) -> list[str]:
    """What is not as on this screen."""
    told = []
    if one.audience != audience:
        told.append(f"It is for {READERS[one.audience]}, so it stands there as they may see it.")
    if isinstance(wanted, FindingsWanted):
        told.append(f"It tells of {said_period(one.period)}, so it shows the findings of that time.")
    elif kind == "quote":
        told.append("It stands there only if its writer agreed and as many have cleared it as that takes.")
    return told


def _first(there: Sequence[PresentationLine], audience: Audience) -> str:
    """The one that was added to last, else the newest for the same readers, else the newest."""
    last = st.session_state.get(_LAST)
    alike = [one.id for one in there if one.audience == audience]
    return last if last in {one.id for one in there} else (alike or [there[0].id])[0]


def _offer_to_begin(
    kind: StepKind, wanted: StepWanted, *, audience: Audience, period: str, mark: str, first: bool
) -> None:
    if first:
        safe_text.paragraph("There is no presentation yet. One begins with this.", kind="small")
    safe_text.paragraph(f"A new one, for {READERS[audience]}, of {said_period(period)}:", kind="small")
    st.button("Begin one with this", key=f"add-new{mark}", on_click=_begin, args=(kind, wanted, audience, period, mark))


def _add(one: PresentationLine, kind: StepKind, wanted: StepWanted, mark: str) -> None:
    told = f"Added as the last step of “{one.title}”."
    if doing.tried(lambda: session.service().add_step(one.id, kind, _for(wanted, one.audience)), told):
        st.session_state[_LAST] = st.session_state[f"went-to{mark}"] = one.id


def _begin(kind: StepKind, wanted: StepWanted, audience: Audience, period: str, mark: str) -> None:
    service, begun = session.service(), ""
    try:
        begun = service.begin_presentation(
            usual_title(period, audience, service.presentations()), audience, period, usual=False
        )
        service.add_step(begun, kind, wanted)
    except Refused as why:
        if begun:  # none is left standing with nothing in it
            service.take_back_presentation(begun)
        session.tell(Said(str(why), tone="trouble"))
        return
    st.session_state[_LAST] = st.session_state[f"went-to{mark}"] = begun
    st.session_state[f"add-where{mark}"] = begun  # the next figure goes there too, while the menu stays open
    session.tell(Said("A presentation has begun with this.", tone="done"))


def _for(wanted: StepWanted, audience: Audience) -> StepWanted:
    return replace(wanted, audience=audience) if isinstance(wanted, Wanted) else wanted


def _say_where_it_went(mark: str) -> None:
    """Once, below what was done."""
    if went := st.session_state.pop(f"went-to{mark}", ""):
        going.link(screens.PRESENT, "Open the presentation", address.of(went))
