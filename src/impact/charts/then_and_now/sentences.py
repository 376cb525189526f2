"""Two periods in, the sentences of the figure out. Both are told; that one leads to the other is not."""

from collections.abc import Iterator

from impact.charts.page import Told
from impact.charts.quotes import consent_words
from impact.charts.sentences import (
    INVENTED,
    OFFERED,
    as_much_as_fits,
    cannot_say,
    joined,
    short_noun,
    sources_words,
)
from impact.charts.then_and_now.rows import WHENS, CountRow, Rows
from impact.charts.words import count, dates, listing, period, plural, within
from impact.model import When

# With both periods and both numbers in it, a title is longer than one about a quarter.
LONGEST = 15
OUTLINE = "A filled mark names the code, an outline does not."
TWO_MOMENTS = "Two periods are two moments: what lies between them is not told, and no cause."


def told(rows: Rows) -> Told:
    return Told(title(rows), subtitle(rows), footer(rows), alt_text(rows))


def title(rows: Rows) -> str:
    """The first count of both periods, or the voices where there is no count to set beside another."""
    return next(sentence for sentence in _titles(rows) if len(sentence.split()) <= LONGEST)


def subtitle(rows: Rows) -> str:
    shown = [what for what, is_there in (("counts", rows.counts), ("voices", _anybody(rows))) if is_there]
    place = rows.data.place or "All branches"
    return f"{place}: {listing(shown) or 'two periods'} of {_both(rows)}, side by side."


def footer(rows: Rows) -> str:
    where = rows.data.place or "all branches"
    read = "; ".join(f"{period(rows.name(when))}: {within(rows.voice_words(when))}" for when in WHENS)
    quotes = [quote for when in WHENS if (quote := rows.quote(when))]
    cannot = cannot_say(rows.data.measures[0]) if rows.data.measures else ""
    return joined(
        f"n, {where}: {read} ({_days(rows)}).",
        OUTLINE if _anybody(rows) else "",
        _unlike(rows),
        TWO_MOMENTS,
        cannot,
        OFFERED if _anybody(rows) else "",
        consent_words(quotes),
        *rows.data.footer_notes,
        sources_words(rows.data.sources),
        INVENTED if rows.data.invented else "",
    )


def alt_text(rows: Rows) -> str:
    form = f"Two periods side by side, {rows.data.place or 'all branches'}, {_both(rows)}."
    counts = [f"{row.what}: {_told(row, 'then')} and {_told(row, 'now')}." for row in rows.counts]
    codes = [
        f"{row.code.name}: {_named(rows, i, 'then')} and {_named(rows, i, 'now')}." for i, row in enumerate(rows.codes)
    ]
    return as_much_as_fits([form, f"{title(rows)}.", *counts, *codes], last="Table below.")


def _titles(rows: Rows) -> Iterator[str]:
    then, now = (period(rows.name(when)) for when in WHENS)
    if rows.counts:
        yield from _counted(rows, rows.counts[0], then, now)
    heard = {when: rows.heard(when) for when in WHENS}
    if all(heard[when].speaks for when in WHENS):
        before, after = (plural(heard[when].n or 0, "reflection") for when in WHENS)
        yield f"{before} stand for {then}, {after} for {now}"
        yield f"{heard['then'].n:,} and {heard['now'].n:,} reflections stand side by side"
    yield f"{then} and {now} stand side by side"
    yield "Two periods stand side by side"


def _counted(rows: Rows, row: CountRow, then: str, now: str) -> Iterator[str]:
    what, before, after = short_noun(row.measure), row.at["then"], row.at["now"]
    if row.redefined:
        yield f"{what} in {then} and in {now} are counts of two kinds"
        yield f"{what} of two kinds stand side by side"
        return
    if before.words or after.words:
        yield from _in_part(row, what, then, now)
        return
    verb = "stood at" if row.measure.kind == "stock" else "came to"
    yield f"{what} {verb} {count(before.value or 0)} in {then} and {count(after.value or 0)} in {now}"
    yield f"{what} {verb} {count(before.value or 0)} then and {count(after.value or 0)} now"


def _in_part(row: CountRow, what: str, then: str, now: str) -> Iterator[str]:
    told = {when: row.at[when] for when in WHENS}
    names = {"then": then, "now": now}
    if any(one.words == "held back" for one in told.values()):
        return
    missing = [names[when] for when in WHENS if told[when].value is None]
    if missing:
        yield f"Nobody reported {within(what)} for {' or '.join(missing)}"
        return
    part = " and ".join(names[when] for when in WHENS if told[when].words)
    yield f"Only a part of {within(what)} is reported for {part}"


def _unlike(rows: Rows) -> str:
    """Codes that were asked of other numbers of reflections cannot share one n."""
    return "" if rows.one_n else "Each code is of those who were asked for it, so that n differs."


def _told(row: CountRow, when: When) -> str:
    one = row.at[when]
    number = count(one.value) if one.value is not None else ""
    return f"{number} ({one.words})" if number and one.words else number or one.words


def _named(rows: Rows, place: int, when: When) -> str:
    row = rows.codes[place]
    return f"{row.x(when):,} of {row.at[when].n:,}" if row.speaks(when) else row.silence(when)


def _anybody(rows: Rows) -> bool:
    return any(row.speaks(when) for row in rows.codes for when in WHENS)


def _both(rows: Rows) -> str:
    return f"{period(rows.data.then)} and {period(rows.data.now)}"


def _days(rows: Rows) -> str:
    days = [dates(rows.name(when)) or period(rows.name(when)) for when in WHENS]
    return "; ".join(days)
