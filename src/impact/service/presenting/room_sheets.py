"""A sounding board and ideas in; what two sheets for a team may say of them in a presentation, out.

Nobody's own idea stands in them: its writer agreed to be read on the noticeboard, not in a file that is handed on.
Headings and reasons that a person typed stand where they repeat nobody.
"""

from collections.abc import Iterable
from dataclasses import replace

from impact.model import SoundingBoard
from impact.model.room_sheets import BoardSheet, IdeaBecame
from impact.pipeline.board_sheet import sheet_told
from impact.service.presenting.audience_words import AudienceWords

_HEADING, _REASON = "The heading of an idea", "The reason for an idea"


def board_sheet_told(data: SoundingBoard, words: AudienceWords, *, quotes: bool) -> BoardSheet:
    """`quotes`: whether passages may stand in it at all."""
    told = sheet_told(data)
    asked = (
        replace(one, words=words.told(one.words, _HEADING), reason=words.told(one.reason, _REASON))
        for one in told.asked
        if not one.quote
    )
    return replace(told, asked=tuple(one for one in asked if one.words), quotes=told.quotes if quotes else ())


def ideas_told_in_a_file(ideas: Iterable[IdeaBecame], words: AudienceWords) -> tuple[IdeaBecame, ...]:
    """An idea that may not be told in words is counted."""
    return tuple(_in_a_file(one, words) for one in ideas)


def _in_a_file(one: IdeaBecame, words: AudienceWords) -> IdeaBecame:
    heading = "" if one.quote else words.told(one.heading, _HEADING)
    told = heading if one.in_words else ""
    return replace(
        one,
        heading=told or "An idea",
        quote=False,
        in_words=bool(told),
        reason=words.told(one.reason, _REASON),
    )
