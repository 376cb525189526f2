"""What a step shows in; its figure in the colours and the size that are asked for out. Each is drawn once."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date

from impact import pipeline
from impact.look import Size
from impact.model import Figure, Mode
from impact.period import day_said
from impact.pipeline import FigureData
from impact.service.cache import Cache
from impact.service.presenting.live import BESIDE, mark
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.packed_figures import packed, without_quotes
from impact.service.presenting.standing import Standing

_DRAWN: Cache[Figure] = Cache(192)


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is to look; `quotes` False: for a room where none is shown."""

    mode: Mode = "light"
    size: Size = "slide"
    quotes: bool = True


def drawn(at: Meeting, found: Standing, look: Look) -> Figure | None:
    """None where there is no figure, or nothing may be shown."""
    if found.data is None:
        return None
    data = _dated(found.data, found) if found.earlier else found.data
    data = data if look.quotes else without_quotes(data)
    key = (_key(at, data), found.title, look.mode, look.size)
    made = _DRAWN.get(key, lambda: pipeline.figure(data, mode=look.mode, size=look.size, title=found.title))
    return replace(made, table=made.table.copy())


def _key(at: Meeting, data: FigureData) -> Hashable:
    """By all that is in it, also where it comes from."""
    beside = [repr(getattr(data, name, "")) for name in BESIDE]
    return mark(at, {"figure": packed(data), "beside": beside})


def _dated(data: FigureData, found: Standing) -> FigureData:
    """Numbers that are not of today say so themselves."""
    stood = day_said(date.fromisoformat(found.as_of[:10]))
    note = f"As it stood on {stood}; other numbers or words came in since."
    return replace(data, notes=(*data.notes, note))
