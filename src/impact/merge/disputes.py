"""Contested numbers in; those in which the same sheets differ throughout, one dispute for each set of sheets, out.

A correction changes a number here and there. Where a whole column differs, or nearly all that two sheets say of one
branch, one of the two is of another time or counts something else, and that is one question about the sheets. What
lies neither in such a column nor in the line of such a branch is a correction of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import pandas as pd

from impact.merge.choices import Contest

# At least so many numbers, and at least this share of those that both sheets tell.
FEWEST, SHARE = 5, 1 / 3
# From here on nobody corrected them one by one, and the day on which a file was saved says nothing.
MANY, NEARLY_ALL = 20, 0.9

_WHEN = ["period_start", "period_end"]
COLUMN, LINE = ["measure", "name", *_WHEN], ["lead"]
"""What one column holds, and what is said of one branch."""

Key = tuple[object, ...]


@dataclass(frozen=True)
class Dispute:
    """`tables` (places in the tables, rising) that contradict each other in all these contests.

    `held`: for each column (values of COLUMN), how many numbers the sheets both tell; `held_of` for each branch.
    """

    tables: tuple[int, ...]
    contests: tuple[Contest, ...]
    held: Mapping[Key, int]
    held_of: Mapping[Key, int]

    @property
    def throughout(self) -> bool:
        """Many numbers, nearly all that the sheets both tell: of another time or thing, whichever was saved later."""
        columns = {tuple(contest.line[COLUMN]) for contest in self.contests}
        held = sum(self.held.get(column, 0) for column in columns)
        return len(self.contests) >= MANY and len(self.contests) >= NEARLY_ALL * held

    @property
    def camps(self) -> tuple[tuple[int, ...], ...]:
        """The tables, those together that never contradict each other here."""
        said: dict[tuple[float, ...], list[int]] = defaultdict(list)
        for table in self.tables:
            said[tuple(contest.total_of(table) for contest in self.contests)].append(table)
        return tuple(map(tuple, said.values()))


def disputes(contests: Mapping[int, Sequence[Contest]], lines: pd.DataFrame) -> list[Dispute]:
    """`contests` by point; `lines` are those of points.py."""
    pairs = {(a, b) for of in contests.values() for c in of for a, b in _against(c)}
    if sum(map(len, contests.values())) < FEWEST:
        return []
    points = lines.drop_duplicates(["point", "table"])[["point", "table", "lead", "measure", "name", *_WHEN]]
    both = _told_by_both(points, pairs)
    differ = pd.DataFrame(
        sorted({(at, a, b) for at, of in contests.items() for c in of for a, b in _against(c)}),
        columns=["point", "one", "other"],
    )
    differing = differ.merge(both, on=["point", "one", "other"])
    throughout = _throughout(differing, both, COLUMN) | _throughout(differing, both, LINE)
    found: dict[tuple[int, ...], list[Contest]] = defaultdict(list)
    for at, of in contests.items():
        for contest in of:
            if any((at, a, b) in throughout for a, b in _against(contest)):
                found[tuple(sorted(contest.by_table))].append(contest)
    return [
        Dispute(tables, tuple(of), _held(both, tables, COLUMN), _held(both, tables, LINE))
        for tables, of in sorted(found.items())
    ]


def _against(contest: Contest) -> Iterator[tuple[int, int]]:
    """Each two tables that contradict each other in it, the earlier one first."""
    for mine, theirs in combinations(contest.versions.values(), 2):
        for a, b in product(mine, theirs):
            yield min(a, b), max(a, b)


def _told_by_both(points: pd.DataFrame, pairs: set[tuple[int, int]]) -> pd.DataFrame:
    """A row for each number that the two of a pair both tell."""
    disputed = points[points["table"].isin({table for pair in pairs for table in pair})]
    mine = disputed.rename(columns={"table": "one"})
    theirs = disputed[["point", "table"]].rename(columns={"table": "other"})
    both = mine.merge(theirs, on="point")
    return both[[pair in pairs for pair in zip(both["one"], both["other"], strict=True)]]


def _throughout(differing: pd.DataFrame, both: pd.DataFrame, of: list[str]) -> set[tuple[int, int, int]]:
    by = ["one", "other", *of]
    differ = differing.groupby(by)["point"].transform("size")
    held = differing[by].merge(both.groupby(by).size().rename("held").reset_index(), on=by, how="left")["held"]
    many = (differ >= FEWEST) & (differ >= SHARE * held.to_numpy())
    return set(differing.loc[many, ["point", "one", "other"]].itertuples(index=False, name=None))


def _held(both: pd.DataFrame, tables: tuple[int, ...], of: list[str]) -> Mapping[Key, int]:
    """Of three sheets, the two that share most say how many there are."""
    held: Counter[Key] = Counter()
    mine = both[both["one"].isin(tables) & both["other"].isin(tables)]
    sizes = mine.groupby(["one", "other", *of]).size().rename("held").reset_index()
    for *column, size in sizes[[*of, "held"]].itertuples(index=False, name=None):
        held[tuple(column)] = max(held[tuple(column)], int(size))
    return held
