"""Several figures in; the kinds of file a person wants of each, made one after the other, and one ZIP of them out."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.taking_away import making
from impact.app.taking_away.taking_away import FILES, LABELS
from impact.charts.words import plural
from impact.service import MadeFile, Making, Refused, Service, Wanted

KINDS = ("slide", "page", "square", "mono", "drawing", "pdf", "browser", "workbook", "numbers")
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
    service = session.service()
    # Not handed out again once anything has changed: a reflection may have been withdrawn since.
    making.show((service.state(), *wanted), lambda: _slices(service, wanted))


def _slices(service: Service, wanted: Sequence[tuple[Wanted, str]]) -> Iterator[Making]:
    """A line before each file, then the ZIP, with a line for each file that failed."""
    files = []
    for number, (one, kind) in enumerate(wanted):
        yield Making(number, len(wanted), _name(service, one, kind))
        files.append(_one(service, one, kind))
    troubles = tuple(f"{_called(one.wanted)}: {one.trouble}" for one in files if not one.file)
    yield Making(len(wanted), len(wanted), "The ZIP", service.zip_figures(files), troubles)


def _one(service: Service, wanted: Wanted, kind: str) -> MadeFile:
    """One that fails leaves the others."""
    try:
        return MadeFile(wanted, service.export_figure(wanted, kind))
    except Refused as why:
        return MadeFile(wanted, trouble=str(why))
    except Exception as fault:  # noqa: BLE001  its words may be somebody's, so a person gets a number
        return MadeFile(wanted, trouble=f"something went wrong on our side. Incident {incident.told(fault)}.")


def _name(service: Service, wanted: Wanted, kind: str) -> str:
    """What is being made; one that will fail has a name too."""
    with suppress(Exception):
        return service.export_name(wanted, kind)
    return _called(wanted)


def _drawn(one: Wanted, name: str) -> tuple[Wanted, str]:
    kind, mode, size = FILES[name]
    return replace(one, mode=mode, size=size), kind


def _called(wanted: Wanted) -> str:
    return f"{wanted.form.replace('_', ' ').capitalize()}, {wanted.branch or 'all branches'}"
