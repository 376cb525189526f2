"""Notes on a series ("roof closed 3 weeks in May"), in and out: typed once, shown on every figure they touch."""

from dataclasses import dataclass

from sqlalchemy import Connection, update

from impact.period import Period
from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import notes
from impact.workspace.workspace import Writing


@dataclass(frozen=True, slots=True)
class Note:
    """An empty measure means every measure, an empty branch the whole system."""

    words: str
    period: Period
    measure: str = ""
    branch: str = ""
    id: int = 0
    by: str = ""
    at: str = ""


def add_note(writing: Writing, note: Note) -> None:
    line = {
        "measure": note.measure,
        "branch": note.branch,
        "period_start": note.period.start.isoformat(),
        "period_end": note.period.end.isoformat(),
        "words": note.words,
        "taken_back": False,
    }
    add_lines(writing, notes, [line])
    writing.note("note", note.measure)


def take_back_note(writing: Writing, note_id: int) -> None:
    """The note is shown no more; who wrote it and when stays."""
    writing.connection.execute(update(notes).where(notes.c.id == note_id).values(taken_back=True))
    writing.note("take back note", str(note_id))


def load_notes(connection: Connection) -> list[Note]:
    """The notes that stand, in the order they were written."""
    same = ("words", "measure", "branch", "id", "by", "at")
    return [
        Note(period=Period.parse(f"{row['period_start']}/{row['period_end']}"), **{name: row[name] for name in same})
        for row in lines_of(connection, notes, notes.c.taken_back.is_(False))
    ]
