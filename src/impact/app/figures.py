"""A finished figure in, the same on the screen out: picture, footer, its table, and pictures to take away."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from impact.app import safe_text
from impact.charts import words
from impact.look import Size
from impact.model import Figure, Mode

Draw = Callable[[Mode, Size], bytes]
"""Makes a picture of the figure in a mode and a size, when it is asked for."""


def mode() -> Mode:
    """Light or dark, as the reader's screen is."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_figure(wide: Figure, narrow: Figure, *, draw: Draw, file_name: str) -> None:
    """The figure for this window, its table twin, and pictures of it. Style decides which of the two is seen."""
    for figure, key in ((wide, "figure-wide"), (narrow, "figure-narrow")):
        with st.container(key=key):
            st.vega_lite_chart(_undescribed(figure.spec), width="content", theme=None, alt=figure.alt)
    with st.expander("The same as a table"):
        safe_text.table(
            readable(wide.table), caption=f"{wide.title}. {wide.subtitle}", numbers=list(wide.table.columns[1:-1])
        )
        safe_text.paragraph(wide.footer, kind="small")
    _offer_pictures(draw, file_name)


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


def _undescribed(spec: Mapping[str, Any]) -> dict[str, Any]:
    """`alt` names the figure on this screen; twice would be logged at every rerun, words and all."""
    return {name: part for name, part in spec.items() if name != "description"}


def _offer_pictures(draw: Draw, file_name: str) -> None:
    """Drawn when the button is pressed, at 300 pixels an inch."""
    with st.container(horizontal=True, key="figure-pictures"):
        st.download_button(
            "Picture for a slide",
            lambda: draw("light", "slide"),
            file_name=f"{file_name}_slide-light.png",
            mime="image/png",
            on_click="ignore",
            type="primary",
            key="picture-slide",
        )
        st.download_button(
            "Picture for a page",
            lambda: draw("light", "page"),
            file_name=f"{file_name}_page-light.png",
            mime="image/png",
            on_click="ignore",
            key="picture-page",
        )
        st.download_button(
            "Picture in black and white",
            lambda: draw("mono", "slide"),
            file_name=f"{file_name}_slide-mono.png",
            mime="image/png",
            on_click="ignore",
            key="picture-mono",
        )
