"""What was heard of the three threads in; one row that shows all three beside one n, of a place and a period, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from impact.model import READERS_DISAGREE, THREADS
from impact.pairing.cells import Cell
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, Voice, distinct_writers
from impact.period import Period

# Where no thread is shown the row says the most telling of these.
_BLANK_FIRST = ("together", "held_back", "unread", "silent", "shown")


@dataclass(frozen=True)
class Threads:
    """`heard` holds the cells of all three threads."""

    heard: Heard

    def row(self, place: str, period: Period) -> dict[str, Any]:
        """n, one column a thread, writers, unread, status, counted_with, held (of the total, branches not in it)."""
        voices = self._voices(place, period)
        leading = _leading(voices)
        told = voices[leading] if leading else next(iter(voices.values()))
        return {**one_n(voices), "held": told.held}

    def units(self, period: Period) -> dict[str, dict[str, Any]]:
        """The joined units that count any chosen branch, by name."""
        by_code = {code: self.heard.units(code, period) for code in THREADS}
        names = dict.fromkeys(name for units in by_code.values() for name in units)
        # A thread that no branch is set beside another by has no unit of its own.
        held = Voice("held_back")
        return {name: one_n({code: by_code[code].get(name, held) for code in THREADS}) for name in names}

    def writers(self, place: str, periods: Iterable[Period]) -> int | None:
        """Distinct people behind all rows of the place that are shown; None where not all are known, or none is."""
        cells = [cell for period in periods for cell in self._behind(place, period)]
        return distinct_writers(cells) if cells else None

    def behind(self, place: str, code: str, period: Period) -> list[Cell]:
        """The shown cells that a thread's x in `row` adds up."""
        return self._heard_at(place, period).behind(place, code, period)

    @cached_property
    def even(self) -> Heard:
        """A unit's cells of a quarter stay shown only where every thread is, with the same n."""
        kept = dict(self.heard.cells)
        for quarter in self.heard.quarters:
            by_unit = [{cell.unit: cell for cell in self.heard.cells.get((quarter, code), ())} for code in THREADS]
            uneven = {unit for unit in by_unit[0] if not _even([cells[unit] for cells in by_unit])}
            for code in THREADS:
                kept[quarter, code] = [
                    cell._replace(status="held_back") if cell.unit in uneven else cell
                    for cell in self.heard.cells.get((quarter, code), ())
                ]
        return replace(self.heard, cells=kept)

    def _voices(self, place: str, period: Period) -> dict[str, Voice]:
        heard = self._heard_at(place, period)
        return {code: heard.at(place, code, period) for code in THREADS}

    def _heard_at(self, place: str, period: Period) -> Heard:
        """Of the total: the units of which all threads are shown with one n, or where none is, each thread's own."""
        if place != WHOLE:
            return self.heard
        return self.even if any(self.even.total(c, period).status == "shown" for c in THREADS) else self.heard

    def _behind(self, place: str, period: Period) -> list[Cell]:
        leading = _leading(self._voices(place, period))
        return self._heard_at(place, period).behind(place, leading, period) if leading else []


def one_n(voices: Mapping[str, Voice]) -> dict[str, Any]:
    """Several codes beside one n: the largest of theirs; a code of another n stays empty."""
    leading = _leading(voices)
    if leading is None:
        first = min(voices.values(), key=_blank_first)
        return _columns(first, {})
    n = voices[leading].n
    same = {code: voice.x for code, voice in voices.items() if voice.status == "shown" and voice.n == n}
    return _columns(voices[leading], same)


def _blank_first(voice: Voice) -> tuple[int, bool]:
    return _BLANK_FIRST.index(voice.status), voice.counted_with == READERS_DISAGREE


def _leading(voices: Mapping[str, Voice]) -> str | None:
    shown = {code: voice for code, voice in voices.items() if voice.status == "shown"}
    return max(shown, key=lambda code: shown[code].n or 0) if shown else None


def _columns(voice: Voice, x: Mapping[str, int | None]) -> dict[str, Any]:
    return {
        "n": voice.n,
        **{code: x.get(code) for code in THREADS},
        "writers": voice.writers,
        "unread": voice.unread,
        "status": voice.status,
        "counted_with": voice.counted_with,
    }


def _even(cells: Sequence[Cell]) -> bool:
    return len({(cell.status, cell.n) for cell in cells}) == 1
