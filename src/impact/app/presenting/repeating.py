"""The same presentation of another quarter, or for other readers: with their own numbers, and their own rules."""

from typing import cast

import streamlit as st

from impact.app import safe_text, session
from impact.app.presenting import address
from impact.app.presenting.words_of import AUDIENCES, NAMES
from impact.app.session import Said
from impact.charts.words import period
from impact.model import Audience
from impact.policy.audience import READERS
from impact.service import PresentationPage, Refused


def show(page: PresentationPage) -> None:
    """A menu of its own."""
    with st.popover("The same again", key="again", on_change="rerun") as place:
        if not place.open:
            return
        _choose(page)
        safe_text.into_the_menu()


def _choose(page: PresentationPage) -> None:
    periods = session.service().choices().periods
    names = {name: period(name) for name in periods}
    safe_text.paragraph(
        "The same steps in the same order, with the numbers of that time and what those readers may see. "
        "This one stays as it is.",
        kind="small",
    )
    later = next_period(page.period, periods)
    st.selectbox(
        "Of which time?",
        list(names),
        index=list(names).index(later) if later in names else 0,
        format_func=names.__getitem__,
        key=f"again-period-{page.id}",
    )
    st.segmented_control(
        "For whom?",
        AUDIENCES,
        default=page.audience,
        required=True,
        format_func=NAMES.__getitem__,
        key=f"again-for-{page.id}",
    )
    st.button("Make it", type="primary", key="make-again", on_click=_make, args=(page,))


def next_period(this: str, periods: tuple[str, ...]) -> str:
    """The one of the same length that follows, where it is here; else this one. `periods`: the newest first or last."""
    alike = sorted(name for name in periods if len(name) == len(this) and name[-2:-1] == this[-2:-1])
    return next((name for name in alike if name > this), this)


def _make(page: PresentationPage) -> None:
    state = st.session_state
    when, audience = str(state[f"again-period-{page.id}"]), cast(Audience, state[f"again-for-{page.id}"])
    try:
        made = session.service().duplicate_presentation(page.id, when, audience)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.tell(
        Said(
            f"Made for {READERS[audience]}, of {period(when)}.",
            remedy="Captions that spoke of the other numbers or readers are not taken over. Look at each step.",
            tone="done",
        )
    )
    address.put("of", made)
