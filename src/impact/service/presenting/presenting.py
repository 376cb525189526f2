"""The use cases round presentations: put together, ordered, kept up to date, repeated, and told as one audience may
see them.
"""

from impact.model import Audience, Presented, StepKind
from impact.service.presenting import changing
from impact.service.presenting.assembling import presented
from impact.service.presenting.freezing import new_step
from impact.service.presenting.kept_steps import meeting_of, presentation_of, steps_here
from impact.service.presenting.opening import lines_of, page_of
from impact.service.presenting.pages import PresentationLine, PresentationPage
from impact.service.presenting.presented_figures import PresentedFigures
from impact.service.presenting.repeating_next import next_title, repeated
from impact.service.presenting.steps_wanted import StepWanted
from impact.service.presenting.usual_order import usual_steps
from impact.service.rights import needs


class Presenting(PresentedFigures):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def presentations(self) -> tuple[PresentationLine, ...]:
        """All that are not taken back, the one touched last first."""
        return lines_of(self._kept, invented=self._invented)

    @needs("viewer", "reader", "manager")
    def presentation(self, presentation_id: str) -> PresentationPage:
        """One of them with its steps. Raises Refused for one that is not here."""
        kept, invented = self._kept, self._invented
        return page_of(kept, presentation_of(kept, presentation_id), invented=invented)

    @needs("manager")
    def begin_presentation(self, title: str, audience: Audience, period: str, *, usual: bool = True) -> str:
        """A new one; its id. `usual`: it begins with what such a presentation has, as far as the period supports it."""
        kept, invented = self._kept, self._invented
        at, one = changing.begin(kept, title, audience, period, invented=invented)
        wanted = usual_steps(at) if usual else []
        made = [new_step(at, one.id, place, step) for place, step in enumerate(wanted)]
        changing.keep(kept, one, made, by=self.who.name)
        return one.id

    @needs("manager")
    def add_step(self, presentation_id: str, kind: StepKind, wanted: StepWanted, caption: str = "") -> str:
        """At the end; the id of the step. What it shows is kept as it is now, for the presentation's audience."""
        at, one = self._at(presentation_id)
        return changing.add(at, one.id, kind, wanted, caption, by=self.who.name)

    @needs("manager")
    def move_step(self, presentation_id: str, step_id: str, position: int) -> None:
        """To this place, from 0."""
        changing.move(self._at(presentation_id)[0].kept, presentation_id, step_id, position, by=self.who.name)

    @needs("manager")
    def drop_step(self, presentation_id: str, step_id: str) -> None:
        """It is shown no more; it can be put back."""
        changing.drop(self._at(presentation_id)[0].kept, presentation_id, step_id, by=self.who.name)

    @needs("manager")
    def put_back_step(self, presentation_id: str, step_id: str) -> None:
        """A dropped step, to where it was."""
        changing.put_back(self._at(presentation_id)[0].kept, presentation_id, step_id, by=self.who.name)

    @needs("manager")
    def write_step(self, presentation_id: str, step_id: str, caption: str, notes: str) -> None:
        """The words under a step, and what is said while it is shown."""
        at, line = self._step(presentation_id, step_id)
        changing.write_step(at, line, caption, notes, by=self.who.name)

    @needs("manager")
    def write_presentation(self, presentation_id: str, title: str, notes: str) -> None:
        """Its title, and the words on the board's page."""
        at, one = self._at(presentation_id)
        changing.write(at, one, title, notes, by=self.who.name)

    @needs("manager")
    def keep_step(self, presentation_id: str, step_id: str) -> None:
        """It goes on showing what it showed, although other numbers came in."""
        at, line = self._step(presentation_id, step_id)
        changing.keep_as_it_was(at, line, by=self.who.name)

    @needs("manager")
    def refresh_step(self, presentation_id: str, step_id: str) -> None:
        """It shows what there is today."""
        at, line = self._step(presentation_id, step_id)
        changing.refresh(at, [line], by=self.who.name)

    @needs("manager")
    def refresh_all(self, presentation_id: str) -> int:
        """The same for every step that is not as it was; how many."""
        at, one = self._at(presentation_id)
        return changing.refresh(at, steps_here(at.kept, one.id), by=self.who.name)

    @needs("manager")
    def duplicate_presentation(self, presentation_id: str, period: str, audience: Audience) -> str:
        """The same presentation of another period, or for other readers, with their numbers; the id of the new one.

        What stands on the board's page is not taken over: it was said of another time.
        """
        before, one = self._at(presentation_id)
        kept, by = before.kept, self.who.name
        title = next_title(one.title, before, meeting_of(kept, audience, period, invented=before.invented))
        at, new = changing.begin(kept, title, audience, period, invented=before.invented, made_from=one.id)
        changing.keep(kept, new, repeated(at, new.id, before, steps_here(kept, one.id)), by=by)
        return new.id

    @needs("manager")
    def take_back_presentation(self, presentation_id: str) -> None:
        """It is listed no more."""
        changing.take_back(self._at(presentation_id)[0].kept, presentation_id, by=self.who.name)

    @needs("viewer", "reader", "manager")
    def presented(self, presentation_id: str, *, quotes: bool = True) -> Presented:
        """All that its screens and files say, guarded for its audience. `quotes` False: for a room where none is shown.

        Figures are in the size of a slide and in light colours; see `presented_figure` for others.
        """
        kept, invented = self._kept, self._invented
        return presented(kept, presentation_of(kept, presentation_id), invented=invented, quotes=quotes)

    @needs("viewer", "reader", "manager")
    def presentation_left_out(self, presentation_id: str) -> tuple[str, ...]:
        """What its audience does not see, and why, a sentence each."""
        return self.presented(presentation_id).left_out
