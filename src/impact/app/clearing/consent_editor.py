"""What a writer allows, changed on the card: another level, why, and who heard it where it is more than before."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.clearing import consent_words
from impact.app.reading import reading_steps
from impact.app.session import Said
from impact.policy.consent import LEVELS, Level
from impact.service import ReadingCard, Refused
from impact.service.consent.consent_given import CAN_BE_GIVEN, LONGEST_NAME, LONGEST_REASON, Change, Standing


def show(card: ReadingCard) -> None:
    """Below the quote: rarely used, and never by accident."""
    with st.expander("Change what the writer allows"):
        stands = session.service().consent_of(card.id)
        safe_text.paragraph(standing_words(stands), kind="small")
        turn = session.turn(f"consent-{card.id}")
        key = f"consent-{card.id}-{turn}"
        level: Level = st.radio(
            "What may be done with it?",
            CAN_BE_GIVEN,
            index=CAN_BE_GIVEN.index(stands.level),
            format_func=consent_words.CHOICES.__getitem__,
            key=key,
        )
        name, confirmed = _name(stands, key) if level == "named" else ("", False)
        raised = LEVELS.index(level) > LEVELS.index(stands.in_sheet)
        told_me = raised and _told_me(key)
        reason = st.text_input(
            "Why? Repeat nothing of the text here.", max_chars=LONGEST_REASON, key=f"{key}-why", autocomplete="off"
        )
        change = Change(level, reason, told_me, name, confirmed)
        st.button("Keep this", key=f"{key}-keep", on_click=_keep, args=(card.id, change))


def standing_words(stands: Standing) -> str:
    """What the sheet says, and who changed it when and why."""
    in_sheet = f"In the sheet: {consent_words.CHOICES[stands.in_sheet].lower()}."
    if not stands.by:
        return in_sheet
    day = stands.at[:10]
    return f"{in_sheet} Changed by {stands.by} on {day}: {stands.reason}"


def _name(stands: Standing, key: str) -> tuple[str, bool]:
    name = st.text_input(
        "Name, as it may be printed", stands.name, max_chars=LONGEST_NAME, key=f"{key}-name", autocomplete="off"
    )
    confirmed = st.checkbox(
        "The writer has seen the quote and said yes to the name again", stands.name_confirmed, key=f"{key}-yes"
    )
    return name, confirmed


def _told_me(key: str) -> bool:
    """More than the sheet says: only the writer can give that, and a person stands by having heard it."""
    safe_text.note("This is more than the sheet says. Only the writer can allow that.", kind="trouble")
    if not session.service().is_named:
        safe_text.paragraph("Who heard it stands by it with their name. Say who you are, at the top.", kind="small")
        return False
    return st.checkbox("The writer told me so", key=f"{key}-told")


def _keep(reflection_id: str, change: Change) -> None:
    try:
        session.service().give_consent(reflection_id, change)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.next_turn(f"consent-{reflection_id}")
    reading_steps.go(reflection_id)
    kept = consent_words.CHOICES[change.level].lower()
    session.tell(Said(f"Kept: {kept}. It counts everywhere from now on.", tone="done"))
