"""Words that every part shares, and a line each of the measures, the codebook and the pairs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["flow", "stock"]
Audience = Literal["staff", "board", "public"]
Mode = Literal["light", "dark", "mono"]
Form = Literal[
    "sides",
    "weave",
    "misses",
    "ribbon",
    "pair_card",
    "conditions",
    "load",
    "outcomes",
    "ideas",
    "then_and_now",
    "sounding_board",
    "matrix",
    "listening",
]

FORM_NAMES: Mapping[Form, str] = {
    "sides": "Both sides",
    "weave": "Weave",
    "misses": "What the count misses",
    "ribbon": "Ribbon",
    "pair_card": "Pair card",
    "conditions": "Conditions",
    "load": "What weighs on staff",
    "outcomes": "Outcomes",
    "ideas": "Ideas",
    "then_and_now": "Then and now",
    "sounding_board": "Sounding board",
    "matrix": "Moments",
    "listening": "Listening map",
}
"""What each form of figure is called wherever a person chooses one."""

THREADS = ("DIGNITY", "PURPOSE", "UNDERSTANDING")

# Stands in `counted_with` of a branch: by a code that two readers read so differently no branch is set beside another.
READERS_DISAGREE = "all branches: readers disagree"


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of `vocabulary/measures.csv`: what a count means and how it may be summed."""

    key: str
    label: str
    unit: str
    kind: Kind
    agg_time: Literal["sum", "last", "mean"]
    agg_place: Literal["sum", "none"]
    aliases: tuple[str, ...]
    trap: str = ""
    breaks: str = ""
    sensitive: Literal["", "yes", "system_only"] = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One line of `vocabulary/codebook.csv`."""

    id: str
    family: str
    tier: str
    name: str
    definition: str
    include_when: str
    exclude_when: str
    examples: tuple[str, ...]
    near_miss: str
    traced_to: str
    aliases: tuple[str, ...]
    starter: bool
    parent: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class PairSpec:
    """One line of `vocabulary/pairs.csv`: a count, the codes that belong to it, and what the pair cannot say."""

    id: str
    measures: tuple[str, ...]
    codes: tuple[str, ...]
    says: str
    cannot_say: str
    claim: Literal["", "rises_with", "falls_with"] = ""
