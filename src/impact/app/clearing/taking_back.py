"""“Take back what you wrote”: a word, how many reflections it takes back, and one press. No text is shown here."""

from datetime import date

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.session import Said
from impact.charts.words import plural
from impact.service import Refused
from impact.service.consent.taking_back import Match, TakeBack

NO_WORD = "Type the word that you chose."
NOTHING = "No reflection here has this word. Look at the spelling, or ask one of the readers."
WHERE = "More than one person may have chosen this word. Say the branch and the month of yours too."
_ANY = "I do not remember"
_MONTHS = 36


@incident.fragment
def show() -> None:
    """Asked, counted, then done: two presses, because it cannot be undone."""
    st.header("Take back what you wrote")
    safe_text.paragraph("Did you choose a word of your own when you wrote? Type it here. Nobody asks for your name.")
    turn = session.turn("take-back")
    with st.form("take-back-form", border=False):
        st.text_input("Your own word", type="password", key=f"own-word-{turn}", autocomplete="off", width=340)
        with st.container(horizontal=True, key="take-back-where"):
            branches = ["", *session.service().choices().branches]
            st.selectbox("Branch, if you like", branches, format_func=_or_any, key=f"own-branch-{turn}", width=260)
            st.selectbox(
                "Month, if you like", ["", *_months()], format_func=_month_name, key=f"own-month-{turn}", width=200
            )
        st.form_submit_button("Look for it", key="look-for-word", on_click=_look, args=(turn,))
    _answer(_asked(turn))


def _asked(turn: int) -> TakeBack:
    """What stands in the boxes."""
    word, branch, month = (
        str(st.session_state.get(f"own-{part}-{turn}") or "") for part in ("word", "branch", "month")
    )
    return TakeBack(word, branch, date.fromisoformat(f"{month}-01") if month else None)


def _look(turn: int) -> None:
    asked = _asked(turn)
    try:
        found = session.service().look_for_word(asked) if asked.word.strip() else NO_WORD
    except Refused as why:
        found = str(why)
    st.session_state["own-word-found"] = (asked, found)


def _answer(asked: TakeBack) -> None:
    about, found = st.session_state.get("own-word-found", (None, None))
    if about != asked or found is None:
        return
    if isinstance(found, str):
        safe_text.note(found, kind="trouble")
    elif found.ask_where:
        safe_text.note(WHERE)
    elif not found.reflections:
        safe_text.note(NOTHING)
    else:
        _confirm(asked, found)


def _confirm(asked: TakeBack, found: Match) -> None:
    what = plural(found.reflections, "reflection")
    safe_text.note(
        f"This word takes back {what}. The text is deleted from every file here, with all that was noted about it. "
        "This cannot be undone."
    )
    st.button(
        safe_text.label(f"Take back {what} for good"),
        key="take-back",
        type="primary",
        on_click=_take_back,
        args=(asked,),
    )


def _take_back(asked: TakeBack) -> None:
    try:
        gone = session.service().take_back_by_word(asked)
    except Refused as why:
        st.session_state["own-word-found"] = (asked, str(why))
        return
    st.session_state.pop("own-word-found", None)
    st.session_state.pop("made", None)
    session.next_turn("take-back")
    session.tell(Said(f"{plural(gone, 'reflection')} taken back: nothing of it is left here.", tone="done"))


def _months() -> list[str]:
    today = date.today()
    numbers = (today.year * 12 + today.month - 1 - back for back in range(_MONTHS))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]


def _month_name(month: str) -> str:
    return date.fromisoformat(f"{month}-01").strftime("%B %Y") if month else _ANY


def _or_any(branch: str) -> str:
    return branch or _ANY
