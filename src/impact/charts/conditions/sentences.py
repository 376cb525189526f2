"""Rows of one family in, the sentences of the figure out: what to see, what it rests on, what it cannot say."""

from collections.abc import Sequence

from impact.charts.conditions.rows import Row
from impact.charts.page import Told
from impact.charts.quotes import consent_words
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, sources_words
from impact.charts.words import dates, of, period, plural, say, within
from impact.model import Conditions

WHOLE_ONLY = "Told of the whole system only."
CANNOT_SAY = "It cannot say why something was missing, or what a count beside it changed."
CANNOT_SAY_LOAD = "It cannot say how often this happens, nor how much of it one person carries."
# So many have room in a title by their names.
FEW = 2
BOTH = "A reflection that says both stands on both sides."


def told(data: Conditions, rows: Sequence[Row], *, later: int = 0) -> Told:
    """`later`: how many of the last rows are left to the table."""
    left = f"{plural(later, 'more row')}: see the table." if later else ""
    return Told(
        title=title(data, rows),
        subtitle=subtitle(data),
        footer=joined(left, footer(data, rows)),
        alt=alt_text(data, rows),
    )


def title(data: Conditions, rows: Sequence[Row]) -> str:
    """What may be told of how many; in no order of size, so nothing is ranked."""
    silent = _silence(data, rows)
    return silent or (_load(rows) if data.family == "Load" else _conditions(rows))


def subtitle(data: Conditions) -> str:
    """Whose words, when, and where the period is a wider one, why."""
    when = f"all branches, {period(data.period)}"
    if data.widened:
        when += f", because too little of {period(data.wanted)} may be told alone"
    what = (
        "What weighs on those who meet people, in the reflections that were read"
        if data.family == "Load"
        else "Conditions that reflections name, beside what the library gave"
    )
    return f"{what}: {when}."


def footer(data: Conditions, rows: Sequence[Row]) -> str:
    """n, writers, dates, what is held back, notes, what it cannot show, quotes, sources."""
    return joined(
        _basis(data, rows),
        OFFERED if any(row.speaks for row in rows) else "",
        WHOLE_ONLY,
        CANNOT_SAY_LOAD if data.family == "Load" else CANNOT_SAY,
        BOTH if any(_both(row) for row in rows) else "",
        _held(rows),
        *data.footer_notes,
        consent_words(data.quotes),
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: Conditions, rows: Sequence[Row]) -> str:
    """Form, range, the facts of the title, then each row as far as there is room."""
    form = "What weighs on staff" if data.family == "Load" else "Conditions as missing and as in place"
    head = f"{form}, unit marks, all branches, {period(data.period)}. {title(data, rows)}."
    return as_much_as_fits([head, *(f"{row.name}: {_row_words(row)}." for row in rows)], last="Table below.")


def named_rows(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.speaks and row.x]


def _row_words(row: Row) -> str:
    if row.sides is None:
        return f"{row.of_words}, {row.silence}" if row.of_words and row.silence else row.of_words or row.silence
    return f"{row.of_words}, {row.sides.missing} missing, {row.sides.in_place} in place"


def _silence(data: Conditions, rows: Sequence[Row]) -> str:
    voices = {row.voice for row in rows}
    what = "What weighs on staff" if data.family == "Load" else "What staff needed"
    if voices == {"silent"}:
        return f"Nobody wrote in {period(data.period)}"
    if voices <= {"silent", "unread"}:
        unread = max((row.unread or 0 for row in rows), default=0)
        waits = "waits" if unread == 1 else "wait"
        return f"{plural(unread, 'reflection')} {waits} to be read" if unread else "Reflections wait to be read"
    return "" if any(row.speaks for row in rows) else f"{what} is held back for privacy"


def _conditions(rows: Sequence[Row]) -> str:
    shown, named = [row for row in rows if row.speaks], named_rows(rows)
    if not named:
        return _none_named(rows, shown, "condition")
    told = [row for row in rows if row.is_told]
    missing = sum(row.sides.missing > 0 for row in told if row.sides)
    in_place = sum(row.sides.in_place > 0 for row in told if row.sides)
    if not missing and not in_place:
        why = "held back" if any(row.sides is None for row in named) else "unsaid"
        return f"{_named(named, rows, 'conditions')}; missing or in place is {why}"
    if len(told) == 1 < len(rows) and (sides_of_one := _sides(told[0])):
        return f"{_names(told[0])}: {sides_of_one}"
    first, second, sides = (missing, in_place, ("missing", "in place"))
    if not missing:
        first, second, sides = in_place, missing, ("in place", "missing")
    were = "was" if first == 1 else "were"
    some = _some(first, len(told), whole=len(told) == len(rows))
    other = f"all {say(second)}" if second == len(told) > 1 else _none(second)
    return f"{some} {were} named as {sides[0]}, {other} as {sides[1]}"


def _some(part: int, told: int, *, whole: bool) -> str:
    """“Three of seven conditions”; “All six conditions shown”, where others are not."""
    if part == told > 1:
        every = "Both" if told == 2 else f"All {say(told)}"
        return f"{every} conditions" if whole else f"{every} conditions shown"
    conditions = "conditions" if told > 1 else "condition"
    of_them = f"{say(told)} {conditions}" if whole else f"{'the ' * (told > 1)}{say(told)} {conditions} shown"
    return f"{say(part).capitalize()} of {of_them}"


def _load(rows: Sequence[Row]) -> str:
    shown, named = [row for row in rows if row.speaks], named_rows(rows)
    if not named:
        return _none_named(rows, shown, "load")
    return _named(named, rows, "kinds of load")


def _named(named: Sequence[Row], rows: Sequence[Row], what: str) -> str:
    """How many of them; where only some are shown, and one or two are named, which, in the codebook's order."""
    if all(row.speaks for row in rows) or len(named) > FEW:
        return f"{_of(named, rows, what)} named"
    first, *others = named
    return ", ".join([_names(first), *(f"{row.x:,} of {row.n:,} “{within(row.name)}”" for row in others)])


def _names(row: Row) -> str:
    name = "names" if row.x == 1 else "name"
    return f"{row.x:,} of {plural(row.n or 0, 'reflection')} {name} “{within(row.name)}”"


def _sides(row: Row) -> str:
    """2 as missing, 1 as in place; “” where nobody said which."""
    said = row.sides
    parts = ((said.missing, "missing"), (said.in_place, "in place")) if said else ()
    return ", ".join(f"{number:,} as {side}" for number, side in parts if number)


def _of(named: Sequence[Row], rows: Sequence[Row], what: str) -> str:
    """“Three of seven conditions are”; of those that are shown, where some are not."""
    shown = sum(row.speaks for row in rows)
    which = f"{what} shown" if shown < len(rows) else what
    if shown == 1:
        return f"The one {_single(which)} is"
    if len(named) == shown:
        return f"{'Both' if shown == 2 else f'All {say(shown)}'} {which} are"
    return f"{of(len(named), shown).capitalize()} {which} {'is' if len(named) == 1 else 'are'}"


def _single(what: str) -> str:
    """Kind of load, condition."""
    first, _, rest = what.partition(" ")
    return f"{first.removesuffix('s')} {rest}".strip()


def _none_named(rows: Sequence[Row], shown: Sequence[Row], what: str) -> str:
    if len(shown) == len(rows):
        return f"No reflection that was read names a {what}"
    return f"No reflection names {'any kind of load' if what == 'load' else 'any of the conditions'} shown"


def _none(number: int) -> str:
    return "none" if not number else say(number)


def _both(row: Row) -> bool:
    said = row.sides
    return said is not None and said.missing + said.in_place + said.unsaid > (row.x or 0)


def _basis(data: Conditions, rows: Sequence[Row]) -> str:
    asked = [row.n for row in rows if row.speaks and row.n]
    when = dates(data.period) or period(data.period)
    if not asked:
        return f"No reflection is shown, all branches, {when}."
    least, most = min(asked), max(asked)
    n = plural(most, "reflection") if least == most else f"{least:,} to {most:,} reflections, as each was asked for"
    who = f" from {plural(data.writers, 'writer')}" if data.writers else ""
    return f"n = {n}{who}{_waits(rows)}, all branches, {when}."


def _waits(rows: Sequence[Row]) -> str:
    """A reflection is unread for a code that its form did not ask for, and read for another."""
    unread = [row.unread or 0 for row in rows if row.speaks]
    least, most = min(unread), max(unread)
    if not most:
        return ""
    if least == most:
        return f"; {most:,} more {'is' if most == 1 else 'are'} unread"
    return f"; {f'{least:,} to' if least else 'up to'} {most:,} more are not read for it yet"


def _held(rows: Sequence[Row]) -> str:
    """Which branches are in no number here, where all that are shown leave out the same."""
    held = {row.counted_with for row in rows if row.speaks and "held back" in row.counted_with}
    if len(held) == 1:
        return f"{next(iter(held))}."
    return "Of some rows branches are held back for privacy: see the table." if held else ""
