"""A run of capitalised words in; how many of its first words are a title, out: “Mrs”, “Herr Dr”, “Old”, “Uncle”."""

from collections.abc import Sequence

from impact.coding.personal_details.persons.grammar import Grammar
from impact.coding.personal_details.persons.runs import Run
from impact.coding.personal_details.persons.tokens import Word

# Only with their full stop: "M." and "St." are words without it.
_DOTTED = frozenset("m sr br st fr".split())
_NICK = frozenset("old big little wee young fat tall skinny crazy mad slim grumpy lil".split())


def title_words(words: Sequence[Word], run: Run, grammar: Grammar) -> int:
    """0 where the run begins with no title."""
    count = 0
    for at in run[:-1] if len(run) > 1 else ():
        if not _is_title(words, at, grammar):
            break
        count += 1
    return count


def is_weak(words: Sequence[Word], run: Run, count: int, grammar: Grammar) -> bool:
    """“Major”, “Sister”: words too, so that a name must follow; “Mrs” makes a name of whatever follows."""
    return all(grammar.is_a("title_weak", words[at].fold) for at in run[:count])


def is_nick(words: Sequence[Word], run: Run) -> bool:
    """“Old Stan”, “Big Mike”."""
    return len(run) > 1 and words[run[0]].fold in _NICK and not words[run[0]].possessive


def _is_title(words: Sequence[Word], at: int, grammar: Grammar) -> bool:
    word = words[at]
    if not grammar.is_a("title", word.fold) or word.possessive:
        return False
    return word.fold not in _DOTTED or words[at + 1].gap.startswith(".") or word.fold == "fr"
