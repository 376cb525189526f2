"""A number that no sentence has in; whether a table has it under the label that stands beside it out.

“Name purpose: 5 of 9 reflections read” is put together from rows of a table, each with its label.
"""

import re
from collections.abc import Sequence

from impact.report.values import is_fraction, said
from impact.report.verify.bare import bare
from impact.report.verify.corpus import Untold
from impact.report.verify.pack_tables import PackTable, is_number

# As it is printed, without blanks: −6.4%, 12,380, 3.5.
_PRINTED = re.compile(r"[+−]?\d+(?:,\d{3})*(?:\.\d+)?%?")


def is_labelled(number: Untold, tables: Sequence[PackTable]) -> bool:
    """`tables` are those of the figures that are told in the same place."""
    printed = next(
        (found[0] for found in _PRINTED.finditer(number.text) if found.start() <= number.start < found.end()), ""
    )
    return any(_has(table, printed, number.text) for table in tables)


def _has(table: PackTable, printed: str, text: str) -> bool:
    """A change is known by its sign and its decimals; any other number by its label, or it stands alone."""
    folded = text.casefold()
    for row in table.rows:
        labelled = text == printed or bare(row[0]).casefold() in folded
        for name, cell in zip(table.head, row, strict=True):
            if is_number(cell) and (labelled or is_fraction(name)) and bare(_said(cell, name)) == printed:
                return True
    return False


def _said(cell: str, column: str) -> str:
    number = float(cell)
    return said(int(number) if number.is_integer() else number, column)
