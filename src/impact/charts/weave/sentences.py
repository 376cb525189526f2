"""Quarters of one place in, the sentences of the weave out: what to see, what it rests on, what it hides."""

from collections.abc import Iterator, Sequence

from impact.charts.heard import Heard, held_words, short_words_explained
from impact.charts.page import Told
from impact.charts.places import place_words, widened_words
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, short_enough, sources_words
from impact.charts.threads import THREADS
from impact.charts.words import listing, period, plural, span, span_of_days
from impact.model import Weave

NOT_A_RESULT = (
    "More filled marks can mean that more people wrote, or others did: a change is a question to ask, not a result."
)


def told(data: Weave, rows: Sequence[Heard], per_mark: int, *, earlier: int = 0, in_full: bool = False) -> Told:
    """`per_mark`: how many reflections one mark stands for; `earlier`: how many quarters are left to the table.

    `in_full`: the drawing itself says in full why a quarter has no marks.
    """
    return Told(
        title=title(rows),
        subtitle=subtitle(data, rows[earlier:], per_mark),
        footer=joined(
            f"{plural(earlier, 'earlier quarter')}: see the table." if earlier else "",
            footer(data, rows, in_full=in_full),
        ),
        alt=alt_text(data, rows),
    )


def last_shown(rows: Sequence[Heard]) -> Heard | None:
    """The newest quarter that has marks: the one whose numbers are said in words."""
    return next((row for row in reversed(rows) if row.speaks), None)


def title(rows: Sequence[Heard]) -> str:
    last = last_shown(rows)
    return short_enough(_named_most(last) if last else _why_nothing(rows))


def subtitle(data: Weave, rows: Sequence[Heard], per_mark: int) -> str:
    """Where, when, what a mark is, and that a wider place is shown than was asked for."""
    if not last_shown(rows):
        return joined(f"{_place(data)}, {span(rows[0].period, rows[-1].period)}.", widened_words(data.widened))
    if per_mark == 1:
        marks = "One mark is one reflection: filled if it names the thread, outline if not."
    else:
        marks = f"One mark is about {per_mark:,} reflections, filled where they name the thread; the numbers are exact."
    where = f"{_place(data)}, {span(rows[0].period, rows[-1].period)}."
    return joined(where, widened_words(data.widened), marks)


def footer(data: Weave, rows: Sequence[Heard], *, in_full: bool) -> str:
    """n, writers, dates, place, every kind of silence, sources, and what the figure cannot show."""
    return joined(
        _basis(data, rows),
        "" if in_full else short_words_explained(rows, data.fewest),
        held_words(rows, of_all=not data.place),
        "" if in_full else _threads_left_out(rows),
        _read_with_care(rows),
        *data.footer_notes,
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: Weave, rows: Sequence[Heard]) -> str:
    """Form, place, span, the facts of the title and what is hidden, in at most 400 characters."""
    quarters = plural(len(rows), "quarter")
    place = _place(data) if len(_place(data)) <= 60 else f"{_place(data)[:59].rstrip()}…"
    form = f"Marks, one a reflection, in three panels, one a thread: {place}, {quarters} to {period(rows[-1].period)}."
    last = last_shown(rows)
    named = ""
    if last and last.named != (None, None, None):
        each = [f"{t.name.lower()} {last.named[t.place]}" for t in THREADS if last.named[t.place] is not None]
        named = f"{period(last.period)}, of {last.n:,}: {', '.join(each)}."
    first = next((row for row in rows if row.speaks), None)
    grew = f"n was {first.n:,} in {period(first.period)}." if first and first is not last else ""
    hidden = [period(row.period) for row in rows if row.voice == "held_back"]
    held = f"Held back: {listing(hidden)}." if hidden else ""
    return as_much_as_fits([form, f"{title(rows)}.", named, grew, held], last="Table below.")


def _named_most(last: Heard) -> Iterator[str]:
    """The thread or threads that most reflections of the quarter name."""
    when, n = period(last.period), last.n or 0
    shown = [x for x in last.named if x is not None]
    most = max(shown, default=None)
    who = [thread.name for thread in THREADS if most is not None and last.named[thread.place] == most]
    reflections = "reflection" if n == 1 else "reflections"
    if most is None:
        yield f"{plural(n, 'reflection')} were read; their threads are not shown"
    elif not most:
        yield f"No thread is named in {plural(n, 'reflection')} of {when}"
    elif len(who) == 1:
        yield f"{who[0]} is named in {most:,} of {n:,} {reflections} in {when}"
    elif len(who) == len(THREADS):
        yield f"Each thread is named in {most:,} of {n:,} {reflections} in {when}"
        yield f"Each thread is named in {most:,} of {n:,} {reflections}"
    else:
        yield f"{when}: {listing(who)} are each named in {most:,} of {n:,}"
        yield f"{listing(who)} are each named in {most:,} of {n:,}"


def _why_nothing(rows: Sequence[Heard]) -> Iterator[str]:
    unread = [row for row in rows if row.voice == "unread"]
    if unread:
        waiting = sum(row.unread or 0 for row in unread)
        yield f"{plural(waiting, 'reflection')} wait to be read" if waiting > 1 else "Reflections wait to be read"
    elif all(row.voice == "silent" for row in rows):
        yield "Nobody has written yet"
    elif all(row.partners for row in rows if row.voice == "held_back"):
        yield "Too few wrote here: others are counted with them"
    elif not any(row.by_size for row in rows):
        yield "What was written is held back in every quarter"
    else:
        yield "Too few wrote in any quarter to be shown"


def _basis(data: Weave, rows: Sequence[Heard]) -> str:
    shown = [row for row in rows if row.speaks]
    read = sum(row.n or 0 for row in shown)
    unread = sum(row.unread or 0 for row in rows)
    who = f" from {plural(data.writers, 'writer')}" if data.writers and shown else ""
    n = f"n = {plural(read, 'reflection')} read in {plural(len(shown), 'quarter')}{who}" if shown else "none to show"
    more = " more" if shown else ""
    waits = f"; {unread:,}{more} {'is' if unread == 1 else 'are'} unread" if unread else ""
    return f"{_place(data)}, {span_of_days(rows[0].period, rows[-1].period)}: {n}{waits}."


def _read_with_care(rows: Sequence[Heard]) -> str:
    """What the marks cannot say; of one quarter alone there is no change to explain."""
    shown = sum(row.speaks for row in rows)
    return NOT_A_RESULT if shown > 1 else OFFERED if shown else ""


def _threads_left_out(rows: Sequence[Heard]) -> str:
    """Where a thread has too few in a quarter, its column there is left out, and no nought."""
    missing = any(row.speaks and None in row.named for row in rows)
    return "A dashed line without marks: this thread is not shown for that quarter." if missing else ""


def _place(data: Weave) -> str:
    return place_words(data.place, data.widened)
