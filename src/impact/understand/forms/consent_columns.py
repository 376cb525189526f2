"""The columns of a form that ask for consent in; what the writer of each row gave, the lowest of all, out."""

from impact.decisions import Decisions
from impact.policy.consent import DEFAULT, Level, lowest
from impact.understand.forms.choice_columns import is_ticked
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.consent_answers import NAME_KINDS, Asked, bound_by_name, consent


class Consents:
    """Row by row."""

    def __init__(self, columns: Columns, *, decisions: Decisions) -> None:
        asked = [(column, asked_by(column)) for column in columns.of("consent")]
        self._asked = [(column, about) for column, about in asked if about.kind != "elsewhere"]
        self._decisions = decisions

    def of(self, row: int) -> tuple[Level, tuple[int, ...]]:
        """The lowest level that any question gives, and the columns whose words are unknown: they count as nothing."""
        said = [(column, about, words) for column, about in self._asked if (words := _said(column, row))]
        levels = {column.at: consent(words, about, decisions=self._decisions) for column, about, words in said}
        if any(levels[column.at] is not None for column, about, _ in said if about.kind not in NAME_KINDS):
            # “May we quote you? Yes. May we use your name? No.”
            levels |= {c.at: bound_by_name(words, about) for c, about, words in said if levels[c.at] is None}
        unknown = tuple(at for at, level in levels.items() if level is None)
        return lowest(level or DEFAULT for level in levels.values()), unknown


def asked_by(column: Column) -> Asked:
    """What the question of this column is."""
    return Asked.of(column.title, column.answers)


def _said(column: Column, row: int) -> str:
    """A column of its own for one choice says that choice where it is ticked."""
    if column.choice:
        return column.choice if is_ticked(column, row) else ""
    return column.words.get(row, "")
