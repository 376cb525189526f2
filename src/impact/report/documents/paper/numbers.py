"""The table of a figure in, the same in a document out: below its figure if short, else with others at the end."""

from collections.abc import Sequence

import pandas as pd

from impact.report.documents.headings import MORE_NUMBERS, NUMBERS
from impact.report.documents.paper.sheet import Sheet
from impact.report.documents.print_rows import Printed, in_parts, printed

SIZES = (9.0, 8.5, 8.0)
# A longer table would push its rows, or the next figure, to another page.
_MOST_ROWS = 12


def numbers_here(sheet: Sheet, title: str, table: pd.DataFrame) -> bool:
    """Whether it is short enough to stand here; if not, nothing is written."""
    made = printed(table, room=sheet.at.room, sizes=SIZES, flipped_room=sheet.at.flipped.room)
    if made.crowded or len(made.cells) > _MOST_ROWS:
        return False
    _write(sheet, title, [made], says=f"{NUMBERS} of this figure")
    return True


def numbers_at_the_end(sheet: Sheet, numbers: Sequence[tuple[str, pd.DataFrame]]) -> None:
    """Upright where they fit, those that need it on paper that lies on its side."""
    if not numbers:
        return
    sheet.words(MORE_NUMBERS, "heading 1")
    wide: list[tuple[str, list[Printed]]] = []
    for title, table in numbers:
        made = printed(table, room=sheet.at.room, sizes=SIZES, flipped_room=sheet.at.flipped.room)
        if made.crowded:
            wide.append((title, in_parts(table, room=sheet.at.flipped.room, sizes=SIZES)))
        else:
            _write(sheet, title, [made], says=title)
    if wide:
        sheet.flip()
    for title, parts in wide:
        _write(sheet, title, parts, says=title)


def table_of_words(sheet: Sheet, table: pd.DataFrame, *, about: str) -> None:
    """A table that is no figure's, without a number of its own."""
    sheet.table(printed(table, room=sheet.at.room, sizes=SIZES), about=about)


def _write(sheet: Sheet, title: str, parts: list[Printed], *, says: str) -> None:
    sheet.caption("Table", says)
    if blank := sheet.words(parts[0].blank, "Note"):
        blank.paragraph_format.keep_with_next = True
    for made in parts:
        sheet.table(made, about=f"The numbers of the figure “{title}”.")
