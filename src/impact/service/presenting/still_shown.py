"""What a figure showed then and what it shows now in; why the earlier one may be shown no more, in a sentence, out.

A step may go on showing an earlier count. It may not go on showing voices that are no longer there, or that the rules
of today hold back: who sets the two beside each other would learn of the one that is missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import pandas as pd

from impact.model import THREADS
from impact.model.findings import Finding
from impact.pipeline import FigureData

FEWER = "Fewer reflections stand behind it today than when it was put in, so the earlier numbers may not be shown."
# What names a row; what counts people or reflections; what says which place and time is told.
_NAMES = ("role", "branch", "period", "when", "code", "key", "measure", "outcome")
_VOICES = (
    *("n", "x", "of", "writers", "missing", "in_place", "unsaid", "voice_n", "voice_x", "heard"),
    *THREADS,
    *(f"{thread}_of" for thread in THREADS),
)
_WHERE = ("place", "widened", "heard_at", "heard_in", "period", "grain", "programme")
_VALUES = ("value", "value_before", "before")


def fewer_voices(then: FigureData, now: FigureData) -> bool:
    """Whether anything was told then of people that is told no more, or of fewer of them."""
    if type(then) is not type(now) or any(_of(then, name) != _of(now, name) for name in _WHERE):
        return True
    if any(_less(_of(then, name), _of(now, name)) for name in ("n", "x", "writers", "people")):
        return True
    return any(_fewer(old, new) for old, new in _frames(then, now))


def fewer_named(then: Iterable[Mapping[str, Any]], now: Iterable[Finding]) -> bool:
    """The same for sentences: one of them is said no more, or of fewer reflections."""
    today = {one.key: {named.code.id: (named.x, named.n) for named in one.named} for one in now}
    return any(said["key"] not in today or _named_less(said, today[said["key"]]) for said in then)


def _named_less(said: Mapping[str, Any], today: Mapping[str, tuple[int, int]]) -> bool:
    nobody = (0, 0)
    return any(
        _less(x, today.get(code, nobody)[0]) or _less(n, today.get(code, nobody)[1]) for code, x, n in said["named"]
    )


def _fewer(then: pd.DataFrame, now: pd.DataFrame) -> bool:
    if "ideas" in then:
        # Ideas move from stage to stage; that there are fewer in all means that one was taken back.
        return _less(then["ideas"].sum(min_count=1), now["ideas"].sum(min_count=1))
    names = [name for name in _NAMES if name in then and name in now]
    held = {tuple(row[name] for name in names): row for row in now.to_dict("records")}
    return any(_row_fewer(row, held.get(tuple(row[name] for name in names), {})) for row in then.to_dict("records"))


def _row_fewer(then: Mapping[Any, Any], now: Mapping[Any, Any]) -> bool:
    if any(_less(then[name], now.get(name)) for name in _VOICES if name in then):
        return True
    told = [name for name in _VALUES if name in then and _is_number(then[name])]
    return any(now.get("value_status") == "held_back" and not _is_number(now.get(name)) for name in told)


def _frames(then: FigureData, now: FigureData) -> Iterator[tuple[pd.DataFrame, pd.DataFrame]]:
    for field in fields(then):
        old, new = getattr(then, field.name), getattr(now, field.name, None)
        if isinstance(old, pd.DataFrame) and isinstance(new, pd.DataFrame):
            yield old, new


def _of(data: FigureData, name: str) -> Any:
    return getattr(data, name, None)


def _less(then: Any, now: Any) -> bool:
    """Of nobody there is nothing to be told no more."""
    return _is_number(then) and then > 0 and (not _is_number(now) or now < then)


def _is_number(value: Any) -> bool:
    return bool(pd.api.types.is_number(value)) and not pd.isna(value)
