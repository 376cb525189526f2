"""Guarded rows of one family in, what each may show and in which words out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from impact.charts.guarded import FOR_PRIVACY, HELD_BACK, Voice, records_of, value_of, voice_of, whole
from impact.charts.words import count, known, noun, plural, since, since_when, within
from impact.model import Conditions
from impact.vocabulary.measures import measures

Telling = Literal["told", "held_back", "sensitive", "none"]
NOT_COUNTED = "not counted here"


@dataclass(frozen=True, slots=True)
class Sides:
    """Of the reflections that name a condition; who says both is in both."""

    missing: int
    in_place: int
    unsaid: int


@dataclass(frozen=True, slots=True)
class Given:
    """One count beside a condition. None is unknown or not to be shown; words stand where a number cannot."""

    name: str
    value: float | None
    before: float | None
    """The year before, where there is a change."""
    change: float | None
    words: str

    @property
    def said(self) -> str:
        """All but the number: “staff training hours, +5.3%”."""
        more = since(self.change, self.before) if self.change is not None else ""
        return ", ".join(part for part in (self.name, more, self.words) if part)

    def said_since(self, before: str) -> str:
        """The same where no heading says since when: “staff training hours, +5.3% on Q3 2025”."""
        more = since_when(self.change, self.before, before) if self.change is not None else ""
        return ", ".join(part for part in (self.name, more, self.words) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """One code. `sides` is None where they are not told; `telling` says why."""

    code: str
    name: str
    voice: Voice
    n: int | None
    x: int | None
    sides: Sides | None
    telling: Telling
    unread: int | None
    counted_with: str
    given: tuple[Given, ...]

    @property
    def speaks(self) -> bool:
        return self.voice == "shown" and self.x is not None

    @property
    def is_told(self) -> bool:
        """Whether a reader learns how many said that it was missing; of none that name it, none did."""
        return self.speaks and (self.sides is not None or self.x == 0)

    @property
    def of_words(self) -> str:
        """9 of 72 reflections; over a year of which some quarters are not told, of which."""
        if self.x is None or self.n is None:
            return ""
        some = f", {self.counted_with}" if self.counted_with.endswith("quarters") else ""
        return f"{self.x:,} of {plural(self.n, 'reflection')}{some}"

    @property
    def silence(self) -> str:
        """What stands where marks cannot."""
        match self.voice:
            case "silent":
                return "nobody wrote"
            case "unread":
                return f"{plural(self.unread, 'reflection')}, unread" if self.unread else "reflections, unread"
            case "held_back":
                return FOR_PRIVACY
        if not self.x:
            return "not named"
        return {
            "held_back": f"missing or in place: {FOR_PRIVACY}",
            "sensitive": "sensitive: not told apart",
        }.get(self.telling, "")


def condition_rows(data: Conditions) -> list[Row]:
    """In the order they came in. Raises ValueError for no rows at all."""
    given = records_of(data.given)
    rows = [_row(record, given) for record in records_of(data.rows)]
    if not rows:
        raise ValueError("a figure needs one row at least")
    return rows


def _row(record: dict[str, Any], given: Sequence[dict[str, Any]]) -> Row:
    voice = voice_of(record)
    shown = voice == "shown"
    numbers = [whole(record[side]) for side in ("missing", "in_place", "unsaid")]
    missing, in_place, unsaid = numbers
    telling = str(record["sides"])
    told = shown and telling == "told" and missing is not None and in_place is not None and unsaid is not None
    return Row(
        code=str(record["code"]),
        name=str(record["name"]),
        voice=voice,
        n=whole(record["n"]) if shown else None,
        x=whole(record["x"]) if shown else None,
        sides=Sides(missing or 0, in_place or 0, unsaid or 0) if told else None,
        telling=telling if shown else "none",  # type: ignore[arg-type]
        unread=whole(record["unread"]) if voice in ("shown", "unread") else None,
        counted_with=str(record["counted_with"] or ""),
        given=tuple(_given(line) for line in given if line["code"] == record["code"]),
    )


def _given(record: dict[str, Any]) -> Given:
    name = within(noun(measures()[record["measure"]]))
    value = value_of(record)
    if value is None:
        return Given(name, None, None, None, HELD_BACK if record["value_status"] == "held_back" else NOT_COUNTED)
    if record["value_status"] == "part":  # a part is never set beside a whole
        parts, expected = whole(record["parts"]), whole(record["parts_expected"])
        of = f"{parts} of {expected} months" if parts and expected and parts < expected else "only in part"
        return Given(name, value, None, None, of)
    if not known(record["change"]):
        return Given(name, value, None, None, "")
    return Given(name, value, value_of(record, column="before"), float(record["change"]), "")


def value_words(given: Given) -> str:
    return "" if given.value is None else count(given.value)
