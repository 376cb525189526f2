"""A step of a presentation in, its slides with their notes out."""

from collections.abc import Iterator
from dataclasses import replace

from impact.model import Quoted
from impact.model.presented import AskTold, FindingTold, Presented, StepTold
from impact.report.documents.headings import SPEAKS_FOR_IT
from impact.report.documents.office import LEAD, fitting, lines_needed
from impact.report.documents.office_words import said_by
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.slides.figures import figure_slides
from impact.report.documents.slides.notes import note
from impact.report.documents.slides.stage import Page, Stage
from impact.report.documents.slides.words import Box, Words, flowed, high_of
from impact.report.documents.slides.writing import Slide, put, rule
from impact.report.documents.telling import asked, ink_of, not_shown, quoted

_QUOTE_SIZES = (32.0, 28.0, 25.0, 22.0, 20.0, 18.0, 16.0)
_BODY, _SMALL = 18.0, 14.0
# Of the width of a slide: the eye loses longer lines.
_LINE = 0.92
_SMALLER = (1.0, 0.93, 0.86, 0.8)


def step_slides(stage: Stage, told: Presented, step: StepTold) -> None:
    """At least one slide; the notes stand with the first."""
    slides = _slides(stage, told, step)
    note(slides[0], told, step)


def _slides(stage: Stage, told: Presented, step: StepTold) -> list[Slide]:
    if step.figure is not None:
        return figure_slides(stage, told, step, step.figure)
    if step.quote is not None:
        return _quote(stage, step, step.quote)
    lines = list(_lines(step))
    if _is_statement(step) and high_of(lines, stage.room.wide * 0.8) < stage.room.high * 0.3:
        page = stage.statement(step.title)
        put(page.slide, page.room, lines, name="Who is behind it")
        return [page.slide]
    return flow(stage, step.title, lines)


def _on_one(lines: list[Words], room: float, high: float) -> list[Words]:
    """In somewhat smaller type, where that keeps them on one slide."""
    for part in _SMALLER:
        smaller = [replace(line, size=line.size * part, before=line.before * part) for line in lines]
        if high_of(smaller, room) <= high:
            return smaller
    return lines


def _is_statement(step: StepTold) -> bool:
    """One finding that is its own title."""
    return len(step.findings) == 1 and step.findings[0].sentence == step.title and step.ask is None


def flow(stage: Stage, title: str, lines: list[Words], *, columns: int = 1) -> list[Slide]:
    """Paragraphs on as many slides as they need, in columns; the first alone where there are none."""
    high, each = stage.page_room(title), stage.room.wide * _LINE / columns
    boxes = flowed(_on_one(lines, each, high) if columns == 1 else lines, each, high) or [[]]
    parts = [boxes[at : at + columns] for at in range(0, len(boxes), columns)]
    slides = []
    for at, part in enumerate(parts, start=1):
        page = stage.page(f"{title} ({at} of {len(parts)})" if len(parts) > 1 else title)
        for column, box in enumerate(part):
            left = page.room.left + column * page.room.wide / columns
            put(page.slide, Box(left, page.room.top, each, page.room.high), box, name="Words")
        slides.append(page.slide)
    return slides


def _lines(step: StepTold) -> Iterator[Words]:
    if step.trouble:
        yield Words(step.trouble, _BODY, ink="soft", before=6)
    if step.ask is not None:
        yield from _ask(step.ask, step.title)
    for finding in step.findings:
        yield from finding_lines(finding, alone=len(step.findings) == 1 and finding.sentence == step.title)
    if not step.findings and step.n:
        yield Words(step.n, _SMALL, ink="soft", before=6)
    for part in paragraphs(step.caption):
        yield Words(part, _BODY, before=8)


def finding_lines(finding: FindingTold, *, alone: bool = False, size: float = 20.0) -> Iterator[Words]:
    """The sentence, unless it is the title already, and who is behind it."""
    if not alone:
        yield Words(finding.sentence, size, "title", before=size)
    if finding.n:
        yield Words(finding.n, max(_SMALL, size * 0.6), ink="soft", before=3)


def _ask(ask: AskTold, title: str) -> Iterator[Words]:
    if ask.need != title:
        yield Words(ask.need, 24.0, "title", before=6)
    for label, words in asked(ask):
        yield Words(label, 13.0, "strong", "soft", before=12)
        yield Words(words, 20.0)
    if ask.evidence:
        yield Words(SPEAKS_FOR_IT, 13.0, "strong", "soft", before=12)
    for one in ask.evidence:
        yield Words(one, 16.0, before=3, bullet=True)
    if more := not_shown(ask):
        yield Words(more, _SMALL, ink="soft", before=4)


def _quote(stage: Stage, step: StepTold, quote: Quoted) -> list[Slide]:
    page = stage.page(step.title)
    room = page.room
    under = list(_under(step, quote))
    under_high = min(high_of(under, room.wide * 0.86), room.high * 0.4)
    box = Box(room.left + 24, room.top + room.high * 0.05, room.wide * 0.86, room.high * 0.9 - under_high)
    size, words, whole = fitting(quoted(quote), _QUOTE_SIZES, box.wide, box.high, "voice")
    if not whole:
        return _long_quote(stage, page, step, quote)
    high = lines_needed(words, size, box.wide, "voice") * size * LEAD
    # Somewhat above the middle.
    box = box.below(box.top + max(0.0, room.high * 0.9 - high - 10 - under_high) * 0.4)
    rule(page.slide, Box(room.left, box.top, 3, high), ink_of(quote))
    put(page.slide, Box(box.left, box.top, box.wide, high), [Words(words, size, "voice")], name="Quote")
    put(page.slide, Box(box.left, box.top + high + 10, box.wide, under_high), under, name="Who said it")
    return [page.slide]


def _long_quote(stage: Stage, page: Page, step: StepTold, quote: Quoted) -> list[Slide]:
    """Nobody's words are cut: they go on on the next slide."""
    lines = [Words(quoted(quote), 18.0, "voice"), *_under(step, quote)]
    first, *others = flowed(lines, page.room.wide * 0.92, page.room.high)
    put(page.slide, page.room, first, name="Quote")
    slides = [page.slide]
    for part in others:
        more = stage.page(step.title)
        put(more.slide, more.room, part, name="Quote")
        slides.append(more.slide)
    return slides


def _under(step: StepTold, quote: Quoted) -> Iterator[Words]:
    if who := said_by(quote):
        yield Words(who, 16.0, "strong", before=4)
    if quote.why:
        yield Words(quote.why, _SMALL, ink="soft", before=3)
    for part in paragraphs(step.caption):
        yield Words(part, 16.0, before=8)
