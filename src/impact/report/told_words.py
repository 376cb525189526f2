"""A presentation in; every sentence and label of it that holds a digit, and each title, out, as a table.

Each file is held against it.
Tables of the presentation are not in it: they are files of their own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from impact.model import Figure, Quoted
from impact.model.native_chart import NativeChart
from impact.model.presented import Presented, SourceTold, StepTold
from impact.period import day_said
from impact.policy.left_out import by_reason
from impact.report.documents.office_words import everything_left_out, feet, filed
from impact.report.documents.telling import PROGRAM, allowed, audience, day, made_with, who_said
from impact.report.documents.workbook.sheet_names import sheet_names
from impact.report.ideas_sheet import words_of as words_of_ideas
from impact.report.plain import plain
from impact.report.print_table import left_away, without_empty
from impact.report.sounding_board_sheet import words_of as words_of_board

DRAWN = "drawn"
"""Where words stand that are part of a picture."""
_DIGIT = re.compile(r"\d")
# A step's figure as it may be drawn in a file.
_LAID_OUT = ("figure", "page", "quiet", "narrow", "quiet_narrow")
# A file shows only the first letters of a digest.
_DIGESTS = (8, 12, 16)
# Of a figure, what is told in words; its drawing is told line by line.
_OF_FIGURE = ("title", "subtitle", "alt", "footer", "made_title")


class Told(NamedTuple):
    """`step` is the name of a step's table, "" for the whole presentation; `where` names the field."""

    step: str
    where: str
    words: str


def told_words(presented: Presented) -> list[Told]:
    """In the order of the presentation, each once; lines of a drawing as often as they are drawn."""
    walked = (*_walk(presented, step="", where=""), *_of_all(presented), *_of_sheets(presented))
    told = list(dict.fromkeys(one for one in walked if _is_kept(one)))
    return [*told, *(one for one in _drawn(presented) if _DIGIT.search(one.words))]


def words_table(presented: Presented) -> pd.DataFrame:
    """The same as a table: Step, Where, Words."""
    return pd.DataFrame(told_words(presented), columns=["Step", "Where", "Words"]).astype("str")


def _walk(thing: Any, *, step: str, where: str) -> Iterator[Told]:
    match thing:
        case str():
            yield Told(step, where, plain(thing))
        case date():
            months = (f"{thing:%B %Y}", f"{thing:%b %Y}", f"{thing.day} {thing:%b %Y}")
            for said in (day_said(thing), thing.isoformat(), *months):
                yield Told(step, where, said)
        case Figure():
            for name in _OF_FIGURE:
                yield Told(step, name, plain(getattr(thing, name)))
            yield Told(step, "left away", plain(left_away(without_empty(thing.table)[1])))
            yield from (told for chart in thing.native for told in _of_chart(chart, step))
        case tuple() | list():
            for one in thing:
                yield from _walk(one, step=step, where=where)
        case Quoted():
            yield Told(step, "who said it", plain(who_said(thing)))
            yield Told(step, "who said it", plain(f"{who_said(thing)} {allowed(thing)}"))
            yield from _fields(thing, step=step)
        case SourceTold():
            yield from (Told(step, "sha256", thing.sha256[:most]) for most in _DIGESTS)
            yield from _fields(thing, step=step)
        case StepTold():
            yield from _fields(thing, step=thing.stem)
        case Mapping() | pd.DataFrame():
            return
        case _ if is_dataclass(thing):
            yield from _fields(thing, step=step)


def _is_kept(told: Told) -> bool:
    """With a number; and titles, by which a slide or a page is known."""
    return bool(_DIGIT.search(told.words)) or (bool(told.step and told.words) and told.where == "title")


def _of_all(presented: Presented) -> Iterator[Told]:
    """What every file says of what it is of, and how it was made."""
    scope = f"{presented.place}, {presented.period_said}"
    codebook = f"codebook {presented.codebook}"
    of_library = ", ".join(words for words in (presented.look.library, scope) if words)
    heads = (f"{presented.title} {scope}", f"{presented.title}. {of_library}.", *feet(presented), *filed(presented))
    heads = (*heads, of_library, f"{scope}. {audience(presented)}.", f"{scope} {audience(presented)}, {day(presented)}")
    sheets = sheet_names([step for step in presented.steps if step.figure], taken=(), audience=presented.audience)
    yield from (Told("", "sheet", plain(name)) for name in sheets)
    for words in (scope, f"{PROGRAM} {presented.version}", codebook, made_with(presented), *map(plain, heads)):
        yield Told("", "made", words)
    for each in (everything_left_out(presented), presented.left_out, *(step.left_out for step in presented.steps)):
        for one in by_reason(each):
            yield from (Told("", "left out", plain(words)) for words in (one.says, one.briefly, *one.held))


def _of_sheets(presented: Presented) -> Iterator[Told]:
    """As the two sheets for a team say it, counts and months in words too."""
    version, made_at, paper, invented = presented.version, presented.made_at, presented.paper, presented.invented
    if presented.board is not None:
        of_board = words_of_board(presented.board, version=version, made_at=made_at, paper=paper)
        numbered = [f"{at}. {question}" for at, question in enumerate(of_board["questions"], start=1)]
        yield from _strings([of_board, numbered], "page for a meeting")
    if presented.became is not None:
        became = words_of_ideas(presented.became, version=version, made_at=made_at, paper=paper, invented=invented)
        items = [item for section in became["sections"] for item in section["items"]]
        dated = [f"{item['heading']} {item['on']}" for item in items]
        yield from _strings([became, dated], "what became")


def _strings(thing: Any, where: str) -> Iterator[Told]:
    match thing:
        case str():
            yield Told("", where, plain(thing))
        case Mapping():
            yield from (told for one in thing.values() for told in _strings(one, where))
        case list():
            yield from (told for one in thing for told in _strings(one, where))


def _drawn(presented: Presented) -> Iterator[Told]:
    for step in presented.steps:
        for name in _LAID_OUT:
            figure = getattr(step, name)
            yield from (Told(step.stem, f"{DRAWN}, {name}", plain(box[5])) for box in (figure.boxes if figure else ()))


def _of_chart(chart: NativeChart, step: str) -> Iterator[Told]:
    names = (chart.name, chart.unit, chart.left_out, *chart.categories, *(one.name for one in chart.series))
    return (Told(step, "chart", plain(name)) for name in names)


def _fields(thing: Any, *, step: str) -> Iterator[Told]:
    for field in fields(thing):
        yield from _walk(getattr(thing, field.name), step=step, where=field.name)
