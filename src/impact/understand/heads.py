"""The headers of a table's number columns in; what each says about time and about what is counted out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from impact.period import Period
from impact.understand.calendar import together
from impact.understand.day_columns import days_in, is_day, without_weekday
from impact.understand.fiscal_columns import as_fiscal, names_fiscal_year, only_names_fiscal_year
from impact.understand.header import join_parts
from impact.understand.measures import is_generic
from impact.understand.month_names import DOUBTFUL
from impact.understand.neighbours import in_order, is_twofold_day, months_of_days, order_of_firsts, order_told, settled
from impact.understand.said_times import said_times, without_times
from impact.understand.tables import Table
from impact.understand.when import When, read_when
from impact.words import fold, tidy

# A date cell over a column, as the header's words hold it.
_DATE_CELL = re.compile(r"\d{4}-\d\d-\d\d")
_IN_BRACKETS = re.compile(r"(.+?)\s*[(\[](.+)[)\]]")
# Exports write the month as digits: visits_2024_01, visits 202401.
_NUMBERED_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[ _.-]?(0[1-9]|1[0-2])(?!\d)")


@dataclass(frozen=True)
class Head:
    """`words` is what is left of the header without its time; `label` is the header as it stands, joined."""

    column: int
    label: str
    words: str
    when: When | None


def heads_of(table: Table, columns: Sequence[int], order: str | None = None) -> list[Head]:
    """`order` is what somebody answered about dates over columns, where they can be read in two."""
    heads = _as_sequence(_with_days(table, [_by_level(table, c) for c in columns]), order)
    if not any(head.when for head in heads) or sum(head.when is None for head in heads) > len(heads) / 2:
        heads = _with_edge_months(heads)
    heads = [head if head.when else _with_time_inside(head) for head in heads]
    return [_of_the_library(head) for head in heads] if _titled_fiscal(table) else heads


def _of_the_library(head: Head) -> Head:
    words = "" if only_names_fiscal_year(head.words) else head.words
    return replace(head, words=words, when=as_fiscal(head.when)) if head.when else head


def _titled_fiscal(table: Table) -> bool:
    """“Visits by Fiscal Year” above the table, or “Fiscal Year” in its head: the years across are the library's."""
    above = [cell for r in table.header.titles for cell in table.grid.rows[r] if isinstance(cell, str)]
    parts = (part for column in table.columns for part in table.header.parts.get(column, ()))
    return any(map(names_fiscal_year, above)) or any(map(only_names_fiscal_year, parts))


def _by_level(table: Table, column: int) -> Head:
    """Levels that are a time by themselves are taken out; the others are the words."""
    parts = table.header.parts.get(column, ())
    when, words = None, []
    for part in parts:
        said = read_when(part) or _told_twice(part)
        if said is None:
            words.append(part)
        else:
            when = said if when is None else _joined(when, said)
    label = join_parts(parts)
    if when and any(map(names_fiscal_year, words)):
        when, words = as_fiscal(when), [part for part in words if not only_names_fiscal_year(part)]
    if when is None and (whole := read_when(label)):
        return Head(column, label, "", whole)
    return Head(column, label, join_parts(words), when)


def _told_twice(part: str) -> When | None:
    """“Q1 (Apr–Jun)”, “FY25 (2024/25)”: what stands in brackets is the same time, said more exactly."""
    found = _IN_BRACKETS.fullmatch(part)
    outer, inner = (read_when(found[1]), read_when(found[2])) if found else (None, None)
    if not outer or not inner:
        return None
    return _joined(outer, inner) if inner.month or inner.period or inner.fiscal else _joined(inner, outer)


def _with_days(table: Table, heads: list[Head]) -> list[Head]:
    """Columns 1 to 31 are days of whatever month stands over them, beside them or in the file's name."""
    days: dict[int, int] = {}
    depth = max((len(parts) for parts in table.header.parts.values()), default=0)
    levels = [
        [next(iter(table.header.parts.get(c, ())[level:]), None) for c in table.columns] for level in range(depth)
    ]
    for level in levels:
        days.update({table.columns[at]: day for at, day in days_in(level, levels).items()})
    return [_of_day(table, head, days[head.column]) if head.column in days else head for head in heads]


def _of_day(table: Table, head: Head, day: int) -> Head:
    parts = [part for part in table.header.parts[head.column] if not is_day(part) and not read_when(part)]
    return replace(head, words=join_parts(without_weekday(parts)), when=replace(head.when or When(), day=day))


def _joined(first: When, second: When) -> When:
    """The lower words are the closer ones; a month under a span of months lies inside it."""
    return together((second, first))


def _as_sequence(heads: list[Head], order: str | None) -> list[Head]:
    """Readings that only neighbours can decide: `Out` is October among months, 2011-12 a month among months."""
    whens = [head.when for head in heads if head.when]
    months = sum(bool(when.month) for when in whens)
    month_names = [h for h in heads if h.when and h.when.month and not h.when.year and fold(h.label) not in DOUBTFUL]
    full_months = sum(bool(w.period and w.period.grain == "month") for w in whens)
    numbered = [w for w in whens if w.fiscal and w.other]
    out = []
    for head in heads:
        when = head.when
        doubtful = bool(when and when.month and not when.year and fold(head.label) in DOUBTFUL)
        if doubtful and (months < 3 or not month_names) and not _follows(head, heads):
            out.append(replace(head, when=None, words=head.label))
        elif when and when.fiscal and when.other and full_months > len(numbered):
            out.append(replace(head, when=when.other))
        else:
            out.append(head)
    return _with_year_before(_days_as_months(_in_one_order(_settled(out), order)))


def _with_year_before(heads: list[Head]) -> list[Head]:
    """“2024” stands once, over January, and February, March … follow it: they are of that year as well."""
    out: list[Head] = []
    before: When | None = None
    for head in heads:
        when = head.when
        if when and before and _next_month(when, before):
            when = replace(when, year=before.year, fiscal=before.fiscal, two_years=before.two_years)
            head = replace(head, when=when)  # noqa: PLW2901 -- the same head, with its year
        before = when if when and when.month and (when.year or when.fiscal) and not when.period else None
        out.append(head)
    return out


def _next_month(when: When, before: When) -> bool:
    """The next month; a new calendar year has to be written."""
    plain = bool(when.month) and not (when.year or when.fiscal or when.period or when.day)
    after = before.last_month or before.month
    return plain and when.month == after % 12 + 1 and (bool(before.fiscal) or when.month > after)


def _follows(head: Head, heads: list[Head]) -> bool:
    """“May” beside “Jun”, “Mar” beside “Feb”: the month before or after stands in the next column of its kind."""
    own = [other for other in heads if other.when and other.when.month and other.words == head.words]
    at = own.index(head)
    beside = [other.when.month for other in own[max(0, at - 1) : at + 2] if other is not head and other.when]
    return head.when is not None and any((month - head.when.month) % 12 in (1, 11) for month in beside)


def _settled(heads: list[Head]) -> list[Head]:
    timed = [head for head in heads if head.when]
    whens = dict(zip((h.column for h in timed), settled([h.when for h in timed if h.when]), strict=True))
    return [replace(head, when=whens[head.column]) if head.when else head for head in heads]


def _in_one_order(heads: list[Head], answered: str | None) -> list[Head]:
    """03/04/2026 over a column, in the order that its neighbours tell; left open, and asked about, where none does."""
    twofold = [head for head in heads if head.when and is_twofold_day(head.when)]
    whens = [head.when for head in twofold if head.when]
    if not whens:
        return heads
    days = [h.when for h in heads if h.when and h.when.period and h.when.period.grain == "day"]
    order = order_told([head.label for head in heads]) or answered or order_of_firsts(days, monthly=False)
    if order:
        return [replace(h, when=in_order(h.when, order)) if h in twofold and h.when else h for h in heads]
    # 1/1/2025 beside 2/1/2025 is as open as its neighbour: a day, or its month.
    return [
        replace(h, when=replace(h.when, other=h.when.other or h.when)) if h.when and h.when in days else h
        for h in heads
    ]


def _days_as_months(heads: list[Head]) -> list[Head]:
    """Date cells over columns: one a month, on its first or last day, stand for their months."""
    day_heads = [h for h in heads if h.when and h.when.period and h.when.period.grain == "day"]
    if any(head.when and is_twofold_day(head.when) for head in day_heads):
        return heads
    periods = [h.when.period for h in day_heads if h.when and h.when.period]
    if len(set(periods)) < 2:
        return heads
    months = months_of_days(periods, monthly=False, typed=all(_DATE_CELL.search(head.label) for head in day_heads))
    if months is None:
        return heads
    read = dict(zip((head.column for head in day_heads), months, strict=True))
    return [replace(head, when=read.get(head.column, head.when)) for head in heads]


def _with_edge_months(heads: list[Head]) -> list[Head]:
    """“Visits Jan”, “Visits Feb” …: believed where three headers end, or begin, in months or quarters."""
    split = {head.column: found for head in heads if head.when is None and (found := _edge_time(head.words))}
    shared = Counter(words for words, _ in split.values())
    trusted = {words for words, count in shared.items() if count >= 3}
    return [
        replace(head, words=split[head.column][0], when=split[head.column][1])
        if head.column in split and split[head.column][0] in trusted
        else head
        for head in heads
    ]


def _edge_time(words: str) -> tuple[str, When] | None:
    parts = re.split(r"[\s\-–—:,()/|_]+", words.strip("()_ "))
    if len(parts) < 2:
        return None
    for edge, rest in ((parts[-1], parts[:-1]), (parts[0], parts[1:])):
        when = read_when(edge)
        if when and (when.month or when.quarter):
            return " ".join(rest), when
    return None


def _with_time_inside(head: Head) -> Head:
    """“Physical events - April 2023”, “visits_2023_04”: the one time that the words hold."""
    numbered = _NUMBERED_MONTH.findall(head.words)
    if len(numbered) == 1 and (rest := tidy(_NUMBERED_MONTH.sub(" ", head.words).replace("_", " ")).strip(" -–—:,|.")):
        year, month = map(int, numbered[0])
        return replace(head, words=rest, when=When(period=Period.month(year, month), year=year, month=month))
    said = {s.when for s in said_times(head.words)}
    if len(said) != 1:
        return head
    words, when = without_times(head.words), said.pop()
    part = read_when(words)
    if part and (part.month or part.quarter) and not part.period and (when.is_year or when.fiscal):
        # “2025 (Jan–Jun)” is half of that year.
        return replace(head, words="", when=_joined(when, part))
    return replace(head, words=_cased(head.words, words), when=when)


def _cased(original: str, folded: str) -> str:
    """The words as they were written, where they still stand there in one piece."""
    at = fold(original).find(folded)
    return tidy(original)[at : at + len(folded)] if at >= 0 and len(fold(original)) == len(tidy(original)) else folded


def time_groups(heads: Sequence[Head]) -> dict[str, list[Head]]:
    """The columns that count the same thing at several times, by their folded words; generic words are none."""
    groups: dict[str, list[Head]] = {}
    for head in heads:
        if head.when:
            groups.setdefault("" if is_generic(head.words) else fold(head.words), []).append(head)
    return {words: members for words, members in groups.items() if len(members) > 1}
