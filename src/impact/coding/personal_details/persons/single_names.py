"""One word with a capital in; whether it names a person where it stands, out."""

from impact.coding.personal_details.persons.here import Here
from impact.coding.personal_details.persons.languages import is_english, writes_nouns_large
from impact.coding.personal_details.persons.sorts import EITHER, FIRST, TOWN, UNKNOWN, WORD

# “May” at a beginning is the verb or the month.
_NEVER_AT_THE_BEGINNING = frozenset(("may",))


def begins_well(here: Here, at: int) -> bool:
    """One word at the beginning of a sentence, where every word has a capital."""
    sort, word = here.sort(at), here.words[at]
    if sort == FIRST:
        return True
    acts = here.grammar.does_what_people_do(at)
    if word.fold in _NEVER_AT_THE_BEGINNING:
        return False
    if sort == EITHER:
        return acts or _has_a_role(here, at)
    if sort == WORD:
        return acts or _is_with_a_name(here, at) or _has_a_role(here, at)
    if sort == TOWN:
        return acts or _is_with_a_name(here, at)
    english = is_english(here.folds)
    return english and (acts or _is_with_a_name(here, at) or _has_a_role(here, at) or word.possessive)


def stands_well(here: Here, at: int) -> bool:
    """One word within a sentence, with a capital that it does not have from its place."""
    sort = here.sort(at)
    if here.grammar.is_a_time(at):
        dated = any(c.isdigit() for c in here.words[at].gap)
        return sort == WORD and not dated and here.grammar.does_what_people_do(at)
    if sort == FIRST:
        return not (writes_nouns_large(here.folds) and here.words[at].fold in here.names.ordinary)
    if sort == EITHER:
        if here.grammar.is_in_place(at):
            return False
        return _has_a_role(here, at) or here.grammar.does_what_people_do(at) or here.grammar.is_met(at)
    if writes_nouns_large(here.folds):
        return False
    if sort == WORD:
        return not here.grammar.is_in_place(at) or here.words[at].possessive
    if here.words[at].possessive:
        return not here.grammar.is_in_place(at)
    return len(here.words[at].text) > 1 and not here.grammar.is_in_place(at)


def _is_with_a_name(here: Here, at: int) -> bool:
    """“Faith and Joy”, “Jean-Luc, Zsófia and Bogdan”: beside another word with a capital that is a name."""
    for after in (at + 1, at + 2):
        if after >= len(here.words) or here.words[after].begins:
            return False
        word = here.words[after]
        if word.capital:
            joined = after == at + 2 or word.gap == ", "
            return joined and here.sort(after) in (FIRST, WORD, UNKNOWN) and not here.grammar.is_a_group(after)
        if word.fold not in ("and", "et", "y", "und", "&"):
            return False
    return False


def _has_a_role(here: Here, at: int) -> bool:
    """“Pat the volunteer”, “Ray who sleeps …”, “Ray from circ”."""
    if here.grammar.after(at) in ("who", "whose"):
        return True
    return here.grammar.after(at) == "the" and here.grammar.is_a("role", here.grammar.after(at, 2))
