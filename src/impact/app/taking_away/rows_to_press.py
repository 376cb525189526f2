"""A specification and the names of its rows in; the same, of which a press on any mark tells the row, out.

A figure says nothing of rows: it is words and ink at exact points. A row is known by its own name, which is drawn once
in its line. Only what goes to the browser learns of it; files and saved specifications stay as they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

PARAMETER = "row"
_PLACES = "rows-to-press"
NOWHERE = -1

_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Bands:
    """Middles of rows by their number; `along` is the direction in which they follow each other."""

    along: Literal["x", "y"]
    middles: Mapping[int, float]
    half: float

    def at(self, row: _Row) -> int:
        """The number of the row in whose band this is drawn."""
        if self.along not in row:
            return NOWHERE
        middle = (row[self.along] + row.get(f"{self.along}2", row[self.along])) / 2
        return next((at for at, own in self.middles.items() if abs(middle - own) <= self.half), NOWHERE)


def bands(spec: Mapping[str, Any], names: Sequence[str]) -> Bands | None:
    """None where fewer than two rows are found by their names."""
    found: dict[int, tuple[float, float]] = {}
    for rows in spec.get("datasets", {}).values():
        for row in rows:
            if row.get("words") in names:
                found.setdefault(names.index(row["words"]), (row["x"], row["y"]))
    if len(found) < 2:
        return None
    spread = [max(spots) - min(spots) for spots in zip(*found.values(), strict=True)]
    along: Literal["x", "y"] = "x" if spread[0] > spread[1] else "y"
    middles = {at: spot[along == "y"] for at, spot in found.items()}
    apart = min(after - before for before, after in pairwise(sorted(middles.values())))
    return Bands(along, middles, apart / 2) if apart > 0 else None


def with_rows(spec: Mapping[str, Any], found: Bands) -> dict[str, Any]:
    """The same page, on which everything knows its row, and a press anywhere in a row chooses it."""
    datasets = {
        name: [{**row, PARAMETER: found.at(row)} for row in rows] for name, rows in spec.get("datasets", {}).items()
    }
    wide, high = spec["width"], spec["height"]
    places = [
        {PARAMETER: at, "x": 0, "y": middle - found.half, "x2": wide, "y2": middle + found.half}
        if found.along == "y"
        else {PARAMETER: at, "x": middle - found.half, "y": 0, "x2": middle + found.half, "y2": high}
        for at, middle in found.middles.items()
    ]
    return {**spec, "layer": [_ground(), *spec["layer"]], "datasets": {_PLACES: places, **datasets}}


def _ground() -> dict[str, Any]:
    """Behind everything, so that a bar still says its number when the pointer rests on it."""
    return {
        "data": {"name": _PLACES},
        "mark": {"type": "rect", "opacity": 0, "aria": False, "tooltip": None, "cursor": "pointer"},
        "encoding": {"x2": {"field": "x2"}, "y2": {"field": "y2"}},
        "params": [{"name": PARAMETER, "select": {"type": "point", "fields": [PARAMETER], "toggle": False}}],
    }
