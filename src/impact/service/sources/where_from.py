"""The use cases round where a number comes from: which rows of a figure can be opened, and what is behind one.

Guarded twice: what a figure holds back has nothing behind it, and what may not be told cell by cell is not listed. No
reflection is named to anybody but a reader, and none in the editions for board and public.
"""

from dataclasses import replace

from impact.service.at_workspace import AtWorkspace
from impact.service.cache import Cache
from impact.service.figures.figures import data
from impact.service.figures.wanted import Wanted
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import state_key
from impact.service.sources.behind import Behind, Why, behind_row
from impact.service.sources.cells_csv import cells_csv
from impact.service.sources.rows_to_open import RowShown, rows_of
from impact.service.two_readers.blind import in_a_round
from impact.workspace import Workspace

_FOUND: Cache[Behind] = Cache(64)
_ROWS: Cache[tuple[RowShown, ...]] = Cache(64)


class WhereFrom(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def rows_to_open(self, wanted: Wanted) -> tuple[RowShown, ...]:
        """The rows of this figure, in its order, with the numbers that stand in it; none where it has none to open."""
        kept, invented = self._kept, self._invented
        plain_one = _as_counted(wanted)
        return _ROWS.get((*state_key(kept), invented, plain_one), lambda: _rows(kept, plain_one, invented=invented))

    @needs("viewer", "reader", "manager")
    def behind(self, wanted: Wanted, row: int) -> Behind:
        """Where the numbers of one of these rows come from, as far as this person and this edition may know.

        Raises Refused where there is no such row.
        """
        rows = self.rows_to_open(wanted)
        if not 0 <= row < len(rows):
            raise Refused("This row is not in the figure any more. Choose another one.")
        kept = self._kept
        reader, names = self.who.is_any("reader"), self.who.is_any("reader", "manager")
        why: Why = "" if reader else "role"
        if wanted.audience != "staff":
            why = "edition"
        elif reader and in_a_round(kept, self.who.name):
            why = "round"
        key = (*state_key(kept), _as_counted(wanted), row, why, names)
        return _FOUND.get(key, lambda: behind_row(kept, wanted.audience, rows, row, why=why, names=names))

    @needs("reader", "manager")
    def cells_file(self, wanted: Wanted, row: int) -> bytes:
        """The cells behind the counts of a row as CSV, and what was decided of them. Raises Refused outside staff."""
        if wanted.audience != "staff":
            raise Refused("This list is for staff. Choose “For: Staff” above the figure first.")
        return cells_csv(self.behind(wanted, row))


def _as_counted(wanted: Wanted) -> Wanted:
    """Whatever its size and colours; a rate is made of its count, so the count is opened."""
    return replace(wanted, mode="light", size="slide", rate="", only_cleared=True)


def _rows(kept: Workspace, wanted: Wanted, *, invented: bool) -> tuple[RowShown, ...]:
    made = data(kept, wanted, invented=invented)
    return rows_of(made) if made is not None else ()
