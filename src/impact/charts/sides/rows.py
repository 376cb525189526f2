"""Guarded rows of both sides in, what each row may show and in which words out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from dataclasses import dataclass
from typing import Any, Literal

from impact.charts.words import known, listing, plural, say
from impact.model import THREADS, Audience, BothSides

Role = Literal["branch", "unit", "total"]
Voice = Literal["shown", "held_back", "silent", "unread"]

# What "held back" means in words: the fewest reflections that stand alone, by reader.
FEWEST: dict[Audience, int] = {"staff": 5, "board": 5, "public": 10}
ALL_BRANCHES = "All branches"
HELD_BACK = "held back"


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
    records = [{str(k): v for k, v in record.items()} for record in data.rows.to_dict("records")]
    if not records:
        raise ValueError("a figure needs one row at least")
    rows = sorted((_side_row(record, records, data.audience) for record in records), key=_is_total)
    # Of a single branch, all branches would say the same again.
    return rows[:1] if len(rows) == 2 and _same(*rows) else rows


def _is_total(row: SideRow) -> bool:
    return row.role == "total"


def _same(branch: SideRow, total: SideRow) -> bool:
    """Whether the total tells nothing that the branch does not: words for a gap may differ, numbers may not."""
    told = (total.value, total.voice, total.n, total.named)
    return told == (branch.value, branch.voice, branch.n, branch.named)


def _side_row(record: dict[str, Any], records: list[dict[str, Any]], audience: Audience) -> SideRow:
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
        n=_whole(record["n"]) if shown else None,
        named=tuple(_whole(record[thread]) if shown else None for thread in THREADS),
        writers=_whole(record["writers"]) if shown else None,
        unread=_whole(record["unread"]) if voice in ("shown", "unread") else None,
        voice_words=_voice_words(record, voice, records, audience),
        short_voice_words=_counted_elsewhere(record, records),
        members=_members(record, records),
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
    status = record["value_status"]
    if status not in ("complete", "part") or not known(record["value"]):
        return None, None, None, False
    value = float(record["value"])
    if status == "part":  # a part is never set beside a whole
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
    parts, expected = _whole(record.get("parts")), _whole(record.get("parts_expected"))
    if record["role"] == "total":  # of which branches what is missing, their own rows say
        return "incomplete"
    if parts and expected and parts < expected:
        return f"{parts} of {expected} months"
    return "part of the period"


def _voice(record: dict[str, Any]) -> Voice:
    status = str(record["status"])
    if status == "together" and record["role"] == "branch":
        return "held_back"
    if status in ("shown", "together") and _whole(record["n"]) is not None:
        return "shown" if _whole(record["n"]) else "unread" if _whole(record["unread"]) else "silent"
    return status if status in ("silent", "unread") else "held_back"  # type: ignore[return-value]


def _voice_words(record: dict[str, Any], voice: Voice, records: list[dict[str, Any]], audience: Audience) -> str:
    unread = _whole(record["unread"])
    match voice:
        case "shown":
            waiting = f", {unread} unread" if unread else ""
            return plural(_whole(record["n"]) or 0, "reflection") + waiting
        case "unread":
            return f"{plural(unread, 'reflection')}, unread" if unread else "reflections, unread"
        case "silent":
            return "nobody wrote"
    others = [r["branch"] for r in records if _counted_together(r, record)]
    if others:
        return f"counted with {listing(others)}"
    return _counted_elsewhere(record, records) or f"held back: fewer than {FEWEST[audience]}"


def _counted_elsewhere(record: dict[str, Any], records: list[dict[str, Any]]) -> str:
    # In a total the same column says who is not in it.
    if not record["counted_with"] or record["role"] != "branch":
        return ""
    others = sum(_counted_together(other, record) for other in records)
    return f"counted with {say(others)} other branches" if others > 1 else "counted with another branch"


def _counted_together(other: dict[str, Any], record: dict[str, Any]) -> bool:
    same = bool(record["counted_with"]) and other["counted_with"] == record["counted_with"]
    return same and other["role"] == "branch" and other["branch"] != record["branch"]


def _members(record: dict[str, Any], records: list[dict[str, Any]]) -> int:
    if record["role"] != "unit":
        return 1
    return sum(r["role"] == "branch" and bool(r["counted_with"]) for r in records)


def _whole(number: Any) -> int | None:
    # NA of pandas is neither None nor a float, and does not equal itself.
    return None if not known(number) or str(number) == "<NA>" else int(number)
