"""A table whose layout is known in; its counts, one for each cell that holds one, and each cell's trouble, out."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from impact.ledger import Fate
from impact.period import Period
from impact.questions import cell_subject
from impact.sheets import address, column_letters
from impact.understand.account import Account
from impact.understand.calendar import FISCAL, UNKNOWN, Calendar, fiscal_first_by_order
from impact.understand.columns import COUNTED_BY
from impact.understand.contested import contested_columns, contested_labels, unless_decided
from impact.understand.context import calendar_for
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measures import Named, is_generic
from impact.understand.meter import is_meter, remark_on_falls
from impact.understand.naming import bare, may_be_negative, measure_of, measure_of_names
from impact.understand.numbers import Numbers, read_numbers
from impact.understand.places import with_state
from impact.understand.row_kinds import RowKinds, cell_text, sort_rows
from impact.understand.row_times import RowTimes, row_times
from impact.understand.sections import filled_down, read_sections
from impact.understand.sum_checks import check_total_columns, check_total_rows
from impact.understand.values import Number, decimal_mark
from impact.understand.when import When, read_when
from impact.vocabulary.measures import measures
from impact.words import branch_key, fold, tidy

# What each trouble makes of its cell: somebody can mend it, or the sheet itself says that there is no number.
FATE_OF_TROUBLE: dict[str, Fate] = {
    "not_available": "not_data",
    "missing_code": "not_data",
    "not_a_number": "needs_you",
    "two_readings": "needs_you",
    "duration": "needs_you",
    "date_in_numbers": "needs_you",
    "below_zero": "set_aside",
    "error_cell": "set_aside",
    "uncached_formula": "set_aside",
}


_Days = npt.NDArray[np.datetime64]
_ESTIMATED = re.compile(r"\(est(?:\.|imated?)?\)|\bestimated?\b", re.I)
# What pivot tables write where the branch is not known.
BLANK = frozenset({"(blank)", "(leer)", "(vide)", "(en blanco)", "(vuoto)", "(tyhjä)"})
# A label of more words than these is no name of anything.
MOST_CATEGORIES = 3


@dataclass
class Unknown:
    """What has to be asked about one sheet: how many rows wait for it, and where it was met first."""

    places: int = 0
    periods: Counter[str] = field(default_factory=Counter)
    measures: dict[str, tuple[str, Named, int, str]] = field(default_factory=dict)
    """Folded words → the words as they stand, what was thought, rows, the cell of the header."""
    day_order: str = ""
    grain: str = ""
    words: list[tuple[int, int, str]] = field(default_factory=list)
    """Cells with words that hold a number all the same: row, column, words."""
    sums: list[tuple[int, int]] = field(default_factory=list)
    """Rows that were taken for totals by arithmetic alone."""


@dataclass
class _Rows:
    """What the rows of a table say, in step with `rows`."""

    rows: list[int]
    places: list[str]
    unplaced: list[bool]
    labels: list[str]
    whens: list[When | None]
    timeless: list[bool]


@dataclass
class _Reading:
    """One table while its columns are counted."""

    layout: Layout
    rows: _Rows
    calendar: Calendar
    by_name: tuple[Named, str]
    account: Account
    unknown: Unknown
    contested: dict[int, tuple[str, str]] = field(default_factory=dict)
    contested_labels: dict[str, str] = field(default_factory=dict)
    twice: frozenset[int] = frozenset()


def count_table(layout: Layout, account: Account, unknown: Unknown) -> None:
    kinds = sort_rows(layout)
    read_sections(layout, kinds)
    _tell_rows(layout, kinds, account, unknown)
    calendar = _calendar(layout, kinds)
    times = row_times(layout, kinds.data)
    _tell_times(layout, times, account, unknown)
    rows = _rows(layout, kinds, times)
    columns: dict[int, Numbers] = {}
    reading = _Reading(layout, rows, calendar, measure_of_names(layout, layout.context.decisions), account, unknown)
    reading.contested = contested_columns(layout, rows.rows, reading.by_name[0])
    reading.twice = _rows_twice(layout, rows)
    reading.contested_labels = contested_labels(layout, _rows_and_places(rows))
    mark = decimal_mark(
        [cell for head in layout.heads for cell in layout.table.grid.column(head.column, rows.rows[:500])]
    )
    for head in layout.heads:
        numbers = read_numbers(
            layout.table.grid,
            head.column,
            rows.rows,
            may_be_negative=may_be_negative(head.label, layout),
            mark_of_table=mark,
        )
        _decide_words(layout, numbers, head.column)
        columns[head.column] = numbers
        if head.column not in layout.total_columns:
            _count_column(head, numbers, reading)
    check_total_columns(layout, columns, account)
    check_total_rows(layout, kinds, columns, account)
    for r in kinds.data:
        if not account.told(r):
            account.row(r, "not_data", "row_without_numbers")
    for reason in (
        calendar.base_why,
        calendar.fiscal_why if unknown.periods[FISCAL] == 0 and _speaks_fiscal(layout, times) else "",
    ):
        if reason:
            layout.say(f"the time: {reason}")


def _rows_and_places(rows: _Rows) -> Iterable[tuple[Hashable, str]]:
    for place, when, label in zip(rows.places, rows.whens, rows.labels, strict=True):
        yield (place, when), label


def _rows_twice(layout: Layout, rows: _Rows) -> frozenset[int]:
    """Rows that say the same branch, time and words as another: a slip, a copy or parts, and adding them is a guess.

    In a log of single days, several rows of one day are a matter of course.
    """
    if layout.place is None or _is_log(layout, rows.whens):
        return frozenset()
    # Each member of staff may have a row of their own: their tallies add up.
    by = [column.index for column in layout.columns if column.why == COUNTED_BY]
    who = [tuple(layout.table.grid.rows[r][c] for c in by) for r in rows.rows]
    said = list(zip(map(branch_key, rows.places), rows.whens, rows.labels, who, strict=True))
    often = Counter(said)
    known = [bool(place) and not timeless for place, timeless in zip(rows.places, rows.timeless, strict=True)]
    return frozenset(r for r, sure, key in zip(rows.rows, known, said, strict=True) if sure and often[key] > 1)


def _speaks_fiscal(layout: Layout, times: RowTimes) -> bool:
    return any(h.when and h.when.fiscal for h in layout.heads) or any(w.fiscal for w in times.when.values())


def _tell_rows(layout: Layout, kinds: RowKinds, account: Account, unknown: Unknown) -> None:
    table = layout.table
    account.rows(table.header.titles, "not_data", "title_row")
    account.rows((*table.header.rows, *table.repeated), "not_data", "header_row")
    account.rows(kinds.notes, "not_data", "note_row")
    account.rows(kinds.without_numbers, "not_data", "row_without_numbers")
    for r, kind in list(kinds.totals.items()):
        subject_cell = address(r, table.columns[0])
        answer = layout.context.decisions.answer("totals", cell_subject(table.grid.sheet.digest, subject_cell))
        if answer and fold(answer) == "no":
            del kinds.totals[r]
            kinds.data.append(r)
            continue
        if kind == "arithmetic" and not answer:
            unknown.sums.append((r, table.columns[0]))
        account.row(r, "not_data", "sum_row" if kind == "arithmetic" else "total_row")
    kinds.data.sort()


def _calendar(layout: Layout, kinds: RowKinds) -> Calendar:
    titles = [*layout.titles, *_corner(layout)]
    calendar = calendar_for(layout.context, layout.table.grid.sheet, titles)
    groups = _month_groups(layout)
    first = next((first for months in groups if (first := fiscal_first_by_order(months))), None)
    base = calendar.base
    if first and first > 1 and base:
        if base.fiscal:
            return replace(calendar, fiscal_first=first, fiscal_why="the months across begin with its first month")
        if base.year and not base.period:
            # July to June under “2016”: the year may be the first or the second of the two.
            return replace(calendar, base=None, base_why="")
    if base and base.year and not base.fiscal and not base.period and any(map(_wraps, groups)):
        return replace(calendar, base=None, base_why="")
    return calendar


def _month_groups(layout: Layout) -> list[list[int]]:
    """The months without a year, in the order of the columns, for each thing that is counted."""
    groups: dict[str, list[int]] = {}
    for head in layout.heads:
        if head.when and head.when.month and not head.when.year and head.column not in layout.total_columns:
            groups.setdefault(fold(head.words), []).append(head.when.month)
    return [list(dict.fromkeys(months)) for months in groups.values()]


def _wraps(months: Sequence[int]) -> bool:
    return any(b < a for a, b in pairwise(months))


def _corner(layout: Layout) -> list[str]:
    """Header words over the columns that hold no numbers: the corner often says the year."""
    return [c.header for c in layout.columns if c.header and c.role in ("text", "place", "empty", "measure")][:1]


def _tell_times(layout: Layout, times: RowTimes, account: Account, unknown: Unknown) -> None:
    grid = layout.table.grid
    for r, c, key in times.broken:
        account.remark(r, c, key, "needs_you", seen=_seen(grid.rows[r][c]))
        account.row(r, "needs_you", key)
    if times.order_unknown is not None:
        unknown.day_order = address(layout.table.header.first_data, times.order_unknown)
    if times.grain_unknown is not None:
        unknown.grain = address(layout.table.header.first_data, times.grain_unknown)
        _decide_grain(layout, times, unknown)


def _decide_grain(layout: Layout, times: RowTimes, unknown: Unknown) -> None:
    answer = layout.context.decisions.answer("grain", cell_subject(layout.table.grid.sheet.digest, unknown.grain))
    length = {"month": 1, "quarter": 3, "year": 12}.get(answer or "", 0)
    for r, when in list(times.when.items()):
        if when.period and when.period.grain == "day":
            if length:
                times.when[r] = When(period=Period.months(when.period.start.year, when.period.start.month, length))
            elif answer != "day":
                del times.when[r]
    if answer:
        unknown.grain = ""


def _seen(cell: object) -> str:
    return cell.isoformat()[:10] if hasattr(cell, "isoformat") else str(cell)


def _rows(layout: Layout, kinds: RowKinds, times: RowTimes) -> _Rows:
    rows = kinds.data
    grid = layout.table.grid
    places, unplaced = _places(layout, rows)
    measure_words = [_words(grid.rows[r][layout.measure.index]) if layout.measure else "" for r in rows]
    if layout.section_says == "time":
        times.when.update({r: when for r in rows if (when := read_when(layout.sections.get(r, "")))})
    if layout.section_says in ("measure", "part"):
        heads = [layout.sections.get(r, "") for r in rows]
        measure_words = [" · ".join(filter(None, pair)) for pair in zip(heads, measure_words, strict=True)]
    if layout.place and (
        whole := filled_down(places, list(zip(measure_words, map(times.when.get, rows), strict=True)))
    ):
        layout.say("a branch is written once, over all its rows")
        places, unplaced = whole, [False] * len(rows)
    keys = Counter(zip(places, [times.when.get(r) for r in rows], measure_words, strict=True))
    if layout.coarser and max(keys.values(), default=0) > 1:
        places = (
            with_state(places, layout, Counter())
            if len(rows) == len(layout.table.rows)
            else _with_state(layout, rows, places)
        )
        keys = Counter(zip(places, [times.when.get(r) for r in rows], measure_words, strict=True))
    labels = measure_words
    if max(keys.values(), default=0) > 1 or (layout.place is None and layout.measure is None and not layout.times):
        labels = _with_categories(layout, rows, measure_words, places, times)
    whens = [times.when.get(r) for r in rows]
    timeless = [bool(layout.times) and when is None for when in whens]
    return _Rows(rows, places, unplaced, labels, whens, timeless)


def _with_state(layout: Layout, rows: list[int], places: list[str]) -> list[str]:
    """Like with_state, for a table of which some rows were left out."""
    at = {r: i for i, r in enumerate(rows)}
    every = [places[at[r]] if r in at else "" for r in layout.table.rows]
    named = with_state(every, layout, Counter())
    return [name for r, name in zip(layout.table.rows, named, strict=True) if r in at]


def _places(layout: Layout, rows: Sequence[int]) -> tuple[list[str], list[bool]]:
    if layout.section_says == "place":
        return [layout.sections[r] for r in rows], [False] * len(rows)
    if layout.place is None:
        known = layout.one_place is not None or bool(layout.places_across)
        return [layout.one_place or ""] * len(rows), [not known] * len(rows)
    grid = layout.table.grid
    merged = {
        r: grid.rows[top][left]
        for top, left, bottom, right in grid.sheet.merged
        if left <= layout.place.index <= right and bottom > top
        for r in range(top, bottom + 1)
        if top < len(grid.rows)
    }
    names = [_words(cell if (cell := grid.rows[r][layout.place.index]) is not None else merged.get(r)) for r in rows]
    names = ["" if fold(name) in BLANK else name for name in names]
    return names, [not name for name in names]


def _words(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else tidy(str(cell))


def _with_categories(
    layout: Layout, rows: Sequence[int], measure_words: list[str], places: list[str], times: RowTimes
) -> list[str]:
    """The other words of a row join its label where rows cannot be told apart without; only as many as help."""
    grid = layout.table.grid
    whens = [times.when.get(r) for r in rows]
    labels = measure_words
    used: list[str] = []
    apart = len(set(zip(places, whens, labels, strict=True)))
    for column in layout.categories or _label_column(layout):
        if column in (layout.measure, layout.place):
            continue
        if apart == len(rows) or len(used) == MOST_CATEGORIES:
            break
        words = [cell_text(grid.rows[r][column.index]) for r in rows]
        joined = [" · ".join(part for part in pair if part) for pair in zip(labels, words, strict=True)]
        now_apart = len(set(zip(places, whens, joined, strict=True)))
        if now_apart > apart:
            labels, apart = joined, now_apart
            used.append(f"“{column.header or column_letters(column.index)}”")
    if used:
        layout.say("rows are told apart by " + ", ".join(used))
    return labels


def _label_column(layout: Layout) -> list:  # type: ignore[type-arg]
    """The first words of the rows, when nothing else says what they are."""
    if layout.place or layout.measure or layout.times:
        return []
    return layout.of_role("text")[:1]


def _decide_words(layout: Layout, numbers: Numbers, column: int) -> None:
    """Numbers that a person gave for cells that held words."""
    if not layout.context.decisions.of_kind("value"):
        return
    digest = layout.table.grid.sheet.digest
    for r in list(numbers.troubles):
        answer = layout.context.decisions.answer("value", cell_subject(digest, address(r, column)))
        if answer is None:
            continue
        del numbers.troubles[r]
        try:
            numbers.values[r] = Number(float(answer.replace(",", "")))
        except ValueError:
            continue


def _count_column(head: Head, numbers: Numbers, reading: _Reading) -> None:
    layout, rows, account, unknown = reading.layout, reading.rows, reading.account, reading.unknown
    _tell_troubles(head, numbers, reading)
    at = [i for i, r in enumerate(rows.rows) if r in numbers.values]
    if not at:
        return
    across = layout.places_across.get(head.column)
    here = [rows.rows[i] for i in at]
    values = [numbers.values[r] for r in here]
    labels, keys = _labels_and_measures(head, numbers, at, reading)
    if is_meter(layout, head, here, [number.value for number in values], [rows.whens[i] for i in at]):
        keys = [""] * len(keys)
        remark_on_falls(layout, head, here, [number.value for number in values], account)
    starts, ends, needs = _periods(head, [rows.whens[i] for i in at], [rows.timeless[i] for i in at], reading.calendar)
    lost = [rows.unplaced[i] and across is None for i in at]
    twice = [rows.rows[i] in reading.twice for i in at]
    fates: list[Fate] = ["needs_you" if any(trouble) else "kept" for trouble in zip(lost, needs, twice, strict=True)]
    letters = column_letters(head.column)
    keys = [
        "" if again or _is_no_count(key, number) else key
        for key, number, again in zip(keys, values, twice, strict=True)
    ]
    account.counts(
        {
            "branch": [across if across is not None else rows.places[i] for i in at],
            "measure": keys,
            "label": labels,
            "value": [number.value for number in values],
            "unit": [_unit(key, number, head) for key, number in zip(keys, values, strict=True)],
            "flag": _flags(layout, head, here, values),
            "cell": [f"{letters}{r + 1}" for r in here],
            "row": [r + 1 for r in here],
            "fate": fates,
        },
        starts,
        ends,
    )
    for r, fate, need, place, again in zip(here, fates, needs, lost, twice, strict=True):
        account.row(
            r,
            fate,
            ""
            if fate == "kept"
            else "no_place"
            if place
            else "row_twice"
            if again
            else {FISCAL: "fiscal_year_unknown", UNKNOWN: "no_period"}.get(need, "no_period"),
        )
    unknown.places += sum(lost)
    unknown.periods.update(need for need in needs if need in (FISCAL, UNKNOWN))


def _tell_troubles(head: Head, numbers: Numbers, reading: _Reading) -> None:
    layout, account, unknown = reading.layout, reading.account, reading.unknown
    by_name = reading.by_name[0]
    grid = layout.table.grid
    named = bool(by_name.key if bare(head.words) else measure_of(head.words, layout, layout.context.decisions).key)
    for r, key in numbers.troubles.items():
        cell = grid.rows[r][head.column]
        seen = _seen(cell) if cell is not None else grid.sheet.errors.get((r, head.column), "")
        fate = FATE_OF_TROUBLE[key]
        account.remark(r, head.column, key, fate, seen=seen)
        if fate != "not_data":
            account.row(r, fate, "row_with_trouble")
        if key == "not_a_number" and named and any(ch.isdigit() for ch in seen) and len(seen) <= 20:
            unknown.words.append((r, head.column, seen))
    if numbers.percent and numbers.values:
        top = layout.table.header.rows[-1] if layout.table.header.rows else layout.table.header.first_data
        account.remark(top, head.column, "percent_column", "kept", seen=head.label)


def _labels_and_measures(
    head: Head, numbers: Numbers, at: Sequence[int], reading: _Reading
) -> tuple[list[str], list[str]]:
    """For each number its label and its measure; what has no measure is put on the list of questions."""
    layout, across = reading.layout, reading.layout.places_across.get(head.column)
    row_labels = [reading.rows.labels[i] for i in at]
    whens = [reading.rows.whens[i] for i in at]
    own = (
        ""
        if across is not None and not layout.measures_across
        else reading.contested.get(head.column, (head.words, ""))[0]
    )
    thought: dict[str, tuple[str, str]] = {}
    if (
        layout.measure is None
        and own
        and _is_log(layout, whens)
        and measure_of(own, layout, layout.context.decisions).key
    ):
        # In a log of single events a day has several rows as a matter of course: each adds to the measure.
        row_labels = [""] * len(row_labels)
    waiting: Counter[str] = Counter(row_labels)
    if numbers.percent:  # a rate of whatever the words name: nothing to ask
        return [_label_only(own, row_label, reading) for row_label in row_labels], [""] * len(row_labels)
    for row_label in waiting:
        thought[row_label] = _one_label(head, own, row_label, reading, waiting[row_label])
    return [thought[label][0] for label in row_labels], [thought[label][1] for label in row_labels]


def _label_only(own: str, row_label: str, reading: _Reading) -> str:
    return " · ".join(part for part in (own or reading.by_name[1], row_label) if part)


def _one_label(head: Head, own: str, row_label: str, reading: _Reading, waiting: int) -> tuple[str, str]:
    layout, by_name = reading.layout, reading.by_name
    decisions = layout.context.decisions
    words = " · ".join(part for part in ("" if bare(own) and row_label else own, row_label) if part)
    named_rows = layout.measure is not None or layout.section_says == "measure"
    if bare(words):
        name, name_words = by_name
        label = words if words and not name_words else f"{name_words} · {words}" if words else name_words
        # A bare “count” beside other words is a part of something: the file's name says of what, not which part.
        key, asked, asked_words = name.key, name, name_words or words
    elif bare(own) and not named_rows:
        label, asked, asked_words = (
            words if not own else f"{own} · {row_label}",
            measure_of(row_label, layout, decisions),
            row_label,
        )
        key = asked.key if decisions.answer("measure", fold(row_label)) else ""
        if not key:
            asked = Named(
                "",
                "The file's name may say what is counted, but rows are told apart by more words.",
                ((by_name[0].key,) if by_name[0].key else ()),
            )
            asked_words = by_name[1] or row_label
            decided = decisions.answer("measure", fold(asked_words))
            key = decided if decided in measures() else ""
    else:
        asked = _contested(words, head, row_label, reading) or measure_of(words, layout, decisions)
        label, key, asked_words = words, asked.key, words
        if not key and not asked.refused and own and row_label and head.column not in reading.contested:
            asked = replace(
                asked,
                reason=f"Rows of one branch and time are told apart by further words (“{row_label}”).",
                guesses=asked.guesses or _guess(own, layout),
            )
            decided = decisions.answer("measure", fold(own))
            key, asked_words = (decided if decided in measures() else ""), own
    if layout.titled and label:
        label = f"{layout.titled}: {label}"
    if not key and not asked.refused and asked_words:
        _ask(asked_words, asked, waiting, head, reading)
    return label, key


def _contested(words: str, head: Head, row_label: str, reading: _Reading) -> Named | None:
    _, key = reading.contested.get(head.column, ("", reading.contested_labels.get(row_label, "")))
    return unless_decided(words, key, reading.layout) if key else None


def _is_log(layout: Layout, whens: Sequence[When | None]) -> bool:
    return bool(layout.times) and all(
        when is None or (when.period is not None and when.period.grain == "day") for when in whens
    )


def _guess(words: str, layout: Layout) -> tuple[str, ...]:
    named = measure_of(words, layout, layout.context.decisions)
    return (named.key,) if named.key else ()


def _ask(words: str, named: Named, waiting: int, head: Head, reading: _Reading) -> None:
    unknown, layout = reading.unknown, reading.layout
    top = layout.table.header.rows[-1] if layout.table.header.rows else layout.table.header.first_data
    before = unknown.measures.get(fold(words))
    if before:
        unknown.measures[fold(words)] = (before[0], before[1], before[2] + waiting, before[3])
    else:
        unknown.measures[fold(words)] = (words, named, waiting, address(top, head.column))


def _periods(
    head: Head, whens: Sequence[When | None], timeless: Sequence[bool], calendar: Calendar
) -> tuple[_Days, _Days, list[str]]:
    """First and last days, and what has to be asked where there are none. Rows of one time share one `When`."""
    known: dict[int, int] = {}
    found: list[tuple[Period | None, str]] = [(None, "row")]
    codes = np.zeros(len(whens), dtype=np.intp)
    for i, (when, lost) in enumerate(zip(whens, timeless, strict=True)):
        if lost:
            continue
        if id(when) not in known:
            period = calendar.period(head.when, when)
            known[id(when)] = len(found)
            found.append((None, period) if isinstance(period, str) else (period, ""))
        codes[i] = known[id(when)]
    starts = np.array([p.start if p else None for p, _ in found], dtype="datetime64[s]")
    ends = np.array([p.end if p else None for p, _ in found], dtype="datetime64[s]")
    needs = [found[code][1] for code in codes.tolist()]
    return starts[codes], ends[codes], needs


def _is_no_count(key: str, number: Number) -> bool:
    """Percentages, and money under the name of something that is counted: “Programs”, $ 300."""
    return number.percent or bool(number.currency and key and measures()[key].unit != "currency")


def _unit(key: str, number: Number, head: Head) -> str:
    if number.percent:
        return "percent"
    if key:
        return measures()[key].unit
    if number.currency:
        return "currency"
    return "percent" if "%" in head.label else ""


def _flags(layout: Layout, head: Head, rows: Sequence[int], values: Sequence[Number]) -> list[str]:
    method = _method_column(layout, head)
    grid = layout.table.grid
    flags = []
    for r, number in zip(rows, values, strict=True):
        said = _method(cell_text(grid.rows[r][method])) if method is not None else ""
        flags.append(number.flag or said or ("estimated" if _ESTIMATED.search(head.label) else "counted"))
    return flags


def _method_column(layout: Layout, head: Head) -> int | None:
    """A column “CT/ES” or “method” belongs to the number column just before it."""
    columns = list(layout.table.columns)
    at = columns.index(head.column)
    for c in columns[at + 1 : at + 3]:
        column = next(col for col in layout.columns if col.index == c)
        if column.role == "method":
            return c
        if column.role == "number":
            return None
    return None


def _method(text: str) -> str:
    words = fold(text)
    if words in ("e", "es", "est", "est.", "estimate", "estimated") or words.startswith(
        ("estimat", "based on estimate")
    ):
        return "estimated"
    if "sample" in words:
        return "sampled"
    return "revised" if words.startswith("revis") else ""


__all__ = ["FATE_OF_TROUBLE", "Unknown", "count_table", "is_generic"]
