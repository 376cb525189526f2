"""What a file says about itself in, which of several values is valid out; the order of uploading is no evidence.

Words in the name of a file or sheet come first, for somebody wrote them on purpose; then the date of the last change.
Where words and words disagree ("final" here, "revised" there) they decide nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePath

from impact.understood import Understood
from impact.words import fold

# “Corrections” and “update” are missing on purpose: a prison library and a monthly update are called that.
CORRECTED = frozenset(
    "corrected correction revised revision amended updated erratum korrigiert berichtigt revidiert corrigé corregido "
    "korjattu rättad".split()
)
UNFINISHED = frozenset("draft preliminary prelim provisional interim vorläufig provisoire luonnos".split())
FINISHED = frozenset({"final", "finalised", "finalized", "endgültig"})
_VERSION = re.compile(r"\b(?:v|ver|version|rev) ?(\d{1,2})\b")

# Files of one export are written moments apart; that says nothing about which of them is right.
LEAST_APART = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a name goes: −1 a draft, 0 nothing said, 1 final; whether it says corrected; its version."""

    finished: int
    corrected: bool
    version: int

    def outdoes(self, other: "Standing") -> bool:
        """At least as far in every way, and further in one."""
        mine = (self.finished, self.corrected, self.version)
        theirs = (other.finished, other.corrected, other.version)
        return mine != theirs and all(m >= t for m, t in zip(mine, theirs, strict=True))


def standing(name: str) -> Standing:
    """What the words of one name say."""
    words = re.findall(r"[^\W_]+", fold(name))
    finished = -1 if UNFINISHED.intersection(words) else int(bool(FINISHED.intersection(words)))
    version = max(map(int, _VERSION.findall(" ".join(words))), default=1)
    return Standing(finished, bool(CORRECTED.intersection(words)), version)


def standing_of(sheet: Understood) -> Standing:
    return standing(f"{PurePath(sheet.file).stem} {sheet.sheet}")


def valid_value(values: Mapping[float, Sequence[Understood]]) -> tuple[float, str] | None:
    """The one value that the sheets themselves speak for, with the reason in words; None where nothing decides."""
    return by_words(values) or _by_date(values)


def by_words(values: Mapping[float, Sequence[Understood]]) -> tuple[float, str] | None:
    """The value of a sheet whose name says that it is the later version; None where none or several do."""
    said = {value: [(standing_of(s), s) for s in sheets] for value, sheets in values.items()}
    for value, mine in said.items():
        others = [s for v, theirs in said.items() if v != value for s, _ in theirs]
        for stands, sheet in mine:
            if all(stands.outdoes(other) for other in others):
                return value, f"“{sheet.file}{_sheet(sheet)}” says by its name that it is the later version."
    return None


def _sheet(sheet: Understood) -> str:
    return f" › {sheet.sheet}" if sheet.sheet else ""


def _by_date(values: Mapping[float, Sequence[Understood]]) -> tuple[float, str] | None:
    saved = {value: _last_saved(sheets) for value, sheets in values.items()}
    known = sorted(((when, value) for value, when in saved.items() if when), reverse=True)
    if len(known) < len(values) or known[0][0] - known[1][0] < LEAST_APART:
        return None
    when, value = known[0]
    last = max((s for s in values[value] if s.modified), key=lambda s: (_utc(s.modified), s.file))
    return value, f"“{last.file}” was saved last, on {when:%Y-%m-%d}."


def _last_saved(sheets: Sequence[Understood]) -> datetime | None:
    return max((_utc(s.modified) for s in sheets if s.modified), default=None)


def _utc(when: datetime | None) -> datetime:
    """Dates inside files are UTC where they do not say otherwise."""
    assert when is not None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
