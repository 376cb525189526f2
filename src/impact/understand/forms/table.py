"""A sheet in, where its questions stand and where the answers begin out."""

import re
from dataclasses import dataclass

from impact.sheets import Cell, Sheet
from impact.understand.forms.cells import is_number, is_time, words_of
from impact.understand.forms.question_words import role_of
from impact.words import fold

# Titles and notes above the questions take fewer rows than this.
DEEPEST_HEADER = 15
# A header longer than this is an answer.
LONGEST_QUESTION = 400

# An older export names its columns so, in so many at least, before it says what was asked.
_SHORT_NAME = re.compile(r"^(?:[VQ]|QID)\d{1,3}(?:[._]\d{1,3})*(?:_TEXT)?$")
FEWEST_SHORT_NAMES = 5
_QUARTERS = frozenset({"Q1", "Q2", "Q3", "Q4"})
_NAMELESS = re.compile(r"^unnamed: \d+$")
_DATE_LIKE = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|@\w+\.|^https?:")
# What survey programs write under a question with one answer.
ANSWER = frozenset({"response", "réponse", "respuesta", "antwort", "risposta", "vastaus", "resposta"})


@dataclass(frozen=True)
class FormTable:
    """Rows from zero. `labels` are the choices that a second header row gives to single columns."""

    header: int
    first: int
    titles: dict[int, str]
    labels: dict[int, str]
    stacked: bool = False
    """Two header rows, as survey programs export them."""


def has_import_ids(sheet: Sheet) -> bool:
    """A line that only a survey program writes: its own names for its questions."""
    top = range(min(len(sheet.rows), DEEPEST_HEADER))
    return any(
        _are_short_names(sheet, row) or any(words_of(cell).startswith('{"ImportId"') for cell in sheet.rows[row])
        for row in top
    )


def find_table(sheet: Sheet) -> FormTable | None:
    """None where no row could be the questions of a form."""
    top = [row for row in range(min(len(sheet.rows), DEEPEST_HEADER * 2)) if any(map(words_of, sheet.rows[row]))]
    top = top[:DEEPEST_HEADER]
    for row in top:
        if any(words_of(cell).startswith('{"ImportId"') for cell in sheet.rows[row]):
            return _with_import_ids(sheet, row)
        if _are_short_names(sheet, row):
            named = {**_texts(sheet.rows[row]), **_texts(sheet.rows[row + 1])}
            return FormTable(row, row + 2, named, {}, stacked=True)
    header = _header_row(sheet, top)
    if header is None:
        return None
    titles = {at: words for at, cell in enumerate(sheet.rows[header]) if (words := words_of(cell).strip())}
    below = sheet.rows[header + 1] if header + 1 < len(sheet.rows) else ()
    if _repeats_in_words(titles, below):
        return FormTable(header, header + 2, {**titles, **_texts(below)}, {}, stacked=True)
    if _are_labels(titles, below):
        return FormTable(header, header + 2, _filled_right(titles, sheet.width), _texts(below), stacked=True)
    return FormTable(header, header + 1, titles, {})


def _with_import_ids(sheet: Sheet, row: int) -> FormTable:
    """The questions stand above the machine's names for them, and short names above the questions."""
    header = max(row - 2, 0)
    questions = _texts(sheet.rows[row - 1]) if row else {}
    return FormTable(header, row + 1, {**_texts(sheet.rows[header]), **questions}, {}, stacked=True)


def _are_short_names(sheet: Sheet, row: int) -> bool:
    """V1, V2, … Q1, Q2_1: the questions themselves stand in the next line. Q1 to Q4 alone are quarters."""
    words = [words_of(cell).strip() for cell in sheet.rows[row] if words_of(cell)]
    short = [name for name in words if _SHORT_NAME.match(name)]
    if len(words) < FEWEST_SHORT_NAMES or len(short) * 2 <= len(words) or {*short} <= _QUARTERS:
        return False
    below = sheet.rows[row + 1] if row + 1 < len(sheet.rows) else ()
    asked = [cell for cell in below if words_of(cell)]
    return len(asked) >= len(short) and not any(is_number(cell) or is_time(cell) for cell in asked)


def _header_row(sheet: Sheet, top: list[int]) -> int | None:
    best: tuple[int, int] | None = None
    for row in top:
        filled = [cell for cell in sheet.rows[row] if words_of(cell)]
        if not all(map(_could_be_question, filled)) or len(filled) < _width_below(sheet, row) / 2:
            continue
        roles = len({role for cell in filled if (role := role_of(words_of(cell)))})
        # Below a header that we do not understand, one word of an answer may look like a question.
        if best is None or roles > best[0] + 1 or (best[0] == 0 and roles and len(filled) > 1):
            best = (roles, row)
    return best[1] if best else None


def _could_be_question(cell: Cell) -> bool:
    if not isinstance(cell, str) or is_number(cell) or is_time(cell):
        return False
    return len(cell) <= LONGEST_QUESTION and not _DATE_LIKE.search(cell.strip())


def _width_below(sheet: Sheet, row: int) -> float:
    below = [sum(1 for cell in cells if words_of(cell)) for cells in sheet.rows[row + 1 : row + 41]]
    filled = sorted(count for count in below if count)
    return filled[len(filled) // 2] if filled else 0


def _repeats_in_words(titles: dict[int, str], below: tuple[Cell, ...]) -> bool:
    """StartDate above Start Date: short names above the questions."""
    spelt = [(titles[at], words) for at, words in _texts(below).items() if at in titles]
    return sum(a != b and fold(a).replace(" ", "") == fold(b).replace(" ", "") for a, b in spelt) >= 2


def _are_labels(titles: dict[int, str], below: tuple[Cell, ...]) -> bool:
    labels = {at: words for at, words in _texts(below).items() if not is_number(words)}
    if not labels or any(is_time(cell) or len(words_of(cell)) > LONGEST_QUESTION for cell in below):
        return False
    nameless = sum(at not in titles or bool(_NAMELESS.match(fold(titles[at]))) for at in labels)
    kinds = sum(fold(words) in ANSWER or "open-ended" in fold(words) for words in labels.values())
    return kinds >= 2 or (kinds >= 1 and len(labels) < len(titles)) or (nameless >= 2 and len(labels) > nameless)


def _filled_right(titles: dict[int, str], width: int) -> dict[int, str]:
    filled: dict[int, str] = {}
    last = ""
    for at in range(width):
        own = titles.get(at, "")
        last = last if not own or _NAMELESS.match(fold(own)) else own
        if last:
            filled[at] = last
    return filled


def _texts(cells: tuple[Cell, ...]) -> dict[int, str]:
    return {at: words for at, cell in enumerate(cells) if (words := words_of(cell).strip())}
