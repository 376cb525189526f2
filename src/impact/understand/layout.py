# ruff: noqa: E501 -- lists of words read best one thought a line
"""A table and its surroundings in; how it is laid out: what names the place, the time and the measure of each number."""

from dataclasses import dataclass, field
from typing import Literal

from impact.sheets import Cell, Spot
from impact.understand.columns import Column
from impact.understand.context import Context
from impact.understand.grid import YEAR, seen_in, shape
from impact.understand.heads import Head
from impact.understand.tables import Table
from impact.understand.title_pairs import in_words, title_pairs


@dataclass
class Layout:
    """Filled in by the recognisers of `layouts`, one after the other; `how` is their evidence in words."""

    table: Table
    columns: list[Column]
    heads: list[Head]
    context: Context
    place: Column | None = None
    coarser: list[Column] = field(default_factory=list)
    """Other columns of places: town and state tell two libraries of one name apart."""
    times: list[Column] = field(default_factory=list)
    measure: Column | None = None
    categories: list[Column] = field(default_factory=list)
    places_across: dict[int, str] = field(default_factory=dict)
    measures_across: bool = False
    """The heads of `places_across` name their measures too."""
    total_columns: dict[int, list[int]] = field(default_factory=dict)
    """A column that sums up others, and those others (empty where it is known by its words alone)."""
    repeated_totals: dict[int, tuple[int, tuple[tuple[int, ...], ...]]] = field(default_factory=dict)
    """A column that says on each row what a group of rows adds up to; the column that it totals, and the groups."""
    sums_to_ask: list[Spot] = field(default_factory=list)
    """Headers of columns that were taken for sums of branches by arithmetic alone."""
    hours: dict[int, str] = field(default_factory=dict)
    """Columns headed by an hour of the day, and its words."""
    one_place: str | None = None
    """The place of the whole table; the empty string is the whole system, None is unknown."""
    sections: dict[int, str] = field(default_factory=dict)
    """Row → the heading it stands under, where headings stand among the rows."""
    section_says: Literal["", "place", "measure", "time", "part"] = ""
    titled: str = ""
    sheet_titles: tuple[str, ...] = ()
    """What stands above the first table of a sheet with several: it may tell the time of all of them."""
    how: list[str] = field(default_factory=list)

    def of_role(self, role: str) -> list[Column]:
        return [column for column in self.columns if column.role == role]

    def say(self, evidence: str) -> None:
        if evidence not in self.how:
            self.how.append(evidence)

    @property
    def titles(self) -> list[str]:
        """What stands above the table: pairs such as “Year | 2025” as one line, then each cell by itself."""
        grid = self.table.grid
        return in_words(self.pairs) + [
            seen_in(grid.rows[r][c])
            for r in self.table.header.titles
            for c in range(grid.width)
            if (isinstance(grid.rows[r][c], str) or shape(grid.rows[r][c]) == YEAR)
            and (c in self.table.columns or self._alone)
        ]

    @property
    def pairs(self) -> list[tuple[str, Cell]]:
        """Keys and values above the table."""
        rows = self.table.grid.rows
        return [pair for r in self.table.header.titles for pair in title_pairs(rows[r])]

    @property
    def _alone(self) -> bool:
        return len(self.table.columns) > self.table.grid.width / 2
