"""The three threads: the shape that carries each where colour cannot, its ink, and what it means in few words."""

from dataclasses import dataclass

from impact import model
from impact.charts.layers import Shape


@dataclass(frozen=True, slots=True)
class Thread:
    """Where it stands among the three, its name, its shape, and its meaning in the words of the library."""

    place: int
    name: str
    shape: Shape
    gloss: str

    @property
    def code(self) -> str:
        return model.THREADS[self.place]

    @property
    def ink(self) -> str:
        """Colour token of its marks."""
        return self.name.lower()

    @property
    def text_ink(self) -> str:
        """Colour token of words about it."""
        return f"{self.ink}_t"


THREADS = (
    Thread(0, "Dignity", "circle", "being met as a person"),
    Thread(1, "Purpose", "triangle-up", "feeling that the effort mattered"),
    Thread(2, "Understanding", "square", "being known and heard"),
)


def thread_of(code: str) -> Thread | None:
    """The thread with this code; None for every other code, which is drawn in ink."""
    return next((thread for thread in THREADS if thread.code == code), None)
