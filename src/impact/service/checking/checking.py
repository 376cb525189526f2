"""The use cases round what only a person can know: questions, answers, what files tell differently, the account."""

from collections.abc import Iterable

import pandas as pd

from impact.decisions import Decision
from impact.questions import QuestionKind
from impact.service.at_workspace import AtWorkspace
from impact.service.checking import asking
from impact.service.checking.asking import EVERYTHING, Filter
from impact.service.checking.corrections import Correction, corrections
from impact.service.checking.disputed_sheets import DisputedSheets, disputed_sheets
from impact.service.checking.drift import SheetDrift, drift
from impact.service.checking.saying_otherwise import Sayable, as_it_was, say_otherwise, sayable
from impact.service.rights import needs
from impact.service.sheets.neighbours import Neighbours, cells_of_line, neighbours
from impact.service.sheets.sheets_understood import FileUnderstood, files_understood


class Checking(AtWorkspace):
    """Part of `Service`."""

    @needs("manager")
    def questions(self) -> pd.DataFrame:
        """Open questions; columns of `frames`, those that most rows wait for first."""
        return asking.questions(self._kept)

    @needs("manager")
    def answer(self, question_id: str, answer: str, *, note: str = "") -> None:
        """Answers a question by its id, also one that was answered before."""
        asking.answer_by_id(self._kept, question_id, answer, by=self.who.name, note=note)

    @needs("manager")
    def decide(self, kind: QuestionKind, subject: str, answer: str, *, note: str = "") -> None:
        """Answers a question by what it is about."""
        asking.decide(self._kept, kind, subject, answer, by=self.who.name, note=note)

    @needs("manager")
    def decide_many(self, answers: Iterable[tuple[QuestionKind, str, str]], *, note: str = "") -> None:
        """The same for several at once, kind, subject and answer each: one write, and everything is read anew once."""
        asking.decide_many(self._kept, answers, by=self.who.name, note=note)

    @needs("manager")
    def take_back(self, kind: QuestionKind, subject: str) -> None:
        """An answer is taken back: the question is open again."""
        asking.take_back(self._kept, kind, subject, by=self.who.name)

    @needs("manager")
    def answered(self) -> list[Decision]:
        """What was answered and stands, the newest first; `note` says where it was asked."""
        return asking.answered(self._kept)

    @needs("manager")
    def sayable(self, sha256: str, sheet: str) -> dict[Sayable, str]:
        """What may be said of a sheet although nobody asked, and what was said before."""
        return sayable(self._kept, sha256, sheet)

    @needs("manager")
    def say_otherwise(self, sha256: str, sheet: str, kind: Sayable, answer: str) -> bool:
        """Says what a sheet is; False, and nothing is kept, where that makes no difference."""
        return say_otherwise(self._kept, sha256, sheet, kind, answer, by=self.who.name)

    @needs("manager")
    def as_it_was(self, sha256: str, sheet: str) -> None:
        """Whatever was said of this sheet is taken back."""
        as_it_was(self._kept, sha256, sheet, by=self.who.name)

    @needs("manager")
    def corrections(self) -> tuple[Correction, ...]:
        """Numbers that files tell differently, those that wait first; each with every version of it."""
        return corrections(self._kept)

    @needs("manager")
    def disputed_sheets(self) -> tuple[DisputedSheets, ...]:
        """Sheets that differ throughout, those that wait first: one answer settles all their numbers."""
        return disputed_sheets(self._kept)

    @needs("manager")
    def drift(self) -> tuple[SheetDrift, ...]:
        """What came, went and changed its name since the sheet of the same kind before; the latest sheets first."""
        return drift(self._kept)

    @needs("manager")
    def neighbours(self, question_id: str) -> Neighbours | None:
        """The cell that a question is about, as it stands among its neighbours; no words of a reflection."""
        return neighbours(self._kept, question_id)

    @needs("manager")
    def cells_of_line(self, file: str, sheet: str, row: int, cell: str) -> Neighbours | None:
        """The cell of a line of the account among its neighbours; no words of a reflection."""
        return cells_of_line(self._kept, file, sheet, row, cell)

    @needs("manager")
    def files_understood(self) -> tuple[FileUnderstood, ...]:
        """How each sheet of each file was understood."""
        return files_understood(self._kept)

    @needs("manager")
    def set_aside_workbook(self) -> bytes:
        """Rows that do not count, as they stand, with reason and remedy (XLSX). Words of reflections: for a reader."""
        from impact.service.checking.set_aside import set_aside_workbook  # noqa: PLC0415  it loads what writes workbooks

        return set_aside_workbook(self._kept, with_words=self.who.is_any("reader"))

    @needs("manager")
    def ledger(self, wanted: Filter = EVERYTHING) -> pd.DataFrame:
        """The account of rows; columns of `frames`."""
        return asking.ledger(self._kept, wanted)

    @needs("manager")
    def held_by_file(self) -> dict[str, tuple[int, int, int]]:
        """How many numbers, reflections and survey answers are held of each file."""
        return asking.held_by_file(self._kept)
