"""Answers and what stands on them in; how many name any of the three threads, guarded as a code of its own, out.

It is shown of a unit only where all three threads are, and all were asked of the very same reflections: else it would
tell that a thread which is left out is in none of them, or in all.
Argued in docs/decisions/005-any-thread-and-months.md.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from impact.model import THREADS
from impact.pairing.answers import ANY_THREAD, Answers
from impact.pairing.cells import Cell
from impact.pairing.view import View
from impact.pairing.voices import Heard, hear_answers


def hear_any_thread(given: Answers, view: View) -> Heard:
    """The three threads and `ANY_THREAD`, for one audience."""
    heard = hear_answers(with_any_thread(given), (*THREADS, ANY_THREAD), view)
    kept = {(quarter, ANY_THREAD): _guarded(heard, quarter) for quarter in heard.quarters}
    return replace(heard, cells={**heard.cells, **kept})


def with_any_thread(given: Answers) -> Answers:
    """In n: the answers that all three threads were asked of. In x: those of them that name one or more."""
    threads = given.marks[given.marks["code"].isin(THREADS)]
    by_answer = threads.groupby("answer", as_index=False, sort=False).agg({"code": "nunique", "x": "any"})
    asked = by_answer[by_answer["code"].eq(len(THREADS))].assign(code=ANY_THREAD)
    marks = given.marks[given.marks["code"].ne(ANY_THREAD)]
    return Answers(given.rows, pd.concat([marks, asked[["answer", "code", "x"]]], ignore_index=True))


def _guarded(heard: Heard, quarter: int) -> list[Cell]:
    threads: dict[str, list[Cell]] = defaultdict(list)
    for code in THREADS:
        for cell in heard.cells.get((quarter, code), ()):
            threads[cell.unit].append(cell)
    return [
        cell if _of_the_same(cell, threads[cell.unit]) else cell._replace(status="held_back")
        for cell in heard.cells.get((quarter, ANY_THREAD), ())
    ]


def _of_the_same(cell: Cell, threads: Sequence[Cell]) -> bool:
    """Its n lies within each thread's n: where the numbers are the same, so are the reflections."""
    return all((thread.status, thread.n) == (cell.status, cell.n) for thread in threads)
