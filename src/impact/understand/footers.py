# ruff: noqa: E501 -- lists of words read best one thought a line
"""A row's cells in; whether it is a line that a printout or a careful author writes beneath a table out."""

import re
from collections.abc import Sequence

from impact.sheets import Cell
from impact.understand.grid import NUMBER, shape

_FOOTER = re.compile(
    r"^(?:page \d+(?: ?(?:of|/) ?\d+)?|seite \d+(?: ?(?:von|/) ?\d+)?|página \d+(?: de \d+)?|pagina \d+(?: di \d+)?|sivu \d+(?: ?/ ?\d+)?"
    r"|(?:sources?|quelle|fuente|fonte|lähde|notes?|remarque|hinweis|nota|nb|n\.b\.)\s*[:.]"
    r"|(?:prepared|compiled|submitted|created|produced|generated|printed|exported|updated|reported|run)(?: (?:by|on|at|from)\b|: | \d)"
    r"|last (?:updated|modified|revised)\b|report (?:run|generated|created|date)\b|run date\b|data (?:source|from|as of)\b"
    r"|(?:\*+|†|‡|§|\(?\d\)|\[\d\])\s*\S.{6,})",
    re.I,
)


def is_footer(cells: Sequence[Cell]) -> bool:
    """Words such as “Page 1 of 3”, “Source: …”, “* closed for works”, and no number beside them."""
    filled = [cell for cell in cells if cell is not None]
    if not filled or not isinstance(filled[0], str) or not _FOOTER.match(filled[0]):
        return False
    return not any(shape(cell) == NUMBER for cell in filled)
