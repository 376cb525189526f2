"""Branch keys in, pairs of keys out that may be one branch under two names. A person decides; nothing is joined here.

Two keys are a pair when the words of one contain the other's, or when they differ by a slip of the pen. All names are
never compared with all: only those that share a rare word, or a word that is one slip away, are looked at.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from impact.words import remembered

# Words that say what a place is, not which one: “East Side Branch” is “East Side Library”, but “Library” alone is no
# part of “Eastside Library”.
PLAIN_WORDS = frozenset("library libraries public branch the of and at in for".split())

# The same word, written short. Only for asking, never for joining.
WRITTEN_SHORT = {
    "mt": "mount",
    "st": "saint",
    "ft": "fort",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "ctr": "center",
    "centre": "center",
    "lib": "library",
    "br": "branch",
}

# Shorter ones are codes of branches (“ST”), which stand in other names by chance (“St. Clair”).
SHORTEST_NAME = 4
# Four letters and one exchanged make another word (Hill, Hall); five and more are rather a slip.
SHORTEST_EXCHANGED = 5
SHORTEST_SLIPPED = 4
# Two slips in one word only where enough of it is left to recognise it.
SHORTEST_TWICE = 10
# Where so many words differ in the same letter, the letter is what tells them apart (codes), and no slip.
MOST_SHARING = 40

Words = tuple[str, ...]


def pairs_alike(keys: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of keys, (shorter, longer), that a person might take for one branch."""
    words = {key: words_of(key) for key in sorted(set(keys))}
    found = {*_containing(words), *_run_together(words), *_slipped(words)}
    return {_shorter_first(a, b) for a, b in found if a != b}


def words_of(key: str) -> Words:
    """The words of a name, without accents and points, short forms written out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    found = re.findall(r"[^\W_]+", plain.replace("'", "").replace("’", "").replace("&", " and "))
    return tuple(WRITTEN_SHORT.get(word, word) for word in found)


def _shorter_first(a: str, b: str) -> tuple[str, str]:
    return (a, b) if (len(a), a) < (len(b), b) else (b, a)


def _core(words: Words) -> Words:
    """The words that say which place it is."""
    return tuple(word for word in words if word not in PLAIN_WORDS)


def _containing(words: dict[str, Words]) -> Iterator[tuple[str, str]]:
    """Through the rarest word of each name: whatever contains the name contains that word."""
    with_word: dict[str, list[str]] = defaultdict(list)
    for key, own in words.items():
        for word in set(own):
            with_word[word].append(key)
    for key, own in words.items():
        core = _core(own)
        if len("".join(c for c in key if c.isalpha())) < SHORTEST_NAME or not any(map(str.isalpha, core)):
            continue
        rarest = min(core, key=lambda word: (len(with_word[word]), word))
        yield from ((key, other) for other in with_word[rarest] if other != key and set(own) <= set(words[other]))


def _run_together(words: dict[str, Words]) -> Iterator[tuple[str, str]]:
    """“Eastside” and “East Side Branch”: the same letters with other blanks and plain words."""
    same: dict[str, list[str]] = defaultdict(list)
    for key, own in words.items():
        if core := "".join(_core(own)):
            same[core].append(key)
    for keys in same.values():
        yield from combinations(keys, 2)


def _slipped(words: dict[str, Words]) -> Iterator[tuple[str, str]]:
    """Names whose words are the same but for one, which is a slip away."""
    by_core: dict[Words, list[str]] = defaultdict(list)
    with_word: dict[str, set[Words]] = defaultdict(set)
    for key, own in words.items():
        core = tuple(sorted(_core(own)))
        by_core[core].append(key)
        for word in core:
            with_word[word].add(core)
    for one, other in _near_words(frozenset(with_word)):
        for core in with_word[one]:
            rest = list(core)
            rest.remove(one)
            slipped = tuple(sorted([*rest, other]))
            yield from ((a, b) for a in by_core[core] for b in by_core.get(slipped, ()))


@remembered(64)  # the same names are compared for every sheet, and again after every answer
def _near_words(words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Words that are a slip apart share what is left when a letter or two are struck out."""
    left: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= SHORTEST_SLIPPED - 1 and word.isalpha():
            for rest in _struck_out(word):
                left[rest].append(word)
    near = {pair for sharing in left.values() if len(sharing) <= MOST_SHARING for pair in combinations(sharing, 2)}
    return tuple(pair for pair in sorted(near) if is_slip(*pair))


def _struck_out(word: str) -> set[str]:
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if len(word) < SHORTEST_TWICE - 2:
        return {word, *once}
    return {word, *once, *(rest[:i] + rest[i + 1 :] for rest in once for i in range(len(rest)))}


def is_slip(one: str, other: str) -> bool:
    """One letter lost, doubled, exchanged or two swapped, never the first; in long words, two such slips."""
    if one[:1] != other[:1] and one[:2] != other[1::-1]:
        return False
    longer = max(len(one), len(other))
    distance = slips_between(one, other)
    if distance == 1:
        exchanged = len(one) == len(other) and Counter(one) != Counter(other)
        return longer >= (SHORTEST_EXCHANGED if exchanged else SHORTEST_SLIPPED)
    return distance == 2 and longer >= SHORTEST_TWICE


def slips_between(one: str, other: str) -> int:
    """Letters lost, added or exchanged and neighbours swapped, at least so many (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[-1] = min(row[-1], before[j - 2] + 1)
        before, last = last, row
    return last[-1]
