"""A press that changes what is kept: it is done, or it is said why it could not be; once, at the next run."""

from collections.abc import Callable

from impact.app import safe_text, session
from impact.app.session import Said
from impact.service import Refused


def tried(what: Callable[[], object], done: str = "") -> bool:
    """Whether it was done; `done` says so to the user, where it cannot be seen anyway."""
    try:
        what()
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return False
    if done:
        session.tell(Said(done, tone="done"))
    return True


def pressed(what: Callable[[], object], done: str = "") -> None:
    """The same, for a button that does nothing else."""
    tried(what, done)


def say_what_was_done() -> None:
    """Nothing where nobody pressed anything."""
    for said in session.told():
        safe_text.note(said.words, remedy=said.remedy, kind=said.tone)
