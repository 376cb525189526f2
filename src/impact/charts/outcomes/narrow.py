"""Outcomes on a phone: one outcome below the other, what people answered and then what was written."""

from collections.abc import Sequence

from impact.charts.canvas import Canvas
from impact.charts.outcomes import sentences
from impact.charts.outcomes.marks import asked_marks, wrote_marks
from impact.charts.outcomes.rows import OutcomeRow, asked_silence, wrote_silence
from impact.charts.outcomes.side import draw, high
from impact.charts.page import Paper, draw_footer, draw_head, footer_lines
from impact.charts.spot import Spot
from impact.charts.unit_marks import mark_words
from impact.look import TypeSizes, wrap
from impact.model import Mode, Outcomes

CELLS = (13.0, 11.0, 9.5, 8.0)
LINES = 4
KEY = (
    ("square", "one person who answered, filled when they agree"),
    ("diamond", "one reflection, filled when it names it"),
)


def draw_narrow(data: Outcomes, rows: Sequence[OutcomeRow], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    told = sentences.told(data, rows)
    asked_in = asked_marks(rows, room=paper.room, cells=CELLS, lines=LINES)
    wrote_in = wrote_marks(rows, room=paper.room, cells=CELLS, lines=LINES)
    several = (mark_words(asked_in.per_mark).replace("reflections", "people"), mark_words(wrote_in.per_mark))
    top = _draw_key(canvas, draw_head(canvas, told, paper, sizes), paper, sizes, several)
    for row in rows:
        canvas.rule(paper.left, top, paper.right, top, colour="grid")
        top += sizes.small
        name = f"{row.name}: {row.says}"
        top = canvas.lines(
            paper.left,
            top,
            wrap(name, sizes.heading, paper.room, "strong"),
            size=sizes.heading,
            lead=sizes.heading * 1.3,
            face="strong",
        )
        for side, verb, silence, shape, marks, interval in (
            (row.asked, "agree", f"Survey: {asked_silence(row.asked)}", "square", asked_in, row.interval),
            (row.wrote, "reflections", f"Reflections: {wrote_silence(row.wrote)}", "diamond", wrote_in, ""),
        ):
            spot = Spot(paper.left, paper.right, top)
            draw(
                canvas,
                side,
                spot,
                verb=verb,
                silence=silence,
                shape=shape,  # type: ignore[arg-type]
                marks=marks,
                sizes=sizes,
                interval=interval,
            )
            top += high(side, marks, sizes, interval=interval) + sizes.small * 0.5
        top += sizes.small * 0.5
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def _draw_key(canvas: Canvas, top: float, paper: Paper, sizes: TypeSizes, several: tuple[str, str]) -> float:
    size = sizes.small
    for (shape, words), more in zip(KEY, several, strict=True):
        lines = wrap(more or words, size, paper.room - size * 1.6)
        middle = top + size * 1.5
        canvas.mark(paper.left + size * 0.6, middle, shape, cell=size, colour="text", filled=True)  # type: ignore[arg-type]
        top = (
            canvas.lines(paper.left + size * 1.6, middle - size * 0.65, lines, size=size, lead=size * 1.3) - size * 0.2
        )
    return top + size * 1.4
