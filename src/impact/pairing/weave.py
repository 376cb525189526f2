"""Reflections and their standing codes in; the threads of one place, quarter by quarter, for one audience, out."""

import pandas as pd

from impact.model import THREADS, Weave
from impact.model.widened import Widened
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.recent import quarters_up_to, span
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.threads import Threads
from impact.pairing.view import quarter_number
from impact.pairing.voices import Heard, hear
from impact.pairing.widening import members_of
from impact.period import Period

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
    scene: Scene,
    *,
    place: str,
    last: Period,
    quarters: int = 8,
    widened: Widened | None = None,
) -> Weave:
    """The library's quarters up to `last`, as `model.Weave` describes; `place` "" is all branches.

    The first quarters in which nobody wrote anywhere are left away; one row stays. All threads of a row are of the
    same n, as in `both_sides`. `widened` says which branches are shown in the place of one; `place` is then "".
    """
    view = scene.view(counts, reflections, branches=members_of(widened))
    threads = Threads(hear(reflections, standing, THREADS, view))
    shown = _since_somebody_wrote(quarters_up_to(last, view, quarters=quarters), threads.heard)
    rows = [{"period": view.name(quarter), **threads.row(place, quarter)} for quarter in shown]
    return Weave(
        place=place,
        audience=scene.audience,
        fewest=scene.limits.alone,
        rows=pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES),
        writers=threads.writers(place, shown),
        sources=sources((reflections, span(shown)), place=place),
        notes=(*scene.notes, *disagreed_notes(view, THREADS)),
        footnotes=scene.footnotes,
        invented=scene.invented,
        widened=widened,
    )


def _since_somebody_wrote(quarters: tuple[Period, ...], heard: Heard) -> tuple[Period, ...]:
    first = next((i for i, quarter in enumerate(quarters) if quarter_number(quarter) in heard.quarters), -1)
    return quarters[first:]
