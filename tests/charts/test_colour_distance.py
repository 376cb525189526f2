"""The threads, and strain and support, are told apart by everybody, and on a copier."""

from itertools import combinations

import pytest
from colour_distance import distance, lab

from impact.look import PALETTES
from impact.model import Mode

THREADS = ("dignity", "purpose", "understanding")
# Smallest distance of any two, as published with the palette: normal, protan, deutan, tritan, and L* apart in grey.
STATED = {
    ("light", THREADS): (47.4, 21.3, 28.2, 25.5, 14.1),
    ("dark", THREADS): (45.3, 17.0, 23.9, 19.1, 8.5),
    ("light", ("strain", "support")): (49.0, 14.2, 26.9, 55.7, 15.6),
    ("dark", ("strain", "support")): (50.8, 21.5, 19.2, 58.6, 17.0),
}
SIGHTS = ("normal", "protan", "deutan", "tritan")


@pytest.mark.parametrize(("mode", "tokens"), STATED)
def test_colours_are_as_far_apart_as_they_were_published(mode: Mode, tokens: tuple[str, ...]):
    colours = [PALETTES[mode][token] for token in tokens]
    seen = [min(distance(*two, sight) for two in combinations(colours, 2)) for sight in SIGHTS]
    grey = min(abs(lab(one)[0] - lab(other)[0]) for one, other in combinations(colours, 2))
    assert [*seen, grey] == pytest.approx(STATED[mode, tokens], abs=1.0)
    assert min(seen) > 14


def test_the_greys_of_print_are_told_apart():
    greys = [PALETTES["mono"][token] for token in THREADS]
    assert min(abs(lab(one)[0] - lab(other)[0]) for one, other in combinations(greys, 2)) == pytest.approx(22.1, abs=1)


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("#000000", "#000000", 0), ("#000000", "#FFFFFF", 100), ("#FF0000", "#00FF00", 86.6)]
)
def test_the_distance_is_the_published_one(one: str, other: str, apart: float):
    assert distance(one, other) == pytest.approx(apart, abs=0.1)
