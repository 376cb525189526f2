"""Profiles of sheets in; which earlier sheet of the same kind each one follows, out.

The same kind is seen in the headers and the places, never in the file's name. Earlier is what tells of an earlier time,
and of one time what was saved earlier: the order of bringing in says nothing.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from impact.merge.profiles import Profile
from impact.words import fold

# Half of what the smaller sheet counts stands in the other; with the same name on the tab a quarter is enough.
LEAST_SHARED = 0.5
LEAST_SHARED_SAME_TAB = 0.25
LEAST_SHARED_PLACES = 0.5
LEAST_APART = timedelta(minutes=1)
_PLAIN_TAB = re.compile(r"(?:sheet|tabelle|blatt|feuil|feuille|hoja|foglio|taul|tabla|data|csv)? ?\d*")

Rank = tuple[object, ...]


def successors(profiles: Sequence[Profile]) -> dict[int, int]:
    """Table → the table before it. An earlier sheet is followed by one sheet of each file, the nearest of kin."""
    ends = {p.file_sha256: max(q.end for q in profiles if q.file_sha256 == p.file_sha256) for p in profiles}
    pairs: list[tuple[Rank, Profile, Profile]] = []
    for profile in profiles:
        for other in profiles:
            if other is not profile and _is_earlier(other, profile) and (kin := kinship(profile, other)):
                same_file = other.file_sha256 == profile.file_sha256
                pairs.append(((same_file, ends[other.file_sha256], kin, other.end, -other.at), profile, other))
    followed: dict[int, int] = {}
    taken: set[tuple[int, str]] = set()
    for _, profile, other in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        claim = (other.at, profile.file_sha256)
        if profile.at not in followed and claim not in taken:
            followed[profile.at] = other.at
            taken.add(claim)
    return followed


def kinship(one: Profile, other: Profile) -> float:
    """How much of the smaller stands in the other, of its series and its places; 0 where they are of two kinds."""
    shared = _share(one.series, other.series)
    places = _share(one.places, other.places) if one.places or other.places else 1.0
    least = LEAST_SHARED_SAME_TAB if _same_tab(one, other) else LEAST_SHARED
    return shared + places if shared >= least and places >= LEAST_SHARED_PLACES else 0.0


def _share(one: Iterable[str], other: Iterable[str]) -> float:
    mine, theirs = set(one), set(other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _same_tab(one: Profile, other: Profile) -> bool:
    tab = fold(one.sheet)
    return tab == fold(other.sheet) and not _PLAIN_TAB.fullmatch(tab)


def _is_earlier(other: Profile, profile: Profile) -> bool:
    if other.end != profile.end:
        return bool(other.end < profile.end)
    if other.file_sha256 == profile.file_sha256 or not other.saved or not profile.saved:
        return False
    return profile.saved - other.saved >= LEAST_APART
