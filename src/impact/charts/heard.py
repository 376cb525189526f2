"""A guarded row of reflections in, what a figure may draw and say of them out; four kinds of silence in short words.

Shared by every figure that sets stretches of time beside each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.charts import threads
from impact.charts.guarded import FOR_PRIVACY, Voice, records_of, too_few, voice_of, whole
from impact.charts.words import listing, period, plural
from impact.model import READERS_DISAGREE, THREADS

# Words that stand under a column where no number may or can.
SHORT: dict[Voice, str] = {"held_back": "held", "silent": "none", "unread": "wait"}
FEW = "few"
DIFFER = "differ"
READ_DIFFERENTLY = "two readers disagree, so told of all branches only"


@dataclass(frozen=True, slots=True)
class Heard:
    """What was written in one stretch of time. None is unknown or not to be shown."""

    period: str
    voice: Voice
    n: int | None
    named: tuple[int | None, ...]
    """The x of n of the codes that were asked for, in their order: the three threads, where no others were."""
    writers: int | None
    unread: int | None
    partners: tuple[str, ...] = ()
    """The branches with which these reflections are counted."""
    held: int = 0
    """Of all branches: how many wrote and are not in n."""
    by_size: bool = False
    """Of one branch alone, where nothing but how few they are holds reflections back."""
    disagree: bool = False
    """Of a branch: two readers disagree on the code, so no branches are set side by side by it."""

    @property
    def speaks(self) -> bool:
        return self.voice == "shown" and bool(self.n)

    @property
    def short_words(self) -> str:
        """N in digits, or one short word in its place."""
        if self.speaks:
            return f"{self.n:,}"
        if self.voice == "held_back" and self.disagree:
            return DIFFER
        return FEW if self.voice == "held_back" and self.by_size else SHORT[self.voice]


def heard_in(rows: pd.DataFrame, *, place: str = "", codes: Sequence[str] = THREADS) -> list[Heard]:
    """Rows with the columns of `model.Weave`; those of a ribbon's bins will do. Oldest first, as they come.

    `codes` names the columns that hold an x of n.
    """
    return [heard_of(record, place=place, codes=codes) for record in records_of(rows)]


def silence_words(heard: Heard, fewest: int) -> str:
    """In full, where there is room for it. `fewest` as the data of the figure say it."""
    match heard.voice:
        case "unread":
            return f"{plural(heard.unread, 'reflection')}, unread" if heard.unread else "reflections, unread"
        case "silent":
            return "nobody wrote"
    if heard.disagree:
        return READ_DIFFERENTLY
    if heard.partners:
        return f"counted with {listing(heard.partners)}"
    return too_few(fewest, heard.period) if heard.by_size else FOR_PRIVACY


def short_words_explained(rows: Sequence[Heard], fewest: int) -> str:
    """What the short words mean, as far as they stand in the figure; and who counts what is held back."""
    together = [row for row in rows if row.partners]
    alone = any(row.voice == "held_back" and not row.partners for row in rows)
    said = {
        FEW: f"“few” = fewer than {fewest}, held back" if alone else "“few” = too few to stand alone",
        DIFFER: f"“{DIFFER}” = {READ_DIFFERENTLY}",
        "held": f"“held” = {FOR_PRIVACY}",
        "none": "“none” = nobody wrote",
        "wait": "“wait” = written, not read yet",
    }
    stand = {row.short_words for row in rows}
    words = "; ".join(meaning for word, meaning in said.items() if word in stand)
    return " ".join([*([f"{words}."] if words else []), *_counted_with(together)])


def held_words(rows: Sequence[Heard], *, of_all: bool) -> str:
    """Branches that wrote and are in no number of these rows."""
    held = [row for row in rows if row.held] if of_all else []
    if not held:
        return ""
    if len(held) > 3:
        return f"In {len(held)} of these periods some branches are held back for privacy."
    each = listing([f"{plural(row.held, 'branch', 'branches')} in {period(row.period)}" for row in held])
    return f"Held back, in no number here: {each}."


def note(row: Heard) -> str:
    """Why a number is missing, or which branches are not in it."""
    silent = {"held_back": "held back", "silent": "nobody wrote", "unread": "not read yet"}.get(row.voice, "")
    if row.disagree:
        silent = READ_DIFFERENTLY
    elif row.partners:
        silent = f"counted with {listing(row.partners, most=len(row.partners))}"
    left_out = [thread.name for thread in threads.THREADS if row.speaks and row.named[thread.place] is None]
    away = f"{plural(row.held, 'branch', 'branches')} held back" if row.held and row.voice == "shown" else ""
    thread = f"{listing(left_out)} not shown" if left_out else ""
    return "; ".join(words for words in (silent, away, thread) if words)


def _counted_with(rows: Iterable[Heard]) -> Iterable[str]:
    by_partners: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        by_partners.setdefault(row.partners, []).append(period(row.period))
    for partners, periods in by_partners.items():
        yield f"{listing(periods, most=6)}: counted with {listing(partners)}."


def heard_of(record: dict[str, Any], *, place: str = "", codes: Sequence[str] = THREADS, by_size: bool = True) -> Heard:
    """One row; see `heard_in`. `by_size`: whether a branch of its own is held back only where it has too few."""
    # A branch that is counted with others has no numbers of its own.
    voice: Voice = "held_back" if place and record["status"] == "together" else voice_of(record)
    shown = voice == "shown"
    unread = whole(record["unread"]) if voice in ("shown", "unread") else None
    return Heard(
        period=str(record["period"]),
        voice=voice,
        n=whole(record["n"]) if shown else None,
        named=tuple(whole(record[code]) if shown else None for code in codes),
        writers=whole(record.get("writers")) if shown else None,
        unread=unread,
        partners=_partners(record, place) if voice == "held_back" else (),
        held=whole(record.get("held")) or 0,
        by_size=by_size and bool(place),
        disagree=record.get("counted_with") == READERS_DISAGREE,
    )


def _partners(record: dict[str, Any], place: str) -> tuple[str, ...]:
    """How a joined unit is named in tables: `Oak Park + Lakeside`, and several of them `A + B; A + C`."""
    if not place or not record.get("counted_with"):
        return ()
    units = [unit for unit in str(record["counted_with"]).split("; ") if " + " in unit]
    return tuple(dict.fromkeys(name for unit in units for name in unit.split(" + ") if name != place))
