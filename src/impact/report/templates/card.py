"""The five questions in, one page to print and to fill in by hand out: a tagged PDF in the house's look."""

from datetime import date

from impact.report.exporter import Paper
from impact.report.typesetter import typeset
from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import starter_codes

TITLE = "A moment worth telling"


def card(paper: Paper, *, made_at: date) -> bytes:
    """PDF/A-2a and PDF/UA-1, one page, in English. The same day gives the same bytes."""
    return typeset("templates/card.typ", _told(paper), made_at=made_at)


def _told(paper: Paper) -> dict[str, object]:
    return {
        "paper": paper,
        "title": TITLE,
        "notice": form.NOTICE,
        "happened": form.HAPPENED,
        "mattered": form.MATTERED,
        "mattered_answers": form.MATTERED_ANSWERS,
        "showed": form.SHOWED,
        "showed_answers": [{"name": code.name, "says": form.SHOWED_MEANS[code.id]} for code in starter_codes()],
        "helped": form.HELPED,
        "idea": form.IDEA,
        "consent": form.CONSENT,
        "consent_answers": form.CONSENT_ANSWERS,
        "word": form.WORD,
        "word_says": form.WORD_SAYS,
    }
