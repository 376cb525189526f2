"""A workspace in; what its staff ask for, grouped, with what people say of each group, out. Holds raw text."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from impact.coding.ideas import Group, Idea, asked, by_meaning, by_words, grouped
from impact.service.cache import Cache
from impact.service.sheets.reading import codings_of, read_all, state_key
from impact.workspace import Workspace
from impact.workspace.ideas import IdeaGroup, load_idea_groups, load_idea_places

Status = Literal["heard", "considering", "doing", "done", "not_now"]
# In the order of the way; what was answered with a no stands last, with its reason.
STATUSES: tuple[Status, ...] = get_args(Status)
_GROUPS: Cache[tuple["Asked", ...]] = Cache(3)
_HERE: Cache["_Here"] = Cache(3)


@dataclass(frozen=True, slots=True)
class Asked:
    """Ideas that ask for the same, and what people say of them; for readers.

    `heading` is what a person typed, or the words of the most typical idea (`typed` tells which). `by` and `at` are of
    the status: empty while nobody gave one. `fixed`: people made this group, or said something of it; `joined` are the
    ids of ideas that only the program put there. `history` holds what was said before, the oldest first.
    """

    id: str
    heading: str
    typed: bool
    typical: Idea
    ideas: tuple[Idea, ...]
    joined: frozenset[str]
    status: Status = "heard"
    reason: str = ""
    by: str = ""
    at: str = ""
    history: tuple[IdeaGroup, ...] = ()
    fixed: bool = False

    @property
    def reflections(self) -> int:
        """How many told rows it was written in."""
        return len({idea.row for idea in self.ideas})

    @property
    def people(self) -> int | None:
        """How many wrote it; None where not every writer is known."""
        writers = {idea.writer for idea in self.ideas}
        return None if "" in writers else len(writers)


@dataclass(frozen=True, slots=True)
class Placed:
    """A group that people made, and what they say of it."""

    id: str
    status: Status = "heard"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Here:
    """`places`: the group of each idea that a person put somewhere; `said`: what was said of each group, in order."""

    ideas: tuple[Idea, ...]
    places: Mapping[str, str]
    said: Mapping[str, tuple[IdeaGroup, ...]]


def idea_groups(kept: Workspace) -> tuple[Asked, ...]:
    """Every group: by status, then those that wait longest first."""
    return _GROUPS.get(state_key(kept), lambda: _idea_groups(kept))


def without_passages(group: Asked, rows: Collection[str]) -> Asked | None:
    """The group without what somebody marked in these told rows; None where nothing is left."""
    left = tuple(idea for idea in group.ideas if not idea.line or idea.row not in rows)
    if group.typical in left or group.typed:
        return replace(group, ideas=left) if left else None
    return replace(group, ideas=left, typical=left[0], heading=left[0].text) if left else None


def ideas_placed(kept: Workspace) -> tuple[tuple[Idea, Placed | None], ...]:
    """Every idea, the oldest first, with the group in which people put it; None where nobody put it anywhere."""
    here = _here(kept)
    stands = {group: _placed(group, here.said.get(group, ())) for group in set(here.places.values())}
    return tuple((idea, stands[here.places[idea.id]] if idea.id in here.places else None) for idea in here.ideas)


def _here(kept: Workspace) -> _Here:
    return _HERE.get(state_key(kept), lambda: _look(kept))


def _look(kept: Workspace) -> _Here:
    ideas = asked(read_all(kept).merged.reflections, codings_of(kept))
    with kept.reading() as connection:
        places, said = load_idea_places(connection), load_idea_groups(connection)
    return _Here(ideas, {idea: _where_it_went(group, said) for idea, group in places.items()}, said)


def _idea_groups(kept: Workspace) -> tuple[Asked, ...]:
    here = _here(kept)
    groups = grouped(here.ideas, places=here.places, likeness=by_meaning() or by_words())
    found = [_asked(group, here.said.get(group.id, ())) for group in groups]
    return tuple(sorted(found, key=lambda group: STATUSES.index(group.status)))


def _where_it_went(group: str, said: Mapping[str, tuple[IdeaGroup, ...]]) -> str:
    """A group that was merged into another is that other."""
    met = {group}
    while (lines := said.get(group)) and (to := lines[-1].merged_into) and to not in met:
        met.add(to)
        group = to
    return group


def _asked(group: Group, lines: tuple[IdeaGroup, ...]) -> Asked:
    whole = Asked(group.id, group.typical.text, False, group.typical, group.ideas, group.joined)
    plain = replace(whole, history=lines, fixed=group.fixed)
    if not lines:
        return plain
    last, spoke, stands = lines[-1], _spoke(lines), _placed(group.id, lines)
    named = replace(plain, heading=last.heading, typed=True) if last.heading else plain
    if spoke is None:
        return named
    return replace(named, status=stands.status, reason=stands.reason, by=spoke.by, at=spoke.at)


def _placed(group: str, lines: Sequence[IdeaGroup]) -> Placed:
    """With the status and the reason that stand; an idea begins as heard."""
    if not lines or _spoke(lines) is None:
        return Placed(group)
    status: Status = next((one for one in STATUSES if one == lines[-1].status), "heard")
    return Placed(group, status, lines[-1].reason)


def _spoke(lines: Iterable[IdeaGroup]) -> IdeaGroup | None:
    """The line that gave the status and reason that stand; None while it is the one that every idea begins with."""
    found, before = None, ("heard", "")
    for line in lines:
        if (line.status, line.reason) != before:
            found, before = line, (line.status, line.reason)
    return found
