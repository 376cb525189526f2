"""Running words in (a title, a file's name, a header such as “Events - April 2023”), the times they speak of out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from impact.period import Period
from impact.understand.calendar import Calendar
from impact.understand.month_names import DOUBTFUL
from impact.understand.when import When, read_among_times, read_when
from impact.understand.written.lone_years import names_something, seasonal, tells_age, unfinished
from impact.understand.written.pieces import may_be_time, normal
from impact.words import fold, remembered

_TOKEN = re.compile(r"[^\W\d_]+\.?|\d+|[^\w\s]")
_EDGES = " \t-–—:,;/|.()[]'’*+&"
_SHORT = re.compile(r"\d{6}|\d\d[-/]\d\d")
_SPAN_MARKS = re.compile(r"\bto\b|-|–")
_MOST_TOKENS, _DECEMBER = 14, 12


@dataclass(frozen=True, slots=True)
class Said:
    """A time and where in the folded words it stands."""

    when: When
    start: int
    end: int


@remembered(20_000)
def said_times(words: str) -> tuple[Said, ...]:
    """All times in running words, in their order. Months without a year are left alone: they may be anything."""
    if not any(c.isdigit() for c in words):
        return ()
    text = _plain(words)
    return tuple(said for run in _runs(text) for said in _times_in(text, run))


def without_times(words: str) -> str:
    """The words with every time cut out, folded: what a header speaks of beside its month."""
    text = _plain(words)
    for said in reversed(said_times(words)):
        text = text[: said.start] + " " + text[said.end :]
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" -–—:,;/|.")
    return re.sub(r"\s(?:in|for|during|of|at|as of|on)$", "", text)


def one_time(words: str) -> When | None:
    """The one time these words speak of; None where they speak of none, of several, or of a single day.

    A day in a title or a name is mostly that on which the file was made.
    """
    text = fold(words.replace("_", " "))
    if re.search(r"\b(?:onwards?|since|from)\b", text) and not _SPAN_MARKS.search(text):
        return None
    times = {said.when for said in said_times(words)}
    if any(when.period and when.period.grain == "day" for when in times):
        return None
    return agreed(times)


def agreed(times: set[When]) -> When | None:
    """The closest of several times that do not contradict each other: “FY2025 Q3 (Jan–Mar 2025)”."""
    if len(times) < 2:
        return next(iter(times), None)
    closest = sorted(times, key=lambda when: (when.period is None, not when.names_part, len(years_of(when))))
    first = closest[0]
    years = years_of(first)
    return (
        first if (first.period or first.names_part) and all(years <= years_of(when) for when in closest[1:]) else None
    )


def years_of(when: When) -> frozenset[int]:
    """The calendar years that a time can lie in; empty where it names none."""
    if when.period:
        return frozenset(range(when.period.start.year, when.period.end.year + 1))
    if when.fiscal:
        return frozenset((when.fiscal - 1, when.fiscal))
    return frozenset((when.year,)) if when.year else frozenset()


_UP_TO = re.compile(r"\b(?:as of|through|thru|up to|until|till|to)\b")


def last_day_said(words: str) -> date | None:
    """The day, or the end of the month, up to which a title says that it counts: “as of May 31, 2025”."""
    text = _plain(words)
    for said in (said for run in _runs(text) for said in _times_in(text, run)):
        before = text[: said.start].rstrip()
        named = Calendar().period(read_when(text[said.start : said.end]))
        if isinstance(named, Period) and named.grain in ("day", "month") and _UP_TO.search(before[-8:]):
            return named.end
    return None


def time_in_name(name: str) -> When | None:
    """The time in the name of a file or a sheet, where words are run together and years are short: Stats_Q3_FY25."""
    words = _apart(name)
    whole = read_among_times(words)
    if whole and not (whole.period and whole.period.grain == "day") and not (whole.month and not whole.year):
        return whole
    text = _plain(words)
    found = {said.when for run in _runs(text) for said in _times_in(text, run, short_years=True)}
    if any(when.period and when.period.grain == "day" for when in found):
        return None
    return _beside_lone_month(name, agreed(found))


def _beside_lone_month(name: str, when: When | None) -> When | None:
    """“July stats 2024” is that July; “March Library 2024” may be a month or a name, and is no whole year."""
    own = lone_month(name) if when and not when.period and not when.names_part else None
    if not own or not when:
        return when
    others = {word for word in re.findall(r"[^\W\d_]+", normal(_apart(name))) if not read_when(word)}
    if others <= _AROUND_MONTHS and not (own.year or own.fiscal):
        return own.filled_by(when)
    return replace(when, partly=True)


# Sheets are called so beside their month: “May stats”.
_AROUND_MONTHS = frozenset("stats statistics data report monthly month numbers counts visits circ circulation".split())
_QUARTERS = re.compile(
    r"\b(?:q(?:uarter|tr)? ?[1-4]|qtr\.? ?[1-4]|[1-4](?:st|nd|rd|th) (?:quarter|qtr)"
    r"|(?:first|second|third|fourth) quarter|trimestre ?[1-4]|[1-4]\.? ?quartal|quartal ?[1-4])\b"
)


def lone_month(words: str) -> When | None:
    """A month's or a quarter's name in a short name, such as a sheet called “Jan”, “Stats March”, “Oct-Dec” or “Q1”."""
    whole = read_when(words)
    if whole and whole.names_part and not whole.period and not whole.day and (whole.last_month or whole.year):
        return whole
    text = normal(_apart(words))
    parts = re.split(r"[\s_\-.]+", text)
    others = [
        word for word in parts if word not in ("may", "mar") and word not in _AROUND_MONTHS and not word.isdigit()
    ]
    doubtful = DOUBTFUL if others else DOUBTFUL - {"may", "mar"}
    found = {when for word in parts if word not in doubtful and (when := read_when(word)) and when.month}
    found |= {when for phrase in _QUARTERS.findall(text) if (when := read_when(phrase)) and when.quarter}
    return found.pop() if len(found) == 1 else None


def _plain(words: str) -> str:
    return fold(words.replace("_", " ")).replace("\xa0", " ")


def _apart(name: str) -> str:
    """“JulyStats2024” → “July Stats 2024”; FY25Q1 and 2025Q1 stay together."""
    name = _TWO_YEARS.sub(_joined_years, name)
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.replace("_", " "))
    name = re.sub(r"(?<=[^\W\d]{3})(?=\d)", " ", name)
    return re.sub(r"(?<=\d\d)(?=[^\W\d_]{3})", " ", name)


_TWO_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)[_ ]((?:19|20)?\d\d)(?!\d|[_ -]\d)")


def _joined_years(found: re.Match[str]) -> str:
    """“2023_2024” and “2023_24” are a year that begins in one and ends in the next; 2011_12 may be a December."""
    next_year = int(found[1]) + 1
    plain = found[2] == str(next_year) or (found[2] == f"{next_year % 100:02d}" and next_year % 100 > _DECEMBER)
    return f"{found[1]}-{found[2]}" if plain else found[0]


def _runs(text: str) -> Iterator[Sequence[re.Match[str]]]:
    """Stretches of the words that hold nothing foreign to times, and a digit."""
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text), None]:
        if token is not None and (not token[0][0].isalpha() or may_be_time(normal(token[0]))):
            run.append(token)
            continue
        if any(one[0].isdigit() for one in run):
            yield run
        run = []


def _times_in(text: str, run: Sequence[re.Match[str]], *, short_years: bool = False) -> Iterator[Said]:
    at = 0
    while at < len(run):
        for stop in range(min(len(run), at + _MOST_TOKENS), at, -1):
            start, end = _trimmed(text, run[at].start(), run[stop - 1].end())
            if start != run[at].start() or end <= start:
                break_off = start != run[at].start()
                if break_off:
                    break
                continue
            when = _read_window(text, start, end, short_years=short_years)
            if when:
                yield Said(when, start, end)
                while at < len(run) and run[at].start() < end:
                    at += 1
                at -= 1
                break
        at += 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES and not (text[start] in "'’" and text[start + 1 : start + 2].isdigit()):
        start += 1
    while end > start and text[end - 1] in _EDGES and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return start, end


def _read_window(text: str, start: int, end: int, *, short_years: bool) -> When | None:
    before, words, after = text[:start], text[start:end], text[end:]
    if re.search(r"[\w.]$|\d[-/]$", before) or re.match(r"\w|[-/]\d|\.\d", after):
        return None
    if re.search(r"\bweeks? (?:no\.? )?$", before) or tells_age(before, words):
        return None
    when = read_among_times(words) if short_years and _SHORT.fullmatch(words) else read_when(words)
    if when is None or not (when.period or when.year or when.fiscal):
        return None
    if when.other and when.other.day and not short_years:
        return None
    if when.is_year and not when.period and (names_something(before, after) or when.other):
        return None
    return (
        replace(_as_far_as_said(when, before, after), other=None)
        if when.other and when.year
        else _as_far_as_said(when, before, after)
    )


def _as_far_as_said(when: When, before: str, after: str) -> When:
    """“2025 to date” and “Summer 2025” are a part of 2025; “through May 2025” began nobody says when."""
    if not unfinished(before, after, single=bool(when.names_part or when.period)):
        return when if not seasonal(before, after) else replace(when, partly=True)
    if when.period and when.period.whole_months != 1:
        return when
    if when.names_part or when.period:
        year = when.year or (when.period.start.year if when.period else 0)
        return When(year=year, fiscal=when.fiscal, two_years=when.two_years, partly=True)
    return replace(when, partly=True)
