"""Many understood sheets in, one account of them out: merge."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from impact import frames
from impact.decisions import Decisions
from impact.merge.account import ledger, touched
from impact.merge.branches import Names, ask_about_names, name_branches, show_branches
from impact.merge.continued import continue_series
from impact.merge.corrections import settle
from impact.merge.drift import drift
from impact.merge.duplicates import mark_copies, mark_repeated_answers, same_sheets
from impact.merge.grain import reconcile
from impact.merge.reflections import mark_known
from impact.merge.tables import FRAMES, gather, in_order, place_of
from impact.merge.versions import versions_frame
from impact.period import Period
from impact.questions import KINDS, Question, ask_once
from impact.sheets import Book
from impact.understood import Understood

_OURS = ["table", "was", "because", "other", "value_there", "decision", "told", "key", "lead"]
# Contradicted values leave the counts; a count without period or place stays, and enters no sum.
_CONTESTED = ("contested", "contested_beside", "sheets_contested")


@dataclass(frozen=True)
class Merged:
    """What all files say together, each frame with the columns of `frames`.

    `counts`, `reflections` and `survey` carry `row` and `fate` at the end. A count whose fate is `needs_you` has no
    known period or place: it enters no sum, pair or comparison (an empty branch with another fate is the whole system).
    `drift`: whatever came, went or changed its name since the sheet of the same kind before (columns of news.py).
    `versions`: each number that sheets tell differently, in every wording of it (columns of versions.py).
    """

    counts: pd.DataFrame
    reflections: pd.DataFrame
    survey: pd.DataFrame
    ledger: pd.DataFrame
    questions: pd.DataFrame
    drift: pd.DataFrame
    versions: pd.DataFrame


def merge(
    sheets: Sequence[Understood],
    *,
    books: Sequence[Book],
    decisions: Decisions,
    fiscal_start: int = 1,
    known_reflections: Collection[str] = (),
    withdrawn: Collection[str] = (),
) -> Merged:
    """Branches under one name, every number and reflection once, and the account of all rows.

    The order of sheets and books makes no difference. `known_reflections` are ids that are kept already and come from
    none of these sheets; `withdrawn` are ids that were taken back. `fiscal_start` (1–12) names periods that no sheet
    named. Nothing in the data raises.
    """
    tables = _dated(in_order(sheets, books), books)
    names = Names(decisions)
    counts, reflections, survey = (gather(tables, name) for name in FRAMES)
    counts, reflections = name_branches([counts, reflections], names)
    copies = same_sheets(tables, [counts, reflections, survey])
    counts, reflections, survey = (mark_copies(f, copies, tables) for f in (counts, reflections, survey))

    counts = continue_series(counts, decisions)
    drifted = drift(counts, tables=tables, decisions=decisions)

    counts, settled = settle(counts, tables=tables, decisions=decisions)
    reflections = mark_known(reflections, known=known_reflections, withdrawn=withdrawn)
    survey = mark_repeated_answers(survey)
    counts, reflections = show_branches([counts, reflections], names)
    grains = reconcile(counts, tables=tables, decisions=decisions)
    counts = grains.counts

    # Who went on under another name is asked first: the same words may have been asked about with poorer guesses.
    asked = list(drifted.questions)
    known = {q.id for q in asked}
    asked += [q for at, t in enumerate(tables) if at not in copies for q in t.questions if q.id not in known]
    asked += [*ask_about_names([counts, reflections], names), *settled.questions, *grains.questions]
    originals = {at: place_of(tables[of].file, tables[of].sheet, "") for at, of in copies.items()}
    kept = counts[_stays(counts)]
    return Merged(
        counts=_finished(kept, "counts", fiscal_start),
        reflections=_finished(reflections[_stays(reflections)], "reflections", fiscal_start),
        survey=_finished(survey[_stays(survey)], "survey", fiscal_start),
        ledger=ledger(
            tables,
            books,
            touched([counts, reflections, survey]),
            copies=originals,
            more=[*drifted.lines, *grains.lines],
        ),
        questions=_questions(asked, tables),
        drift=drifted.news,
        versions=versions_frame(settled.versions),
    )


def _dated(tables: Sequence[Understood], books: Sequence[Book]) -> list[Understood]:
    """A sheet was changed when its book was, where it does not say so itself."""
    saved = {(book.file, book.sha256): book.modified for book in books}
    return [t if t.modified else replace(t, modified=saved.get((t.file, t.file_sha256))) for t in tables]


def _stays(lines: pd.DataFrame) -> pd.Series:
    return lines["fate"].isin(("kept", "changed", "needs_you")) & ~lines["because"].isin(_CONTESTED)


def _finished(lines: pd.DataFrame, name: frames.Name, fiscal_start: int) -> pd.DataFrame:
    out = lines.drop(columns=_OURS, errors="ignore").reset_index(drop=True)
    nameless = (out["period"] == "") & out["period_start"].notna() & out["period_end"].notna()
    if nameless.any():
        ends = out.loc[nameless, ["period_start", "period_end"]]
        names = [
            Period(start.date(), end.date()).name(fiscal_start=fiscal_start)
            for start, end in ends.drop_duplicates().itertuples(index=False)
        ]
        which = ends.groupby(["period_start", "period_end"], sort=False).ngroup()
        out.loc[nameless, "period"] = pd.array(names, dtype="str").take(which.to_numpy())
    return frames.conform(out, name)


def _questions(asked: Sequence[Question], tables: Sequence[Understood]) -> pd.DataFrame:
    """Each question once, the one that most rows wait for first."""
    places = {(t.file, t.sheet): at for at, t in reversed(list(enumerate(tables)))}

    def place(question: Question) -> tuple[object, ...]:
        at = places.get((question.file, question.sheet), -1)
        return (question.file, at, len(question.cell), question.cell, KINDS.index(question.kind), question.subject)

    once = ask_once(sorted(asked, key=place))
    rows = [
        {
            "id": q.id,
            "kind": q.kind,
            "file": q.file,
            "sheet": q.sheet,
            "cell": q.cell,
            "subject": q.subject,
            "seen": q.seen,
            **{f"guess_{n}": guess for n, guess in enumerate(q.guesses[:3], start=1)},
            "reason": q.reason,
            "rows_waiting": q.rows_waiting,
        }
        for q in sorted(once, key=lambda q: (-q.rows_waiting, *place(q)))
    ]
    return frames.conform(pd.DataFrame(rows), "questions")
