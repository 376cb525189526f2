"""A code, a place and a period in; the narrowest place and time of which it may be told, with its numbers, out.

branch → the unit that counts it → all branches of that period → all branches of the library's year. Each step is a
number that is told anyway: widening adds up nothing new. Silence and what is unread are answers of their own: where
nobody wrote, or nobody has read yet, nothing is put in the place of that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from impact.model import READERS_DISAGREE
from impact.model.widened import Step, Why, Widened
from impact.pairing.view import WHOLE, quarter_number, quarters_in
from impact.pairing.voices import Heard, Voice
from impact.period import Period, year_of

KEPT_BACK = ("together", "held_back")


@dataclass(frozen=True, slots=True)
class Told:
    """Where something is told: `members` are the branches that count as one ("" in `place`), none for all of them."""

    step: Step
    place: str
    members: tuple[str, ...]
    period: Period
    voice: Voice
    why: Why = "privacy"

    @property
    def wider(self) -> bool:
        return self.step in ("unit", "all", "year")


def narrowest(heard: Heard, code: str, place: str, period: Period) -> Told:
    """What was asked for where it may be told, or where it is silent or unread; else the first wider step that may be.

    `heard` must be of all branches: of a selection there is no wider place. Where no step may be told, `nowhere`.
    """
    asked, members = heard.at(place, code, period), (place,) if place else ()
    if asked.status not in KEPT_BACK:
        return Told("asked", place, members, period, asked)
    wider = (told for told in _wider(heard, code, place, period) if told.voice.status == "shown")
    return replace(next(wider, Told("nowhere", place, members, period, asked)), why=_why(heard, code, asked))


def narrowest_of(heard: Heard, codes: Iterable[str], place: str, period: Period) -> Told:
    """The same of several codes in one figure: the narrowest at which any of them is told.

    Where one may not be told for privacy, that is the reason, whatever else holds of another.
    """
    found = [narrowest(heard, code, place, period) for code in codes]
    return min(found, key=lambda told: (_STEPS.index(told.step), told.why != "privacy"))


def note_of(told: Told, *, asked_place: str, asked_period: Period, heard: Heard) -> Widened | None:
    """What a figure says of it; None where it shows what was asked for."""
    if not told.wider:
        return None
    name = heard.view.name
    return Widened(told.step, asked_place, name(asked_period), told.members, name(told.period), told.why)


_STEPS: tuple[Step, ...] = ("asked", "unit", "all", "year", "nowhere")


def members_of(widened: Widened | None) -> frozenset[str] | None:
    """What a view chooses for a figure that shows several branches in the place of one; None means no such choice."""
    return frozenset(widened.members) if widened and widened.members else None


def _wider(heard: Heard, code: str, place: str, period: Period) -> Iterator[Told]:
    if place != WHOLE:
        yield from _unit(heard, code, place, period)
        yield Told("all", WHOLE, (), period, heard.total(code, period))
    if not quarters_in(period, fiscal_start=heard.view.fiscal_start):
        return  # of a month the numbers stand with its quarter
    year = year_of(period.start, fiscal_start=heard.view.fiscal_start)
    if year != period and year.contains(period):
        yield Told("year", WHOLE, (), year, heard.total(code, year))


def _unit(heard: Heard, code: str, place: str, period: Period) -> Iterator[Told]:
    """Of one quarter: in a longer time other branches may be counted with this one in each."""
    if len(quarters_in(period, fiscal_start=heard.view.fiscal_start)) != 1:
        return
    units = heard.units(code, period)
    for cell in heard.cells.get((quarter_number(period), code), ()):
        if place in cell.members and cell.unit in units:
            yield Told("unit", WHOLE, cell.members, period, units[cell.unit])


def _why(heard: Heard, code: str, asked: Voice) -> Why:
    if asked.counted_with == READERS_DISAGREE:
        return "readers"
    return "sensitive" if code in heard.sensitive else "privacy"
