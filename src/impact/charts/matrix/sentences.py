"""Rows of the moment matrix in, its sentences out: true of the numbers, in no order but the library's own."""

from collections.abc import Iterator, Sequence

from impact.charts.matrix.rows import MomentRow
from impact.charts.page import Told
from impact.charts.quotes import consent_words
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, sources_words
from impact.charts.threads import THREADS
from impact.charts.words import listing, period, plural, say, span_of_days
from impact.model import Matrix

LONGEST_TITLE = 15
MOST_NAMED = 2
CANNOT = "It cannot say how often such moments happen, or what came of them."
KINDS = {"moment": "kinds of moment", "service": "services"}


def told(data: Matrix, rows: Sequence[MomentRow], *, left_out: int = 0) -> Told:
    return Told(title(data, rows), subtitle(data, rows), footer(data, rows, left_out), alt_text(data, rows))


def title(data: Matrix, rows: Sequence[MomentRow]) -> str:
    said = list(_titles(data, rows))
    return next((words for words in said if len(words.split()) <= LONGEST_TITLE), said[-1])


def subtitle(data: Matrix, rows: Sequence[MomentRow]) -> str:
    """What a mark is, where and when; where another time stands in the place of the one asked for, that too."""
    what = "of the same kind of moment" if data.by == "moment" else "of the same service"
    mark = f"Reflections {what}, and how many of them name each thread" if any(r.speaks for r in rows) else "Moments"
    instead = f" {period(data.asked)} may not be told by itself." if data.asked else ""
    return f"{mark}: all branches, {period(data.period)}.{instead}"


def footer(data: Matrix, rows: Sequence[MomentRow], left_out: int = 0) -> str:
    """n, dates, branches, what is held back and why, sources, and what the figure cannot show."""
    speaking = [row for row in rows if row.speaks]
    return joined(
        _basis(data, speaking),
        _not_shown(rows),
        _held(data),
        f"The table has {plural(left_out, 'more row')}." if left_out else "",
        OFFERED if speaking else "",
        CANNOT if speaking else "",
        consent_words([row.quote for row in rows if row.quote]),
        *data.footer_notes,
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: Matrix, rows: Sequence[MomentRow]) -> str:
    """Form, range, the facts of the title and what is hidden, in at most 400 characters."""
    form = f"Matrix of {len(rows)} {KINDS[data.by]} by three threads, all branches, {period(data.period)}."
    each = [
        f"{row.name}: "
        + ", ".join(f"{t.name.lower()} {one.words}" for t, one in zip(THREADS, row.threads, strict=True))
        + "."
        for row in rows
        if row.speaks
    ]
    away = [row.name for row in rows if not row.speaks]
    hidden = f"Without numbers: {listing(away)}." if away else ""
    return as_much_as_fits([form, f"{title(data, rows)}.", hidden, *each], last="Table below.")


def _titles(data: Matrix, rows: Sequence[MomentRow]) -> Iterator[str]:
    speaking = [row for row in rows if row.speaks]
    if not speaking:
        yield _nothing(data, rows)
        return
    full = [row for row in speaking if all(one.told and one.x for one in row.threads)]
    if full:
        if len(full) <= MOST_NAMED:
            yield f"All three threads are named in reflections of {_names(full)}"
        yield f"All three threads are named in {_some(data, full, rows)}"
        return
    named = [row for row in speaking if row.named]
    there = [t for t in THREADS if any(row.threads[t.place].told and row.threads[t.place].x for row in speaking)]
    if not there:
        some = any(one.told for row in speaking for one in row.threads)
        yield "No thread is named where it may be shown" if some else "Which threads were named may not be shown here"
        return
    which = listing([thread.name.lower() for thread in there]).capitalize()
    are = "is" if len(there) == 1 else "are"
    if len(named) == 1:
        yield f"{which} {are} named in reflections of {_names(named)}"
    across = ", across" if len(there) > 1 and len(named) > 1 else " in"
    yield f"{which} {are} named{across} {_some(data, named, rows)}"


def _nothing(data: Matrix, rows: Sequence[MomentRow]) -> str:
    when, statuses = period(data.period), {row.status for row in rows}
    if not rows and data.by == "service":
        return _no_service(data, when)
    if not rows:
        return "The codebook has no moments yet"
    if statuses <= {"silent"}:
        return f"Nobody wrote in {when} yet"
    if statuses <= {"silent", "unread"}:
        return f"Reflections of {when} wait to be read"
    if statuses <= {"none"}:
        return f"No reflection of {when} names one of these moments"
    return f"The moments of {when} are held back for privacy"


def _no_service(data: Matrix, when: str) -> str:
    match data.no_rows:
        case "silent":
            return f"Nobody wrote in {when} yet"
        case "unread":
            return f"Reflections of {when} wait to be read"
        case "not_asked":
            return "No form here asks at which service it happened"
    return f"What each service heard in {when} may not be told apart"


def _names(rows: Sequence[MomentRow]) -> str:
    return listing([f"“{row.name}”" for row in rows])


def _some(data: Matrix, rows: Sequence[MomentRow], every: Sequence[MomentRow]) -> str:
    """Two kinds of moment; one of three services."""
    if len(rows) == 1:
        return f"one of {say(len(every))} {KINDS[data.by]}" if len(every) > 1 else f"one {KINDS[data.by].rstrip('s')}"
    every_ = "both" if len(rows) == 2 else f"all {say(len(rows))}"
    return f"{every_ if len(rows) == len(every) else say(len(rows))} {KINDS[data.by]}"


def _basis(data: Matrix, rows: Sequence[MomentRow]) -> str:
    days = span_of_days(data.period, data.period)
    if not rows:
        return f"No number is told, all branches, {days}."
    read = sorted({row.of or 0 for row in rows})
    among = f"{read[0]:,} to {read[-1]:,}" if len(read) > 1 else f"{read[0]:,}"
    waits = f"; {plural(data.unread, 'more is', 'more are')} unread" if data.unread else ""
    several = "A reflection may name several threads"
    several += " and stand in several rows." if data.by == "moment" else "."
    return f"n = {among} reflections that were read{waits}, all branches, {days}. {several}"


def _not_shown(rows: Sequence[MomentRow]) -> str:
    if any(row.speaks and not one.told for row in rows for one in row.threads):
        return "“Not shown”: with what is known of each branch, the number would tell of a single one."
    return ""


def _held(data: Matrix) -> str:
    if not data.held_back:
        return ""
    return f"{plural(data.held_back, 'branch is', 'branches are')} held back for privacy, in no number here."
