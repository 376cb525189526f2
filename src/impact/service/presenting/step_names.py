"""A step in; how its files are called, what it is called while nothing of it is shown, and what was chosen, out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from impact.model import FORM_NAMES, Audience
from impact.pipeline import FigureData, file_name
from impact.service.figures.exports import WITHOUT_COUNT, form_of
from impact.service.figures.wanted import Asked, Wanted, as_shown, settle
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.steps_wanted import StepWanted, kind_of
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all

# A step may hold several findings.
_PLURAL = {"finding": "findings"}


@dataclass
class Stems:
    """`2026Q3_north-hill_misses-visits-board`, the same one with a number where two steps would be called alike."""

    period: str
    audience: Audience
    settled: Callable[[Wanted], Asked | None]
    _met: Counter[str] = field(default_factory=Counter)

    def of(self, wanted: StepWanted | None, shown: FigureData | None) -> str:
        stem = self._stem(wanted, shown)
        self._met[stem] += 1
        return stem if self._met[stem] == 1 else f"{stem}-{self._met[stem]}"

    def _stem(self, wanted: StepWanted | None, shown: FigureData | None) -> str:
        asked = self.settled(wanted) if isinstance(wanted, Wanted) else None
        if asked is None:
            kind = kind_of(wanted) if wanted else "figure"
            form = _PLURAL.get(kind, kind)
            return _named(self.period, "all", f"{form}-{self.audience}")
        asked = as_shown(asked, shown) if shown is not None else asked
        return _named(asked.name, asked.wanted.branch or "all", f"{form_of(asked)}-{self.audience}")


def filters_of(asked: Asked | None, subtitle: str) -> str:
    """What was chosen, in words: count, period, and what the figure says of itself."""
    if asked is None:
        return subtitle
    count = "" if asked.wanted.form in WITHOUT_COUNT else asked.measure.label
    return "; ".join(part for part in (count, asked.name, subtitle) if part)


def name_of_form(wanted: Wanted) -> str:
    """“Both sides”, with the branch where there is one."""
    return ", ".join(part for part in (FORM_NAMES[wanted.form], wanted.branch) if part)


def _named(period: str, scope: str, form: str) -> str:
    whole = file_name(period=period, scope=scope, form=form, look="", ending="")
    return whole.rpartition("__v")[0]


def settled_in(at: Meeting, wanted: Wanted) -> Asked | None:
    """What is meant; None where it is not here."""
    try:
        return settle(read_all(at.kept), wanted)
    except Refused:
        return None
