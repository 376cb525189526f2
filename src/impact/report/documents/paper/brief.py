"""A presentation in, the one page that a board reads out, as a document to edit: whatever its words, it is one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from impact.model import Figure
from impact.model.presented import AskTold, BriefTold, Presented
from impact.report.body import footer_begins, heading_ends
from impact.report.documents.brief.tightness import DEGREES, Tightness
from impact.report.documents.cut import cut, cut_all
from impact.report.documents.headings import ASKED, CANNOT_SAY, FOUND, IN_THEIR_WORDS, NOTES, TO_DATE, TO_DATE_TABLE
from impact.report.documents.office_words import feet, filed
from impact.report.documents.paper.one_page import Block, first_that_fits, high_of, set_type, write
from impact.report.documents.paper.sheet import Edges, Sheet
from impact.report.documents.picture import page_of
from impact.report.documents.plain_words import paragraphs, plain_presented
from impact.report.documents.print_rows import Printed, counted
from impact.report.documents.telling import (
    INVENTED,
    allowed,
    asked,
    audience,
    day,
    left_out_briefly,
    quoted,
    scope,
    to_date,
    who_said,
)
from impact.report.exporter import PAPER_SIZES, Paper
from impact.report.png import png
from impact.report.step_about import step_about

_SIDE, _TOP, _BOTTOM = 50.0, 34.0, 46.0
_PICTURE_HIGH, _LOGO_HIGH, _MOST_FINDINGS = 270.0, 26.0, 3
# What an ask costs and who would do it is told whole, however little room there is.
_FACT = 130
_REST = "More stands in the paper."
# Type much larger than usual is for a poster. Where findings and costs, which are told whole, leave too little room at
# the tightest, the figure gets smaller still.
_DEGREES = (*DEGREES[2:], *(replace(DEGREES[-1], picture=part) for part in (0.62, 0.56, 0.5, 0.44)))


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on the page at one degree: above the figure, below it, and the size of both. Heights in points."""

    above: tuple[Block, ...]
    picture: float
    below: tuple[Block, ...]
    year: Printed | None
    last: tuple[Block, ...]
    part: float

    def high(self, room: float) -> float:
        year = self.year
        table = year.head_high + sum(year.high(row) for row in year.cells) + 8 * self.part if year else 0.0
        words = sum(high_of(blocks, room, self.part) for blocks in (self.above, self.below, self.last))
        return words + table + (self.picture + 4 if self.picture else 0)


def brief(told: Presented) -> bytes:
    """A .docx of one page. The same presentation on the same day gives the same bytes."""
    plainer = plain_presented(told)
    at = _edges(told.paper)
    logo = _LOGO_HIGH + 6 if told.look.logo else 0
    tight = first_that_fits(_DEGREES, lambda one: _page(plainer, one, at).high(at.room) + logo, at)
    page = _page(plainer, tight, at)
    sheet = Sheet(told.look, at, feet(plainer))
    set_type(sheet, page.part)
    sheet.logo(told.look, wide=140, high=_LOGO_HIGH)
    _write(sheet, plainer, page)
    return sheet.finished(filed(plainer), plainer.made_at)


def _edges(paper: Paper) -> Edges:
    wide, high = PAPER_SIZES[paper]
    return Edges(wide, high, _SIDE, _TOP, _BOTTOM)


def _write(sheet: Sheet, told: Presented, page: _Page) -> None:
    write(sheet, page.above)
    step = told.brief.figure
    figure = page_of(step) if step else None
    if step is not None and figure is not None and page.picture:
        sheet.picture(png(figure, step_about(told, step), small=True), figure, high=page.picture)
    write(sheet, page.below)
    if page.year is not None:
        sheet.table(page.year, about=TO_DATE_TABLE)
    write(sheet, page.last)


def _page(told: Presented, degree: Tightness, at: Edges) -> _Page:
    page = told.brief
    figure = page_of(page.figure) if page.figure else None
    return _Page(
        above=tuple(_above(told, degree)),
        picture=_picture_high(figure, at.room) * degree.picture if figure else 0.0,
        below=tuple(_below(told, figure, degree)),
        year=_year(page, degree, at.room),
        last=tuple(_last(told, degree)),
        part=degree.type,
    )


def _above(told: Presented, degree: Tightness) -> Iterator[Block]:
    yield Block("Title", cut(told.title or scope(told), degree.finding * 11 // 24))
    first = (cut(told.look.library, degree.finding // 4), cut(scope(told), 90), audience(told), day(told))
    yield Block("Subtitle", " · ".join(part for part in first if part))
    if told.invented:
        yield Block("Note", INVENTED)
    yield Block("heading 1", FOUND)
    for one in told.brief.findings[:_MOST_FINDINGS]:
        yield Block("List Bullet", cut(one.sentence, degree.finding))
        if one.n:
            yield Block("List note", cut(one.n, degree.n))
    if not told.brief.findings:
        yield Block("Normal", "Nothing can be told yet of this period.")
    if told.brief.figure:
        yield Block("heading 1", cut(told.brief.figure.title, degree.finding))


def _below(told: Presented, figure: Figure | None, degree: Tightness) -> Iterator[Block]:
    page = told.brief
    if page.figure:
        yield Block("Figure note", cut(figure.footer, degree.cannot_say) if figure else page.figure.trouble)
    if page.voice:
        yield Block("heading 1", IN_THEIR_WORDS)
        yield Block("Quote", f"“{cut(quoted(page.voice).strip('“”'), degree.voice)}”")
        yield Block(
            "Quote source", " · ".join(x for x in (cut(who_said(page.voice), degree.n), allowed(page.voice)) if x)
        )
    if page.ask:
        yield from _ask(page.ask, degree)
    if page.to_date:
        yield Block("heading 1", TO_DATE)
        yield Block("Note", cut(page.to_date_said, 120))


def _ask(ask: AskTold, degree: Tightness) -> Iterator[Block]:
    yield Block("heading 1", ASKED)
    yield Block("Normal", cut(ask.need, degree.ask))
    facts = [f"{name}: {cut(words, max(degree.ask // 2, _FACT))}" for name, words in asked(ask)]
    if facts:
        yield Block("Normal", " · ".join(facts))


def _last(told: Presented, degree: Tightness) -> Iterator[Block]:
    page = told.brief
    cannot = cut_all(page.cannot_say, degree.cannot_say, rest=_REST) if page.cannot_say else []
    if cannot:
        yield Block("heading 1", CANNOT_SAY)
        yield from (Block("Normal", one) for one in cannot)
    notes = paragraphs(page.notes)
    if notes:
        yield Block("heading 1", NOTES)
        yield from (Block("Normal", one) for one in cut_all(notes, degree.notes, rest=_REST))
    if told.left_out:
        yield Block("Note", left_out_briefly(told, degree.left_out, where="paper"))


def _year(page: BriefTold, degree: Tightness, room: float) -> Printed | None:
    if not page.to_date:
        return None
    rows = to_date(page.to_date[: degree.counts])
    cells = [[cut(str(cell), degree.n) for cell in row] for row in rows["cells"]]
    return counted(pd.DataFrame(cells, columns=rows["head"]), room=room, sizes=(8.5 * degree.type,))


def _picture_high(figure: Figure, room: float) -> float:
    """As high as it stands in so much width, and no higher than leaves room for words."""
    wide, high = figure.size[0], footer_begins(figure) - heading_ends(figure)
    return min(_PICTURE_HIGH, high * room / wide)
