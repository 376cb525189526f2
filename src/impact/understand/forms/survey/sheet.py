"""A sheet of survey answers in; answers on scales, open answers as patrons' reflections, and the rows' fates out.

Exports in the style of Project Outcome (one row a response; the questions of an immediate or a follow-up survey as
columns), and the same surveys out of SurveyMonkey, Qualtrics, Microsoft Forms and Google Forms.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from impact.decisions import Decisions
from impact.ledger import FATES, Fate, Line
from impact.questions import ask_once
from impact.sheets import Book, Sheet, address
from impact.understand.forms.cells import words_of
from impact.understand.forms.columns import read_columns
from impact.understand.forms.file_period import file_period
from impact.understand.forms.identity import RUN_KEY, identity_questions, identity_remarks, writer_column
from impact.understand.forms.lines import Account, account
from impact.understand.forms.places import Places, place_column
from impact.understand.forms.reflections import every_row, nothing_found, time_remarks
from impact.understand.forms.survey.answers import Answered, Respondent, answered
from impact.understand.forms.survey.columns import SurveyColumns, survey_columns
from impact.understand.forms.survey.evidence import titles_above
from impact.understand.forms.survey.found import what_was_found
from impact.understand.forms.survey.one_answer_a_row import spread
from impact.understand.forms.survey.questions import scale_question
from impact.understand.forms.table import find_table
from impact.understand.forms.times import Times
from impact.understand.forms.told_rows import RowReader, ToldRow
from impact.understand.forms.unknown_words import word_questions, word_remarks
from impact.understand.totals import sums_up
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.problems import problem_line


def understand_survey(
    sheet: Sheet,
    *,
    book: Book,
    decisions: Decisions,
    fiscal_start: int | None,
    writer_key: bytes | None = None,
    codes: Codebook | None = None,
) -> Understood:
    """A line of the survey frame for each answer on a scale, a reflection told by a patron for each open answer.

    Nobody asked those who answered whether they may be quoted, so their words are for the readers only. Numbers of
    respondents are hashed with `writer_key`. Never raises for what a sheet may hold.
    """
    table = find_table(sheet)
    if table is None:
        return nothing_found(sheet, book)
    above = titles_above(sheet, table)
    columns = survey_columns(
        spread(read_columns(sheet, table)), sheet=sheet, header=table.header, texts=above, decisions=decisions
    )
    key = writer_key or RUN_KEY
    named = file_period(sheet, above, book=book, decisions=decisions, fiscal_start=fiscal_start)
    times = Times(
        columns.told, sheet, named=named, latest=_latest(book), decisions=decisions, fiscal_start=fiscal_start
    )
    places = Places(place_column(columns.told), sheet, header=table.header, decisions=decisions)
    rows = [row for row in columns.rows() if not _sums_up(sheet, row)]
    told = [_reader(columns, key, decisions).read(row, told=times.of(row), place=places.of(row)) for row in rows]
    on_scales = answered(
        [Respondent(row.row, row.told, columns.programme(row.row), columns.who(row, key=key)) for row in told],
        columns.asked,
        sheet=sheet,
        fiscal_start=fiscal_start,
    )
    wrote = account(told, sheet=sheet, fiscal_start=fiscal_start, codes=codes)
    spoke = [row for row in told if row.answers and row.consent != "withdrawn"]
    lines, more = _fates(told, on_scales, wrote, sheet)
    waiting = [row.told for row in told if row.answers or row.row in on_scales.fates]
    return Understood(
        file=sheet.file,
        sheet=sheet.name,
        file_sha256=sheet.file_sha256,
        digest=sheet.digest,
        kind="survey",
        reflections=wrote.reflections,
        survey=on_scales.survey,
        rows=tuple(every_row(sheet, lines)),
        remarks=(
            *identity_remarks(columns.told.all, sheet=sheet, header=table.header),
            *on_scales.remarks,
            *more,
            *time_remarks(spoke, sheet),
            *word_remarks(spoke, columns.told, sheet=sheet),
        ),
        questions=tuple(
            ask_once(
                [
                    *identity_questions(columns.told.all, sheet=sheet, header=table.header, decisions=decisions),
                    *scale_question(columns.doubted, sheet=sheet, header=table.header, decisions=decisions),
                    *times.questions(waiting),
                    *places.questions([row.place for row in spoke]),
                    *word_questions(spoke, columns.told, sheet=sheet, codes=codes),
                ]
            )
        ),
        how=what_was_found(columns, period=named),
        modified=book.modified,
        roles=columns.roles(),
    )


def _reader(columns: SurveyColumns, key: bytes, decisions: Decisions) -> RowReader:
    return RowReader(
        columns.told,
        {},
        writer=writer_column(columns.told.all),
        writer_key=key,
        told_by_default="patron",
        decisions=decisions,
    )


def _sums_up(sheet: Sheet, row: int) -> bool:
    """An average or a number of answers under the table is nobody's answer."""
    return sums_up(next((words for cell in sheet.rows[row] if (words := words_of(cell))), "")) != ""


def _latest(book: Book) -> date | None:
    return book.modified.date() + timedelta(days=1) if book.modified else None


def _fates(told: Sequence[ToldRow], on_scales: Answered, wrote: Account, sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """One line a row, and a remark on the words of those rows whose words met another fate than the row."""
    words = {line.row: line for line in wrote.rows}
    lines: list[Line] = []
    remarks: list[Line] = []
    for row in told:
        of_words, of_steps = words[row.row + 1], on_scales.fates.get(row.row)
        if not row.answers:
            lines.append(_line(sheet, row.row, *(of_steps or ("set_aside", "survey_no_answers"))))
        elif of_steps is None or FATES.index(of_words.fate) <= FATES.index(of_steps[0]):
            lines.append(of_words)
        else:
            lines.append(_line(sheet, row.row, *of_steps))
            cell = address(row.row, row.answers[0].at)
            remarks.append(
                problem_line(of_words.key, of_words.fate, file=sheet.file, sheet=sheet.name, row=row.row + 1, cell=cell)
            )
    return lines, remarks


def _line(sheet: Sheet, row: int, fate: Fate, key: str) -> Line:
    if not key:
        return Line(sheet.file, sheet.name, row + 1, "", fate)
    return problem_line(key, fate, file=sheet.file, sheet=sheet.name, row=row + 1)
