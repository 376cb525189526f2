"""Invented libraries whose reflections have months and three threads, and all the figures that one audience gets."""

import random
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import pandas as pd
from pairing_library import Said, counted, written

from impact.model import THREADS, Audience, BothSides, Listening, Matrix, Misses, PairCard, Ribbon, Weave
from impact.pairing import Scene, both_sides, listening, matrix, misses, pair_card, ribbon, weave
from impact.period import Period, quarter_of
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs

VISITS = measures()["visits"]
AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")
NAMES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
TYPES = [types for size in range(4) for types in combinations(THREADS, size)]


@dataclass(frozen=True)
class Library:
    branches: tuple[str, ...]
    quarters: tuple[str, ...]
    said: tuple[Said, ...]
    counts: pd.DataFrame
    reflections: pd.DataFrame
    standing: pd.DataFrame

    @property
    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        return self.counts, self.reflections, self.standing

    def wrote(self, branch: str, quarter: str) -> list[Said]:
        return self._by_place.get((branch, quarter), [])

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], list[Said]]:
        found: dict[tuple[str, str], list[Said]] = {}
        for said in self.said:
            found.setdefault((said.branch, quarter_of(Period.parse(said.period).start).name()), []).append(said)
        return found

    def saying(self, said: list[Said]) -> "Library":
        """The same library, had these been written instead."""
        reflections, standing = written(said)
        return replace(self, said=tuple(said), reflections=reflections, standing=standing)


def invent(seed: int, *, large: bool = False, even: float = 0.9, fewest: int = 2) -> Library:
    """Some write much, some little; `even` of the quarters ask all threads of all."""
    chance = random.Random(seed)
    branches = NAMES[: chance.randint(fewest, 6)]
    quarters = tuple(f"2026-Q{i}" for i in range(1, 5))
    said, values = [], {}
    for quarter in quarters:
        months = _months(quarter)
        asks_all, weights = chance.random() < even, [chance.choice([0, 1, 1, 3, 9]) for _ in TYPES]
        known = chance.random() < 0.2
        for branch in branches:
            sizes = [6, 9, 14, 20, 24] if large else [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 11, 14]
            for _ in range(chance.choice(sizes)):
                asked = THREADS if asks_all else tuple(t for t in THREADS if chance.random() < 0.8)
                asked = () if chance.random() < 0.04 and not large else asked
                names = chance.choices(TYPES, [w + 0.01 for w in weights])[0]
                period = chance.choice(months) if large or chance.random() < 0.99 else quarter
                writer = f"w{chance.randint(1, 30)}" if known else ""
                said.append(Said(branch, period, asked, tuple(t for t in names if t in asked), writer))
            for month in months:
                values["visits", branch, month] = chance.randint(100, 999)
                values["incidents", branch, month] = chance.choice([0, 1, 3, 9, 14])
    return Library(branches, quarters, tuple(said), counted(values), *written(said))


def _months(quarter: str) -> list[str]:
    start = Period.parse(quarter).start
    return [f"{start.year}-{start.month + i:02}" for i in range(3)]


@dataclass(frozen=True)
class Edition:
    """All figures of one audience."""

    weaves: dict[str, Weave]
    misses: dict[str, Misses]
    ribbon: Ribbon
    sides: dict[str, BothSides]
    cards: dict[str, PairCard]
    listening: Listening
    matrices: dict[str, Matrix]

    def frames(self) -> list[pd.DataFrame]:
        figures = [*self.weaves.values(), *self.misses.values(), *self.sides.values()]
        figures += [self.listening, *self.matrices.values()]
        return [*(figure.rows for figure in figures), self.ribbon.bins, self.ribbon.months]

    def words(self) -> list[str]:
        figures = [
            *self.weaves.values(),
            *self.misses.values(),
            self.ribbon,
            *self.sides.values(),
            *self.cards.values(),
            self.listening,
            *self.matrices.values(),
        ]
        return [said for figure in figures for said in words_of(figure)]

    def same_as(self, other: "Edition") -> bool:
        cards = [[_told(card) for card in edition.cards.values()] for edition in (self, other)]
        same = cards[0] == cards[1] and self.words() == other.words()
        return same and all(a.equals(b) for a, b in zip(self.frames(), other.frames(), strict=True))


def words_of(figure: object) -> list[str]:
    """Every sentence that stands on the figure beside its numbers."""
    return [*figure.notes, getattr(figure, "reason", ""), *figure.sources]  # type: ignore[attr-defined]


def _told(card: PairCard) -> list[object]:
    voice = (card.n, card.x, card.writers, card.unread, card.status, card.counted_with)
    return [*voice, card.fit_proposed, card.reason, str(card.value), card.series.to_csv()]


def hand_out(library: Library, audience: Audience) -> Edition:
    scene = Scene(audience, branch_order=library.branches)
    last = Period.parse(library.quarters[-1])
    places = ("", *library.branches)
    return Edition(
        {place: weave(*library.frames, scene, place=place, last=last) for place in places},
        {place: misses(*library.frames, scene, measure=VISITS, place=place, last=last) for place in places},
        ribbon(*library.frames, scene, measure=VISITS, last=last),
        {q: both_sides(*library.frames, scene, measure=VISITS, period=Period.parse(q)) for q in library.quarters},
        {
            place: pair_card(
                *library.frames,
                scene,
                pair=pairs()["visits"],
                measure=VISITS,
                code=codebook()["DIGNITY"],
                place=place,
                period=last,
            )
            for place in places
        },
        listening(*library.frames, scene, last=last),
        {q: matrix(*library.frames, scene, period=Period.parse(q)) for q in (*library.quarters[-1:], "2026")},
    )
