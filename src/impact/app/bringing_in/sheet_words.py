"""How one sheet was understood in; the lines in which Check says it, so that what is wrong is seen, out."""

from collections.abc import Sequence

from impact.charts import words
from impact.charts.words import listing, plural
from impact.ledger import Fate
from impact.period import Period
from impact.service import FileUnderstood, SheetUnderstood

KINDS = {
    "counts": "Counts",
    "reflections": "Reflections",
    "survey": "A survey",
    "form": "A form",
    "nothing": "Nothing for us",
}
_FATES: dict[Fate, str] = {
    "kept": "counted",
    "changed": "changed",
    "needs_you": "wait for you",
    "set_aside": "set aside",
    "already_here": "here already",
    "replaced": "replaced",
    "not_data": "no data (title, total, note)",
}
# Where so much is of one time, that is the sheet's time, and the others are worth a word.
MOSTLY = 0.7


def of_file(file: FileUnderstood) -> str:
    """All sheets in one line: of which kinds, and how many are hidden."""
    kinds = [sheet.kind for sheet in file.sheets]
    told = [f"{kinds.count(kind):,} {called}" for kind, called in _OF_FILE.items() if kind in kinds]
    hidden = sum(sheet.hidden for sheet in file.sheets)
    parts = [plural(len(file.sheets), "sheet"), listing(told, most=5) if len(file.sheets) > 1 else ""]
    parts.append(f"{hidden:,} hidden" if hidden else "")
    return ", ".join(part for part in parts if part)


_OF_FILE = {
    "counts": "of counts",
    "reflections": "of reflections",
    "survey": "of survey answers",
    "form": "filled in like a form",
    "nothing": "with nothing for us",
}


def holds(sheet: SheetUnderstood) -> str:
    """“Counts: 12,104 numbers of 178 branches, 68 things counted. July 2015 to June 2016. Header in rows 2 and 3.”"""
    said = [f"{KINDS[sheet.kind]}: {_held(sheet)}" if sheet.numbers or sheet.voices else KINDS[sheet.kind]]
    if sheet.numbers or sheet.voices:
        said.append(of_time(sheet.times))
    said.append(_header(sheet.header_rows))
    return " ".join(f"{part}." for part in said if part)


def _held(sheet: SheetUnderstood) -> str:
    if not sheet.numbers:
        what = plural(sheet.voices, "answer" if sheet.kind == "survey" else "reflection")
        return f"{what} {_place(sheet)}".strip()
    return f"{plural(sheet.numbers, 'number')} {_place(sheet)}, {plural(sheet.labels, 'thing')} counted"


def _place(sheet: SheetUnderstood) -> str:
    if sheet.branch:
        return f"of {sheet.branch}"
    if sheet.branches:
        return f"of {plural(sheet.branches, 'branch', 'branches')}"
    return "of the whole library" if sheet.rows.get("kept") else "of no branch yet"


def of_time(times: Sequence[tuple[Period, int]]) -> str:
    """The sheet's time, or from which to which, and what else it tells of; “No time yet” where nobody knows."""
    if not times:
        return "No time yet"
    every = sum(many for _, many in times)
    by_grain: dict[str, list[tuple[Period, int]]] = {}
    for period, many in times:
        by_grain.setdefault(period.grain, []).append((period, many))
    if times[0][1] >= MOSTLY * every:
        return f"{words.period(times[0][0].name())}{_also(times[1:])}"
    grain, most = max(by_grain.items(), key=lambda each: sum(many for _, many in each[1]))
    others = [each for each in times if each not in most]
    first, last = min(p for p, _ in most), max(p for p, _ in most)
    called = f"{plural(len(most), grain)}, " if grain in ("month", "quarter", "year") else ""
    return f"{called}{words.period(first.name())} to {words.period(last.name())}{_also(others)}"


def _also(times: Sequence[tuple[Period, int]]) -> str:
    if not times:
        return ""
    numbers = plural(sum(many for _, many in times), "number")
    return f" ({numbers} of {words.period(times[0][0].name()) if len(times) == 1 else 'other times'})"


def _header(rows: Sequence[int]) -> str:
    if not rows:
        return ""
    return f"Header in {'row' if len(rows) == 1 else 'rows'} {listing([str(row) for row in rows], most=4)}"


def because(sheet: SheetUnderstood) -> str:
    """On what evidence, which rows it has, what is hidden, and what was left out with an example each."""
    said = [f"{line[:1].upper()}{line[1:]}".rstrip(".") for line in dict.fromkeys(sheet.how)]
    rows = [f"{sheet.rows[fate]:,} {called}" for fate, called in _FATES.items() if sheet.rows.get(fate)]
    if rows:
        said.append(f"Rows: {', '.join(rows)}")
    if sheet.left_out:
        kinds = [f"{problem.rstrip('.')}{f' ({many:,} alike)' if many > 1 else ''}" for problem, many in sheet.left_out]
        said.append(f"To look at: {listing(kinds)}")
    if sheet.hidden:
        said.append("The sheet is hidden in the workbook")
    if sheet.hidden_rows:
        said.append(f"{plural(sheet.hidden_rows, 'row')} hidden in the workbook, read all the same")
    if sheet.hidden_columns:
        called = "column" if len(sheet.hidden_columns) == 1 else "columns"
        said.append(f"Hidden {called} {listing(sheet.hidden_columns)}, read all the same")
    return ". ".join(said) + "." if said else ""
