"""A workspace, a family of codes and a period in; the few passages that may stand below their figure, out."""

from dataclasses import replace

import pandas as pd

from impact import workspace
from impact.coding.latest import decided
from impact.model import Audience, Quoted
from impact.period import Period
from impact.service.cache import Cache
from impact.service.figures.coded import coded_of
from impact.service.sheets.reading import codings_of, state_key
from impact.service.stories.story_choices import chosen_of
from impact.service.voices.quoting import chosen_quote, quoted
from impact.workspace import PairWords, Workspace

_CODED: Cache[tuple[PairWords, ...]] = Cache(3)


def condition_quotes(kept: Workspace, audience: Audience, codes: tuple[str, ...], period: Period) -> tuple[Quoted, ...]:
    """One cleared passage for each code that has any, in the order of the codes; the figure takes the first it can.

    Of a code the passage that readers chose with a reason stands first, then one that a person chose for a pair, then
    the newest in which a reader marked the code. No branch, no role and no name stand under it: conditions are never a
    branch's or a person's.
    """
    allowed = quoted(kept, audience)
    within = inside(kept, period)
    said = [words for words in passages_said(kept) if words.quote_id in allowed and words.quote_id in within]
    standing = coded_of(kept).standing
    stands = set(
        standing.loc[standing["in_x"] & standing["code"].isin(codes), ["reflection_id", "code"]].itertuples(
            index=False, name=None
        )
    )
    found: dict[str, Quoted] = {}
    used: set[str] = set()
    for words in said:
        if words.code in found or words.quote_id in used or (words.quote_id, words.code) not in stands:
            continue
        if quote := chosen_quote(kept, audience, words, only_cleared=True):
            found[words.code] = replace(quote, branch="", role="", name="", chosen_by=words.by)
            used.add(words.quote_id)
    return tuple(found[code] for code in codes if code in found)


def inside(kept: Workspace, period: Period) -> set[str]:
    """The reflections that lie in a period, by id."""
    lines = coded_of(kept).reflections
    within = lines["period_start"].ge(pd.Timestamp(period.start)) & lines["period_end"].le(pd.Timestamp(period.end))
    return set(lines.loc[within, "id"])


def passages_said(kept: Workspace) -> list[PairWords]:
    """Passages with the code they stand for: readers' stories, then those of pairs, then those that were coded."""
    stories = [
        replace(
            PairWords("", "", story.period, "", story.code, quote_id=story.reflection_id),
            quote_start=story.start,
            quote_end=story.end,
            by=" and ".join(story.chosen_by),
        )
        for story in chosen_of(kept)
    ]
    with kept.reading() as connection:
        pairs = [words for words in workspace.load_pair_words(connection).values() if words.quote_id]
    coded = _CODED.get(state_key(kept), lambda: tuple(_coded_passages(kept)))
    return [*stories, *(replace(words, branch="") for words in pairs), *coded]


def _coded_passages(kept: Workspace) -> list[PairWords]:
    """The newest reflection first; of several marked passages the shortest, because it is to be read at a glance."""
    lines = decided(codings_of(kept))
    lines = lines[(lines["state"] == "confirmed") & (lines["polarity"] != "denied") & lines["code"].ne("")]
    when = coded_of(kept).reflections.drop_duplicates("id").set_index("id")["period_start"]
    # Not `map`: it fails where a coding is left and no reflection any more.
    newest = when.reindex(lines["reflection_id"]).to_numpy()
    lines = lines.assign(when=newest, long=lines["end"] - lines["start"])
    lines = lines.sort_values(["when", "long"], ascending=[False, True], kind="stable")
    return [
        PairWords("", "", "", "", str(code), quote_id=str(name), quote_start=_whole(start), quote_end=_whole(end))
        for name, code, start, end in lines[["reflection_id", "code", "start", "end"]].itertuples(index=False)
    ]


def _whole(place: object) -> int | None:
    return None if place is None or pd.isna(place) else int(str(place))  # type: ignore[call-overload]
