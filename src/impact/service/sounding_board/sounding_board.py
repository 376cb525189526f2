"""A quarter and a place in; what is on the table of a sounding board, guarded, and its sheet, out."""

from dataclasses import replace

from impact import pipeline
from impact.model import SoundingBoard
from impact.period import Period
from impact.pipeline import Scene
from impact.service.figures.coded import coded_of
from impact.service.ideas.ideas_told import asked_in
from impact.service.sheets.reading import read_all
from impact.service.sounding_board.board_questions import chosen_questions
from impact.service.voices.quoting import quotes_of
from impact.workspace import Workspace


def sounding_board(kept: Workspace, seen: Scene, *, place: str, period: Period) -> SoundingBoard:
    """Voices are of the place and time that the numbers come from; where that is several branches, of all of them."""
    name = period.name(fiscal_start=seen.fiscal_start)
    made = pipeline.sounding_board(
        coded_of(kept),
        seen,
        place=place,
        period=period,
        asked=asked_in(kept, seen.audience, period),
        questions=chosen_questions(kept, name, place),
    )
    told = next(
        (one for one in read_all(kept).periods if one.name(fiscal_start=seen.fiscal_start) == made.heard_in), period
    )
    at = place if made.heard_at == place else ""
    return replace(made, quotes=quotes_of(kept, seen.audience, period=told, place=at))
