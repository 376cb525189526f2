"""Where people put ideas, and what they say of a group of them, in and out: only added to, the last line stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from impact.workspace.repeating import Told, echoes
from impact.workspace.schema import idea_groups, idea_places
from impact.workspace.workspace import Writing

_TYPED = ("heading", "reason")
_WORDS = ("group_id", "heading", "status", "reason", "merged_into")


@dataclass(frozen=True, slots=True)
class IdeaGroup:
    """What stands of one group, or one line of its history.

    An empty `heading` is its most typical idea; `merged_into` is the group that its ideas went to, "" where it stands.
    """

    group_id: str
    heading: str = ""
    status: str = "heard"
    reason: str = ""
    merged_into: str = ""
    by: str = ""
    at: str = ""


def put_ideas(writing: Writing, places: Mapping[str, str]) -> None:
    """Idea → the group that a person puts it into."""
    if places:
        values = [
            {"idea": idea, "group_id": group, "by": writing.by, "at": writing.at} for idea, group in places.items()
        ]
        writing.connection.execute(insert(idea_places), values)
        writing.note("ideas", f"{len(values)} placed")


def say_of_ideas(writing: Writing, group: IdeaGroup) -> None:
    """Adds one line. The audit names the group, never what was typed."""
    values = {name: getattr(group, name) for name in _WORDS}
    writing.connection.execute(insert(idea_groups).values(**values, by=writing.by, at=writing.at))
    writing.note("idea", group.group_id)


def load_idea_places(connection: Connection) -> dict[str, str]:
    """Idea → the group it was put into last."""
    return {row.idea: row.group_id for row in connection.execute(select(idea_places).order_by(idea_places.c.id))}


def load_idea_groups(connection: Connection) -> dict[str, tuple[IdeaGroup, ...]]:
    """Group → what was said of it, line by line, the last line stands."""
    found: dict[str, tuple[IdeaGroup, ...]] = {}
    for row in connection.execute(select(idea_groups).order_by(idea_groups.c.id)).mappings():
        line = IdeaGroup(**{name: row[name] for name in (*_WORDS, "by", "at")})
        found[line.group_id] = (*found.get(line.group_id, ()), line)
    return found


def forget_in_ideas(connection: Connection, told: Told) -> None:
    """A heading or a reason that repeats one of these texts is blanked, in every line."""
    for row in connection.execute(select(idea_groups)).mappings().all():
        gone = {name: "" for name in _TYPED if row[name] and echoes(row[name], told)}
        if gone:
            connection.execute(update(idea_groups).where(idea_groups.c.id == row["id"]).values(**gone))
