"""Agreement beyond chance, held against the two packages that others use."""

import functools
import warnings
from random import Random

import krippendorff
import numpy as np
import pandas as pd
import pytest

from impact.coding.agreement import Agreement, agreement, cohen_kappa, krippendorff_alpha, label

TABLES = 1000


def table(*coders):
    """One column a coder; None where they did not look."""
    return pd.DataFrame({f"c{number}": said for number, said in enumerate(coders)}, dtype=float)


def drawn(pick: Random) -> pd.DataFrame:
    """Tables of every kind: two to four coders, rare and common codes, holes, one unit, one value, no overlap."""
    coders, units = pick.choice([2, 2, 2, 3, 4]), pick.choice([1, 2, 3, 5, 12, 50])
    share, holes = pick.choice([0, 0.03, 0.3, 0.5, 0.97, 1]), pick.choice([0, 0, 0.2, 0.6, 0.95])
    leans = pick.choice([0, 0.5, 0.9, 1])
    rows = []
    for _ in range(units):
        true = pick.random() < share
        said = [true if pick.random() < leans else pick.random() < share for _ in range(coders)]
        rows.append([np.nan if pick.random() < holes else float(yes) for yes in said])
    return pd.DataFrame(rows, columns=[f"c{number}" for number in range(coders)])


def their_alpha(values: pd.DataFrame) -> float | None:
    """None where the package refuses, or divides nothing by nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = krippendorff.alpha(values.to_numpy().T, level_of_measurement="nominal")
    except ValueError:
        return None
    return None if np.isnan(found) else float(found)


def their_kappa(values: pd.DataFrame) -> float | None:
    both = values[["c0", "c1"]].dropna()
    return None if both.empty else _of_pairs(tuple(sorted(both.itertuples(index=False, name=None))))


@functools.cache
def _of_pairs(pairs: tuple[tuple[float, float], ...]) -> float | None:
    """It does not depend on the order of units, and each call takes ten milliseconds."""
    from sklearn.metrics import cohen_kappa_score  # noqa: PLC0415  it takes a second to load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = cohen_kappa_score(*zip(*pairs, strict=True))
    return None if np.isnan(found) else float(found)


def test_a_thousand_tables_give_what_both_packages_give():
    pick, met = Random(20261123), {"alpha": 0, "kappa": 0, "neither": 0}
    for number in range(TABLES):
        values = drawn(pick)
        alpha, kappa = krippendorff_alpha(values), cohen_kappa(values["c0"], values["c1"])
        assert alpha == pytest.approx(their_alpha(values), abs=1e-9), (number, values)
        assert kappa == pytest.approx(their_kappa(values), abs=1e-9), (number, values)
        met["alpha"] += alpha is not None
        met["kappa"] += kappa is not None
        met["neither"] += alpha is None and kappa is None
    assert min(met.values()) > 100, met


@pytest.mark.parametrize(
    "values",
    [
        table([0, 0, 0], [0, 0, 0]),  # nobody used the code
        table([1, 1, 1], [1, 1, 1]),  # everybody, always
        table([1], [1]),
        table([1, None], [None, 0]),  # no overlap
        table([1, 0, None], [1, None, 0]),  # the only other value is one's that nobody compared
        table([None, None], [None, None]),
        table([], []),
    ],
)
def test_without_variation_nothing_can_be_said(values):
    assert krippendorff_alpha(values) is their_alpha(values) is None
    assert cohen_kappa(values["c0"], values["c1"]) is their_kappa(values) is None


def test_one_unit_on_which_they_differ_is_worse_than_chance_for_nobody():
    assert krippendorff_alpha(table([1], [0])) == their_alpha(table([1], [0])) == 0.0
    assert cohen_kappa(pd.Series([1]), pd.Series([0])) == 0.0


def test_two_coders_at_pure_chance_have_a_kappa_of_zero():
    """Chance is the sum over values of the product of shares; one tool multiplies them all and reports .299 here."""
    first, second = [1] * 50 + [0] * 50, ([1] * 25 + [0] * 25) * 2
    assert cohen_kappa(pd.Series(first), pd.Series(second)) == pytest.approx(0.0, abs=1e-12)
    skewed = cohen_kappa(pd.Series([1] * 80 + [0] * 20), pd.Series(([1] * 4 + [0]) * 20))
    assert skewed == pytest.approx(0.0, abs=1e-12)


def test_the_example_that_is_printed_with_the_method():
    """Krippendorff 2011, part C: four observers, twelve units, five values, cells missing: α = .743."""
    nan = None
    values = table(
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3],
        [nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan],
    )
    assert krippendorff_alpha(values) == pytest.approx(0.743, abs=5e-4)


@pytest.mark.parametrize(
    ("alpha", "said"),
    [
        (1.0, "reliable"),
        (0.8, "reliable"),
        (0.799, "tentative"),
        (0.667, "tentative"),
        (0.6669, "coders disagree"),
        (-0.2, "coders disagree"),
        (None, "not estimable"),
    ],
)
def test_what_an_alpha_allows(alpha, said):
    assert label(alpha) == said


def test_units_are_those_that_both_read_and_prevalence_says_whose():
    values = table([1, 1, 0, 0, 1, None], [1, 0, 0, 1, None, 1])
    found = agreement("SEEN", values)
    assert (found.units, found.either, found.both) == (4, 3, 1)


@pytest.mark.parametrize(("either", "comparable"), [(4, True), (5, False)])
def test_of_a_code_that_was_hardly_used_nobody_can_say_that_readers_disagree(either, comparable):
    assert Agreement("SEEN", 30, either, 0, 0.1, 0.1).comparable is comparable


def test_kappa_is_of_two_and_alpha_of_any_number():
    three = table([1, 0, 1], [1, 0, 0], [1, 0, None])
    assert agreement("SEEN", three).kappa is None
    assert agreement("SEEN", three).alpha == pytest.approx(their_alpha(three), abs=1e-9)
