"""A sounding-board view in, the table that says the same in rows out."""

from collections.abc import Iterator

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.quotes import under_words
from impact.charts.sounding_board.board import BECAME, Board
from impact.charts.words import period

Row = tuple[str, int | None, int | None, str]


def twin(board: Board) -> pd.DataFrame:
    """What it is, how many name it and of how many (Int64), and words."""
    rows = list(_rows(board))
    return pd.DataFrame(
        {
            "What": [row[0] for row in rows],
            "Name it": wholes(row[1] for row in rows),
            "Reflections": wholes(row[2] for row in rows),
            "Words": [row[3] for row in rows],
        }
    )


def _rows(board: Board) -> Iterator[Row]:
    data = board.data
    about = f"{board.where_in_full}, {period(data.heard_in)}" if board.speaks else board.why_widened
    yield "Reflections read", None, data.n, about
    if data.writers:
        yield "Writers", data.writers, None, ""
    if data.unread:
        yield "Unread", None, data.unread, ""
    for one in board.named:
        yield one.name, one.x, one.n, ""
    for quote in data.quotes:
        who = under_words(quote)
        yield "In their words", None, None, f"“{quote.text}”{f' ({who})' if who else ''}"
    for asked in data.asked:
        words = f"“{asked.words}”" if asked.quote else asked.words
        yield (
            f"Asked, {BECAME[asked.status].lower()}",
            None,
            None,
            f"{words}. {asked.reason}".replace("..", ".").strip(),
        )
    for number, question in enumerate(data.questions, 1):
        yield f"Question {number}", None, None, question.question
