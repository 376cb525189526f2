"""What is known of one place's reflections in, what may be shown of them and which words stand where they may not out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from impact.charts.words import known, listing, plural
from impact.model import Audience

Kind = Literal["shown", "held_back", "silent", "unread"]

# What "held back" means in words: the fewest reflections that stand alone, by reader.
FEWEST: dict[Audience, int] = {"staff": 5, "board": 5, "public": 10}
ALL_BRANCHES = "all branches"


@dataclass(frozen=True, slots=True)
class Voices:
    """None is unknown or not to be shown; `words` say what there is, or why there is nothing."""

    kind: Kind
    n: int | None
    writers: int | None
    unread: int | None
    words: str

    @property
    def speak(self) -> bool:
        return self.kind == "shown"


def voices(told: Mapping[str, Any], *, place: str, audience: Audience) -> Voices:
    """`told` has n, writers, unread, status and counted_with; `place` is the branch it is of, "" for all branches."""
    kind = _kind(told, place)
    shown = kind == "shown"
    unread = whole(told["unread"]) if kind in ("shown", "unread") else None
    return Voices(
        kind=kind,
        n=whole(told["n"]) if shown else None,
        writers=whole(told["writers"]) if shown else None,
        unread=unread,
        words=_words(told, kind, unread, place, audience),
    )


def counted_with(unit: str, place: str) -> str:
    """The other branches of a joined unit: “Lakeside” of “Oak Park + Lakeside”; nothing where no unit counts it."""
    joined = [part for part in unit.split("; ") if " + " in part]
    others = [name for part in joined for name in part.split(" + ") if name != place]
    return listing(list(dict.fromkeys(others)))


def whole(number: Any) -> int | None:
    """A whole number, or None. (NA of pandas is neither None nor a float, and does not equal itself.)"""
    return None if not known(number) or str(number) == "<NA>" else int(number)


def _kind(told: Mapping[str, Any], place: str) -> Kind:
    status, n = str(told["status"]), whole(told["n"])
    if status == "together" and place:
        return "held_back"
    if status in ("shown", "together") and n is not None:
        return "shown" if n else "unread" if whole(told["unread"]) else "silent"
    return status if status in ("silent", "unread") else "held_back"  # type: ignore[return-value]


def _words(told: Mapping[str, Any], kind: Kind, unread: int | None, place: str, audience: Audience) -> str:
    match kind:
        case "shown":
            waiting = f", {unread:,} unread" if unread else ""
            return plural(whole(told["n"]) or 0, "reflection") + waiting
        case "unread":
            return f"{plural(unread, 'reflection')}, unread" if unread else "reflections, unread"
        case "silent":
            return "nobody wrote"
    unit = str(told["counted_with"] or "") if place else ""
    if others := counted_with(unit, place):
        return f"counted with {others}"
    if unit == ALL_BRANCHES:
        return "shown for all branches only"
    return f"held back: fewer than {FEWEST[audience]}"
