"""Who has worked here, out: those who signed something, and those whose codings are kept."""

from sqlalchemy import Connection, select

from impact.policy.persons import is_name
from impact.words import fold
from impact.workspace.schema import codings, people


def known_people(connection: Connection) -> tuple[str, ...]:
    """Names of persons, those who came last first; each once, however it is written."""
    signed = connection.scalars(select(people.c.person).order_by(people.c.at.desc(), people.c.person))
    coders = connection.scalars(select(codings.c.coder).distinct().order_by(codings.c.coder))
    names = {fold(name): name for name in reversed([*signed, *coders]) if is_name(name)}
    return tuple(reversed(names.values()))
