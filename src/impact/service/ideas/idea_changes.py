"""What a person does to groups of ideas in; it is kept. Whoever says something of a group, keeps it as they saw it."""

import secrets
from collections.abc import Collection
from dataclasses import replace

from impact.service.ideas.idea_groups import STATUSES, Asked, Status, idea_groups
from impact.service.refusal import Refused
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.words import tidy
from impact.workspace import Workspace, Writing
from impact.workspace.ideas import IdeaGroup, put_ideas, say_of_ideas

# A line on a noticeboard, and a few sentences under it.
LONGEST_HEADING, LONGEST_REASON = 120, 400
_GONE = "These ideas are grouped anew since you looked, because words came in or went. Please look again."


def name_ideas(kept: Workspace, group: str, heading: str, *, by: str) -> None:
    """The group is called this; empty: its most typical idea again. Raises Refused."""
    found, words = _find(kept, group), tidy(heading)
    if len(words) > LONGEST_HEADING:
        raise Refused(f"Keep the heading under {LONGEST_HEADING} characters: it stands in a list.")
    check_nobodys_words(kept, words, audience="staff")
    with kept.writing(by) as writing:
        _keep(writing, found)
        say_of_ideas(writing, replace(_standing(found), heading=words))


def set_status(kept: Workspace, group: str, status: Status, reason: str, *, by: str) -> None:
    """Raises Refused for “not now” without a reason."""
    found, words = _find(kept, group), tidy(reason)
    if status not in STATUSES:
        raise Refused("Choose heard, considering, doing, done or not now.")
    if status == "not_now" and not words:
        raise Refused("Say why not now: whoever wrote this reads it.")
    if len(words) > LONGEST_REASON:
        raise Refused(f"Keep it under {LONGEST_REASON} characters: it is read on a noticeboard.")
    check_nobodys_words(kept, words, audience="staff")
    with kept.writing(by) as writing:
        _keep(writing, found)
        say_of_ideas(writing, replace(_standing(found), status=status, reason=words))


def merge_groups(kept: Workspace, group: str, into: str, *, by: str) -> None:
    """All ideas of the one go to the other, whose heading and status stand. Raises Refused."""
    found, other = _find(kept, group), _find(kept, into)
    if found.id == other.id:
        raise Refused("Choose another group to join it with.")
    with kept.writing(by) as writing:
        _keep(writing, other)
        put_ideas(writing, {idea.id: other.id for idea in found.ideas})
        say_of_ideas(writing, replace(_standing(found), merged_into=other.id))


def move_ideas(kept: Workspace, ideas: Collection[str], to: str, *, by: str) -> str:
    """These ideas go to another group, or, with "", to a new one; what stays behind stays together.

    Returns the id of the group they went to. Raises Refused.
    """
    groups = [group for group in idea_groups(kept) if any(idea.id in ideas for idea in group.ideas)]
    moving = [idea.id for group in groups for idea in group.ideas if idea.id in ideas]
    if not moving or len(moving) < len(set(ideas)):
        raise Refused(_GONE)
    if not to and len(groups) == 1 and len(moving) == len(groups[0].ideas):
        raise Refused("These are all ideas of this group already. Leave at least one where it is.")
    target = _find(kept, to) if to else None
    name = target.id if target else secrets.token_hex(8)
    with kept.writing(by) as writing:
        for group in [*groups, *([target] if target else [])]:
            _keep(writing, group)
        put_ideas(writing, dict.fromkeys(moving, name))
    return name


def _find(kept: Workspace, name: str) -> Asked:
    found = next((group for group in idea_groups(kept) if group.id == name), None)
    if found is None:
        raise Refused(_GONE)
    return found


def _standing(group: Asked) -> IdeaGroup:
    return IdeaGroup(group.id, group.heading if group.typed else "", group.status, group.reason)


def _keep(writing: Writing, group: Asked) -> None:
    """It stays as it was seen: what comes later may join it, but nothing makes another group of it."""
    put_ideas(writing, {idea.id: group.id for idea in group.ideas})
