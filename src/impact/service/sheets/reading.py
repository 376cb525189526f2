"""A workspace in, all that its sheets were read as out; read again only when what is kept has changed."""

import hashlib
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from impact import __version__, pipeline, workspace
from impact.decisions import Decisions
from impact.merge import Merged
from impact.model import Measure
from impact.period import Period
from impact.policy.consent import Level
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of, with_lines
from impact.service.consent.given_levels import with_given_levels
from impact.service.moment import once_a_moment
from impact.service.sheets import packed_frames
from impact.service.sheets.choices import chosen_measure, first_period, measures_here, periods_here
from impact.service.sheets.understanding import Understandings
from impact.sheets import Book
from impact.understand import FISCAL_SUBJECT
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace
from impact.workspace.presentations import last_other_write

# A merged workspace is the largest thing we hold: the library's own, the sample library, and one that is going.
_READINGS: Cache["Reading"] = Cache(3)
UNDERSTOOD = Understandings()


@dataclass(frozen=True, eq=False)
class Reading:
    """What the sheets hold now, with the settings that figures are made under. Holds raw text: not for faces."""

    merged: Merged
    decisions: Decisions
    fiscal_start: int | None
    branch_order: tuple[str, ...]
    said_in_sheets: Mapping[str, Level] = field(default_factory=dict)
    """Of reflections to which a person gave another level: what their sheet says."""

    @property
    def year_starts(self) -> int:
        """The first month of the library's year; January while nobody said."""
        return self.fiscal_start or 1

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Those that have at least one count."""
        return measures_here(self.merged)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Those that hold a count or a reflection, the newest first."""
        return periods_here(self.merged, year_starts=self.year_starts)

    @cached_property
    def first(self) -> Period | None:
        """What is shown while nobody has chosen."""
        return first_period(self.merged, chosen_measure("visits", self.measures).key, self.periods)


@dataclass(frozen=True)
class Inputs:
    """Everything that reading depends on, at one moment."""

    books: tuple[Book, ...]
    decisions: Decisions
    fiscal_start: int | None
    branch_order: tuple[str, ...]
    withdrawn: frozenset[str]
    codes: Codebook


def read_all(kept: Workspace) -> Reading:
    """The merged frames of everything that is kept, from the cache where nothing changed."""
    return _READINGS.get(reading_key(kept), lambda: _read(kept))


def codings_of(kept: Workspace) -> pd.DataFrame:
    with kept.reading() as connection:
        return workspace.load_codings(connection)


def inputs(kept: Workspace, *, books: bool = True) -> Inputs:
    """With the sheets themselves, unless only what was decided about them is asked for."""
    with kept.reading() as connection:
        typed = workspace.stories_book(connection)
        order = workspace.setting(connection, "branch_order")
        start = workspace.setting(connection, "fiscal_start")
        decisions = workspace.load_decisions(connection)
        return Inputs(
            books=(*workspace.load_books(connection), *((typed,) if typed else ())) if books else (),
            decisions=decisions,
            fiscal_start=start if isinstance(start, int) else _answered_start(decisions),
            branch_order=tuple(map(str, order)) if isinstance(order, list) else (),
            withdrawn=frozenset(workspace.withdrawn_ids(connection)),
            codes=with_lines(workspace.load_codebook_lines(connection)),
        )


def _answered_start(decisions: Decisions) -> int | None:
    """The month that somebody answered when a file spoke of fiscal years: it is the library's year."""
    answer = (decisions.answer("fiscal_year", FISCAL_SUBJECT) or "").strip()
    return int(answer) if answer.isdecimal() and 1 <= int(answer) <= 12 else None


def reading_key(kept: Workspace) -> tuple[Hashable, ...]:
    """Changes when the sheets may be read as something else."""
    return _keys(kept)[0]


def state_key(kept: Workspace) -> tuple[Hashable, ...]:
    """Changes with every write but those of presentations: no figure and no quote depends on a caption."""
    return _keys(kept)[1]


def _keys(kept: Workspace) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    def look() -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
        who = _who_reads(kept)
        with kept.reading() as connection:
            reading, written = workspace.revision(connection).reading, last_other_write(connection)
        # A backup that comes back has a `reading` that never was; its writes are counted from where they stood then.
        return (*who, reading), (*who, reading, written)

    return once_a_moment(("keys", kept.database), look)


def understand_alone(kept: Workspace, found: Inputs, book: Book) -> list[Understood]:
    """What each sheet of one book holds, before anything is merged."""
    key = workspace.writer_key(kept)
    return UNDERSTOOD.of(
        book, decisions=found.decisions, fiscal_start=found.fiscal_start, writer_key=key, codes=found.codes
    )


def merge(kept: Workspace, found: Inputs) -> Merged:
    """All books under the decisions that stand."""
    writer_key = workspace.writer_key(kept)
    UNDERSTOOD.keep_only(found.books, writer_key=writer_key)
    return pipeline.merge_books(
        found.books,
        decisions=found.decisions,
        fiscal_start=found.fiscal_start,
        writer_key=writer_key,
        withdrawn=found.withdrawn,
        codes=found.codes,
        understood_as=UNDERSTOOD.of,
    )


def _read(kept: Workspace) -> Reading:
    found = inputs(kept, books=False)
    mark, revision = packed_frames.mark(_read_by(kept)), kept.revision().reading
    with kept.reading() as connection:
        packed = workspace.load_derived(connection, mark)
        given = workspace.load_consents(connection)
    merged = packed_frames.unpack(packed) if packed else None
    if merged is None:
        found = inputs(kept)
        merged = merge(kept, found)
        workspace.keep_derived(kept, mark, packed_frames.pack(merged), reading=revision)
    # Here, where every reader of frames begins, and nowhere else.
    levelled, said = with_given_levels(merged, given)
    return Reading(levelled, found.decisions, found.fiscal_start, found.branch_order, said)


def _who_reads(kept: Workspace) -> tuple[Hashable, ...]:
    # A folder may be deleted and made anew (the key of the writers is random), copied, or put back from elsewhere.
    return str(kept.database), kept.database.stat().st_ino, *_read_by(kept)


def _read_by(kept: Workspace) -> tuple[Hashable, ...]:
    """What beside the sheets and the decisions makes a row what it is. Not the place: a folder may be moved."""
    mark = hashlib.sha256(workspace.writer_key(kept)).hexdigest()
    # Of the codebook only what forms are read by: another definition changes no count.
    ticks = hashlib.sha256(repr(codebook_of(kept).tick_words).encode()).hexdigest()[:8]
    return mark, __version__, ticks
