"""The notice in, one page to print out: a tagged PDF in the house's look."""

from collections.abc import Sequence
from datetime import date

from impact.period import day_said
from impact.report.exporter import Paper
from impact.report.typesetter import typeset
from impact.vocabulary.staff_notice import LEAD, TITLE, Part

INVENTED = "From the sample library Willow Lake: the names on this sheet are invented."


def notice_sheet(parts: Sequence[Part], paper: Paper, *, made_at: date, invented: bool = False) -> bytes:
    """PDF/A-2a and PDF/UA-1, one page, in English. The same day and the same words give the same bytes."""
    return typeset("notice/notice.typ", _told(parts, paper, made_at, invented=invented), made_at=made_at)


def _told(parts: Sequence[Part], paper: Paper, made_at: date, *, invented: bool) -> dict[str, object]:
    return {
        "paper": paper,
        "title": TITLE,
        "lead": LEAD,
        "invented": INVENTED if invented else "",
        "parts": [{"heading": part.heading, "says": part.says} for part in parts],
        "as_of": f"As of {day_said(made_at)}",
    }
