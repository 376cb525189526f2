"""Several figures in; the kinds of file a person wants of each, made one after the other, and one ZIP of them out."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.taking_away.taking_away import FILES, LABELS
from impact.charts.words import plural
from impact.service import Exported, MadeFile, Refused, Wanted

KINDS = ("slide", "page", "mono", "drawing", "pdf", "workbook", "numbers")
# What a director asks for first.
USUAL = ("slide", "pdf", "workbook")


def show(taken: Sequence[Wanted]) -> None:
    """Which kinds, a button that makes them, and the ZIP once it is made."""
    st.header("All of them as one ZIP")
    kinds = st.pills(
        "As which files?",
        KINDS,
        selection_mode="multi",
        default=USUAL,
        format_func=LABELS.__getitem__,
        key="kinds",
        bind="query-params",
    )
    wanted = [_drawn(one, kind) for one in taken for kind in KINDS if kind in (kinds or ())]
    if not wanted:
        safe_text.paragraph("Tick at least one figure and one kind of file.", kind="small")
        return
    safe_text.paragraph(
        f"{plural(len(taken), 'figure')}, {plural(len(wanted), 'file')}, with a list of them (MANIFEST.csv) and of "
        "what is left out. Each takes about a second.",
        kind="small",
    )
    # Not handed out again once anything has changed: a reflection may have been withdrawn since.
    of_what = (session.service().state(), *wanted)
    if st.button("Make the ZIP", type="primary", key="make-zip"):
        session.keep_made(of_what, _make(wanted))
    if (made := session.made(of_what)) is not None:
        _offer(*made)


def _make(wanted: Sequence[tuple[Wanted, str]]) -> tuple[Exported | None, tuple[str, ...]]:
    """The ZIP, and a line for each file that failed."""
    files = []
    bar = st.progress(0.0, text="Making the files")
    for number, (one, kind) in enumerate(wanted, start=1):
        files.append(_one(one, kind))
        bar.progress(number / len(wanted), text="Making the files")
    bar.empty()
    troubles = tuple(f"{_called(one.wanted)}: {one.trouble}" for one in files if not one.file)
    try:
        return session.service().zip_figures(files), troubles
    except Refused as why:
        return None, (*troubles, str(why))


def _one(wanted: Wanted, kind: str) -> MadeFile:
    """One that fails leaves the others."""
    try:
        return MadeFile(wanted, session.service().export_figure(wanted, kind))
    except Refused as why:
        return MadeFile(wanted, trouble=str(why))
    except Exception as fault:  # noqa: BLE001  its words may be somebody's, so a person gets a number
        return MadeFile(wanted, trouble=f"something went wrong on our side. Incident {incident.told(fault)}.")


def _offer(zipped: Exported | None, troubles: Sequence[str]) -> None:
    for line in troubles:
        safe_text.note(line, kind="trouble")
    if zipped is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="zip"):
        st.download_button(
            "Save the ZIP",
            zipped.contents,
            file_name=zipped.name,
            mime=zipped.mime,
            on_click="ignore",
            key="save-zip",
        )
        safe_text.paragraph(f"{zipped.name}, {_size(len(zipped.contents))}", kind="small")


def _drawn(one: Wanted, name: str) -> tuple[Wanted, str]:
    kind, mode, size = FILES[name]
    return replace(one, mode=mode, size=size), kind


def _called(wanted: Wanted) -> str:
    return f"{wanted.form.replace('_', ' ').capitalize()}, {wanted.branch or 'all branches'}"


def _size(letters: int) -> str:
    return f"{letters / 1_000_000:.1f} MB" if letters >= 100_000 else f"{max(1, letters // 1000)} kB"
