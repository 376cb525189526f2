"""What findings rest on: said of each one when it stands alone, and once above them where it is the same for all."""

import pytest

from impact.charts.finding_basis import alike, basis, said_once
from impact.model.findings import Finding, Named
from impact.vocabulary.codebook import codebook

HELD = "1 branch held back: Lakeside"


def named(code: str, n: int, *, writers: int | None = None, branches: int = 5, not_in: str = HELD) -> Named:
    return Named(codebook()[code], x=1, n=n, writers=writers, branches=branches, held=1, not_in=not_in)


def found(*codes: Named, **told: object) -> Finding:
    about = {"key": str(len(codes)), "kind": "threads", "audience": "staff", "period": "2026-Q3", "before": ""}
    return Finding(**{**about, "figures": (), "strength": 1.0, "branches": 6, **told}, named=codes)  # type: ignore[arg-type]


DIGNITY = named("DIGNITY", 69)
PURPOSE = named("PURPOSE", 69)


def test_a_finding_that_stands_alone_says_all_of_its_own():
    assert basis(found(DIGNITY)) == "n = 69 reflections, over 5 of 6 branches; 1 branch held back: Lakeside."
    assert said_once(alike([found(DIGNITY)])) == ""


def test_what_all_say_alike_is_said_once_above_them():
    said = [found(DIGNITY), found(PURPOSE), found(kind="quiet")]
    once = alike(said)
    assert said_once(once) == "n = 69 reflections, over 5 of 6 branches; 1 branch held back: Lakeside."
    assert [basis(one, once=once) for one in said] == ["", "", ""]
    assert basis(said[0]).startswith("n = 69")  # in a file each keeps its own


def test_where_n_differs_each_keeps_its_n():
    said = [found(DIGNITY), found(named("SEEN", 64), named("FELT_SEEN", 66))]
    once = alike(said)
    assert said_once(once) == "Reflections of 5 of 6 branches; 1 branch held back: Lakeside."
    assert [basis(one, once=once) for one in said] == ["n = 69 reflections.", "n = 64 and 66 reflections."]


@pytest.mark.parametrize(
    "other",
    [
        named("BELONGING", 69, branches=6),
        named("BELONGING", 69, not_in=""),
        named("BELONGING", 69, not_in="2 left out"),
    ],
)
def test_of_other_branches_nothing_is_said_once(other):
    said = [found(DIGNITY), found(other)]
    assert said_once(alike(said)) == ""
    assert [basis(one, once=alike(said)) for one in said] == [basis(one) for one in said]


def test_one_finding_of_two_codes_says_once_where_they_are_from():
    two = found(named("SEEN", 64, writers=21), named("FELT_SEEN", 66, writers=22))
    assert basis(two) == (
        "n = 64 reflections from 21 writers and 66 reflections from 22 writers, "
        "over 5 of 6 branches; 1 branch held back: Lakeside."
    )
    apart = found(named("SEEN", 64), named("FELT_SEEN", 70, branches=6, not_in=""))
    assert basis(apart).endswith("Lakeside. n = 70 reflections, over 6 of 6 branches.")
