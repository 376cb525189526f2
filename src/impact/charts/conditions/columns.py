"""Rows and a page in, where each column of conditions begins and ends, and how large its marks are, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.conditions.plan import Marks, Measures, number_room, plan_marks, sides_of
from impact.charts.conditions.rows import Row, value_words
from impact.charts.page import Paper
from impact.look import TypeSizes, width

ON_SLIDE = Measures(least_cell=6, most_cell=12, most_lines=3)
ON_PAGE = Measures(least_cell=4.6, most_cell=8, most_lines=3)

# Parts of the room: names, missing, in place, not said which; what was given has the rest.
_WIDE = (0.215, 0.165, 0.15, 0.125)
_WIDE_PAGE = (0.22, 0.15, 0.145, 0.145)


@dataclass(frozen=True, slots=True)
class Columns:
    """All in points from the left edge. Marks of what was missing grow from `axis` to the left."""

    names: float
    names_end: float
    missing: float
    axis: float
    in_place_end: float
    unsaid: float
    unsaid_end: float
    values_end: float
    given: float
    right: float
    number: float
    """The room that the widest number of a side takes beside its marks."""
    marks: Marks

    @property
    def missing_room(self) -> float:
        return self.axis - GAP - self.missing - self.number

    @property
    def in_place_room(self) -> float:
        return self.in_place_end - self.axis - GAP - self.number

    @property
    def unsaid_room(self) -> float:
        return self.unsaid_end - self.unsaid - self.number


# Between the axis and the first mark.
GAP = 5.0


def columns(rows: Sequence[Row], paper: Paper, sizes: TypeSizes) -> Columns:
    """Where nothing is given beside any row, the marks have all the room."""
    parts = _WIDE if paper.fixed else _WIDE_PAGE
    between = sizes.small * (1.5 if paper.fixed else 1.0)
    any_given = any(row.given for row in rows)
    grow = 1.0 if any_given else 1 / sum(parts)
    names, missing, in_place, unsaid = (part * paper.room * grow for part in parts)
    start = paper.left + names
    axis = start + missing
    in_place_end = axis + in_place
    unsaid_start = in_place_end + between
    unsaid_end = in_place_end + unsaid
    values = max((width(value_words(g), sizes.body, "strong") for r in rows for g in r.given), default=0)
    values_end = unsaid_end + between + values
    number = number_room([n for side in sides_of(rows) for n in side], sizes.body)
    bare = Columns(
        names=paper.left,
        names_end=start - between,
        missing=start,
        axis=axis,
        in_place_end=in_place_end,
        unsaid=unsaid_start,
        unsaid_end=unsaid_end,
        values_end=values_end,
        given=values_end + sizes.small * 0.5,
        right=paper.right,
        number=number,
        marks=Marks(0, 1),
    )
    rooms = (bare.missing_room, bare.in_place_room, bare.unsaid_room)
    groups = list(zip(sides_of(rows), rooms, strict=True))
    return _with_marks(bare, plan_marks(groups, ON_SLIDE if paper.fixed else ON_PAGE))


def _with_marks(at: Columns, marks: Marks) -> Columns:
    values = {name: getattr(at, name) for name in Columns.__slots__}
    return Columns(**{**values, "marks": marks})
