"""What became of ideas in, a sheet for the noticeboard of the staff room out: a tagged PDF in the house's look."""

import functools
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any, Literal

import typst

from impact.look import FONT_FAMILIES, PALETTES, font_folders
from impact.report.exporter import Paper
from impact.report.plain import plain

TITLE = "What became of what you wrote"
INTRO = (
    "You took the time to write what would help. It was read, and this is what became of it. No name and no branch "
    "stands here, and words of yours only where you agreed to it and a person has read them first."
)
CLOSING = (
    "Is something missing, or would you say it in other words? Write again: on the card, in the form, or to one of "
    "the readers. Whoever wants their words back can have them back."
)
INVENTED = "Invented: everything on this sheet is from the sample library Willow Lake."
# In the order in which one wants to hear it, what each is called there, and what it means.
SECTIONS = {
    "done": ("Done", "It is there, or it has changed."),
    "doing": ("We are at it", "Somebody has begun."),
    "considering": ("We are thinking about it", "Somebody is finding out what it needs."),
    "not_now": ("Not now, and why", "We would rather tell you no with a reason than nothing."),
    "heard": ("Heard", "It was read and is not forgotten. Nothing is decided yet."),
}
_MARKS = '“”"„«» '
_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]


@dataclass(frozen=True, slots=True)
class Told:
    """One group of ideas as staff may see it; `quote`: the heading is somebody's own words."""

    status: Literal["heard", "considering", "doing", "done", "not_now"]
    heading: str
    quote: bool
    in_words: bool
    reason: str
    on: date | None


def ideas_sheet(told: Sequence[Told], *, version: str, made_at: date, paper: Paper = "a4", invented: bool) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English. The same input gives the same bytes."""
    data = _told(told, version=version, made_at=made_at, paper=paper, invented=invented)
    for own, standards in ((True, _STANDARDS), (False, _STANDARDS)):
        with suppress(typst.TypstError):
            return _typeset(data, made_at, own=own, standards=standards)
    # A letter that no font here can draw leaves a box, which the standards do not allow.
    return _typeset(data, made_at, own=False, standards=[])


def _typeset(data: dict[str, Any], made_at: date, *, own: bool, standards: list["typst.PDFStandard"]) -> bytes:
    made = typst.compile(
        files("impact.report").joinpath("ideas_sheet.typ").read_bytes(),
        font_paths=_fonts(own=own),
        format="pdf",
        sys_inputs={"told": json.dumps(data)},
        pdf_standards=standards,
        timestamp=datetime.combine(made_at, time(), UTC),
    )
    return bytes(made)


def _told(told: Sequence[Told], *, version: str, made_at: date, paper: Paper, invented: bool) -> dict[str, Any]:
    sections = [_section(key, [one for one in told if one.status == key]) for key in SECTIONS]
    program = f"Seen & Counted {version}"
    return {
        "title": TITLE,
        "intro": INTRO,
        "closing": CLOSING,
        "invented": INVENTED if invented else "",
        "sections": [section for section in sections if section["items"] or section["more"]],
        "made": f"{program}, {made_at.day} {made_at:%B %Y} · for the library’s staff",
        "program": program,
        "made_at": {"year": made_at.year, "month": made_at.month, "day": made_at.day},
        "paper": paper,
        "colours": PALETTES["light"],
        "sans": [FONT_FAMILIES["sans"].split(",")[0]],
        "serif": [FONT_FAMILIES["serif"].split(",")[0]],
    }


def _section(status: str, told: Iterable[Told]) -> dict[str, Any]:
    """What stands in words nowhere, and has no reason either, is counted: it was read all the same."""
    name, says = SECTIONS[status]
    shown, others = [], 0
    for one in told:
        if one.in_words or one.reason:
            shown.append(_item(one))
        else:
            others += 1
    also = "more " if shown else ""
    wishes = f"{others} {also}idea{'' if others == 1 else 's'}"
    more = f"{'And ' if shown else ''}{wishes}, in words that stay with the readers." if others else ""
    return {"name": name, "says": says, "items": shown, "more": more, "quiet": status == "heard"}


def _item(one: Told) -> dict[str, Any]:
    words = plain(one.heading)
    return {
        "heading": f"“{words.strip(_MARKS)}”" if one.quote else words,
        "quote": one.quote,
        "reason": plain(one.reason),
        # A month: a day could tell who wrote it.
        "on": f"{one.on:%B %Y}" if one.on else "",
    }


@functools.cache
def _fonts(*, own: bool) -> typst.Fonts:
    """Ours alone, so that a page looks the same everywhere; or with those of this computer, for other scripts."""
    return typst.Fonts(include_system_fonts=not own, include_embedded_fonts=not own, font_paths=[*font_folders()])
