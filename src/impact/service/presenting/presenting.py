"""The use cases round presentations: put together, ordered, kept up to date, repeated, and told as one audience may
see them.
"""

from impact.look import Size
from impact.model import Audience, Figure, Mode, StepKind
from impact.model.presented import Presented
from impact.service.presenting.pages import PresentationLine, PresentationPage
from impact.service.presenting.steps_wanted import StepWanted
from impact.service.rights import Who, needs
from impact.workspace import Workspace


class Presenting:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("viewer", "reader", "manager")
    def presentations(self) -> tuple[PresentationLine, ...]:
        """All that are not taken back, the one touched last first."""
        raise NotImplementedError

    @needs("viewer", "reader", "manager")
    def presentation(self, presentation_id: str) -> PresentationPage:
        """One of them with its steps. Raises Refused for one that is not here."""
        raise NotImplementedError

    @needs("manager")
    def begin_presentation(self, title: str, audience: Audience, period: str, *, usual: bool = True) -> str:
        """A new one; its id. `usual`: it begins with what such a presentation has, as far as the period supports it."""
        raise NotImplementedError

    @needs("manager")
    def add_step(self, presentation_id: str, kind: StepKind, wanted: StepWanted, caption: str = "") -> str:
        """At the end; the id of the step. What it shows is kept as it is now, for the presentation's audience."""
        raise NotImplementedError

    @needs("manager")
    def move_step(self, presentation_id: str, step_id: str, position: int) -> None:
        """To this place, from 0."""
        raise NotImplementedError

    @needs("manager")
    def drop_step(self, presentation_id: str, step_id: str) -> None:
        """It is shown no more; it can be put back."""
        raise NotImplementedError

    @needs("manager")
    def put_back_step(self, presentation_id: str, step_id: str) -> None:
        """A dropped step, to where it was."""
        raise NotImplementedError

    @needs("manager")
    def write_step(self, presentation_id: str, step_id: str, caption: str, notes: str) -> None:
        """The words under a step, and what is said while it is shown."""
        raise NotImplementedError

    @needs("manager")
    def write_presentation(self, presentation_id: str, title: str, notes: str) -> None:
        """Its title, and the words on the board's page."""
        raise NotImplementedError

    @needs("manager")
    def keep_step(self, presentation_id: str, step_id: str) -> None:
        """It goes on showing what it showed, although other numbers came in."""
        raise NotImplementedError

    @needs("manager")
    def refresh_step(self, presentation_id: str, step_id: str) -> None:
        """It shows what there is today."""
        raise NotImplementedError

    @needs("manager")
    def refresh_all(self, presentation_id: str) -> int:
        """The same for every step that is not as it was; how many."""
        raise NotImplementedError

    @needs("manager")
    def duplicate_presentation(self, presentation_id: str, period: str, audience: Audience) -> str:
        """The same presentation of another period, or for other readers, with their numbers; the id of the new one."""
        raise NotImplementedError

    @needs("manager")
    def take_back_presentation(self, presentation_id: str) -> None:
        """It is listed no more."""
        raise NotImplementedError

    @needs("viewer", "reader", "manager")
    def presented(self, presentation_id: str, *, quotes: bool = True) -> Presented:
        """All that its screens and files say, guarded for its audience. `quotes` False: for a room where none is shown.

        Figures are in the size of a slide and in light colours; see `presented_figure` for others.
        """
        raise NotImplementedError

    @needs("viewer", "reader", "manager")
    def presented_figure(
        self, presentation_id: str, step_id: str, *, mode: Mode = "light", size: Size = "slide", quotes: bool = True
    ) -> Figure | None:
        """The figure of one step in other colours or another size; None where it shows none."""
        raise NotImplementedError

    @needs("viewer", "reader", "manager")
    def presentation_left_out(self, presentation_id: str) -> tuple[str, ...]:
        """What its audience does not see, and why, a sentence each."""
        raise NotImplementedError
