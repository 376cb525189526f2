"""Guarded rows of the listening map in, its cells row by row out: what each may show, and in which short word.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from impact.charts.guarded import records_of, whole
from impact.model import Listening

Kind = Literal["shown", "together", "held_back", "unread", "silent", "away"]
"""`away`: the branch counted nothing in this quarter, and nobody wrote: it may be closed."""
KINDS: tuple[Kind, ...] = get_args(Kind)

ALL_BRANCHES = "All branches"


@dataclass(frozen=True, slots=True)
class Cell:
    """One branch in one quarter."""

    kind: Kind
    n: int | None
    partners: tuple[tuple[str, ...], ...] = ()
    """The units that count it: of a branch its partners, of the row of joined units all their branches."""

    @property
    def words(self) -> str:
        """As short as a cell is narrow; the key says what they mean."""
        match self.kind:
            case "shown":
                return f"{self.n:,}"
            case "unread":
                return f"{self.n:,} wait" if self.n else "wait"
        return {"together": "with", "held_back": "held", "silent": "", "away": ""}[self.kind]

    @property
    def short(self) -> str:
        """Where there is no room for two words."""
        return "wait" if self.kind == "unread" else self.words


@dataclass(frozen=True, slots=True)
class Line:
    """A branch, what is counted together, or all branches."""

    name: str
    role: Literal["branch", "unit", "total"]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """What may be said of all branches of one quarter."""

    period: str
    n: int | None
    kind: Kind
    writers: int | None
    heard: int
    of: int
    held: int


@dataclass(frozen=True, slots=True)
class Grid:
    quarters: tuple[Quarter, ...]
    branches: tuple[Line, ...]
    sums: tuple[Line, ...]
    """What is counted together, if anything is, and all branches, if there are several."""

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.branches, *self.sums)

    @property
    def last(self) -> Quarter:
        return self.quarters[-1]

    def silent(self) -> list[str]:
        """From whom nothing came in the last quarter, though they were open."""
        return [line.name for line in self.branches if line.cells[-1].kind == "silent"]

    def kinds(self, quarters: int) -> tuple[Kind, ...]:
        """Those that stand in the last so many quarters."""
        stand = {cell.kind for line in self.lines for cell in line.cells[-quarters:]}
        return tuple(kind for kind in KINDS if kind in stand)


def grid_of(data: Listening) -> Grid:
    """Raises ValueError where there is no quarter at all."""
    records = records_of(data.rows)
    totals = [record for record in records if record["role"] == "total"]
    if not totals:
        raise ValueError("a figure needs one quarter at least")
    branches = _lines([r for r in records if r["role"] == "branch"])
    units = _lines([r for r in records if r["role"] == "unit"])
    whole_ = _lines(totals) if len(branches) != 1 else ()
    return Grid(tuple(_quarter(record) for record in totals), branches, (*units, *whole_))


def _lines(records: Sequence[dict[str, Any]]) -> tuple[Line, ...]:
    by_name: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        by_name.setdefault(str(record["branch"]), []).append(record)
    return tuple(
        Line(name or ALL_BRANCHES, own[0]["role"], tuple(_cell(record) for record in own))
        for name, own in by_name.items()
    )


def _cell(record: dict[str, Any]) -> Cell:
    kind, n = _kind(record), whole(record["n"])
    names = str(record["counted_with"]) if record["role"] != "total" else ""
    units = [
        tuple(name for name in unit.split(" + ") if name != record["branch"]) for unit in names.split("; ") if unit
    ]
    return Cell(kind, n if kind in ("shown", "unread") else None, tuple(units))


def _kind(record: dict[str, Any]) -> Kind:
    status, n = str(record["status"]), whole(record["n"])
    match status:
        case "shown" | "together" if n:
            # A branch that is counted with others has no number of its own.
            return "together" if status == "together" and record["role"] == "branch" else "shown"
        case "together":
            return "together"
        case "unread":
            return "unread"
        case "silent":
            return "silent" if record["here"] else "away"
    return "held_back"


def _quarter(record: dict[str, Any]) -> Quarter:
    kind = _kind(record)
    return Quarter(
        period=str(record["period"]),
        n=whole(record["n"]) if kind in ("shown", "unread") else None,
        kind=kind,
        writers=whole(record["writers"]) if kind in ("shown", "unread") else None,
        heard=whole(record["heard"]) or 0,
        of=whole(record["of"]) or 0,
        held=whole(record["held"]) or 0,
    )
