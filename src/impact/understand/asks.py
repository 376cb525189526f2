"""What is unknown on a book's sheets in; the few questions that settle most of it out."""

import re
from dataclasses import dataclass, replace

from impact.questions import Question, QuestionKind, cell_subject
from impact.sheets import Sheet, address
from impact.understand.context import Context
from impact.understand.measures import measure_in_name, measure_subject
from impact.understand.near_measures import askable, guesses_for
from impact.understand.run_together import in_single_words
from impact.understand.said_times import without_times
from impact.understand.time_asks import time_questions
from impact.understand.unknown import Unknown
from impact.words import fold

# The first import of a usual workbook asks at most five things in all; measures come after place and time.
MOST_MEASURES, MOST_VALUES, MOST_SUMS = 3, 2, 2
WHOLE_SYSTEM = "whole system"
_WHOLE_ANSWERS = frozenset({"", WHOLE_SYSTEM, "all", "all branches", "system", "the whole system"})
_NO_NAME = re.compile(
    r"\b(?:stats?|statistics|data|report|reports|monthly|quarterly|annual|yearly|library|libraries|final|copy|draft|v\d+|by|branch|branches|usage|use|totals?|sample|sheet|export|for|of|the|and|q[1-4]|fy|resources?|training|attendance|gate|counts?|profile|activity|online|numbers?|figures?|libstat\w*|lib|stat\w*|service|services|visits?|visitors?|circ\w*|loans?|issues|programs?|events?|reference|questions?|onwards|dataset|all|new|current|csv|xlsx?|corrected|revised|table|section)\b|\d+"
)


@dataclass(frozen=True)
class Asked:
    """The sheet's unknowns, with the sheet."""

    sheet: Sheet
    unknown: Unknown


def place_subject(context: Context) -> str:
    """The words of the file's name that may be its branch: the same next quarter, whatever the date in the name."""
    return place_subject_of(context.book.file)


def place_subject_of(file: str) -> str:
    """The same of a file by its name."""
    return _place_words(file) or fold(without_times(_stem(file))) or "this file"


def place_answer(context: Context) -> str | None:
    """The branch somebody gave for a file that names none; "" is the whole system."""
    answer = context.decisions.answer("branch", place_subject(context))
    if answer is None:
        return None
    return "" if fold(answer) in _WHOLE_ANSWERS else answer.strip()


def questions_for(context: Context, asked: list[Asked]) -> list[tuple[Sheet, Question]]:
    """For the whole book: place, period and fiscal year once, then the measures with the most rows and best guesses."""
    out: list[tuple[Sheet, Question]] = []
    out += _places(context, asked)
    out += time_questions(context, [(each.sheet, each.unknown) for each in asked])
    for each in asked:
        out += _cells(each)
    out += _measures(context, asked)
    return out


def _places(context: Context, asked: list[Asked]) -> list[tuple[Sheet, Question]]:
    waiting = [each for each in asked if each.unknown.places]
    if not waiting:
        return []
    sheet = waiting[0].sheet
    words = _place_words(context.book.file)
    plain = bool(re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]+){0,3}", words)) and not measure_in_name(words)
    guesses = (*((words.title(),) if plain else ()), WHOLE_SYSTEM)
    question = Question(
        "branch",
        place_subject(context),
        sheet.file,
        sheet.name,
        "",
        seen=sheet.file,
        guesses=guesses,
        reason="Neither the sheet nor the file says which branch these numbers belong to.",
        rows_waiting=sum(each.unknown.places for each in waiting),
    )
    return [(sheet, question)]


def _cells(each: Asked) -> list[tuple[Sheet, Question]]:
    sheet, unknown = each.sheet, each.unknown
    out = []
    if unknown.day_order:
        out.append(
            _at(
                sheet,
                "period",
                unknown.day_order,
                "",
                guesses=("day first", "month first"),
                reason="The dates can be read with the day or with the month first.",
            )
        )
    if unknown.grain:
        out.append(
            _at(
                sheet,
                "grain",
                unknown.grain,
                "",
                guesses=("month", "day", "quarter"),
                reason="All dates are the first of a month: they may stand for the day or for the month.",
            )
        )
    for cell in unknown.words[:MOST_VALUES]:
        where = address(cell.row, cell.column)
        out.append(_at(sheet, "value", where, cell.seen, guesses=cell.guesses, reason=cell.reason))
    for cell, waiting in unknown.repeats[:MOST_SUMS]:
        where = address(cell.row, cell.column)
        about = _at(sheet, "totals", where, cell.seen, guesses=cell.guesses, reason=cell.reason)
        out.append(replace(about, rows_waiting=waiting))
    for r, c in unknown.sums[:MOST_SUMS]:
        own = sheet.at(r, c)
        name = own if isinstance(own, str) else next((w for w in sheet.rows[r] if isinstance(w, str) and w.strip()), "")
        out.append(
            _at(
                sheet,
                "totals",
                address(r, c),
                name,
                guesses=("yes", "no"),
                reason="Its numbers are exactly what others add up to, so it was not counted as one of them.",
            )
        )
    return [(sheet, question) for question in out]


def _at(sheet: Sheet, kind: QuestionKind, cell: str, seen: str, *, guesses: tuple[str, ...], reason: str) -> Question:
    return Question(
        kind,
        cell_subject(sheet.digest, cell),
        sheet.file,
        sheet.name,
        cell,
        seen=seen,
        guesses=guesses,
        reason=reason,
        rows_waiting=1,
    )


def _measures(context: Context, asked: list[Asked]) -> list[tuple[Sheet, Question]]:
    """The headers that come nearest to a measure, once each; the others keep their own label without a question."""
    found: dict[str, tuple[Sheet, Question]] = {}
    for each in asked:
        for words, named, rows, cell in each.unknown.measures.values():
            subject = measure_subject(words)
            if subject in found or context.decisions.answer("measure", subject) is not None or len(words) > 120:
                continue
            guesses = tuple(dict.fromkeys((*named.guesses, *guesses_for(words))))[:3]
            found[subject] = (
                each.sheet,
                Question(
                    "measure",
                    subject,
                    each.sheet.file,
                    each.sheet.name,
                    cell,
                    seen=words,
                    guesses=guesses,
                    reason=named.reason or "No measure of the vocabulary is called that.",
                    rows_waiting=rows,
                ),
            )
    ranked = sorted(
        found.values(), key=lambda pair: (not pair[1].guesses, askable(pair[1].seen), -pair[1].rows_waiting)
    )
    return ranked[:MOST_MEASURES]


def _place_words(file: str) -> str:
    return re.sub(r"\s+", " ", _NO_NAME.sub(" ", re.sub(r"[-_.]+", " ", without_times(_stem(file))))).strip(" -_.()")


def _stem(file: str) -> str:
    return in_single_words(re.sub(r"\.\w{2,4}$", "", file))
