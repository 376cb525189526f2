# ruff: noqa: E501 -- lists of words read best one thought a line
"""A table in, the role of each of its columns out: place, time, number, words that tell rows apart, or an attribute."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from weakref import WeakKeyDictionary

from impact.sheets import Cell
from impact.understand.grid import EMPTY, NUMBER, TEXT, TIME, TOKEN, YEAR, shape
from impact.understand.measure_words import spelled_out
from impact.understand.measures import measure_named
from impact.understand.said_times import said_times
from impact.understand.tables import Table
from impact.understand.when import read_when

Role = Literal["empty", "place", "time", "number", "text", "attribute", "method", "unit", "measure"]

# A column is looked at through this many of its rows, spread evenly: enough to know its kind.
_SAMPLE = 240

# What a column that names places is called, the finest first: of several, the finest is the branch.
_PLACES: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(rf"^(?:{words})$"))
    for rank, words in enumerate(
        (
            r"campus|(?:library )?branch(?:es)?(?: ?name| library| location| libraries)?|name of (?:library )?branch|branch ?/ ?\w+|zweigstelle|filiale|sucursal|biblioteca|bibliothèque|bibliothek|kirjasto|toimipiste|médiathèque|standort|sede|biblioteca ?/ ?\w+",
            r"location(?: ?name)?|site(?: ?name)?|outlet(?: ?name)?|service ?point(?: name)?|facility(?: name)?|library(?: ?name| outlet| location| site| building| details)?|libraries|name of (?:the )?library|libname|libraries ?/ ?\w+|community library|building",
            r"library (?:service|system|authority)(?: name)?|institution(?: name)?|organi[sz]ation|name",
            r"branch ?code|library ?code|location ?code|site ?code|branch ?id|library ?id|outlet ?id|(?:branch|library|location|site|outlet) ?(?:no\.?|number|#)|loc(?:ation)? ?id",
            r"authority(?: (?:nice )?name)?|local authority(?: name)?|council|library authority.*|authority code",
            r"town|city|town/city|municipality|kunta|kommune|gemeinde|commune|comune|ciudad|place|cidade|ville",
            r"county|district|region|state|province|country|area|zone|ward(?: name)?",
        )
    )
)  # fmt: skip
# Fewer numbers that happen to rise may be counts.
FEWEST_ITEMS = 4
FINEST, CODES, COARSE = 0, 3, 5
_PLACE_WORDS = re.compile(
    r"\b(?:by (?:branch|library|location|town|site|outlet|city)|branch(?:es)?|librar(?:y|ies)|town/city)\b"
)

_TIME_WORDS = re.compile(
    r"^(?:date|dates|date ?(?:/|&|and)? ?time|timestamp|asked at|day|month|months|period|periods|quarter|qtr|year|years|fiscal year|financial year|fy|reporting (?:period|year|month|quarter)|"
    r"month ?(?:/|and|&|-)? ?year|year ?(?:/|and|&|-)? ?month|monthyear|week (?:of|ending|beginning|commencing)|time|time period|(?:start|begin|end|from|to)(?:ing)?(?: ?date)?|date (?:from|to)|"
    r"period (?:start|end|from|to)(?: date)?|event date|date of (?:visit|event|count|session|program)|session date|stat(?:istics)? (?:month|year)|"
    r"mois|année|trimestre|fecha|mes|año|monat|jahr|quartal|datum|data|mese|anno|kuukausi|vuosi|pvm|päivä|mês|ano|période|periodo|período|jakso)$"
)  # fmt: skip
_START = re.compile(r"^(?:.*\b)?(?:start|begin|from|beginning)(?:ing)?(?: ?date)?$|^date from$")
_END = re.compile(r"^(?:.*\b)?(?:end|ending|to|until)(?: ?date)?$|^date to$")
_ATTRIBUTE = re.compile(
    r"\b(?:zip|zip ?code|post ?code|postal ?code|phone|telephone|fax|email|e-mail|url|website|web address|web site|address|street|lat|latitude|lon|long|lng|longitude|"
    r"geo\w*|coordinates?|point|x ?coord\w*|y ?coord\w*|easting|northing|fscs\w*|uuid|guid|isil|object ?id|row ?id|record ?id|census ?(?:tract|block)|fips\w*|nbhd ?no|ward ?no|"
    r"founded|built|construction|established|opened|site ?year|renovated|expires?|expire date|rank|tier|nearest neighbou?r)\b"
)  # fmt: skip
_CODE = re.compile(
    r"^(?:_?id|.* ?id|no|no\.|nr|nr\.|#|.*[a-z] ?(?:code|no|key|num)|code|key|index|seq(?:uence)?|row|line|line (?:no|number)|s/?n|serial)\.?$"
)
_GEO = re.compile(r"^(?:point|polygon|multi\w+) ?\(|^\(-?\d+\.\d+, ?-?\d+\.\d+\)$", re.I)
_NOTES = re.compile(
    r"\b(?:note|notes|comment|comments|remark|remarks|reason|please tell|please specify|explain|trainer|delivered by|contact|manager|director|staff member|name of|title|presenter)\b"
)
_METHOD = re.compile(
    r"\b(?:method|ct/es|actual or|estimated|estimate|count made|based on sample|how counted|flag|est\?|quality)\b|^(?:c/e|ce|status)$"
)
_MEASURE = re.compile(
    r"^(?:measure|measures|metric|metrics|indicator|statistic|statistics|stat|stat type|statistic type|data element|element|variable|item|activity type|service|count type|category of use|kennzahl|indicateur|indicador|mittari|tunnusluku|measure name|measurement)$"
)
# Who counted is no part of what was counted, and initials are somebody's.
_COUNTED_BY = re.compile(
    r"^(?:staff|(?:staff|employee|librarian)(?: ?(?:name|member|initials?|id))?|initials?|(?:entered|submitted|recorded|completed|logged|answered|reported|counted) ?by|user(?: ?name)?|operator|clerk|your name)$"
)
COUNTED_BY = "it says who counted"
# Parts of a building stand under “Location” in calendars of events and on door counters.
_INSIDE = re.compile(
    r"\b(?:rooms?|auditorium|lab|studio|lobby|lounge|makerspace|patio|desk|entrance|exit|doors?|gate|floor|level \d|zoom|online|virtual)\b",
    re.I,
)
_BRANCH_WORDS = frozenset({"branch", "library", "library branch", "location", "site", "outlet"})
_UNIT = re.compile(r"^(?:unit|units|unit of measure|einheit|unité|unidad|yksikkö)$")


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


def sample(rows: Sequence[int]) -> Sequence[int]:
    step = max(1, len(rows) // _SAMPLE)
    return rows[::step]


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
    if role == "number" and _numbers_items(table, filled, position):
        role, why = "attribute", "it numbers the lines"
    side: Literal["", "start", "end"] = ""
    if role == "time":
        side = "start" if _START.match(words) else "end" if _END.match(words) else ""
    return Column(index, header, role, rank, side, distinct, why)


def _role(words: str, header: str, cells: Sequence[Cell], kinds: Counter[str], position: int) -> tuple[Role, int, str]:
    numeric = (kinds[NUMBER] + kinds[YEAR]) / (kinds.total() - kinds[TOKEN] or 1)
    if time_cells(words, cells, kinds):
        return "time", 99, f"“{header}” holds times" if header else "the cells are times"
    if sum(isinstance(cell, str) and bool(_GEO.match(cell)) for cell in cells) > len(cells) / 2:
        return "attribute", 99, "a place on the map"
    rank = place_rank(words)
    if rank is not None and sum(isinstance(c, str) and bool(_INSIDE.search(c)) for c in cells) > len(cells) / 2:
        return "text", 99, ""
    if rank is not None and (numeric < 0.5 or rank == CODES or _coded(words, cells, position)):
        return "place", rank, f"“{header}” names places"
    if _ATTRIBUTE.search(words) and not measure_named(header).key:
        return "attribute", 99, "it describes the place"
    if _is_code(words, cells, kinds, position):
        return "attribute", 99, "it numbers the rows"
    if numeric < 0.5 and _COUNTED_BY.match(words):
        return "attribute", 99, COUNTED_BY
    if numeric < 0.5 and _UNIT.match(words):
        return "unit", 99, ""
    if numeric < 0.5 and _MEASURE.match(words):
        return "measure", 99, f"“{header}” names what is counted"
    if numeric < 0.3 and _METHOD.search(words):
        return "method", 99, ""
    if numeric >= 0.25 and kinds[NUMBER] + kinds[YEAR] and not _NOTES.search(words):
        return ("attribute", 99, "yes or no") if _yes_no(words, cells) else ("number", 99, "")
    if kinds[TOKEN] == kinds.total() and measure_named(header).key:
        return "number", 99, ""
    return ("attribute" if _NOTES.search(words) else "text"), 99, ""


def time_cells(words: str, cells: Sequence[Cell], kinds: Counter[str]) -> bool:
    """Whether a column tells the time of its rows: by its name and most cells, or by its cells alone."""
    named = bool(_TIME_WORDS.match(words))
    if kinds[TIME] > kinds.total() / 2:
        return named or kinds[TIME] >= 0.7 * kinds.total() or not words
    if not named:
        return False
    if "month" in words or words in ("mois", "mes", "monat", "mese", "kuukausi", "mês"):
        return _whole_between(cells, 1, 12) or kinds[TIME] + kinds[YEAR] > kinds.total() / 2
    if "quarter" in words or words in ("qtr", "trimestre", "quartal"):
        return _whole_between(cells, 1, 4) or kinds[TIME] > kinds.total() / 2
    return kinds[YEAR] + kinds[TIME] > kinds.total() / 2


def place_rank(words: str) -> int | None:
    """How fine the places of a column with this name are, 0 the finest; None where it names none."""
    for rank, pattern in _PLACES:
        if pattern.match(words):
            return rank
    return None


def speaks_of_places(words: str) -> bool:
    return bool(_PLACE_WORDS.search(spelled_out(words)))


def _whole_between(cells: Sequence[Cell], low: int, high: int) -> bool:
    def inside(cell: Cell) -> bool:
        try:
            return low <= float(str(cell)) <= high and float(str(cell)).is_integer()
        except ValueError:
            return False

    return all(map(inside, cells))


def _is_code(words: str, cells: Sequence[Cell], kinds: Counter[str], position: int) -> bool:
    if not kinds[NUMBER] + kinds[YEAR]:
        return False
    if _CODE.match(words) and not measure_named(words).key:
        return True
    return position == 0 and not words and counts_up(cells)


def _coded(words: str, cells: Sequence[Cell], position: int) -> bool:
    """Branches by their numbers, 101, 102 …, in the first column."""
    return position == 0 and words in _BRANCH_WORDS and all(str(cell).removesuffix(".0").isdigit() for cell in cells)


def _numbers_items(table: Table, cells: Sequence[Cell], position: int) -> bool:
    """The items of a report, 5.1, 5.2, 5.3 …, in the first column beside their words."""
    if position or len(table.columns) < 3 or len(cells) < FEWEST_ITEMS:
        return False
    beside = table.grid.column(table.columns[1], sample(table.rows))
    if sum(isinstance(cell, str) and shape(cell) == TEXT for cell in beside) < 0.8 * len(beside):
        return False
    items = [re.fullmatch(r"(\d{1,3})(?:\.(\d{1,3}))?[a-z]?\.?", str(cell).strip()) for cell in cells]
    if not all(items):
        return False
    parts = [(int(item[1]), int(item[2] or 0)) for item in items if item]
    # 5.9 is followed by 5.10, which a workbook holds as 5.1.
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(parts)]
    onward = [step for step in steps if 0 <= step[0] <= 1 and (step[0] or step[1] > 0 or step[1] == -8)]
    return len(onward) >= 0.9 * len(steps)


def counts_up(cells: Sequence[Cell]) -> bool:
    """Whether the cells are 1, 2, 3 …, possibly with gaps: numbers of lines, not of people."""
    try:
        numbers = [int(str(cell)) for cell in cells]
    except ValueError:
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    return len(numbers) >= 4 and all(step > 0 for step in steps) and sum(step <= 2 for step in steps) > 0.7 * len(steps)


def _yes_no(words: str, cells: Sequence[Cell]) -> bool:
    """Only 0 and 1 in a column that names no measure: answers, not counts."""
    return (
        len(cells) >= 8
        and {str(cell).removesuffix(".0") for cell in cells} == {"0", "1"}
        and not (measure_named(words).key or read_when(words) or said_times(words))
    )


def is_text_cell(cell: Cell) -> bool:
    return isinstance(cell, str) and shape(cell) in (TEXT, TIME) and shape(cell) != EMPTY


def time_of(cell: Cell, words: str) -> object:
    """A cell of a time column as a `When`; plain 1–12 under “Month”, 1–4 under “Quarter”."""
    from impact.understand.when import When  # noqa: PLC0415

    number = None
    if isinstance(cell, int | float) or (isinstance(cell, str) and cell.replace(".0", "").isdigit()):
        number = int(float(cell))
    if (
        number is not None
        and 1 <= number <= 12
        and ("month" in words or words in ("mois", "mes", "monat", "mese", "kuukausi", "mês"))
    ):
        return When(month=number)
    if number is not None and 1 <= number <= 4 and ("quarter" in words or words in ("qtr", "trimestre", "quartal")):
        return When(quarter=number)
    return read_when(cell)
