"""A guarded quarter in; what the sounding-board view may show of it, and where it comes from in words, out."""

from dataclasses import dataclass

from impact.charts.guarded import records_of, whole
from impact.charts.layers import Shape
from impact.charts.threads import thread_of
from impact.charts.words import listing, period, say
from impact.model import SoundingBoard

JOIN = " + "
# As many as are read out in a minute. Where more were named, the rest stands in the table.
MOST_CODES = 8
# Of branches that are told together. The table has them all.
MOST_NAMES = 4
BECAME = {
    "done": "Done",
    "doing": "Being done",
    "considering": "Being considered",
    "not_now": "Not now",
    "heard": "Heard",
}


@dataclass(frozen=True, slots=True)
class Named:
    """One code that somebody named: x of n."""

    code: str
    name: str
    n: int
    x: int
    starter: bool
    """One of the codes on the screen on the first day."""

    @property
    def shape(self) -> Shape:
        thread = thread_of(self.code)
        return thread.shape if thread else "diamond"

    @property
    def inks(self) -> tuple[str, str]:
        """Colour tokens of marks and of words: a thread's own, ink for every other code."""
        thread = thread_of(self.code)
        return (thread.ink, thread.text_ink) if thread else ("text", "text")


@dataclass(frozen=True)
class Board:
    data: SoundingBoard
    named: tuple[Named, ...]

    @property
    def speaks(self) -> bool:
        return bool(self.named)

    @property
    def shown(self) -> tuple[Named, ...]:
        """In the order of the codebook; of many the starters first. None is chosen by how often it was named."""
        chosen = sorted(self.named, key=lambda one: not one.starter)[:MOST_CODES]
        return tuple(one for one in self.named if one in chosen)

    @property
    def left_away(self) -> int:
        return len(self.named) - len(self.shown)

    @property
    def first(self) -> Named | None:
        """The code of the first question; where a person chose another, the one named in most reflections."""
        asked = {question.code for question in self.data.questions[:1]}
        found = next((one for one in self.named if one.code in asked), None)
        return found or max(self.named, key=lambda one: one.x, default=None)

    @property
    def wished(self) -> str:
        return self.data.place or "All branches"

    @property
    def where(self) -> str:
        """Where the numbers come from, inside a sentence: North Hill; Oak Park and Lakeside together; all branches."""
        return self._where(MOST_NAMES)

    @property
    def where_in_full(self) -> str:
        """The same with every name, however many."""
        return self._where(self.data.heard_at.count(JOIN) + 1)

    def _where(self, most: int) -> str:
        if not self.data.heard_at:
            return "all branches"
        names = self.data.heard_at.split(JOIN)
        if len(names) > most:
            return f"{say(len(names))} branches together"
        return f"{listing(names, most=most)} together" if len(names) > 1 else names[0]

    @property
    def widened(self) -> bool:
        return self.data.heard_at != self.data.place or self.data.heard_in != self.data.period

    @property
    def why_widened(self) -> str:
        """What of the place that was wished for is missing, in a few words."""
        match self.data.status:
            case "silent":
                return "nobody wrote"
            case "unread":
                return "nothing is read yet"
            case "shown":
                return "no code is named where it may be told"
        return "too little to show alone" if self.data.place else "too little to show"

    @property
    def heard_words(self) -> str:
        """“all branches”; where another time is told, “all branches in 2026”."""
        other = self.data.heard_in != self.data.period
        return f"{self.where} in {period(self.data.heard_in)}" if other else self.where


def board_of(data: SoundingBoard) -> Board:
    named = (
        Named(str(record["code"]), str(record["name"]), n, x, bool(record["starter"]))
        for record in records_of(data.codes)
        if (n := whole(record["n"])) and (x := whole(record["x"]))
    )
    return Board(data, tuple(named))
