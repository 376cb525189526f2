"""Two series of two sheets in; whether they may be one under two names, as evidence in words, out. Never an answer.

Equal numbers for the same places and times speak for it by themselves. Else numbers of the same size are needed, and
beside them the same place in the sheet or most of the words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from impact.merge.profiles import Series
from impact.words import fold

# Fewer equal numbers could be chance.
LEAST_EQUAL = 3
MOSTLY = 0.8
# From one time to the next, a library's typical number at most doubles or halves.
MOST_TIMES = 2.0
MOST_TIMES_OF_ONE = 3.0
LEAST_WORDS = 0.5
# A February and a March are both a month.
SAME_GRAIN = 1.2
SAME_NUMBER = 1e-9
_CODES = re.compile(r"^(?:[a-z]{1,3}[-.]?)?\d+(?:[-./]?\d+)*[a-z]?$")
_SMALL_WORDS = frozenset("of the a an and or in for to by at per with from number no total all".split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one series under two names; `told` says it in words, the weightiest first."""

    equal: int = 0
    alike: bool = False
    place: bool = False
    words: float = 0.0

    @property
    def speaks(self) -> bool:
        return self.equal >= LEAST_EQUAL or (self.alike and (self.place or self.words >= LEAST_WORDS))

    @property
    def weight(self) -> tuple[bool, float, bool]:
        """For choosing between several: equal numbers, then words, then the place."""
        return (self.equal >= LEAST_EQUAL, round(self.words, 2), self.place)

    @property
    def told(self) -> str:
        said = [f"{self.equal:,} numbers of the same places and times are equal"] if self.equal >= LEAST_EQUAL else []
        said += ["the numbers are of the same size"] if self.alike else []
        said += ["it stands at the same place in the sheet"] if self.place else []
        said += ["most of the words are the same"] if self.words >= LEAST_WORDS else []
        return said[0] + "".join(f", {more}" for more in said[1:-1]) + (f" and {said[-1]}" if said[1:] else "")


def evidence(old: Series, new: Series, *, same_place: bool) -> Evidence:
    """What the two say for being one; nothing where they say different things of the same place and time."""
    equal, differing = _overlap(old, new)
    words = words_shared(old.words, new.words)
    if differing > equal / 4 or not (equal or same_place or words >= LEAST_WORDS):
        return Evidence()
    return Evidence(equal=equal, alike=sizes_alike(old, new), place=same_place, words=words)


def sizes_alike(old: Series, new: Series) -> bool:
    """Whether the typical number of each branch stayed of one size; False where the two are told in other grains."""
    if max(old.days, new.days) > SAME_GRAIN * min(old.days, new.days):
        return False
    places = old.typical.keys() & new.typical.keys()
    times = [new.typical[p] / old.typical[p] for p in places if old.typical[p] > 0 and new.typical[p] > 0]
    if not times or len(times) < len(places) / 2:
        return False
    near = sum(1 / MOST_TIMES_OF_ONE <= each <= MOST_TIMES_OF_ONE for each in times) / len(times)
    return 1 / MOST_TIMES <= median(times) <= MOST_TIMES and near >= MOSTLY


def words_shared(one: str, other: str) -> float:
    """The share of telling words that two labels have in common; codes, digits and small words tell nothing."""
    mine, theirs = _telling(one), _telling(other)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def slots(names: list[str], common: Mapping[str, object]) -> dict[str, tuple[str, str]]:
    """For each name the nearest ones before and after it that both sheets hold."""
    out: dict[str, tuple[str, str]] = {}
    before = ""
    for at, name in enumerate(names):
        after = next((later for later in names[at + 1 :] if later in common), "")
        out[name] = (before, after)
        before = name if name in common else before
    return out


def _overlap(old: Series, new: Series) -> tuple[int, int]:
    """How many points both tell with the same number, and with different ones; nought and nought say nothing."""
    if old.end < new.start:
        return 0, 0
    before, after = old.values, new.values
    both = [(before[point], after[point]) for point in before if point in after]
    both = [(was, now) for was, now in both if was or now]
    same = [was for was, now in both if abs(was - now) < SAME_NUMBER]
    # The same number all along, such as one opening hour everywhere, is no sign.
    telling = len(set(same)) >= min(LEAST_EQUAL, 2)
    return (len(same) if telling else 0), len(both) - len(same)


def _telling(label: str) -> set[str]:
    words = re.findall(r"[^\W_][\w.'’-]*|%", fold(label).replace("per cent", "%").replace("percent", "%"))
    plain = {word.strip(".'’-").removesuffix("'s").removesuffix("’s") for word in words}
    return {w.removesuffix("s") for w in plain if w and w not in _SMALL_WORDS and not _CODES.match(w)}
