"""The names of a file and its sheet, and the titles above the questions, in; the period they speak of out."""

from collections.abc import Iterable
from dataclasses import dataclass

from impact.decisions import Decisions
from impact.period import Period
from impact.questions import FISCAL_SUBJECT, Question, cell_subject
from impact.sheets import Book, Sheet
from impact.understand.calendar import FISCAL, QUARTERS, Calendar
from impact.understand.context import answered_month, quarters_from
from impact.understand.said_times import agreed, said_times, time_in_name
from impact.understand.time_asks import fiscal_question, quarters_question
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
        return FilePeriod(None, year_question(sheet, words, found) or ask)
    return FilePeriod(None, ask)


def said_period(
    when: When, *, decisions: Decisions, fiscal_start: int | None, beside: When | None = None
) -> Period | str:
    """The period of a cell such as “Q3 2026”, with the year from the cell beside it; else what has to be asked."""
    return _calendar(decisions, fiscal_start).period(when, beside)


def _calendar(decisions: Decisions, fiscal_start: int | None) -> Calendar:
    first = answered_month(decisions, FISCAL_SUBJECT) or fiscal_start
    return Calendar(fiscal_first=first, by_quarter_of=quarters_from(decisions, None, first))


def year_question(sheet: Sheet, words: str, need: str) -> Question | None:
    """What is asked about these words where the start of the library's year decides them."""
    if need == FISCAL:
        return fiscal_question(sheet, guess=None, rows=0, seen=words)
    return quarters_question(sheet, guess=None, rows=0) if need == QUARTERS else None


def _one_stretch(words: str) -> When | None:
    """The one time that the words speak of. A single day is when the file was made, not what it is about."""
    times = {said.when for said in said_times(words)} or {when for when in [time_in_name(words)] if when}
    return agreed({when for when in times if not (when.period and when.period.grain == "day") and not when.partly})


def _decided(decisions: Decisions, subject: str) -> Period | None:
    try:
        return Period.parse(decisions.answer("period", subject) or "")
    except ValueError:
        return None
