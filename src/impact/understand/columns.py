"""A table in, the role of each of its columns out: place, time, number, words that tell rows apart, or an attribute."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from impact.sheets import Cell
from impact.understand.column_cells import (
    INSIDE_A_BUILDING,
    ON_THE_MAP,
    counts_up,
    marks_lines,
    numbers_items,
    numbers_lines,
    sample,
    yes_or_no,
)
from impact.understand.column_names import (
    ATTRIBUTE_WORDS,
    BRANCH_WORDS,
    CODE_WORDS,
    CODES,
    COUNTER_WORDS,
    END_WORDS,
    MEASURE_WORDS,
    METHOD_WORDS,
    NAMES_HOLD,
    NOTES_WORDS,
    START_WORDS,
    UNIT_WORDS,
    place_rank,
)
from impact.understand.grid import NUMBER, TOKEN, YEAR, shape
from impact.understand.measure_words import spelled_out
from impact.understand.measures import measure_named
from impact.understand.not_counted import why_not_counted
from impact.understand.tables import Table
from impact.understand.time_columns import time_cells

Role = Literal["empty", "place", "time", "number", "text", "attribute", "method", "unit", "measure"]
COUNTED_BY = "it says who counted"


@dataclass(frozen=True)
class Column:
    index: int
    header: str
    role: Role
    rank: int = 99
    """Of a place column: how fine its places are, 0 the finest."""
    side: Literal["", "start", "end"] = ""
    distinct: float = 0.0
    why: str = ""


def columns_of(table: Table) -> list[Column]:
    """Each column's role; looked up once a table, as several steps ask."""
    if table not in _READ:
        _READ[table] = [_column(table, c, position) for position, c in enumerate(table.columns)]
    return _READ[table]


_READ: WeakKeyDictionary[Table, list[Column]] = WeakKeyDictionary()


def _column(table: Table, index: int, position: int) -> Column:
    header = table.header.label(index)
    cells = [table.grid.rows[r][index] for r in sample(table.rows)]
    filled = [cell for cell in cells if cell is not None]
    if not filled:
        has_errors = any(spot[1] == index for spot in (*table.grid.sheet.errors, *table.grid.sheet.uncached))
        return Column(index, header, "number" if has_errors else "empty")
    kinds = Counter(map(shape, filled))
    distinct = len(set(map(str, filled))) / len(filled)
    words = spelled_out(header)
    role, rank, why = _role(words, header, filled, kinds, position)
    if role == "number" and numbers_items(table, filled, position):
        role, why = "attribute", "it numbers the lines"
    side: Literal["", "start", "end"] = ""
    if role == "time":
        side = "start" if START_WORDS.match(words) else "end" if END_WORDS.match(words) else ""
    return Column(index, header, role, rank, side, distinct, why)


def _role(words: str, header: str, cells: Sequence[Cell], kinds: Counter[str], position: int) -> tuple[Role, int, str]:
    numeric = (kinds[NUMBER] + kinds[YEAR]) / (kinds.total() - kinds[TOKEN] or 1)
    if time_cells(words, cells, kinds):
        return "time", 99, f"“{header}” holds times" if header else "the cells are times"
    if sum(isinstance(cell, str) and bool(ON_THE_MAP.match(cell)) for cell in cells) > len(cells) / 2:
        return "attribute", 99, "a place on the map"
    rank = place_rank(words)
    if (
        rank is not None
        and sum(isinstance(c, str) and bool(INSIDE_A_BUILDING.search(c)) for c in cells) > len(cells) / 2
    ):
        return "text", 99, ""
    if rank is not None and (numeric < 0.5 or rank == CODES or _coded(words, cells, position)):
        return "place", rank, f"“{header}” names places"
    if _describes(words, numeric) and not measure_named(header).key:
        return "attribute", 99, "it describes the place"
    if _is_code(words, cells, kinds, position):
        return "attribute", 99, "it numbers the rows"
    if numeric < 0.5 and (role := _of_words(words)):
        return role, 99, {"attribute": COUNTED_BY, "measure": f"“{header}” names what is counted"}.get(role, "")
    if numeric < 0.3 and METHOD_WORDS.search(words):
        return "method", 99, ""
    if numeric >= 0.5 and (why := why_not_counted(words, cells)) and not measure_named(header).key:
        return "attribute", 99, why
    if numeric >= 0.25 and kinds[NUMBER] + kinds[YEAR] and not NOTES_WORDS.search(words):
        said = yes_or_no(words, cells) or marks_lines(words, cells)
        return ("attribute", 99, "yes or no") if said else ("number", 99, "")
    if kinds[TOKEN] == kinds.total() and measure_named(header).key:
        return "number", 99, ""
    return ("attribute" if NOTES_WORDS.search(words) else "text"), 99, ""


def _of_words(words: str) -> Role | None:
    """A column of words that is known by its name: who counted, in what unit, or what."""
    if COUNTER_WORDS.match(words):
        return "attribute"
    if UNIT_WORDS.match(words):
        return "unit"
    return "measure" if MEASURE_WORDS.match(words) else None


def _describes(words: str, numeric: float) -> bool:
    """Whether the header speaks of an address or the like; over numbers “Mill Street” is a branch."""
    found = set(ATTRIBUTE_WORDS.findall(words))
    return bool(found) and not (numeric >= 0.5 and " " in words and found <= NAMES_HOLD)


def _is_code(words: str, cells: Sequence[Cell], kinds: Counter[str], position: int) -> bool:
    if not kinds[NUMBER] + kinds[YEAR]:
        return False
    if CODE_WORDS.match(words) and not measure_named(words).key:
        return True
    if numbers_lines(cells) and not measure_named(words).key:
        return True
    return position == 0 and not words and counts_up(cells)


def _coded(words: str, cells: Sequence[Cell], position: int) -> bool:
    """Branches by their numbers, 101, 102 …, in the first column."""
    return position == 0 and words in BRANCH_WORDS and all(str(cell).removesuffix(".0").isdigit() for cell in cells)
