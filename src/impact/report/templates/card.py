"""The five questions in, one page to print and to fill in by hand out: a tagged PDF in the house's look."""

import functools
import json
from datetime import UTC, date, datetime, time
from importlib.resources import files

import typst

from impact.look import FONT_FAMILIES, PALETTES, font_folders
from impact.report.exporter import Paper
from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import starter_codes

# For archives and for readers who cannot see; the typesetter checks what these ask for, and refuses to break them.
_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]
TITLE = "A moment worth telling"


def card(paper: Paper, *, made_at: date) -> bytes:
    """PDF/A-2a and PDF/UA-1, one page, in English. The same day gives the same bytes."""
    moment = datetime.combine(made_at, time(), UTC)
    made = typst.compile(
        files("impact.report.templates").joinpath("card.typ").read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"told": json.dumps(_told(paper, made_at))},
        pdf_standards=_STANDARDS,
        timestamp=moment,
    )
    return bytes(made)


def _told(paper: Paper, made_at: date) -> dict[str, object]:
    return {
        "paper": paper,
        "title": TITLE,
        "notice": form.NOTICE,
        "happened": form.HAPPENED,
        "mattered": form.MATTERED,
        "mattered_answers": form.MATTERED_ANSWERS,
        "showed": form.SHOWED,
        "showed_answers": [{"name": code.name, "says": form.SHOWED_MEANS[code.id]} for code in starter_codes()],
        "helped": form.HELPED,
        "idea": form.IDEA,
        "consent": form.CONSENT,
        "consent_answers": form.CONSENT_ANSWERS,
        "word": form.WORD,
        "word_says": form.WORD_SAYS,
        "made_at": {"year": made_at.year, "month": made_at.month, "day": made_at.day},
        "colours": PALETTES["light"],
        "sans": [FONT_FAMILIES["sans"].split(",")[0]],
        "serif": [FONT_FAMILIES["serif"].split(",")[0]],
    }


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*font_folders()])
