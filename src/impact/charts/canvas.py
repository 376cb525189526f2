"""Words and ink at exact points of a page in, one layered Vega-Lite view out.

The scales of the view are the page itself (0 to width, 0 to height, y downwards, 1 unit = 1 point), so nothing is left
to automatic layout: the picture is as large as it says, and where each word stands is known before it is drawn.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Literal

import altair as alt
import pandas as pd

from impact.look import FACES, PALETTES, Face, width
from impact.model import Mode

Box = tuple[float, float, float, float, float, str]
"""Left, top, right, bottom, type size, words."""
Align = Literal["left", "center", "right"]
Shape = Literal["circle", "triangle-up", "square"]

# A symbol's size is an area. These parts of its cell make all shapes look equally heavy.
CELL_PART: dict[Shape, float] = {"circle": 0.58, "triangle-up": 0.60, "square": 0.52}
# Half the height of a line of type, as a part of its size: from the top of an l to the foot of a p.
HALF_LINE = 0.46

_Style = tuple[Any, ...]


class Canvas:
    """Collects drawing by style; each style becomes one layer, bars below marks below words."""

    def __init__(self, mode: Mode, *, wide: float, high: float) -> None:
        self.mode = mode
        self.wide = wide
        self.high = high
        self.boxes: list[Box] = []
        self._drawn: dict[str, dict[_Style, list[dict[str, Any]]]] = {
            kind: defaultdict(list) for kind in ("bar", "rule", "mark", "text")
        }

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

    def rule(self, x: float, y: float, x2: float, y2: float, *, colour: str = "rule", wide: float = 0.8) -> None:
        self._drawn["rule"][(wide,)].append({"x": x, "y": y, "x2": x2, "y2": y2, **self._ink(colour)})

    def mark(self, x: float, y: float, shape: Shape, *, cell: float, colour: str, filled: bool) -> None:
        """A symbol that fills its square cell of `cell` points; not filled, it is an outline."""
        self._drawn["mark"][shape, round(cell, 2), self._hex(colour), filled].append({"x": x, "y": y})

    def view(self, description: str) -> alt.LayerChart:
        """The whole page as one view."""
        layers = [
            _LAYER[kind](style, pd.DataFrame(rows)).encode(**_axes(self.wide, self.high))
            for kind, styles in self._drawn.items()
            for style, rows in styles.items()
        ]
        page: alt.LayerChart = (
            alt.layer(*layers)
            .properties(
                width=self.wide,
                height=self.high,
                description=description,
                padding=0,
                background=self._hex("bg"),
                autosize=alt.AutoSizeParams(type="none", contains="padding"),
                # The viewer's own menu would hand out a blurred picture: exports are made elsewhere.
                usermeta={"embedOptions": {"actions": False}},
            )
            .configure_view(stroke=None)
        )
        return page

    def _hex(self, colour: str) -> str:
        return PALETTES[self.mode][colour]

    def _ink(self, colour: str) -> dict[str, str]:
        return {"ink": self._hex(colour)}


def _axes(wide: float, high: float) -> dict[str, Any]:
    return {
        "x": alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, wide], nice=False, zero=False)),
        "y": alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[high, 0], nice=False, zero=False)),
    }


# `aria=False`: positions on a page are noise to a screen reader; the figure's own description speaks for all of them.
# A colour is given as it is (scale None), else two layers would silently share one range of colours.
def _bars(style: _Style, rows: pd.DataFrame) -> alt.Chart:
    tip = alt.Tooltip("tip:N", title=" ")
    layer: alt.Chart = (
        alt.Chart(rows)
        .mark_rect(aria=False)
        .encode(x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None), tooltip=tip)
    )
    return layer


def _rules(style: _Style, rows: pd.DataFrame) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(rows)
        .mark_rule(aria=False, strokeWidth=style[0], tooltip=None)
        .encode(x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None))
    )
    return layer


def _marks(style: _Style, rows: pd.DataFrame) -> alt.Chart:
    shape, cell, colour, filled = style
    layer: alt.Chart = alt.Chart(rows).mark_point(
        aria=False,
        tooltip=None,
        shape=shape,
        size=cell**2 * CELL_PART[shape],
        fill=colour if filled else "transparent",
        stroke=colour,
        strokeWidth=0 if filled else max(0.7, cell / 9.5),
        opacity=1,
    )
    return layer


def _texts(style: _Style, rows: pd.DataFrame) -> alt.Chart:
    align, face = style
    cut = FACES[face]
    layer: alt.Chart = (
        alt.Chart(rows)
        .mark_text(
            aria=False,
            tooltip=None,
            align=align,
            baseline="middle",
            limit=0,
            font=cut.family,
            fontWeight=cut.weight,
            fontStyle="italic" if cut.italic else "normal",
        )
        .encode(text="words:N", size=alt.Size("size:Q", scale=None), color=alt.Color("ink:N", scale=None))
    )
    return layer


_LAYER = {"bar": _bars, "rule": _rules, "mark": _marks, "text": _texts}
