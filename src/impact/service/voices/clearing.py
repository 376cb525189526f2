"""The use cases round quotes: those that may be shown, and clearing one.

“I have read this for who could be recognised” is said by who was shown it. Who may not read reflections, and answers
for quotes all the same, is shown what would leave and no more: passages that their writers let go, as colleagues would
see them, with the answer beside each that the same tick lets go.
"""

from dataclasses import dataclass

from impact.coding.personal_details import find_details
from impact.model import Audience
from impact.service.at_workspace import AtWorkspace
from impact.service.reading.reading_card import own_words
from impact.service.reading.reading_steps import Step, take
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.service.voices import quoting, voices
from impact.service.voices.quotable import replaced_texts, shown_marks
from impact.service.voices.voices import Quote
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToClear:
    """A passage as it would leave, and the idea told `beside` it. `details`: code points that may name somebody.

    `shown` is a mark of exactly these words: a tick is about them and about no others.
    """

    quote: Quote
    beside: str
    details: tuple[tuple[int, int], ...]
    shown: str


class Clearing(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def quotes(self, audience: Audience = "staff") -> list[Quote]:
        """Passages that this audience may see; only a reader sees those that nobody has read first."""
        return quoting.with_reasons(self._kept, audience, only_cleared=not self.who.is_any("reader"))

    @needs("manager", "reader")
    def quotes_to_clear(self) -> tuple[ToClear, ...]:
        """Passages that their writers let go, those that nobody has cleared first."""
        found = _to_clear(self._kept)
        return tuple(sorted(found.values(), key=lambda one: (bool(one.quote.cleared_by), one.quote.period)))

    @needs("reader")
    def is_of_few(self, reflection_id: str, audience: Audience) -> bool:
        """Whether too few wrote beside it for its branch to be named; who clears it asks if that can be worked out."""
        return voices.is_of_few(self._kept, reflection_id, audience)

    @needs("manager", "reader")
    def clear_quote(self, reflection_id: str, *, cleared: bool = True, shown: str = "") -> None:
        """“I have read this for who could be recognised: patron, neighbours, writer”, or that no longer.

        Who is no reader says with `shown` which words stood before them. Raises Refused where others would leave now.
        """
        kept = self._kept
        if cleared and not self.who.is_any("reader"):
            here = _to_clear(kept).get(reflection_id)
            if here is None:
                raise Refused("The writer kept this to the readers, so nobody else may read it, and it leaves nowhere.")
            if shown != here.shown:
                raise Refused("Read the passage as it stands now, then tick: other words would leave than you saw.")
        take(kept, Step(reflection_id, clear=((reflection_id, cleared),)), by=self.who.name)


def _to_clear(kept: Workspace) -> dict[str, ToClear]:
    quotes = voices.quotes(kept, "staff", only_cleared=False)
    lines = read_all(kept).merged.reflections.drop_duplicates("id").set_index("id")
    staff, places = own_words(kept)
    details: dict[str, list[tuple[int, int]]] = {}
    for one in find_details([(quote.reflection_id, quote.text) for quote in quotes], staff=staff, places=places):
        details.setdefault(one.id, []).append((one.start, one.end))
    texts, shown = replaced_texts(kept), shown_marks(kept, lines.index)
    found = {}
    for quote in quotes:
        name = quote.reflection_id
        beside = str(lines.at[name, "idea"])
        beside = texts[name].hide_in(beside) if name in texts else beside
        found[name] = ToClear(quote, "" if beside == quote.text else beside, tuple(details.get(name, ())), shown[name])
    return found
