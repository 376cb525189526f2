"""What was understood is remembered, and it makes no difference but the time it takes."""

import random
from datetime import date

import pandas as pd
import pytest

from impact import pipeline, workspace
from impact.service import Refused
from impact.service.sheets import reading
from impact.service.sheets.understanding import Understandings

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["What did it show?", "Who may read or quote this?"]
TOLD = "A person came to the desk and we talked for a long while about the bus and her mother, no. {}"


@pytest.fixture
def asking(service, library):
    """Two books of counts and one of reflections, each with something that only a person knows."""
    q2 = [
        ["Branch", "Month", "Visits", "Chats"],
        ["Oak Park", date(2026, 4, 1), 900, 4],
        ["Hill", date(2026, 4, 1), 70],
    ]
    q3 = [["Branch", "Month", "Visits", "Puzzles"], ["Oak Prak", date(2026, 7, 1), "about 90", 2], ["All", None, 5, 2]]
    told = [["Oak Park", date(2026, 5, n), TOLD.format(n), "Dignity, Some magic", "only my boss"] for n in range(1, 8)]
    sheets = {"q2.xlsx": q2, "q3.xlsx": q3, "told.xlsx": [HEADER, *told]}
    service.upload_all([(name, library.workbook(rows)) for name, rows in sheets.items()])
    return service


def anew(kept):
    """Everything as it is read when nothing is remembered."""
    found = reading.inputs(kept)
    return pipeline.merge_books(
        found.books,
        decisions=found.decisions,
        fiscal_start=found.fiscal_start,
        writer_key=workspace.writer_key(kept),
        withdrawn=found.withdrawn,
    )


def some_answer(question, dice):
    offered = [g for g in (question.guess_1, question.guess_2, question.guess_3) if g]
    more = {"value": ["90", "none"], "measure": ["none", "visits"], "branch": ["Hill", "Oak Park", "Elsewhere"]}
    more |= {"period": ["2026-07", "2026-Q3"], "totals": ["yes", "no"], "code": ["none"], "consent": ["reader"]}
    return dice.choice(offered + more.get(question.kind, []))


@pytest.mark.parametrize("seed", range(4))
def test_answers_give_the_same_as_if_everything_were_read_anew(asking, workspace, seed):
    dice = random.Random(seed)
    known = list(asking.questions().itertuples())
    assert {q.kind for q in known} >= {"branch", "value", "measure", "code", "consent"}
    for _ in range(7):
        question = dice.choice(known)
        asking.decide(question.kind, question.subject, some_answer(question, dice))
        if dice.random() < 0.2:
            asking.set_fiscal_start(dice.choice([1, 7]))
        known = list({q.id: q for q in [*known, *asking.questions().itertuples()]}.values())
        remembered, fresh = reading.read_all(workspace).merged, anew(workspace)
        for name in ("counts", "reflections", "survey", "ledger", "questions"):
            pd.testing.assert_frame_equal(getattr(remembered, name), getattr(fresh, name), obj=name)


def understood_for(service, do) -> int:
    service.questions()
    before = reading.UNDERSTOOD.made
    do()
    service.questions()
    return reading.UNDERSTOOD.made - before


def question(service, kind, seen):
    asked = service.questions()
    return asked[(asked["kind"] == kind) & asked["seen"].str.contains(seen)].iloc[0]


def test_an_answer_understands_only_the_books_that_asked_for_it(asking):
    branch, puzzles = question(asking, "branch", "Prak"), question(asking, "measure", "Puzzles")
    assert understood_for(asking, lambda: asking.answer(branch["id"], "Oak Park")) == 0  # merging names branches
    assert understood_for(asking, lambda: asking.answer(puzzles["id"], "none")) == 1


def test_the_librarys_year_touches_every_book(asking):
    assert understood_for(asking, lambda: asking.set_fiscal_start(7)) == 3


def test_a_book_that_went_leaves_memory(asking, workspace):
    asking.questions()
    key = workspace_key(workspace)
    assert held(key) == 3
    asking.remove_file(asking.uploads()[0].sha256)
    asking.questions()
    assert held(key) == 2


def workspace_key(kept):  # the fixture hides the module inside tests
    return workspace.writer_key(kept)


def held(key) -> int:
    return len({stamp for stamp, _, writer, _ in reading.UNDERSTOOD._kept if writer == key})


def test_memory_is_bounded_and_the_newest_stays(asking, workspace):
    found = reading.inputs(workspace)
    small = Understandings(most_rows=1)
    for book in found.books:
        small.of(book, decisions=found.decisions, fiscal_start=None)
    small.of(found.books[-1], decisions=found.decisions, fiscal_start=None)
    assert small.made == 3
    assert len(small._kept) == 1


def test_many_answers_are_one_write(asking, workspace):
    before, asked = workspace.revision(), asking.questions()
    lines = [(q.kind, q.subject, "none") for q in asked.itertuples() if q.kind in ("measure", "value")]
    assert len(lines) >= 2
    asking.decide_many(lines)
    assert workspace.revision().number == before.number + 1
    assert not set(asking.questions()["kind"]) & {"measure", "value"}


def test_of_many_answers_one_that_does_not_fit_keeps_none(asking, workspace):
    before = workspace.revision()
    with pytest.raises(Refused):
        asking.decide_many([("measure", "puzzles", "none"), ("value", "x", "many")])
    assert workspace.revision() == before


def test_a_column_of_names_goes_in_the_same_write(service, library):
    service.upload("stories.xlsx", library.stories(email=True))
    asked = service.questions().query("kind == 'identity_column'").iloc[0]
    service.decide_many([("identity_column", asked["subject"], "yes"), ("branch", "hill", "Hill")])
    assert service.uploads()[0].state == "kept"
    with service._own.reading() as connection:
        (book,) = workspace.load_books(connection)
    assert not any("@" in str(cell) for sheet in book.sheets for row in sheet.rows for cell in row)
