"""A presentation in, a report out: title page and contents, findings, each step, and all that it rests on."""

from typing import Any

from impact.model.presented import Presented
from impact.policy.left_out import by_reason
from impact.report.documents.headings import (
    CANNOT_SAY,
    FOUND,
    LEFT_OUT,
    LEFT_OUT_HERE,
    MORE_NUMBERS,
    NUMBERS,
    SPEAKS_FOR_IT,
    TO_DATE,
)
from impact.report.documents.house import accent, logo
from impact.report.documents.plain_words import plain_presented
from impact.report.documents.report.sections import TEXT_WIDE, Section, findings, sections
from impact.report.documents.sources import sources_table
from impact.report.documents.telling import BOXES, INVENTED, audience, day, made_with, scope, to_date
from impact.report.exporter import PAPER_SIZES, Paper
from impact.report.typesetter import typeset

# Points.
_NAMES = {
    "contents": "Contents",
    "findings": FOUND,
    "to_date": TO_DATE,
    "cannot_say": CANNOT_SAY,
    "left_out": LEFT_OUT,
    "left_out_here": LEFT_OUT_HERE,
    "method": "How it was counted and read",
    "sources": "Where it comes from",
    "evidence": SPEAKS_FOR_IT,
    "numbers": NUMBERS,
    "more_numbers": MORE_NUMBERS,
}
_LONG_TITLE, _TITLE, _SMALLER_TITLE = 70, 31.0, 23.0
# Points above the title: a report with a long title or many steps needs them for its contents.
_DROP, _LITTLE_DROP, _MANY_STEPS = 84.0, 30.0, 13


def report(told: Presented) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English. The same presentation on the same day gives the same bytes.

    Raises NoWordsForIt where a figure has no words for people who cannot see it.
    """
    plainer = plain_presented(told)
    drawn = sections(plainer, flipped_wide=PAPER_SIZES[told.paper][1] - 2 * _margin(told.paper))
    return typeset(
        "documents/report/report.typ",
        _told(plainer, drawn),
        made_at=told.made_at,
        boxed={"remarks": [BOXES]},
        pictures={section.picture: section.svg for section in drawn if section.svg},
    )


def _told(told: Presented, drawn: list[Section]) -> dict[str, Any]:
    title = told.title or f"{told.period_said}, {told.place}"
    files = sources_table(told)
    return {
        "title": title,
        "title_size": _TITLE if len(title) <= _LONG_TITLE else _SMALLER_TITLE,
        "drop": _LITTLE_DROP if len(title) > _LONG_TITLE or len(told.steps) > _MANY_STEPS else _DROP,
        "author": told.look.library or made_with(told),
        "description": " ".join((f"{scope(told)}. {audience(told)}.", *told.left_out)),
        "library": told.look.library,
        "head": _short(title),
        "scope": scope(told),
        "occasion": f"{audience(told)}, {day(told)}",
        "foot": " · ".join((*(["Invented sample library"] if told.invented else []), audience(told), made_with(told))),
        "made": f"Made with {made_with(told)}.",
        "invented": INVENTED if told.invented else "",
        "findings": findings(told.findings),
        "steps": [section.told for section in drawn],
        "to_date": to_date(told.brief.to_date),
        "to_date_said": told.brief.to_date_said,
        "cannot_say": told.brief.cannot_say,
        "left_out": by_reason(told.left_out),
        "method": told.method,
        "sources": {"head": list(files.columns), "cells": files.to_numpy().tolist()},
        "remarks": [],
        "names": _NAMES,
        "paper": told.paper,
        "margin": _margin(told.paper),
        "accent": accent(told.look),
        **logo(told.look),
    }


def _margin(paper: Paper) -> float:
    return (PAPER_SIZES[paper][0] - TEXT_WIDE) / 2


def _short(title: str, most: int = 80) -> str:
    return title if len(title) <= most else f"{title[:most].rstrip()} …"
