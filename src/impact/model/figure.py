"""A finished figure, and a passage that may stand in one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from impact.model.native_chart import NativeChart
from impact.model.terms import Mode


@dataclass(frozen=True)
class Figure:
    """A finished figure. `spec` is Vega-Lite as a dict; `table` is its twin, the same numbers in rows."""

    name: str
    spec: Mapping[str, Any]
    title: str
    subtitle: str
    alt: str
    footer: str
    table: pd.DataFrame
    mode: Mode = "light"
    size: tuple[float, float] = (960, 540)
    boxes: tuple[tuple[float, float, float, float, float, str], ...] = field(default=(), compare=False)
    """Where each text stands, in points: left, top, right, bottom, type size, words."""
    made_title: str = field(default="", compare=False)
    """The one made from the numbers; `title` may be a person's own."""
    native: tuple[NativeChart, ...] = field(default=(), compare=False)
    """The same numbers for programs that draw charts themselves; none where they have no such form."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage that the audience may see, with what may stand under it; empty is not known or may not be told.

    `code` is what the passage was chosen for. `month` is the first day of the month it is from. `cleared_by` counts
    the persons who read it for who could be recognised; `chosen_by` names who picked it, "" where nobody did. `name` is
    the writer's, where they wished it and confirmed it.
    """

    reflection_id: str
    text: str
    code: str = ""
    branch: str = ""
    role: str = ""
    month: date | None = None
    told_by: str = ""
    consent: str = ""
    cleared_by: int = 0
    chosen_by: str = ""
    code_name: str = ""
    """What the library calls that code."""
    name: str = ""
    why: str = ""
    """Why readers picked it for its period and code, in a sentence; "" where nobody did."""
