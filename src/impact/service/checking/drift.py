"""A workspace in; of each sheet what came, went and changed its name since the one of its kind before it, out."""

from dataclasses import dataclass
from typing import Literal

from impact.service.sheets.reading import read_all
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Change:
    """`name` is how it is called now, or was, where it is gone; `was` its earlier name, where it has one.

    `asked`: it may be the same under another name; `question` is the id of the open question, `why` the evidence.
    """

    what: Literal["label", "branch", "sheet"]
    change: Literal["new", "back", "gone", "renamed", "asked"]
    name: str
    was: str
    question: str
    why: str


@dataclass(frozen=True, slots=True)
class SheetDrift:
    """One sheet, the one before it, and every change between them: those that are asked about first."""

    file: str
    sheet: str
    before_file: str
    before_sheet: str
    changes: tuple[Change, ...]


_ORDER = ("asked", "renamed", "new", "back", "gone")


def drift(kept: Workspace) -> tuple[SheetDrift, ...]:
    """Sheets of which nothing changed are left away; the latest files by name first."""
    news = read_all(kept).merged.drift
    steps = ["file", "sheet", "before_file", "before_sheet"]
    found = []
    for _, lines in news.groupby(steps, sort=False):
        columns = lines[["what", "change", "name", "was", "question", "why"]]
        changes = [Change(*line) for line in columns.itertuples(index=False, name=None)]
        changes.sort(key=lambda change: _ORDER.index(change.change))
        file, sheet, before_file, before_sheet = map(str, lines[steps].iloc[0])
        found.append(SheetDrift(file, sheet, before_file, before_sheet, tuple(changes)))
    return tuple(reversed(found))
