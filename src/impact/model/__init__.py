"""The things every part of the program speaks of. Data only: what is done with them lives in the stages."""

from impact.model.both_sides import BothSides
from impact.model.conditions import Conditions, Family
from impact.model.figure import Figure, Quoted
from impact.model.ideas import IDEA_STATUSES, IdeaNamed, IdeasHeard
from impact.model.listening import Listening
from impact.model.matrix import Matrix, MatrixRows
from impact.model.misses import Misses
from impact.model.native_chart import NativeChart, NativeKind, Series
from impact.model.outcomes import OUTCOMES, Outcomes
from impact.model.pair_card import PairCard
from impact.model.presented import (
    AskTold,
    BriefTold,
    FindingTold,
    HouseLook,
    Presented,
    SourceTold,
    StepKind,
    StepTold,
    ToDate,
)
from impact.model.rates import ContextLine, Missing, Rate, RateSpec
from impact.model.ribbon import Ribbon
from impact.model.shown import Shown
from impact.model.sounding_board import BoardQuestion, SoundingBoard, WasAsked
from impact.model.terms import (
    FORM_NAMES,
    READERS_DISAGREE,
    THREADS,
    Audience,
    Code,
    Form,
    Kind,
    Measure,
    Mode,
    PairSpec,
)
from impact.model.then_and_now import ThenAndNow, When
from impact.model.weave import Weave

__all__ = [
    "FORM_NAMES",
    "IDEA_STATUSES",
    "OUTCOMES",
    "READERS_DISAGREE",
    "THREADS",
    "AskTold",
    "Audience",
    "BoardQuestion",
    "BothSides",
    "BriefTold",
    "Code",
    "Conditions",
    "ContextLine",
    "Family",
    "Figure",
    "FindingTold",
    "Form",
    "HouseLook",
    "IdeaNamed",
    "IdeasHeard",
    "Kind",
    "Listening",
    "Matrix",
    "MatrixRows",
    "Measure",
    "Misses",
    "Missing",
    "Mode",
    "NativeChart",
    "NativeKind",
    "Outcomes",
    "PairCard",
    "PairSpec",
    "Presented",
    "Quoted",
    "Rate",
    "RateSpec",
    "Ribbon",
    "Series",
    "Shown",
    "SoundingBoard",
    "SourceTold",
    "StepKind",
    "StepTold",
    "ThenAndNow",
    "ToDate",
    "WasAsked",
    "Weave",
    "When",
]
