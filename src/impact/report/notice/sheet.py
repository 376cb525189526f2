"""The notice in, one page to print out: a tagged PDF in the house's look."""

import functools
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from importlib.resources import files

import typst

from impact.look import FONT_FAMILIES, PALETTES, font_folders
from impact.report.exporter import Paper
from impact.vocabulary.staff_notice import LEAD, TITLE, Part

INVENTED = "From the sample library Willow Lake: the names on this sheet are invented."
# For archives and for readers who cannot see; the typesetter refuses to break them.
_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]


def notice_sheet(parts: Sequence[Part], paper: Paper, *, made_at: date, invented: bool = False) -> bytes:
    """PDF/A-2a and PDF/UA-1, one page, in English. The same day and the same words give the same bytes."""
    made = typst.compile(
        files("impact.report.notice").joinpath("notice.typ").read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"told": json.dumps(_told(parts, paper, made_at, invented=invented))},
        pdf_standards=_STANDARDS,
        timestamp=datetime.combine(made_at, time(), UTC),
    )
    return bytes(made)


def _told(parts: Sequence[Part], paper: Paper, made_at: date, *, invented: bool) -> dict[str, object]:
    return {
        "paper": paper,
        "title": TITLE,
        "lead": LEAD,
        "invented": INVENTED if invented else "",
        "parts": [{"heading": part.heading, "says": part.says} for part in parts],
        "as_of": f"As of {made_at.day} {made_at:%B %Y}",
        "made_at": {"year": made_at.year, "month": made_at.month, "day": made_at.day},
        "colours": PALETTES["light"],
        "sans": [FONT_FAMILIES["sans"].split(",")[0]],
        "serif": [FONT_FAMILIES["serif"].split(",")[0]],
    }


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*font_folders()])
