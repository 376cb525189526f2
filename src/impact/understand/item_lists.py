# ruff: noqa: E501 -- lists of words read best one thought a line
"""Tables in; whether each row is a title or an item of the collection out: such lists are no statistics of a branch."""

import re
from collections.abc import Sequence

from impact.sheets import Cell
from impact.understand.measure_words import spelled_out
from impact.understand.tables import Table

# What lists of titles are headed by, one pattern for each thing that is told of a title.
_TELLS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:the |book |main |item |full |brief )?titles?(?: ?name)?$|^(?:book|name of (?:the )?book)s?$|^(?:titel|titre|título|titolo|nimeke|teos)$",
        r"^(?:main |first |primary )?authors?(?: ?names?)?$|^author ?/ ?creator$|^creators?$|^(?:autor|auteur|autore|verfasser|tekijä|kirjailija)(?:/?in)?$",
        r"\b(?:isbn|issn|ean)\b(?:[ -]?1[03])?",
        r"\bbar ?codes?\b|^(?:item|bib|biblio|accession|catalogue|record) ?(?:id|no\.?|number|#|record(?: number)?)$|^bib(?:number|num)$",
        r"\b(?:call ?(?:number|no\.?|#)|shelf ?mark|dewey|class ?mark|signatur|cote|signatura|collocazione)\b",
        r"^(?:publishers?|verlag|éditeur|editorial|editore|kustantaja)$|^(?:publication|pub) ?(?:year|date)$",
    )
)
_FEWEST_TOLD, _FEWEST_ROWS, _MOSTLY = 2, 3, 0.5


def lists_items(tables: Sequence[Table]) -> bool:
    """Whether the largest of these tables tells of titles, a row each, by two signs at least."""
    table = max(tables, key=lambda each: len(each.rows), default=None)
    if table is None or len(table.rows) < _FEWEST_ROWS:
        return False
    heads = {c: spelled_out(table.header.label(c)) for c in table.columns}
    told = [{c for c, words in heads.items() if pattern.search(words)} for pattern in _TELLS]
    found = [columns for columns in told if columns]
    return len(found) >= _FEWEST_TOLD and any(_is_of_each_row(table, c) for columns in found for c in columns)


def _is_of_each_row(table: Table, column: int) -> bool:
    cells: list[Cell] = [cell for cell in table.grid.column(column, table.rows) if cell is not None]
    return len(cells) >= _MOSTLY * len(table.rows) and len(set(map(str, cells))) >= _MOSTLY * len(cells)
