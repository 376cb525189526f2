"""A presentation in, the same with every word plain out, so that no format need remember it.

What a person wrote in paragraphs keeps them: captions and notes are lines parted by a line feed.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar
from weakref import WeakValueDictionary

import pandas as pd

from impact.model import Figure
from impact.model.presented import Presented
from impact.report.plain import plain, plain_figure, plain_table

_IN_PARAGRAPHS = ("caption", "notes")
_T = TypeVar("_T")
# Every document asks for plain words, and a pack makes nine of one presentation: what is plain already is known by
# being this very object, and as long as somebody holds it. One made of it with another word is another object.
_PLAIN: WeakValueDictionary[int, Presented] = WeakValueDictionary()


def plain_presented(told: Presented) -> Presented:
    """Bytes, dates and numbers stay as they are."""
    if _PLAIN.get(id(told)) is told:
        return told
    plainer = _plain(told)
    _PLAIN[id(plainer)] = plainer
    return plainer


def paragraphs(words: str) -> list[str]:
    """The paragraphs of what a person wrote."""
    return [line for line in words.split("\n") if line]


def _plain(thing: _T, *, name: str = "") -> _T:
    plainer: Any = thing
    if isinstance(thing, str):
        plainer = _plain_lines(thing) if name in _IN_PARAGRAPHS else plain(thing)
    elif isinstance(thing, Figure):
        plainer = plain_figure(thing)
    elif isinstance(thing, pd.DataFrame):
        plainer = plain_table(thing)
    elif isinstance(thing, tuple):
        plainer = tuple(_plain(one) for one in thing)
    elif isinstance(thing, Mapping):
        plainer = {key: _plain(one) for key, one in thing.items()}
    elif is_dataclass(thing) and not isinstance(thing, type):
        plainer = replace(
            thing, **{one.name: _plain(getattr(thing, one.name), name=one.name) for one in fields(thing) if one.init}
        )
    return plainer  # type: ignore[no-any-return]


def _plain_lines(words: str) -> str:
    lines = (" ".join(plain(line).split()) for line in words.splitlines())
    return "\n".join(line for line in lines if line)
