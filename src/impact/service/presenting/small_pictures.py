"""A step of a presentation in; a small picture of its figure, for a list on the screen, out."""

from impact import pipeline
from impact.look import Size
from impact.model import Figure, Mode
from impact.service.rights import Who, needs

# 853 pixels wide: sharp at half the width of a screen.
_PPI = 64


class SmallPictures:
    """Part of `Service`."""

    who: Who

    @needs("viewer", "reader", "manager")
    def presented_picture(self, presentation_id: str, step_id: str, *, mode: Mode = "light") -> bytes | None:
        """PNG; None where the step shows no figure. What is drawn alike is drawn once."""
        figure = self.presented_figure(presentation_id, step_id, mode=mode)
        return None if figure is None else pipeline.png(figure, ppi=_PPI)

    def presented_figure(
        self, presentation_id: str, step_id: str, *, mode: Mode = "light", size: Size = "slide", quotes: bool = True
    ) -> Figure | None:
        """See `Presenting`."""
        raise NotImplementedError
