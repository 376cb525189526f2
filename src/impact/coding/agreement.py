"""What several coders said of the same units in; how far they agree beyond chance, and what that allows, out.

A table has a row for each unit and a column for each coder; a cell that is missing says that this coder did not look.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

# Krippendorff 2004, Content Analysis (2nd edition), p. 241.
RELIABLE, TENTATIVE = 0.800, 0.667
# One unit more or less moves alpha by a label below this.
FIRST_HINT = 20
# Of a code that was used less often, one reflection decides, however many were read.
FEW_USES = 5

Label = Literal["reliable", "tentative", "coders disagree", "not estimable"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one code, or of all together (`code` is "").

    `units` are those that at least two coders read; `either` and `both` of these, in which at least one coder, or
    every coder who read it, used the code. `kappa` only where there are two coders. None where it cannot be reckoned.
    """

    code: str
    units: int
    either: int
    both: int
    alpha: float | None
    kappa: float | None

    @property
    def label(self) -> Label:
        return label(self.alpha)

    @property
    def comparable(self) -> bool:
        """False where coders disagree: shares of two groups may then differ because of who read them.

        Of a code that was hardly used, one reflection makes the word: nobody can say that they disagree.
        """
        return self.is_rare or self.label != "coders disagree"

    @property
    def is_rare(self) -> bool:
        return self.either < FEW_USES


def agreement(code: str, values: pd.DataFrame) -> Agreement:
    """`values` of one code: 1 where a coder used it, 0 where they read without it, missing where they did not read."""
    shared = values[values.notna().sum(axis=1) >= 2]
    used = shared.eq(1)
    return Agreement(
        code,
        units=len(shared),
        either=int(used.any(axis=1).sum()),
        both=int((used | shared.isna()).all(axis=1).sum()),
        alpha=krippendorff_alpha(values),
        kappa=cohen_kappa(values.iloc[:, 0], values.iloc[:, 1]) if values.shape[1] == 2 else None,
    )


def label(alpha: float | None) -> Label:
    """α ≥ .800 reliable, .667 ≤ α < .800 tentative, below: coders disagree."""
    if alpha is None:
        return "not estimable"
    if alpha >= RELIABLE:
        return "reliable"
    return "tentative" if alpha >= TENTATIVE else "coders disagree"


def krippendorff_alpha(values: pd.DataFrame) -> float | None:
    """Krippendorff's alpha for nominal data, any number of coders, any values, cells may be missing.

    α = 1 − D_o / D_e. Of the pairs within a unit of m values, each weighed 1/(m − 1), D_o is the share that differs;
    D_e the share that would differ if the n values of all units with m ≥ 2 were paired at random, without putting one
    back. Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability. None where no unit has two values, or
    where all of them are the same: without variation nothing can be said.
    """
    counts = _counts(values)
    counts = counts[counts.sum(axis=1) >= 2]
    totals = counts.sum(axis=0)
    n = int(totals.sum())
    if np.count_nonzero(totals) < 2:
        return None
    in_unit = counts.sum(axis=1)
    alike = float(((counts * (counts - 1)).sum(axis=1) / (in_unit - 1)).sum())
    by_chance = int((totals * (totals - 1)).sum())
    return 1 - (1 - alike / n) / (1 - by_chance / (n * (n - 1)))


def cohen_kappa(first: pd.Series, second: pd.Series) -> float | None:
    """Cohen's kappa of two coders, on the units that both read.

    κ = (p_o − p_e) / (1 − p_e): p_o is the share of units on which they agree, p_e the sum over values of the product
    of both coders' shares. Source: Cohen 1960, A Coefficient of Agreement for Nominal Scales. None where they share no
    unit, or where both always said the same one value.
    """
    both = pd.DataFrame({"first": first, "second": second}).dropna()
    n = len(both)
    alike = int((both["first"] == both["second"]).sum())
    counts = [Counter(both[name]) for name in both]
    by_chance = sum(times * counts[1][value] for value, times in counts[0].items())
    if by_chance == n * n:
        return None
    return (alike * n - by_chance) / (n * n - by_chance)


def _counts(values: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Units × values: how many coders said it."""
    codes, said = pd.factorize(values.to_numpy(dtype=object).ravel())
    units = np.repeat(np.arange(len(values)), values.shape[1])
    counts = np.zeros((len(values), len(said)), dtype=np.int64)
    known = codes >= 0
    np.add.at(counts, (units[known], codes[known]), 1)
    return counts
