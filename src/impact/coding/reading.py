"""Codings in, who has read what out. Read is what a person said was read, never what merely has no code."""

import pandas as pd

from impact import frames
from impact.coding.latest import decided
from impact.coding.settled import TOGETHER
from impact.coding.ticks import WRITER, listed


def reading(codings: pd.DataFrame) -> pd.DataFrame:
    """Who has read which reflection: reflection_id, coder. A mark is a confirmed line without a code."""
    return marks_of(decided(codings))


def marks_of(said: pd.DataFrame) -> pd.DataFrame:
    """The same, of what is `decided`."""
    marks = said[said["code"].eq("") & said["state"].eq("confirmed")]
    marks = marks[~marks["coder"].isin([WRITER, TOGETHER])]
    return marks[["reflection_id", "coder"]].drop_duplicates().reset_index(drop=True)


def told(reflections: pd.DataFrame) -> pd.DataFrame:
    """The lines that count, with `told_in`, the id of the first line of their row: n counts rows, not lines.

    The answers of one row stand in lines of their own; lines without a known row stand for themselves.
    """
    lines = frames.conform(reflections, "reflections")
    lines = lines[lines["consent"].ne("withdrawn")].drop_duplicates("id")
    known = (lines["file"] != "") & lines["row"].notna()
    first = lines.groupby(["file", "sheet", "row"], dropna=False)["id"].transform("first")
    return lines.assign(told_in=first.where(known, lines["id"]))


def rows_of(names: "pd.Series[str]", lines: pd.DataFrame) -> "pd.Series[str]":
    """The row (by the id of its first line) of each named line; blank where it is not among `lines`, which are `told`.

    Not `map`: where there is no line at all, it makes numbers of names.
    """
    row_of = lines.set_index("id")["told_in"].astype("str")
    return row_of.reindex(names).set_axis(names.index)


def rows_read(reflections: pd.DataFrame, codings: pd.DataFrame) -> list[str]:
    """The rows (by the id of their first line) of which a person has read every line."""
    return rows_read_of(told(reflections), decided(codings))


def rows_read_of(lines: pd.DataFrame, said: pd.DataFrame) -> list[str]:
    """The same, of the lines that are `told` and of what is `decided`."""
    read = lines["id"].isin(marks_of(said)["reflection_id"])
    every = read.groupby(lines["told_in"], sort=False).all()
    return list(every.index[every])


def offered_codes(lines: pd.DataFrame) -> pd.DataFrame:
    """The codes that a row's form offered and whose question was answered: reflection_id (of the row), code.

    `lines` are those that are `told`.
    """
    felt = lines.loc[lines["felt_seen"] != "", ["id"]].set_axis(["reflection_id"], axis=1).assign(code="FELT_SEEN")
    offered = pd.concat([listed(lines, "codes_offered"), listed(lines, "writer_codes"), felt], ignore_index=True)
    offered["reflection_id"] = rows_of(offered["reflection_id"], lines)
    return offered.drop_duplicates(ignore_index=True).astype("str")
