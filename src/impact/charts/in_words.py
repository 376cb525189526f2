"""A pair card or a condition, guarded, in; the same in a line or two of words, for a page without a figure, out."""

from collections.abc import Iterator

from impact.charts.conditions.rows import Row, condition_rows
from impact.charts.guarded import FOR_PRIVACY
from impact.charts.words import count, known, noun, period, plural, since_when, within
from impact.model import Conditions, Measure, PairCard


def pair_named(measure: Measure, code: str) -> str:
    """“Visits and dignity”."""
    return f"{noun(measure)} and {within(code)}"


def pair_in_words(card: PairCard) -> tuple[str, tuple[str, ...]]:
    """What it is of; then the count, how many name the code, and what a person said they say together."""
    title = f"{pair_named(card.measure, card.code.name)}, {card.place or 'all branches'}, {period(card.period)}"
    return title, tuple(line for line in (_counted(card), _heard(card), card.inference) if line)


def condition_in_words(data: Conditions, code: str) -> tuple[str, ...]:
    """How many name it, on which side, and what was given; nothing where it may not be told."""
    rows = [row for row in condition_rows(data) if row.code == code and row.speaks]
    return tuple(line for row in rows for line in _lines(row, before=data.before))


def _lines(row: Row, *, before: str) -> Iterator[str]:
    told = f"{row.x:,} of {plural(row.n or 0, 'reflection')} {'names' if row.x == 1 else 'name'} it"
    if row.sides is not None and row.x:
        told += f", {row.sides.missing or 'none'} as missing and {row.sides.in_place or 'none'} as in place"
    yield f"{told}."
    for one in row.given:
        if one.value is not None:
            yield f"{count(one.value)} {one.said_since(before)}."


def _counted(card: PairCard) -> str:
    if card.value_status == "held_back":
        return f"The count is {FOR_PRIVACY}."
    if card.value_status not in ("complete", "part") or not known(card.value):
        return ""
    some = " so far" if card.value_status == "part" else ""
    past = f", {since_when(card.change, card.value_before, card.before)}" if known(card.change) else ""
    return f"{noun(card.measure)}: {count(card.value)}{some}{past}."


def _heard(card: PairCard) -> str:
    if card.status == "silent":
        return ""
    if card.status != "shown" or card.x is None or card.n is None:
        return f"What people wrote beside it is {FOR_PRIVACY}." if card.status != "unread" else ""
    names = "names" if card.x == 1 else "name"
    return f"{card.x:,} of {plural(card.n, 'reflection')} {names} “{within(card.code.name)}”."
