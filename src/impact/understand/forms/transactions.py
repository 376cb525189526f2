# ruff: noqa: E501 -- lists of words read best one thought a line
"""A sheet in; whether it is a desk's log of what patrons asked, which is neither reflections nor counts, out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from impact.sheets import Cell, Sheet
from impact.understand.forms.cells import words_of
from impact.understand.forms.days import read_moment
from impact.understand.forms.question_words import role_of
from impact.words import fold

# Exports begin with their titles; a few lines about the report may stand above.
_FURTHEST_TITLES, _ENOUGH_ROWS = 12, 200
# With the question of a patron, this many further columns of a desk's log make it one.
FEWESTSIGNS = 2
# Half of the questions at least are as long as this.
FEWEST_WORDS = 3
# Any of these asks the writer for something, which no desk's log does.
_REFLECTIVE = frozenset({"story", "felt_seen", "ticks", "helped", "idea", "consent"})

_QUESTION = re.compile(
    r"^(?:(?:patron|reference|user|customer|initial|full|original)(?:'s)? )?(?:question|inquiry|enquiry|query)"
    r"(?: ?(?:text|details?|asked|summary|description|title))?s?$"
)
SIGNS = tuple(
    re.compile(rf"^(?:{words})$")
    for words in (
        r"(?:staff )?(?:answer|response|reply|resolution)s?(?: ?(?:text|details?|given|summary))?(?: ?/ ?\w+)?",
        r"asked by|questioner|(?:type of )?(?:patron|user|customer|requester|inquirer)(?: (?:type|status|category|affiliation))?|affiliation|asked of",
        r"(?:answered|entered|recorded|logged|handled|submitted) by|initials|staff(?: (?:name|member|initials))?|librarian|owner|operator",
        r"(?:question |transaction |inquiry |contact |interaction )?(?:format|mode|medium|channel|method|source)|how asked|asked via|received via|mode of (?:contact|communication)",
        r"(?:question |transaction |inquiry |reference )(?:type|category|topic)|type of (?:question|transaction|inquiry)",
        r"location|desk|service point|branch|library|department|queue",
        r"duration.*|(?:interaction |staff )*time(?: spent.*)?|time spent.*|(?:length|minutes)(?: .*)?",
        r"read|read (?:scale|score|level|rating)|(?:question )?difficulty(?: level)?|warner.*|effort",
        r"tags?|referred(?: to)?|referral|internal notes?|sources? (?:used|consulted)|keywords?",
    )
)  # fmt: skip


def looks_like_transactions(sheet: Sheet) -> bool:
    """One row for each question at a desk: beside it its answer, place, length or kind, and the moment it was asked."""
    for row, titles in rows_of_titles(sheet):
        asked = [at for at, title in titles.items() if _QUESTION.match(title) and _asks(_below(sheet, row, at))]
        if not asked or any(role_of(title) in _REFLECTIVE for title in titles.values()):
            continue
        others = [title for at, title in titles.items() if at not in asked]
        if sum(any(map(sign.match, others)) for sign in SIGNS) >= FEWESTSIGNS and _has_moments(sheet, row, titles):
            return True
    return False


def rows_of_titles(sheet: Sheet) -> Iterator[tuple[int, Mapping[int, str]]]:
    """Each of the first rows as titles: folded, without brackets, stars and underscores."""
    for row, cells in enumerate(sheet.rows[:_FURTHEST_TITLES]):
        yield row, {at: _title(cell) for at, cell in enumerate(cells) if words_of(cell)}


def _title(cell: Cell) -> str:
    return re.sub(r"\s*\([^()]*\)$", "", fold(words_of(cell)).replace("_", " ").replace("’", "'")).strip(" *:?#")


def _below(sheet: Sheet, row: int, at: int) -> list[Cell]:
    """The filled cells of a column, under its title."""
    rows = sheet.rows[row + 1 : row + 1 + _ENOUGH_ROWS]
    return [cells[at] for cells in rows if len(cells) > at and words_of(cells[at])]


def _asks(cells: Sequence[Cell]) -> bool:
    """In words of its own: “Directional” is a kind of question, and 12 is how many there were."""
    return bool(cells) and median(len(words_of(cell).split()) for cell in cells) >= FEWEST_WORDS


def _has_moments(sheet: Sheet, row: int, titles: Mapping[int, str]) -> bool:
    """Whether a column holds a day in each of its rows."""
    filled = {at: _below(sheet, row, at) for at in titles}
    most = max(map(len, filled.values()), default=0)
    return any(
        len(cells) * 2 > most and sum(read_moment(cell) is not None for cell in cells) * 2 > len(cells)
        for cells in filled.values()
    )
