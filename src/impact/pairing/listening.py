"""Reflections in; where anybody was heard, branch by branch and quarter by quarter, for one audience, out.

It says whom we have not heard yet. No number is finer than a branch's quarter, and nobody is counted against staff.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.model import Listening
from impact.pairing.answers import answers
from impact.pairing.coverage import WROTE, everybody
from impact.pairing.recent import quarters_up_to, span
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.view import WHOLE, quarter_number
from impact.pairing.voices import Heard, Status, distinct_writers
from impact.period import Period

_DTYPES = {
    **dict.fromkeys(["branch", "role", "period"], "str"),
    "n": "Int64",
    **dict.fromkeys(["status", "counted_with"], "str"),
    **dict.fromkeys(["writers", "heard", "of", "held"], "Int64"),
    "here": "bool",
}
TOGETHER = "Counted together"


def listening(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    last: Period,
    quarters: int = 8,
) -> Listening:
    """The library's quarters up to `last`, as `model.Listening` describes.

    The first quarters in which nobody wrote anywhere are left away; one stays. A branch that neither counted nor wrote
    in all this time has no row. A unit of which nobody has read anything yet is `unread`; what of the others is unread
    would tell how few were read.
    """
    view = scene.view(counts, reflections)
    told = _Told(everybody(reflections, view), _read(reflections, standing, view.fiscal_start), _counted(counts))
    shown = _since_somebody_wrote(quarters_up_to(last, view, quarters=quarters), told.heard)
    rows = [row for branch in view.order if told.ever_here(branch, shown) for row in told.branch(branch, shown)]
    rows += [*told.units(shown), *told.total(shown)]
    cells = [cell for quarter in shown for cell in told.heard.behind(WHOLE, WROTE, quarter)]
    return Listening(
        audience=scene.audience,
        fewest=view.limits.alone,
        rows=pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES),
        writers=distinct_writers(cells) if cells else None,
        sources=sources((reflections, span(shown))),
        notes=scene.notes,
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


@dataclass(frozen=True)
class _Told:
    """`read` are the branches of which anything was read, `counted` those that counted anything, by quarter."""

    heard: Heard
    read: frozenset[tuple[int, str]]
    counted: Mapping[str, list[Period]]

    def branch(self, branch: str, quarters: tuple[Period, ...]) -> Iterator[dict[str, Any]]:
        for quarter in quarters:
            voice = self.heard.branch(branch, WROTE, quarter)
            status = self._status(voice.status, self._members(branch, quarter), quarter)
            n = 0 if status == "silent" else voice.n
            yield {
                **self._at(branch, "branch", quarter),
                "n": n,
                "status": status,
                "counted_with": voice.counted_with,
                "here": self._here(branch, quarter),
            }

    def units(self, quarters: tuple[Period, ...]) -> Iterator[dict[str, Any]]:
        """One row for all joined units, if there are any: a quarter has one, rarely two."""
        joined = {quarter: self.heard.units(WROTE, quarter) for quarter in quarters}
        for quarter, units in joined.items() if any(joined.values()) else ():
            members = tuple(branch for name in units for branch in name.split(" + "))
            yield {
                **self._at(TOGETHER, "unit", quarter),
                "n": sum(voice.n or 0 for voice in units.values()) if units else 0,
                "status": self._status("shown", members, quarter) if units else "silent",
                "counted_with": "; ".join(units),
                "here": bool(units),
            }

    def total(self, quarters: tuple[Period, ...]) -> Iterator[dict[str, Any]]:
        for quarter in quarters:
            voice = self.heard.total(WROTE, quarter)
            number = quarter_number(quarter)
            cut = self.heard.quarters.get(number)
            wrote = set(cut.wrote) if cut else set()
            told = tuple(branch for unit in cut.mine.units for branch in unit.members) if cut else ()
            here = sum(self._here(branch, quarter) for branch in self.heard.view.order)
            status = self._status(voice.status, told, quarter)
            yield {
                **self._at(WHOLE, "total", quarter),
                "n": voice.n,
                "status": status,
                "counted_with": voice.counted_with,
                "writers": voice.writers,
                "heard": len(wrote),
                "of": here,
                "held": voice.held,
                "here": True,
            }

    def ever_here(self, branch: str, quarters: tuple[Period, ...]) -> bool:
        wrote = any(branch in self.heard.quarters[n].wrote for q in quarters if (n := quarter_number(q)) in self._cut)
        return wrote or any(self._counts(branch, quarter) for quarter in quarters)

    def _at(self, branch: str, role: str, quarter: Period) -> dict[str, Any]:
        return {"branch": branch, "role": role, "period": self.heard.view.name(quarter)}

    def _status(self, status: Status, members: tuple[str, ...], quarter: Period) -> Status:
        """Told of whole units only: that nobody looked says nothing of those who wrote."""
        number = quarter_number(quarter)
        unread = status in ("shown", "together") and not any((number, branch) in self.read for branch in members)
        return "unread" if unread else status

    def _members(self, branch: str, quarter: Period) -> tuple[str, ...]:
        cut = self._cut.get(quarter_number(quarter))
        unit = cut.mine.unit_of(branch) if cut else None
        return unit.members if unit else ()

    def _here(self, branch: str, quarter: Period) -> bool:
        """A branch that closed, or is not open yet, is not asked why nobody wrote."""
        cut = self._cut.get(quarter_number(quarter))
        if cut and branch in cut.wrote:
            return True
        anybody = any(self._counts(other, quarter) for other in self.counted)
        return self._counts(branch, quarter) or not anybody

    def _counts(self, branch: str, quarter: Period) -> bool:
        spans = self.counted.get(branch, ())
        return any(given.start <= quarter.end and quarter.start <= given.end for given in spans)

    @property
    def _cut(self) -> Mapping[int, Any]:
        return self.heard.quarters


def _read(reflections: pd.DataFrame, standing: pd.DataFrame, fiscal_start: int) -> frozenset[tuple[int, str]]:
    given = answers(reflections, standing, fiscal_start=fiscal_start)
    rows = given.rows[given.rows["answer"].isin(given.marks["answer"])]
    return frozenset((int(q), str(b)) for q, b in rows[["quarter", "branch"]].itertuples(index=False, name=None))


def _counted(counts: pd.DataFrame) -> dict[str, list[Period]]:
    """Each branch with the stretches of time in which it counted more than nothing."""
    given = counts[counts["branch"].ne(WHOLE) & counts["value"].gt(0) & counts["period_start"].notna()]
    spans: dict[str, list[Period]] = {}
    times = given[["branch", "period_start", "period_end"]].drop_duplicates()
    for branch, start, end in times.itertuples(index=False, name=None):
        spans.setdefault(str(branch), []).append(Period(start.date(), end.date()))
    return spans


def _since_somebody_wrote(quarters: tuple[Period, ...], heard: Heard) -> tuple[Period, ...]:
    first = next((i for i, quarter in enumerate(quarters) if quarter_number(quarter) in heard.quarters), -1)
    return quarters[first:]
