"""The things every part of the program speaks of. Data only: what is done with them lives in the stages."""

from impact.model.figure import Figure, Quoted
from impact.model.shown import BothSides, Misses, PairCard, Ribbon, Weave
from impact.model.terms import THREADS, Audience, Code, Form, Kind, Measure, Mode, PairSpec

__all__ = [
    "THREADS",
    "Audience",
    "BothSides",
    "Code",
    "Figure",
    "Form",
    "Kind",
    "Measure",
    "Misses",
    "Mode",
    "PairCard",
    "PairSpec",
    "Quoted",
    "Ribbon",
    "Weave",
]
