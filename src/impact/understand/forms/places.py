"""The column that names a branch in; for each row its branch, and the question about rows that name none, out."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from impact.decisions import Decisions
from impact.questions import Question, cell_subject
from impact.sheets import Sheet, address
from impact.understand.forms.answers import plain
from impact.understand.forms.asking import could_be_name
from impact.understand.forms.columns import Column, Columns
from impact.vocabulary.form_words import form_words
from impact.words import fold, tidy

_NOWHERE = frozenset("- – — ? n/a na none unknown no other prefer not to say".split())
_GENERIC = re.compile(
    r"^(?:sheet|tabelle|feuil|feuille|hoja|foglio|taul|planilha|table|data|form|survey|export|attributes|results?|"
    r"reflections?|comments?|stories|responses?|raw|form responses|form1|respuestas de formulario|formularantworten|"
    r"réponses au formulaire|risposte del modulo|lomakevastaukset)[\s\d()]*$"
)
WHOLE_SYSTEM = "all branches"


@dataclass(frozen=True)
class Place:
    """`is_known` and an empty branch: the whole system, as the sheet said."""

    branch: str = ""
    is_known: bool = False
    written: str = ""


class Places:
    """Reads the branches of one form, row by row, and asks about those that name none."""

    def __init__(self, column: Column | None, sheet: Sheet, *, header: int, decisions: Decisions) -> None:
        self._column, self._sheet = column, sheet
        # One question for all rows without a branch: the sheet's, or that of its column's blanks.
        self._cell = address(header, column.at) if column else ""
        self._subject = cell_subject(sheet.digest, self._cell)
        self._decided = decisions.answer("branch", self._subject)

    def of(self, row: int) -> Place:
        said = tidy(self._column.words.get(row, "")) if self._column else ""
        said = said if could_be_name(said) else ""  # it would stand in figures, and in what is asked
        if said and fold(said) not in _NOWHERE:
            return _place(said, written=said)
        if self._decided:
            return _place(tidy(self._decided), written=said)
        return Place(written=said)

    def questions(self, told: Sequence[Place]) -> list[Question]:
        """One question for all of these rows that name no branch."""
        without = sum(not place.is_known for place in told)
        if not without:
            return []
        return [
            Question(
                "branch",
                self._subject,
                file=self._sheet.file,
                sheet=self._sheet.name,
                cell=self._cell,
                seen=self._sheet.name,
                guesses=(*self._named_by_sheet(), WHOLE_SYSTEM),
                reason="Some answers name no branch." if self._column else "No question asks for the branch.",
                rows_waiting=without,
            )
        ]

    def _named_by_sheet(self) -> tuple[str, ...]:
        name = self._sheet.name
        own = not _GENERIC.match(fold(name)) and name != self._sheet.file and not self._column
        return (name,) if own and name else ()


def place_column(columns: Columns) -> Column | None:
    """Of several columns that name places the one that tells branches apart: “Library” is the same in every row."""
    found = [column for column in columns.of("branch") if column.cells]
    return max(found, key=_tells_branches, default=columns.first("branch"))


def _tells_branches(column: Column) -> tuple[bool, bool, int]:
    different = {fold(answer) for answer in column.answers}
    return (len(different) > 1, "branch" in fold(column.title), -column.at)


@functools.cache
def _whole_system() -> frozenset[str]:
    return frozenset(plain(words) for words in form_words()["whole"]["whole"])


def _place(said: str, *, written: str) -> Place:
    if plain(said) in _whole_system():
        return Place(is_known=True, written=written)
    return Place(said, is_known=True, written=written)
