"""What staff asked for and what became of it in, the figure "ideas heard → done" out."""

from impact.charts.ideas import sentences
from impact.charts.ideas.narrow import draw_narrow
from impact.charts.ideas.stages import way_of
from impact.charts.ideas.table import twin
from impact.charts.ideas.wide import WIDE, draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Figure, IdeasHeard, Mode


def ideas(data: IdeasHeard, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    How wide a band is says how many ideas flow in it; on a phone the middle column is left away.
    """
    way = way_of(data)
    told = sentences.told(way)
    if size in WIDE:
        canvas = draw_wide(way, told, mode=mode, size=size, paper=PAPERS[size], sizes=TYPE[size])
    else:
        canvas = draw_narrow(way, told, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("ideas", told, canvas, twin(way))
