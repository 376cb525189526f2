"""Rows of both sides in, the sentences of the figure out: what to see, what it is, what it rests on, what it hides."""

from collections.abc import Iterator, Sequence

from impact.charts.guarded import HELD_BACK
from impact.charts.sentences import (
    INVENTED,
    OFFERED,
    as_much_as_fits,
    cannot_say,
    heard,
    joined,
    short_enough,
    short_noun,
    sources_words,
)
from impact.charts.sides.rows import SideRow
from impact.charts.words import change, count, dates, is_few, noun, of, period, plural, say, within
from impact.model import BothSides


def title(data: BothSides, rows: Sequence[SideRow]) -> str:
    """The first of these sentences that is not too long; the first clause alone has a verb and is always short."""
    counted = _counted(data, rows)
    return short_enough([*(f"{counted}; {voices}" for voices in _heard(data, rows)), counted])


def subtitle(data: BothSides, rows: Sequence[SideRow]) -> str:
    """What is counted, when, and beside what."""
    what = f"{noun(data.measure)}, {period(data.period)}"
    if not _branches(rows):
        return f"{what}, the whole system, and what its people wrote."
    who = "each branch" if len(_branches(rows)) > 1 else _branches(rows)[0].name
    beside = f"{who} beside its own {period(data.before)}" if _compared(rows) else who
    order = " Branches in the library’s own order." if len(_branches(rows)) > 1 else ""
    return f"{what}: {beside}, and what its people wrote.{order}"


def footer(data: BothSides, rows: Sequence[SideRow]) -> str:
    """n, writers if known, dates, branches, sources, and what the figure cannot show."""
    return joined(
        _basis(data, rows),
        OFFERED if _total(rows).n else "",
        _held_back(data, rows),
        *data.footer_notes,
        cannot_say(data.measure),
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: BothSides, rows: Sequence[SideRow]) -> str:
    """Form, range, the facts of the title and what is hidden, in at most 400 characters; less weighty ones go first."""
    branches = _branches(rows)
    total = _total(rows)
    scope = plural(len(branches), "branch", "branches") if branches else "the whole system"
    head = f"{noun(data.measure)} and reflections side by side, {scope}, {period(data.period)}. {title(data, rows)}."
    named = ""
    if total.n and None not in total.named:
        dignity, purpose, understanding = total.named
        named = f"Of {total.n}, {dignity} name dignity, {purpose} purpose, {understanding} understanding."
    hidden = [f"{row.name}: {row.voice_words}." for row in branches if row.voice != "shown"]
    return as_much_as_fits([head, named, *hidden], last="Table below.")


def _counted(data: BothSides, rows: Sequence[SideRow]) -> str:
    what, branches, total = short_noun(data.measure), _branches(rows), _total(rows)
    compared = [row for row in branches if row.change is not None]
    if len(compared) > 1:
        scope = "branches" if len(compared) == len(branches) else "branches compared"
        return f"{what} {_moved(compared)} {scope}"
    return _came_to(what, data, branches, compared[0] if compared else None, total)


def _moved(compared: Sequence[SideRow]) -> str:
    """Which way most of them went; where as many rose as fell, how many fell."""
    fell, rose = (sum(way * (row.change or 0) > 0 for row in compared) for way in (-1, 1))
    if fell == len(compared):
        return f"fell at {_every(fell)}"
    if not fell:
        return f"{'rose' if rose == len(compared) else 'held or rose'} at {_every(len(compared))}"
    return f"rose at {of(rose, len(compared))}" if rose > fell else f"fell at {of(fell, len(compared))}"


def _every(number: int) -> str:
    return "both" if number == 2 else f"all {say(number)}"


def _came_to(what: str, data: BothSides, branches: Sequence[SideRow], compared: SideRow | None, total: SideRow) -> str:
    """With no two branches to compare, how much there was."""
    if compared and len(branches) == 1 and compared.change is not None:
        if compared.change and compared.value is not None and compared.before is not None and is_few(compared.before):
            verb = "fell" if compared.change < 0 else "rose"
            return f"{what} {verb} from {count(compared.before)} to {count(compared.value)}"
        way = "fell by" if compared.change < 0 else "rose by" if compared.change > 0 else "stood still,"
        return f"{what} {way} {change(abs(compared.change)).lstrip('+')}"
    stood = "stood at" if data.measure.kind == "stock" else "came to"
    whole = [row for row in branches if row.value is not None and not row.part]
    if total.value is not None and not total.part and len(whole) == len(branches):
        return f"{what} {stood} {count(total.value)}"
    if total.value is not None and not branches:
        return f"{what} {stood} {count(total.value)}"
    if any(row.value_words == HELD_BACK for row in branches):  # they reported; it is we who do not show it
        shown = [row for row in branches if row.value is not None]
        return f"{what} are shown for {of(len(shown), len(branches)) if shown else 'no'} branch{'es' if shown else ''}"
    if whole:
        return f"{of(len(whole), len(branches)).capitalize()} branches reported {within(what)} in full"
    reported = any(row.value is not None for row in (*branches, total))
    return f"No branch reported {within(what)}{' in full' if reported else ''}"


def _heard(data: BothSides, rows: Sequence[SideRow]) -> Iterator[str]:
    """Clauses about the voices, the fullest first."""
    total = _total(rows)
    missing = any(row.voice == "held_back" for row in rows if row.role == "branch")
    held = any(row.voice_words.startswith("held back") for row in _branches(rows))
    all_shown = not data.held_back and not (missing and held)
    return heard(total.voice, total.n, total.unread, all_shown=all_shown)


def _basis(data: BothSides, rows: Sequence[SideRow]) -> str:
    total, branches = _total(rows), _branches(rows)
    if total.n:
        who = f" from {plural(total.writers, 'writer')}" if total.writers else ""
        read = f" that were read; {total.unread} more are unread" if total.unread else ""
        voices = f"n = {plural(total.n, 'reflection')}{who}{read}"
    else:
        voices = {"silent": "No reflections", "unread": "No reflection has been read"}.get(
            total.voice, "No reflections that may be shown"
        )
    where = plural(len(branches), "branch", "branches") if branches else "whole system"
    return ", ".join(part for part in (voices, where, dates(data.period) or period(data.period)) if part) + "."


def _held_back(data: BothSides, rows: Sequence[SideRow]) -> str:
    """Over several quarters a branch may be shown for some and held back for others."""
    if not data.held_back:
        return ""
    one = data.held_back == 1
    if data.held_back <= sum(row.voice == "held_back" for row in _branches(rows)):
        return f"{'1 branch is' if one else f'{data.held_back} branches are'} held back, in no sum of reflections."
    who = "1 branch" if one else f"{data.held_back} branches"
    return f"Of {who} some quarters are held back for privacy, and they are in no sum of reflections."


def _branches(rows: Sequence[SideRow]) -> list[SideRow]:
    return [row for row in rows if row.role == "branch"]


def _compared(rows: Sequence[SideRow]) -> bool:
    return any(row.before is not None for row in rows)


def _total(rows: Sequence[SideRow]) -> SideRow:
    """The last row: of all branches, or the only one there is."""
    return next((row for row in rows if row.role == "total"), rows[-1])
