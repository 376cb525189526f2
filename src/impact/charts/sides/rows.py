"""Guarded rows of both sides in, what each row may show and in which words out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from dataclasses import dataclass
from typing import Any, Literal

from impact.charts.guarded import FOR_PRIVACY, HELD_BACK, Voice, records_of, too_few, value_of, voice_of, whole
from impact.charts.heard import READ_DIFFERENTLY
from impact.charts.words import known, listing, plural, say
from impact.model import READERS_DISAGREE, THREADS, BothSides

Role = Literal["branch", "unit", "total"]

ALL_BRANCHES = "All branches"


@dataclass(frozen=True, slots=True)
class SideRow:
    """One row of the figure. None is unknown or not to be shown; `words` stand where numbers cannot."""

    name: str
    role: Role
    value: float | None
    before: float | None
    change: float | None
    value_words: str
    part: bool
    voice: Voice
    n: int | None
    named: tuple[int | None, ...]
    """The x of n of the three threads, in their order."""
    writers: int | None
    unread: int | None
    voice_words: str
    short_voice_words: str = ""
    """The same where there is less room."""
    members: int = 1
    """How many branches stand behind the row."""

    @property
    def speaks(self) -> bool:
        return self.voice == "shown" and bool(self.n)


def side_rows(data: BothSides) -> list[SideRow]:
    """Rows in the order they came in, the total last. Raises ValueError for no rows at all."""
    records = records_of(data.rows)
    if not records:
        raise ValueError("a figure needs one row at least")
    rows = sorted((_side_row(record, records, data) for record in records), key=_is_total)
    # Of a single branch, all branches would say the same again.
    return rows[:1] if len(rows) == 2 and _same(*rows) else rows


def _is_total(row: SideRow) -> bool:
    return row.role == "total"


def _same(branch: SideRow, total: SideRow) -> bool:
    """Whether the total tells nothing that the branch does not: words for a gap may differ, numbers may not."""
    told = (total.value, total.voice, total.n, total.named)
    return told == (branch.value, branch.voice, branch.n, branch.named)


def _side_row(record: dict[str, Any], records: list[dict[str, Any]], data: BothSides) -> SideRow:
    value, before, fraction, part = _count_side(record)
    voice = _voice(record)
    shown = voice == "shown"
    return SideRow(
        name=_name(record),
        role=record["role"],
        value=value,
        before=before,
        change=fraction,
        value_words=_value_words(record, records),
        part=part,
        voice=voice,
        n=whole(record["n"]) if shown else None,
        named=tuple(whole(record[thread]) if shown else None for thread in THREADS),
        writers=whole(record["writers"]) if shown else None,
        unread=whole(record["unread"]) if voice in ("shown", "unread") else None,
        voice_words=_voice_words(record, voice, records, data),
        short_voice_words=_counted_elsewhere(record, records),
        members=_members(record),
    )


def _name(record: dict[str, Any]) -> str:
    if record["role"] == "total":
        return ALL_BRANCHES
    parts = str(record["branch"]).split(" + ")  # how a joined unit is named in tables
    return (
        f"{listing(parts, most=len(parts))} together" if record["role"] == "unit" and parts[1:] else " + ".join(parts)
    )


def _count_side(record: dict[str, Any]) -> tuple[float | None, float | None, float | None, bool]:
    """Value, year before, change, and whether the value covers only a part of the period."""
    value = value_of(record)
    if value is None:
        return None, None, None, False
    if record["value_status"] == "part":  # a part is never set beside a whole
        return value, None, None, True
    before, fraction = record["before"], record["change"]
    if not known(fraction):
        return value, None, None, False
    return value, float(before) if known(before) else None, float(fraction), False


def _value_words(record: dict[str, Any], records: list[dict[str, Any]]) -> str:
    if record["role"] == "unit":
        return ""
    match record["value_status"]:
        case "held_back":
            return HELD_BACK
        case "part" if record["role"] == "total" and any(r["value_status"] == "held_back" for r in records):
            return "of those shown"
        case "complete" if known(record["value"]):
            return ""
        case "part" if known(record["value"]):
            return _parts(record)
    return "not reported"


def _parts(record: dict[str, Any]) -> str:
    parts, expected = whole(record.get("parts")), whole(record.get("parts_expected"))
    if record["role"] == "total":  # of which branches what is missing, their own rows say
        return "incomplete"
    if parts and expected and parts < expected:
        return f"{parts} of {expected} months"
    return "part of the period"


def _voice(record: dict[str, Any]) -> Voice:
    # A branch that is counted with others has no numbers of its own.
    return "held_back" if record["status"] == "together" and record["role"] == "branch" else voice_of(record)


def _voice_words(record: dict[str, Any], voice: Voice, records: list[dict[str, Any]], data: BothSides) -> str:
    unread = whole(record["unread"])
    match voice:
        case "shown":
            waiting = f", {unread} unread" if unread else ""
            return plural(whole(record["n"]) or 0, "reflection") + waiting
        case "unread":
            return f"{plural(unread, 'reflection')}, unread" if unread else "reflections, unread"
        case "silent":
            return "nobody wrote"
    others = [r["branch"] for r in records if _counted_together(r, record)]
    if others:
        return f"counted with {listing(others)}"
    if record["counted_with"] == READERS_DISAGREE:
        return READ_DIFFERENTLY
    if record["role"] != "branch":
        return FOR_PRIVACY
    return _counted_elsewhere(record, records) or too_few(data.fewest, data.period)


def _counted_elsewhere(record: dict[str, Any], records: list[dict[str, Any]]) -> str:
    # In a total the same column says who is not in it.
    if not record["counted_with"] or record["role"] != "branch" or record["status"] == "shown":
        return ""
    if record["counted_with"] == READERS_DISAGREE:
        return "two readers disagree"
    others = sum(_counted_together(other, record) for other in records)
    return f"counted with {say(others)} other branches" if others > 1 else "counted with another branch"


def _counted_together(other: dict[str, Any], record: dict[str, Any]) -> bool:
    if record["counted_with"] == READERS_DISAGREE:
        return False
    same = bool(record["counted_with"]) and other["counted_with"] == record["counted_with"]
    return same and other["role"] == "branch" and other["branch"] != record["branch"]


def _members(record: dict[str, Any]) -> int:
    """By its own name: over a year the same branch may stand in several units."""
    return len(str(record["branch"]).split(" + ")) if record["role"] == "unit" else 1
