"""A presentation in, one page out, whatever its words: what was found, seen and heard, and what is asked for."""

from typing import Any

from impact.model.presented import AskTold, BriefTold, Presented, StepTold
from impact.report.documents.brief.tightness import DEGREES, Tightness
from impact.report.documents.cut import cut, cut_all
from impact.report.documents.headings import ASKED, CANNOT_SAY, IN_THEIR_WORDS, NOTES, TO_DATE
from impact.report.documents.house import accent, logo
from impact.report.documents.picture import Picture, page_of, picture_of
from impact.report.documents.plain_words import paragraphs, plain_presented
from impact.report.documents.telling import (
    BOXES,
    INVENTED,
    PROGRAM,
    allowed,
    asked,
    audience,
    inks,
    left_out_briefly,
    made_with,
    not_shown,
    quoted,
    scope,
    to_date,
    who_said,
)
from impact.report.exporter import PAPER_SIZES
from impact.report.typesetter import typeset

# Points: the page within its margins.
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 46.0, 34.0, 44.0
# No figure takes much more than half of the page.
_PICTURE_HIGH = 365.0
MOST_FINDINGS = 3
_LONG_TITLE, _LONGEST_TITLE = 80, 170
_TITLE, _SMALLER_TITLE = 22.0, 17.0
# What an ask costs, who would do it and what a figure shows is told whole, however little room there is.
_FACT = 130
# What is said where there is no room for the rest.
_REST = "More of this stands in the report."
_REST_OF_EVIDENCE = "More that speaks for it stands in the report."
_REST_OF_NOTES = "The rest of these notes is with the presentation."
_NAMES = {
    "asked": ASKED,
    "voice": IN_THEIR_WORDS,
    "to_date": TO_DATE,
    "cannot_say": CANNOT_SAY,
    "notes": NOTES,
    "blank": "Empty: not known or not shown, never zero.",
    "no_finding": "Nothing can be told yet of this period.",
}


def brief(told: Presented) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English, one page. The same presentation on the same day gives the same bytes.

    Raises NoWordsForIt where the figure has no words for people who cannot see it.
    """
    plainer = plain_presented(told)
    picture = picture_of(plainer.brief.figure) if plainer.brief.figure else None
    return typeset(
        "documents/brief/brief.typ",
        _told(plainer, picture),
        made_at=told.made_at,
        boxed={"remark": BOXES},
        pictures={"picture": picture.svg} if picture else {},
    )


def _told(told: Presented, picture: Picture | None) -> dict[str, Any]:
    title = cut(told.title or scope(told), _LONGEST_TITLE)
    return {
        "title": title,
        "title_size": _TITLE if len(title) <= _LONG_TITLE else _SMALLER_TITLE,
        "library": cut(told.look.library or PROGRAM, 100),
        "occasion": " · ".join((cut(scope(told), 90), audience(told))),
        "author": told.look.library or made_with(told),
        "description": f"{scope(told)}. {audience(told)}.",
        "made": made_with(told),
        "invented": INVENTED if told.invented else "",
        "remark": "",
        "alt": picture.alt if picture else "",
        "degrees": [_degree(told, picture, degree) for degree in DEGREES],
        "names": _NAMES,
        "paper": told.paper,
        "margin": {"x": MARGIN_X, "top": MARGIN_TOP, "bottom": MARGIN_BOTTOM},
        "accent": accent(told.look),
        **logo(told.look),
    }


def _degree(told: Presented, picture: Picture | None, degree: Tightness) -> dict[str, Any]:
    """All that the page says when its words are set so tightly."""
    page = told.brief
    wide = PAPER_SIZES[told.paper][0] - 2 * MARGIN_X
    findings = [
        {"sentence": cut(one.sentence, degree.finding), "n": cut(one.n, degree.n)}
        for one in page.findings[:MOST_FINDINGS]
    ]
    return {
        "type": degree.type,
        "findings": findings,
        "figure": page.figure and _figure(page.figure, picture, degree, wide=wide),
        "voice": _voice(page, degree),
        "ask": page.ask and _ask(page.ask, degree),
        "cannot_say": cut_all(page.cannot_say, degree.cannot_say, rest=_REST),
        "to_date": to_date(page.to_date[: degree.counts]),
        "to_date_said": cut(page.to_date_said, 120),
        "notes": cut_all(paragraphs(page.notes), degree.notes, rest=_REST_OF_NOTES),
        "left_out": left_out_briefly(told, degree.left_out, where="report"),
    }


def _figure(step: StepTold, picture: Picture | None, degree: Tightness, *, wide: float) -> dict[str, Any]:
    figure = page_of(step)
    return {
        "title": cut(step.title, degree.finding),
        "subtitle": cut(figure.subtitle, max(degree.n, _FACT)) if figure else "",
        "footer": figure.footer if figure else step.trouble,
        "wide": picture.within(wide, _PICTURE_HIGH) * degree.picture if picture else 0,
    }


def _voice(page: BriefTold, degree: Tightness) -> dict[str, Any] | None:
    quote = page.voice
    if quote is None:
        return None
    return {
        "words": f"“{cut(quoted(quote).strip('“”'), degree.voice)}”",
        "code": cut(quote.code_name, degree.voice),
        "under": [line for line in (cut(who_said(quote), degree.voice), allowed(quote)) if line],
        **inks(quote),
    }


def _ask(ask: AskTold, degree: Tightness) -> dict[str, Any]:
    """The cost first: it is what a board decides on."""
    return {
        "need": cut(ask.need, degree.ask),
        "facts": [(name, cut(words, max(degree.ask, _FACT))) for name, words in asked(ask)],
        "evidence": cut_all(ask.evidence, degree.evidence, rest=_REST_OF_EVIDENCE),
        "not_shown": not_shown(ask),
    }
