"""The words of a text in, names of people that have their capital out."""

from collections.abc import Iterator, Mapping, Sequence

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.headings import in_shouted, is_heading, is_shouting
from impact.coding.personal_details.persons.here import Here
from impact.coding.personal_details.persons.known_names import KnownNames
from impact.coding.personal_details.persons.languages import is_english
from impact.coding.personal_details.persons.runs import Run, runs
from impact.coding.personal_details.persons.single_names import begins_well, stands_well
from impact.coding.personal_details.persons.sorts import (
    EITHER,
    FIRST,
    NONE,
    ORDINARY,
    TOWN,
    UNKNOWN,
    WORD,
)
from impact.coding.personal_details.persons.titles import is_nick, is_weak, title_words
from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Names, Words

# "Denny Hall", "Sarah Park": surnames too, behind a first name that is nothing else.
_SURNAMES = frozenset(
    "hall hill hills park church lake bridge street house close grove day law bell banks rivers wells marsh field"
    " valley brook cross gates way lane court tower coast island service young".split()
)
_NEVER = frozenset("su il la le si se ya da do un al el es en te ma no di du de".split())
# "Will we …", "May I …", "Mark the …": the verb, unless a person's verb follows.
_VERBS = frozenset("will may mark drew pat don rob sue chase hope skip nick bill hunter trace pierce peg tad".split())
_NAMES = (FIRST, WORD, TOWN, EITHER, UNKNOWN)


class Capitals:
    """One text. A run of capitalised words is a title with a name, or it is cut into names and other words."""

    def __init__(self, text: str, words: Sequence[Word], names: Names, cues: Mapping[str, Words]) -> None:
        self._here = Here(text, words, names, cues)
        self._known = KnownNames(self._here)

    def find(self) -> Iterator[Span]:
        for run in runs(self._here.words, self._here.cues["particle"]):
            yield from self._in_run(run)

    def _in_run(self, run: Run) -> Iterator[Span]:
        if any(self._here.words[at].shouted for at in run) and is_shouting(self._here, run):
            yield from in_shouted(self._here, run)
            return
        while run and self._is_only_a_beginning(run):
            run = run[1:]
        count = title_words(self._here.words, run, self._here.grammar) if run else 0
        named = run[count:]
        if not run or not named or self._known.is_known(run):
            return
        if count and self._is_titled(run, count):
            yield self._here.span(range(run[0], self._name_end(named)))
        elif is_nick(self._here.words, run) and self._is_nicked(run):
            yield self._here.span(range(run[0], self._name_end(run[1:])))
        elif not self._is_group(run):
            yield from self._names_in(run)

    # Titles

    def _is_titled(self, run: Run, count: int) -> bool:
        first = self._here.words[run[count]]
        if self._is_group(run[count:]) and len(run) > count + 1:
            return False
        if not is_weak(self._here.words, run, count, self._here.grammar):
            return self._here.sort(run[count]) != NONE or first.fold in self._here.names.towns or len(run) > count + 1
        return self._here.sort(run[count]) in _NAMES

    def _name_end(self, named: Run) -> int:
        """Behind the words of a name: not more than four, and none that is certainly no name."""
        end = named[0] + 1
        for at in named[1:4]:
            if self._here.sort(at) == NONE and self._here.words[at].fold not in self._here.names.towns:
                break
            end = at + 1
        while end > named[0] + 1 and not self._here.words[end - 1].capital:
            end -= 1
        return end

    def _is_nicked(self, run: Run) -> bool:
        """“Old Stan”; “Old Tam” within a sentence, where a capital is enough; not “the Old Testament”."""
        if self._is_group(run):
            return False
        if self._here.sort(run[1]) in _NAMES:
            return True
        within = not self._here.words[run[0]].begins and not self._here.grammar.has_article(run[0])
        return within and self._here.sort(run[1]) == ORDINARY and not is_heading(self._here, run[0])

    # Names without a title

    def _names_in(self, run: Run) -> Iterator[Span]:
        """Each stretch of the run that is a name: it begins with a name, or with an initial and its full stop."""
        at = run[0]
        while at < run.stop:
            end = self._reach(at, run.stop)
            if end > at and self._is_person(at, end, run):
                yield self._here.span(range(at, end))
            at = max(end, at + 1)

    def _reach(self, at: int, stop: int) -> int:
        """Where the stretch ends that begins here; `at` where none begins."""
        if not self._is_initial(at, stop) and (self._here.sort(at) not in _NAMES or not self._here.words[at].capital):
            return at
        end = at + 1
        while end < stop and not (self._here.sort(end) == NONE and not self._is_surname_here(at, end)):
            end += 1
        while end > at + 1 and not self._here.words[end - 1].capital:
            end -= 1
        return end

    def _is_surname_here(self, first: int, at: int) -> bool:
        """“Jack London”, “Tom English”: directly behind a first name that is nothing else."""
        return (
            at == first + 1
            and self._here.sort(first) == FIRST
            and self._here.words[at].fold not in self._here.cues["title"]
        )

    def _is_surname(self, at: int) -> bool:
        """“Karen Smith”, “Grace Baker”: a word that is hardly ever written with a capital unless it is a surname."""
        return self._here.words[at].fold in self._here.cues["surname"]

    def _is_initial(self, at: int, stop: int) -> bool:
        if len(self._here.words[at].text) != 1 or at + 1 >= stop:
            return False
        return self._here.words[at + 1].gap.startswith(".") and self._here.sort(at + 1) != NONE

    def _is_person(self, at: int, end: int, run: Run) -> bool:
        word, last = self._here.words[at], end - 1
        if (
            self._known.is_known(range(at, end))
            or self._here.grammar.is_a_work(at, last)
            or self._known.is_of_a_saint(at)
        ):
            return False
        if "&" in word.gap or (
            len(word.text) > 2 and word.text[:2].isupper() and word.text[:2].isalpha() and not word.shouted
        ):
            return False
        if (len(word.text) == 1 or word.fold in _NEVER) and not self._is_initial(at, end):
            return False
        if word.shouted and len(word.text) > 1 and self._here.sort(at) != FIRST:
            return False
        if self._here.grammar.is_named(at):
            return not self._here.grammar.is_a_group(last)
        if self._here.grammar.is_a_group(last) and not word.possessive and not self._here.words[last].possessive:
            return False
        if self._here.grammar.has_article(at) and not self._here.grammar.is_family(last):
            return False
        if is_heading(self._here, at) and self._here.sort(at) != FIRST:
            return False
        if end - at > 1 and self._is_full_name(at, end):
            if not word.begins or self._here.sort(at) != WORD or self._here.sort(at + 1) != ORDINARY:
                return True
            return self._is_surname(at + 1)
        return begins_well(self._here, at) if word.begins else stands_well(self._here, at)

    def _is_full_name(self, at: int, end: int) -> bool:
        """More than a word, and one of them at least is a name and nothing else, or nobody knows it."""
        sorts = [self._here.sort(i) for i in range(at, end) if self._here.words[i].capital]
        if len(sorts) < 2:
            return False
        if self._is_initial(at, end):
            return True
        if not is_english(self._here.folds) and FIRST not in sorts and self._here.words[at].begins:
            return False
        if TOWN in sorts[:1] and sorts[1] in (NONE, ORDINARY):
            return False
        if sorts[0] == EITHER and self._is_surname(at + 1):
            return True
        return FIRST in sorts or (UNKNOWN in sorts and not self._here.grammar.is_in_place(at)) or sorts[0] == WORD

    # The run as a whole

    def _is_only_a_beginning(self, run: Run) -> bool:
        """“When Sandy retires”: the first word has its capital from the sentence."""
        word = self._here.words[run[0]]
        if not word.begins or len(run) < 2 or self._cues_title(run[0]) or is_nick(self._here.words, run):
            return False
        if self._known.is_known(run) or self._is_initial(run[0], run.stop):
            return False
        if self._cues_title(run[1]) and len(run) > 2 and self._here.sort(run[0]) == UNKNOWN:
            return True
        if self._here.sort(run[0]) in (ORDINARY, NONE):
            return word.fold not in self._here.names.towns
        return (
            self._here.sort(run[0]) == WORD
            and word.fold in _VERBS
            and self._here.sort(run[1]) in (FIRST, UNKNOWN, WORD)
        )

    def _cues_title(self, at: int) -> bool:
        return self._here.words[at].fold in self._here.cues["title"]

    def _is_group(self, run: Run) -> bool:
        """“Edmonton Journal”, “Lego Club”, “Elm Street”: the name of a place, a programme or an organisation."""
        folds = [self._here.words[at].fold for at in run[1:]]
        group = [fold for fold in folds if fold in self._here.cues["group"]]
        if not group:
            return False
        if len(run) == 2 and folds[0] in _SURNAMES and self._here.sort(run[0]) == FIRST:
            return self._here.grammar.has_article(run[0]) or self._here.grammar.is_in_place(run[0])
        return True

    # Small things
