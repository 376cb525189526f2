"""Where the columns of both sides stand on each size of figure, in points."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.page import PAPERS, Paper
from impact.charts.sides.plan import Rules
from impact.look import Size


@dataclass(frozen=True, slots=True)
class Sheet:
    paper: Paper
    bars_end: float
    """On slide and page, bars grow from here to the left."""
    longest_bar: float
    bar_high: float
    name_room: float
    of_gap: float
    """Between “8 of 14” and the first mark."""
    ways: tuple[Rules, ...]


SHEETS: Mapping[Size, Sheet] = {
    "slide": Sheet(
        paper=PAPERS["slide"],
        bars_end=296,
        longest_bar=138,
        bar_high=20,
        name_room=134,
        of_gap=14,
        ways=(
            Rules("open", least_cell=6.2, most_cell=8.7, line=14.8, pad=4.4, quiet_row=29, total_lines=3),
            # One line a branch, the threads beside each other.
            Rules("tight", least_cell=4.8, most_cell=8, line=14.2, pad=1.6, quiet_row=15.8, total_lines=0),
        ),
    ),
    "page": Sheet(
        paper=PAPERS["page"],
        bars_end=150,
        longest_bar=58,
        bar_high=12,
        name_room=84,
        of_gap=7,
        ways=(
            Rules("open", least_cell=4.6, most_cell=6.4, line=10.6, pad=5, quiet_row=21, total_lines=3),
            Rules("tight", least_cell=0, most_cell=0, line=12, pad=1.6, quiet_row=13.6, total_lines=0, marks=False),
        ),
    ),
    "narrow": Sheet(
        paper=PAPERS["narrow"],
        bars_end=0,
        longest_bar=190,
        bar_high=12,
        name_room=330,
        of_gap=8,
        ways=(Rules("open", least_cell=6.2, most_cell=9, line=18, pad=62, quiet_row=80, total_lines=4),),
    ),
}
