"""A press on any mark of a row names that row, on the way to the browser alone."""

from copy import deepcopy
from types import SimpleNamespace

import pytest

from impact.app.figures import figures
from impact.app.taking_away.rows_to_press import NOWHERE, PARAMETER, bands, with_rows
from impact.charts.canvas import Canvas

NAMES = ("North Hill", "Oak Park", "Lakeside", "Harbour")


def drawn(*, along: str = "y", names: tuple[str, ...] = NAMES[:3]) -> dict:
    canvas = Canvas("light", wide=400, high=400)
    canvas.text(10, 20, "Visits fell", size=20)
    for place, name in enumerate(names):
        x, y = (10, 100 + 40 * place) if along == "y" else (60 + 40 * place, 300)
        canvas.text(x, y, name, size=12)
        canvas.bar(x, y - 8, x + 8, y + 8, colour="count", tip=f"{name}: 3")
    canvas.bar(0, 380, 400, 400, colour="count")
    return canvas.specification("A figure")


@pytest.mark.parametrize("along", ["x", "y"])
def test_each_mark_knows_its_row_and_what_is_in_none_knows_that(along):
    spec = drawn(along=along)
    found = bands(spec, NAMES)
    assert found is not None
    assert (found.along, found.half, set(found.middles)) == (along, 20, {0, 1, 2})
    bars = with_rows(spec, found)["datasets"]["bar-0"]
    assert [bar[PARAMETER] for bar in bars] == [0, 1, 2, NOWHERE]


def test_only_what_is_sent_is_changed():
    spec = drawn()
    before = deepcopy(spec)
    sent = with_rows(spec, bands(spec, NAMES))
    assert spec == before
    assert [layer.get("params") for layer in sent["layer"][1:]] == [None] * len(spec["layer"])
    assert sent["layer"][0]["params"][0]["name"] == PARAMETER


def test_where_rows_are_not_found_by_name_nothing_can_be_pressed():
    assert bands(drawn(names=("North Hill",)), NAMES) is None
    assert bands(drawn(), ("Somewhere", "Else")) is None


@pytest.mark.parametrize(
    ("selected", "opened"),
    [([{PARAMETER: 1}], [1]), ([], []), ([{}], []), ([{PARAMETER: NOWHERE}], []), ([{PARAMETER: 9}], [])],
)
def test_only_a_row_that_is_there_is_opened(selected, opened, monkeypatch):
    pressed = SimpleNamespace(selection={PARAMETER: selected})
    monkeypatch.setattr(figures.st, "session_state", {"press": pressed})
    found: list[int] = []
    figures._open_pressed(figures.Rows(NAMES, found.append), "press")
    assert found == opened
