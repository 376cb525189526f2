"""A measure, a time and a place in; the notes that stand under a figure of them before one audience, out."""

from impact import workspace
from impact.model import Audience, Measure
from impact.period import Period
from impact.service.voices.nobodys_words import repeats_somebody
from impact.workspace import Workspace


def notes_under(
    kept: Workspace, audience: Audience, *, measure: Measure | None, span: Period, place: str
) -> tuple[str, ...]:
    """None that repeats what a writer did not give to this audience, or has taken back since the note was typed."""
    with kept.reading() as connection:
        notes = workspace.load_notes(connection)
    return tuple(
        f"{note.branch}: {note.words}" if note.branch and not place else note.words
        for note in notes
        if note.measure in ("", measure.key if measure else "")
        and (not place or note.branch in ("", place))
        and note.period.start <= span.end
        and span.start <= note.period.end
        and not repeats_somebody(kept, note.words, audience=audience)
    )
