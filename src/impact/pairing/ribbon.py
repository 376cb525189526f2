"""One count of all branches in; twelve months of it and the voices of the same time, for one audience, out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from impact.model import THREADS, Measure, Quoted, Ribbon
from impact.pairing.answers import answers
from impact.pairing.breaks import break_notes
from impact.pairing.by_month import by_month
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.guarded import Guarded
from impact.pairing.in_full import in_full_throughout
from impact.pairing.recent import periods_up_to, quarters_up_to, span
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.threads import Threads
from impact.pairing.values import value_columns
from impact.pairing.view import WHOLE
from impact.pairing.voices import hear_answers
from impact.period import Period

_MONTHS = {"period": "str", "value": "float64", "value_status": "str"}
_BINS = {
    "period": "str",
    **dict.fromkeys(["first", "length"], "int64"),
    **dict.fromkeys(["n", *THREADS, "unread"], "Int64"),
    "status": "str",
    "held": "Int64",
}


def ribbon(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    measure: Measure,
    last: Period,
    months: int = 12,
    quotes: Sequence[Quoted] = (),
) -> Ribbon:
    """Whole quarters of the library, `months` in all, up to the one that holds the last day of `last`.

    As `model.Ribbon` describes. The voices stand by month where `by_month` allows it for all of the time, else by
    quarter. A quote that is known to be of another time is left away. Raises ValueError where `months` are not
    whole quarters.
    """
    if months < 3 or months % 3:
        raise ValueError(f"{months} months are not whole quarters")
    view = scene.view(counts, reflections)
    quarters = quarters_up_to(last, view, quarters=months // 3)
    whole = span(quarters)
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    some = in_full_throughout(guarded, measure, _months(whole))
    guarded = some.among(guarded.sums) if some else guarded
    given = answers(reflections, standing[standing["code"].isin(THREADS)], fiscal_start=scene.fiscal_start)
    threads = Threads(hear_answers(given, THREADS, view))
    board = Threads(hear_answers(given, THREADS, replace(view, audience="board")))
    by_months = by_month(given, threads, board, quarters)
    bins = _placed(by_months, 1) if by_months else _placed(_by_quarter(threads, quarters), 3)
    return Ribbon(
        measure=measure,
        audience=scene.audience,
        fewest=scene.limits.alone,
        months=pd.DataFrame(_values(guarded, measure, whole), columns=list(_MONTHS)).astype(_MONTHS),
        bins=pd.DataFrame(bins, columns=list(_BINS)).astype(_BINS),
        grain="month" if by_months else "quarter",
        writers=threads.writers(WHOLE, quarters),
        quotes=tuple(quote for quote in quotes if quote.month is None or whole.start <= quote.month <= whole.end),
        sources=sources((counts[counts["measure"].eq(measure.key)], whole), (reflections, whole)),
        notes=(*scene.notes, *break_notes(measure, quarters), *disagreed_notes(view, THREADS)),
        footnotes=scene.footnotes,
        invented=scene.invented,
        counted_of=some.branches if some else (),
        of=some.of if some else 0,
    )


def _by_quarter(threads: Threads, quarters: Sequence[Period]) -> list[dict[str, Any]]:
    return [{"period": threads.heard.view.name(quarter), **threads.row(WHOLE, quarter)} for quarter in quarters]


def _placed(rows: Sequence[dict[str, Any]], length: int) -> list[dict[str, Any]]:
    """Each bin with the place of its first month and how many it holds."""
    return [{**row, "first": i * length, "length": length} for i, row in enumerate(rows)]


def _values(guarded: Guarded, measure: Measure, whole: Period) -> list[dict[str, Any]]:
    return [
        {"period": month.name(), **value_columns(guarded.tell(measure, WHOLE, month), month)}
        for month in _months(whole)
    ]


def _months(whole: Period) -> tuple[Period, ...]:
    last = Period.month(whole.end.year, whole.end.month)
    return periods_up_to(last, count=whole.whole_months)
