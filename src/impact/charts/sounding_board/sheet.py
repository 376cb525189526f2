"""A sounding board in, its words for a printed sheet out: the very same as those of the figure."""

from typing import Any

from impact.charts.quotes import cut, quote_ink, under_words
from impact.charts.sounding_board import sentences
from impact.charts.sounding_board.board import BECAME, board_of
from impact.charts.words import period
from impact.model import SoundingBoard

LONGEST = 250


def sheet_of(data: SoundingBoard) -> dict[str, Any]:
    """title, subtitle, footer, heard_title, silence (words); codes, quotes, asked and questions as tuples."""
    board = board_of(data)
    told = sentences.told(board)
    return {
        "title": told.title,
        "subtitle": told.subtitle,
        "footer": told.footer,
        "heard_title": f"What was heard, {board.where}, {period(data.heard_in)}",
        "silence": "" if board.speaks else f"{board.why_widened[:1].upper()}{board.why_widened[1:]}.",
        "codes": [(one.name, one.x, one.n, *one.inks) for one in board.shown],
        "quotes": [(_short(quote.text), under_words(quote), quote_ink(quote)[0]) for quote in data.quotes],
        "asked": [(BECAME[one.status], one.words, one.quote, one.reason) for one in data.asked],
        "questions": [question.question for question in data.questions],
    }


def _short(text: str) -> str:
    """So that three of them leave room for the talk."""
    return cut(" ".join(text.split()), fits=lambda words: len(words) <= LONGEST)
