"""A sheet in, the cells that hold a writer's own word for taking their text back out: no other rule ever reads them."""

from collections.abc import Iterator

from impact.sheets import Sheet, Spot
from impact.understand.forms.cells import words_of
from impact.understand.forms.question_words import role_of
from impact.words import fold

OWN_WORD = "own_word"
# Headers stand among the first rows, in a row with other headers; a note that explains the word stands alone.
_DEEPEST, _FEWEST_BESIDE = 40, 3
_NO_WORD = frozenset("- – — n/a na none no nothing nil nein non nee ninguno nic ні dim x ?".split())


def own_words(sheet: Sheet) -> dict[Spot, str]:
    """Row and column from zero → what stands there, in every column under such a header."""
    found: dict[Spot, str] = {}
    for header, column in _headers(sheet):
        for row in range(header + 1, len(sheet.rows)):
            words = words_of(sheet.at(row, column))
            if words and role_of(words) != OWN_WORD and not words.startswith("{"):
                found[row, column] = words
    return found


def is_word(words: str) -> bool:
    """Whether somebody chose it: a dash and a “none” are many people's, and nobody's word."""
    return bool(fold(words)) and fold(words) not in _NO_WORD


def _headers(sheet: Sheet) -> Iterator[Spot]:
    for row, cells in enumerate(sheet.rows[:_DEEPEST]):
        texts = [(at, cell) for at, cell in enumerate(cells) if isinstance(cell, str) and cell.strip()]
        if len(texts) >= _FEWEST_BESIDE:
            yield from ((row, at) for at, cell in texts if role_of(cell) == OWN_WORD)
