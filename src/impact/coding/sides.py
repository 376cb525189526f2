"""Codings and what stands in; which conditions were missing and which in place, as parts of their codes, out.

How it went is said on each coding (its tone): strained and failed tell of what was missing, made possible of what was
there. A part of a code is a code made of another, `TIME:missing` and `TIME:in_place`.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from impact import frames
from impact.coding.latest import decided
from impact.coding.reading import rows_of, told
from impact.coding.settled import TOGETHER
from impact.model import Code
from impact.vocabulary.codebook import codebook

MISSING, IN_PLACE = "missing", "in_place"
SIDES = (MISSING, IN_PLACE)
# What a tone says of a condition; no tone says nothing.
SIDE_OF = {"strained": MISSING, "failed": MISSING, "made_possible": IN_PLACE}

_KEY = ["reflection_id", "code"]


def part_of(code: str, side: str) -> str:
    """The name of a part, `TIME:missing`."""
    return f"{code}:{side}"


def sides(
    reflections: pd.DataFrame,
    codings: pd.DataFrame,
    standing: pd.DataFrame,
    family: Iterable[str],
    *,
    codes: Mapping[str, Code] | None = None,
) -> pd.DataFrame:
    """Two lines for each line of `standing` of a code of the family, one a side: reflection_id, code, in_n, in_x.

    In x of a side: the code stands, a person said the side on a line of theirs that stands, and nobody else who said
    any says another. Whoever saw both in one account said both. Where two differ, neither side is said. A parent has
    the sides of what stands below it.
    """
    book = codebook() if codes is None else codes
    mine = standing[standing["code"].isin(list(family)) & standing["in_n"]]
    said = _agreed(_said(reflections, codings, standing, book))
    names = list(zip(mine["reflection_id"], mine["code"], strict=True))
    parts = [
        mine.assign(
            code=[part_of(code, side) for _, code in names],
            in_x=pd.Series([side in said.get(name, ()) for name in names], index=mine.index, dtype="bool"),
        )
        for side in SIDES
    ]
    return pd.concat(parts, ignore_index=True)[[*_KEY, "in_n", "in_x"]].astype(dict.fromkeys(_KEY, "str"))


def _said(
    reflections: pd.DataFrame, codings: pd.DataFrame, standing: pd.DataFrame, book: Mapping[str, Code]
) -> pd.DataFrame:
    """reflection_id (of the row), code, coder, side: what each person says, of codes that stand."""
    lines = decided(frames.conform(codings, "codings"))
    lines = lines[(lines["state"] == "confirmed") & (lines["polarity"] != "denied")]
    lines = lines.assign(
        side=lines["tone"].map(SIDE_OF),
        reflection_id=rows_of(lines["reflection_id"], told(reflections)),
    ).dropna(subset=["side", "reflection_id"])
    stands = standing.loc[standing["in_x"], _KEY]
    lines = lines.merge(stands, on=_KEY)[[*_KEY, "coder", "side"]]
    parents = {code.id: code.parent for code in book.values() if code.parent}
    lifted = lines.assign(code=lines["code"].map(parents)).dropna(subset="code")
    return pd.concat([lines, lifted], ignore_index=True).astype("str").drop_duplicates()


def _agreed(said: pd.DataFrame) -> dict[tuple[str, str], frozenset[str]]:
    """(row, code) → the sides that all who said any agree on. What two said together stands before either alone."""
    found: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row, code, coder, side in said[[*_KEY, "coder", "side"]].itertuples(index=False):
        found.setdefault((row, code), {}).setdefault(coder, set()).add(side)
    return {key: _of_all(by_coder) for key, by_coder in found.items()}


def _of_all(by_coder: Mapping[str, set[str]]) -> frozenset[str]:
    if TOGETHER in by_coder:
        return frozenset(by_coder[TOGETHER])
    first, *others = by_coder.values()
    return frozenset(first) if all(other == first for other in others) else frozenset()
