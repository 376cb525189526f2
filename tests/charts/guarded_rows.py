"""Rows written by hand as the frame that a figure takes them from: what stands in a column decides its type."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd


def guarded_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    names: Sequence[str] = (),
    counts: Sequence[str] = (),
    amounts: Sequence[str] = (),
    **others: str,
) -> pd.DataFrame:
    """`counts` are whole numbers that may be silent, `amounts` any numbers, `others` a column and its type each."""
    types = {**dict.fromkeys(names, "str"), **dict.fromkeys(amounts, "float64"), **dict.fromkeys(counts, "Int64")}
    return pd.DataFrame(list(rows)).astype({**types, **others})
