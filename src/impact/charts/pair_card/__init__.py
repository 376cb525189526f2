"""One number, one voice and what they say together in, the figure "pair card" out."""

from impact.charts.page import PAPERS, finished
from impact.charts.pair_card import sentences
from impact.charts.pair_card.card import card_of
from impact.charts.pair_card.layouts import draw_narrow, draw_page, draw_slide
from impact.charts.pair_card.measures import MEASURES
from impact.charts.pair_card.native import native
from impact.charts.pair_card.table import twin
from impact.look import TYPE, Size
from impact.model import Figure, Mode, PairCard

_DRAW = {"slide": draw_slide, "page": draw_page, "narrow": draw_narrow}


def pair_card(data: PairCard, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    Numbers that may not be shown reach neither specification nor table; parts that are empty say so or are left away.
    """
    card = card_of(data)
    canvas = _DRAW[size](card, mode=mode, paper=PAPERS[size], sizes=TYPE[size], measures=MEASURES[size])
    return finished("pair_card", sentences.told(card), canvas, twin(card), native(card))
