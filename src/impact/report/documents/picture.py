"""A step in, its figure as a drawing for a page out, without the words that stand beside it as text."""

from dataclasses import dataclass

from impact.model import Figure
from impact.model.presented import StepTold
from impact.report.body import body_of
from impact.report.renderer import draw_svg


class NoWordsForIt(ValueError):
    """A figure that some readers could not know is no figure of a document."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`svg` is `wide` by `high` points; `alt` is said to who cannot see it."""

    svg: str
    wide: float
    high: float
    alt: str

    def within(self, wide: float, high: float) -> float:
        """How wide it may stand in so much room, in points."""
        return self.wide * min(wide / self.wide, high / self.high)


def picture_of(step: StepTold) -> Picture | None:
    """Raises NoWordsForIt, naming the figure, where nobody says what it shows."""
    figure = page_of(step)
    if figure is None:
        return None
    if not figure.alt.strip():
        raise NoWordsForIt(
            f"The figure “{step.title}” has no words for people who cannot see it. "
            "Write what it shows, or leave it out."
        )
    body = body_of(figure, draw_svg(figure.spec))
    return Picture(body.svg, body.wide, body.high, figure.alt)


def page_of(step: StepTold) -> Figure | None:
    """The figure as it was laid out for a page, else as for a screen."""
    return step.page or step.figure
