"""Withdrawn texts in; what people typed elsewhere and that repeats one is blanked. A new place is a new line."""

from collections.abc import Mapping
from functools import partial

from sqlalchemy import Connection, RowMapping, Table, select

from impact.workspace.lines import blank_in_lines
from impact.workspace.repeating import Told
from impact.workspace.schema import (
    asks,
    consents,
    context_rows,
    figure_titles,
    finding_choices,
    notes,
    presentation_steps,
    presentations,
    replacements,
    settings,
    story_choices,
)

# Where somebody may have typed or pasted a sentence that they had just read.
TYPED: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (notes, ("words",)),
    (consents, ("reason",)),
    (story_choices, ("reason",)),
    # Of another reflection: the passage is then left away where it is quoted.
    (replacements, ("words",)),
    (asks, ("need", "cost", "owner", "outcome")),
    (finding_choices, ("reason",)),
    (figure_titles, ("title",)),
    (context_rows, ("source",)),
    (presentations, ("title", "notes")),
    # Of a screen of words its heading stands in what it shows.
    (presentation_steps, ("caption", "notes", "wanted")),
)


def forget_typed(connection: Connection, told: Told) -> None:
    """Their lines stay, without the words; a note without words is shown no more."""
    for table, columns in TYPED if told else ():
        blank_in_lines(connection, table, partial(_gone, told, columns, {"taken_back": True} if table is notes else {}))
    for name, value in connection.execute(select(settings.c.name, settings.c.value)).all() if told else ():
        if told.is_repeated_in(value):
            connection.execute(settings.delete().where(settings.c.name == name))


def _gone(told: Told, columns: tuple[str, ...], more: Mapping[str, bool], row: RowMapping) -> Mapping[str, object]:
    gone = {name: "" for name in columns if row[name] and told.is_repeated_in(row[name])}
    return {**gone, **more} if gone else {}
