"""The pencil reader who also knows what ties any thread to the three: who names one names any."""

from collections.abc import Iterable, Mapping
from itertools import permutations

import numpy as np
from figure_library import TYPES
from pencil_reader import Published, System, Wrote, knows

from impact.model import THREADS

ANY = "ANY"
CODES = (*THREADS, ANY)


class ThreadSystem(System):
    """Looks near the truth first for a library in which reflections of any kind came, went or changed places."""

    def _varied(self, truth: np.ndarray) -> np.ndarray:
        matrix, low, high = self.matrix
        moves = np.hstack([np.zeros((len(truth), 1)), self._moves_of_kinds()])
        others, sums = truth[:, None] + moves, (matrix @ truth)[:, None] + matrix @ moves
        fits = np.all((others >= np.array(self.low)[:, None]) & (others <= np.array(self.high)[:, None]), axis=0)
        fits &= np.all((sums >= low[:, None]) & (sums <= high[:, None]), axis=0)
        return np.asarray(np.any(moves[:, fits] != 0, axis=1)) | super()._varied(truth)

    def _moves_of_kinds(self) -> np.ndarray:
        branches = list(dict.fromkeys(name[0] for name in self.names))
        index = {name: i for i, name in enumerate(self.names)}
        of_kind = {branch: [self._column(index, branch, kind) for kind in TYPES] for branch in branches}
        columns = [sign * c for branch in branches for c in of_kind[branch] for sign in (1, -1)]
        for here, there in permutations(branches, 2):
            for i in range(len(TYPES)):
                moved = of_kind[there][i] - of_kind[here][i]
                columns.append(moved)
                columns += [moved + of_kind[here][j] - of_kind[there][j] for j in range(len(TYPES)) if j != i]
        return np.array(columns).T

    def _column(self, index: Mapping[tuple[str, ...], int], branch: str, kind: tuple[str, ...]) -> np.ndarray:
        """One reflection of this kind at this branch."""
        column = np.zeros(len(self.names))
        column[index[branch,]] = 1
        for code in CODES:
            column[index[branch, code, "n"]] = 1
            column[index[branch, code, "x"]] = code in kind or (code == ANY and bool(kind))
        return column


def knows_threads(
    wrote: Mapping[str, Wrote], published: Iterable[Published], board_units: Iterable[tuple[str, ...]]
) -> tuple[ThreadSystem, np.ndarray]:
    """As `knows`, of the three threads and any of them.

    The reader is told more than any figure says: why any thread is left out of a unit that shows all three alike.
    """
    published = list(published)
    plain, truth = knows(wrote, published, board_units)
    system = ThreadSystem(plain.names, plain.low, plain.high, plain.sums)
    for branch in wrote:
        _tie(system, branch)
    for members in dict.fromkeys(cell.members for cell in published):
        own = {cell.code: cell for cell in published if cell.members == members and cell.x is not None}
        if not set(THREADS) <= own.keys() or len({own[t].n for t in THREADS}) > 1:
            continue
        if ANY in own or _asked_alike(wrote, members):
            _of_the_same(system, members)
        if ANY not in own and _asked_alike(wrote, members):
            n, x = (sum(wrote[b].codes[ANY][i] for b in members) for i in (0, 1))
            system.between({(b, ANY, "x"): 1 for b in members}, min(x, n - 1), n)
    return system, truth


def _tie(system: System, branch: str) -> None:
    """Nobody is in n for any thread who is not for each; nobody names any who names none."""
    for thread in THREADS:
        system.between({(branch, thread, "n"): 1, (branch, ANY, "n"): -1}, 0, np.inf)
    system.between({**{(branch, t, "x"): 1 for t in THREADS}, (branch, ANY, "x"): -1}, 0, np.inf)


def _of_the_same(system: System, members: Iterable[str]) -> None:
    """All three were asked of the same reflections: so at each branch, and who names one names any."""
    for branch in members:
        for thread in THREADS:
            system.between({(branch, thread, "n"): 1, (branch, ANY, "n"): -1}, 0, 0)
            system.between({(branch, ANY, "x"): 1, (branch, thread, "x"): -1}, 0, np.inf)


def _asked_alike(wrote: Mapping[str, Wrote], members: Iterable[str]) -> bool:
    return all(len({wrote[b].codes[code][0] for code in CODES}) == 1 for b in members)
