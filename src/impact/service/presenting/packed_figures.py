"""What a figure shows in, plain values out, and back: so that it can be drawn again later, in any colours and size.

Another version of the program may know other fields: what it does not know is left away, and where it misses one that
it cannot do without, there is no figure.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, get_args

import pandas as pd

from impact.model import (
    BoardQuestion,
    Code,
    ContextLine,
    IdeaNamed,
    Measure,
    Missing,
    PairSpec,
    Quoted,
    Rate,
    RateSpec,
    WasAsked,
)
from impact.model.widened import Widened
from impact.pipeline import FigureData

_FIGURES: tuple[type, ...] = get_args(FigureData)
_PARTS: tuple[type, ...] = (
    *(Measure, Code, PairSpec, Quoted, Widened, Rate, RateSpec, Missing, ContextLine),
    *(IdeaNamed, WasAsked, BoardQuestion),
)
_KNOWN: Mapping[str, type] = {one.__name__: one for one in (*_FIGURES, *_PARTS)}
_IS, _FRAME, _DAY, _NAMED = "~is", "~frame", "~day", "~named"


class Unreadable(Exception):
    """It was packed by a program that knew another kind of figure."""


def packed(data: FigureData) -> dict[str, Any]:
    """Numbers, texts, lists and dicts."""
    found: dict[str, Any] = _plain(data)
    return found


def unpacked(plain: Mapping[str, Any]) -> FigureData:
    """Raises Unreadable."""
    try:
        made = _made(plain)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise Unreadable from wrong
    if not isinstance(made, _FIGURES):
        raise Unreadable
    return made  # type: ignore[return-value]


def quotes_in(value: Any) -> Iterator[Quoted]:
    """Every passage that stands in a figure, with the reflection that it is from."""
    if isinstance(value, Quoted):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from quotes_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from quotes_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from quotes_in(getattr(value, field.name))


def own_words_in(data: FigureData) -> tuple[IdeaNamed | WasAsked, ...]:
    """Ideas that stand there in the words of those who had them."""
    asked = getattr(data, "asked", ())
    said: Sequence[IdeaNamed | WasAsked] = (
        *getattr(data, "named", ()),
        *(asked if isinstance(asked, tuple) else ()),
    )
    return tuple(one for one in said if one.quote)


def without_quotes(data: FigureData) -> FigureData:
    """The same figure for a room in which nobody's words are shown."""
    silent: dict[str, Any] = {"quotes_hidden": data.quotes_hidden or has_quotes(data)}
    for field in fields(data):
        value = getattr(data, field.name)
        if isinstance(value, Quoted):
            silent[field.name] = None
        elif isinstance(value, tuple) and value and isinstance(value[0], Quoted | IdeaNamed | WasAsked):
            silent[field.name] = tuple(one for one in value if not isinstance(one, Quoted) and not one.quote)
        elif isinstance(value, Mapping):
            silent[field.name] = {}
    return replace(data, **silent)


def has_quotes(data: FigureData) -> bool:
    """Whether somebody's words stand in it."""
    return bool(own_words_in(data) or any(quotes_in(data)))


def _plain(value: Any) -> Any:
    if isinstance(value, pd.DataFrame):
        return {_FRAME: [[str(name), str(value[name].dtype), _cells(value[name])] for name in value]}
    if is_dataclass(value) and not isinstance(value, type):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_IS: type(value).__name__, **told}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, Mapping):
        return {_NAMED: [[str(name), _plain(part)] for name, part in value.items()]}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


def _cells(column: "pd.Series[Any]") -> list[Any]:
    return [None if pd.isna(cell) else cell for cell in column.astype(object).tolist()]


def _made(value: Any) -> Any:
    if isinstance(value, Mapping):
        if _FRAME in value:
            columns = {name: pd.Series(cells, dtype=dtype) for name, dtype, cells in value[_FRAME]}
            return pd.DataFrame(columns)
        if _DAY in value:
            return date.fromisoformat(value[_DAY])
        if _NAMED in value:
            return {name: _made(part) for name, part in value[_NAMED]}
        known = _KNOWN[value[_IS]]
        names = {field.name for field in fields(known)}
        return known(**{name: _made(part) for name, part in value.items() if name in names})
    if isinstance(value, list | tuple):
        return tuple(_made(part) for part in value)
    return value
