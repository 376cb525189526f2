"""The words around a word in; whether they speak of a person, a place or a work, out."""

from collections.abc import Mapping, Sequence

from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Words

_ARTICLES = frozenset("the a an this that these those every each any some no another".split())
_CLAUSE = frozenset("is was has had will would can could may might must should does did isn't wasn't".split())
_FAMILY = frozenset("family kids boys girls twins sisters brothers children household siblings lot".split())
_BE = frozenset("is was has isn't wasn't 's".split())
# "Hope is back", "Rose was crying", and not "Hope was the theme".
_OF_A_PERSON = frozenset(
    """happy sad upset here back in late early there delighted so very tired sick ill alone home lonely scared proud shy
    kind lovely great brilliant wonderful amazing busy away off out gone married pregnant homeless anxious grateful
    thrilled furious angry embarrassed worried excited deaf blind frail retired new again still not always never only
    just banned trespassed in one our my his her their turning going sixteen seventeen eighteen""".split()
)
_TIMES = frozenset(
    "in by since until till during early late mid last next this every each of through from between"
    " before after".split()
)
_WITH = frozenset("with told asked thanked and for saw met".split())
_MET = frozenset(
    "told asked helped thanked met hugged phoned rang texted emailed walked gave called reminded introduced knew know"
    " missed welcomed showed taught drove let friend sister brother son daughter neighbour neighbor colleague".split()
)
_MONTHS = frozenset("may jan jun april june august summer autumn sunday friday winter easter".split())


class Grammar:
    """One text's words, asked by place."""

    def __init__(self, words: Sequence[Word], cues: Mapping[str, Words]) -> None:
        self.words, self._cues = words, cues

    def is_a(self, kind: str, fold: str) -> bool:
        return fold in self._cues[kind]

    def before(self, at: int, back: int = 1) -> str:
        """The word before, in the same stretch of a sentence; “” where a comma or a full stop lies between."""
        first = at - back
        if first < 0:
            return ""
        return self.words[first].fold if all(self._next_to(i) for i in range(first + 1, at + 1)) else ""

    def after(self, at: int, on: int = 1) -> str:
        last = at + on
        if last >= len(self.words) or (on == 1 and self.words[at].possessive):
            return ""
        return self.words[last].fold if all(self._next_to(i) for i in range(at + 1, last + 1)) else ""

    def _next_to(self, at: int) -> bool:
        return not self.words[at].begins and not any(c in ",.;!?()" for c in self.words[at].gap)

    def has_article(self, at: int) -> bool:
        before = self.before(at)
        return before in _ARTICLES and not (before == "that" and self._begins_a_clause(at))

    def _begins_a_clause(self, at: int) -> bool:
        """“told me that Kofi has moved”: here “that” points at nothing."""
        return self.after(at) in _CLAUSE or self.may_act(at)

    def is_family(self, at: int) -> bool:
        """“the Okafor twins”."""
        return self.after(at) in _FAMILY

    def does_what_people_do(self, at: int) -> bool:
        """“Grace cried”, “Nawal finally got”, “Ray, who …”: strong enough for words that are mostly no names."""
        after = self.after(at)
        if self.is_a("strong verb", after):
            return True
        if after in _BE:
            then = self.after(at, 2)
            return then in _OF_A_PERSON or (then.endswith("ing") and len(then) > 4)
        return after == "and" and self.after(at, 2) in ("i", "her", "his")

    def is_met(self, at: int) -> bool:
        """“I told Finn”, “helped Karen with …”: nobody says so of a language or a place."""
        return self.before(at) in _MET and not self.is_a_group(at)

    def may_act(self, at: int) -> bool:
        """Any verb that people can have."""
        return self.is_a("person verb", self.after(at)) or self.does_what_people_do(at)

    def is_in_place(self, at: int) -> bool:
        """“near Todmorden”, “the train to Leeds”."""
        before = self.before(at)
        if self.is_a("place before", before):
            return before != "for"
        if before not in ("to", "from", "for"):
            return False
        back = {self.before(at, 2), self.before(at, 3), self.before(at, 4)}
        return any(self.is_a("travel", word) for word in back)

    def is_a_time(self, at: int) -> bool:
        """“in May”, “by June”, “May 12”: a name that is a month, and here the month is meant."""
        word = self.words[at]
        if word.fold not in _MONTHS:
            return False
        if word.fold == "may" and not self.is_a("strong verb", self.after(at)) and self.before(at) not in _WITH:
            return True
        then = self.words[at + 1].gap if at + 1 < len(self.words) else ""
        figure = any(c.isdigit() for c in word.gap) or any(c.isdigit() for c in then[:4])
        return figure or self.before(at) in _TIMES

    def is_a_group(self, at: int) -> bool:
        """“Matariki breakfast”, “Kanopy app”: what follows is a thing and has its name from this word."""
        return self.is_a("group", self.after(at))

    def is_named(self, at: int) -> bool:
        """“named …”, “my name is …”, “my colleague …”."""
        one, two = self.before(at), f"{self.before(at, 2)} {self.before(at)}"
        if self.is_a("name cue", two):
            return True
        if not self.is_a("name cue", one):
            return False
        return not any(self.is_a("work", self.before(at, n)) or self.is_a("group", self.before(at, n)) for n in (2, 3))

    def is_a_work(self, first: int, last: int) -> bool:
        """“anything by …”, “the … books”: who wrote it or is in it, and nobody who was here."""
        back = [self.before(first, n) for n in (1, 2, 3)]
        if any(self.is_a("by", " ".join(reversed([w for w in back[:n] if w]))) for n in (1, 2, 3) if back[n - 1]):
            return True
        if not self.is_a("work", self.after(last)):
            return False
        begins = self.words[first].begins
        return begins or back[0] in _ARTICLES or back[0] in ("more", "all", "old", "new", "of", "our")
