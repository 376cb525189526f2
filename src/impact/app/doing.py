"""A press that changes what is kept: it is done, or it is said why it could not be; once, at the next run."""

from collections.abc import Callable

from impact.app import safe_text, session
from impact.app.session import Said
from impact.service import Refused


def tried(what: Callable[[], object], done: str) -> bool:
    """Whether it was done; `done` says so to the user."""
    try:
        what()
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return False
    session.tell(Said(done, tone="done"))
    return True


def say_what_was_done() -> None:
    """Nothing where nobody pressed anything."""
    for said in session.told():
        safe_text.note(said.words, remedy=said.remedy, kind=said.tone)
