"""A dispute between sheets in; whose numbers count, by an answer or by what the files say of themselves, out.

Asked is once, about the sheets, with the evidence in words. Answers: `sheet: file › sheet`, or `none` for neither.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from impact.decisions import NEITHER, Decisions, of_sheet, sheet_named
from impact.merge.choices import Contest, Ruling, Settled, number_of, period_of, plain
from impact.merge.disputes import COLUMN, SHARE, Dispute, Key
from impact.merge.evidence import by_words, valid_value
from impact.merge.tables import place_of
from impact.merge.versions import ANSWERED
from impact.questions import SHEETS_SUBJECT, Question, question_id
from impact.understood import Understood
from impact.words import fold

# More columns than this make no sentence; every number stands in the ledger.
MOST_NAMED = 3


def rule(dispute: Dispute, *, tables: Sequence[Understood], decisions: Decisions, settled: Settled) -> Ruling:
    """The ruling on all numbers of the dispute but those that were answered one by one; what is open is asked."""
    subject = SHEETS_SUBJECT + "|".join(sorted(tables[t].digest for t in dispute.tables))
    asked = question_id("correction", subject)
    names = sheet_names(dispute.tables, tables)
    answer = decisions.answer("correction", subject) or ""
    camps = {camp[0]: camp for camp in dispute.camps}
    speaks = {t: first for first, camp in camps.items() for t in camp}
    nothing_yet = Ruling(
        asked,
        answers={(tables[t].file, tables[t].sheet, tables[t].digest): of_sheet(names[speaks[t]]) for t in names},
        held={c.subject: dispute.held.get(tuple(c.line[COLUMN]), 0) for c in dispute.contests},
    )
    if fold(answer) == NEITHER:
        return replace(nothing_yet, neither=True, why=ANSWERED, decision=asked)
    if (named := next((t for t, name in names.items() if fold(name) == fold(sheet_named(answer))), None)) is not None:
        return replace(nothing_yet, table=named, why=ANSWERED, decision=asked)
    told = by_words if dispute.throughout else valid_value
    evidence = told({float(first): [tables[t] for t in camp] for first, camp in camps.items()})
    ruling = replace(nothing_yet, table=int(evidence[0]), why=evidence[1]) if evidence else nothing_yet
    left = [c for c in dispute.contests if number_of(decisions.answer("correction", c.subject)) is None]
    if left:
        settled.questions.append(_question(subject, left, dispute, ruling, {t: names[t] for t in camps}))
    return ruling


def sheet_names(these: Sequence[int], tables: Sequence[Understood]) -> dict[int, str]:
    """`file › sheet`, with the beginning of its digest where two are called the same."""
    places = {t: place_of(tables[t].file, tables[t].sheet, "") for t in these}
    called = list(places.values())
    return {t: p if called.count(p) == 1 else f"{p} ({tables[t].digest[:8]})" for t, p in places.items()}


def _question(
    subject: str, contests: Sequence[Contest], dispute: Dispute, ruling: Ruling, names: Mapping[int, str]
) -> Question:
    in_order = sorted(names, key=lambda t: (t != ruling.table, t))
    asked = contests[0].by_table[in_order[0]].iloc[0]
    until = (
        f"{ruling.why} Its numbers are used until you say otherwise."
        if ruling.why
        else "Nothing in the files says whose numbers are right; until you do, none of these counts."
    )
    rows = {(t, r) for c in contests for t, lines in c.by_table.items() for r in lines["row"]}
    return Question(
        "correction",
        subject,
        file=asked["file"],
        sheet=asked["sheet"],
        cell=asked["cell"],
        seen=_evidence(contests, dispute, in_order),
        guesses=(*(of_sheet(names[t]) for t in in_order), NEITHER)[:3],
        reason="So many differences are no correction of single numbers: one of the sheets may be of another time, or "
        f"count something else. {until}",
        rows_waiting=0 if ruling.why else len(rows),
    )


def _evidence(contests: Sequence[Contest], dispute: Dispute, in_order: Sequence[int]) -> str:
    """“loans, FY2010: 171 of 180 differ, 907 in a.xlsx › Loans › H11 and 1222 in b.xlsx › Loans › H11; …”"""
    columns: dict[Key, list[Contest]] = defaultdict(list)
    for contest in contests:
        columns[tuple(contest.line[COLUMN])].append(contest)
    most = sorted(columns.items(), key=lambda column: (-len(column[1]), str(column[0])))
    said = [_column(of, dispute.held.get(column, len(of)), in_order) for column, of in most[:MOST_NAMED]]
    more = most[MOST_NAMED:]
    if more:
        numbers = sum(len(of) for _, of in more)
        said.append(f"and {numbers} more {'number' if numbers == 1 else 'numbers'} of other columns")
    return "; ".join([*_branches(contests, dispute, columns), *said])


def _branches(contests: Sequence[Contest], dispute: Dispute, columns: Mapping[Key, Sequence[Contest]]) -> list[str]:
    """“derby: 12 of 13 numbers differ; and 5 more branches”, where no column says it: it lies in these branches."""
    if any(len(of) >= SHARE * dispute.held.get(column, len(of)) for column, of in columns.items()):
        return []
    by_branch = Counter(str(contest.line["lead"]) for contest in contests).most_common()
    said = [
        f"{lead or 'the whole system'}: {n} of {max(n, dispute.held_of.get((lead,), n))} numbers differ"
        for lead, n in by_branch
    ]
    more = len(said) - MOST_NAMED
    return [*said[:MOST_NAMED], *([f"and {more} more {'branch' if more == 1 else 'branches'}"] if more > 0 else [])]


def _column(contests: Sequence[Contest], held: int, in_order: Sequence[int]) -> str:
    example = contests[0]
    line = example.line
    told = [example.by_table[t] for t in in_order]
    values = " and ".join(
        f"{plain(example.total_of(t))} in {lines['place'].iloc[0]}" for t, lines in zip(in_order, told, strict=True)
    )
    differ = f"{len(contests)} of {max(held, len(contests))} differ"
    return f"{line['label'] or line['measure']}, {period_of(line)}: {differ}, {values}"
