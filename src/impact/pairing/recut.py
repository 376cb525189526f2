"""Answers and two sets of limits in; which branch quarters are cut otherwise, and what both editions side by side tell.

Nothing here is for a figure: it is said to the person who sets how few may stand behind a number, before it is set.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from impact.pairing.answers import Answers
from impact.pairing.cells import cut_quarters
from impact.pairing.view import View
from impact.period import Period
from impact.policy.small_numbers import Cut

Standing = Literal["alone", "together", "left_out"]


@dataclass(frozen=True, slots=True)
class Recut:
    """One quarter: how each branch that wrote stands before and after.

    `told` are branches that are not shown alone after, and whose number both editions together would give away.
    """

    quarter: Period
    before: Mapping[str, Standing]
    after: Mapping[str, Standing]
    told: tuple[str, ...] = ()


def recut(given: Answers, before: View, after: View) -> list[Recut]:
    """Every quarter in which anybody wrote, oldest first."""
    cuts = (cut_quarters(given, before), cut_quarters(given, after))
    return [_recut(Period.months(n // 12, n % 12 + 1, 3), cuts[0][n].mine, cuts[1][n].mine) for n in cuts[0]]


def _recut(quarter: Period, before: Cut, after: Cut) -> Recut:
    then, now = _standing(before), _standing(after)
    units = [unit.members for cut in (before, after) for unit in cut.units]
    known = told_by(units, list(now)) if then != now else set()
    return Recut(quarter, then, now, tuple(b for b, how in now.items() if how != "alone" and b in known))


def _standing(cut: Cut) -> dict[str, Standing]:
    shown: dict[str, Standing] = {b: "together" if u.joined else "alone" for u in cut.units for b in u.members}
    return {**shown, **dict.fromkeys(cut.held, "left_out")}


def told_by(units: Iterable[Sequence[str]], branches: Sequence[str]) -> set[str]:
    """The branches whose number is a sum or a difference of these units' numbers."""
    rows = np.array([[float(b in members) for b in branches] for members in units]).reshape(-1, len(branches))
    rank = np.linalg.matrix_rank(rows) if rows.size else 0
    each = zip(branches, np.eye(len(branches)), strict=True)
    return {branch for branch, one in each if rows.size and np.linalg.matrix_rank(np.vstack([rows, one])) == rank}
