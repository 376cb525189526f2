"""A reader with pencil and paper: all that a quarter's published cells, and the rules, leave open about each branch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations, permutations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

FEWEST, PUBLIC = 5, 10
# A branch tested on its writers may have any number of reflections; no library here has more than this at one.
MOST = 60


@dataclass(frozen=True)
class Wrote:
    """The truth about one branch in one quarter: reflections, the size they are tested on, and n and x by code."""

    n: int
    size: int
    by_writers: bool
    codes: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Published:
    """One unit's cell of one code: n, x and unread are None where it is left out."""

    members: tuple[str, ...]
    code: str
    n: int | None
    x: int | None
    unread: int | None


@dataclass
class System:
    """Whole numbers with bounds, and sums of them that lie between two others."""

    names: list[tuple[str, ...]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    sums: list[tuple[dict[tuple[str, ...], int], float, float]] = field(default_factory=list)

    def variable(self, name: tuple[str, ...], low: float, high: float) -> None:
        self.names.append(name)
        self.low.append(low)
        self.high.append(high)

    def between(self, weights: Mapping[tuple[str, ...], int], low: float, high: float) -> None:
        self.sums.append((dict(weights), low, high))
        self.__dict__.pop("matrix", None)

    @cached_property
    def matrix(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        index = {name: i for i, name in enumerate(self.names)}
        matrix = np.zeros((len(self.sums), len(self.names)))
        for at, (weights, _, _) in enumerate(self.sums):
            for name, weight in weights.items():
                matrix[at, index[name]] = weight
        return matrix, np.array([s[1] for s in self.sums]), np.array([s[2] for s in self.sums])

    def holds(self, values: np.ndarray) -> bool:
        matrix, low, high = self.matrix
        inside = np.all(values >= np.array(self.low)) and np.all(values <= np.array(self.high))
        return bool(inside and np.all(matrix @ values >= low) and np.all(matrix @ values <= high))

    def determined(self, truth: np.ndarray, asked: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Of the variables asked about, those with one value only in all whole-number solutions.

        Most are settled by another solution near the truth, checked against every sum; the rest by HiGHS, whose every
        solution may settle others too.
        """
        index = {name: i for i, name in enumerate(self.names)}
        seen_to_vary, sure = self._varied(truth), []
        for name in asked:
            at = index[name]
            if not seen_to_vary[at]:
                for sign in (1, -1):
                    seen_to_vary |= self._furthest(at, sign) != truth
                    if seen_to_vary[at]:
                        break
                else:
                    sure.append(name)
        return sure

    def _varied(self, truth: np.ndarray) -> np.ndarray:
        """Which variables differ in some library that also fits: one person more here, or moved from here to there."""
        matrix, low, high = self.matrix
        branches = len({name[0] for name in self.names})
        moves = np.hstack([_moves(branches, len(truth) // branches), _swaps(branches, truth)])
        others, sums = truth[:, None] + moves, (matrix @ truth)[:, None] + csr_array(matrix) @ moves
        fits = np.all((others >= np.array(self.low)[:, None]) & (others <= np.array(self.high)[:, None]), axis=0)
        fits &= np.all((sums >= low[:, None]) & (sums <= high[:, None]), axis=0)
        return np.asarray(np.any(moves[:, fits] != 0, axis=1))

    def _furthest(self, at: int, sign: int) -> np.ndarray:
        """A library that fits, with the least (sign 1) or the most (−1) of this number."""
        matrix, low, high = self.matrix
        objective = np.zeros(len(self.names))
        objective[at] = sign
        found = milp(
            objective,
            constraints=LinearConstraint(csr_array(matrix), low, high),
            bounds=Bounds(np.array(self.low), np.array(self.high)),
            integrality=np.ones(len(objective)),
        )
        assert found.success, found.message
        values = np.round(found.x)
        assert self.holds(values), "what the search found must fit"
        return values


@cache
def _moves(branches: int, width: int) -> np.ndarray:
    """One column each: a person more or fewer somewhere, or one moved to another branch, in n, in x or in both."""
    kinds = [[i] for i in range(width)] + [[0, i] for i in range(1, width, 2)]
    kinds += [[i, i + 1] for i in range(1, width, 2)] + [[0, *range(1, width, 2)], list(range(width))]
    moves = [*np.eye(branches * width), *-np.eye(branches * width)]
    for here, there in permutations(range(branches), 2):
        for kind in kinds:
            move = np.zeros(branches * width)
            move[[here * width + k for k in kind]] = -1
            move[[there * width + k for k in kind]] = 1
            moves.append(move)
    return np.array(moves).T


def _swaps(branches: int, truth: np.ndarray) -> np.ndarray:
    """Two branches trade places."""
    by_branch = truth.reshape(branches, -1)
    moves = [np.zeros_like(truth)]
    for here, there in combinations(range(branches), 2):
        other = by_branch.copy()
        other[[here, there]] = other[[there, here]]
        moves.append(other.ravel() - truth)
    return np.array(moves).T


def knows(
    wrote: Mapping[str, Wrote], published: Iterable[Published], board_units: Iterable[tuple[str, ...]]
) -> tuple[System, np.ndarray]:
    """The reader's system and the truth. `board_units` are the parts that the public's units are made of.

    The reader is told who is silent, small, middling or large, and on what each is tested: more than any figure says.
    """
    system, truth = System(), []
    codes = sorted({code for branch in wrote.values() for code in branch.codes})
    for name, branch in wrote.items():
        low, high = _bounds(branch)
        system.variable((name,), low, high)
        truth.append(branch.n)
        for code in codes:
            n, x = branch.codes.get(code, (0, 0))
            system.variable((name, code, "n"), 0, high)
            system.variable((name, code, "x"), 0, high)
            system.between({(name,): 1, (name, code, "n"): -1}, 0, np.inf)
            system.between({(name, code, "n"): 1, (name, code, "x"): -1}, 0, np.inf)
            truth += [n, x]
    board_units = list(board_units)
    for cell in published:
        _add(system, cell, [part for part in board_units if set(part) <= set(cell.members)], wrote)
    return system, np.array(truth, dtype=float)


def _bounds(branch: Wrote) -> tuple[int, int]:
    if branch.size < FEWEST:
        return (1, MOST) if branch.by_writers else (1, FEWEST - 1)
    if branch.size < PUBLIC:
        return (FEWEST, MOST) if branch.by_writers else (FEWEST, PUBLIC - 1)
    return PUBLIC, MOST


def _add(system: System, cell: Published, parts: Iterable[tuple[str, ...]], wrote: Mapping[str, Wrote]) -> None:
    if cell.n is None:
        return
    everybody = {(b,): 1 for b in cell.members}
    system.between(everybody, cell.n + (cell.unread or 0), cell.n + (cell.unread or 0))
    n = {(b, cell.code, "n"): 1 for b in cell.members}
    system.between(n, cell.n, cell.n)
    if cell.x is None:  # unread: n is 0
        return
    x = {(b, cell.code, "x"): 1 for b in cell.members}
    system.between(x, cell.x, cell.x)
    for part in parts:
        own_n = {(b, cell.code, "n"): 1 for b in part}
        own_x = {(b, cell.code, "x"): 1 for b in part}
        system.between(own_n, FEWEST, np.inf)
        if len(part) > 1:
            system.between(own_x, 1, np.inf)
            system.between({**own_n, **dict.fromkeys(own_x, -1)}, 1, np.inf)
            plain = not any(wrote[b].by_writers for b in part)
            most = len(part) * (FEWEST - 1) - 1 if plain else np.inf
            system.between({(b,): 1 for b in part}, max(FEWEST, len(part) + 1) if plain else FEWEST, most)
