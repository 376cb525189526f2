"""What a person wants to see in; on the screen out: the figure, its table, what is left out of it, and files of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from impact.app import left_out, safe_text, session
from impact.app.taking_away.rows_to_press import NOWHERE, PARAMETER
from impact.app.taking_away.sent_figures import specification
from impact.charts import words
from impact.model import Figure, Mode
from impact.service import Refused, Wanted

# Room for the box in which a figure may scroll sideways.
_SCROLL = 18


def mode() -> Mode:
    """Light or dark, as the reader's screen is."""
    return "dark" if st.context.theme.type == "dark" else "light"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a figure that can be opened, as they are named on it, and what opens one."""

    names: tuple[str, ...]
    opens: Callable[[int], None]


NO_ROWS = Rows((), lambda _: None)


def show_figure(wanted: Wanted, *, mark: str = "", rows: Rows = NO_ROWS) -> Figure | None:
    """The figure for this window; style decides which of two sizes is seen. None, and why, where there is none.

    `mark` tells several figures of one screen apart. Its box is as high as the figure before that is drawn, so that
    nothing below it moves. A press on a mark of one of `rows` opens it.
    """
    try:
        wide = session.service().figure(replace(wanted, size="slide"))
        narrow = session.service().figure(replace(wanted, size="narrow"))
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return None
    if wide is None or narrow is None:
        return None
    for figure, key in ((wide, f"figure-wide{mark}"), (narrow, f"figure-narrow{mark}")):
        with st.container(key=key, height=math.ceil(figure.size[1]) + _SCROLL, border=False):
            # Not named as the box is: its style is for the box alone.
            _draw(figure, rows, f"{key.replace('figure', 'press')}-{session.mark(repr(wanted))}")
    return wide


def _draw(figure: Figure, rows: Rows, key: str) -> None:
    spec = specification(figure, rows.names)
    if PARAMETER not in {one["name"] for layer in spec["layer"] for one in layer.get("params", ())}:
        st.vega_lite_chart(spec, width="content", theme=None, alt=figure.alt)
        return
    st.vega_lite_chart(
        spec,
        width="content",
        theme=None,
        alt=figure.alt,
        key=key,
        on_select=lambda: _open_pressed(rows, key),
        selection_mode=PARAMETER,
    )


def _open_pressed(rows: Rows, key: str) -> None:
    """What the browser names is looked at first: it may be nothing, or no row at all."""
    pressed = st.session_state[key].selection.get(PARAMETER) or [{}]
    at = pressed[0].get(PARAMETER, NOWHERE)
    if isinstance(at, int) and 0 <= at < len(rows.names):
        rows.opens(at)


def show_table(figure: Figure) -> None:
    """The same numbers in rows, and what stands under the figure."""
    with st.expander("The same as a table"):
        rows = readable(figure.table)
        right = [column for column in rows.columns[1:] if _is_numbers(figure.table[column])]
        safe_text.table(rows, caption=f"{figure.title}. {figure.subtitle}", numbers=right)
        safe_text.paragraph(figure.footer, kind="small")


def show_left_out(wanted: Wanted) -> None:
    """What this audience does not see here, and why."""
    said = session.service().left_out(wanted)
    if not said:
        safe_text.paragraph("Nothing is left out of this figure.", kind="small")
        return
    with st.expander("What is left out, and why"):
        left_out.lines(said)


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Numbers as people write them; blank stays blank, and a column that says nothing is left away."""
    said = pd.DataFrame({column: [_cell(column, value) for value in table[column]] for column in table.columns})
    return said[[column for column in said.columns if any(said[column])]]


def _cell(column: str, value: Any) -> str:
    if pd.isna(value):
        return ""
    if column == "Change":
        return words.change(value)
    return value if isinstance(value, str) else words.count(value)


def _is_numbers(column: "pd.Series[Any]") -> bool:
    return bool(pd.api.types.is_numeric_dtype(column)) and not column.isna().all()
