"""The newer figures are drawn in ink, and as wide as they say: a typeface that is not found draws nothing, silently."""

import io
from collections.abc import Callable

import pytest
from guarded_board import north_hill_board
from guarded_ideas import fifty_four
from guarded_then_and_now import north_hill_then_and_now
from PIL import Image

from impact.charts import ideas, sounding_board, then_and_now
from impact.look import TYPE
from impact.model import Figure
from impact.report.renderer import draw_png

EXAMPLES: dict[str, Callable[[], Figure]] = {
    "ideas": lambda: ideas(fifty_four()),
    "then_and_now": lambda: then_and_now(north_hill_then_and_now()),
    "sounding_board": lambda: sounding_board(north_hill_board()),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_title_is_drawn_in_ink_and_the_picture_is_as_wide_as_it_says(name: str):
    figure = EXAMPLES[name]()
    picture = Image.open(io.BytesIO(draw_png(figure.spec, ppi=72))).convert("L")
    assert picture.width == figure.size[0]
    title = picture.crop((0, 0, picture.width, int(TYPE["slide"].title * 2)))
    assert sum(title.histogram()[:110]) > 300
