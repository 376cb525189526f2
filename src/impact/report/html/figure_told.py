"""A figure in, what a page says of it out: its drawing, its words, and its numbers as people read them."""

from typing import Any

from markupsafe import Markup

from impact.model import Figure
from impact.report.html.inked import inked
from impact.report.print_table import about_blanks, without_empty
from impact.report.values import is_number, rows, said


def drawing_of(figure: Figure) -> Markup:
    """The figure below its heading, without its footer."""
    return Markup(inked(figure))  # noqa: S704  drawn here, and looked through for more than lines and words


def figure_told(figure: Figure, narrow: Figure | None = None) -> dict[str, Any]:
    """`svg`, `subtitle`, `footer`, `alt`; `head`, `cells` (words, row by row), `right` (columns of numbers) and `blank`
    (what its empty cells mean). `tall` and `tall_footer`: for a small screen, "" where there is nothing of its own.
    """
    table, nowhere = without_empty(figure.table)
    names = [str(column) for column in table.columns]
    cells = [[said(value, name) for value, name in zip(row, names, strict=True)] for row in rows(table)]
    return {
        "svg": drawing_of(figure),
        "tall": drawing_of(narrow) if narrow else "",
        "tall_footer": narrow.footer if narrow and narrow.footer != figure.footer else "",
        "subtitle": figure.subtitle,
        "footer": figure.footer,
        "alt": figure.alt,
        "head": names,
        "cells": cells,
        "right": [is_number(table, name) for name in names],
        "blank": about_blanks(cells, nowhere),
    }
