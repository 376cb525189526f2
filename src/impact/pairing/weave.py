"""Reflections and their standing codes in; the threads of one place, quarter by quarter, for one audience, out."""

from collections.abc import Sequence

import pandas as pd

from impact.model import THREADS, Audience, Weave
from impact.pairing.recent import quarters_up_to, span
from impact.pairing.sources import sources
from impact.pairing.threads import Threads
from impact.pairing.view import View, library_order, quarter_number
from impact.pairing.voices import Heard, hear
from impact.period import Period
from impact.policy.small_numbers import FEWEST

_DTYPES = {
    "period": "str",
    **dict.fromkeys(["n", *THREADS, "writers", "unread"], "Int64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
    "held": "Int64",
}


def weave(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    *,
    place: str,
    last: Period,
    quarters: int = 8,
    audience: Audience,
    fiscal_start: int,
    branch_order: Sequence[str],
    invented: bool = False,
    notes: Sequence[str] = (),
    fewest: int = FEWEST,
) -> Weave:
    """The library's quarters up to `last`, as `model.Weave` describes; `place` "" is all branches.

    The first quarters in which nobody wrote anywhere are left away; one row stays. All threads of a row are of the
    same n, as in `both_sides`.
    """
    order = library_order(branch_order, counts["branch"], reflections["branch"])
    view = View(audience, order, fiscal_start=fiscal_start, fewest=fewest)
    threads = Threads(hear(reflections, standing, THREADS, view))
    shown = _since_somebody_wrote(quarters_up_to(last, view, quarters=quarters), threads.heard)
    rows = [{"period": view.name(quarter), **threads.row(place, quarter)} for quarter in shown]
    return Weave(
        place=place,
        audience=audience,
        rows=pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES),
        writers=threads.writers(place, shown),
        sources=sources((reflections, span(shown)), place=place),
        notes=tuple(notes),
        invented=invented,
    )


def _since_somebody_wrote(quarters: tuple[Period, ...], heard: Heard) -> tuple[Period, ...]:
    first = next((i for i, quarter in enumerate(quarters) if quarter_number(quarter) in heard.quarters), -1)
    return quarters[first:]
