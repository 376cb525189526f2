"""The names of a file and its sheet, and the titles above the questions, in; the period they speak of out."""

from collections.abc import Iterable
from dataclasses import dataclass

from impact.decisions import Decisions
from impact.period import Period
from impact.questions import Question, cell_subject
from impact.sheets import Book, Sheet
from impact.understand.calendar import FISCAL, Calendar
from impact.understand.context import FISCAL_SUBJECT
from impact.understand.said_times import said_times
from impact.understand.when import When


@dataclass(frozen=True)
class FilePeriod:
    """`why` is in words for the Check page. `question` is what has to be asked while rows wait for a period."""

    period: Period | None
    question: Question
    why: str = ""


def file_period(
    sheet: Sheet, titles: Iterable[str], *, book: Book, decisions: Decisions, fiscal_start: int | None
) -> FilePeriod:
    """The nearest words that name a time decide: the titles, then the sheet's name, then the file's."""
    ask = Question(
        "period",
        cell_subject(sheet.digest, ""),
        file=sheet.file,
        sheet=sheet.name,
        reason="Some answers carry no date, and neither the file's name nor the sheet's names one period.",
    )
    if decided := _decided(decisions, ask.subject):
        return FilePeriod(decided, ask, "somebody answered which period this is")
    calendar = _calendar(decisions, fiscal_start)
    named = [
        *((title, f"“{title}” stands above the table") for title in titles),
        (sheet.name, f"the sheet is called “{sheet.name}”"),
        (book.file.rsplit(".", 1)[0], f"the file is called “{book.file}”"),
    ]
    for words, why in named:
        when = _one_stretch(words)
        if when is None:
            continue
        found = calendar.period(when)
        if isinstance(found, Period):
            return FilePeriod(found, ask, why)
        return FilePeriod(None, fiscal_question(sheet, words) if found == FISCAL else ask)
    return FilePeriod(None, ask)


def said_period(
    when: When, *, decisions: Decisions, fiscal_start: int | None, beside: When | None = None
) -> Period | str:
    """The period of a cell such as “Q3 2026”, with the year from the cell beside it; else what has to be asked."""
    return _calendar(decisions, fiscal_start).period(when, beside)


def _calendar(decisions: Decisions, fiscal_start: int | None) -> Calendar:
    answer = (decisions.answer("fiscal_year", FISCAL_SUBJECT) or "").strip()
    first = int(answer) if answer.isdigit() and 1 <= int(answer) <= 12 else fiscal_start
    return Calendar(fiscal_first=first, by_quarter_of=first or 1)


def _one_stretch(words: str) -> When | None:
    """The one time that the words speak of. A single day is when the file was made, not what it is about."""
    times = {said.when for said in said_times(words)}
    stretches = {when for when in times if not (when.period and when.period.grain == "day")}
    return stretches.pop() if len(stretches) == 1 else None


def _decided(decisions: Decisions, subject: str) -> Period | None:
    try:
        return Period.parse(decisions.answer("period", subject) or "")
    except ValueError:
        return None


def fiscal_question(sheet: Sheet, words: str) -> Question:
    """In which month the library's year starts; asked once for all files."""
    return Question(
        "fiscal_year",
        FISCAL_SUBJECT,
        file=sheet.file,
        sheet=sheet.name,
        seen=words,
        guesses=("7", "10", "4"),
        reason="A fiscal year is named, and nothing tells in which month it starts.",
    )
