"""The use cases, with who is asking: what the screens and the commands call.

`Service(Workspace.open(), local_person())`; roles are checked at each call, and nobody without one gets anything.
"""

from impact.service.bringing_in.bringing_in import BroughtIn
from impact.service.cache import Cache
from impact.service.checking.asking import Filter
from impact.service.checking.corrections import Correction, Version
from impact.service.checking.disputed_sheets import DisputedSheets, Example
from impact.service.checking.drift import Change, SheetDrift
from impact.service.checking.saying_otherwise import Sayable
from impact.service.codebook.codebook_changes import CodebookChange
from impact.service.codebook.codebook_export import CodebookKind
from impact.service.codebook.codebook_import import CodebookPreview
from impact.service.figures.exports import Exported, ExportKind
from impact.service.figures.figure_sets import MadeFile
from impact.service.figures.showing import Choices
from impact.service.figures.wanted import Wanted
from impact.service.findings.findings import Findings, KeptOut, wanted_of
from impact.service.moment import one_moment
from impact.service.pairs.sayings import FITS
from impact.service.people.people import person_here
from impact.service.people.quarter_path import Station
from impact.service.presenting.pages import (
    Making,
    PresentationLine,
    PresentationPage,
    StepPage,
    StepState,
)
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted, QuoteWanted, StepWanted, WordsWanted
from impact.service.reading.reading_card import CodeHere, ReadingCard
from impact.service.reading.reading_queue import ReadingFilter, ReadingQueue
from impact.service.reading.reading_steps import Step, read_step
from impact.service.refusal import NotAllowed, Refused
from impact.service.rights import ROLES, Role, Who, local_person
from impact.service.service import Service
from impact.service.sheets.neighbours import Neighbours
from impact.service.sheets.sheets_understood import FileUnderstood, SheetUnderstood
from impact.service.voices.voices import Quote
from impact.workspace import Coding, FromTheFuture, PairWords, Workspace

__all__ = [
    "FITS",
    "ROLES",
    "AskWanted",
    "BroughtIn",
    "Cache",
    "Change",
    "Choices",
    "CodeHere",
    "CodebookChange",
    "CodebookKind",
    "CodebookPreview",
    "Coding",
    "Correction",
    "DisputedSheets",
    "Example",
    "ExportKind",
    "Exported",
    "FileUnderstood",
    "Filter",
    "Findings",
    "FindingsWanted",
    "FromTheFuture",
    "KeptOut",
    "MadeFile",
    "Making",
    "Neighbours",
    "NotAllowed",
    "PairWords",
    "PresentationLine",
    "PresentationPage",
    "Quote",
    "QuoteWanted",
    "ReadingCard",
    "ReadingFilter",
    "ReadingQueue",
    "Refused",
    "Role",
    "Sayable",
    "Service",
    "SheetDrift",
    "SheetUnderstood",
    "Station",
    "Step",
    "StepPage",
    "StepState",
    "StepWanted",
    "Version",
    "Wanted",
    "Who",
    "WordsWanted",
    "Workspace",
    "local_person",
    "one_moment",
    "person_here",
    "read_step",
    "wanted_of",
]
