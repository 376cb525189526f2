"""What two printed sheets for a team say: a page for the weekly meeting, and what became of what was written."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class NamedCode:
    """One code: x of n, and the colour tokens of its marks and words."""

    name: str
    x: int
    n: int
    mark: str = "text"
    ink: str = "text"


@dataclass(frozen=True, slots=True)
class Said:
    """A passage, who said it, and the colour token of its rule."""

    text: str
    who: str
    ink: str = "count"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """`quote`: the words are somebody's own."""

    became: str
    words: str
    quote: bool
    reason: str


@dataclass(frozen=True, slots=True)
class BoardSheet:
    """`heard_title` says where the numbers come from; `silence` why there are none, where there are none."""

    title: str
    subtitle: str
    footer: str
    heard_title: str
    silence: str
    codes: tuple[NamedCode, ...]
    quotes: tuple[Said, ...]
    asked: tuple[AskedFor, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdeaBecame:
    """One group of ideas as staff may see it; `quote`: the heading is somebody's own words."""

    status: Literal["heard", "considering", "doing", "done", "not_now"]
    heading: str
    quote: bool
    in_words: bool
    reason: str
    on: date | None
