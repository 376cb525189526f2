"""One thing that a period supports, in numbers: what a sentence may say, where it can be seen, why it was chosen."""

from dataclasses import dataclass, field
from math import nan
from typing import Literal

from impact.model.terms import Audience, Code, Form, Measure

FindingKind = Literal["beside", "threads", "named", "seen_felt", "given", "no_voice", "no_count", "ideas", "quiet"]
Moved = Literal["", "beyond", "within", "short"]
"""Of a change, against the series' own past: further than usual, not further, or too little past to say."""
Fit = Literal["", "agrees", "adds", "differs", "no voice yet"]


@dataclass(frozen=True, slots=True)
class FigureKey:
    """What opens the figure that a finding stands in, in the words of `service.Wanted`."""

    form: Form
    measure: str = ""
    period: str = ""
    branch: str = ""
    pair: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One count of all branches. NaN: not known, or not compared. `past`: how many earlier changes there are."""

    measure: Measure
    value: float
    before: float = nan
    change: float = nan
    moved: Moved = ""
    past: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """One code of all branches: x of n. `held`: branches that wrote and are not in it."""

    code: Code
    x: int
    n: int
    writers: int | None = None
    branches: int = 0
    """How many branches are counted in n."""
    held: int = 0
    not_in: str = ""
    """What is not in n, in words; "" where all that was written is."""
    disputed: bool = False
    """Two readers disagree on the code: it is read with care."""
    x_before: int | None = None
    n_before: int | None = None
    """The year before, where a claim was tested on both."""


@dataclass(frozen=True, slots=True)
class IdeasSoFar:
    """Ideas of all staff, each once: how many there are, and of these how many are done, or answered “not now”."""

    all: int
    done: int
    not_now: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Guarded for one audience. `before` is the period compared with, "" where none is.

    `branches`: how many there are in all. `unread` counts what waits to be read, None where that is not told.
    `silence`: why there is no voice. `fit_by` is who says so: the pair's own claim, or a person.
    """

    key: str
    """The same for the same finding whatever its numbers: what a person keeps out is found again by it."""
    kind: FindingKind
    audience: Audience
    period: str
    before: str
    figures: tuple[FigureKey, ...]
    strength: float
    """Orders findings of one period and one audience, and nothing else; it is never shown."""
    counted: tuple[Counted, ...] = ()
    named: tuple[Named, ...] = ()
    missing: Measure | None = None
    """The count that nobody reported."""
    branches: int = 0
    fit: Fit = ""
    fit_by: Literal["", "pair", "person"] = ""
    silence: Literal["", "silent", "unread", "held_back"] = ""
    unread: int | None = None
    ideas: IdeasSoFar | None = None
    sentence: str = field(default="", compare=False)
    basis: str = field(default="", compare=False)

    @property
    def n(self) -> int | None:
        """Reflections behind it: the least of its codes'."""
        return min((named.n for named in self.named), default=None)
