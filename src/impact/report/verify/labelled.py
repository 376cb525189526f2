"""A number that no sentence has in; whether a table has it under the label that stands beside it out.

“Name purpose: 5 of 9 reflections read” is put together from rows of a table, each with its label.
"""

import re
from collections.abc import Sequence

from impact.report.values import is_fraction, said
from impact.report.verify.bare import bare
from impact.report.verify.corpus import Untold
from impact.report.verify.pack_tables import PackTable, is_number

_DIGIT = re.compile(r"\d")
# Beside it something else is told: “Q3 2026 · made 24 November”.
_ANOTHER = "·"
# As it is printed, without blanks: −6.4%, 12,380, 3.5.
_PRINTED = re.compile(r"[+−]?\d+(?:,\d{3})*(?:\.\d+)?%?")


def is_labelled(number: Untold, tables: Sequence[PackTable]) -> bool:
    """`tables` are those of the figures that are told in the same place."""
    printed = next(
        (found[0] for found in _PRINTED.finditer(number.text) if found.start() <= number.start < found.end()), ""
    )
    return any(_has(table, printed, number) for table in tables)


def _has(table: PackTable, printed: str, number: Untold) -> bool:
    """A change is known by its sign and its decimals; any other number by its label, or it stands alone."""
    labels = _labels_of(number, {bare(row[0]).casefold() for row in table.rows})
    before = number.text[: number.start].casefold()
    named = [name for name in table.head[1:] if before.endswith(bare(name).casefold())]
    for row in table.rows:
        labelled = number.text == printed or bare(row[0]).casefold() in labels
        for name, cell in zip(table.head, row, strict=True):
            told = is_number(cell) and bare(_said(cell, name)) == printed
            if told and (is_fraction(name) or (labelled and name in (named or table.head))):
                return True
    return False


def _labels_of(number: Untold, labels: set[str]) -> set[str]:
    """The one that stands last before the number, and the first after it where no other number is between."""
    before = number.text[: number.start].casefold().rpartition(_ANOTHER)[2]
    after = _DIGIT.split(number.text[number.end :].casefold(), maxsplit=1)[0].partition(_ANOTHER)[0]
    last = max(labels, key=lambda label: (_end(before, label), len(label)), default="")
    first = min(labels, key=lambda label: (after.find(label) % (len(after) + 1), -len(label)), default="")
    return {label for label, beside in ((last, before), (first, after)) if label and label in beside}


def _end(text: str, label: str) -> int:
    """Where it last ends in a text; -1 where it does not stand there."""
    return text.rfind(label) + len(label) if label and label in text else -1


def _said(cell: str, column: str) -> str:
    number = float(cell)
    return said(int(number) if number.is_integer() else number, column)
