"""Guarded outcomes in, what each row of the figure may show and in which words out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from impact.charts.guarded import FOR_PRIVACY, Voice, records_of, voice_of, whole
from impact.charts.words import known, plural
from impact.model import Outcomes

# What the answer says, after “say they”; and in how few words a row is called.
SAYS: Mapping[str, str] = {
    "KNOWLEDGE": "learned something",
    "CONFIDENCE": "feel more confident",
    "APPLICATION": "will use it",
    "AWARENESS": "know more of the library",
}
NAMES: Mapping[str, str] = {
    "KNOWLEDGE": "Knowledge",
    "CONFIDENCE": "Confidence",
    "APPLICATION": "Application",
    "AWARENESS": "Awareness",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: x of n, or why there is none."""

    voice: Voice
    n: int | None
    x: int | None
    unread: int = 0
    held: int = 0
    """Programmes, or branches, that answered or wrote and are not in n."""
    partners: str = ""

    @property
    def speaks(self) -> bool:
        return self.n is not None and self.x is not None

    @property
    def of(self) -> str:
        return f"{self.x:,} of {self.n:,}" if self.speaks else ""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    code: str
    asked: Side
    wrote: Side
    low: float | None
    high: float | None

    @property
    def name(self) -> str:
        return NAMES[self.code]

    @property
    def says(self) -> str:
        return SAYS[self.code]

    @property
    def interval(self) -> str:
        """13.7% to 69.4%; nothing where no sample was drawn."""
        return "" if self.low is None or self.high is None else f"{self.low:.1%} to {self.high:.1%}"


def outcome_rows(data: Outcomes) -> list[OutcomeRow]:
    """One an outcome, in their own order. Raises ValueError for no rows at all."""
    rows = [_row(record, data.programme) for record in records_of(data.rows)]
    if not rows:
        raise ValueError("a figure needs one row at least")
    return rows


def asked_silence(side: Side) -> str:
    """In place of x of n, on the survey's side."""
    if side.voice in ("silent", "unread"):
        return "nobody was asked, or answered"
    return f"counted with {side.partners}" if side.partners else FOR_PRIVACY


def wrote_silence(side: Side) -> str:
    match side.voice:
        case "silent":
            return "nobody wrote"
        case "unread":
            return f"{plural(side.unread, 'reflection')}, unread" if side.unread else "reflections, unread"
    return FOR_PRIVACY


def _row(record: dict[str, Any], programme: str) -> OutcomeRow:
    asked = _side(record, "", programme)
    shown = asked.speaks and known(record["low"])
    return OutcomeRow(
        code=str(record["outcome"]),
        asked=asked,
        wrote=_side(record, "voice_", ""),
        low=float(record["low"]) if shown else None,
        high=float(record["high"]) if shown else None,
    )


def _side(record: dict[str, Any], prefix: str, programme: str) -> Side:
    told = {name: record.get(f"{prefix}{name}") for name in ("n", "x", "unread", "status", "held")}
    joined = programme != "" and told["status"] == "together"
    voice: Voice = "held_back" if joined else voice_of({**told, "unread": told["unread"] or 0})
    shown = voice == "shown"
    units = str(record.get("counted_with") or "") if programme and not prefix and " + " in str(record) else ""
    partners = [name for name in units.replace("; ", " + ").split(" + ") if name and name != programme]
    return Side(
        voice=voice,
        n=whole(told["n"]) if shown else None,
        x=whole(told["x"]) if shown else None,
        unread=whole(told["unread"]) or 0,
        held=whole(told["held"]) or 0,
        partners=" and ".join(dict.fromkeys(partners)),
    )
