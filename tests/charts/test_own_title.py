"""A person's title stands in the place of the made one, in every size, and nowhere in what describes the figure."""

import pytest
from crowding import crowding
from guarded import six_branches

from impact.charts import sides, titled
from impact.look import TYPE, Size

# As long as a title may be.
LONG = (
    "Neighbours came in every week of the long summer and the desk listened to what they told us about their own "
    "lives, 75 reflections in all."
)


@pytest.mark.parametrize("size", ["slide", "page", "narrow"])
def test_a_long_title_of_ones_own_fits_and_touches_nothing(size: Size):
    with titled(LONG):
        figure = sides(six_branches(), size=size)
    assert figure.title == LONG
    assert crowding(figure, least=TYPE[size].least) == []
    assert LONG.split(maxsplit=1)[0] in " ".join(box[5] for box in figure.boxes)


def test_the_made_title_stays_with_the_figure_and_in_its_description():
    made = sides(six_branches())
    with titled(LONG):
        own = sides(six_branches())
    assert (own.made_title, own.alt, own.footer) == (made.title, made.alt, made.footer)
    assert made.title in own.alt
    assert own.table.equals(made.table)


def test_the_next_figure_has_its_own_made_title_again():
    with titled(LONG):
        sides(six_branches())
    assert sides(six_branches()).title != LONG
