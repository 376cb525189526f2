"""A person's own title of a figure: typed in a menu with what to think of beneath it, put back by one press."""

from hashlib import blake2b

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.model import Figure
from impact.policy.persons import THIS_COMPUTER
from impact.service import Refused, Wanted
from impact.service.titles.own_titles import OwnTitle
from impact.service.titles.titling import LONGEST_TITLE


def show(wanted: Wanted, figure: Figure) -> None:
    """For those who may change what leaves the house."""
    service = session.service()
    if not service.who.is_any("manager"):
        return
    with st.popover("Title", key="own-title", on_change="rerun") as place:
        if not place.open:
            return
        safe_text.paragraph(f"Made from the numbers: {figure.made_title}.", kind="small")
        doing.say_what_was_done()
        draft = _draft(wanted)
        typed = kept_words.box(
            f"Your own title, up to {LONGEST_TITLE} letters",
            name=draft,
            stands=figure.title,
            audience=wanted.audience,
            height=70,
            most=LONGEST_TITLE,
        )
        for thought in service.title_thoughts(wanted, typed):
            safe_text.note(thought, kind="thought")
        safe_text.paragraph(
            "It stands on this figure in this edition, and in its files, until the numbers change.", kind="small"
        )
        st.button("Use this title", key="set-title", type="primary", on_click=_set, args=(wanted, figure.title, draft))
        if figure.title != figure.made_title:
            st.button("Put the made title back", key="restore-title", on_click=_restore, args=(wanted, draft))
        safe_text.into_the_menu()


def say(wanted: Wanted) -> None:
    """Whose title this is, or why one that was given stands here no more."""
    if own := session.service().own_title(wanted):
        safe_text.paragraph(in_words(own), kind="small")


def in_words(own: OwnTitle) -> str:
    match own.stands:
        case "stands":
            return f"Title by {_who(own)}. Made from the numbers: {own.made}."
        case "changed":
            return f"The numbers have changed since {_who(own)} wrote “{own.title}”, so the made title stands again."
        case "repeats":
            return f"The title by {_who(own)} repeats words that may not be quoted here, so the made title stands."


def _who(own: OwnTitle) -> str:
    return "somebody at this computer" if own.by == THIS_COMPUTER else own.by


def _set(wanted: Wanted, stands: str, draft: str) -> None:
    try:
        session.service().set_title(wanted, kept_words.words(draft, stands=stands))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    kept_words.sent(draft)


def _restore(wanted: Wanted, draft: str) -> None:
    session.service().restore_title(wanted)
    kept_words.sent(draft)


def _draft(wanted: Wanted) -> str:
    """Of this figure and edition, the same after a new start."""
    parts = (wanted.form, wanted.measure, wanted.period, wanted.branch, wanted.audience, wanted.pair, wanted.code)
    every = repr((*parts, wanted.rate, wanted.programme, wanted.then, wanted.by))
    return f"title-{blake2b(every.encode(), digest_size=12).hexdigest()}"
