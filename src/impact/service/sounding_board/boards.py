"""The use cases round a sounding board, with who is asking: the questions to choose from, the choice, the sheet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from impact import __version__, pipeline
from impact.model import BoardQuestion, SoundingBoard
from impact.pipeline.board_sheet import MIMES, SheetKind, board_sheet
from impact.report.exporter import Paper
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.exports import Exported
from impact.service.figures.figures import data
from impact.service.figures.wanted import Wanted, settle
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.service.sounding_board import board_questions
from impact.vocabulary.board_questions import board_questions as questions_here


class Boards(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def board_questions(self) -> tuple[BoardQuestion, ...]:
        """All that a team may talk about, in the order of the list."""
        return tuple(questions_here().values())

    @needs("reader", "manager")
    def choose_board_questions(self, wanted: Wanted, chosen: Sequence[str]) -> None:
        """The two questions, by id, that stand on the sounding board of this period and place; none: by the rule."""
        kept = self._kept
        asked = settle(read_all(kept), wanted)
        if asked is None:
            raise Refused("There is no period yet that questions could stand on.")
        board_questions.choose_questions(kept, asked.name, wanted.branch, chosen, by=self.who.name)

    @needs("viewer", "reader", "manager")
    def sounding_board_sheet(self, wanted: Wanted, *, paper: Paper = "a4", kind: SheetKind = "pdf") -> Exported:
        """One page for a weekly meeting, to print (PDF) or to edit (DOCX)."""
        kept, invented = self._kept, self._invented
        seen = wanted if self.who.is_any("reader") else replace(wanted, only_cleared=True)
        plain = replace(seen, form="sounding_board", mode="light", size="page")
        asked, made = settle(read_all(kept), plain), data(kept, plain, invented=invented)
        if asked is None or not isinstance(made, SoundingBoard):
            raise Refused("There is nothing to talk about yet. Bring in reflections first, or type one story.")
        name = pipeline.file_name(
            period=asked.name,
            scope=wanted.branch or "all",
            form="sounding-board",
            look=f"{paper}-{wanted.audience}",
            ending=kind,
        )
        sheet = board_sheet(made, version=__version__, made_at=date.today(), paper=paper, kind=kind)
        return Exported(name, MIMES[kind], sheet)
