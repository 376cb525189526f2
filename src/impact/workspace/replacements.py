"""Words that stand in place of a passage wherever it is quoted, in and out. The reflection itself is never changed.

Lines are only ever added; the last one of a passage stands.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import replacements
from impact.workspace.voices import ask_again, is_of_other_words
from impact.workspace.workspace import Writing

KEPT, TAKEN_BACK = "kept", "taken_back"


@dataclass(frozen=True, slots=True)
class Replacement:
    """`start` and `end` are code points of the reflection as it was written, end exclusive."""

    start: int
    end: int
    words: str
    by: str = ""


def replace_words(
    writing: Writing, reflection_id: str, changes: Collection[Replacement], *, kept: bool = True, words_mark: str = ""
) -> None:
    """These stand from now on, or no more. Who had cleared the quote is asked again: they had read another text.

    `words_mark` is a keyed mark of the text in which their places were counted.
    """
    of = {"reflection_id": reflection_id, "words_mark": words_mark, "state": KEPT if kept else TAKEN_BACK}
    add_lines(
        writing, replacements, ({**of, "start": one.start, "end": one.end, "words": one.words} for one in changes)
    )
    if changes:
        writing.note("replace words" if kept else "put words back", reflection_id)
        ask_again(writing, reflection_id)


def load_replacements(
    connection: Connection, *, about: Collection[str] | None = None, now: Mapping[str, str] | None = None
) -> dict[str, tuple[Replacement, ...]]:
    """Those that stand, by reflection, in the order of the text.

    `now` holds the marks of the texts as they are: places that were counted in another text are left away.
    """
    where = [] if about is None else [replacements.c.reflection_id.in_(list(about))]
    last: dict[str, dict[tuple[int, int], Replacement]] = {}
    for row in lines_of(connection, replacements, *where):
        if is_of_other_words(row, now):
            continue
        here, place = last.setdefault(row["reflection_id"], {}), (row["start"], row["end"])
        here.pop(place, None)
        if row["state"] == KEPT:
            here[place] = Replacement(*place, row["words"], row["by"])
    return {name: tuple(here[place] for place in sorted(here)) for name, here in last.items() if here}
