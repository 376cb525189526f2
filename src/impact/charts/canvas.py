"""Words and ink at exact points of a page in, one layered Vega-Lite view out.

The scales of the view are the page itself (0 to width, 0 to height, y downwards, 1 unit = 1 point), so nothing is left
to automatic layout: the picture is as large as it says, and where each word stands is known before it is drawn.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Literal

from impact.charts.layers import KINDS, Kind, Shape, Style, layer, page
from impact.look import PALETTES, Face, width
from impact.model import Mode

Box = tuple[float, float, float, float, float, str]
"""Left, top, right, bottom, type size, words."""
Align = Literal["left", "center", "right"]
Point = tuple[float, float]

# Half the height of a line of type, as a part of its size: from the top of an l to the foot of a p.
HALF_LINE = 0.46


class Canvas:
    """Collects drawing by style; each style becomes one layer, grounds below bars below marks below words."""

    def __init__(self, mode: Mode, *, wide: float, high: float) -> None:
        self.mode = mode
        self.wide = wide
        self.high = high
        self.boxes: list[Box] = []
        self._drawn: dict[Kind, dict[Style, list[dict[str, Any]]]] = {kind: defaultdict(list) for kind in KINDS}

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float,
        face: Face = "sans",
        colour: str = "text",
        align: Align = "left",
    ) -> float:
        """One line, its middle at height y. Returns where it ends. No words draw nothing."""
        if not words:
            return x
        wide = width(words, size, face)
        left = x - {"left": 0, "center": wide / 2, "right": wide}[align]
        self.boxes.append((left, y - size * HALF_LINE, left + wide, y + size * HALF_LINE, size, words))
        self._drawn["text"][align, face].append({"x": x, "y": y, "words": words, "size": size, **self._ink(colour)})
        return left + wide

    def lines(
        self,
        x: float,
        top: float,
        lines: Sequence[str],
        *,
        size: float,
        lead: float,
        face: Face = "sans",
        colour: str = "text",
        align: Align = "left",
    ) -> float:
        """Lines below each other, `lead` points apart. Returns the height at which the last one ends."""
        for line in lines:
            self.text(x, top + lead / 2, line, size=size, face=face, colour=colour, align=align)
            top += lead
        return top

    def bar(self, left: float, top: float, right: float, bottom: float, *, colour: str, tip: str = "") -> None:
        self._drawn["bar"][()].append({"x": left, "y": top, "x2": right, "y2": bottom, "tip": tip, **self._ink(colour)})

    def panel(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        *,
        colour: str = "paper",
        edge: str = "",
        round_: float = 4,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A ground behind everything, with round corners; where `edge` names a colour, a fine line round it.

        `dash` gives the length of that line's dashes and of the gaps between them.
        """
        style = (round_, self._hex(edge) if edge else None, *(dash or ()))
        self._drawn["panel"][style].append({"x": left, "y": top, "x2": right, "y2": bottom, **self._ink(colour)})

    def area(self, points: Sequence[Point], *, base: float, colour: str = "count_fill") -> None:
        """From the base line up to the points, which go from left to right. One point alone has no area."""
        rows = self._drawn["area"][(self._hex(colour),)]
        part = _next_part(rows)
        rows.extend({"x": x, "y": y, "y2": base, "part": part} for x, y in points)

    def band(self, edges: Sequence[tuple[float, float, float]], *, colour: str = "count_fill") -> None:
        """Between an upper and a lower edge: x, top and bottom, from left to right."""
        rows = self._drawn["area"][(self._hex(colour),)]
        part = _next_part(rows)
        rows.extend({"x": x, "y": top, "y2": bottom, "part": part} for x, top, bottom in edges)

    def line(self, points: Sequence[Point], *, colour: str = "count", wide: float = 2.2) -> None:
        """Straight from point to point, left to right; two lines of one style do not touch."""
        rows = self._drawn["line"][self._hex(colour), wide]
        part = _next_part(rows)
        rows.extend({"x": x, "y": y, "part": part} for x, y in points)

    def rule(
        self,
        x: float,
        y: float,
        x2: float,
        y2: float,
        *,
        colour: str = "rule",
        wide: float = 0.8,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A straight stroke; `dash` gives the length of its dashes and of the gaps between them."""
        style = (wide, *(dash or ()))
        self._drawn["rule"][style].append({"x": x, "y": y, "x2": x2, "y2": y2, **self._ink(colour)})

    def mark(
        self, x: float, y: float, shape: Shape, *, cell: float, colour: str, filled: bool, halo: bool = False
    ) -> None:
        """A symbol that fills its square cell of `cell` points; not filled, it is an outline.

        A halo in the colour of the ground parts it from a line or an area that it stands on.
        """
        style = (shape, round(cell, 2), self._hex(colour), filled, self._hex("bg") if halo else "")
        self._drawn["mark"][style].append({"x": x, "y": y})

    def specification(self, description: str) -> dict[str, Any]:
        """The whole page as one Vega-Lite view."""
        drawn = {
            f"{kind}-{i}": (kind, style, rows)
            for kind, styles in self._drawn.items()
            for i, (style, rows) in enumerate(styles.items())
        }
        return {
            **page(self.wide, self.high, self._hex("bg")),
            "description": description,
            "layer": [layer(kind, style, name) for name, (kind, style, _) in drawn.items()],
            "datasets": {name: [_rounded(row) for row in rows] for name, (_, _, rows) in drawn.items()},
        }

    def _hex(self, colour: str) -> str:
        return PALETTES[self.mode][colour]

    def _ink(self, colour: str) -> dict[str, str]:
        return {"ink": self._hex(colour)}


def _next_part(rows: Sequence[dict[str, Any]]) -> int:
    return rows[-1]["part"] + 1 if rows else 0


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    """A hundredth of a point is finer than any printer."""
    return {key: round(value, 2) if isinstance(value, float) else value for key, value in row.items()}
