"""All sheets and what merging found in; the ledger out: each row with its one fate, remarks beneath.

A row's fate is the first of FATES that any of its cells has. Merging changes it only where it settled one of the row's
cells; then words on cells that hold no count ("the star was left off") no longer raise a row that is here already.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

import pandas as pd

from impact import frames
from impact.ledger import Fate, Line, first_fate
from impact.sheets import Book
from impact.understood import Understood
from impact.vocabulary.problems import problem_line

# News on the whole row in one line, unless only some of its cells share the fate.
_OF_THE_ROW = frozenset({"already_here", "same_sheet", "reflection_here", "reflection_kept", "withdrawn_row"})


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of the gathered frames and what became of it."""

    cell: str
    fate: Fate
    because: str
    other: str
    value_there: str
    decision: str
    seen: str


Spots = Mapping[tuple[int, int], Sequence[Spot]]
"""By table and row."""


def ledger(
    tables: Sequence[Understood],
    books: Sequence[Book],
    spots: Spots,
    *,
    copies: Mapping[int, str],
    more: Iterable[Line] = (),
) -> pd.DataFrame:
    """Conforms to `frames`, sorted by file, sheet, row and cell.

    `spots` holds the cells of every row that merging touched, `copies` the tables that are copies with the place of
    the original, `more` further remarks.
    """
    lines: dict[tuple[str, str, int], list[Line]] = defaultdict(list)
    by_table: dict[int, dict[int, Sequence[Spot]]] = defaultdict(dict)
    for (at, row), found in spots.items():
        by_table[at][row] = found
    for at, table in enumerate(tables):
        account = _copied(table, copies[at]) if at in copies else _lines(table, by_table.get(at, {}))
        lines[table.file, table.file_sha256, at] += account
    at_of = {(t.file, t.sheet): (t.file_sha256, at) for at, t in reversed(list(enumerate(tables)))}
    for line in [*_book_lines(books), *more]:
        lines[line.file, *at_of.get((line.file, line.sheet), ("", -1))].append(line)
    return _frame(lines)


def touched(found: Sequence[pd.DataFrame]) -> Spots:
    """Of every row in which merging settled or a person decided something, those cells, and one for each other fate."""
    spots: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    columns = ["table", "row", "cell", "fate", "because", "other", "value_there", "decision"]
    for frame in found:
        is_news = (frame["because"] != "") | (frame["decision"] != "")
        if not is_news.any():
            continue
        news, quiet = frame[is_news], frame.loc[~is_news, columns].drop_duplicates(["table", "row", "fate"])
        quiet = quiet.merge(news[["table", "row"]].drop_duplicates(), on=["table", "row"])
        together = pd.concat([news[[*columns, "told"]], quiet.assign(told="")])
        for at, row, *spot in together.itertuples(index=False, name=None):
            spots[at, row].append(Spot(*spot))
    return spots


def _copied(table: Understood, original: str) -> list[Line]:
    """Every row of a copy; the remarks on its cells stand at the original."""
    return [_say("same_sheet", "already_here", table, line.row, "", words={"other": original}) for line in table.rows]


def _lines(table: Understood, spots: Mapping[int, Sequence[Spot]]) -> list[Line]:
    remarks: dict[int | None, list[Line]] = defaultdict(list)
    for remark in table.remarks:
        remarks[remark.row].append(remark)
    lines: list[Line] = []
    for line in table.rows:
        found = spots.get(line.row, ()) if line.row else ()
        beside = remarks.pop(line.row, [])
        lines += _row_lines(table, line, found, beside) if found else [line, *beside]
    return [*lines, *(remark for left in remarks.values() for remark in left)]


def _row_lines(table: Understood, line: Line, spots: Sequence[Spot], remarks: Sequence[Line]) -> list[Line]:
    row = _row_line(table, line, spots, remarks)
    fates = {spot.cell: spot.fate for spot in spots if spot.because}
    told = [replace(r, fate=fates[r.cell]) if r.cell in fates else r for r in remarks]
    return [row, *told, *(_spot_line(table, line.row, s) for s in spots if _is_news(s, row))]


def _row_line(table: Understood, line: Line, spots: Sequence[Spot], remarks: Sequence[Line]) -> Line:
    decision = line.decision or " ".join(sorted({d for s in spots for d in s.decision.split()}))
    if not any(spot.because for spot in spots):
        return replace(line, decision=decision)
    cells = {spot.cell for spot in spots}
    beside = [r for r in remarks if r.cell not in cells and r.fate not in ("kept", "changed")]
    fate = first_fate([*(spot.fate for spot in spots), *(r.fate for r in beside)])
    reason = next((s for s in spots if s.because and s.fate == fate), None)
    if reason:
        return replace(_spot_line(table, line.row, reason), cell="", decision=decision)
    if fate == line.fate:
        return replace(line, decision=decision)
    why = next((r for r in beside if r.fate == fate), Line("", "", None, "", fate))
    return replace(
        line, fate=fate, problem=why.problem, seen=why.seen, remedy=why.remedy, key=why.key, decision=decision
    )


def _is_news(spot: Spot, row: Line) -> bool:
    return bool(spot.because) and not (spot.because in _OF_THE_ROW and spot.fate == row.fate)


def _spot_line(table: Understood, row: int | None, spot: Spot) -> Line:
    words = {"other": spot.other, "value": spot.value_there}
    line = _say(spot.because, spot.fate, table, row, spot.cell, seen=spot.seen, words=words)
    return replace(line, decision=spot.decision)


def _say(
    key: str,
    fate: Fate,
    table: Understood,
    row: int | None,
    cell: str,
    *,
    words: Mapping[str, str],
    seen: str = "",
) -> Line:
    return problem_line(key, fate, file=table.file, sheet=table.sheet, row=row, cell=cell, seen=seen, words=words)


def _book_lines(books: Sequence[Book]) -> list[Line]:
    return [line for book in books for line in [*([book.refused] if book.refused else []), *book.remarks]]


def _frame(lines: Mapping[tuple[str, str, int], list[Line]]) -> pd.DataFrame:
    in_order = [line for of_table in sorted(lines) for line in sorted(lines[of_table], key=_place)]
    columns = {f.name: list(map(attrgetter(f.name), in_order)) for f in fields(Line)}
    return frames.conform(pd.DataFrame(columns), "ledger")


def _place(line: Line) -> tuple[int, bool, int, str, str, str]:
    """The whole sheet first, then row by row; the row's own line before those of its cells, from left to right."""
    if not line.cell:
        return (line.row or 0, False, 0, "", line.key, line.problem)
    letters = line.cell.rstrip("0123456789")
    return (line.row or 0, line.cell != "", len(letters), letters, line.key, line.problem)
