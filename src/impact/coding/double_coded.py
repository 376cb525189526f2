"""Reflections, codings and two or more readers in; what each said of the rows that they read, code by code, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from impact.coding.agreement import Agreement, agreement
from impact.coding.latest import decided
from impact.coding.reading import reading, rows_of, told
from impact.model import Code


@dataclass(frozen=True, eq=False)
class DoubleCoded:
    """`values`: 1, 0 or missing; index (code, reflection_id of the row), a column for each coder.

    Of the codes, those that somebody used; a code used for its child is used. `given`: (row, code) as somebody gave it.
    """

    values: pd.DataFrame
    given: frozenset[tuple[str, str]]
    units: int
    """Rows that at least two of them have read."""

    @property
    def codes(self) -> list[str]:
        return list(self.values.index.get_level_values("code").unique())

    def agreements(self) -> list[Agreement]:
        """Of each code that was used, in the order of the codebook."""
        return [agreement(str(code), values) for code, values in self.values.groupby(level="code", sort=False)]

    def together(self) -> Agreement:
        """Of all used codes as one table of rows × codes. Codes that nobody used would make it look better."""
        return agreement("", self.values)

    def differences(self) -> list[tuple[str, str]]:
        """(row, code) on which the readers differ. A parent that is used only through its children is not asked for."""
        used = self.values.eq(1).any(axis=1) & self.values.eq(0).any(axis=1)
        return [(row, code) for code, row in self.values.index[used] if (row, code) in self.given]


def double_coded(
    reflections: pd.DataFrame, codings: pd.DataFrame, coders: Sequence[str], *, codes: Mapping[str, Code]
) -> DoubleCoded:
    """Each row (all its lines) that one of the coders has read, for each code that one of them used.

    1 where the coder's standing coding says that it is there; 0 where they read the row and gave no such code, refused
    it, doubted it, or said that it was denied; missing where they have not read it. Ticks of the writer, suggestions
    and what was decided together are no coder's, and an idea is no code.
    """
    lines = told(reflections)
    read = _read(lines, codings, coders)
    said = _given(lines, codings, coders, codes)
    said = said.loc[[row in read.index and bool(read.at[row, who]) for row, who in _pairs(said)]]
    lifted = pd.concat([said, said.assign(code=said["code"].map(_parents(codes))).dropna()], ignore_index=True)
    used = set(lifted["code"])
    order = [code for code in codes if code in used]
    index = pd.MultiIndex.from_product([order, read.index], names=["code", "reflection_id"])
    values = pd.DataFrame(0.0, index=index, columns=list(coders))
    for line in lifted.itertuples():
        values.at[(line.code, line.reflection_id), line.coder] = 1.0
    seen = pd.concat([read] * len(order)).set_axis(index) if order else values.astype(bool)
    given = frozenset((str(line.reflection_id), str(line.code)) for line in said.itertuples())
    return DoubleCoded(values.where(seen), given, units=int((read.sum(axis=1) >= 2).sum()))


def _read(lines: pd.DataFrame, codings: pd.DataFrame, coders: Sequence[str]) -> pd.DataFrame:
    """Rows of which somebody has read every line, and which coder that is: reflection_id × coder, true or false."""
    marks = reading(codings)
    by_coder = {who: set(marks.loc[marks["coder"] == who, "reflection_id"]) for who in coders}
    every = {
        who: lines["id"].isin(list(ids)).groupby(lines["told_in"], sort=False).all() for who, ids in by_coder.items()
    }
    read = pd.DataFrame(every, columns=list(coders)).rename_axis("reflection_id").astype(bool)
    return read[read.any(axis=1)]


def _given(lines: pd.DataFrame, codings: pd.DataFrame, coders: Sequence[str], codes: Iterable[str]) -> pd.DataFrame:
    """reflection_id (of the row), code, coder: what stands of each coder's own words as a yes."""
    said = decided(codings[codings["coder"].isin(list(coders)) & codings["code"].isin(list(codes))])
    yes = said[(said["state"] == "confirmed") & (said["polarity"] != "denied")]
    rows = yes.assign(reflection_id=rows_of(yes["reflection_id"], lines))
    return rows[["reflection_id", "code", "coder"]].dropna().drop_duplicates()


def _pairs(said: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(said["reflection_id"], said["coder"], strict=True))


def _parents(codes: Mapping[str, Code]) -> dict[str, str]:
    return {code.id: code.parent for code in codes.values() if code.parent}
