"""Rounds in which two people read the same reflections blind, in and out: only ever added to, the last line stands."""

import json
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import rounds
from impact.workspace.workspace import Writing

# Settled: everything on which they differed was decided together. Given up: it counts for nothing, and blinds nobody.
RoundState = Literal["open", "compared", "settled", "given_up"]


@dataclass(frozen=True, slots=True)
class Round:
    """`reflections` are ids of rows, in the order in which they are read. `at`: when it came into this state.

    `compared_at`: when what both had said was put side by side; what they say afterwards is no longer blind.
    """

    id: str
    name: str
    reflections: tuple[str, ...]
    coders: tuple[str, ...]
    state: RoundState = "open"
    compared_at: str = ""
    by: str = ""
    at: str = ""


def keep_round(writing: Writing, one: Round) -> None:
    """Adds one line: a new round, or a round in another state."""
    line = {
        "round_id": one.id,
        "name": one.name,
        "reflections": " ".join(one.reflections),
        "coders": json.dumps(one.coders, ensure_ascii=False),
        "state": one.state,
    }
    add_lines(writing, rounds, [line])
    writing.note("round", f"{one.id} {one.state}")


def load_rounds(connection: Connection) -> tuple[Round, ...]:
    """What stands of each round, in the order in which they began."""
    standing: dict[str, Round] = {}
    for row in lines_of(connection, rounds):
        before = standing.get(row["round_id"])
        standing[row["round_id"]] = Round(
            id=row["round_id"],
            name=row["name"],
            reflections=tuple(row["reflections"].split()),
            coders=tuple(json.loads(row["coders"])),
            state=row["state"],
            compared_at=row["at"] if row["state"] == "compared" else before.compared_at if before else "",
            by=row["by"],
            at=row["at"],
        )
    return tuple(standing.values())
