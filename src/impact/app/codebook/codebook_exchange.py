"""The codebook handed on as a file, and one brought in: first line by line what would become of it, then one press."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.charts.words import plural
from impact.service import CodebookKind, CodebookPreview, Exported, Refused

KINDS_OF_FILES = ("qdc", "xml", "csv", "tsv", "txt", "xlsx")
_HAND_ON: dict[CodebookKind, tuple[str, str]] = {
    "qdc": ("For NVivo, ATLAS.ti, MAXQDA and others (.qdc)", "text/xml"),
    "taguette": ("For Taguette (CSV)", "text/csv"),
    "qualcoder": ("For QualCoder (CSV)", "text/csv"),
    "csv": ("Our own table, every column (CSV)", "text/csv"),
}
_FATES = {"new": "new", "changed": "changed", "not_usable": "cannot be taken"}


def hand_on() -> None:
    """Everything goes with it; what a kind of file has no place for stands in the description."""
    with st.popover("Take it with you", key="codebook-take", type="tertiary"):
        version = session.service().codebook().version
        for kind, (label, mime) in _HAND_ON.items():
            name = f"{'codebook' if kind in ('qdc', 'csv') else f'codebook-for-{kind}'}_{version}"
            ending = "qdc" if kind == "qdc" else "csv"
            st.download_button(
                safe_text.label(label),
                _made(kind),
                f"{name}.{ending}",
                mime,
                on_click="ignore",
                width="stretch",
                key=f"take-{kind}",
            )
        safe_text.paragraph(
            "Nothing is left out: examples, near misses and other names stand in the description, and are read back.",
            kind="small",
        )
        safe_text.into_the_menu()


def bring_in() -> None:
    """A file of any of these programs. Nothing is kept before the press below the list."""
    safe_text.paragraph(
        "A REFI-QDA codebook (.qdc), a codebook of Taguette or QualCoder, or a table with a name and a description. "
        "You see first what would become of each code.",
        kind="small",
    )
    dropped = st.file_uploader("A codebook", type=KINDS_OF_FILES, key=f"codebook-file-{session.turn('codebook-file')}")
    if dropped is None:
        return
    name, data = dropped.name, dropped.getvalue()
    try:
        found = session.service().preview_codebook(name, data)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _say(found)
    takes = len(found.of("new", "changed"))
    if takes and st.button(safe_text.label(f"Take {plural(takes, 'code')}"), type="primary", key="codebook-take-in"):
        _take(name, data)


def _say(found: CodebookPreview) -> None:
    counted = [
        f"{number} {said}"
        for fate, said in _FATES.items()
        if (number := len(found.of(fate)))  # type: ignore[arg-type]
    ]
    same = len(found.of("same"))
    told = [*counted, *([f"{same} the same as here"] if same else [])]
    safe_text.paragraph(f"{plural(len(found.lines), 'code')} in this file: {', '.join(told)}.", kind="asked")
    safe_text.lines(found.remarks)
    rows = pd.DataFrame(
        [
            (line.name or "(no name)", _FATES[line.fate], line.words, line.where)
            for fate in _FATES
            for line in found.of(fate)  # type: ignore[arg-type]
        ],
        columns=["Code", "It is", "What that means", "Where"],
    )
    if len(rows):
        safe_text.table(rows, caption="Nothing of this is kept yet")


def _take(name: str, data: bytes) -> None:
    try:
        found = session.service().take_codebook(name, data)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    taken = plural(len(found.of("new", "changed")), "code")
    session.next_turn("codebook-file")
    session.tell(Said(f"{taken} taken.", remedy="“Undo the last change” takes all of them back.", tone="done"))
    st.rerun()


def _made(kind: CodebookKind) -> Callable[[], bytes]:
    """Made when somebody presses the button."""
    service = session.service()

    def contents() -> bytes:
        made: Exported = service.export_codebook(kind)
        return made.contents

    return contents
