"""What one sheet turned out to hold: what `understand` hands to `merge`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

import pandas as pd

from impact import frames
from impact.ledger import Line
from impact.questions import Question

SheetKind = Literal["counts", "reflections", "survey", "form", "nothing"]


@dataclass(frozen=True)
class Understood:
    """One sheet. Frames have the columns of `frames` and, at the end, `row` (from 1, Int64) and `fate` (str).

    `branch` and `branch_as_written` are both as written here; merging decides on the shown name.
    `rows` holds exactly one line, with a blank cell, for every row that holds anything: its fate and reason as far as
    this sheet alone tells. `remarks` are lines with a filled cell. `how` says, in plain words for the Check page,
    what the sheet was taken for and on what evidence. `roles` says what each column (from zero) of a form or a log
    holds; sheets of other kinds have none.
    """

    file: str
    sheet: str
    file_sha256: str
    digest: str
    kind: SheetKind
    counts: pd.DataFrame = field(default_factory=lambda: frames.empty("counts"))
    reflections: pd.DataFrame = field(default_factory=lambda: frames.empty("reflections"))
    survey: pd.DataFrame = field(default_factory=lambda: frames.empty("survey"))
    rows: tuple[Line, ...] = ()
    remarks: tuple[Line, ...] = ()
    questions: tuple[Question, ...] = ()
    how: tuple[str, ...] = ()
    modified: datetime | None = None
    roles: Mapping[int, str] = field(default_factory=dict)
