"""What people said about reflections, in and out: codings, read marks, and quotes read for who could be recognised."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, RowMapping

from impact import frames
from impact.policy.persons import is_name, person_key
from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import clearances, codings
from impact.workspace.workspace import Writing

# Nobody has this name: such a line takes back what all have said.
_EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """One line of `codings`. An empty code that is confirmed means: this coder has read this reflection."""

    reflection_id: str
    code: str = ""
    state: str = "confirmed"
    polarity: str = "asserted"
    direction: str = ""
    tone: str = ""
    start: int | None = None
    end: int | None = None
    coder: str = ""
    """Who judged; the one who is writing, where it is left empty."""


def add_codings(writing: Writing, lines: Iterable[Coding]) -> int:
    """Adds lines, in this order. How many."""
    values = [_values(line, coder=line.coder or writing.by) for line in lines]
    if values:
        add_lines(writing, codings, values)
        writing.note("code", ", ".join(sorted({v["reflection_id"] for v in values})[:20]))
    return len(values)


def load_codings(
    connection: Connection, *, about: Collection[str] | None = None, only_marks: bool = False
) -> pd.DataFrame:
    """The frame `codings`, in the order the lines were added; all, or those `about` some reflections.

    `only_marks`: who has read what, without the codes.
    """
    where: list[ColumnElement[bool]] = [] if about is None else [codings.c.reflection_id.in_(list(about))]
    if only_marks:
        where.append(codings.c.code == "")
    rows = lines_of(connection, codings, *where)
    return frames.conform(pd.DataFrame([dict(row) for row in rows]), "codings")[list(frames.COLUMNS["codings"])]


def set_clearance(writing: Writing, reflection_id: str, *, cleared: bool, words_mark: str = "") -> None:
    """The one who is writing has read this for who could be recognised, or takes that back.

    `words_mark` is a keyed mark of the words that were read: of others it says nothing.
    """
    add_lines(writing, clearances, [{"reflection_id": reflection_id, "cleared": cleared, "words_mark": words_mark}])
    writing.note("clear" if cleared else "clear back", reflection_id)


def ask_again(writing: Writing, reflection_id: str) -> None:
    """The text that would leave is another one now: whoever cleared it has not read this one."""
    if not load_clearances(writing.connection).get(reflection_id):
        return
    add_lines(writing, clearances, [{"reflection_id": reflection_id, "cleared": False}], by=_EVERYBODY)
    writing.note("clear again", reflection_id)


def load_clearances(connection: Connection, *, now: Mapping[str, str] | None = None) -> dict[str, tuple[str, ...]]:
    """Who stands by each cleared reflection, in the order they cleared it: each person once.

    `now` holds the marks of the words as they are: whoever cleared others is not among them.

    What was cleared before anybody said their name stands until a person says something of it: it is never a second.
    """
    standing: dict[str, dict[str, RowMapping]] = {}
    for row in lines_of(connection, clearances):
        if row["cleared"] and is_of_other_words(row, now):
            continue
        _say(standing.setdefault(row["reflection_id"], {}), row)
    return {key: people for key, said in standing.items() if (people := _persons(said))}


def is_of_other_words(row: RowMapping, now: Mapping[str, str] | None) -> bool:
    """Whether a line of a reflection was written about other words than stand there now."""
    return now is not None and row["words_mark"] not in ("", now.get(row["reflection_id"], ""))


def _say(said: dict[str, RowMapping], row: RowMapping) -> None:
    if row["by"] == _EVERYBODY:
        said.clear()
        return
    said.pop(person_key(row["by"]), None)
    said[person_key(row["by"])] = row


def _persons(said: Mapping[str, RowMapping]) -> tuple[str, ...]:
    of_persons = [row for row in said.values() if is_name(row["by"])]
    return tuple(str(row["by"]) for row in of_persons or said.values() if row["cleared"])


def _values(line: Coding, *, coder: str) -> dict[str, Any]:
    said = {name: getattr(line, name) for name in frames.COLUMNS["codings"] if name not in ("coder", "at")}
    return {**said, "coder": coder}
