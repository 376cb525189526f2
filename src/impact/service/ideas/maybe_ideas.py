"""A workspace in; passages that the program takes for an idea, and of which nobody has spoken yet, out. None counts."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.coding.suggestions import Suggestion, suggest
from impact.service.cache import Cache
from impact.service.reading.sentences import sentences
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import codings_of, reading_key
from impact.vocabulary.phrases import IDEA
from impact.workspace import Coding, Workspace

_FOUND: Cache[tuple[Suggestion, ...]] = Cache(3)


@dataclass(frozen=True, slots=True)
class MaybeIdea:
    """A reflection with the words in it that led the program to think so, in code points, end exclusive."""

    line: str
    row: str
    text: str
    start: int
    end: int
    branch: str
    period: str


def maybe_ideas(kept: Workspace) -> tuple[MaybeIdea, ...]:
    """Those of told rows that hold no answer about ideas, and on which no person said yes or no; the newest first."""
    lines = lines_here(kept)
    found = _FOUND.get(reading_key(kept), lambda: _found(lines))
    spoken = codings_of(kept).query("code == @IDEA and state != 'suggested'", local_dict={"IDEA": IDEA})
    last = spoken.drop_duplicates(["reflection_id", "coder"], keep="last")
    done = set(last.loc[last["state"] != "taken_back", "reflection_id"])
    answered = set(lines.loc[lines["idea"] != "", "told_in"])
    by_id = lines.drop_duplicates("id").set_index("id")
    open_ones = [one for one in found if one.id in by_id.index and one.id not in done]
    told = {str(name): line for name, line in by_id.loc[[one.id for one in open_ones]].iterrows()}
    maybe = [_maybe(one, told[one.id]) for one in open_ones if told[one.id]["told_in"] not in answered]
    starts = by_id["period_start"]
    return tuple(sorted(maybe, key=lambda one: str(starts[one.line]), reverse=True))


def passage_of(one: MaybeIdea) -> Coding:
    """The sentences that hold those words, as a person's coding."""
    inside = [(a, b) for a, b in sentences(one.text) if a < one.end and one.start < b]
    return Coding(one.line, IDEA, start=inside[0][0], end=inside[-1][1]) if inside else Coding(one.line, IDEA)


def _found(lines: pd.DataFrame) -> tuple[Suggestion, ...]:
    texts = zip(lines["id"], lines["text"], strict=True)
    return tuple(one for one in suggest(texts, codes=[IDEA]) if one.polarity == "asserted")


def _maybe(one: Suggestion, line: "pd.Series[Any]") -> MaybeIdea:
    return MaybeIdea(
        one.id, str(line["told_in"]), str(line["text"]), one.start, one.end, str(line["branch"]), str(line["period"])
    )
