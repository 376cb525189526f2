"""A sheet's row in, whether it is the example of our templates out. It is shown to people and never counted."""

import re
from collections.abc import Sequence

from impact.sheets import Cell
from impact.words import fold

EXAMPLE = "Example (not counted)"
_EXAMPLE = re.compile(r"^example\b.{0,20}\bnot counted\b")


def is_example(cells: Sequence[Cell]) -> bool:
    """The first cell that holds anything says so, also after somebody moved a column."""
    first = next((cell for cell in cells if cell is not None and cell != ""), None)
    return isinstance(first, str) and bool(_EXAMPLE.match(fold(first)))
