"""Withdrawn texts in; what people typed elsewhere and that repeats one is blanked. A new place is a new line."""

from collections.abc import Collection

from sqlalchemy import Connection, Table, select, update

from impact.workspace.repeating import repeats
from impact.workspace.schema import (
    asks,
    consents,
    decisions,
    figure_titles,
    finding_choices,
    notes,
    replacements,
    settings,
    story_choices,
)

# Where somebody may have typed or pasted a sentence that they had just read.
TYPED: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (notes, ("words",)),
    (decisions, ("note",)),
    (consents, ("reason",)),
    (story_choices, ("reason",)),
    # Of another reflection: the passage is then left away where it is quoted.
    (replacements, ("words",)),
    (asks, ("need", "cost", "owner", "outcome")),
    (finding_choices, ("reason",)),
    (figure_titles, ("title",)),
)


def forget_typed(connection: Connection, texts: Collection[str]) -> None:
    """Their lines stay, without the words; a note without words is shown no more."""
    for table, columns in TYPED if texts else ():
        for row in connection.execute(select(table)).mappings().all():
            gone = {name: "" for name in columns if row[name] and repeats(row[name], texts)}
            if gone:
                more = {"taken_back": True} if table is notes else {}
                connection.execute(update(table).where(table.c.id == row["id"]).values(**gone, **more))
    for name, value in connection.execute(select(settings.c.name, settings.c.value)).all() if texts else ():
        if repeats(value, texts):
            connection.execute(settings.delete().where(settings.c.name == name))
