"""A count month by month and the voices of the same time in; the figure "ribbon" out: what happened, what staff saw."""

from impact.charts.heard import heard_in
from impact.charts.page import PAPERS, finished
from impact.charts.ribbon.months import months_of
from impact.charts.ribbon.narrow import draw_narrow
from impact.charts.ribbon.story import Story
from impact.charts.ribbon.table import twin
from impact.charts.ribbon.wide import draw_wide
from impact.look import TYPE, Size
from impact.model import Figure, Mode, Ribbon


def ribbon(data: Ribbon, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one month at least (ValueError). Quotes whose month is not among them are not drawn. Held-back
    numbers reach neither specification nor table.
    """
    months = months_of(data.months)
    if not months:
        raise ValueError("a figure needs one month at least")
    story = Story(data, months, heard_in(data.bins))
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas, told = draw(story, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("ribbon", told, canvas, twin(story))
