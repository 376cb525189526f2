"""Words that somebody types and that leave the house in; what to think of before they do, out. Nothing is stopped here.

What is kept is checked again when it is kept; this says the same while there is time to say it another way.
"""

from dataclasses import dataclass

from impact.coding.personal_details import find_details
from impact.model import Audience
from impact.service.at_workspace import AtWorkspace
from impact.service.reading.reading_card import own_words
from impact.service.rights import needs
from impact.service.voices.nobodys_words import repeats_somebody

# No box holds more; what is pasted by mistake is not searched to its end.
MOST_LETTERS = 4_000


@dataclass(frozen=True, slots=True)
class Thought:
    """`repeats`: they are words of a reflection that may not be quoted there.

    `names`: what in them may name a person; `leads`: a number or an address that may lead to one.
    """

    repeats: bool = False
    names: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()


class TypedWords(AtWorkspace):
    """Part of `Service`."""

    @needs("manager", "reader")
    def think_of(self, words: str, audience: Audience = "public") -> Thought:
        """For whoever types them; `audience` is the widest that will read them."""
        typed = words[:MOST_LETTERS]
        if not typed.strip():
            return Thought()
        kept = self._kept
        staff, places = own_words(kept)
        found = list(find_details([("", typed)], staff=staff, places=places))
        names = dict.fromkeys(one.text for one in found if one.kind == "PERSON")
        leads = dict.fromkeys(one.text for one in found if one.kind != "PERSON")
        return Thought(repeats_somebody(kept, typed, audience=audience), tuple(names), tuple(leads))
