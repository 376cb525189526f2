"""Quarters of one place in, the sentences of "what the count misses" out: what to see and what it rests on."""

import re
from collections.abc import Iterator, Sequence

from impact.charts.guarded import HELD_BACK, Voice
from impact.charts.heard import held_words, silence_words
from impact.charts.misses.rows import NOT_TOLD, MissRow, compared, fallen
from impact.charts.page import Told
from impact.charts.places import place_words, widened_words
from impact.charts.sentences import (
    INVENTED,
    OFFERED,
    as_much_as_fits,
    cannot_say,
    joined,
    short_enough,
    short_noun,
    sources_words,
)
from impact.charts.words import listing, noun, period, plural, say, span, span_of_days, within
from impact.model import Misses

BAND = "the count misses this"
# A longer name of a place gives way in an alternative text; the subtitle has it in full.
LONGEST_PLACE = 60


def told(data: Misses, rows: Sequence[MissRow], *, earlier: int = 0) -> Told:
    """`earlier`: how many of the first quarters are left to the table."""
    return Told(
        title=title(data, rows),
        subtitle=subtitle(data, rows),
        footer=joined(f"{_how_many(rows, earlier)} earlier: see the table." if earlier else "", footer(data, rows)),
        alt=alt_text(data, rows),
    )


def title(data: Misses, rows: Sequence[MissRow]) -> str:
    """The first of these sentences that is not too long; the first clause alone is always short."""
    counted = _counted(data, rows)
    clauses = _beside_the_fall(rows) if fallen(rows) else _beside(rows)
    return short_enough([*(f"{counted}; {clause}" for clause in clauses), counted])


def subtitle(data: Misses, rows: Sequence[MissRow]) -> str:
    beside = f" beside {'their' if not data.place else 'its'} own past" if compared(rows) else ""
    what = f"{'the change in ' if compared(rows) else ''}{within(noun(data.measure))}"
    said = f"{_place(data)}{beside}: {what}, and the reflections of the same {grain(rows)}."
    return joined(said, widened_words(data.widened))


def footer(data: Misses, rows: Sequence[MissRow]) -> str:
    """n, writers, dates, place, what the band is, what is held back, sources, and what the figure cannot show."""
    return joined(
        _basis(data, rows),
        _counted_of(rows),
        _band_words(data, rows),
        OFFERED if any(row.heard.speaks for row in rows) else "",
        held_words([row.heard for row in rows], of_all=not data.place),
        *data.footer_notes,
        cannot_say(data.measure),
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: Misses, rows: Sequence[MissRow]) -> str:
    """Form, range, the facts of the title and what is hidden, in at most 400 characters; less weighty ones go first."""
    place = _place(data) if len(_place(data)) <= LONGEST_PLACE else f"{_place(data)[: LONGEST_PLACE - 1].rstrip()}…"
    over = span(rows[0].period, rows[-1].period)
    form = f"{noun(data.measure)} and reflections {grain(rows)} by {grain(rows)}, {place}, {over}."
    missed = [f"{period(r.period)} {r.change_words}, {r.x} of {r.heard.n}" for r in rows if r.missed]
    named = f"{BAND.capitalize()}: {'; '.join(missed)} name a thread." if missed else ""
    hidden = [f"{period(r.period)}: {silence_words(r.heard, data.fewest)}." for r in rows if not r.heard.speaks]
    return as_much_as_fits([form, f"{title(data, rows)}.", named, *hidden], last="Table below.")


def grain(rows: Sequence[MissRow]) -> str:
    """What one row is, by how its period is written."""
    ways = {"quarter": r".*-Q[1-4]", "year": r"(FY)?\d{4}", "month": r"\d{4}-\d\d"}
    return next((way for way, form in ways.items() if all(re.fullmatch(form, r.period) for r in rows)), "period")


def _counted(data: Misses, rows: Sequence[MissRow]) -> str:
    what, beside, fell = short_noun(data.measure), compared(rows), fallen(rows)
    if not beside:
        return _not_compared(what, rows)
    if fell:
        return f"{what} fell in {_in_how_many(rows, len(fell))}"
    verb = (
        "held"
        if all(r.change == 0 for r in beside)
        else "held or rose"
        if any(r.change == 0 for r in beside)
        else "rose"
    )
    if len(beside) == len(rows):
        return f"{what} {verb} in {_in_how_many(rows, len(beside), every=True)}"
    which = f"{_every(len(beside), of=len(beside))} {grain(rows)}s" if len(beside) > 1 else f"the one {grain(rows)}"
    return f"{what} {verb} in {which} compared"


def _not_compared(what: str, rows: Sequence[MissRow]) -> str:
    if all(row.value_words == HELD_BACK for row in rows):
        return f"{what} may not be shown here"
    if all(row.value_words == NOT_TOLD for row in rows):
        return f"{what} cannot be told here"
    if all(row.value is None for row in rows):
        return f"Nobody reported {within(what)}"
    if len(rows) == 1:
        return f"This {grain(rows)} cannot be compared with the year before"
    return f"No {grain(rows)} can be compared with the year before"


def _beside_the_fall(rows: Sequence[MissRow]) -> Iterator[str]:
    """What the reflections of the quarters with a fall say, the fullest first; each is true of all it speaks of."""
    fell, missed = fallen(rows), [row for row in rows if row.missed]
    unknown = any(row.x is None and row.heard.voice != "silent" for row in fell)
    every = len(missed) == len(fell)
    if len(fell) == 1 and missed:
        yield f"in {_pronoun(rows)}, people wrote of connection"
    elif every and missed:
        yield f"in {_every(len(fell), of=len(fell))}, people wrote of connection"
        yield "in each, people wrote of connection"
    elif missed and unknown:
        yield f"reflections shown for {say(len(missed))} name connection"
    elif missed:
        yield f"in {say(len(missed))}, people wrote of connection"
    if missed:
        yield "people wrote of connection"
        return
    yield from _no_thread(fell, then=" then" if len(fell) < len(rows) else "")


def _beside(rows: Sequence[MissRow]) -> Iterator[str]:
    named = [row for row in rows if row.x]
    if not named:
        yield from _no_thread(rows)
        return
    if any(row.x is None and row.heard.voice != "silent" for row in rows):
        yield f"reflections shown for {say(len(named))} name connection"
    elif len(rows) > 1:
        yield f"people wrote of connection in {_every(len(named), of=len(rows))}"
    yield "people wrote of connection"


def _no_thread(rows: Sequence[MissRow], *, then: str = "") -> Iterator[str]:
    """Why no reflection of these quarters is said to name a thread. `then`: others are shown, and may name one."""
    voices: set[Voice] = {row.heard.voice for row in rows}
    if voices == {"silent"}:
        yield f"nobody wrote{then}" if then or len(rows) == 1 else "no voices yet"
    elif "unread" in voices:
        yield f"reflections{then} wait unread"
    elif "held_back" in voices or any(row.heard.speaks and row.x is None for row in rows):
        partly = "partly " if any(row.x is not None for row in rows) else ""
        yield f"voices{then} are {partly}held back"
        yield f"voices{then} {partly}held back"
    else:
        yield f"no reflection read{then} names a thread"
        yield f"no thread named{then}"


def _in_how_many(rows: Sequence[MissRow], number: int, *, every: bool = False) -> str:
    """Three quarters; both quarters; all eight quarters; this quarter, where there is one only."""
    name = grain(rows)
    if len(rows) == 1:
        return f"this {name}"
    if every:
        return f"{_every(number, of=number)} {name}s"
    return f"{say(number)} {name}{'' if number == 1 else 's'}"


def _every(number: int, *, of: int) -> str:
    """Both; all three; two, where there are more."""
    if number < of:
        return say(number)
    return "both" if number == 2 else f"all {say(number)}"


def _how_many(rows: Sequence[MissRow], number: int) -> str:
    return plural(number, grain(rows))


def _pronoun(rows: Sequence[MissRow]) -> str:
    return f"that {grain(rows)}" if len(rows) > 1 else "it"


def _basis(data: Misses, rows: Sequence[MissRow]) -> str:
    shown = [row for row in rows if row.heard.speaks]
    unread = sum(row.heard.unread or 0 for row in rows)
    waits = f"; {unread:,} more {'is' if unread == 1 else 'are'} unread" if unread else ""
    where = f"{_place(data, inside=True)}, {span_of_days(rows[0].period, rows[-1].period)}"
    if not shown:
        return f"No reflection is shown{f'; {unread:,} unread' if unread else ''}, {where}."
    n = sum(row.heard.n or 0 for row in shown)
    who = f" from {plural(data.writers, 'writer')}" if data.writers else ""
    return f"n = {plural(n, 'reflection')} in {_how_many(rows, len(shown))}{who}{waits}, {where}."


def _band_words(data: Misses, rows: Sequence[MissRow]) -> str:
    if not any(row.missed for row in rows):
        return ""
    what = within(noun(data.measure))
    return (
        f"Band: {what} fell on the same {grain(rows)} a year before, and reflections that may be shown name dignity, "
        "purpose or understanding. Neither side explains the other."
    )


def _counted_of(rows: Sequence[MissRow]) -> str:
    """Of which quarters the count is that of some branches; each is compared with the same ones a year before."""
    quarters: dict[str, list[str]] = {}
    for row in rows:
        if row.of_some:
            quarters.setdefault(row.of_some, []).append(period(row.period))
    some = "; ".join(f"{of_some} in {listing(names, most=8)}" for of_some, names in quarters.items())
    return f"Counted where all months are known, now and a year before: {some}." if some else ""


def _place(data: Misses, *, inside: bool = False) -> str:
    return place_words(data.place, data.widened, inside=inside)
