"""Ideas heard → done as a figure, with its ways out: one call for every screen that shows it."""

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.figures import figures
from impact.app.taking_away import taking_away
from impact.model import Audience
from impact.service import Refused, Wanted

# It may stand below another figure.
MARK = "-ideas"


def show(audience: Audience = "staff") -> None:
    """Nothing while nobody asked for anything. `audience` as it was chosen on the screen."""
    incident.guarded(lambda: _show(audience))


def _show(audience: Audience) -> None:
    wanted = Wanted(form="ideas", audience=audience, mode=figures.mode())
    try:
        there = session.service().figure_data(wanted)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if there is None:
        return
    st.header("From heard to done")
    figure = figures.show_figure(wanted, mark=MARK)
    if figure is None:
        return
    taking_away.show_menu(wanted, mark=MARK)
    figures.show_table(figure)
    figures.show_left_out(wanted)
