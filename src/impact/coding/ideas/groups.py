"""Ideas, and the places that people gave them, in; groups out: those that people made first, then those by likeness."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from impact.coding.ideas.asked import Idea
from impact.coding.ideas.likeness import Directions, Likeness, middle


@dataclass(frozen=True, slots=True)
class Group:
    """Ideas that ask for the same, oldest first, and the most typical of them.

    `fixed`: people made this group, or said something of it. `joined`: the ids of those that only likeness put there.
    """

    id: str
    ideas: tuple[Idea, ...]
    typical: Idea
    fixed: bool = False
    joined: frozenset[str] = frozenset()


def grouped(ideas: Sequence[Idea], *, places: Mapping[str, str], likeness: Likeness) -> tuple[Group, ...]:
    """Groups, in the order of their oldest ideas.

    `places`: the group of each idea that a person put somewhere; it stays there. Another idea joins the nearest of
    these groups if it is near enough to what people put there, and only to that: what likeness joined draws no
    further ideas. The rest is grouped among itself. The same ideas give the same groups, in whatever order they come.
    """
    here = sorted(ideas, key=lambda idea: idea.id)
    where = likeness.directions([idea.text for idea in here])
    members: dict[str, list[int]] = {}
    for at, idea in enumerate(here):
        if idea.id in places:
            members.setdefault(places[idea.id], []).append(at)
    free = [at for at, idea in enumerate(here) if idea.id not in places]
    joining = _joining(free, members, where, near_enough=likeness.near_enough)
    fixed = [
        _group(here, where, core, joined=[at for at in free if joining.get(at) == name], name=name)
        for name, core in members.items()
    ]
    left = [at for at in free if at not in joining]
    labels = likeness.labels(where[left])
    new = [_group(here, where, [left[i] for i in np.flatnonzero(labels == label)]) for label in np.unique(labels)]
    return tuple(sorted([*fixed, *new], key=lambda group: (_age(group.ideas[0]), group.id)))


def _joining(
    free: Iterable[int], members: Mapping[str, list[int]], where: Directions, *, near_enough: float
) -> dict[int, str]:
    names = sorted(members)
    if not names:
        return {}
    middles = np.stack([middle(where[members[name]]) for name in names])
    joining = {}
    for at in free:
        near = np.round(middles @ where[at], 6)
        nearest = int(near.argmax())
        if near[nearest] >= near_enough:
            joining[at] = names[nearest]
    return joining


def _group(
    here: Sequence[Idea], where: Directions, core: Sequence[int], *, joined: Sequence[int] = (), name: str = ""
) -> Group:
    """The most typical is one that people put there, where people did: what joined later changes no heading."""
    near = where[core] @ middle(where[core])
    typical = here[core[int(np.round(near, 6).argmax())]]
    ideas = sorted((here[at] for at in [*core, *joined]), key=_age)
    return Group(
        id=name or _name(ideas),
        ideas=tuple(ideas),
        typical=typical,
        fixed=bool(name),
        joined=frozenset(here[at].id for at in joined),
    )


def _name(ideas: Iterable[Idea]) -> str:
    """Of a group that nobody spoke of yet: with other ideas in it, it is another group."""
    return hashlib.sha256("\x1f".join(sorted(idea.id for idea in ideas)).encode()).hexdigest()[:16]


def _age(idea: Idea) -> tuple[str, str]:
    return idea.day.isoformat() if idea.day else "", idea.id
