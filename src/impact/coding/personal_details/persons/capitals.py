"""The words of a text in, names of people that have their capital out."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.grammar import Grammar
from impact.coding.personal_details.persons.languages import is_english, writes_nouns_large
from impact.coding.personal_details.persons.runs import Run, runs
from impact.coding.personal_details.persons.sorts import (
    EITHER,
    FIRST,
    NONE,
    ORDINARY,
    TOWN,
    UNKNOWN,
    WORD,
    sort_of,
)
from impact.coding.personal_details.persons.titles import is_nick, is_weak, title_words
from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Names, Words

# "Denny Hall", "Sarah Park": surnames too, behind a first name that is nothing else.
_SURNAMES = frozenset(
    "hall hill hills park church lake bridge street house close grove day law bell banks rivers wells marsh field"
    " valley brook cross gates way lane court tower coast island service young".split()
)
_NAMES = (FIRST, WORD, TOWN, EITHER, UNKNOWN)


class Capitals:
    """One text. A run of capitalised words is a title with a name, or it is cut into names and other words."""

    def __init__(self, text: str, words: Sequence[Word], names: Names, cues: Mapping[str, Words]) -> None:
        self._text, self._words, self._names, self._cues = text, words, names, cues
        self._grammar = Grammar(words, cues)

    def find(self) -> Iterator[Span]:
        for run in runs(self._words, self._cues["particle"]):
            yield from self._in_run(run)

    def _in_run(self, run: Run) -> Iterator[Span]:
        if any(self._words[at].shouted for at in run) and self._is_shouting(run):
            yield from self._in_shouted(run)
            return
        while run and self._is_only_a_beginning(run):
            run = run[1:]
        count = title_words(self._words, run, self._grammar) if run else 0
        named = run[count:]
        if not run or not named or self._is_known(run):
            return
        if count and self._is_titled(run, count):
            yield self._span(range(run[0], self._name_end(named)))
        elif is_nick(self._words, run) and self._is_nicked(run):
            yield self._span(range(run[0], self._name_end(run[1:])))
        elif not self._is_group(run):
            yield from self._names_in(run)

    # Titles

    def _is_titled(self, run: Run, count: int) -> bool:
        first = self._words[run[count]]
        if self._is_group(run[count:]) and len(run) > count + 1:
            return False
        if not is_weak(self._words, run, count, self._grammar):
            return self._sort(run[count]) != NONE or first.fold in self._names.towns or len(run) > count + 1
        return self._sort(run[count]) in _NAMES

    def _name_end(self, named: Run) -> int:
        """Behind the words of a name: not more than four, and none that is certainly no name."""
        end = named[0] + 1
        for at in named[1:4]:
            if self._sort(at) == NONE and self._words[at].fold not in self._names.towns:
                break
            end = at + 1
        while end > named[0] + 1 and not self._words[end - 1].capital:
            end -= 1
        return end

    def _is_nicked(self, run: Run) -> bool:
        """“Old Stan”; “Old Tam” within a sentence, where a capital is enough; not “the Old Testament”."""
        if self._is_group(run):
            return False
        if self._sort(run[1]) in _NAMES:
            return True
        within = not self._words[run[0]].begins and not self._grammar.has_article(run[0])
        return within and self._sort(run[1]) == ORDINARY and not self._is_heading(run[0])

    # Names without a title

    def _names_in(self, run: Run) -> Iterator[Span]:
        """Each stretch of the run that is a name: it begins with a name, or with an initial and its full stop."""
        at = run[0]
        while at < run.stop:
            end = self._reach(at, run.stop)
            if end > at and self._is_person(at, end, run):
                yield self._span(range(at, end))
            at = max(end, at + 1)

    def _reach(self, at: int, stop: int) -> int:
        """Where the stretch ends that begins here; `at` where none begins."""
        if not self._is_initial(at, stop) and (self._sort(at) not in _NAMES or not self._words[at].capital):
            return at
        end = at + 1
        while end < stop and not (self._sort(end) == NONE and not self._is_surname_here(at, end)):
            end += 1
        while end > at + 1 and not self._words[end - 1].capital:
            end -= 1
        return end

    def _is_surname_here(self, first: int, at: int) -> bool:
        """“Jack London”, “Tom English”: directly behind a first name that is nothing else."""
        return at == first + 1 and self._sort(first) == FIRST and self._words[at].fold not in self._cues["title"]

    def _is_surname(self, at: int) -> bool:
        """“Karen Smith”, “Grace Baker”: a word that is hardly ever written with a capital unless it is a surname."""
        return self._words[at].fold in self._cues["surname"]

    def _is_initial(self, at: int, stop: int) -> bool:
        if len(self._words[at].text) != 1 or at + 1 >= stop:
            return False
        return self._words[at + 1].gap.startswith(".") and self._sort(at + 1) != NONE

    def _is_person(self, at: int, end: int, run: Run) -> bool:
        word, last = self._words[at], end - 1
        if self._is_known(range(at, end)) or self._grammar.is_a_work(at, last) or self._is_of_a_saint(at):
            return False
        if "&" in word.gap or (
            len(word.text) > 2 and word.text[:2].isupper() and word.text[:2].isalpha() and not word.shouted
        ):
            return False
        if (len(word.text) == 1 or word.fold in _NEVER) and not self._is_initial(at, end):
            return False
        if word.shouted and len(word.text) > 1 and self._sort(at) != FIRST:
            return False
        if self._grammar.is_named(at):
            return not self._grammar.is_a_group(last)
        if self._grammar.is_a_group(last) and not word.possessive and not self._words[last].possessive:
            return False
        if self._grammar.has_article(at) and not self._grammar.is_family(last):
            return False
        if self._is_heading(at) and self._sort(at) != FIRST:
            return False
        if end - at > 1 and self._is_full_name(at, end):
            if not word.begins or self._sort(at) != WORD or self._sort(at + 1) != ORDINARY:
                return True
            return self._is_surname(at + 1)
        return self._begins_well(at) if word.begins else self._stands_well(at, run)

    def _is_full_name(self, at: int, end: int) -> bool:
        """More than a word, and one of them at least is a name and nothing else, or nobody knows it."""
        sorts = [self._sort(i) for i in range(at, end) if self._words[i].capital]
        if len(sorts) < 2:
            return False
        if self._is_initial(at, end):
            return True
        if not is_english(self._folds) and FIRST not in sorts and self._words[at].begins:
            return False
        if TOWN in sorts[:1] and sorts[1] in (NONE, ORDINARY):
            return False
        if sorts[0] == EITHER and self._is_surname(at + 1):
            return True
        return FIRST in sorts or (UNKNOWN in sorts and not self._grammar.is_in_place(at)) or sorts[0] == WORD

    def _begins_well(self, at: int) -> bool:
        """One word at the beginning of a sentence, where every word has a capital."""
        sort, word = self._sort(at), self._words[at]
        if sort == FIRST:
            return True
        acts = self._grammar.does_what_people_do(at)
        if word.fold in _NEVER_AT_THE_BEGINNING:
            return False
        if sort == EITHER:
            return acts or self._has_a_role(at)
        if sort == WORD:
            return acts or self._is_with_a_name(at) or self._has_a_role(at)
        if sort == TOWN:
            return acts or self._is_with_a_name(at)
        english = is_english(self._folds)
        return english and (acts or self._is_with_a_name(at) or self._has_a_role(at) or word.possessive)

    def _stands_well(self, at: int, run: Run) -> bool:
        """One word within a sentence, with a capital that it does not have from its place."""
        sort = self._sort(at)
        if self._grammar.is_a_time(at):
            dated = any(c.isdigit() for c in self._words[at].gap)
            return sort == WORD and not dated and self._grammar.does_what_people_do(at)
        if sort == FIRST:
            return not (writes_nouns_large(self._folds) and self._words[at].fold in self._names.ordinary)
        if sort == EITHER:
            if self._grammar.is_in_place(at):
                return False
            return self._has_a_role(at) or self._grammar.does_what_people_do(at) or self._grammar.is_met(at)
        if writes_nouns_large(self._folds):
            return False
        if sort == WORD:
            return not self._grammar.is_in_place(at) or self._words[at].possessive
        if self._words[at].possessive:
            return not self._grammar.is_in_place(at)
        return len(self._words[at].text) > 1 and not self._grammar.is_in_place(at)

    def _is_with_a_name(self, at: int) -> bool:
        """“Faith and Joy”, “Jean-Luc, Zsófia and Bogdan”: beside another word with a capital that is a name."""
        for after in (at + 1, at + 2):
            if after >= len(self._words) or self._words[after].begins:
                return False
            word = self._words[after]
            if word.capital:
                joined = after == at + 2 or word.gap == ", "
                return joined and self._sort(after) in (FIRST, WORD, UNKNOWN) and not self._grammar.is_a_group(after)
            if word.fold not in ("and", "et", "y", "und", "&"):
                return False
        return False

    def _has_a_role(self, at: int) -> bool:
        """“Pat the volunteer”, “Ray who sleeps …”, “Ray from circ”."""
        if self._grammar.after(at) in ("who", "whose"):
            return True
        return self._grammar.after(at) == "the" and self._grammar.is_a("role", self._grammar.after(at, 2))

    # The run as a whole

    def _is_only_a_beginning(self, run: Run) -> bool:
        """“When Sandy retires”: the first word has its capital from the sentence."""
        word = self._words[run[0]]
        if not word.begins or len(run) < 2 or self._cues_title(run[0]) or is_nick(self._words, run):
            return False
        if self._is_known(run) or self._is_initial(run[0], run.stop):
            return False
        if self._cues_title(run[1]) and len(run) > 2 and self._sort(run[0]) == UNKNOWN:
            return True
        if self._sort(run[0]) in (ORDINARY, NONE):
            return word.fold not in self._names.towns
        return self._sort(run[0]) == WORD and word.fold in _VERBS and self._sort(run[1]) in (FIRST, UNKNOWN, WORD)

    def _cues_title(self, at: int) -> bool:
        return self._words[at].fold in self._cues["title"]

    def _is_group(self, run: Run) -> bool:
        """“Edmonton Journal”, “Lego Club”, “Elm Street”: the name of a place, a programme or an organisation."""
        folds = [self._words[at].fold for at in run[1:]]
        group = [fold for fold in folds if fold in self._cues["group"]]
        if not group:
            return False
        if len(run) == 2 and folds[0] in _SURNAMES and self._sort(run[0]) == FIRST:
            return self._grammar.has_article(run[0]) or self._grammar.is_in_place(run[0])
        return True

    def _is_known(self, run: Run) -> bool:
        """An author or a character of a book, whole or a part of the run."""
        first = self._words[run[0]].start
        written = (self._text[first : self._words[at].end].casefold() for at in run)
        return any(phrase in self._names.known for phrase in written) or self._is_in_a_title(run)

    def _is_of_a_saint(self, at: int) -> bool:
        """“St Patrick’s Day”, “Prince Albert”, “Wendy’s”: places, days and shops that are named after somebody."""
        word = self._words[at]
        if word.possessive and self._text[word.start : word.end + 2].casefold().replace("’", "'") in self._names.none:
            return True
        if at == 0 or not self._words[at - 1].capital:
            return False
        before = self._words[at - 1]
        if before.fold in _SAINTS:
            return True
        return self._text[before.start : word.end].casefold() in self._names.towns

    def _is_in_a_title(self, run: Run) -> bool:
        """“Found Bridge to Terabithia”: a name of several words that begins before or in this run."""
        return any(start <= self._words[run[0]].start < end for start, end in self._titles)

    @cached_property
    def _titles(self) -> list[Span]:
        """Where the names of authors, characters and books stand that have more than a word."""
        folds = [word.fold for word in self._words]
        found: list[Span] = []
        for at, word in enumerate(self._words):
            if not word.capital:
                continue
            for length in range(6, 1, -1):
                if at + length <= len(folds):
                    phrase = self._text[word.start : self._words[at + length - 1].end]
                    whole = self._text[word.start : self._words[at + length - 1].end + 2]
                    if phrase.casefold() in self._names.known or whole.casefold() in self._names.known:
                        found.append((word.start, self._words[at + length - 1].end))
                        break
        return found

    # Shouting and headings

    def _is_shouting(self, run: Run) -> bool:
        return sum(self._words[at].shouted for at in run) * 2 >= len(run)

    def _in_shouted(self, run: Run) -> Iterator[Span]:
        """IN CAPITALS ONLY A FIRST NAME IS ONE, and what nobody knows behind it."""
        at = run[0]
        while at < run.stop:
            word = self._words[at]
            if len(word.text) > 3 and self._sort(at) == FIRST and word.fold not in self._names.ordinary:
                end = at + 1
                while end < run.stop and self._sort(end) in (UNKNOWN, FIRST):
                    end += 1
                yield self._span(range(at, end))
                at = end
            else:
                at += 1

    def _is_heading(self, at: int) -> bool:
        """Nearly all words of its sentence have a capital."""
        first = at
        while first > 0 and not self._words[first].begins and at - first < _SENTENCE:
            first -= 1
        last = at + 1
        while last < len(self._words) and not self._words[last].begins and last - at < _SENTENCE:
            last += 1
        long = [word for word in self._words[first:last] if len(word.text) > 3]
        ordinary = [w for w in long if w.capital and w.fold in self._names.ordinary]
        return len(long) >= 3 and sum(w.capital for w in long) >= 0.7 * len(long) and len(ordinary) >= 0.4 * len(long)

    # Small things

    @cached_property
    def _folds(self) -> frozenset[str]:
        return frozenset(word.fold for word in self._words)

    def _sort(self, at: int) -> str:
        return sort_of(self._words[at].fold, self._names)

    def _span(self, run: Run) -> Span:
        return self._words[run[0]].start, self._words[run[-1]].end


# A heading is shorter.
_SENTENCE = 20
_NEVER = frozenset("su il la le si se ya da do un al el es en te ma no di du de".split())
_SAINTS = frozenset("st saint san santa sankt são sint sainte ste".split())
# "Will we …", "May I …", "Mark the …": the verb, unless a person's verb follows.
_VERBS = frozenset("will may mark drew pat don rob sue chase hope skip nick bill hunter trace pierce peg tad".split())
_NEVER_AT_THE_BEGINNING = frozenset("may".split())
