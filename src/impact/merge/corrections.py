"""Counts of many sheets in; what another sheet holds again or contradicts is settled, and what is open is asked.

A *series point* is one branch, period and measure (the label where the measure is unknown). The lines of one table on
one point add up; two tables on one point tell the same number twice, or contradict each other:
- one table holds every line of the others (the same numbers, or an export that grew): each line counts once;
- tables that share labels are compared label by label;
- else the tables' totals are compared. Equal ones are one number; of different ones the evidence inside the files
  chooses (evidence.py), and it is asked; without evidence none of the point's lines counts until answered.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from impact.decisions import Decisions
from impact.merge.duplicates import mark_repeats
from impact.merge.evidence import valid_value
from impact.merge.tables import LIVE, places
from impact.period import Period
from impact.questions import Question, question_id
from impact.understood import Understood
from impact.words import fold

_POINT = ["lead", "period_start", "period_end", "measure", "name"]


@dataclass
class Settled:
    """What becomes of each line, by its index in the counts."""

    fates: dict[int, dict[str, object]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)

    def note(self, lines: pd.Index, fate: str, because: str, **more: object) -> None:
        for line in lines:
            self.fates[line] = {"fate": fate, "because": because, **more}


def settle(
    counts: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions
) -> tuple[pd.DataFrame, list[Question]]:
    """The counts with the fate of every line that another sheet tells too, and a question for each contradiction."""
    lines = _compared(counts)
    if lines.empty:
        return counts, []
    groups = lines.groupby("point", sort=False)
    # All lines stand in one table when there are no more different ones than its own.
    covered = groups["identity"].transform("nunique") == groups["in_table"].transform("max")
    marked = mark_repeats(counts, lines[covered])
    settled = Settled()
    for _, point in lines[~covered].groupby("point", sort=False):
        _settle_point(point, tables=tables, decisions=decisions, settled=settled)
    return _written(marked, settled), settled.questions


def _compared(counts: pd.DataFrame) -> pd.DataFrame:
    """The lines on points that two tables speak of: with `point`, `identity`, `in_table` and `place`."""
    live = counts[counts["fate"].isin(LIVE) & counts["period_start"].notna() & counts["period_end"].notna()]
    live = live.assign(name=_names(live))
    live = live.assign(point=live.groupby(_POINT, sort=False).ngroup())
    told_by = live.drop_duplicates(["point", "table"])["point"].value_counts()
    lines = live[live["point"].isin(told_by[told_by > 1].index)]
    if lines.empty:
        return lines
    by_table = lines.groupby(["point", "table"], sort=False)
    in_table = by_table["value"].transform("size")
    several = in_table.groupby(lines["point"]).transform("max") > 1
    # The header's wording drifts from file to file; it tells lines apart only where a table has several.
    label = lines["label"].map(fold).where(several, "")
    lines = lines.assign(in_table=in_table, line_label=label, place=places(lines))
    nth = lines.groupby(["point", "table", "line_label", "value"], sort=False).cumcount()
    return lines.assign(
        identity=lines.assign(nth=nth).groupby(["point", "line_label", "value", "nth"], sort=False).ngroup()
    )


def _names(live: pd.DataFrame) -> pd.Series:
    """What a line without a measure is called: its label, with the sheet's name where one workbook has it in several.

    “Total” on the sheet Income and “Total” on the sheet Loans are two things.
    """
    folded = {text: fold(text) for text in live["label"].unique()}
    unknown = live[live["measure"] == ""]
    unknown = unknown.assign(name=unknown["label"].map(folded).astype("str"))
    told = unknown.drop_duplicates(["file", "file_sha256", "name", "sheet"])
    several = told[told.duplicated(["file", "file_sha256", "name"], keep=False)]
    by_sheet = unknown.reset_index().merge(several[["file", "file_sha256", "name", "sheet"]]).set_index("index")
    names = unknown["name"].reindex(live.index, fill_value="")
    names.loc[by_sheet.index] = by_sheet["name"] + " (" + by_sheet["sheet"].str.casefold() + ")"
    return names


def _settle_point(point: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions, settled: Settled) -> None:
    open_parts = False
    for part in _parts(point):
        open_parts |= not _settle_part(part, tables=tables, decisions=decisions, settled=settled)
    if open_parts:
        # The rest of the point alone would be a sum with a hole in it.
        rest = [i for i in point.index if settled.fates.get(i, {}).get("fate") not in ("needs_you", "already_here")]
        settled.note(pd.Index(rest), "needs_you", "contested_beside")


def _parts(point: pd.DataFrame) -> list[pd.DataFrame]:
    """Label by label where every table shares one with another, else the point as a whole."""
    tables_of = point.groupby("line_label")["table"].agg(set)
    shared = set().union(*(t for t in tables_of if len(t) > 1))
    if (point["in_table"] > 1).any() and shared == set(point["table"]):
        return [part for _, part in point.groupby("line_label", sort=False)]
    return [point]


def _settle_part(part: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions, settled: Settled) -> bool:
    """Whether it is known which lines of this part count."""
    by_table = {int(str(t)): lines for t, lines in part.groupby("table", sort=True)}
    if part["line_label"].nunique() == 1 and part["identity"].nunique() == max(map(len, by_table.values())):
        _keep_union(part, settled)
        return True
    versions = _versions(by_table)
    totals = sorted(versions)
    if len(totals) == 1:
        _keep_one(versions[totals[0]], by_table, settled)
        return True
    return _choose(versions, by_table, tables=tables, decisions=decisions, settled=settled)


def _keep_union(part: pd.DataFrame, settled: Settled) -> None:
    first = part.drop_duplicates("identity").set_index("identity")["place"]
    for line, identity in part.loc[part.duplicated("identity"), "identity"].items():
        settled.note(pd.Index([line]), "already_here", "already_here", other=first[identity])


def _versions(by_table: dict[int, pd.DataFrame]) -> dict[float, list[int]]:
    """The tables by the total that they tell; first the one with the most lines, for it says more."""
    versions: dict[float, list[int]] = defaultdict(list)
    for table, lines in by_table.items():
        versions[round(float(lines["value"].sum()), 6)].append(table)
    return {total: sorted(told, key=lambda t: (-len(by_table[t]), t)) for total, told in versions.items()}


def _keep_one(told: Sequence[int], by_table: dict[int, pd.DataFrame], settled: Settled) -> None:
    """The same number told by several tables: the first counts, the others are here already."""
    place = by_table[told[0]]["place"].iloc[0]
    for table in told[1:]:
        settled.note(by_table[table].index, "already_here", "already_here", other=place)


def _choose(
    versions: dict[float, list[int]],
    by_table: dict[int, pd.DataFrame],
    *,
    tables: Sequence[Understood],
    decisions: Decisions,
    settled: Settled,
) -> bool:
    for told in versions.values():
        _keep_one(told, by_table, settled)
    first = {total: by_table[told[0]] for total, told in versions.items()}
    subject = _subject(first)
    answer = _number(decisions.answer("correction", subject))
    if answer is not None:
        _apply(answer, first, question_id("correction", subject), settled)
        return True
    evidence = valid_value({total: [tables[t] for t in told] for total, told in versions.items()})
    settled.questions.append(_question(subject, first, evidence))
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


def _written(counts: pd.DataFrame, settled: Settled) -> pd.DataFrame:
    if not settled.fates:
        return counts
    out = counts.copy()
    notes = pd.DataFrame.from_dict(settled.fates, orient="index")
    for column in notes.columns:
        filled = notes[column].dropna()
        if column == "decision":
            # The branch may have been decided on before.
            filled = (out.loc[filled.index, column] + " " + filled).str.strip()
        out.loc[filled.index, column] = filled.astype(out[column].dtype)
    return out
