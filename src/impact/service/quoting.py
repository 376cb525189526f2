"""A workspace and an audience in; the passages that may stand in its figures, with what may stand under them, out."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from impact.model import THREADS, Audience, Quoted
from impact.period import Period
from impact.service import voices
from impact.service.cache import Cache
from impact.service.coded import coded_of
from impact.service.reading import read_all, state_key
from impact.service.voices import Quote
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


def chosen_quote(kept: Workspace, audience: Audience, said: PairWords) -> Quoted | None:
    """The passage that a person chose for a pair, where this audience may see it."""
    if not said.quote_id:
        return None
    found = quoted(kept, audience, only_cleared=False).get(said.quote_id)
    if found is None or not names_place(found, said.branch):
        return None
    return replace(found, text=passage(found.text, said), code=said.code, chosen_by=said.by)


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
    """At most three cleared passages of the twelve months up to the end of `last`: the newest that names each thread,
    four weeks apart. Stated so that nobody has to guess how they were picked.
    """
    threads = _threads_of(kept)
    first = _year_before(last.end)
    inside = [
        quote
        for quote in quoted(kept, audience).values()
        if quote.month and first < quote.month <= last.end and quote.reflection_id in threads
    ]
    picked: list[Quoted] = []
    for thread in THREADS:
        fitting = (q for q in inside if thread in threads[q.reflection_id] and _stands_apart(q, picked))
        if (found := next(fitting, None)) is not None:
            picked.append(replace(found, code=thread))
    return tuple(sorted(picked[:MOST_HUNG], key=lambda quote: quote.month or last.start))


def _stands_apart(quote: Quoted, picked: list[Quoted]) -> bool:
    if quote.month is None:
        return False
    return all(p.month is None or abs(p.month - quote.month) >= APART for p in picked)


def _threads_of(kept: Workspace) -> dict[str, set[str]]:
    stands = coded_of(kept).standing
    stands = stands[stands["in_x"] & stands["code"].isin(THREADS)]
    found: dict[str, set[str]] = {}
    for name, code in stands[["reflection_id", "code"]].itertuples(index=False):
        found.setdefault(str(name), set()).add(str(code))
    return found


def _quoted(kept: Workspace, audience: Audience, *, only_cleared: bool) -> dict[str, Quoted]:
    lines = read_all(kept).merged.reflections.drop_duplicates("id").set_index("id")
    found = {quote.reflection_id: quote for quote in voices.quotes(kept, audience, only_cleared=only_cleared)}
    starts = lines["period_start"].reindex(list(found))
    newest = sorted(found.values(), key=lambda quote: str(starts[quote.reflection_id]), reverse=True)
    return {quote.reflection_id: _as_quoted(quote, lines.loc[[quote.reflection_id]].iloc[0]) for quote in newest}


def _as_quoted(quote: Quote, line: "pd.Series[Any]") -> Quoted:
    return Quoted(
        reflection_id=quote.reflection_id,
        text=quote.text,
        branch=quote.branch,
        role=quote.role,
        month=_month(line["period_start"], line["period_end"]),
        told_by=quote.told_by,
        consent=str(line["consent"]),
        cleared_by=len(quote.cleared_by),
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
