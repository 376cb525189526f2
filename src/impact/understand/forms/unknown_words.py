"""Rows with answers that nobody knows yet in; the questions about those words, and the remarks on their cells, out."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from impact.ledger import Line
from impact.questions import Question
from impact.sheets import Sheet, address
from impact.understand.forms.answers import subject
from impact.understand.forms.asking import looks_offered
from impact.understand.forms.code_words import guesses
from impact.understand.forms.columns import Columns
from impact.understand.forms.consent_questions import consent_questions
from impact.understand.forms.told_rows import ToldRow
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.problems import problem_line


def word_questions(
    rows: Sequence[ToldRow], columns: Columns, *, sheet: Sheet, codes: Codebook | None = None
) -> list[Question]:
    """Only words that look like an offered choice are asked about: what people typed themselves stays where it is."""
    return [
        *_tick_questions(rows, sheet, codes),
        *_felt_questions(_unknown_felt(rows, columns), sheet),
        *consent_questions(rows, columns, sheet=sheet),
    ]


def word_remarks(rows: Sequence[ToldRow], columns: Columns, *, sheet: Sheet) -> list[Line]:
    """A line for each cell whose answer was not understood. None of its words stand in the line."""
    places: list[tuple[str, int, int]] = []
    for row in rows:
        places += [("reflection_tick_unknown", row.row, at) for at in sorted({at for at, _ in row.ticked.unknown})]
        places += [("reflection_own_words", row.row, at) for at in sorted(set(row.own_words))]
    places += [("reflection_felt_unknown", row, at) for row, at, _ in _unknown_felt(rows, columns)]
    places += [("reflection_consent_unknown", row, at) for row, at, _ in _unknown_consent(rows, columns)]
    return [
        problem_line(
            key,
            "kept" if key == "reflection_own_words" else "needs_you",
            file=sheet.file,
            sheet=sheet.name,
            row=row + 1,
            cell=address(row, at),
        )
        for key, row, at in places
    ]


Met = list[tuple[int, int, str]]
"""Row, column and words."""


def _unknown_felt(rows: Sequence[ToldRow], columns: Columns) -> Met:
    column = columns.first("felt_seen")
    return [(r.row, column.at, column.words[r.row]) for r in rows if column and r.felt_unknown]


def _unknown_consent(rows: Sequence[ToldRow], columns: Columns) -> Met:
    said = {column.at: column.words for column in columns.of("consent")}
    return [(row.row, at, said[at][row.row]) for row in rows for at in row.consent_unknown]


def _tick_questions(rows: Sequence[ToldRow], sheet: Sheet, codes: Codebook | None) -> list[Question]:
    met: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        for at, words in row.ticked.unknown:
            met[words].append((row.row, at))
    return [
        Question(
            "code",
            words,
            file=sheet.file,
            sheet=sheet.name,
            cell=address(*where[0]),
            seen=words,
            guesses=guesses(words, codes),
            reason="This choice is none of the names that the codebook knows.",
            rows_waiting=len({row for row, _ in where}),
        )
        for words, where in met.items()
    ]


def _felt_questions(met: Met, sheet: Sheet) -> list[Question]:
    often = Counter(subject(words) for _, _, words in met)
    first: dict[str, tuple[int, int, str]] = {}
    for row, at, words in met:
        first.setdefault(subject(words), (row, at, words.strip()))
    return [
        Question(
            "code",
            said,
            file=sheet.file,
            sheet=sheet.name,
            cell=address(row, at),
            seen=words,
            guesses=("FELT_SEEN", "none"),
            reason="Did the writer see that it mattered to the other person? FELT_SEEN says yes.",
            rows_waiting=often[said],
        )
        for said, (row, at, words) in first.items()
        if looks_offered(words, rows=often[said])
    ]
