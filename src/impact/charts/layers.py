"""The name of the rows of one kind and style in, one layer of the page out.

`aria=False`: positions on a page are noise to a screen reader; the figure's own description speaks for all of them.
A colour is given as it is (scale None), else two layers would silently share one range of colours.
"""

import functools
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Literal, get_args

import altair as alt

from impact.look import FACES

Kind = Literal["panel", "area", "bar", "rule", "line", "mark", "text"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are drawn: the last ones lie on top."""
Shape = Literal["circle", "triangle-up", "square", "diamond"]
Style = tuple[Any, ...]

# A symbol's size is an area. These parts of its cell make all shapes look equally heavy.
CELL_PART: Mapping[Shape, float] = {"circle": 0.58, "triangle-up": 0.60, "square": 0.52, "diamond": 0.60}
# How wide a halo stands round a mark, in points.
HALO = 2.0


def page(wide: float, high: float, ground: str) -> dict[str, Any]:
    """An empty page. The page itself is the scales: 1 unit is 1 point, y downwards."""
    made = deepcopy(_page())
    made |= {"width": wide, "height": high, "background": ground}
    made["encoding"]["x"]["scale"]["domain"] = [0, wide]
    made["encoding"]["y"]["scale"]["domain"] = [high, 0]
    return made


def layer(kind: Kind, style: Style, rows: str) -> dict[str, Any]:
    """One layer of the page; `rows` is the name under which its rows stand in the datasets."""
    return {**deepcopy(_layer(kind, style)), "data": {"name": rows}}


# A canvas makes only a handful of forms, which a test validates; building each anew would be most of a figure's time.
@functools.lru_cache(maxsize=512)
def _layer(kind: Kind, style: Style) -> dict[str, Any]:
    drawn: dict[str, Any] = _LAYERS[kind]("rows", style).to_dict(validate=False)
    return {part: drawn[part] for part in ("mark", "encoding") if part in drawn}


@functools.cache
def _page() -> dict[str, Any]:
    empty = (
        alt.layer(alt.Chart(alt.NamedData("rows")).mark_rect())
        .encode(
            x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False, zero=False)),
            y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[1, 0], nice=False, zero=False)),
        )
        .properties(
            width=1,
            height=1,
            padding=0,
            autosize=alt.AutoSizeParams(type="none", contains="padding"),
            # The viewer's own menu would hand out a blurred picture: exports are made elsewhere.
            usermeta={"embedOptions": {"actions": False}},
        )
        .configure_view(stroke=None)
    )
    made: dict[str, Any] = empty.to_dict(validate=False)
    return {part: value for part, value in made.items() if part not in ("layer", "data", "datasets")}


def _panels(rows: str, style: Style) -> alt.Chart:
    """Grounds, behind everything."""
    round_, edge, *dash = style
    fine = 0.8 if edge else 0
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
        .mark_rect(
            aria=False,
            tooltip=None,
            cornerRadius=round_,
            stroke=edge,
            strokeWidth=fine,
            strokeDash=dash or alt.Undefined,
        )
        .encode(x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None))
    )
    return layer


def _areas(rows: str, style: Style) -> alt.Chart:
    """Straight from point to point: a curve would claim what lies between."""
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
        .mark_area(aria=False, tooltip=None, interpolate="linear", opacity=1, line=False, color=style[0])
        .encode(y2="y2:Q", detail="part:N")
    )
    return layer


def _bars(rows: str, style: Style) -> alt.Chart:
    tip = alt.Tooltip("tip:N", title=" ")
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
        .mark_rect(aria=False)
        .encode(x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None), tooltip=tip)
    )
    return layer


def _rules(rows: str, style: Style) -> alt.Chart:
    wide, *dash = style
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
        .mark_rule(aria=False, strokeWidth=wide, tooltip=None, strokeDash=dash or alt.Undefined)
        .encode(x2="x2:Q", y2="y2:Q", color=alt.Color("ink:N", scale=None))
    )
    return layer


def _lines(rows: str, style: Style) -> alt.Chart:
    colour, wide = style
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
        .mark_line(
            aria=False,
            tooltip=None,
            interpolate="linear",
            color=colour,
            strokeWidth=wide,
            strokeJoin="round",
            strokeCap="round",
        )
        .encode(detail="part:N")
    )
    return layer


def _marks(rows: str, style: Style) -> alt.Chart:
    """A halo parts a mark from what it stands on: it is drawn round the mark, so the mark keeps its size."""
    shape, cell, colour, filled, halo = style
    hollow = max(0.7, cell / 9.5)
    layer: alt.Chart = alt.Chart(alt.NamedData(rows)).mark_point(
        aria=False,
        tooltip=None,
        shape=shape,
        size=(cell + (HALO if halo else 0)) ** 2 * CELL_PART[shape],
        fill=colour if filled else "transparent",
        stroke=halo or colour,
        strokeWidth=HALO if halo else 0 if filled else hollow,
        opacity=1,
    )
    return layer


def _texts(rows: str, style: Style) -> alt.Chart:
    align, face = style
    cut = FACES[face]
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(rows))
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


_LAYERS: Mapping[Kind, Callable[[str, Style], alt.Chart]] = {
    "panel": _panels,
    "area": _areas,
    "bar": _bars,
    "rule": _rules,
    "line": _lines,
    "mark": _marks,
    "text": _texts,
}
