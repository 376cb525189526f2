"""Told rows and what people said of them in; code by code who said what, and what that comes to, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from impact import frames
from impact.coding import writer_codings
from impact.coding.latest import decided
from impact.coding.settled import TOGETHER, Settled, settled

What = Literal["confirmed", "denied", "refused", "disputed"]
Verdict = Literal["standing", "denied", "disputed", "refused"]

_SETTLED: dict[Settled, What] = {"yes": "confirmed", "no": "refused", "open": "disputed"}
_ALONE: dict[What, Verdict] = {
    "confirmed": "standing",
    "refused": "refused",
    "denied": "denied",
    "disputed": "disputed",
}


@dataclass(frozen=True, slots=True)
class Said:
    """`coder` is a reader's name, `writer` for a tick, or `together` for what two readers decided.

    `start` and `end` are code points of the line, or None.
    """

    coder: str
    what: What
    line: str
    start: int | None = None
    end: int | None = None
    direction: str = ""
    tone: str = ""


def said_of(lines: pd.DataFrame, codings: pd.DataFrame) -> dict[str, dict[str, tuple[Said, ...]]]:
    """Row → code → what stands of each person's words on it, the writer's ticks first; what was taken back is out.

    A joint decision comes last; where somebody said otherwise since, it is disputed. `lines` as
    `coding.reading.told` gives them: `told_in` names the row of each.
    """
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    about = codings[codings["reflection_id"].isin(list(row_of)) & (codings["code"] != "")]
    individual = about[about["coder"] != TOGETHER]
    together = pd.concat([writer_codings(lines), individual], ignore_index=True)
    found: dict[str, dict[str, tuple[Said, ...]]] = {}
    for line in decided(frames.conform(together, "codings")).itertuples():
        if what := _what(str(line.state), str(line.polarity)):
            start, end = place_of(line)
            shades = str(line.direction), str(line.tone)
            said = Said(str(line.coder), what, str(line.reflection_id), start, end, *shades)
            of_row = found.setdefault(str(row_of[line.reflection_id]), {})
            of_row[str(line.code)] = (*of_row.get(str(line.code), ()), said)
    for (row, code), decision in settled(about, row_of).items():
        of_row = found.setdefault(row, {})
        of_row[code] = (*of_row.get(code, ()), Said(TOGETHER, _SETTLED[decision], row))
    return found


def place_of(line: Any) -> tuple[int, int] | tuple[None, None]:
    """Start and end of a coding's passage; neither for a whole reflection."""
    return (None, None) if pd.isna(line.start) or pd.isna(line.end) else (int(line.start), int(line.end))


def verdict(said: Sequence[Said]) -> Verdict:
    """What all of them together come to: the rule by which `coding.standing` counts."""
    if joint := [one for one in said if one.coder == TOGETHER]:
        return _ALONE[joint[-1].what]
    yes = {one.coder for one in said if one.what == "confirmed"}
    # Of two passages one may hold the code and the other not; that is no dispute with oneself.
    no = {one.coder for one in said if one.what in ("refused", "denied")} - yes
    if any(one.what == "disputed" for one in said) or (yes and no):
        return "disputed"
    if yes:
        return "standing"
    return "denied" if any(one.what == "denied" for one in said) else "refused"


def _what(state: str, polarity: str) -> What | None:
    match state:
        case "confirmed":
            return "denied" if polarity == "denied" else "confirmed"
        case "refused":
            return "refused"
        case "disputed":
            return "disputed"
    return None
