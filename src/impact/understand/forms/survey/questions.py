"""The columns of a survey in, each question on a scale with its outcome and its scale out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from impact.decisions import Decisions
from impact.questions import Question, cell_subject
from impact.sheets import Sheet, address
from impact.understand.forms.choice_columns import one_choice
from impact.understand.forms.columns import Column
from impact.understand.forms.question_words import role_of
from impact.understand.forms.survey.legend import legend
from impact.understand.forms.survey.outcomes import outcome_of, question_of, states_something
from impact.understand.forms.survey.scales import Scale, answered_with, scale_of
from impact.vocabulary.survey_words import Outcome

# Columns that a form program adds, or that say who, where and when, are no questions.
_NO_QUESTION = frozenset(
    {"form", "completed", "started", "recorded", "date", "period", "branch", "email", "user", "name", "private"}
)


@dataclass(frozen=True)
class ScaleQuestion:
    """One question on a scale, with the column of its answers."""

    column: Column
    question: str
    outcome: Outcome
    scale: Scale


def scale_questions(columns: Sequence[Column], *, texts: Sequence[str]) -> list[ScaleQuestion]:
    """Those columns whose answers are steps of a scale. `texts`: what stands above the table and may explain it."""
    above = legend(texts)
    found = {at: asked for at, column in enumerate(columns) if (asked := _asked(column, above))}
    shared = next((a.scale for a in found.values() if a.outcome), None)
    for at, column in enumerate(columns):
        if shared and at not in found and (asked := _on_the_same_scale(column, shared)):
            found[at] = asked
    return _in_one_light([asked for _, asked in sorted(found.items())])


def with_answers(
    asked: Sequence[ScaleQuestion], *, sheet: Sheet, header: int, decisions: Decisions
) -> list[ScaleQuestion]:
    """What a person said about the doubtful scale goes for all questions of the sheet that share it."""
    doubt = _doubtful(asked)
    answer = decisions.answer("value", _subject(doubt, sheet, header)) if doubt else None
    if answer is None:
        return [*asked]
    said = answer.strip()
    return [_answered(a, said) if a in asked and not a.scale.sure else a for a in asked]


def scale_question(
    asked: Sequence[ScaleQuestion], *, sheet: Sheet, header: int, decisions: Decisions
) -> list[Question]:
    """One question a sheet, and only where one of the four outcomes hangs on it."""
    doubt = _doubtful(asked)
    if doubt is None or decisions.answer("value", _subject(doubt, sheet, header)) is not None:
        return []
    waiting = {row for a in asked if a.outcome and not a.scale.sure for row in a.column.cells}
    greatest = str(doubt.scale.most or 5)
    shorter = str((doubt.scale.most or 5) - 1)
    return [
        Question(
            "value",
            _subject(doubt, sheet, header),
            file=sheet.file,
            sheet=sheet.name,
            cell=address(header, doubt.column.at),
            seen="the strongest yes",
            guesses=(greatest, shorter, "1"),
            reason=(
                "The answers are numbers, and nothing in the sheet says which number means the most agreement. "
                "Type the highest number that could be chosen, or 1 if 1 means the most."
            ),
            rows_waiting=len(waiting),
        )
    ]


def _asked(column: Column, above: dict[int, int]) -> ScaleQuestion | None:
    if not _may_be_question(column):
        return None
    question = question_of(column)
    outcome = outcome_of(question)
    scale = scale_of(column.answers, legend=above | legend([column.title, column.label]))
    if scale is None:
        return None
    if scale.words and scale.most is not None and scale.most - (scale.least or 0) < 3:
        return ScaleQuestion(column, question, outcome, scale) if outcome else None  # yes and no are asked of much else
    if scale.words is None and not outcome and not states_something(question):
        return None
    return ScaleQuestion(column, question, outcome, scale)


def _on_the_same_scale(column: Column, shared: Scale) -> ScaleQuestion | None:
    """A question about an outcome with few answers, some of them slips: its neighbours say what it was answered on."""
    question = question_of(column)
    outcome = outcome_of(question) if _may_be_question(column) else ""
    if not outcome or not any(shared.value(answer) is not None for answer in column.answers):
        return None
    return ScaleQuestion(column, question, outcome, shared)


def _may_be_question(column: Column) -> bool:
    return bool(column.cells) and role_of(column.title) not in _NO_QUESTION and not one_choice(column)


def _in_one_light(asked: Sequence[ScaleQuestion]) -> list[ScaleQuestion]:
    """Questions of one survey share their scale: where one of them shows it, the others are sure too."""
    shown = {a.scale.most for a in asked if a.scale.words is None and a.scale.sure}
    asked = [replace(a, scale=replace(a.scale, sure=True)) if a.scale.most in shown else a for a in asked]
    finest = {kind: _finest(asked, kind) for kind in {_kind(a.scale) for a in asked} - {""}}
    return [replace(a, scale=finest.get(_kind(a.scale), a.scale)) for a in asked]


def _finest(asked: Sequence[ScaleQuestion], kind: str) -> Scale:
    """“Agree” on a grid where others chose “somewhat agree” is a step of the longer scale."""
    return max((a.scale for a in asked if _kind(a.scale) == kind), key=lambda scale: scale.most or 0)


def _kind(scale: Scale) -> str:
    """Of a scale in words: agreement, satisfaction, yes and no."""
    return scale.name.partition("_")[0] if scale.name.startswith("agree") else ""


def _doubtful(asked: Sequence[ScaleQuestion]) -> ScaleQuestion | None:
    return next((a for a in asked if a.outcome and not a.scale.sure), None)


def _subject(doubt: ScaleQuestion, sheet: Sheet, header: int) -> str:
    return cell_subject(sheet.digest, address(header, doubt.column.at))


def _answered(asked: ScaleQuestion, answer: str) -> ScaleQuestion:
    if not answer.isdecimal():
        return replace(asked, scale=replace(asked.scale, least=None, most=None, sure=True))
    return replace(asked, scale=answered_with(asked.scale, int(answer)))
