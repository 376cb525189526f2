"""Before whom and of which time a presentation is; and what its numbers may change with."""

from collections.abc import Hashable
from dataclasses import dataclass

from impact.model import Audience
from impact.period import Period
from impact.service.moment import once_a_moment
from impact.service.sheets.choices import chosen_period
from impact.service.sheets.reading import read_all, reading_key, state_key
from impact.workspace import Workspace
from impact.workspace.presentations import last_other_write


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


def figures_key(kept: Workspace) -> tuple[Hashable, ...]:
    """Changes with every write but those of presentations: a caption makes no figure anew."""

    def look() -> tuple[Hashable, ...]:
        with kept.reading() as connection:
            return (*reading_key(kept), last_other_write(connection))

    return once_a_moment(("figures key", *state_key(kept)), look)
