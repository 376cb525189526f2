"""The parts of a presentation in; all that its screens and files say, out, whoever looked the parts up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import pandas as pd

from impact import __version__, pipeline
from impact.merge import Merged
from impact.model import (
    AskTold,
    Audience,
    FindingTold,
    HouseLook,
    Presented,
    Quoted,
    SoundingBoard,
    SourceTold,
    ToDate,
)
from impact.model.room_sheets import BoardSheet, IdeaBecame
from impact.period import Period
from impact.pipeline import Coded, FigureData, Scene
from impact.policy.thresholds import Thresholds
from impact.service.left_out.left_out import left_out
from impact.service.presenting.packed_figures import quotes_in
from impact.service.presenting.telling import Telling
from impact.service.presenting.told_brief import Chosen, brief, to_date
from impact.service.presenting.told_method import method
from impact.service.presenting.told_tables import findings_table, numbers_tables, quotes_table
from impact.vocabulary.codebook import Codebook

ALL = "All branches"
UNTITLED = "A presentation"


@dataclass(frozen=True, eq=False)
class Numbers:
    """What is told of the period, whatever the steps are."""

    tables: Mapping[str, pd.DataFrame]
    so_far: tuple[tuple[ToDate, ...], str]
    sources: tuple[str, ...]


def numbers_of(held: Coded, merged: Merged, scene: Scene, period: Period) -> Numbers:
    return Numbers(
        tables=numbers_tables(held, merged, scene, period),
        so_far=to_date(held, scene, period),
        sources=pipeline.sources_of_numbers(held, scene, period=period),
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """What the library decided: limits, how many read a quote before the public sees it, its codebook, its look."""

    thresholds: Thresholds
    public: int
    book: Codebook
    look: HouseLook = field(default_factory=HouseLook)
    paper: Literal["a4", "us-letter"] = "a4"
    cleared: bool = True
    """False where nobody could clear a quote."""


@dataclass(frozen=True, eq=False)
class Parts:
    """What was looked up. `voice` and `ask` are those of the board's page, `words_left` says what people typed and
    these readers may not see.
    """

    id: str
    title: str
    notes: str
    audience: Audience
    period: str
    told: Sequence[Telling]
    findings: tuple[FindingTold, ...]
    voice: Quoted | None
    ask: AskTold | None
    numbers: Numbers
    quotes: bool = True
    words_left: tuple[str, ...] = ()
    invented: bool = False
    board: SoundingBoard | None = None
    board_sheet: BoardSheet | None = None
    became: tuple[IdeaBecame, ...] | None = None

    @property
    def shown(self) -> tuple[FigureData, ...]:
        """What is behind the figures, in their order."""
        steps = [each for each in self.told if each.step.figure is not None]
        return tuple(each.stands.data for each in steps if each.stands.data is not None)

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the files behind figures and numbers, in the order of the alphabet."""
        shown = (*self.shown, self.board) if self.board else self.shown
        return tuple(sorted({*self.numbers.sources, *(name for data in shown for name in data.sources)}))


def whole(parts: Parts, rules: Rules, sources: tuple[SourceTold, ...]) -> Presented:
    """Nothing is looked up here, and nothing is guarded: each part comes as its audience may see it."""
    steps = tuple(each.step for each in parts.told)
    chosen = Chosen(steps, parts.shown, parts.voice, parts.ask, parts.notes)
    return Presented(
        id=parts.id,
        title=parts.title or UNTITLED,
        audience=parts.audience,
        period=parts.period,
        period_said=pipeline.said(parts.period),
        place=ALL,
        made_at=date.today(),
        version=__version__,
        codebook=rules.book.version,
        steps=steps,
        findings=parts.findings,
        brief=brief(chosen, parts.findings, parts.numbers.so_far),
        method=method(parts.audience, rules.thresholds, public=rules.public, book=rules.book, quotes=rules.cleared),
        sources=sources,
        left_out=_left_out(parts),
        tables={
            **{step.stem: step.figure.table for step in steps if step.figure is not None},
            "findings": findings_table(parts.findings, steps),
            "quotes": quotes_table(_quotes(parts) if parts.quotes else ()),
            **parts.numbers.tables,
        },
        look=rules.look,
        paper=rules.paper,
        invented=parts.invented,
        board=parts.board_sheet,
        became=parts.became,
    )


def _quotes(parts: Parts) -> list[tuple[str, Quoted]]:
    """Each passage with the stem of the step that it stands in; the page of the board has its own."""
    found = [(each.step.stem, each.step.quote) for each in parts.told if each.step.quote is not None]
    for each in parts.told:
        if each.step.figure is not None:
            found += [(each.step.stem, quote) for quote in quotes_in(each.stands.data)]
    return [*found, *([("brief", parts.voice)] if parts.voice else [])]


def _left_out(parts: Parts) -> tuple[str, ...]:
    """The sentences of all steps, each once; then what was left away of what people typed."""
    said = [line for each in parts.told for line in each.step.left_out]
    steps = [(at, each.step) for at, each in enumerate(parts.told, start=1)]
    missing = [f"Step {at}, {step.title}: {step.trouble}" for at, step in steps if step.trouble]
    of_board = left_out(parts.board) if parts.board else ()
    return tuple(dict.fromkeys([*missing, *said, *of_board, *parts.words_left]))
