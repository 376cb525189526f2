"""Guarded rows of the moment matrix in, what each row may show and in which words out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from dataclasses import dataclass
from typing import Any, Literal

from impact.charts.guarded import FOR_PRIVACY, records_of, whole
from impact.charts.words import plural
from impact.model import THREADS, Matrix, Quoted

Status = Literal["shown", "none", "few", "held_back", "silent", "unread"]
NOT_TOLD = "not shown"
NO_SERVICE = "No service named"


@dataclass(frozen=True, slots=True)
class Named:
    """`x` of `n` reflections name a thread; None where that may not be told."""

    x: int | None
    n: int | None

    @property
    def told(self) -> bool:
        return self.x is not None and bool(self.n)

    @property
    def words(self) -> str:
        return f"{self.x:,} of {self.n:,}" if self.told else NOT_TOLD


@dataclass(frozen=True, slots=True)
class MomentRow:
    key: str
    name: str
    status: Status
    n: int | None
    of: int | None
    threads: tuple[Named, ...]
    quarters: int | None
    why: str
    """Words in place of marks, where the row is not shown."""
    quote: Quoted | None

    @property
    def speaks(self) -> bool:
        return self.status == "shown" and bool(self.n)

    @property
    def under(self) -> str:
        """Below its name: how many reflections it is made of."""
        return f"{self.n:,} of {plural(self.of or 0, 'reflection')}" if self.speaks else ""

    @property
    def named(self) -> bool:
        return any(one.told and one.x for one in self.threads)


def moment_rows(data: Matrix) -> list[MomentRow]:
    """In the order they came in."""
    return [_row(record, data) for record in records_of(data.rows)]


def _row(record: dict[str, Any], data: Matrix) -> MomentRow:
    shown = record["status"] == "shown" and bool(whole(record["n"]))
    key = str(record["key"])
    return MomentRow(
        key=key,
        name=str(record["name"]) or NO_SERVICE,
        status=record["status"],
        n=whole(record["n"]) if shown else None,
        of=whole(record["of"]) if shown else None,
        threads=tuple(_named(record, thread) if shown else Named(None, None) for thread in THREADS),
        quarters=whole(record["quarters"]) if shown else None,
        why="" if shown else _why(record["status"], data.fewest),
        quote=data.quotes.get(key) if shown else None,
    )


def _named(record: dict[str, Any], thread: str) -> Named:
    x = whole(record[thread])
    return Named(x, whole(record[f"{thread}_of"]) if x is not None else None)


def _why(status: str, fewest: int) -> str:
    return {
        "none": "no reflection names it",
        "few": f"fewer than {fewest} reflections name it: held back",
        "silent": "nobody wrote",
        "unread": "not read yet",
    }.get(status, FOR_PRIVACY)
