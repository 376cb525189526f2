"""Rows of counts in, the cells as people find them out: place, time, value, and what a person decided about each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from impact.decisions import Decision, Decisions
from impact.period import Period
from impact.questions import question_id
from impact.service.sheets.reading import Reading
from impact.words import fold

COLUMNS = ("branch", "period", "value", "flag", "file", "sheet", "cell", "days", "touched")
# What was asked, as one would say it after "answered".
_ASKED = {
    "measure": "what this counts",
    "branch": "which branch this is",
    "period": "which time this is of",
    "fiscal_year": "when the year begins",
    "value": "what this cell says",
    "totals": "whether this is a total",
    "correction": "which number counts",
    "grain": "how long a time this is of",
    "sheet": "what this sheet is",
}


def cells_named(cells: pd.DataFrame, reading: Reading, *, touched: bool, names: bool) -> pd.DataFrame:
    """`COLUMNS`, in the order of the cells; days (int) is how long a time the value speaks for.

    `touched`: with what became of the cell on its way; `names`: and who decided it.
    """
    about = _Touched(reading, names=names) if touched else None
    rows = [
        {
            **line,
            "period": Period(line["period_start"].date(), line["period_end"].date()).name(
                fiscal_start=reading.year_starts
            ),
            "days": (line["period_end"] - line["period_start"]).days + 1,
            "touched": " ".join(about.of(line)) if about else "",
        }
        for line in _records(cells)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


class _Touched:
    """What people decided, looked up by cell."""

    def __init__(self, reading: Reading, *, names: bool) -> None:
        self._decisions: Decisions = reading.decisions
        self._names = names
        ledger = reading.merged.ledger
        told = ledger[
            ledger["decision"].ne("") | (ledger["cell"].ne("") & ledger["fate"].isin(["changed", "replaced"]))
        ]
        self._lines: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
        for line in _records(told):
            place = line["cell"] or f"row {line['row']}"
            self._lines.setdefault((line["file"], line["sheet"], place), []).append((line["decision"], line["problem"]))

    def of(self, line: Mapping[str, Any]) -> Iterator[str]:
        """Sentences."""
        written = line["branch_as_written"]
        if written and fold(written) != fold(line["branch"]):
            yield f"Written “{written}”."
        found = [*self._at(line, line["cell"]), *self._at(line, f"row {line.get('row', '')}")]
        decided = dict.fromkeys([id_ for ids, _ in found for id_ in ids.split()])
        measure = question_id("measure", line["label"])
        for decision in (self._decisions.standing.get(id_) for id_ in (*decided, measure)):
            if decision:
                yield self._said(decision)
        for ids, problem in found:
            if problem and not ids:
                yield problem

    def _at(self, line: Mapping[str, Any], place: str) -> list[tuple[str, str]]:
        return self._lines.get((line["file"], line["sheet"], place), [])

    def _said(self, decision: Decision) -> str:
        who = f" ({decision.by})" if self._names and decision.by else ""
        return f"Answered: {_ASKED.get(decision.kind, 'a question about it')}{who}."


def _records(frame: pd.DataFrame) -> Sequence[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
