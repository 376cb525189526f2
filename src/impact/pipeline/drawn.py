"""What a figure shows in; the figure and its words out.

Drawing is imported where it is needed, because most commands draw nothing and Altair takes a second to load.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from impact.look import Size
from impact.model import (
    BothSides,
    Conditions,
    Figure,
    Form,
    IdeasHeard,
    Listening,
    Matrix,
    Misses,
    Mode,
    PairCard,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    Weave,
)
from impact.model.outcomes import Outcomes
from impact.vocabulary.measures import measures

if TYPE_CHECKING:
    pass

FigureData = (
    BothSides
    | Weave
    | Misses
    | Ribbon
    | PairCard
    | Conditions
    | Outcomes
    | IdeasHeard
    | ThenAndNow
    | SoundingBoard
    | Matrix
    | Listening
)


FORMS: Mapping[type, Form] = {
    Outcomes: "outcomes",
    BothSides: "sides",
    Weave: "weave",
    Misses: "misses",
    Ribbon: "ribbon",
    PairCard: "pair_card",
    Conditions: "conditions",
    IdeasHeard: "ideas",
    ThenAndNow: "then_and_now",
    SoundingBoard: "sounding_board",
    Matrix: "matrix",
    Listening: "listening",
}


def figure(data: FigureData, *, mode: Mode = "light", size: Size = "slide", title: str = "") -> Figure:
    """The figure of this data: each kind of data has one form. `title`: a person's own, in place of the made one."""
    from impact import charts
    from impact.charts.square import squared

    laid_out: Size = "page" if size == "square" else size
    with charts.titled(title):
        drawn: Figure = getattr(charts, FORMS[type(data)])(data, mode=mode, size=laid_out)
    return squared(drawn) if size == "square" else drawn


def said(period: str) -> str:
    """The name of a period as people say it: Q3 2026."""
    from impact.charts import words

    return words.period(period)


def pair_named(measure: str, code: str) -> str:
    """“Visits and dignity”, of a key and the name of a code."""
    from impact.charts import in_words

    return in_words.pair_named(measures()[measure], code)


def pair_in_words(card: PairCard) -> tuple[str, tuple[str, ...]]:
    """A title and a few lines that say what the card says."""
    from impact.charts import in_words

    return in_words.pair_in_words(card)


def condition_in_words(data: Conditions, code: str) -> tuple[str, ...]:
    """A few lines of one condition; none where it may not be told."""
    from impact.charts import in_words

    return in_words.condition_in_words(data, code)
