"""What number and voice say together: the fit that a person chooses, what they infer and ask, typed and kept."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.app.writing.writing_box import writing_box, written
from impact.charts import words
from impact.model import PairCard
from impact.service import PairWords, Refused, Wanted

FITS = ("agrees", "adds", "differs")
# By whether the pair makes a claim that a number could bear out.
OFFERED = {True: FITS, False: ("adds",)}
MEANS = {
    "agrees": "Agrees: the voices go the way that the number goes.",
    "adds": "Adds: the voices say something that the number cannot.",
    "differs": "Differs: the voices go another way than the number.",
}
FIELDS = ("inference", "ask", "ask_note")


def show(card: PairCard, wanted: Wanted, said: PairWords) -> None:
    """What stands, as this reader sees it; who sees it as staff also writes it here."""
    st.header("What they say together")
    writes = wanted.audience == "staff" and session.service().who.is_any("manager")
    if writes:
        _ask_fit(card, wanted, said)
        if card.status != "silent" or said.says_something:
            _write(wanted, said)
    else:
        _read(card)
    safe_text.paragraph("What this cannot say", kind="beside")
    safe_text.paragraph(card.pair.cannot_say)


def proposed(card: PairCard) -> str:
    """The fit that the numbers propose, with the reason."""
    if card.fit_proposed not in FITS:
        return f"Nothing is proposed: {card.reason[:1].lower()}{card.reason[1:]}"
    return f"Proposed: {card.fit_proposed}. {card.reason}"


def why_only_adds(card: PairCard) -> str:
    """Said where agrees and differs are not offered."""
    if card.pair.claim:
        return ""
    return "“Agrees” and “differs” are not offered: this pair makes no claim that a number could bear out."


def why_no_fit(card: PairCard) -> str:
    """Said where the voice is not shown, so that nothing they say together can be."""
    if card.status == "silent":
        return "There is no voice yet that could say something together with the number."
    if card.status == "unread":
        return "Once somebody has read them, a fit and what they say together can stand on the card. The ask does now."
    return (
        "While the voice is held back, neither a fit nor what they say together stands on the card: both could tell "
        "what is held back. The ask does."
    )


def draft_name(said: PairWords) -> str:
    """What is typed of a pair lies under a name that tells nothing."""
    return f"pair-{_mark(said)}"


def _read(card: PairCard) -> None:
    if not card.own:
        safe_text.paragraph("What people say of this pair could tell what is held back here, so none of it is shown.")
    elif card.fit:
        safe_text.paragraph(MEANS[card.fit], kind="asked")
    elif not card.inference:
        safe_text.paragraph("Nobody has said yet what they say together.")
    if card.inference:
        safe_text.paragraph(card.inference, kind="said large")
    if card.ask:
        safe_text.paragraph("The ask", kind="beside")
        safe_text.paragraph(card.ask, kind="asked")
        safe_text.paragraph(card.ask_note, kind="small")
    safe_text.paragraph("To write, choose “Staff” above.", kind="small")


def _ask_fit(card: PairCard, wanted: Wanted, said: PairWords) -> None:
    safe_text.paragraph(proposed(card), kind="small")
    if not card.own:
        safe_text.paragraph(why_no_fit(card), kind="small")
        return
    key = f"fit-{_mark(said)}-{said.fit}"
    claims = bool(card.pair.claim)
    st.segmented_control(
        "A person chooses",
        OFFERED[claims],
        # A fit may have been chosen while the pair still made a claim.
        default=said.fit if said.fit in OFFERED[claims] else None,
        format_func=str.capitalize,
        key=key,
        on_change=_choose_fit,
        args=(wanted, key),
    )
    if why := why_only_adds(card):
        safe_text.paragraph(why, kind="small")
    if said.fit:
        safe_text.paragraph(MEANS[said.fit])


def _choose_fit(wanted: Wanted, key: str) -> None:
    _say(wanted, {"fit": str(st.session_state.get(key) or "")})


@st.fragment
def _write(wanted: Wanted, said: PairWords) -> None:
    """A fragment, so that a sentence that is typed does not run the whole screen again."""
    service = session.service()
    draft = service.draft(draft_name(said))
    stands = {field: str(getattr(said, field)) for field in FIELDS}
    begun = {**stands, **draft}
    typed = {
        "inference": writing_box(
            "What do they say together?",
            key=_key(said, "inference"),
            value=begun["inference"],
            height=110,
            hint="One or two sentences, as you would say them to your director.",
            on_change=lambda _: _keep_draft(said),
        )
    }
    _think(typed["inference"], stands["inference"])
    left, right = st.columns(2, gap="medium")
    with left:
        typed["ask"] = writing_box(
            "The ask: what is needed?",
            key=_key(said, "ask"),
            value=begun["ask"],
            height=84,
            on_change=lambda _: _keep_draft(said),
        )
        _think(typed["ask"], stands["ask"])
    with right:
        typed["ask_note"] = writing_box(
            "Who, by when, at what cost?",
            key=_key(said, "ask_note"),
            value=begun["ask_note"],
            height=84,
            hint="In one line: owner · date · cost.",
            on_change=lambda _: _keep_draft(said),
        )
    _offer_to_keep(wanted, said, typed, stands)


def _think(typed: str, stands: str) -> None:
    """Of words that are new: they go as far as the card does."""
    if typed.strip() != stands:
        kept_words.show_thoughts(typed, audience="public")


def _offer_to_keep(wanted: Wanted, said: PairWords, typed: Mapping[str, str], stands: Mapping[str, str]) -> None:
    changed = {field: word.strip() for field, word in typed.items()} != stands
    with st.container(horizontal=True, vertical_alignment="center", key="keep-words"):
        if changed:
            if st.button("Put these words on the card", type="primary", key="keep"):
                _keep(wanted, said, typed)
            if st.button("Back to what stands", key="back"):
                _drop(said)
            safe_text.paragraph("Your draft is kept while you write. It stands on no card yet.", kind="small")
        elif any(stands.values()):
            safe_text.paragraph(f"Kept. Last written by {said.by}{_on(said.at)}.", kind="small")


def _keep(wanted: Wanted, said: PairWords, typed: Mapping[str, str]) -> None:
    if _say(wanted, typed):
        _drop(said, told="These words stand on the card now.")
    st.rerun()


def _drop(said: PairWords, *, told: str = "") -> None:
    session.service().drop_draft(draft_name(said))
    session.next_turn(draft_name(said))
    if told:
        session.tell(Said(told, tone="done"))
    st.rerun()


def _say(wanted: Wanted, changed: Mapping[str, str]) -> bool:
    """Beside what stands now: somebody may have chosen another voice since this screen was drawn."""
    service = session.service()
    try:
        stands = service.pair_words(wanted)
        if stands is not None:
            service.say_of_pair(replace(stands, **dict(changed)))  # type: ignore[arg-type]
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return False
    return True


def _keep_draft(said: PairWords) -> None:
    """What was typed here, over what was kept: another window may have written in another box."""
    service = session.service()
    typed = {field: word for field in FIELDS if (word := written(_key(said, field))) is not None}
    with suppress(Refused):  # the words stay in their boxes; putting them on the card says what is wrong
        service.keep_draft(draft_name(said), service.draft(draft_name(said)) | typed)


def _key(said: PairWords, field: str) -> str:
    return f"{field}-{_mark(said)}-{session.turn(draft_name(said))}"


def _mark(said: PairWords) -> str:
    return sha256("\x1f".join(said.key).encode()).hexdigest()[:12]


def _on(at: str) -> str:
    return f" on {words.period(at[:10])}" if at else ""
