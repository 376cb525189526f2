"""A specification in, drawn bytes out: the one place that knows the drawing program and gives it our typefaces.

The same specification is drawn once, however many files show it: what was drawn is kept by what is drawn, and a
picture is made of the drawing.
"""

import functools
import json
import threading
from collections.abc import Mapping
from typing import Any

import vl_convert

from impact.look import font_folders
from impact.report.small_png import small_png
from impact.report.words_after import with_words_after
from impact.words import remembered

# Drawing is not told to be safe for several threads at once.
_ONE_AT_A_TIME = threading.Lock()
# A presentation with its pictures in two sizes, and its drawings. A picture of 300 dots an inch is a quarter of a
# megabyte where it was made small, else two.
_MOST_PICTURES, _MOST_SMALL, _MOST_DRAWINGS = 16, 64, 64
# 960 points at 300 pixels an inch come out as 3,999.9998 pixels and would be cut to 3,999.
_HAIR_MORE = 1.000001


def draw_png(spec: Mapping[str, Any], *, ppi: int, small: bool = False) -> bytes:
    """A `small` one takes half as long again to make, and a fifth of the room."""
    return (_small if small else _png)(_written(spec), ppi)


def draw_svg(spec: Mapping[str, Any]) -> str:
    return _svg(_written(spec))


# All hold words of others, and are forgotten with them.
@remembered(_MOST_PICTURES)
def _png(spec: str, ppi: int) -> bytes:
    return _painted(_svg(spec), ppi)


@remembered(_MOST_SMALL)
def _small(spec: str, ppi: int) -> bytes:
    return small_png(_painted(_svg(spec), ppi))


@remembered(_MOST_DRAWINGS)
def _svg(spec: str) -> str:
    with _ONE_AT_A_TIME:
        _register_fonts()
        return with_words_after(json.loads(spec), _traced)


def _traced(spec: Mapping[str, Any]) -> str:
    return str(vl_convert.vegalite_to_svg(_written(spec), allowed_base_urls=[]))


def _painted(drawing: str, ppi: int) -> bytes:
    """Raises ValueError for a drawing that holds a picture: it could be fetched from anywhere."""
    if "<image" in drawing:
        raise ValueError("a drawing may not hold <image>")
    with _ONE_AT_A_TIME:
        _register_fonts()
        return bytes(vl_convert.svg_to_png(drawing, ppi=ppi * _HAIR_MORE, scale=1))


def forget_drawn() -> None:
    """Everything that was drawn, so that it can be measured how long drawing takes."""
    _png.cache_clear()
    _small.cache_clear()
    _svg.cache_clear()


def _written(spec: Mapping[str, Any]) -> str:
    return json.dumps(spec, ensure_ascii=False, separators=(",", ":"))


def warm() -> threading.Thread:
    """Starts the drawing program in the background: the first picture takes seconds, the next a third of one."""
    thread = threading.Thread(target=draw_svg, args=({"mark": "point", "data": {"values": []}},), daemon=True)
    thread.start()
    return thread


@functools.cache
def _register_fonts() -> None:
    # A typeface that is not registered draws no words at all, and says nothing about it.
    for folder in font_folders():
        vl_convert.register_font_directory(str(folder))
