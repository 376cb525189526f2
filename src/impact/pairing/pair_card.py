"""One pair, one place, one period in; the number, the voice and what they say together, for one audience, out."""

from collections.abc import Sequence

import pandas as pd

from impact.model import Code, Measure, PairCard, PairSpec, Quoted
from impact.model.widened import Widened
from impact.pairing.breaks import break_notes
from impact.pairing.changes import earlier
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.guarded import Guarded
from impact.pairing.notes import disagreements_at
from impact.pairing.past import Values, proposed
from impact.pairing.recent import periods_up_to, span
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.to_date import to_date_notes
from impact.pairing.values import beside_before, value_columns
from impact.pairing.view import of_place
from impact.pairing.voices import hear
from impact.pairing.widening import members_of
from impact.period import Period

# Two years of quarters, and the one they led to.
SERIES = 9

_SERIES = {"period": "str", "value": "float64", "value_status": "str"}


def pair_card(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    pair: PairSpec,
    measure: Measure,
    code: Code,
    place: str,
    period: Period,
    quote: Quoted | None = None,
    fit: str = "",
    inference: str = "",
    ask: str = "",
    ask_note: str = "",
    widened: Widened | None = None,
) -> PairCard:
    """As `model.PairCard` describes, with the numbers that `pairs` holds for the same cell.

    What a person chose and inferred stands only where the voice is shown: it may tell what is held back. The quote
    comes as it is given; who may see it was settled before.
    """
    view = scene.view(counts, reflections, branches=members_of(widened) or of_place(place))
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    heard = hear(reflections, standing, [code.id], view)
    before = earlier(period)[1]
    value = beside_before(guarded, measure, place, period, before)
    values, voice = Values(guarded, measure, period), heard.at(place, code.id, period)
    fitting = proposed(pair, values, heard, place=place, code=code, voice=voice, told=values.told(place))
    shown = voice.status == "shown" and widened is None
    recent = periods_up_to(period, count=SERIES)
    return PairCard(
        pair=pair,
        measure=measure,
        code=code,
        place=place,
        period=view.name(period),
        before=view.name(before) if before else "",
        audience=scene.audience,
        fewest=scene.limits.alone,
        value=value["value"],
        value_before=value["before"],
        change=value["change"],
        value_status=value["value_status"],
        parts=value["parts"],
        parts_expected=value["parts_expected"],
        series=_series(guarded, measure, place, recent),
        n=voice.n,
        x=voice.x,
        writers=voice.writers,
        unread=voice.unread,
        status=voice.status,
        counted_with=voice.counted_with,
        fit_proposed=fitting.word,
        reason=fitting.reason,
        fit=fit if shown else "",
        inference=inference if shown else "",
        ask=ask,
        ask_note=ask_note,
        quote=quote,
        sources=sources((counts[counts["measure"].eq(measure.key)], span(recent)), (reflections, period), place=place),
        notes=(
            *scene.notes,
            *to_date_notes(guarded, measure, place, period),
            *break_notes(measure, recent),
            *disagreements_at(guarded.sums, measure, place, [period]),
            *disagreed_notes(view, [code.id]),
        ),
        footnotes=scene.footnotes,
        invented=scene.invented,
        widened=widened,
    )


def _series(guarded: Guarded, measure: Measure, place: str, recent: Sequence[Period]) -> pd.DataFrame:
    """Since the first that anything is known of; the last one always."""
    rows = [{"period": guarded.sums.view.name(p), **value_columns(guarded.tell(measure, place, p), p)} for p in recent]
    first = next((i for i, row in enumerate(rows) if row["value_status"] != "none"), -1)
    return pd.DataFrame(rows[first:], columns=list(_SERIES)).astype(_SERIES)
