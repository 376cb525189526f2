"""Rows of any words, as real tables: a header row, and a first column that names its row."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st


def table(rows: pd.DataFrame, *, caption: str, numbers: Sequence[str] = ()) -> None:
    """A real table: one header row, the first column names its row. `numbers` are set to the right."""
    right = [' class="number"' if column in numbers else "" for column in rows.columns]
    head = "".join(f'<th scope="col"{cls}>{escape(str(c))}</th>' for c, cls in zip(rows.columns, right, strict=True))
    body = "".join(_row(row, right) for row in rows.itertuples(index=False))
    # A region with a name and a place in the tab order can be scrolled without a mouse.
    st.html(
        f'<div class="sheet" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def unfolding(summary: str, rows: pd.DataFrame, *, caption: str) -> None:
    """A line that unfolds into a table: for what is looked up rather than read. No server has to be asked."""
    head = "".join(f'<th scope="col">{escape(str(column))}</th>' for column in rows.columns)
    body = "".join(_row(row, [""] * len(rows.columns)) for row in rows.itertuples(index=False))
    st.html(
        f'<details class="unfolding"><summary>{escape(summary)}</summary>'
        f'<div class="sheet" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def grid(
    cells: Sequence[Sequence[str]],
    *,
    columns: Sequence[str],
    rows: Sequence[int],
    asked: tuple[int, int] | None,
    caption: str,
) -> None:
    """A corner of a spreadsheet with its column letters and row numbers; the cell `asked` (row, column) is marked."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = ""
    for at, (number, line) in enumerate(zip(rows, cells, strict=True)):
        marked = asked[1] if asked and asked[0] == at else None
        cell = "".join(_grid_cell(words, asked=place == marked) for place, words in enumerate(line))
        body += f'<tr><th scope="row">{escape(str(number))}</th>{cell}</tr>'
    st.html(
        f'<p class="small">{escape(caption)}</p>'
        f'<div class="sheet grid" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _grid_cell(words: str, *, asked: bool) -> str:
    return f'<td class="asked-cell"><b>{escape(words)}</b></td>' if asked else f"<td>{escape(words)}</td>"


def _row(row: Sequence[object], right: Sequence[str]) -> str:
    first, *others = (escape(str(cell)) for cell in row)
    cells = "".join(f"<td{cls}>{cell}</td>" for cell, cls in zip(others, right[1:], strict=True))
    return f'<tr><th scope="row"{right[0]}>{first}</th>{cells}</tr>'


@dataclass(frozen=True, slots=True)
class Linked:
    """A row of a table whose first cell leads somewhere: an address of ours, what it says, and what is small below."""

    address: str
    words: str
    about: str
    cells: Sequence[str]


def linked_table(columns: Sequence[str], rows: Sequence[Linked], *, caption: str, narrow: int) -> None:
    """A wide table whose first column stays in sight. The first `narrow` columns after it hold a sign or two."""
    kinds = ["sign" if place < narrow else "more" for place in range(len(columns) - 1)]
    head = "".join(
        f'<th scope="col" class="{kind}">{escape(c)}</th>' for c, kind in zip(columns, ["", *kinds], strict=True)
    )
    body = "".join(_linked_row(row, kinds) for row in rows)
    st.html(
        f'<div class="sheet rows" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _linked_row(row: Linked, kinds: Sequence[str]) -> str:
    # What is there stands out among what is not.
    cells = "".join(
        f'<td class="{kind}">{f"<b>{escape(cell)}</b>" if kind == "sign" and cell == "1" else escape(cell)}</td>'
        for cell, kind in zip(row.cells, kinds, strict=True)
    )
    first = f'<a href="{escape(row.address)}" target="_self">{escape(row.words)}</a><span>{escape(row.about)}</span>'
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'
