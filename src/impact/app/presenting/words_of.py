"""Of a presentation: for whom it is, of which time and how long, in the words that every screen uses."""

from collections.abc import Mapping

from impact.charts.words import period, plural
from impact.model import Audience, StepKind
from impact.policy import audience
from impact.service import PresentationLine, PresentationPage

AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")
NAMES: Mapping[Audience, str] = {"staff": "Staff", "board": "Board", "public": "Public"}
READERS = audience.READERS
KINDS: Mapping[StepKind, str] = {
    "figure": "Figure",
    "finding": "Findings",
    "quote": "A voice",
    "ask": "An ask",
    "words": "Your own words",
}


def about(one: PresentationLine | PresentationPage) -> str:
    """For the board · Q3 2026 · 6 steps."""
    many = one.steps if isinstance(one.steps, int) else len(one.steps)
    return f"For {READERS[one.audience]} · {one.period_said or period(one.period)} · {plural(many, 'step')}"


def called(one: PresentationLine | PresentationPage) -> str:
    """For a list of which one is chosen: “A summer at the desk (for the board, Q3 2026)”."""
    return f"{one.title} (for {READERS[one.audience]}, {one.period_said or period(one.period)})"
