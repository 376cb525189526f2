"""From a number to its cell: a row of the figure in; on the screen out, the cells and, for readers, the reflections."""

from collections.abc import Callable
from urllib.parse import quote

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.figures import from_words
from impact.app.figures.figures import NO_ROWS, Rows
from impact.app.figures.from_words import BRANCHES_FIRST, CELLS, VOICES
from impact.app.safe_text import Linked
from impact.charts import words
from impact.model import Form
from impact.service import Refused, Wanted
from impact.service.sources.behind import CountHere, VoiceHere
from impact.service.sources.rows_to_open import RowShown

PLACE = "where-from"
KEY = "where-from-row"


# Forms whose rows lie one beside the other, each under its own name.
_PRESSED: tuple[Form, ...] = ("sides", "weave", "misses", "conditions", "load", "then_and_now", "sounding_board")


def rows_to_press(wanted: Wanted) -> Rows:
    """A press on a mark is another way to the list below the figure, which stays the way of the keyboard."""
    if wanted.form not in _PRESSED:
        return NO_ROWS
    try:
        rows = session.service().rows_to_open(wanted)
    except Refused:  # the figure says why
        return NO_ROWS
    names = tuple(from_words.row(row, all_of=wanted.branch) for row in rows)
    return Rows(names, lambda at: _open(wanted, at))


def _open(wanted: Wanted, at: int) -> None:
    st.session_state[PLACE] = True
    st.session_state[_key(wanted)] = at


def show(wanted: Wanted) -> None:
    """Closed until somebody asks; nothing of it is looked up, and nothing sent, before."""
    with st.expander("Where these numbers come from", key=PLACE, on_change="rerun") as place:
        if not place.open:
            return
        try:
            rows = session.service().rows_to_open(wanted)
        except Refused as why:
            safe_text.note(str(why), kind="trouble")
            return
        if not rows:
            safe_text.paragraph("Every number of this figure is made of many rows at once. The table has all of them.")
            return
        _show_row(wanted, rows)


def _show_row(wanted: Wanted, rows: tuple[RowShown, ...]) -> None:
    names = [from_words.row(row, all_of=wanted.branch) for row in rows]
    at = st.selectbox(
        "Row of the figure",
        range(len(rows)),
        format_func=names.__getitem__,
        # Of several times the last one is what the title speaks of.
        index=len(rows) - 1 if all(row.period and not row.about for row in rows) and _newest_last(rows) else 0,
        key=_key(wanted),
    )
    try:
        found = session.service().behind(wanted, at)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    for place, count in enumerate(found.counts):
        _show_count(count, key=f"{at}-{place}")
    if wanted.audience == "staff" and any(len(count.cells) for count in found.counts):
        _offer_cells(wanted, at)
    for place, voice in enumerate(found.voices):
        _show_voice(voice, key=f"{at}-{place}")


def _key(wanted: Wanted) -> str:
    """Another figure has other rows."""
    return f"{KEY}-{session.mark(repr((wanted.form, wanted.measure, wanted.period, wanted.branch, wanted.audience)))}"


def _newest_last(rows: tuple[RowShown, ...]) -> bool:
    return rows[0].period < rows[-1].period


def _show_count(count: CountHere, *, key: str) -> None:
    safe_text.heading(from_words.counted(count))
    for line in from_words.made_of(count):
        safe_text.paragraph(line)
    if count.cells.empty:
        return
    if from_words.has_parts(count, more_than=BRANCHES_FIRST):
        parts = from_words.parts(count)
        safe_text.table(parts, caption="By branch", numbers=[*parts.columns[1:]])
    first, last = _page(len(count.cells), f"cells-{key}", most=CELLS)
    shown = from_words.cells(count.cells.iloc[first:last])
    more = "" if len(count.cells) <= CELLS else f", {first + 1:,} to {last:,} of {len(count.cells):,}"
    safe_text.table(shown, caption=f"Cells{more}", numbers=["Number"])
    _turn(len(count.cells), f"cells-{key}", most=CELLS)


def _show_voice(voice: VoiceHere, *, key: str) -> None:
    safe_text.heading(from_words.named(voice))
    if why := from_words.why_none(voice):
        safe_text.paragraph(why, kind="small")
    if not voice.reflections:
        return
    first, last = _page(len(voice.reflections), f"voices-{key}", most=VOICES)
    safe_text.linked_table(
        ["Reflection"],
        [
            Linked(
                f"voices?show=All&reflection={quote(one.id)}",
                from_words.short(one.words),
                " · ".join(part for part in (one.branch, words.period(one.period)) if part),
                (),
            )
            for one in voice.reflections[first:last]
        ],
        caption=f"Reflections {first + 1:,} to {last:,} of {len(voice.reflections):,}",
        narrow=0,
    )
    _turn(len(voice.reflections), f"voices-{key}", most=VOICES)


def _offer_cells(wanted: Wanted, row: int) -> None:
    if not session.service().who.is_any("reader", "manager"):
        return
    st.download_button(
        "All cells of this row (CSV)",
        _maker(wanted, row),
        file_name="cells-staff.csv",
        mime="text/csv",
        on_click="ignore",
        key="take-cells",
    )


def _maker(wanted: Wanted, row: int) -> Callable[[], bytes]:
    """Makes the file when it is asked for."""
    service = session.service()
    return incident.numbering(lambda: service.cells_file(wanted, row))


def _page(rows: int, name: str, *, most: int) -> tuple[int, int]:
    first = session.turn(name) % -(-rows // most) * most
    return first, min(first + most, rows)


def _turn(rows: int, name: str, *, most: int) -> None:
    if rows > most:
        last = _page(rows, name, most=most)[1] == rows
        label = "From the beginning" if last else "Those after"
        st.button(safe_text.label(label), key=name, on_click=session.next_turn, args=(name,))
