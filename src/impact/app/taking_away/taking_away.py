"""A figure in, files of it out: one menu, for whom it is said first, each file made only when its button is pressed."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from impact.app import incident, safe_text, session
from impact.charts.words import say
from impact.look import Size
from impact.model import Audience, Mode
from impact.service import Service, Wanted

# What a person calls it, the kind of file, and how the figure is drawn in it.
FILES: dict[str, tuple[str, Mode, Size]] = {
    "slide": ("png", "light", "slide"),
    "page": ("png", "light", "page"),
    "square": ("png", "light", "square"),
    "mono": ("png", "mono", "slide"),
    "drawing": ("svg", "light", "slide"),
    "pdf": ("pdf", "light", "page"),
    "browser": ("html", "light", "slide"),
    "workbook": ("xlsx", "light", "slide"),
    "numbers": ("csv", "light", "slide"),
}
LABELS = {
    "slide": "Picture for a slide (PNG)",
    "page": "Picture for a page (PNG)",
    "square": "Square picture, for social media (PNG)",
    "mono": "Picture in black and white (PNG)",
    "drawing": "Drawing for the web or print (SVG)",
    "pdf": "One page with its table (PDF)",
    "browser": "Page for a browser, no network needed (HTML)",
    "workbook": "Workbook with the numbers (XLSX)",
    "numbers": "The numbers alone (CSV)",
}
EDITIONS: dict[Audience, str] = {
    "staff": "This is the edition for staff. It is not for people outside the library.",
    "board": "This is the edition for the board: what could point to a person is counted together or left out.",
    "public": "This is the edition for the public: only what {} or more stand behind is shown alone.",
}


def show_menu(wanted: Wanted, *, mark: str = "") -> None:
    """For whom it is, and every kind of file that is there. `mark` tells several menus of one screen apart."""
    service = session.service()
    there = {kind.key: kind for kind in service.export_kinds()}
    with st.popover(
        "Take this figure away", type="secondary" if mark else "primary", key=f"take-away{mark}", on_change="rerun"
    ) as place:
        if not place.open:  # each file is named only where somebody looks
            return
        safe_text.paragraph(EDITIONS[wanted.audience].format(say(service.thresholds().public)), kind="asked")
        safe_text.paragraph("For somebody else? Change “For” above the figure first.", kind="small")
        for name, (kind, mode, size) in FILES.items():
            if kind in there:
                drawn = replace(wanted, mode=mode, size=size)
                st.download_button(
                    LABELS[name],
                    _maker(service, drawn, kind),
                    file_name=service.export_name(drawn, kind),
                    mime=there[kind].mime,
                    on_click="ignore",
                    key=f"take-{name}{mark}",
                    width="stretch",
                )
        _offer_alt(wanted)
        safe_text.into_the_menu()


def _offer_alt(wanted: Wanted) -> None:
    """For wherever the picture is put: a page or a post without it shuts people out."""
    figure = session.service().figure(wanted)
    if figure is not None:
        safe_text.paragraph("In words, to copy for those who cannot see it:", kind="small")
        st.code(figure.alt, language=None, wrap_lines=True)


def _maker(service: Service, wanted: Wanted, kind: str) -> Callable[[], bytes]:
    """Makes the file when it is asked for."""
    return incident.numbering(lambda: service.export_figure(wanted, kind).contents)
