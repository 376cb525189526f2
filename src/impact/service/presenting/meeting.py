"""Before whom and of which time a presentation is."""

from dataclasses import dataclass

from impact.model import Audience
from impact.period import Period
from impact.service.sheets.choices import chosen_period
from impact.service.sheets.reading import read_all
from impact.workspace import Workspace


@dataclass(frozen=True, eq=False)
class Meeting:
    """`period` as people write it: 2026-Q3."""

    kept: Workspace
    audience: Audience
    period: str
    invented: bool

    @property
    def span(self) -> Period:
        """Raises Refused for a period that is not here any more."""
        reading = read_all(self.kept)
        return chosen_period(self.period, reading.periods, year_starts=reading.year_starts)
