"""Answers about consent that nobody can be sure of in; one question for each wording, the safest guess first, out."""

from collections import Counter
from collections.abc import Sequence

from impact.questions import Question
from impact.sheets import Sheet, address
from impact.understand.forms.asking import speaks_of_consent
from impact.understand.forms.columns import Columns
from impact.understand.forms.consent_answers import subject
from impact.understand.forms.consent_columns import asked_by
from impact.understand.forms.told_rows import ToldRow

# The safest first: whoever answers in a hurry exposes nobody.
_GUESSES = ("reader", "colleagues", "anonymous")
_REASON = "We cannot be sure what these words allow. Until it is answered only the readers see these reflections."


def consent_questions(rows: Sequence[ToldRow], columns: Columns, *, sheet: Sheet) -> list[Question]:
    """Only words that look like an offered choice, or speak of consent and of little else, are asked about."""
    asked = {column.at: asked_by(column) for column in columns.of("consent")}
    said = {column.at: {**column.words} for column in columns.of("consent")}
    met = [(row.row, at, said[at][row.row]) for row in rows for at in row.consent_unknown]
    often = Counter(subject(words, asked[at]) for _, at, words in met)
    first: dict[str, tuple[int, int, str]] = {}
    for row, at, words in met:
        first.setdefault(subject(words, asked[at]), (row, at, words.strip()))
    return [
        Question(
            "consent",
            about,
            file=sheet.file,
            sheet=sheet.name,
            cell=address(row, at),
            # The header belongs to a bare yes: it says to what.
            seen=words if about == subject(words, asked[at].without_title()) else f"{asked[at].title}: {words}",
            guesses=_GUESSES,
            reason=_REASON,
            rows_waiting=often[about],
        )
        for about, (row, at, words) in first.items()
        if speaks_of_consent(words, rows=often[about])
    ]
