"""What a person does to a group of ideas: how far the library is with it, what it is called, what belongs to it."""

from collections.abc import Sequence
from hashlib import sha256

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.writing import kept_words
from impact.service.ideas.idea_changes import LONGEST_HEADING, LONGEST_REASON
from impact.service.ideas.idea_groups import STATUSES, Asked
from impact.words import shortened

_MEANS = {
    "heard": "Heard: it was read.",
    "considering": "Considering: somebody looks into it.",
    "doing": "Doing: it has begun.",
    "done": "Done.",
    "not_now": "Not now, because …",
}
_NEW = "A group of its own"
# Of an idea, in a list of ideas.
MOST_LETTERS = 80


def draft_name(group: Asked, what: str) -> str:
    """The same in every session; an id of a group may be made of a reflection's."""
    return f"idea-{what}-{sha256(group.id.encode()).hexdigest()[:12]}"


def show_status(group: Asked) -> None:
    mark = session.mark(group.id)
    with st.popover("Say what becomes of it", key=f"status-{mark}", on_change="rerun") as place:
        if not place.open:
            return
        st.radio(
            "How far are you with it?",
            STATUSES,
            index=STATUSES.index(group.status),
            format_func=_MEANS.__getitem__,
            key=f"status-of-{mark}",
        )
        kept_words.box(
            "What do you say to those who wrote it?",
            name=draft_name(group, "reason"),
            stands=group.reason,
            audience="staff",
            most=LONGEST_REASON,
        )
        safe_text.paragraph("Everybody on the staff can read this. “Not now” needs it.", kind="small")
        st.button("Keep", type="primary", key=f"keep-status-{mark}", on_click=_set, args=(group, mark))
        safe_text.into_the_menu()


def show_sorting(group: Asked, groups: Sequence[Asked]) -> None:
    mark = session.mark(group.id)
    with st.popover("Name or sort", key=f"sort-{mark}", on_change="rerun") as place:
        if not place.open:
            return
        kept_words.box(
            "A heading of your own",
            name=draft_name(group, "heading"),
            stands=group.heading if group.typed else "",
            audience="staff",
            one_line=True,
            most=LONGEST_HEADING,
        )
        safe_text.paragraph("Staff see it. Empty: the most typical idea stands there.", kind="small")
        st.button("Keep the heading", key=f"keep-name-{mark}", on_click=_name, args=(group,))
        others = {one.id: shortened(one.heading, MOST_LETTERS) for one in groups if one.id != group.id}
        if others:
            _ask_join(group, others, mark)
        if len(group.ideas) > 1:
            _ask_move(group, others, mark)
        safe_text.into_the_menu()


def _ask_join(group: Asked, others: dict[str, str], mark: str) -> None:
    with st.form(f"join-form-{mark}", border=False):
        st.selectbox(
            "All of it asks for the same as",
            list(others),
            index=None,
            format_func=others.__getitem__,
            key=f"into-{mark}",
        )
        st.form_submit_button("Join them", key=f"join-{mark}", on_click=_join, args=(group, mark))


def _ask_move(group: Asked, others: dict[str, str], mark: str) -> None:
    texts = {idea.id: shortened(idea.text, MOST_LETTERS) for idea in group.ideas}
    with st.form(f"move-form-{mark}", border=False):
        st.multiselect("These do not belong here", list(texts), format_func=texts.__getitem__, key=f"which-{mark}")
        where = {"": _NEW, **others}
        st.selectbox("They go to", list(where), format_func=where.__getitem__, key=f"where-{mark}")
        st.form_submit_button("Move them", key=f"move-{mark}", on_click=_move, args=(group, mark))


def _set(group: Asked, mark: str) -> None:
    status, draft = st.session_state[f"status-of-{mark}"], draft_name(group, "reason")
    reason = kept_words.words(draft, stands=group.reason)
    if doing.tried(
        lambda: session.service().set_idea_status(group.id, status, reason), "Kept. Staff see it under this page."
    ):
        kept_words.sent(draft)


def _name(group: Asked) -> None:
    draft = draft_name(group, "heading")
    heading = kept_words.words(draft, stands=group.heading if group.typed else "")
    if doing.tried(lambda: session.service().name_ideas(group.id, heading), "The heading is kept."):
        kept_words.sent(draft)


def _join(group: Asked, mark: str) -> None:
    if into := st.session_state[f"into-{mark}"]:
        doing.tried(lambda: session.service().merge_ideas(group.id, into), "The two groups are one now.")


def _move(group: Asked, mark: str) -> None:
    which, where = st.session_state[f"which-{mark}"], st.session_state[f"where-{mark}"]
    if which:
        doing.tried(lambda: session.service().move_ideas(which, where), "Moved. They stay there.")
