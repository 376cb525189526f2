"""A box for words that leave the house: kept while they are typed, with what to think of beneath it.

What is typed is a draft of this person until it is sent: F5 and a closed menu lose nothing. It must not stand in a
form, which holds words back; see `writing_box`.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from impact.app import safe_text, session
from impact.app.writing.writing_box import writing_box, written
from impact.charts.words import listing
from impact.model import Audience
from impact.service import Refused
from impact.service.voices.typed_words import Thought

REPEATS = (
    "This repeats words of a reflection that may not be quoted here. Say it in words of your own; what its writer "
    "wrote leaves only as a quote."
)
INSTEAD = "Say “a regular” or “a colleague” in its place, unless it must stand there."
LEAVE_OUT = "Leave it out, unless it must stand there."
# More of them are not read.
_MOST_NAMED = 3


def box(
    label: str,
    *,
    name: str,
    field: str = "words",
    stands: str = "",
    audience: Audience = "public",
    height: int = 100,
    one_line: bool = False,
    most: int = 0,
    hint: str = "",
) -> str:
    """The words as they stand now. `name` is that of the draft, and tells nothing; `stands` is what was kept before."""
    typed = writing_box(
        label,
        key=_key(name, field),
        value=session.service().draft(name).get(field, stands),
        height=height,
        one_line=one_line,
        most=most,
        hint=hint,
        on_change=partial(_keep, name, field),
    )
    if typed.strip() != stands:
        show_thoughts(typed, audience=audience)
    return typed


def words(name: str, field: str = "words", *, stands: str = "") -> str:
    """What stands in the box, for a callback."""
    typed = written(_key(name, field))
    return session.service().draft(name).get(field, stands) if typed is None else typed


def sent(name: str) -> None:
    """They were kept, or given up: the box is a new one."""
    session.service().drop_draft(name)
    session.next_turn(name)


def show_thoughts(typed: str, *, audience: Audience) -> None:
    """What to think of before these words go to this audience; nothing where there is nothing."""
    for thought in in_words(session.service().think_of(typed, audience)):
        safe_text.note(thought, kind="thought")


def in_words(thought: Thought) -> list[str]:
    """A sentence or two for each."""
    found = [REPEATS] if thought.repeats else []
    if thought.names:
        found.append(f"{_some(thought.names)} may name somebody. {INSTEAD}")
    if thought.leads:
        found.append(f"{_some(thought.leads)} may lead to somebody. {LEAVE_OUT}")
    return found


def _some(details: Sequence[str]) -> str:
    return listing([f"“{detail}”" for detail in details[:_MOST_NAMED]])


def _keep(name: str, field: str, typed: str) -> None:
    """Over what was kept: another window may have written in another box."""
    service = session.service()
    with suppress(Refused):  # the words stay in their box; sending them says what is wrong
        service.keep_draft(name, service.draft(name) | {field: typed})


def _key(name: str, field: str) -> str:
    # A name that is made of an id reaches the store and no browser.
    return f"{field}-{session.mark(name)}-{session.turn(name)}"
