"""What every audience, form and place asks of the same frames is worked out once: each workspace is asked many times.

The very same numbered answers, series of counts and cut quarters stand behind all that is told.
"""

import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields
from typing import Any

import pandas as pd

from impact.pairing.answers import Answers, answers
from impact.pairing.over_time import Series
from impact.pairing.sums import Sums
from impact.pairing.view import View
from impact.pairing.voices import Heard, hear_answers

# Beside what was made stands what it was made of, so that no other frame can come to bear its number.
_NUMBERED: dict[tuple[object, ...], tuple[pd.DataFrame, Answers]] = {}
_SERIES: dict[tuple[object, ...], tuple[pd.DataFrame, dict[tuple[str, str], Series]]] = {}
_HEARD: dict[tuple[object, ...], tuple[Answers, View, Heard]] = {}
_given = Sums.__dict__["_series"].func


def worked_out_once(put: Callable[[Any, str, Any], None]) -> None:
    """`put` sets an attribute, as `setattr` does or the one that a test takes back."""
    forget()
    for name, module in list(sys.modules.items()):
        if name.startswith("impact.pairing"):
            for own, instead in ((answers, _numbered), (hear_answers, _heard)):
                if getattr(module, own.__name__, None) is own:
                    put(module, own.__name__, instead)
    put(Sums, "_series", property(_series))


def forget() -> None:
    """Of a library that was looked at."""
    for kept in (_NUMBERED, _SERIES, _HEARD):
        kept.clear()


def _numbered(reflections: pd.DataFrame, standing: pd.DataFrame, *, fiscal_start: int) -> Answers:
    # Of one library's reflections a code stands as it stands: which codes are asked for says the rest.
    key = (id(reflections), fiscal_start, len(standing), *standing["code"].unique())
    if key not in _NUMBERED:
        _NUMBERED[key] = (reflections, answers(reflections, standing, fiscal_start=fiscal_start))
    return _NUMBERED[key][1]


def _series(sums: Sums) -> dict[tuple[str, str], Series]:
    key = (id(sums._counts), *sums._measures)
    if key not in _SERIES:
        _SERIES[key] = (sums._counts, _given(sums))
    return _SERIES[key][1]


def _heard(given: Answers, codes: Sequence[str], view: View, *, untold: Collection[str] = ()) -> Heard:
    seen = tuple(getattr(view, field.name) for field in fields(view) if field.name != "codes")
    key = (id(given), tuple(codes), tuple(untold), id(view.codes), *seen)
    if key not in _HEARD:
        _HEARD[key] = (given, view, hear_answers(given, codes, view, untold=untold))
    return _HEARD[key][2]
