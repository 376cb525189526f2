"""Who has worked here, out: those who signed something, those whose codings are kept, and those asked to read."""

import json

from sqlalchemy import Connection, select

from impact.policy.persons import is_name, person_key
from impact.workspace.schema import codings, people, rounds


def known_people(connection: Connection) -> tuple[str, ...]:
    """Names of persons, those who came last first; each once, however it is written."""
    signed = connection.scalars(select(people.c.person).order_by(people.c.at.desc(), people.c.person))
    coders = connection.scalars(select(codings.c.coder).distinct().order_by(codings.c.coder))
    asked = [name for line in connection.scalars(select(rounds.c.coders)) for name in json.loads(line)]
    names = {person_key(name): name for name in reversed([*signed, *coders, *asked]) if is_name(name)}
    return tuple(reversed(names.values()))
