"""Survey answers beside reflections in, the figure "outcomes" out."""

from impact.charts.outcomes import sentences
from impact.charts.outcomes.narrow import draw_narrow
from impact.charts.outcomes.rows import outcome_rows
from impact.charts.outcomes.table import twin
from impact.charts.outcomes.wide import draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Figure, Mode, Outcomes


def outcomes(data: Outcomes, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one outcome at least (ValueError). Its held-back numbers reach neither specification nor table.
    """
    rows = outcome_rows(data)
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas = draw(data, rows, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("outcomes", sentences.told(data, rows), canvas, twin(rows))
