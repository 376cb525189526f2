"""Merged frames and the levels that people gave in; the same frames with the level that counts out."""

from collections.abc import Mapping
from dataclasses import replace

from impact.merge import Merged
from impact.policy.consent import Level, level, lowest
from impact.workspace import GivenConsent


def with_given_levels(merged: Merged, given: Mapping[str, GivenConsent]) -> tuple[Merged, dict[str, Level]]:
    """And what the sheets say of those reflections to which somebody gave a level."""
    lines = merged.reflections
    here = lines["id"].isin(list(given)) & (lines["consent"] != "withdrawn")
    if not here.any():
        return merged, {}
    said = {str(name): level(held) for name, held in lines.loc[here, ["id", "consent"]].itertuples(index=False)}
    counts = {name: counting(held, given[name]) for name, held in said.items()}
    changed = lines.copy()
    changed.loc[here, "consent"] = lines.loc[here, "id"].map(counts).astype("str")
    return replace(merged, reflections=changed), said


def counting(said: Level, given: GivenConsent) -> Level:
    """The level that a person gave; unless the sheet has come to allow less since, which is the writer's later word."""
    lowered_since = said != given.over and lowest([said, level(given.over)]) == said
    return lowest([level(given.level), said]) if lowered_since else level(given.level)
