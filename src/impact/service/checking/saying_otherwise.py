"""What a person says of a sheet although nobody asked, its kind, time or branch: an answer like any other."""

from typing import Literal

import pandas as pd

from impact.questions import cell_subject, question_id
from impact.service.checking.asking import decide, take_back
from impact.service.refusal import Refused
from impact.service.sheets.reading import UNDERSTOOD, Inputs, inputs, read_all, understand_alone
from impact.sheets import Book, Sheet
from impact.understand import place_subject_of
from impact.understood import Understood
from impact.workspace import Workspace, writer_key

Sayable = Literal["sheet", "period", "branch"]


def sayable(kept: Workspace, sha256: str, sheet: str) -> dict[Sayable, str]:
    """What may be said of this sheet, and what was said before ("" while nothing was).

    Only what reading would listen to: where each cell names its own time, no time of the whole sheet is asked for.
    """
    read_all(kept)
    found = inputs(kept)
    book, one = _place(found, sha256, sheet)
    counts = _alone(kept, found, book, one).counts
    listens = UNDERSTOOD.looked_up(
        book, fiscal_start=found.fiscal_start, writer_key=writer_key(kept), codes=found.codes
    )
    subjects = _subjects(book, one)
    if len(counts) and counts["branch"].ne("").all():
        del subjects["branch"]  # another sheet of the file asked for one
    said_before = place_subject_of(book.file)
    if found.decisions.answer("branch", said_before) is not None:
        subjects["branch"] = (said_before,)
    return {
        kind: next((a for s in of_kind if (a := found.decisions.answer(kind, s))), "")
        for kind, of_kind in subjects.items()
        if any(question_id(kind, subject) in listens for subject in of_kind)
    }


def say_otherwise(kept: Workspace, sha256: str, sheet: str, kind: Sayable, answer: str, *, by: str) -> bool:
    """Keeps what was said, where it makes a difference; False, and nothing is kept, where it makes none."""
    found = inputs(kept)
    book, one = _place(found, sha256, sheet)
    before = _alone(kept, found, book, one)
    subject = _listened_to(kept, found, book, one, kind)
    earlier = found.decisions.answer(kind, subject)
    decide(kept, kind, subject, answer, by=by, note=_where(book, one))
    found = inputs(kept)
    if earlier is None and _same(before, _alone(kept, found, book, one)):
        take_back(kept, kind, subject, by=by)
        return False
    return True


def as_it_was(kept: Workspace, sha256: str, sheet: str, *, by: str) -> None:
    """Everything that was said of this sheet is taken back."""
    found = inputs(kept)
    book, one = _place(found, sha256, sheet)
    for kind, subjects in _subjects(book, one).items():
        for subject in subjects:
            if found.decisions.answer(kind, subject) is not None:
                take_back(kept, kind, subject, by=by)


def _place(found: Inputs, sha256: str, sheet: str) -> tuple[Book, Sheet]:
    place = next(((b, s) for b in found.books if b.sha256 == sha256 for s in b.sheets if s.name == sheet), None)
    if place is None:
        raise Refused("This sheet is not here any more. Look at Check again.")
    return place


def _subjects(book: Book, sheet: Sheet) -> dict[Sayable, tuple[str, ...]]:
    """Where reading looks: a form asks for its own branch, sheets of counts for that of their file."""
    whole = cell_subject(sheet.digest, "")
    return {"sheet": (whole,), "period": (whole,), "branch": (whole, place_subject_of(book.file))}


def _listened_to(kept: Workspace, found: Inputs, book: Book, sheet: Sheet, kind: Sayable) -> str:
    listens = UNDERSTOOD.looked_up(
        book, fiscal_start=found.fiscal_start, writer_key=writer_key(kept), codes=found.codes
    )
    asked = [s for s in _subjects(book, sheet)[kind] if question_id(kind, s) in listens]
    if not asked:
        raise Refused("The cells of this sheet say that themselves. Mend them, and bring the file in again.")
    return asked[0]


def _alone(kept: Workspace, found: Inputs, book: Book, sheet: Sheet) -> Understood:
    return understand_alone(kept, found, book)[book.sheets.index(sheet)]


def _same(one: Understood, other: Understood) -> bool:
    frames = ((one.counts, other.counts), (one.reflections, other.reflections), (one.survey, other.survey))
    return one.kind == other.kind and all(_alike(a, b) for a, b in frames)


def _alike(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    return len(one) == len(other) and one.astype("str").equals(other.astype("str"))


def _where(book: Book, sheet: Sheet) -> str:
    return f"{book.file} › {sheet.name}"
