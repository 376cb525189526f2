"""Numbers of another library or of a state, as background, in and out: only ever added to, the last line stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import context_rows
from impact.workspace.workspace import Writing

State = Literal["off", "on", "gone"]


@dataclass(frozen=True, slots=True)
class Background:
    """One library or state in one year of one dataset. `values` by measure key; off until somebody turns it on."""

    source: str
    library: str
    year: str
    values: Mapping[str, float]
    state: State = "off"

    @property
    def key(self) -> tuple[str, str, str]:
        return self.source, self.library, self.year


def keep_background(writing: Writing, background: Background) -> None:
    """A line a measure, all in this state."""
    rows = [
        {
            "source": background.source,
            "library": background.library,
            "year": background.year,
            "measure": measure,
            "value": repr(float(value)),
            "state": background.state,
        }
        for measure, value in background.values.items()
    ]
    if rows:
        add_lines(writing, context_rows, rows)
        writing.note("background", background.state)


def load_backgrounds(connection: Connection) -> tuple[Background, ...]:
    """Those that stand, in the order in which they were first brought in."""
    values: dict[tuple[str, str, str], dict[str, float]] = {}
    states: dict[tuple[str, str, str], State] = {}
    for row in lines_of(connection, context_rows):
        key = row["source"], row["library"], row["year"]
        values.setdefault(key, {})[row["measure"]] = float(row["value"])
        states[key] = row["state"]
    return tuple(Background(*key, told, states[key]) for key, told in values.items() if states[key] != "gone")
