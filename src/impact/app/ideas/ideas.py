"""Ideas on the screen: groups of what staff ask for with the words behind, what becomes of each, and the sheet."""

from collections.abc import Sequence

import streamlit as st

from impact.app import doing, incident, nothing_yet, safe_text, session
from impact.app.about import people
from impact.app.ideas import idea_changes, idea_sheet, ideas_flow, maybe_ideas
from impact.charts import words
from impact.coding.ideas import Idea
from impact.policy.persons import is_name
from impact.service import Refused
from impact.service.ideas.idea_groups import Asked

SHOWS = ("all", "heard", "under way", "answered")
SHOWN = {"all": "All", "heard": "Heard", "under way": "Considering or doing", "answered": "Done or not now"}
STATUS = {
    "heard": "Heard",
    "considering": "Considering",
    "doing": "Doing",
    "done": "Done",
    "not_now": "Not now",
}
_OF = {"heard": ("heard",), "under way": ("considering", "doing"), "answered": ("done", "not_now")}
# As many as one reads before one decides.
AT_ONCE = 8
# Words behind a heading that stand there at once; the others unfold.
MOST_BEHIND = 3


@incident.fragment
def show() -> None:
    """Groups for those who read; for everybody what became of them."""
    service = session.service()
    try:
        groups = service.ideas() if service.who.is_any("reader") else ()
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if service.who.is_any("reader"):
        people.show_who()
        _show_said()
        _show_groups(groups)
        if groups or service.reading_queue().total:
            maybe_ideas.show()
    ideas_flow.show()
    idea_sheet.show()


def _show_said() -> None:
    doing.say_what_was_done()


def _show_groups(groups: Sequence[Asked]) -> None:
    if not groups:
        _say_nothing_yet()
        return
    chosen = st.segmented_control(
        "Show", SHOWS, format_func=SHOWN.__getitem__, default="all", key="show-ideas", bind="query-params"
    )
    found = [group for group in groups if group.status in _OF.get(chosen or "all", STATUS)]
    safe_text.paragraph(summary(groups), kind="progress")
    if not found:
        safe_text.note("No idea stands here now.")
        return
    pages = -(-len(found) // AT_ONCE)
    name = f"ideas-{chosen}"
    page = session.turn(name) % pages
    shown = found[page * AT_ONCE : (page + 1) * AT_ONCE]
    for first in range(0, len(shown), 2):
        for column, group in zip(st.columns(2, gap="medium"), shown[first : first + 2], strict=False):
            with column, st.container(border=True, key=f"idea-{session.mark(group.id)}", gap="xsmall"):
                _show_group(group, groups)
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("More ideas", key="more-ideas", on_click=session.next_turn, args=(name,))
            safe_text.paragraph(f"{page + 1} of {pages}", kind="small")


def summary(groups: Sequence[Asked]) -> str:
    """“71 ideas in 47 groups: 40 heard, 3 considering, 2 doing, 1 done, 1 not now.”"""
    ideas = sum(len(group.ideas) for group in groups)
    counted = [(name, sum(group.status == key for group in groups)) for key, name in STATUS.items()]
    told = ", ".join(f"{number} {name.lower()}" for name, number in counted if number)
    return f"{words.plural(ideas, 'idea')} in {words.plural(len(groups), 'group')}: {told}."


def _show_group(group: Asked, groups: Sequence[Asked]) -> None:
    safe_text.paragraph(standing(group), kind="from")
    if group.typed:
        safe_text.heading(group.heading)
    _show_words(group)
    if group.reason:
        safe_text.titled("Why" if group.status == "not_now" else "What we said", group.reason)
    if group.joined and group.history:
        safe_text.paragraph(
            f"{words.plural(len(group.joined), 'idea')} came since and "
            f"{'reads' if len(group.joined) == 1 else 'read'} alike: nobody has placed "
            f"{'it' if len(group.joined) == 1 else 'them'} yet.",
            kind="small",
        )
    with st.container(horizontal=True, gap="small"):
        if session.service().who.is_any("manager"):
            idea_changes.show_status(group)
        idea_changes.show_sorting(group, groups)


def _show_words(group: Asked) -> None:
    """The most typical first; of many, the rest unfolds."""
    others = [idea for idea in group.ideas if idea is not group.typical]
    for idea in [group.typical, *others[: MOST_BEHIND - 1]]:
        safe_text.passage(idea.text, name="An idea", kind="voice less")
        safe_text.paragraph(where_from(idea), kind="small")
    if rest := others[MOST_BEHIND - 1 :]:
        with st.expander("The others who ask for it"):
            for idea in rest:
                safe_text.passage(idea.text, name="An idea", kind="voice less")
                safe_text.paragraph(where_from(idea), kind="small")


def standing(group: Asked) -> str:
    """“Not now since 4 Oct 2026, said by Ines · 3 reflections from 3 people.”"""
    by = f", said by {group.by}" if is_name(group.by) else ""
    said = f" since {words.period(group.at[:10])}{by}" if group.at else ""
    people = f" from {words.plural(group.people, 'person', 'people')}" if group.people else ""
    return f"{STATUS[group.status]}{said} · {words.plural(group.reflections, 'reflection')}{people}"


def where_from(idea: Idea) -> str:
    """North Hill, 12 Aug 2026; of a passage, that a reader marked it."""
    when = words.period(idea.day.isoformat()) if idea.day else words.period(idea.period) if idea.period else ""
    told = ", ".join(part for part in (idea.branch, when) if part) or "No branch, no time told"
    return f"{told} · marked by a reader" if idea.line else told


def _say_nothing_yet() -> None:
    nothing_yet.show(
        "Nobody has asked for anything yet.",
        todo="Ideas come from the form’s question “One thing the library could do?”, and from passages that a reader "
        "marks as an idea while reading.",
        link=nothing_yet.STORIES,
    )
