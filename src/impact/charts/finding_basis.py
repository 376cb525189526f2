"""A finding in, what it rests on out: n, writers, branches, what is not in n, how the usual was known, who says so.

Where several stand under each other, what is the same for all of them is said once above them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isnan

from impact.charts.pair_card.card import code_phrase
from impact.charts.sentences import joined
from impact.charts.words import listing, noun, plural, within
from impact.model.findings import Finding, Named

IDEAS = "Ideas that somebody put together count as one, as they stand today."
# A library may give a code a name as long as a sentence.
LONGEST_CODE = 6


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose reflections these are: "n = 14 reflections from 9 writers", "5 of 6 branches; 1 branch held back: Hill"."""

    n: str = ""
    where: str = ""

    def words(self, once: "Whom") -> str:
        """What of it is not said `once` for all."""
        if self.where != once.where:
            return f"{self.n}, over {self.where}."
        return "" if self.n == once.n else f"{self.n}."


NOBODY = Whom()


def basis(finding: Finding, *, once: Whom = NOBODY) -> str:
    """All that a finding rests on, but for what is said once above it."""
    return joined(
        *(whom.words(once) for whom in _whom(finding)),
        IDEAS if finding.ideas else "",
        _usual(finding),
        _with_care(finding),
        _who_says(finding),
    )


def alike(findings: Iterable[Finding]) -> Whom:
    """What two or more findings rest on alike; of different n only where they are from."""
    naming = [told for one in findings if (told := _whom(one))]
    lines = dict.fromkeys(whom for told in naming for whom in told)
    if len(naming) < 2 or len({whom.where for whom in lines}) > 1:
        return NOBODY
    first = next(iter(lines))
    return first if len(lines) == 1 else Whom(where=first.where)


def said_once(whom: Whom) -> str:
    """The line above them; "" where they share nothing."""
    if whom == NOBODY:
        return ""
    return f"{whom.n}, over {whom.where}." if whom.n else f"Reflections of {whom.where}."


def phrase(named: Named) -> str:
    """What a code is called in a sentence, shortened where its name is as long as one."""
    words = code_phrase(named.code)
    if len(words.split()) <= LONGEST_CODE:
        return words
    return f"{' '.join(words.split()[:LONGEST_CODE])} …”"


def _whom(finding: Finding) -> tuple[Whom, ...]:
    """A line for each place; two codes of one place have both their n in it."""
    told: dict[str, list[Named]] = {}
    for named in finding.named:
        away = f"; {named.not_in}" if named.not_in else ""
        where = f"{named.branches} of {plural(finding.branches, 'branch', 'branches')}{away}"
        told.setdefault(where, []).append(named)
    return tuple(Whom(_n(here), where) for where, here in told.items())


def _n(here: Iterable[Named]) -> str:
    """N = 14 reflections from 9 writers; n = 64 and 66 reflections."""
    of = list(dict.fromkeys((named.n, named.writers) for named in here))
    if not any(writers for _, writers in of):
        *others, (last, _) = of
        return f"n = {listing([*(f'{n:,}' for n, _ in others), plural(last, 'reflection')])}"
    return f"n = {listing([_from(n, writers) for n, writers in of])}"


def _from(n: int, writers: int | None) -> str:
    told = plural(n, "reflection")
    return f"{told} from {plural(writers, 'writer')}" if writers else told


def _usual(finding: Finding) -> str:
    """How the usual was known, or that it was not."""
    moved = [one for one in finding.counted if not isnan(one.change)]
    if not moved:
        return ""
    if finding.kind == "quiet":
        return f"Compared with their own past: {listing([within(noun(one.measure)) for one in moved], most=8)}."
    one = moved[0]
    if one.moved == "short":
        return "Its past is too short to say if that is usual."
    return f"Usual is what its {one.past} earlier changes tell, each against the year before."


def _with_care(finding: Finding) -> str:
    disputed = [phrase(named) for named in finding.named if named.disputed]
    return f"Two readers disagree on {listing(disputed)}: read with care." if disputed else ""


def _who_says(finding: Finding) -> str:
    if finding.fit not in ("agrees", "differs"):
        return ""
    return {
        "person": f"That the two {'agree' if finding.fit == 'agrees' else 'differ'} was chosen by a person.",
        "pair": "Tested on the claim that the pair states.",
    }.get(finding.fit_by, "")
