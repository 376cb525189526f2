"""A figure in, what a page says of it out: its drawing, its words, and its numbers as people read them."""

from typing import Any

from markupsafe import Markup

from impact.model import Figure
from impact.report.html.inked import inked
from impact.report.values import is_number, rows, said


def figure_told(figure: Figure) -> dict[str, Any]:
    """`svg`, `subtitle`, `footer`, `alt`; `head`, `cells` (words, row by row) and `right` (columns of numbers)."""
    names = [str(column) for column in figure.table.columns]
    return {
        "svg": Markup(inked(figure)),  # noqa: S704  drawn here, and looked through for more than lines and words
        "subtitle": figure.subtitle,
        "footer": figure.footer,
        "alt": figure.alt,
        "head": names,
        "cells": [[said(value, name) for value, name in zip(row, names, strict=True)] for row in rows(figure.table)],
        "right": [is_number(figure.table, name) for name in names],
    }
