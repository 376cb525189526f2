"""The use cases round one step of a presentation: its figure in other colours or another size, and a small picture."""

from impact.look import Size
from impact.model import Figure, Mode
from impact.service.at_workspace import AtWorkspace
from impact.service.cache import Cache
from impact.service.figures.small_picture import small_picture
from impact.service.figures.wanted import Wanted
from impact.service.presenting.changing import frozen_of
from impact.service.presenting.drawing import Look, drawn
from impact.service.presenting.kept_steps import as_of_now, meeting_for, presentation_of, step_of, steps_here
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.standing import standing
from impact.service.presenting.steps_wanted import from_json
from impact.service.rights import needs
from impact.workspace.presentations import Presentation, StepLine

# So that a screen on which nothing changed asks for none of them again.
_PICTURES: Cache[bytes | None] = Cache(160)


class PresentedFigures(AtWorkspace):
    """Part of `Presenting`."""

    @needs("viewer", "reader", "manager")
    def presented_figure(
        self, presentation_id: str, step_id: str, *, mode: Mode = "light", size: Size = "slide", quotes: bool = True
    ) -> Figure | None:
        """The figure of one step in other colours or another size; None where it shows none."""
        at, line = self._step(presentation_id, step_id)
        wanted = from_json(line.kind, line.wanted)
        if not isinstance(wanted, Wanted):
            return None
        return drawn(at, standing(at, line, wanted, frozen_of(at.kept, [line])), Look(mode, size, quotes))

    @needs("viewer", "reader", "manager")
    def presented_picture(self, presentation_id: str, step_id: str, *, mode: Mode = "light") -> bytes | None:
        """A small PNG of it, for a list on the screen; None where the step shows no figure."""
        kept, invented = self._kept, self._invented
        key = as_of_now(kept, presentation_of(kept, presentation_id), invented=invented)
        return _PICTURES.get((*key, step_id, mode), lambda: self._picture(presentation_id, step_id, mode))

    def _picture(self, presentation_id: str, step_id: str, mode: Mode) -> bytes | None:
        figure = self.presented_figure(presentation_id, step_id, mode=mode)
        return None if figure is None else small_picture(figure)

    def _at(self, presentation_id: str) -> tuple[Meeting, Presentation]:
        kept, invented = self._kept, self._invented
        one = presentation_of(kept, presentation_id)
        return meeting_for(kept, one, invented=invented), one

    def _step(self, presentation_id: str, step_id: str) -> tuple[Meeting, StepLine]:
        at, one = self._at(presentation_id)
        return at, step_of(steps_here(at.kept, one.id), step_id)
