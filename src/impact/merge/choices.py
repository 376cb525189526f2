"""Different values of one number in; which one counts, and what is asked about it, out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from impact.decisions import Decisions
from impact.merge.evidence import valid_value
from impact.merge.versions import ANSWERED, Version, versions_of
from impact.period import Period
from impact.questions import Question, question_id
from impact.understood import Understood


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
    versions: dict[float, list[int]],
    by_table: dict[int, pd.DataFrame],
    *,
    tables: Sequence[Understood],
    decisions: Decisions,
    settled: Settled,
) -> bool:
    for told in versions.values():
        keep_one(told, by_table, settled)
    first = {total: by_table[told[0]] for total, told in versions.items()}
    subject = _subject(first)
    accounts = [(total, tables[t], by_table[t]) for total, these in versions.items() for t in these]
    answer = _number(decisions.answer("correction", subject))
    if answer is not None:
        _apply(answer, first, question_id("correction", subject), settled)
        settled.versions += versions_of(subject, accounts, counts=answer, why=ANSWERED)
        return True
    evidence = valid_value({total: [tables[t] for t in told] for total, told in versions.items()})
    settled.questions.append(_question(subject, first, evidence))
    counts, why = evidence or (None, "")
    settled.versions += versions_of(subject, accounts, counts=counts, why=why)
    if evidence is None:
        for total, lines in first.items():
            other, place = next((t, o["place"].iloc[0]) for t, o in first.items() if t != total)
            settled.note(lines.index, "needs_you", "contested", other=place, value_there=plain(other))
        return False
    _use(evidence[0], first, settled)
    return True


def _use(total: float, first: dict[float, pd.DataFrame], settled: Settled, decision: str = "") -> None:
    """The lines of this version count and are flagged; those of the others are replaced."""
    place = first[total]["place"].iloc[0]
    told_elsewhere: set[tuple[str, float]] = set()
    for other, lines in first.items():
        if other != total:
            told_elsewhere |= _told(lines)
            settled.note(lines.index, "replaced", "replaced", other=place, value_there=plain(total), decision=decision)
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


def _subject(first: dict[float, pd.DataFrame]) -> str:
    """Branch · period · measure · values: nothing of the files, so that it is the same wherever they lie."""
    line = next(iter(first.values())).iloc[0]
    period = Period(line["period_start"].date(), line["period_end"].date()).name()
    what = line["measure"] or line["name"]
    if line["line_label"] and line["measure"] and len({t for f in first.values() for t in f["line_label"]}) == 1:
        what = f"{what} ({line['line_label']})"
    return " · ".join([line["lead"], period, what, "|".join(map(plain, sorted(first)))])


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


def _number(answer: str | None) -> float | None:
    """An answer that is no number answers nothing: the question stays."""
    try:
        number = float((answer or "").replace(",", "").replace(" ", ""))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
