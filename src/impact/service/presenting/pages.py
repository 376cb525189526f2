"""A presentation as the screens list it and open it."""

from dataclasses import dataclass
from typing import Literal

from impact.model import Audience, StepKind
from impact.service.figures.exports import Exported
from impact.service.figures.wanted import Wanted

StepState = Literal["same", "changed", "gone", "withheld"]
"""Of what a step showed when it was put in: still so · other numbers or words today · nothing to show today ·
may not be shown any more (a quote was taken back, or the rules are stricter now), so that it can only be refreshed.
"""


@dataclass(frozen=True, slots=True)
class PresentationLine:
    """One presentation in a list. `by` and `at` (ISO, UTC) of who last touched it and when."""

    id: str
    title: str
    audience: Audience
    period: str
    period_said: str
    steps: int
    by: str = ""
    at: str = ""
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class StepPage:
    """One step in the order of the presentation. `caption` and `notes` as they may be shown to its audience.

    `why` says in a sentence what `state` means here, "" where nothing is to be said. `wanted` opens its figure, None
    for other kinds. `as_of` is the day (ISO) of what it shows; `kept`: a person wants these numbers although others
    came in. `caption_before` is the caption of the presentation that this one repeats, where it was not taken over.
    """

    id: str
    kind: StepKind
    title: str
    caption: str = ""
    notes: str = ""
    state: StepState = "same"
    why: str = ""
    wanted: Wanted | None = None
    as_of: str = ""
    kept: bool = False
    caption_before: str = ""


@dataclass(frozen=True, slots=True)
class PresentationPage:
    """One presentation, opened. `dropped` are steps that can be put back; `taken_back`: the presentation itself."""

    id: str
    title: str
    audience: Audience
    period: str
    period_said: str
    notes: str
    steps: tuple[StepPage, ...]
    dropped: tuple[StepPage, ...] = ()
    by: str = ""
    at: str = ""
    made_from: str = ""
    taken_back: bool = False
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Making:
    """How far a pack is: `done` of `of`, and what is being made. The last one carries the finished file.

    `trouble` names what could not be made; the pack has the rest.
    """

    done: int
    of: int
    what: str
    file: Exported | None = None
    trouble: tuple[str, ...] = ()
