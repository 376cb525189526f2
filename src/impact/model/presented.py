"""A presentation as one audience may see it: all that any file of it says, and nothing beside.

It is put together in one place, guarded, before any file is made; whoever writes a file asks nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import pandas as pd

from impact.model.figure import Figure, Quoted
from impact.model.room_sheets import BoardSheet, IdeaBecame
from impact.model.terms import Audience

StepKind = Literal["figure", "finding", "quote", "ask", "words"]


@dataclass(frozen=True, slots=True)
class HouseLook:
    """What makes a file look like this library's: pictures are PNG bytes, `accent` is #RRGGBB; empty is ours."""

    library: str = ""
    logo: bytes = b""
    accent: str = ""
    slide_template: bytes = b""
    """A .pptx of the library's own, as it was given."""


@dataclass(frozen=True, slots=True)
class SourceTold:
    """A file behind the numbers."""

    file: str
    uploaded: date | None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class FindingTold:
    """`sentence` is whole and true alone; `n` says in words how many wrote and from where; `step` is where its figure
    stands, "" where it stands in none.
    """

    key: str
    sentence: str
    n: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class AskTold:
    """An ask as this audience may see it; a field that may not be shown is empty."""

    need: str
    cost: str = ""
    owner: str = ""
    due: str = ""
    state: str = ""
    outcome: str = ""
    evidence: tuple[str, ...] = ()
    not_shown: int = 0


@dataclass(frozen=True, slots=True)
class StepTold:
    """One screen, slide or section. `title` is a sentence; `caption` and `notes` are a person's.

    `stem` begins the names of its files and is the name of its table. `trouble` says why there is nothing to show.
    """

    id: str
    kind: StepKind
    title: str
    caption: str = ""
    notes: str = ""
    stem: str = ""
    figure: Figure | None = None
    page: Figure | None = None
    """The same laid out for a page; files with pages take `figure` where there is none."""
    quiet: Figure | None = None
    """The same without the quotes that stand in it, for a room where none is shown; None where it has none."""
    narrow: Figure | None = None
    """The same laid out for a phone; a file that may be read on one takes `figure` where there is none."""
    quiet_narrow: Figure | None = None
    """`quiet`, laid out for a phone."""
    quote: Quoted | None = None
    ask: AskTold | None = None
    findings: tuple[FindingTold, ...] = ()
    filters: str = ""
    n: str = ""
    left_out: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ToDate:
    """A count from the start of the library's year to the end of the period, and the same time a year before, as they
    may be shown; "" where they may not. `change` in words.
    """

    measure: str
    now: str
    before: str
    change: str


@dataclass(frozen=True, slots=True)
class BriefTold:
    """What stands on the one page that a board reads."""

    findings: tuple[FindingTold, ...]
    figure: StepTold | None
    voice: Quoted | None
    ask: AskTold | None
    cannot_say: tuple[str, ...]
    to_date: tuple[ToDate, ...]
    to_date_said: str
    """Of which time these are: “July 2025 to March 2026, beside the same months a year before”."""
    notes: str


@dataclass(frozen=True)
class Presented:
    """`period` is 2026-Q3, `period_said` as people say it. `method`: headings with their paragraphs.

    `tables` holds every number of every file: a step's by its stem, and findings, quotes, counts, indicators, pairs,
    ledger and held_back (which cells, never their numbers).
    """

    id: str
    title: str
    audience: Audience
    period: str
    period_said: str
    place: str
    made_at: date
    version: str
    codebook: str
    steps: tuple[StepTold, ...]
    findings: tuple[FindingTold, ...]
    brief: BriefTold
    method: tuple[tuple[str, tuple[str, ...]], ...]
    sources: tuple[SourceTold, ...]
    left_out: tuple[str, ...]
    tables: Mapping[str, pd.DataFrame]
    look: HouseLook = field(default_factory=HouseLook)
    paper: Literal["a4", "us-letter"] = "a4"
    invented: bool = False
    board: BoardSheet | None = None
    """The page for a weekly meeting, of the same period; None where there is nothing to talk about."""
    became: tuple[IdeaBecame, ...] | None = None
    """What became of what staff wrote; None for everybody but staff."""
