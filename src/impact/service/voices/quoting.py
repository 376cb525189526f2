"""A workspace and an audience in; the passages that may stand in its figures, with what may stand under them, out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import pandas as pd

from impact import workspace
from impact.model import THREADS, Audience, Quoted
from impact.period import Period
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of
from impact.service.sheets.reading import read_all, state_key
from impact.service.stories.story_choices import StoryChoice, chosen_of, why
from impact.service.voices import voices
from impact.service.voices.quotable import as_shown
from impact.service.voices.voices import Quote
from impact.workspace import PairWords, Workspace

_QUOTED: Cache[dict[str, Quoted]] = Cache(12)

# A ribbon holds this many passages, this far apart.
MOST_HUNG = 3
APART = timedelta(weeks=4)


def quoted(kept: Workspace, audience: Audience, *, only_cleared: bool = True) -> dict[str, Quoted]:
    """Every passage that this audience may see, by the id of its reflection; the newest first.

    `only_cleared` also asks, among staff, that somebody has read it for who could be recognised.
    """
    key = (*state_key(kept), audience, only_cleared)
    return dict(_QUOTED.get(key, lambda: _quoted(kept, audience, only_cleared=only_cleared)))


def with_reasons(kept: Workspace, audience: Audience, *, only_cleared: bool) -> list[Quote]:
    """The same as a list, in the order of the sheets, with branch and role as they may stand under each."""
    told = quoted(kept, audience, only_cleared=only_cleared)
    found = voices.quotes(kept, audience, only_cleared=only_cleared)
    return [replace(quote, why=told[quote.reflection_id].why) for quote in found]


def chosen_quote(kept: Workspace, audience: Audience, said: PairWords, *, only_cleared: bool = False) -> Quoted | None:
    """The passage that a person chose for a pair, where this audience may see it."""
    if not said.quote_id:
        return None
    found = quoted(kept, audience, only_cleared=only_cleared).get(said.quote_id)
    if found is None or not names_place(found, said.branch):
        return None
    code = codebook_of(kept).get(said.code)
    name = code.name if code else ""
    return replace(
        found, text=passage(found.text, as_shown(kept, said)), code=said.code, code_name=name, chosen_by=said.by
    )


def names_place(quote: Quoted, place: str) -> bool:
    """Whether the passage may stand where this place is named: beside it, a branch that must not stand under the
    passage would be told all the same.
    """
    return not place or quote.branch == place


def passage(text: str, said: PairWords) -> str:
    """The chosen part of a reflection, or the whole; an ellipsis says where words were left away."""
    if said.quote_start is None or said.quote_end is None or said.quote_end > len(text):
        return text
    part = text[said.quote_start : said.quote_end].strip()
    before = "… " if text[: said.quote_start].strip() else ""
    after = " …" if text[said.quote_end :].strip() else ""
    return f"{before}{part}{after}" if part else text


def hung_quotes(kept: Workspace, audience: Audience, *, last: Period) -> tuple[Quoted, ...]:
    """At most three cleared passages of the twelve months up to the end of `last`, one a thread, oldest first.

    As many threads as have one; then as many as readers chose with a reason; then as many as people chose for a pair.
    The rest is picked by a rule and by nobody's taste: those that lie furthest apart in time, then the newest.
    """
    first = _year_before(last.end)
    inside = [quote for quote in _hangable(kept, audience) if quote.month and first < quote.month <= last.end]
    by_thread = [_one_a_month(q for q in inside if q.code == thread) for thread in THREADS]
    every_choice = product(*([*quotes, None] for quotes in by_thread))
    picked = max((_in_order(choice) for choice in every_choice if _stand_apart(choice)), key=_worth, default=())
    return picked[:MOST_HUNG]


def quotes_of(
    kept: Workspace, audience: Audience, *, period: Period, place: str = "", most: int = MOST_HUNG
) -> tuple[Quoted, ...]:
    """Up to `most` cleared passages of this period and place that name a thread, of different threads while there are.

    Those that readers chose with a reason stand first, then those that a person chose for a pair, then the newest. Of
    a place only those under which it may stand.
    """
    lines = coded_of(kept).reflections
    within = lines["period_start"].ge(pd.Timestamp(period.start)) & lines["period_end"].le(pd.Timestamp(period.end))
    inside = set(lines.loc[within, "id"])
    found = [q for q in _hangable(kept, audience) if q.reflection_id in inside and names_place(q, place)]
    once: dict[str, Quoted] = {}
    for quote in found:
        once.setdefault(quote.reflection_id, quote)
    met = [quote.code for quote in once.values()]
    turns = [met[:i].count(code) for i, code in enumerate(met)]
    by_turn = sorted(zip(turns, once.values(), strict=True), key=lambda turned: turned[0])
    return tuple(quote for _, quote in by_turn[:most])


def _hangable(kept: Workspace, audience: Audience) -> list[Quoted]:
    """Cleared passages with the thread that they name, the newest first; those that people chose come as chosen.

    A passage that was chosen for a thread which nobody found in it does not hang: here its colour would say it does.
    """
    allowed = quoted(kept, audience)
    threads = _threads_of(kept)
    with kept.reading() as connection:
        said = [
            words
            for words in workspace.load_pair_words(connection).values()
            if words.quote_id in allowed and words.code in threads.get(words.quote_id, ())
        ]
    chosen = [quote for words in said if (quote := chosen_quote(kept, audience, words))]
    stories = [
        quote
        for story in chosen_of(kept)
        if story.code in threads.get(story.reflection_id, ()) and (quote := _story(kept, audience, story))
    ]
    others = [
        replace(quote, code=thread)
        for quote in allowed.values()
        for thread in THREADS
        if thread in threads.get(quote.reflection_id, ())
    ]
    first: dict[tuple[str, str], Quoted] = {}
    for quote in [*stories, *chosen, *others]:
        first.setdefault((quote.reflection_id, quote.code), quote)
    return sorted(first.values(), key=lambda q: (bool(q.why), bool(q.chosen_by), q.month or date.min), reverse=True)


def _story(kept: Workspace, audience: Audience, story: StoryChoice) -> Quoted | None:
    """The passage that readers chose, with the reason they gave for this code."""
    said = PairWords("", "", story.period, "", story.code, quote_id=story.reflection_id)
    said = replace(said, quote_start=story.start, quote_end=story.end, by=" and ".join(story.chosen_by))
    quote = chosen_quote(kept, audience, said, only_cleared=True)
    return replace(quote, why=why(kept, story, audience, branch=quote.branch)) if quote else None


def _one_a_month(quotes: Iterable[Quoted]) -> list[Quoted]:
    """The first of each month: so many that all are tried beside each other."""
    months: dict[date | None, Quoted] = {}
    for quote in quotes:
        months.setdefault(quote.month, quote)
    return list(months.values())


def _stand_apart(quotes: Iterable[Quoted | None]) -> bool:
    held = _in_order(quotes)
    ids = {quote.reflection_id for quote in held}
    return len(ids) == len(held) and all(days >= APART.days for days in _gaps(held))


def _in_order(quotes: Iterable[Quoted | None]) -> tuple[Quoted, ...]:
    return tuple(sorted((q for q in quotes if q), key=lambda quote: quote.month or date.min))


def _gaps(quotes: Sequence[Quoted]) -> list[int]:
    return [(b.month - a.month).days for a, b in pairwise(quotes) if a.month and b.month]


def _worth(quotes: Sequence[Quoted]) -> tuple[int, int, int, int, list[date]]:
    reasoned = sum(bool(quote.why) for quote in quotes)
    chosen = sum(bool(quote.chosen_by) for quote in quotes)
    newest = sorted((quote.month or date.min for quote in quotes), reverse=True)
    return len(quotes), reasoned, chosen, min(_gaps(quotes), default=0), newest


def _threads_of(kept: Workspace) -> dict[str, set[str]]:
    """By reflection, the threads that stand on it."""
    stands = coded_of(kept).standing
    stands = stands[stands["in_x"] & stands["code"].isin(THREADS)]
    found: dict[str, set[str]] = {}
    for name, code in stands[["reflection_id", "code"]].itertuples(index=False):
        found.setdefault(str(name), set()).add(str(code))
    return found


def _quoted(kept: Workspace, audience: Audience, *, only_cleared: bool) -> dict[str, Quoted]:
    here = read_all(kept).merged.reflections
    found = {quote.reflection_id: quote for quote in voices.quotes(kept, audience, only_cleared=only_cleared)}
    rows = here[here["id"].isin(list(found))].drop_duplicates("id")[["id", "period_start", "period_end", "consent"]]
    lines = {str(line["id"]): line for line in rows.to_dict("records")}
    newest = sorted(found.values(), key=lambda q: str(lines[q.reflection_id]["period_start"]), reverse=True)
    reasons = _reasons(kept, found)
    return {
        quote.reflection_id: replace(
            _as_quoted(quote, lines[quote.reflection_id]),
            why=why(kept, reasons[quote.reflection_id], audience, branch=quote.branch)
            if quote.reflection_id in reasons
            else "",
        )
        for quote in newest
    }


def _reasons(kept: Workspace, found: Collection[str]) -> dict[str, StoryChoice]:
    """The last choice of each; one for a code that may be told anywhere stands before one for a sensitive code."""
    book = codebook_of(kept)
    chosen = [story for story in chosen_of(kept) if story.reflection_id in found]
    return {s.reflection_id: s for s in sorted(chosen, key=lambda s: not book.is_sensitive(s.code))}


def _as_quoted(quote: Quote, line: Mapping[Any, Any]) -> Quoted:
    return Quoted(
        reflection_id=quote.reflection_id,
        text=quote.text,
        branch=quote.branch,
        role=quote.role,
        month=_month(line["period_start"], line["period_end"]),
        told_by=quote.told_by,
        consent=str(line["consent"]),
        cleared_by=len(quote.cleared_by),
        name=quote.name,
    )


def _month(start: Any, end: Any) -> date | None:
    """Of a reflection of which only the quarter is known, no month is told."""
    if pd.isna(start) or pd.isna(end) or (start.year, start.month) != (end.year, end.month):
        return None
    month: date = start.date().replace(day=1)
    return month


def _year_before(day: date) -> date:
    first = day.replace(day=1)
    return first.replace(year=first.year - 1)
