"""Different values of one number in; which one counts, and what is asked about it, out."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import pandas as pd

from impact.decisions import Decisions
from impact.merge.evidence import valid_value
from impact.merge.versions import ANSWERED, Disputed, Version, versions_of
from impact.period import Period
from impact.questions import Question, question_id
from impact.understood import Understood

Outcome = Literal["known", "open", "left_out"]


@dataclass(frozen=True)
class Contest:
    """One number that tables tell differently: `versions` holds the tables by total, `by_table` their lines."""

    versions: dict[float, list[int]]
    by_table: dict[int, pd.DataFrame]

    @cached_property
    def first(self) -> dict[float, pd.DataFrame]:
        """By total, the lines of the table that tells it first."""
        return {total: self.by_table[told[0]] for total, told in self.versions.items()}

    @property
    def line(self) -> pd.Series:
        """Any of its lines: branch, period and measure are those of all."""
        return next(iter(self.first.values())).iloc[0]

    @cached_property
    def subject(self) -> str:
        """Branch · period · measure · values: nothing of the files, so that it is the same wherever they lie."""
        line, first = self.line, self.first
        what = line["measure"] or line["name"]
        if line["line_label"] and line["measure"] and len({t for f in first.values() for t in f["line_label"]}) == 1:
            what = f"{what} ({line['line_label']})"
        return " · ".join([line["lead"], period_of(line), what, "|".join(map(plain, sorted(first)))])

    def total_of(self, table: int) -> float:
        """What this table says."""
        return next(total for total, told in self.versions.items() if table in told)


def period_of(line: pd.Series) -> str:
    return Period(line["period_start"].date(), line["period_end"].date()).name()


@dataclass(frozen=True)
class Ruling:
    """Whose numbers count where sheets differ throughout: those of `table`, or `neither`; without both it is open.

    `question` is the id of the one question about them, `decision` the same once it was answered. `answers` is what
    names each sheet (by file, name and digest); `held`, by subject, how many numbers of its column both sheets tell.
    """

    question: str
    table: int | None = None
    neither: bool = False
    why: str = ""
    decision: str = ""
    answers: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)

    def about(self, contest: Contest) -> Disputed:
        return Disputed(self.question, self.answers, self.held.get(contest.subject, 0), self.neither)


@dataclass
class Settled:
    """What becomes of each line, by its index in the counts."""

    fates: dict[int, dict[str, object]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)

    def note(self, lines: pd.Index, fate: str, because: str, **more: object) -> None:
        for line in lines:
            self.fates[line] = {"fate": fate, "because": because, **more}

    def written(self, counts: pd.DataFrame) -> pd.DataFrame:
        if not self.fates:
            return counts
        out = counts.copy()
        notes = pd.DataFrame.from_dict(self.fates, orient="index")
        for column in notes.columns:
            filled = notes[column].dropna()
            if column == "decision":
                # The branch may have been decided on before.
                filled = (out.loc[filled.index, column] + " " + filled).str.strip()
            out.loc[filled.index, column] = filled.astype(out[column].dtype)
        return out


def keep_one(told: Sequence[int], by_table: dict[int, pd.DataFrame], settled: Settled) -> None:
    """The same number told by several tables: the first counts, the others are here already."""
    place = by_table[told[0]]["place"].iloc[0]
    for table in told[1:]:
        settled.note(by_table[table].index, "already_here", "already_here", other=place)


def choose(
    contest: Contest,
    *,
    tables: Sequence[Understood],
    decisions: Decisions,
    settled: Settled,
    ruling: Ruling | None = None,
) -> Outcome:
    """What becomes of one number. A `ruling` on its sheets stands, unless somebody answered about this very number."""
    first, subject = contest.first, contest.subject
    told = [(total, tables[t], contest.by_table[t]) for total, these in contest.versions.items() for t in these]
    answer = number_of(decisions.answer("correction", subject))
    if answer is not None:
        _apply(answer, first, question_id("correction", subject), settled)
        settled.versions += versions_of(subject, told, counts=answer, why=ANSWERED)
        return "known"
    if ruling:
        return _as_ruled(contest, ruling, told, settled)
    evidence = valid_value({total: [tables[t] for t in told] for total, told in contest.versions.items()})
    settled.questions.append(_question(subject, first, evidence))
    counts, why = evidence or (None, "")
    settled.versions += versions_of(subject, told, counts=counts, why=why)
    if evidence is None:
        _leave(first, settled, "needs_you", "contested")
        return "open"
    _use(evidence[0], first, settled)
    return "known"


def _as_ruled(
    contest: Contest, ruling: Ruling, told: Sequence[tuple[float, Understood, pd.DataFrame]], settled: Settled
) -> Outcome:
    counts = contest.total_of(ruling.table) if ruling.table is not None else None
    settled.versions += versions_of(contest.subject, told, counts=counts, why=ruling.why, dispute=ruling.about(contest))
    if counts is not None:
        _use(counts, contest.first, settled, ruling.decision, because="sheet_replaced")
        return "known"
    if ruling.neither:
        _leave(contest.first, settled, "set_aside", "left_out_of_both", ruling.decision)
        return "left_out"
    _leave(contest.first, settled, "needs_you", "sheets_contested")
    return "open"


def _leave(first: dict[float, pd.DataFrame], settled: Settled, fate: str, because: str, decision: str = "") -> None:
    """No version counts; each line tells of another one."""
    for total, lines in first.items():
        other, place = next((t, o["place"].iloc[0]) for t, o in first.items() if t != total)
        settled.note(lines.index, fate, because, other=place, value_there=plain(other), decision=decision)


def _use(
    total: float,
    first: dict[float, pd.DataFrame],
    settled: Settled,
    decision: str = "",
    *,
    because: str = "replaced",
) -> None:
    """The lines of this version count and are flagged; those of the others are replaced."""
    place = first[total]["place"].iloc[0]
    told_elsewhere: set[tuple[str, float]] = set()
    for other, lines in first.items():
        if other != total:
            told_elsewhere |= _told(lines)
            settled.note(lines.index, "replaced", because, other=place, value_there=plain(total), decision=decision)
    for line, told in zip(first[total].index, _told_in_order(first[total]), strict=True):
        if told not in told_elsewhere:
            settled.fates[line] = {"flag": "revised", "decision": decision}


def _told_in_order(lines: pd.DataFrame) -> list[tuple[str, float]]:
    return list(zip(lines["line_label"], lines["value"], strict=True))


def _told(lines: pd.DataFrame) -> set[tuple[str, float]]:
    return set(_told_in_order(lines))


def _apply(answer: float, first: dict[float, pd.DataFrame], decision: str, settled: Settled) -> None:
    """A person's word. A value that no file holds is written into the first cell that was asked about."""
    if round(answer, 6) in first:
        _use(round(answer, 6), first, settled, decision)
        return
    lines = pd.concat(list(first.values())).sort_index()
    settled.note(lines.index[1:], "replaced", "answered_otherwise", value_there=plain(answer), decision=decision)
    settled.fates[lines.index[0]] = {
        "fate": "changed",
        "because": "answered_otherwise",
        "value": answer,
        "value_there": plain(answer),
        "flag": "revised",
        "decision": decision,
    }


def _question(subject: str, first: dict[float, pd.DataFrame], evidence: tuple[float, str] | None) -> Question:
    chosen = evidence[0] if evidence else None
    by_place = sorted(first, key=lambda total: (total != chosen, int(first[total].index[0])))
    asked = first[by_place[0]].iloc[0]
    reason = (
        f"{evidence[1]} Its value is used until you say otherwise."
        if evidence
        else "Nothing in the files says which one is right; until you do, neither counts."
    )
    return Question(
        "correction",
        subject,
        file=asked["file"],
        sheet=asked["sheet"],
        cell=asked["cell"],
        seen="; ".join(f"{plain(total)} in {first[total]['place'].iloc[0]}" for total in by_place),
        guesses=tuple(map(plain, by_place[:3])),
        reason=reason,
        rows_waiting=0
        if evidence
        else len({(t, r) for f in first.values() for t, r in zip(f["table"], f["row"], strict=True)}),
    )


def plain(value: float) -> str:
    """A number as it is typed: no point where it is whole."""
    return str(int(value)) if float(value).is_integer() else repr(value)


def number_of(answer: str | None) -> float | None:
    """An answer that is no number answers nothing: the question stays."""
    try:
        number = float((answer or "").replace(",", "").replace(" ", ""))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
