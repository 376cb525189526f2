"""A family of codes in, what the organisation gave beside each of them, as this audience may see it, out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from impact.model import Code, Measure
from impact.pairing.changes import earlier
from impact.pairing.guarded import Guarded
from impact.pairing.values import beside_before
from impact.pairing.view import WHOLE
from impact.period import Period
from impact.vocabulary.pairs import pairs

_DTYPES = {
    **dict.fromkeys(["code", "measure"], "str"),
    **dict.fromkeys(["value", "before", "change"], "float64"),
    "value_status": "str",
    **dict.fromkeys(["parts", "parts_expected"], "Int64"),
}


def given_for(codes: Mapping[str, Code], family: str) -> dict[str, tuple[str, ...]]:
    """Code → the measures that the pair file sets beside it, where a pair speaks of this family alone.

    A pair such as `time` sets what staff said of a condition beside what was given; one that also speaks of
    encounters sets a service beside what it is made of, and gives nothing.
    """
    found: dict[str, list[str]] = {}
    for spec in pairs().values():
        if all(code in codes and codes[code].family == family for code in spec.codes):
            for code in spec.codes:
                found.setdefault(code, []).extend(spec.measures)
    return {code: tuple(dict.fromkeys(keys)) for code, keys in found.items()}


def given(
    guarded: Guarded, beside: Mapping[str, Iterable[str]], period: Period, known: Mapping[str, Measure]
) -> pd.DataFrame:
    """A line for each measure beside its code; `value_status` none where the library does not count it."""
    lines = list(_lines(guarded, beside, period, known))
    return pd.DataFrame(lines, columns=list(_DTYPES)).astype(_DTYPES)


def _lines(
    guarded: Guarded, beside: Mapping[str, Iterable[str]], period: Period, known: Mapping[str, Measure]
) -> Iterator[dict[str, Any]]:
    before = earlier(period)[1]
    for code, keys in beside.items():
        for key in keys:
            yield {"code": code, "measure": key, **beside_before(guarded, known[key], WHOLE, period, before)}
