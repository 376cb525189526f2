"""The columns of a survey in; which are questions on scales, which name the programme and who answered, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.decisions import Decisions
from impact.sheets import Sheet
from impact.understand.forms.answers import plain
from impact.understand.forms.asking import could_be_name
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.roles import give_roles
from impact.understand.forms.survey.answers import hashed
from impact.understand.forms.survey.questions import ScaleQuestion, scale_questions, with_answers
from impact.understand.forms.told_rows import ToldRow
from impact.vocabulary.survey_words import Use, survey_words
from impact.words import tidy

# Such numbers begin again with every form and every file.
_RESTARTS = frozenset({"id", "#", "no", "response #", "response number"})


@dataclass(frozen=True)
class SurveyColumns:
    """`told`: all columns that are no question on a scale, with their roles. `doubted`: the questions as they stand,
    before anybody answered what their scale is.
    """

    told: Columns
    asked: list[ScaleQuestion]
    doubted: list[ScaleQuestion]
    programmes: list[Column]
    respondent: Column | None
    survey: Column | None

    def rows(self) -> list[int]:
        """Every row (from zero) in which anything stands."""
        columns = [*self.told, *(a.column for a in self.asked), *self.programmes, *self._ids()]
        return sorted({row for column in columns for row in column.cells})

    def programme(self, row: int) -> str:
        said = next((words for column in self.programmes if (words := column.words.get(row))), "")
        return tidy(said) if could_be_name(said) else ""

    def who(self, row: ToldRow, *, key: bytes) -> str:
        """Hashed; blank where nothing tells one respondent from all others, so that nobody is taken for another."""
        number = self.respondent.words.get(row.row, "") if self.respondent else ""
        survey = self.survey.words.get(row.row, "") if self.survey else ""
        at = row.told.completed.isoformat(timespec="minutes") if row.told.completed else ""
        restarts = self.respondent is not None and plain(self.respondent.title) in _RESTARTS
        if number and (survey or at or not restarts):
            return hashed({"respondent": number, "survey": survey, "at": at}, key=key)
        return row.writer

    def roles(self) -> dict[int, str]:
        roles = {column.at: column.role for column in self.told}
        roles |= {column.at: "service" for column in self.programmes}
        return dict(sorted((roles | {a.column.at: "scale" for a in self.asked}).items()))

    def left_out(self) -> list[Column]:
        """Other choices, such as age groups and where somebody heard of it: they are not taken over."""
        return [column for column in self.told if not column.role and column.cells and column not in self._ids()]

    def _ids(self) -> list[Column]:
        return [column for column in (self.respondent, self.survey) if column]


def survey_columns(
    columns: Sequence[Column], *, sheet: Sheet, header: int, texts: Sequence[str], decisions: Decisions
) -> SurveyColumns:
    doubted = scale_questions(columns, texts=texts)
    asked = with_answers(doubted, sheet=sheet, header=header, decisions=decisions)
    on_scales = {_key(a.column) for a in asked}
    programmes = _called(columns, "programme", on_scales)
    apart = on_scales | {_key(column) for column in programmes}
    told = give_roles([column for column in columns if _key(column) not in apart], decisions=decisions)
    return SurveyColumns(
        told,
        asked,
        doubted,
        programmes,
        next(iter(_called(columns, "respondent", apart)), None),
        next(iter(_called(columns, "survey", apart)), None),
    )


def _key(column: Column) -> tuple[int, str]:
    """Questions that were asked in rows share the column of their answers."""
    return column.at, f"{column.title}\n{column.label}"


def _called(columns: Sequence[Column], use: Use, apart: set[tuple[int, str]]) -> list[Column]:
    """Filled columns with one of these names, in the order of the names."""
    by_name = {plain(c.title): c for c in reversed(columns) if _key(c) not in apart and c.cells}
    return [by_name[plain(name)] for name in survey_words()[use] if plain(name) in by_name]
