"""Understood sheets in, the same in their one true order and their frames as one out."""

from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd

from impact import frames
from impact.sheets import Book
from impact.understood import Understood

FrameName = Literal["counts", "reflections", "survey"]
FRAMES: tuple[FrameName, ...] = ("counts", "reflections", "survey")

# Fates that a row of a frame may enter merging with; every other one was settled by its sheet alone.
LIVE = ("kept", "changed")


def in_order(sheets: Sequence[Understood], books: Iterable[Book]) -> list[Understood]:
    """By file name, then by place in the workbook, whatever order they were handed over in."""
    places = {(book.file, book.sha256, s.name): i for book in books for i, s in enumerate(book.sheets)}

    def place(at: int) -> tuple[str, str, int, int, str]:
        sheet = sheets[at]
        name = (sheet.file, sheet.file_sha256, sheet.sheet)
        return (
            sheet.file,
            sheet.file_sha256,
            *((places[name], 0) if name in places else (len(places), at)),
            sheet.sheet,
        )

    return [sheets[at] for at in sorted(range(len(sheets)), key=place)]


def gather(tables: Sequence[Understood], name: FrameName) -> pd.DataFrame:
    """The frames of all sheets as one, with what merging notes about each cell.

    At the end stand `row` and `fate`, and for merging alone: `table` (place in `tables`), `was` (the fate that the
    sheet alone gave), `because` (a key of problems.csv), `other` (the place that explains it), `value_there`,
    `decision`, `told` (the number as it stood). Sorted by table, row and cell; the index counts from 0.
    """
    parts = [getattr(t, name).assign(table=i) for i, t in enumerate(tables) if len(getattr(t, name))]
    if not parts:
        whole = frames.empty(name).assign(row=pd.Series(dtype="Int64"), fate=pd.Series(dtype="str"))
        whole["table"] = pd.Series(dtype="int64")
    else:
        whole = frames.conform(pd.concat(parts, ignore_index=True), name)
    whole["row"] = whole["row"].astype("Int64")
    letters = whole["cell"].str.rstrip("0123456789")
    whole = (
        whole.assign(wide=letters.str.len(), letters=letters)
        .sort_values(["table", "row", "wide", "letters"], kind="stable", ignore_index=True)
        .drop(columns=["wide", "letters"])
    )
    # A person's answer may put another value in a cell; what stood there is still told. No words of people are.
    told = _as_it_stood(whole["value"]) if name == "counts" else ""
    return whole.assign(was=whole["fate"], because="", other="", value_there="", decision="", told=told)


def _as_it_stood(values: pd.Series) -> pd.Series:
    """Each number in words; a long column holds the same few again and again."""
    which, numbers = pd.factorize(values, use_na_sentinel=False)
    texts = pd.array([f"{number:.10g}" for number in numbers], dtype="str")
    return pd.Series(texts.take(which), index=values.index)


def place_of(file: str, sheet: str, cell: str) -> str:
    """Where something stands, for people: `East.xlsx › Stats › D14`."""
    return " › ".join(part for part in (file, sheet, cell) if part)


def places(whole: pd.DataFrame) -> pd.Series:
    """`place_of` for each line of a frame."""
    names = zip(whole["file"], whole["sheet"], whole["cell"], strict=True)
    return pd.Series([place_of(*n) for n in names], index=whole.index, dtype="str")
