"""What a figure is asked to show in; the wider place or time it has to show instead, or that it need not, out.

A figure of one time is widened where that may not be told. A figure over several quarters is widened where it could
tell of none of them: one quarter among others that is held back says by itself with whom it is counted.
"""

from collections.abc import Sequence

import pandas as pd

from impact.model import THREADS
from impact.model.widened import Widened
from impact.pairing.answers import ANY_THREAD, answers
from impact.pairing.any_thread import hear_any_thread
from impact.pairing.recent import quarters_up_to
from impact.pairing.scene import Scene
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, hear
from impact.pairing.widening import KEPT_BACK, narrowest, narrowest_of, note_of
from impact.period import Period


def widened_weave(
    counts: pd.DataFrame, reflections: pd.DataFrame, standing: pd.DataFrame, scene: Scene, *, place: str, last: Period
) -> Widened | None:
    """For the three threads of a branch over its quarters."""
    heard = hear(reflections, standing, THREADS, scene.view(counts, reflections))
    return _over_quarters(heard, THREADS, place, last)


def widened_misses(
    counts: pd.DataFrame, reflections: pd.DataFrame, standing: pd.DataFrame, scene: Scene, *, place: str, last: Period
) -> Widened | None:
    """For how many name any thread, beside the count of a branch: both sides of the figure widen together."""
    asked = standing[standing["code"].isin(THREADS)]
    given = answers(reflections, asked, fiscal_start=scene.fiscal_start)
    heard = hear_any_thread(given, scene.view(counts, reflections))
    return _over_quarters(heard, (ANY_THREAD,), place, last)


def widened_card(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    code: str,
    place: str,
    period: Period,
) -> Widened | None:
    """For one code of one place and period."""
    heard = hear(reflections, standing, [code], scene.view(counts, reflections))
    told = narrowest(heard, code, place, period)
    return note_of(told, asked_place=place, asked_period=period, heard=heard)


def _over_quarters(heard: Heard, codes: Sequence[str], place: str, last: Period) -> Widened | None:
    """As the newest quarter that is kept back may be told: of its unit, or of all branches."""
    if place == WHOLE:
        return None
    quarters = quarters_up_to(last, heard.view, quarters=8)
    kept_back = [q for q in quarters if any(heard.at(place, code, q).status in KEPT_BACK for code in codes)]
    if not kept_back or any(heard.at(place, code, q).status in ("shown", "unread") for code in codes for q in quarters):
        return None
    told = (narrowest_of(heard, codes, place, quarter) for quarter in reversed(kept_back))
    found = next((one for one in told if one.step in ("unit", "all")), None)
    return note_of(found, asked_place=place, asked_period=last, heard=heard) if found else None
