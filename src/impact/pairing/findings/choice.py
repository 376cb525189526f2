"""Everything that could be said of a period in; the three to five things that are, strongest first, out."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from impact.model.findings import Finding, FindingKind
from impact.pairing.fit import DIFFERS

# Shown first, and behind one press.
FIRST = 3
MOST = 5

# Two of a kind leave room for another; of a period with counts alone there is nothing else to say.
MOST_OF_A_KIND: dict[FindingKind, int] = {"beside": 2, "no_voice": 3}


def chosen(candidates: Iterable[Finding], *, kept_out: Collection[str] = (), most: int = MOST) -> list[Finding]:
    """No count and no code twice. What differs is among the first three where there is anything that does.

    `kept_out` are the keys of what a person does not want to see; another takes its place.
    """
    left = [finding for finding in candidates if finding.key not in kept_out]
    found = _apart(left, most)
    if any(one.fit == DIFFERS for one in left) and not any(one.fit == DIFFERS for one in found[:FIRST]):
        differing = next(one for one in left if one.fit == DIFFERS)
        before = [one for one in found if one is not differing and not _overlap(one, differing)]
        found = [*before[: FIRST - 1], differing, *before[FIRST - 1 :]][:most]
    return found


def _apart(candidates: Sequence[Finding], most: int) -> list[Finding]:
    found: list[Finding] = []
    kinds: Counter[str] = Counter()
    for one in candidates:
        if len(found) == most:
            break
        if kinds[one.kind] < MOST_OF_A_KIND.get(one.kind, 1) and not any(_overlap(one, other) for other in found):
            found.append(one)
            kinds[one.kind] += 1
    return found


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether they say the same count or the same code. The quiet period speaks of no count by itself."""
    if "quiet" in (one.kind, other.kind):
        return False
    counts = {count.measure.key for count in one.counted} & {count.measure.key for count in other.counted}
    codes = {named.code.id for named in one.named} & {named.code.id for named in other.named}
    return bool(counts or codes)
