"""Who sits here: said once at the top of Voices, easily changed, and asked for where a name is needed."""

from collections.abc import Sequence

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.policy.persons import LONGEST_NAME
from impact.service import Refused

# So many names are buttons; whoever is not among them types theirs.
MOST_OFFERED = 6
QUESTION = "Your name, as your colleagues know you"


def show_who() -> None:
    """“You are reading as Ada. Not Ada? Change.” While nobody has said: that one may."""
    service = session.service()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="who"):
        if service.is_named:
            safe_text.paragraph(f"You are reading as {service.who.name}.", kind="small")
            words = f"Not {service.who.name}? Change"
        else:
            safe_text.paragraph("You are reading without a name.", kind="small")
            words = "Say who you are"
        # Another key once a name was given: the menu is then closed again.
        with st.popover(safe_text.label(words), key=f"name-menu-{session.turn('name')}", type="tertiary"):
            safe_text.paragraph(
                "Your name stands beside what you say of a reflection, and under a quote that you choose for a figure.",
                kind="small",
            )
            _ask("top")
            safe_text.into_the_menu()


def ask_name(reason: str) -> bool:
    """True where it is known which person sits here; else asks, with the reason, and says False."""
    if session.service().is_named:
        return True
    with st.container(key="ask-name"):
        safe_text.paragraph(reason, kind="small")
        _ask("here")
    return False


def be_one_of(names: Sequence[str]) -> None:
    """“I am Ben.” Two who read at one computer change places."""
    with st.container(horizontal=True, gap="xsmall", key="be-one"):
        for at, name in enumerate(names):
            st.button(safe_text.label(f"I am {name}"), key=f"be-{at}", on_click=_say, args=(name,))


def _ask(place: str) -> None:
    service = session.service()
    known = [name for name in service.people_known() if name != service.who.name][:MOST_OFFERED]
    # First: a menu opens with the focus on its first control, and a blank in a typed name must press nobody else’s.
    with st.form(f"name-{place}", border=False, clear_on_submit=True):
        st.text_input(QUESTION, key=f"name-{place}-words", max_chars=LONGEST_NAME, width=320)
        st.form_submit_button("This is me", on_click=_say_typed, args=(f"name-{place}-words",))
    if known:
        with st.container(horizontal=True, gap="xsmall", key=f"known-{place}"):
            for number, name in enumerate(known):
                st.button(safe_text.label(name), key=f"person-{place}-{number}", on_click=_say, args=(name,))


def _say_typed(key: str) -> None:
    _say(str(st.session_state.get(key, "")))


def _say(name: str) -> None:
    try:
        session.say_name(name)
    except Refused as why:
        session.tell(Said(str(why), "Type the name your colleagues know you by.", tone="trouble"))
        return
    session.next_turn("name")
    session.tell(Said(f"From now on you read as {session.service().who.name}.", tone="done"))
