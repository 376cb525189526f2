"""Codings in; what two readers decided together, reflection by reflection and code by code, out.

A joint decision is a line of the coder `together`: confirmed, refused (or denied), or disputed where it stays open. It
decides alone; what each of them said before stays as it was, so that agreement does not look better afterwards.
"""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from impact import frames
from impact.coding.ticks import WRITER

TOGETHER = "together"
Settled = Literal["yes", "no", "open"]

_KEY = ["row", "code"]


def settled(codings: pd.DataFrame, row_of: Mapping[str, str]) -> dict[tuple[str, str], Settled]:
    """(row, code) → what was decided together; `row_of` names the row of each line that counts.

    Whoever says otherwise later opens it again: it is disputed until it is decided together once more. A joint decision
    that was taken back is none.
    """
    said = frames.conform(codings, "codings")
    if not (said["coder"] == TOGETHER).any():
        return {}
    said = said.assign(row=said["reflection_id"].map(dict(row_of)), turn=range(len(said)))
    said = said[(said["state"] != "suggested") & (said["code"] != "") & said["row"].notna()]
    about = said.merge(said.loc[said["coder"] == TOGETHER, _KEY].drop_duplicates(), on=_KEY)
    found = {(str(row), str(code)): _decided(_in_order(lines)) for (row, code), lines in about.groupby(_KEY)}
    return {key: what for key, what in found.items() if what}


def _in_order(lines: pd.DataFrame) -> pd.DataFrame:
    """By their times where each line has one, else as they stand."""
    times = pd.to_datetime(lines["at"], utc=True, errors="coerce", format="ISO8601")
    return lines.assign(time=times).sort_values(["time", "turn"] if times.notna().all() else ["turn"])


def _decided(lines: pd.DataFrame) -> Settled | None:
    joint = (lines["coder"] == TOGETHER).to_numpy()
    last = joint.nonzero()[0][-1]
    what = _says(lines.iloc[last])
    later = lines.iloc[last + 1 :].query("coder != @WRITER", local_dict={"WRITER": WRITER})
    later_words = later.drop_duplicates(["reflection_id", "coder"], keep="last")
    otherwise = {_says(line) for _, line in later_words.iterrows()} - {what, None}
    return "open" if what and otherwise else what


def _says(line: "pd.Series[Any]") -> Settled | None:
    match line["state"]:
        case "confirmed":
            return "no" if line["polarity"] == "denied" else "yes"
        case "refused":
            return "no"
        case "disputed":
            return "open"
    return None
