"""Branches and today in, a workbook for what staff wrote, one row a moment, out."""

from collections.abc import Sequence
from datetime import date

from impact.report.templates.sheet import Field, FillIn
from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import starter_codes

_TICKED = "x"
# What the example ticks: of the three threads one, and the small encounter.
_EXAMPLE_TICKS = frozenset({"FELT_SEEN", "EVERYDAY"})

_ADVICE = (
    ("Before you write", form.NOTICE),
    ("One row", "For each moment. One sentence is enough, and every cell may stay empty."),
    ("What did it show?", "Type x under any that fit. None has to fit."),
    ("Who may read it", "Empty means: only the readers whom the library appointed."),
    ("Your own word", f"{form.WORD_SAYS} In a workbook that several people fill in they can read it: then leave it "
                      "empty and tell a reader if you want something back."),
    ("No names", "Neither yours nor theirs. “A man with a pram”, “a regular”: that is all a reader needs."),
    ("The grey row", "It shows how a row may look. It is never counted; leave it or delete it."),
    ("The dark heads", "They are locked, so that the answers are recognised. Every other cell is free."),
    ("Unlock", "Review, Unprotect Sheet: there is no password."),
    ("When it is full", "Bring it in on the page Bring in. The same workbook may be brought in again: what is there "
                        "already counts once."),
)  # fmt: skip


def reflections(*, branches: Sequence[str], today: date) -> bytes:
    """An .xlsx file: Read me with the notice, Reflections with the five questions, and the lists of choices."""
    book = FillIn("Reflections", _ADVICE)
    before, ticks, after = _before(branches, today), _ticks(), _after()
    first = len(before) + 1
    book.lay_out([*before, *ticks, *after], bands=[(first, first + len(ticks) - 1, form.SHOWED)], high=170)
    return book.contents()


def _before(branches: Sequence[str], today: date) -> list[Field]:
    return [
        Field("Branch", "Where it happened.", width=24, choices=tuple(branches)),
        Field("Date", "The day it happened. About is good enough.", today, width=12, day=True),
        Field(
            form.HAPPENED,
            "In your own words, without names.",
            "He came in only to ask for the time. We talked about the weather, and on the way out he said that it was "
            "the first time today that anybody had talked to him.",
            width=58,
        ),
        Field(
            form.MATTERED,
            "What they showed, not what you hoped.",
            form.MATTERED_ANSWERS[0],
            width=20,
            choices=form.MATTERED_ANSWERS,
            strict=True,
        ),
    ]


def _ticks() -> list[Field]:
    return [
        Field(
            code.name,
            f"{form.SHOWED_MEANS[code.id]} Type x if it fits.",
            _TICKED if code.id in _EXAMPLE_TICKS else None,
            width=5.5,
            colour="understanding",
            choices=(_TICKED,),
            upright=True,
        )
        for code in starter_codes()
    ]


def _after() -> list[Field]:
    return [
        Field(form.HELPED, "A colleague, time, a chair, a rule.", "Two of us were on the floor.", width=30),
        Field(form.IDEA, "Small things too.", "A bench by the door.", width=30),
        Field(
            form.CONSENT,
            "Empty means: only the readers.",
            form.CONSENT_ANSWERS[2],
            width=26,
            choices=form.CONSENT_ANSWERS,
            strict=True,
        ),
        Field(form.WORD, "May stay empty. Whoever opens this file can read it.", width=22),
    ]
