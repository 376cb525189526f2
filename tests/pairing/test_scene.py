"""For whom, whose and how few: said once, and true of every figure."""

import pytest
from figure_library import VISITS
from pairing_library import Said, counted, written

from impact.model import THREADS
from impact.pairing import Scene, both_sides, misses, pair_card, ribbon, weave
from impact.period import Period
from impact.policy.thresholds import Thresholds
from impact.vocabulary.codebook import codebook
from impact.vocabulary.pairs import pairs

Q2 = Period.quarter(2026, 2)
SEVEN = [Said("East", "2026-Q2", THREADS, THREADS[:1] if i < 3 else ()) for i in range(7)]


def every_figure(scene: Scene) -> dict[str, object]:
    held = (counted([("visits", "East", "2026-Q2", 450)]), *written(SEVEN))
    card = {"pair": pairs()["visits"], "code": codebook()["DIGNITY"], "measure": VISITS}
    return {
        "sides": both_sides(*held, scene, measure=VISITS, period=Q2),
        "weave": weave(*held, scene, place="East", last=Q2),
        "misses": misses(*held, scene, measure=VISITS, place="East", last=Q2),
        "ribbon": ribbon(*held, scene, measure=VISITS, last=Q2),
        "pair_card": pair_card(*held, scene, place="East", period=Q2, **card),
    }


def shown(figure: object) -> bool:
    """Whether the seven who wrote are in a number."""
    rows = getattr(figure, "rows", getattr(figure, "bins", None))
    numbers = [figure.n] if rows is None else list(rows["n"].dropna())
    return 7 in numbers


@pytest.mark.parametrize(("fewest", "told"), [(6, True), (7, True), (8, False)])
def test_how_few_may_stand_alone_is_the_same_for_every_figure(fewest, told):
    made = every_figure(Scene("board", thresholds=Thresholds(staff=fewest)))
    assert {name: shown(figure) for name, figure in made.items()} == dict.fromkeys(made, told)


def test_the_public_is_the_public_on_every_figure():
    made = every_figure(Scene("public"))
    assert {figure.audience for figure in made.values()} == {"public"}
    assert not any(shown(figure) for figure in made.values())


def test_what_stands_on_a_screen_stands_on_each_of_its_figures():
    made = every_figure(Scene("staff", invented=True, notes=("Roof closed in May.",)))
    assert all(figure.invented and figure.notes[0] == "Roof closed in May." for figure in made.values())


def test_the_library_s_year_names_the_time_of_each_figure():
    made = every_figure(Scene("staff", fiscal_start=7))
    assert (made["sides"].period, made["pair_card"].period) == ("FY2026-Q4", "FY2026-Q4")
    assert made["weave"].rows["period"].iloc[-1] == made["misses"].rows["period"].iloc[-1] == "FY2026-Q4"
    assert made["ribbon"].bins["period"].iloc[-1] == "FY2026-Q4"
