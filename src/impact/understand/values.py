"""A cell of a number column in; its value, or the reason why there is none, out. Marks are decided by the column."""

import math
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from impact.sheets import Cell
from impact.understand.absent_words import absent
from impact.understand.marks import Mark
from impact.understand.numerals import (
    HALVES,
    MARKED,
    MARKED_BEFORE,
    NUMERIC,
    SCIENTIFIC,
    STARRED,
    Flag,
    Number,
    Trouble,
    checked,
    decimal_mark,
    from_scientific,
    looks_numeric,
    spelled,
    value_in,
)
from impact.understand.wordy_numbers import wordy

__all__ = ["Flag", "Number", "Trouble", "decimal_mark", "is_token", "looks_numeric", "read_number"]


def read_number(cell: Cell, mark: Mark = "?") -> Number | Trouble | None:
    """A cell of a number column. None is an empty cell: unknown, and never zero."""
    if cell is None:
        return None
    if isinstance(cell, bool):
        return Trouble("yes_or_no")
    if isinstance(cell, int | float):
        return checked(Number(float(cell))) if math.isfinite(cell) else Trouble("too_large")
    if isinstance(cell, timedelta | time):
        return Trouble("duration")
    if isinstance(cell, datetime | date):
        return Trouble("date_in_numbers")
    return _read_text(spelled(cell), mark)


def _read_text(text: str, mark: Mark) -> Number | Trouble:
    if text.isascii() and text.isdecimal():
        return checked(Number(float(text)))
    if key := absent(text):
        return Trouble(key, ("0", "none") if key == "word_for_zero" else ())
    if found := NUMERIC.match(text):
        return value_in(found, mark)
    if found := SCIENTIFIC.match(text):
        return from_scientific(found)
    if text[-1] in HALVES and (text[:-1].strip().isdecimal() or len(text) == 1):
        return Number(float(text[:-1] or 0) + HALVES[text[-1]])
    if found := STARRED.match(text):
        return _with(_read_text(found[1].strip(), mark), starred=True)
    if found := MARKED.match(text):
        return _with(_read_text(found[1].strip(), mark), flag=_flag(found[2]))
    if found := MARKED_BEFORE.match(text):
        return _with(_read_text(found[2].strip(), mark), flag="estimated")
    return wordy(text)


def _with(read: Number | Trouble, *, starred: bool = False, flag: Flag = "") -> Number | Trouble:
    if isinstance(read, Trouble):
        return read
    return replace(read, starred=read.starred or starred, flag=flag or read.flag)


def _flag(word: str) -> Flag:
    return "revised" if word.casefold().startswith("r") else "estimated"


def is_token(text: str) -> bool:
    """Whether a text says in a number's place that there is none."""
    return bool(absent(text)) and text not in ("c", "C", "z", "Z")
