"""What leaves the house: for whom is asked first, then what; it is looked over, and files are made when pressed."""

from collections.abc import Sequence

import streamlit as st

from impact.app import going, incident, nothing_yet, safe_text, screens, session
from impact.app.figures import filter_bar
from impact.app.presenting import address, words_of
from impact.app.presenting.words_of import AUDIENCES
from impact.app.taking_away import documents, single_figures
from impact.model import Audience
from impact.policy.audience import READERS
from impact.service import PresentationLine

MEANT_FOR = (
    "Colleagues in the library. Quotes that their writers gave to colleagues may stand in it.",
    "Directors and board members. A quote stands in it once a person has read it for who could be recognised.",
    "Anyone, the press too. Only what ten or more stand behind is shown alone, and {} read each quote.",
)
# In the address in place of a presentation.
ONE_BY_ONE = "figures"


@incident.fragment
def show() -> None:
    """Nothing of a figure is shown before it is known for whom it is."""
    service = session.service()
    here = service.choices()
    if not here.period:
        _say_nothing_yet()
        return
    there = service.presentations()
    audience = _ask_audience(there)
    if audience is None:
        safe_text.paragraph(
            "Choose who it is for. What may stand in a figure depends on it, so nothing is shown before.", kind="lead"
        )
        return
    if chosen := _ask_which(there, audience):
        documents.show(chosen)
    else:
        single_figures.show(here, audience)


def _meant_for() -> list[str]:
    persons = {1: "one person has", 2: "two persons have"}[session.service().persons_before("public")]
    return [words.format(persons) for words in MEANT_FOR]


def _ask_audience(there: Sequence[PresentationLine]) -> Audience | None:
    names = filter_bar.NAMES["for"](session.service().choices())
    asked = st.query_params.get("for")
    named_here = asked and "for" not in st.session_state
    missing = filter_bar.settle_address({"for": names}, screens.TAKE_AWAY) if named_here else []
    named = next((one for one in there if one.id == address.opened()), None)
    if named and not asked and "for" not in st.session_state:
        st.switch_page(screens.TAKE_AWAY, query_params={**address.of(named.id), "for": names[named.audience]})
    with st.container(key="audience"):
        chosen = st.radio(
            "Who is it for?",
            AUDIENCES,
            index=None,
            format_func=names.__getitem__,
            captions=_meant_for(),
            key="for",
            bind="query-params",
            horizontal=True,
        )
    filter_bar.say_missing(missing)
    return chosen


def _ask_which(there: Sequence[PresentationLine], audience: Audience) -> str:
    """The id of a presentation for these readers; "" for figures one by one, and where there is none."""
    names = {one.id: words_of.called(one) for one in there if one.audience == audience}
    other = next((one for one in there if one.id == address.opened() and one.id not in names), None)
    if other:
        safe_text.note(
            f"“{other.title}” is for {READERS[other.audience]}.",
            remedy=f"For {READERS[audience]}, open it under Present and press “The same again”.",
        )
    if not names:
        safe_text.paragraph("No presentation is for them yet, so these are figures one by one.", kind="small")
        going.link(screens.PRESENT, "Put a presentation together", {})
        return ""
    offered = {**names, ONE_BY_ONE: "Figures, one by one"}
    key = f"which-{audience}"
    asked = address.opened()
    chosen = st.selectbox(
        "What do they get?",
        list(offered),
        index=list(offered).index(asked) if asked in offered else 0,
        format_func=lambda one: offered.get(one, ""),
        key=key,
        on_change=_keep_in_address,
        args=(key,),
    )
    return "" if chosen == ONE_BY_ONE else chosen


def _keep_in_address(key: str) -> None:
    address.put("of", str(st.session_state[key]))


def _say_nothing_yet() -> None:
    nothing_yet.show("There is nothing to take away yet.", todo=nothing_yet.BOTH)
