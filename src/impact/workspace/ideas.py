"""Where people put ideas, and what they say of a group of them, in and out: only added to, the last line stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from impact.workspace.lines import Lines, add_lines, blank_in_lines, by_key, lines_of
from impact.workspace.repeating import Told, echoes
from impact.workspace.schema import idea_groups, idea_places
from impact.workspace.workspace import Writing

_TYPED = ("heading", "reason")


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


_GROUPS = Lines(idea_groups, IdeaGroup)


def put_ideas(writing: Writing, places: Mapping[str, str]) -> None:
    """Idea → the group that a person puts it into."""
    if places:
        add_lines(writing, idea_places, ({"idea": idea, "group_id": group} for idea, group in places.items()))
        writing.note("ideas", f"{len(places)} placed")


def say_of_ideas(writing: Writing, group: IdeaGroup) -> None:
    """Adds one line. The audit names the group, never what was typed."""
    _GROUPS.add(writing, group)
    writing.note("idea", group.group_id)


def load_idea_places(connection: Connection) -> dict[str, str]:
    """Idea → the group it was put into last."""
    return {row["idea"]: row["group_id"] for row in lines_of(connection, idea_places)}


def load_idea_groups(connection: Connection) -> dict[str, tuple[IdeaGroup, ...]]:
    """Group → what was said of it, line by line, the last line stands."""
    return by_key(_GROUPS.load(connection), lambda line: line.group_id)


def forget_in_ideas(connection: Connection, told: Told) -> None:
    """A heading or a reason that repeats one of these texts is blanked, in every line."""
    blank_in_lines(
        connection,
        idea_groups,
        lambda row: {name: "" for name in _TYPED if row[name] and echoes(row[name], told)},
    )
