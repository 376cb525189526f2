"""Words that came from a file or from a person in, the same words on the screen out: never Markdown, never HTML.

Most of Streamlit renders Markdown, labels of widgets included: a branch name could load a picture from anywhere.
So words that are not ours go through here, and through nothing else; a test looks for ways around it.
"""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st


def paragraph(words: str, *, kind: str = "said") -> None:
    """One paragraph; `kind` is a class of the style sheet, never words of others."""
    st.html(f'<p class="{kind}">{escape(words)}</p>')


def lines(words: Sequence[str]) -> None:
    """A plain list, one line each."""
    if words:
        st.html(f'<ul class="said">{"".join(f"<li>{escape(line)}</li>" for line in words)}</ul>')


def note(words: str, *, remedy: str = "", kind: str = "note") -> None:
    """A few words with a line at their side; `remedy` says what to do, on a line of its own."""
    todo = f'<p class="todo">{escape(remedy)}</p>' if remedy else ""
    st.html(f'<div class="note {kind}" role="status"><p>{escape(words)}</p>{todo}</div>')


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


def _row(row: Sequence[object], right: Sequence[str]) -> str:
    first, *others = (escape(str(cell)) for cell in row)
    cells = "".join(f"<td{cls}>{cell}</td>" for cell, cls in zip(others, right[1:], strict=True))
    return f'<tr><th scope="row"{right[0]}>{first}</th>{cells}</tr>'
