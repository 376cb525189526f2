"""A table twin in, its words and the widths of its columns on paper out: numbers first, words share what is left."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from impact.look import width
from impact.report.values import is_number, rows, said

_SIZE = 8.0
# Left and right of a cell together, and a hair for rounding.
_AIR = 5.6
# Words in a narrower column stand one below the other; then the table lies on a page turned sideways.
_LEAST_FOR_WORDS = 56.0
# A whole reflection in a column of that width would run down the page like a ribbon.
_LONG, _LEAST_FOR_LONG = 400.0, 170.0


def print_table(table: pd.DataFrame, *, room: float, flipped_room: float) -> dict[str, Any]:
    """`head`, `cells` (words, row by row), `widths` (points), `right` (numbers), `flipped` (page sideways)."""
    names = [str(column) for column in table.columns]
    numbers = [is_number(table, name) for name in names]
    cells = [[said(value, name) for value, name in zip(row, names, strict=True)] for row in rows(table)]
    columns = [[row[place] for row in cells] for place in range(len(names))]
    wished = [_whole_wide(name, column) for name, column in zip(names, columns, strict=True)]
    least = [wide if number else _least_for(wide) for wide, number in zip(wished, numbers, strict=True)]
    flipped = sum(least) > room
    widths = _spread(least, wished, flipped_room if flipped else room)
    return {"head": names, "cells": cells, "right": numbers, "flipped": flipped, "widths": widths}


def _least_for(wide: float) -> float:
    """Of a column of words that would be this wide unbroken."""
    return _LEAST_FOR_LONG if wide > _LONG else min(wide, _LEAST_FOR_WORDS)


def _whole_wide(name: str, column: Sequence[str]) -> float:
    """Two lines of a header, and no cell broken."""
    return max([_two_lines_wide(name), *(width(words, _SIZE, "strong") for words in column)]) + _AIR


def _two_lines_wide(name: str) -> float:
    words = name.split()
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(len(words))]
    return min((max(width(line, _SIZE, "strong") for line in cut) for cut in cuts), default=0)


def _spread(least: Sequence[float], wished: Sequence[float], room: float) -> list[float]:
    """What is left of the room goes to the words, by how much more each column could use, then to all alike."""
    left = room - sum(least)
    if left < 0:  # more numbers than even a sideways page is wide: they break
        return [wide * room / sum(least) for wide in least]
    more = [max(0.0, wish - wide) for wish, wide in zip(wished, least, strict=True)]
    part = min(1.0, left / sum(more)) if sum(more) else 0.0
    even = (left - part * sum(more)) / max(1, len(least))
    return [wide + part * extra + even for wide, extra in zip(least, more, strict=True)]
