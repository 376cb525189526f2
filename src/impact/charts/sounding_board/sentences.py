"""A sounding-board view in, its sentences out: what to see, where it comes from, how the questions were chosen."""

from collections.abc import Iterator

from impact.charts.page import Told
from impact.charts.quotes import consent_words
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, sources_words
from impact.charts.sounding_board.board import Board, Named
from impact.charts.words import dates, of, period, plural, within

LONGEST = 15
RULE = (
    "Questions come from a list: one for the code named in most reflections, one for what weighs or helps most often; "
    "a person may choose others."
)
CHOSEN = "The questions were chosen by a person from our list."
OF_THE_WHOLE = "What weighs on staff, and what helps them, is told of all branches only."


def told(board: Board) -> Told:
    return Told(title(board), subtitle(board), footer(board), alt_text(board))


def title(board: Board) -> str:
    return next(sentence for sentence in _titles(board) if len(sentence.split()) <= LONGEST)


def subtitle(board: Board) -> str:
    when = period(board.data.period)
    if not board.widened:
        return f"{board.wished}, {when}: what was heard, and what became of what was asked."
    if not board.speaks:
        return f"{board.wished}, {when}: {board.why_widened}."
    return f"{board.wished}, {when}: {board.why_widened}, so this is of {board.heard_words}."


def footer(board: Board) -> str:
    data = board.data
    return joined(
        _basis(board),
        _left_away(board),
        OF_THE_WHOLE if data.heard_at and board.speaks else "",
        CHOSEN if data.chosen else RULE,
        OFFERED if board.speaks else "",
        consent_words(data.quotes),
        *data.footer_notes,
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(board: Board) -> str:
    form = f"Sounding board, {board.wished}, {period(board.data.period)}."
    wider = f"Numbers are of {board.heard_words}." if board.widened and board.speaks else ""
    asks = [f"Question: {question.question}" for question in board.data.questions]
    return as_much_as_fits([form, f"{title(board)}.", wider, *asks], last="Table below.")


def code_words(one: Named) -> str:
    """A code inside a sentence: dignity, “the other feels seen”."""
    name = within(one.name.split(" / ")[0].removeprefix("Outcome: "))
    return f"“{name}”" if " " in name else name


def _titles(board: Board) -> Iterator[str]:
    questions = f"{'two questions' if len(board.data.questions) != 1 else 'a question'} to talk about"
    if first := board.first:
        some = of(first.x, first.n)
        some = some[:1].upper() + some[1:]
        verb = "names" if first.x == 1 else "name"
        at = f" at {board.data.heard_at}" if board.data.heard_at == board.data.place and board.data.place else ""
        if board.widened:
            yield f"{some} reflections of {board.heard_words} {verb} {code_words(first)}"
        yield f"{some} reflections{at} {verb} {code_words(first)}"
        yield f"{some} reflections {verb} {code_words(first)}"
        yield f"{some} {verb} {code_words(first)}"
    what = {"silent": "Nobody wrote", "unread": "Reflections wait to be read", "shown": "No code is named"}.get(
        board.data.status, "Too little to show"
    )
    at = f" at {board.data.place}" if board.data.place else ""
    yield f"{what}{at} in {period(board.data.period)}; {questions}"
    yield f"{what}; {questions}"


def _left_away(board: Board) -> str:
    if not board.left_away:
        return ""
    stand = "stands" if board.left_away == 1 else "stand"
    return f"{plural(board.left_away, 'more code')} {stand} in the table of the figure."


def _basis(board: Board) -> str:
    data = board.data
    days = dates(data.heard_in) or period(data.heard_in)
    waits = f"; {data.unread:,} {'more ' if board.speaks else ''}unread" if data.unread else ""
    if not board.speaks:
        return f"No reflection is shown{waits}, {board.where}, {days}."
    who = f" from {plural(data.writers, 'writer')}" if data.writers else ""
    held = f"; {plural(data.held, 'branch', 'branches')} held back" if data.held else ""
    differs = "" if len({one.n for one in board.named}) < 2 else " Not every form asked for every code, so n differs."
    return f"n = {plural(data.n or 0, 'reflection')} read{who}{waits}{held}, {board.where}, {days}.{differs}"
