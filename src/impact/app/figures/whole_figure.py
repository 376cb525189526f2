"""What a person wants to see in; on the screen out: the figure and all that stands under it."""

import streamlit as st

from impact.app.figures import figures, own_title, where_from
from impact.app.presenting import adding
from impact.app.taking_away import taking_away
from impact.app.writing import notes
from impact.service import Wanted


def show(wanted: Wanted) -> None:
    """The figure, its ways out, its notes, its table and what it leaves out; nothing below where there is no figure."""
    figure = figures.show_figure(wanted, rows=where_from.rows_to_press(wanted))
    if figure is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="beside"):
        taking_away.show_menu(wanted)
        adding.figure(wanted)
        notes.show(wanted)
        own_title.show(wanted, figure)
    own_title.say(wanted)
    figures.show_table(figure)
    where_from.show(wanted)
    figures.show_left_out(wanted)
