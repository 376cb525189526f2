"""Counts in; every measure of one period, branch by branch, as one audience may see it, out."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from impact.model import Measure
from impact.pairing.changes import earlier
from impact.pairing.guarded import Guarded
from impact.pairing.scene import Scene
from impact.pairing.sums import Sums
from impact.pairing.values import beside_before
from impact.pairing.view import WHOLE
from impact.period import Period

_DTYPES = {
    **dict.fromkeys(["measure", "label", "unit", "branch", "role", "period"], "str"),
    "value": "float64",
    "value_status": "str",
    **dict.fromkeys(["parts", "parts_expected"], "Int64"),
    "period_before": "str",
    **dict.fromkeys(["value_before", "change"], "float64"),
}


def counts_told(counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, period: Period) -> pd.DataFrame:
    """A row a measure and branch in the library's order, then its total (branch empty, role `total`); as `BothSides`
    tells value, value_status, parts and change. What was never counted in this period or a year before has no row.
    """
    view = scene.view(counts, reflections)
    guarded = Guarded(Sums(counts, view))
    rows = [row for measure in guarded.sums.measures() for row in _rows(guarded, measure, period)]
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)


def _rows(guarded: Guarded, measure: Measure, period: Period) -> Iterator[dict[str, Any]]:
    before, view = earlier(period)[1], guarded.sums.view
    for place in (*view.chosen, WHOLE):
        told = beside_before(guarded, measure, place, period, before)
        if told["value_status"] == "none" and pd.isna(told["before"]):
            continue
        yield {
            **told,
            "measure": measure.key,
            "label": measure.label,
            "unit": measure.unit,
            "branch": place,
            "role": "branch" if place else "total",
            "period": view.name(period),
            "period_before": view.name(before) if before else "",
            "value_before": told["before"],
        }
