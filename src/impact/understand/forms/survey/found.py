"""What a survey turned out to ask in, sentences for the Check page out. No answer stands in them."""

from impact.sheets import column_letters
from impact.understand.forms.columns import Column
from impact.understand.forms.file_period import FilePeriod
from impact.understand.forms.survey.columns import SurveyColumns
from impact.understand.forms.survey.questions import ScaleQuestion

_OUTCOMES = {
    "knowledge": "Knowledge",
    "confidence": "Confidence",
    "application": "Application",
    "awareness": "Awareness",
    "": "Other questions on a scale",
}


def what_was_found(columns: SurveyColumns, *, period: FilePeriod) -> tuple[str, ...]:
    found = ["Taken for a survey: each row is what one person answered."]
    for outcome, name in _OUTCOMES.items():
        if asked := [a for a in columns.asked if a.outcome == outcome]:
            found.append(f"{name}: {', '.join(map(_asked, asked))}.")
    if down := [a for a in columns.asked if a.scale.down]:
        found.append(
            f"In {', '.join(_named(a.column) for a in down)} the smallest number means the most. "
            "The answers were turned round, so that the greatest means the most everywhere."
        )
    if written := columns.told.of("story", "open"):
        found.append(f"Open answers, told by patrons and for the readers only: {', '.join(map(_named, written))}.")
    if columns.programmes:
        found.append(f"Programme: {_named(columns.programmes[0])}.")
    if left := columns.left_out():
        found.append(f"Not taken over, since they are neither on a scale nor open: {', '.join(map(_named, left))}.")
    if period.period:
        found.append(f"Answers without a date belong to {period.period.name()}: {period.why}.")
    return tuple(found)


def _asked(asked: ScaleQuestion) -> str:
    scale = asked.scale
    if not scale.sure or scale.least is None:
        return f"{_named(asked.column)}, on a scale that is asked about"
    return f"{_named(asked.column)}, {scale.least} to {scale.most}"


def _named(column: Column) -> str:
    words = column.label or column.title
    title = words if len(words) <= 80 else f"{words[:79].rstrip()}…"
    return f"column {column_letters(column.at)} (“{title}”)"
