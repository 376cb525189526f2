"""Reflections and what stands on them in; where the three threads happen, of the whole system, out.

By kind of moment (the codes of the family Setting), or by the service that a reflection names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.model import THREADS, Matrix, MatrixRows, Quoted
from impact.model.matrix import NoRows
from impact.pairing.answers import Answers, answers
from impact.pairing.by_service import NOT_SAID, Part, by_service
from impact.pairing.crossings import Crossed, Readers, crossed, readers
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.threads import Threads
from impact.pairing.view import View, quarter_number, quarters_in
from impact.pairing.voices import Heard, Voice, hear_answers, is_sensitive, with_parents
from impact.period import Period, quarter_of, year_of
from impact.words import fold

MOMENTS = "Setting"
OF = "{}_of"
_DTYPES = {
    **dict.fromkeys(["key", "name"], "str"),
    **dict.fromkeys(["n", "of", *THREADS, *(OF.format(t) for t in THREADS), "quarters"], "Int64"),
    "status": "str",
}
NOTHING: Mapping[str, Quoted] = {}


def matrix(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    period: Period,
    by: MatrixRows = "moment",
    quotes: Mapping[str, Quoted] = NOTHING,
) -> Matrix:
    """As `model.Matrix` describes. A quarter that tells nothing gives way to the library's year, if that tells more.

    `quotes` are passages that may stand here, by the key of a row; those of a row that is not told are left away.
    """
    view = scene.view(counts, reflections)
    told = _told(reflections, standing, view)
    asked = period if quarters_in(period, fiscal_start=view.fiscal_start) else _quarter_of(period, view)
    rows, shown = told.rows(by, asked), asked
    year = year_of(asked.start, fiscal_start=view.fiscal_start)
    if not _tells(rows) and year != asked and _tells(wider := told.rows(by, year)):
        rows, shown = wider, year
    threads = told.mine.total(THREADS[0], shown)
    keys = {row["key"] for row in rows if row["status"] == "shown"}
    return Matrix(
        by=by,
        period=view.name(shown),
        asked="" if shown == period else view.name(period),
        quarters=len(told.quarters(shown)),
        audience=scene.audience,
        fewest=view.limits.alone,
        rows=pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES),
        unread=threads.unread,
        held_back=told.away(by, shown),
        quotes={key: quote for key, quote in quotes.items() if key in keys},
        no_rows="" if rows else _why_no_rows(threads, reflections),
        sources=sources((reflections, shown)),
        notes=(*scene.notes, *disagreed_notes(view, (*moment_codes(view), *THREADS))),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _why_no_rows(threads: Voice, reflections: pd.DataFrame) -> NoRows:
    """Of the whole system and of all time, so that it says of no branch what its reflections name."""
    if threads.status in ("silent", "unread"):
        return "silent" if threads.status == "silent" else "unread"
    return "held_back" if reflections["service"].ne("").any() else "not_asked"


@dataclass(frozen=True)
class _Told:
    """`view` is this audience's; what is told of moments is one total for all readers."""

    view: View
    heard: Readers
    mine: Heard
    spelling: Mapping[str, str]

    def rows(self, by: MatrixRows, period: Period) -> list[dict[str, Any]]:
        return list(self._moments(period) if by == "moment" else self._services(period))

    def quarters(self, period: Period) -> tuple[Period, ...]:
        return quarters_in(period, fiscal_start=self.view.fiscal_start)

    def _moments(self, period: Period) -> Iterator[dict[str, Any]]:
        for code in moment_codes(self.view):
            found = [] if code in self.mine.sensitive else self._crossed(code, period)
            yield {
                "key": code,
                "name": self.view.codes[code].name,
                **_of_moment(found),
                "status": "shown" if found else self._why_not(self.mine.total(code, period)),
            }

    def _crossed(self, code: str, period: Period) -> list[Crossed]:
        numbers = [quarter_number(quarter) for quarter in self.quarters(period)]
        is_year = period == year_of(period.start, fiscal_start=self.view.fiscal_start)
        return crossed(self.heard, code, numbers, for_public=self.view.limits.public, is_year=is_year)

    def away(self, by: MatrixRows, period: Period) -> int:
        """Branches that wrote and are in no number here, in one quarter of the period or more."""
        if by == "service":
            return self.mine.total(THREADS[0], period).held
        there: set[tuple[int, str]] = set()
        for code in moment_codes(self.view):
            there |= {(q, branch) for one in self._crossed(code, period) for q, branch in one.members}
        wrote = self.mine.quarters
        numbers = [number for q in self.quarters(period) if (number := quarter_number(q)) in wrote]
        return len({branch for q in numbers for branch in wrote[q].wrote if (q, branch) not in there})

    def _why_not(self, voice: Voice) -> str:
        """Why a moment has no numbers, of what its own total says already."""
        if voice.status != "shown" or voice.held or voice.x is None:
            return voice.status if voice.status in ("silent", "unread") else "held_back"
        return "none" if not voice.x else "few" if voice.x < self.view.limits.alone else "held_back"

    def _services(self, period: Period) -> Iterator[dict[str, Any]]:
        mine, board = Threads(self.mine), Threads(self.heard.board)
        quarters = [by_service(self.heard.given, mine, board, quarter) for quarter in self.quarters(period)]
        split = [parts for parts in quarters if parts]
        names = {part.service: None for parts in split for part in parts}
        for name in sorted(names, key=lambda name: (name == NOT_SAID, name)):
            found = [part for parts in split for part in parts if part.service == name]
            of = sum(part.n for parts in split for part in parts)
            yield {"key": name, "name": self.spelling.get(name, ""), **_of_service(found), "of": of, "status": "shown"}


def moment_codes(view: View) -> tuple[str, ...]:
    """In the order of the library's codebook."""
    return tuple(code.id for code in view.codes.offered if code.family == MOMENTS)


def _told(reflections: pd.DataFrame, standing: pd.DataFrame, view: View) -> _Told:
    codes = (*moment_codes(view), *THREADS)
    needed = with_parents(codes, view)
    given = answers(reflections, standing[standing["code"].isin(needed)], fiscal_start=view.fiscal_start)
    given = Answers(given.rows.assign(service=given.rows["service"].map(fold)), given.marks)
    heard = readers(given, [code for code in moment_codes(view) if not is_sensitive(code, view)], view)
    mine = hear_answers(given, codes, view)
    return _Told(view, heard, mine, _spelling(reflections["service"]))


def _spelling(services: "pd.Series[str]") -> dict[str, str]:
    """One service is written in several ways: shown is the most frequent one, then the first in the alphabet."""
    written = Counter(str(name).strip() for name in services.dropna())
    best = sorted(written, key=lambda name: (-written[name], name))
    return {fold(name): name for name in reversed(best)}


def _of_moment(told: Sequence[Crossed]) -> dict[str, Any]:
    """Quarters added up; a thread over those quarters alone in which it is told."""
    if not told:
        return {}
    numbers: dict[str, Any] = {"n": sum(one.n for one in told), "of": sum(one.of for one in told)}
    numbers["quarters"] = sum(len(one.quarters) for one in told)
    for thread in THREADS:
        with_it = [one for one in told if thread in one.x]
        if with_it:
            numbers[thread] = sum(one.x[thread] for one in with_it)
            numbers[OF.format(thread)] = sum(one.n for one in with_it)
    return numbers


def _of_service(parts: Sequence[Part]) -> dict[str, Any]:
    n = sum(part.n for part in parts)
    x = {thread: sum(part.x[thread] for part in parts) for thread in THREADS}
    return {"n": n, **x, **{OF.format(thread): n for thread in THREADS}, "quarters": len(parts)}


def _tells(rows: Iterable[Mapping[str, Any]]) -> bool:
    return any(row.get(thread) is not None for row in rows for thread in THREADS)


def _quarter_of(period: Period, view: View) -> Period:
    """Reflections are never finer than the quarter."""
    return quarter_of(period.end, fiscal_start=view.fiscal_start)
