"""Counts in; what becomes of a series that two grains (months, and a quarter of them) tell differently, out.

Both grains stay in the counts, for they are different periods; they are never added, a sum chooses one grain (pairing):
the finer one, where all of it is there. That the two disagree is told on the cell of the longer period and asked about,
with both numbers; nothing waits for the answer, which is the grain that counts: the other's lines of that time go.

A flow is compared by its sum, a stock by its last value. Distinct persons are neither: who came in April may have come
in May, so months say nothing about their quarter.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from impact.decisions import Decisions
from impact.ledger import Fate, Line
from impact.merge.tables import LIVE, place_of
from impact.period import Grain, Period
from impact.questions import Question, cell_subject
from impact.understood import Understood
from impact.vocabulary.measures import measures
from impact.vocabulary.problems import problem_line

_SERIES = ["lead", "measure"]
_COMPARED = ["period_start", "period_end", "value"]
_PAIRS: tuple[tuple[Grain, Grain], ...] = (
    ("day", "month"),
    ("month", "quarter"),
    ("month", "year"),
    ("quarter", "year"),
)
_PARTS_IN: dict[tuple[Grain, Grain], int] = {("month", "quarter"): 3, ("month", "year"): 12, ("quarter", "year"): 4}
_PLURAL: dict[Grain, str] = {"day": "days", "month": "months", "quarter": "quarters"}
# Sums of decimal hours and money may differ in the last place.
TOLERANCE = 0.005
# A month told by days has at least so many of them; the door is closed on others.
LEAST_DAYS = 20
# More on one sheet are one habit, and the first answers tell it; all of them stand in the account.
MOST_ASKED = 3


@dataclass(frozen=True)
class Grains:
    """`counts` without the lines that somebody said do not count."""

    counts: pd.DataFrame
    lines: list[Line] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


@dataclass(frozen=True)
class _Apart:
    """A longer period and its parts that disagree: the lines of both, and what they come to."""

    whole: pd.DataFrame
    parts: pd.DataFrame
    part_grain: Grain
    whole_grain: Grain
    given: float
    come_to: float
    all_there: bool


def reconcile(counts: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions) -> Grains:
    """A remark for each longer period that its parts contradict; as decided, or a question."""
    out, found = counts.copy(), Grains(counts)
    asked: Counter[int] = Counter()
    for apart in _all_apart(counts):
        first = apart.whole.iloc[0]
        table = int(first["table"])
        question = _question(apart, tables[table])
        answer = decisions.answer("grain", question.subject)
        if answer in (apart.part_grain, apart.whole_grain):
            gone, stays = (apart.whole, apart.parts) if answer == apart.part_grain else (apart.parts, apart.whole)
            _replace(out, gone, place_of(*stays.iloc[0][["file", "sheet", "cell"]]), question.id)
            continue
        found.lines.append(_line(apart))
        if asked[table] < MOST_ASKED:
            asked[table] += 1
            found.questions.append(question)
    return Grains(out, found.lines, found.questions)


def _all_apart(counts: pd.DataFrame) -> Iterator[_Apart]:
    comparable = [key for key, m in measures().items() if m.agg_time in ("sum", "last") and m.agg_place != "none"]
    live = counts[counts["fate"].isin(LIVE) & counts["measure"].isin(comparable)]
    live = live[live["period_start"].notna() & live["period_end"].notna()]
    ends = live[["period_start", "period_end"]].drop_duplicates().itertuples(index=False)
    grains = {(start, end): Period(start.date(), end.date()).grain for start, end in ends}
    if len(set(grains.values()) - {"other"}) < 2:
        return
    points = zip(live["period_start"], live["period_end"], strict=True)
    live = live.assign(grain=[grains[point] for point in points])
    several = live.groupby(_SERIES)["grain"].transform("nunique") > 1
    for (_, measure), series in live[several].groupby(_SERIES, sort=False)[[*_COMPARED, "grain"]]:
        is_stock = measures()[str(measure)].agg_time == "last"
        told = dict(iter(series[_COMPARED].groupby(series["grain"])))
        for part_grain, whole_grain in _PAIRS:
            if part_grain in told and whole_grain in told:
                for it in _differing(told, part_grain, whole_grain, is_stock=is_stock):
                    yield replace(it, whole=counts.loc[it.whole.index], parts=counts.loc[it.parts.index])


def _differing(
    told: Mapping[str, pd.DataFrame], part_grain: Grain, whole_grain: Grain, *, is_stock: bool
) -> Iterator[_Apart]:
    """Of one series, with no more columns than are compared: most agree, and need no others."""
    parts = told[part_grain]
    for (start, end), whole in told[whole_grain].groupby(["period_start", "period_end"], sort=True):
        inside = parts[(parts["period_start"] >= start) & (parts["period_end"] <= end)]
        if inside.empty:
            continue
        sums = inside.groupby("period_end", sort=True)["value"].sum()
        all_there = len(sums) >= _PARTS_IN.get((part_grain, whole_grain), LEAST_DAYS)
        given = float(whole["value"].sum())
        if is_stock:
            come_to, contradicts = float(sums.iloc[-1]), sums.index[-1] == end
        else:
            come_to = float(sums.sum())
            # Parts of a whole that is not all there may come to less, never to more.
            contradicts = all_there or come_to > given
        if contradicts and abs(come_to - given) > TOLERANCE:
            yield _Apart(whole, inside, part_grain, whole_grain, given, come_to, all_there)


def _replace(counts: pd.DataFrame, lines: pd.DataFrame, other: str, decision: str) -> None:
    counts.loc[lines.index, "fate"] = "replaced"
    counts.loc[lines.index, "because"] = "grain_chosen"
    counts.loc[lines.index, "other"] = other
    counts.loc[lines.index, "decision"] = (lines["decision"] + " " + decision).str.strip()


def _line(apart: _Apart) -> Line:
    at = apart.whole.iloc[0]
    fate: Fate = at["fate"]
    return problem_line(
        "grain_disagrees",
        fate,
        file=at["file"],
        sheet=at["sheet"],
        row=int(at["row"]),
        cell=at["cell"],
        seen=_plain(apart.given),
        words={"parts": _PLURAL[apart.part_grain], "sum": _plain(apart.come_to)},
    )


def _question(apart: _Apart, table: Understood) -> Question:
    at = apart.whole.iloc[0]
    more = apart.come_to - apart.given
    what = ", ".join(part for part in (str(at["branch"]), measures()[at["measure"]].label, str(at["period"])) if part)
    parts = _PLURAL[apart.part_grain] if apart.all_there else f"{_PLURAL[apart.part_grain]} that are here"
    return Question(
        "grain",
        cell_subject(table.digest, str(at["cell"])),
        file=str(at["file"]),
        sheet=str(at["sheet"]),
        cell=str(at["cell"]),
        seen=f"{what}: the {apart.whole_grain} says {_plain(apart.given)}, "
        f"its {parts} come to {_plain(apart.come_to)}. Which one counts?",
        guesses=(apart.part_grain, apart.whole_grain),
        reason=f"The difference is {_plain(abs(more))}. The two are never added; each figure uses one of them, the "
        f"{_PLURAL[apart.part_grain]} first where they are all there.",
        rows_waiting=0,
    )


def _plain(value: float) -> str:
    return f"{value:,.10g}"
