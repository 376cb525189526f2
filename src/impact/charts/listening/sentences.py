"""The cells of the listening map in, its sentences out. Whom we have not heard is asked, never blamed."""

from collections.abc import Iterator

from impact.charts.listening.cells import Grid, Kind, Quarter
from impact.charts.page import Told
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, sources_words
from impact.charts.words import listing, period, plural, say, span, span_of_days
from impact.model import Listening

# What the short words and the looks of a cell mean, as far as they stand in the figure.
MEANINGS: dict[Kind, str] = {
    "shown": "reflections written",
    "together": "counted with others",
    "held_back": "held back for privacy",
    "unread": "written, not read yet",
    "silent": "nobody wrote yet",
}
# Of more branches a title would be a list.
MOST_NAMED = 2
# Names of branches are long, and the quarter may not be left away: in another one they may have written.
LONGEST_TITLE = 15
CANNOT = "An empty cell is a gap in our listening: it cannot say that nothing happened there."


def told(data: Listening, grid: Grid, *, branches: int | None = None, quarters: int | None = None) -> Told:
    """`branches`, `quarters`: as many as are drawn, where the table has more."""
    return Told(title(grid), subtitle(grid, quarters), footer(data, grid, branches, quarters), alt_text(grid))


def title(grid: Grid) -> str:
    """The first of these that is short enough. The last quarter speaks: it can still be asked about."""
    said = list(_titles(grid))
    return next((words for words in said if len(words.split()) <= LONGEST_TITLE), said[-1])


def subtitle(grid: Grid, quarters: int | None = None) -> str:
    """What a cell is, where and when, of as many quarters as are drawn."""
    over = span(grid.quarters[-(quarters or 0) :][0].period, grid.last.period)
    order = " Branches in the library’s own order." if len(grid.branches) > 1 else ""
    return f"Reflections written at each branch, quarter by quarter, {over}.{order}"


def side_line(grid: Grid) -> str:
    """The last quarter: from how many branches anything came, how much, and from how many writers where known."""
    last = grid.last
    if not last.heard:
        return f"{period(last.period)}: nothing was written yet."
    where = _of_branches(last.heard, max(last.of, last.heard))
    n = f"; {plural(last.n, 'reflection')}{' shown' if last.held else ''}" if last.n else ""
    who = f" from {plural(last.writers, 'writer')}" if last.writers and n else ""
    return f"{period(last.period)}: heard from {where}{n}{who}."


def footer(data: Listening, grid: Grid, branches: int | None = None, quarters: int | None = None) -> str:
    """n, writers if known, dates, branches, what is held back, sources, and what the map cannot show."""
    return joined(
        _basis(data, grid),
        _held(grid.quarters),
        _left_out(grid, branches, quarters),
        OFFERED if any(quarter.n for quarter in grid.quarters) else "",
        CANNOT,
        *data.footer_notes,
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(grid: Grid) -> str:
    """Form, range, the facts of the title and what is hidden, in at most 400 characters."""
    over = span(grid.quarters[0].period, grid.last.period)
    form = (
        f"Map of {plural(len(grid.branches), 'branch', 'branches')} by {plural(len(grid.quarters), 'quarter')}, {over}."
    )
    of = [f"{period(q.period)}: {q.n:,}" for q in grid.quarters[-4:] if q.n]
    written = f"Reflections shown of all branches: {'; '.join(of)}." if of else ""
    hidden = [line.name for line in grid.branches if line.cells[-1].kind in ("together", "held_back")]
    alone = f"Not shown alone in {period(grid.last.period)}: {listing(hidden)}." if hidden else ""
    return as_much_as_fits([form, f"{title(grid)}.", side_line(grid), alone, written], last="Table below.")


def _titles(grid: Grid) -> Iterator[str]:
    last, silent = grid.last, grid.silent()
    when = period(last.period)
    if not last.heard:
        yield f"Nobody wrote in {when} yet: a good time to ask what people see"
        yield f"Nobody wrote in {when} yet: ask what people see"
    elif not silent:
        yield from _all_heard(grid)
    elif len(silent) <= MOST_NAMED:
        yield f"Nobody wrote from {listing(silent)} in {when} yet: ask what they see"
        yield f"Nobody wrote from {_branches(len(silent))} in {when} yet: ask what they see"
    else:
        yield f"Nobody wrote from {_branches(len(silent))} in {when} yet: ask what they see"


def _all_heard(grid: Grid) -> Iterator[str]:
    """Everywhere that was open somebody wrote."""
    when, number = period(grid.last.period), grid.last.heard
    waiting = " and waits to be read" if grid.last.kind == "unread" else ""
    if number == 1:
        yield (
            f"{grid.branches[0].name} wrote in {when}{waiting}"
            if not waiting
            else f"What was written in {when} waits to be read"
        )
        yield f"Somebody wrote in {when}"
    each = "both branches" if number == 2 else f"all {say(number)} branches"
    yield f"Something was written at {each} in {when}{waiting}"


def _branches(number: int) -> str:
    return f"{say(number)} {'branch' if number == 1 else 'branches'}"


def _of_branches(part: int, of: int) -> str:
    if part == of:
        return "the one branch" if of == 1 else "both branches" if of == 2 else f"all {say(of)} branches"
    return f"{part} of {of} branches"


def _basis(data: Listening, grid: Grid) -> str:
    where = plural(len(grid.branches), "branch", "branches")
    days = span_of_days(grid.quarters[0].period, grid.last.period)
    n = sum(quarter.n or 0 for quarter in grid.quarters)
    if not n:
        written = any(quarter.heard for quarter in grid.quarters)
        return f"{'No reflections that may be shown' if written else 'No reflections'}, {where}, {days}."
    held = any(quarter.held for quarter in grid.quarters)
    who = f" from {plural(data.writers, 'writer')}" if data.writers and not held else ""
    return f"n = {plural(n, 'reflection')} written{who}, {where}, {days}."


def _held(quarters: tuple[Quarter, ...]) -> str:
    held = [quarter for quarter in quarters if quarter.held]
    if len(held) > 3:
        return f"In {len(held)} quarters some branches are held back for privacy, in no number here."
    each = [f"{plural(quarter.held, 'branch', 'branches')} in {period(quarter.period)}" for quarter in held]
    return f"Held back, in no number here: {listing(each)}." if each else ""


def _left_out(grid: Grid, branches: int | None, quarters: int | None) -> str:
    fewer = len(grid.branches) - branches if branches is not None else 0
    earlier = len(grid.quarters) - quarters if quarters is not None else 0
    told = [f"{plural(fewer, 'more branch', 'more branches')}"] if fewer else []
    told += [f"{plural(earlier, 'earlier quarter')}"] if earlier else []
    return f"The table has {listing(told)}." if told else ""
