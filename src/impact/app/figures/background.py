"""A row of a public dataset may stand as one line under a rate, with caution. Off until somebody says so."""

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.session import Said
from impact.charts.rate_words import CAUTION
from impact.charts.words import count, plural
from impact.service import Refused
from impact.service.figures.background import PublicDataset, rates_from
from impact.understand.public_rows import PublicRow
from impact.vocabulary.measures import measures
from impact.vocabulary.rates import rates
from impact.words import fold
from impact.workspace import Background

# As many as are read through at a glance; more letters find the one that is meant.
MOST = 20
USUAL_SOURCE = "IMLS Public Libraries Survey"


def show() -> None:
    """What is here, then the way to bring in a row."""
    doing.say_what_was_done()
    safe_text.paragraph(CAUTION, kind="asked")
    safe_text.paragraph(
        "One line of background may stand under a rate on a pair card, such as visits per opening hour: the same "
        "rate of one library or state. It is never drawn, and no libraries are set beside each other."
    )
    _here()
    _bring_in()


def _here() -> None:
    found = session.service().backgrounds()
    st.header("What is here")
    if not found:
        safe_text.paragraph("Nothing yet. Rates stand alone, beside their own past.")
        return
    shown = next((one for one in found if one.state == "on"), None)
    safe_text.paragraph("Shown under rates: " + (called(shown) if shown else "nothing"))
    for place, one in enumerate(found):
        with st.container(border=True, key=f"background-{place}"):
            safe_text.paragraph(called(one), kind="asked")
            safe_text.paragraph(holds(one), kind="small")
            with st.container(horizontal=True, key=f"background-does-{place}"):
                if one.state == "on":
                    st.button("Show it no more", key=f"off-{place}", on_click=_show, args=(None,))
                else:
                    st.button("Show it under rates", key=f"on-{place}", on_click=_show, args=(one.key,))
                st.button("Take it away", key=f"away-{place}", on_click=_take_away, args=(one.key,))


def _bring_in() -> None:
    st.header("Bring in a row")
    safe_text.paragraph(
        "A table with a column of libraries or states: counts such as VISITS and TOTCIR, and POPU_LSA, HRS_OPEN or "
        "TOTSTAFF. Only the row you choose is kept; it enters no count of yours."
    )
    file = st.file_uploader("A file of a public dataset", key=f"public-{session.turn('public')}")
    if file is None:
        return
    try:
        dataset = session.service().read_public_dataset(file.name, file.getvalue())
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _choose(dataset)


def _choose(dataset: PublicDataset) -> None:
    sought = st.text_input(
        safe_text.label(f"Find one of {plural(len(dataset.rows), 'row')}"),
        key="public-sought",
        placeholder="Springfield, IL",
    )
    found = matching(dataset.rows, sought)
    if not found:
        safe_text.paragraph("No row has these words." if sought else "Type a few letters of its name.")
        return
    with st.form("public-row", border=True):
        row = st.selectbox("Library or state", found, format_func=lambda one: one.name, key="public-chosen")
        source = st.text_input("From", USUAL_SOURCE, key="public-source")
        year = st.text_input("Year that it reports", found[0].year, max_chars=4, key="public-year")
        if st.form_submit_button("Keep this row, not shown yet"):
            _keep(source, row, year)


def matching(rows: tuple[PublicRow, ...], sought: str) -> list[PublicRow]:
    """The first rows whose names hold all of these words; all where there are few."""
    wanted = fold(sought).split()
    if not wanted and len(rows) > MOST:
        return []
    return [row for row in rows if all(word in fold(row.name) for word in wanted)][:MOST]


def called(one: Background) -> str:
    return f"{one.library}, {one.year}, from {one.source}"


def holds(one: Background) -> str:
    """Visits 310,221 · hours 9,100; and what may be told of them."""
    told = " · ".join(f"{measures()[key].label} {count(value)}" for key, value in one.values.items())
    kinds = dict.fromkeys(rates()[rate].name for _, rate in rates_from(one.values))
    return f"{told}. Told {', '.join(kinds)}." if kinds else told


def _keep(source: str, row: PublicRow, year: str) -> None:
    try:
        session.service().keep_background(source, row, year=year)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.next_turn("public")
    session.tell(Said("Kept. It is shown nowhere until you turn it on.", tone="done"))
    st.rerun()


def _show(key: tuple[str, str, str] | None) -> None:
    session.service().show_background(key)


def _take_away(key: tuple[str, str, str]) -> None:
    session.service().take_away_background(key)
