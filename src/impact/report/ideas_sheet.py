"""What became of ideas in, a sheet for the noticeboard of the staff room out: a tagged PDF in the house's look."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from impact.model.room_sheets import IdeaBecame
from impact.period import day_said
from impact.report.exporter import Paper
from impact.report.plain import plain
from impact.report.typesetter import typeset

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


def ideas_sheet(
    told: Sequence[IdeaBecame], *, version: str, made_at: date, paper: Paper = "a4", invented: bool
) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English. The same input gives the same bytes."""
    data = words_of(told, version=version, made_at=made_at, paper=paper, invented=invented)
    return typeset("ideas_sheet.typ", data, made_at=made_at)


def words_of(
    told: Sequence[IdeaBecame], *, version: str, made_at: date, paper: Paper, invented: bool
) -> dict[str, Any]:
    """All that the sheet says, plain, in whatever kind of file."""
    sections = [_section(key, [one for one in told if one.status == key]) for key in SECTIONS]
    program = f"Seen & Counted {version}"
    return {
        "title": TITLE,
        "intro": INTRO,
        "closing": CLOSING,
        "invented": INVENTED if invented else "",
        "sections": [section for section in sections if section["items"] or section["more"]],
        "made": f"{program}, {day_said(made_at)} · for the library’s staff",
        "program": program,
        "paper": paper,
    }


def _section(status: str, told: Iterable[IdeaBecame]) -> dict[str, Any]:
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


def _item(one: IdeaBecame) -> dict[str, Any]:
    words = plain(one.heading)
    return {
        "heading": f"“{words.strip(_MARKS)}”" if one.quote else words,
        "quote": one.quote,
        "reason": plain(one.reason),
        # A month: a day could tell who wrote it.
        "on": f"{one.on:%B %Y}" if one.on else "",
    }
